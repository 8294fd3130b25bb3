// Opening programs, compiling them, and coming back to where one was.
#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "app/session/lesson.h"
#include "app/session/moments.h"
#include "app/session/session.h"
#include "app/session/text_file.h"
#include "core/std/compile.h"

namespace chanscope {
namespace {

namespace fs = std::filesystem;

std::string WholePath(const std::string& path) {
  std::error_code failed;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return failed ? path : whole.string();
}

void PutFirst(std::vector<std::string>& list, std::string first, size_t most) {
  std::erase(list, first);
  list.insert(list.begin(), std::move(first));
  if (list.size() > most) list.resize(most);
}

}  // namespace

void Session::Refuse(const char* key, const std::string& file) {
  notice_ = Notice{key, {{"file", file}}};
}

bool Session::OpenLesson(size_t index) {
  const auto& lessons = Lessons();
  if (index >= lessons.size()) return false;
  Show(std::string(kLessonPrefix) + lessons[index].folder, lessons[index].source);
  lesson_ = index;
  FindMoments();
  return true;
}

void Session::FindMoments() {
  moment_steps_.clear();
  // They are told of the lesson's own text, as Go's scheduler runs it.
  if (!lesson_ || !program_ || order() != Order::kRuntime || procs_ != 1 || document_.dirty()) {
    return;
  }
  moment_steps_ = StepsOf(*program_, Lessons()[*lesson_].moments);
}

bool Session::OpenFile(const std::string& path) {
  const fs::path expanded = ExpandHome(path);
  auto text = ReadTextFile(expanded);
  if (!text) {
    Refuse(text.error(), path);
    return false;
  }
  const std::string whole = WholePath(expanded.string());
  Show(whole, {expanded.string(), std::move(*text)});
  path_ = expanded.string();
  PutFirst(settings_.recent, whole, kMostRecent);
  return true;
}

void Session::OpenSource(SourceFile source) {
  // Without a file only the same text again is the same program.
  std::string program = fmt::format("text {} {:016x}", source.name, HashOfText(source.text));
  Show(std::move(program), std::move(source));
}

bool Session::OpenLast() {
  const std::string last = settings_.last_open;
  if (last.starts_with(kLessonPrefix)) {
    const auto index = FindLesson(last.substr(kLessonPrefix.size()));
    return index && OpenLesson(*index);
  }
  std::error_code failed;
  return !last.empty() && fs::is_regular_file(last, failed) && OpenFile(last);
}

void Session::Show(std::string program, SourceFile saved) {
  Remember();
  lesson_.reset();
  moment_steps_.clear();
  path_.clear();
  selected_ = {};
  notice_.reset();
  breakpoints_.clear();
  breakpoint_error_.reset();
  editing_ = typing_ = false;
  settings_.last_open = program;
  source_.name = saved.name;
  const auto restored = document_.Open(std::move(program), saved.name, std::move(saved.text));
  CompileText(document_.buffer().text());
  StartRun();
  Resume();
  if (restored == Document::Restored::kDraft) {
    notice_ = Notice{"notice.draft_restored", {}};
  } else if (restored == Document::Restored::kDraftOfOther) {
    notice_ = Notice{"notice.draft_of_other", {}};
  }
}

void Session::CompileText(std::string text) {
  source_.text = std::move(text);
  ++opened_;
  compiled_ = document_.buffer().revision();
  program_.reset();
  diagnostics_.clear();
  if (auto program = Compile(source_)) {
    program_ = std::move(*program);
  } else {
    diagnostics_ = std::move(program.error());
  }
  document_.SetDiagnostics(diagnostics_);
}

void Session::StartRun() {
  walk_.reset();
  playback_.Pause();
  motion_ = {};
  asking_ = false;
  answer_.reset();
  pending_seek_.reset();
  run_on_.reset();
  stopped_at_.clear();
  if (!program_) return;
  Options options;
  options.procs = procs_;
  walk_ = std::make_unique<Walk>(program_, options, order(), seed_);
}

void Session::Rerun(std::string text) {
  if (walk_) kept_step_ = pending_seek_.value_or(walk_->step());
  MoveLines(breakpoints_, source_.text, text);
  CompileText(std::move(text));
  StartRun();
  FindMoments();
  if (!walk_ || kept_step_ == 0) return;
  SeekTo(kept_step_);
  quiet_seek_ = true;
}

std::string Session::RunName() const {
  std::string name = order() == Order::kRandom ? fmt::format("random {}", seed_) : settings_.order;
  if (procs_ != 1) name += fmt::format(" procs {}", procs_);
  return name;
}

void Session::Resume() {
  kept_step_ = 0;
  const auto place =
      std::find_if(settings_.places.begin(), settings_.places.end(),
                   [&](const ProgramPlace& each) { return each.program == document_.program(); });
  if (place == settings_.places.end() || place->text_hash != HashOfText(source_.text)) return;
  for (const SavedBreakpoint& saved : place->breakpoints) {
    auto breakpoint = MakeBreakpoint(saved.text);
    if (!breakpoint) continue;
    breakpoint->enabled = saved.enabled;
    breakpoints_.push_back(std::move(*breakpoint));
  }
  // What a person chose is not kept.
  if (order() == Order::kManual) return;
  if (!walk_ || place->run != RunName() || place->step == 0) return;
  SeekTo(place->step);
  quiet_seek_ = true;
}

void Session::Remember() {
  if (document_.program().empty()) return;
  if (!document_.KeepDraft()) notice_ = Notice{"notice.draft_not_kept", {}};
  if (!walk_) return;
  ProgramPlace place{document_.program(),
                     RunName(),
                     HashOfText(source_.text),
                     pending_seek_.value_or(walk_->step()),
                     {}};
  for (const Breakpoint& each : breakpoints_) {
    place.breakpoints.push_back({each.text, each.enabled});
  }
  auto& places = settings_.places;
  if (!places.empty() && places.front() == place) return;
  std::erase_if(places, [&](const ProgramPlace& each) { return each.program == place.program; });
  places.insert(places.begin(), std::move(place));
  if (places.size() > kMostPlaces) places.resize(kMostPlaces);
}

}  // namespace chanscope
