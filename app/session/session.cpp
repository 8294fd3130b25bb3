#include "app/session/session.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <limits>
#include <system_error>

#include "app/session/explain.h"
#include "app/session/lesson.h"
#include "app/session/moments.h"
#include "core/std/compile.h"

namespace chanscope {
namespace {

const Snapshot& NothingOpen() {
  static const Snapshot kEmpty;
  return kEmpty;
}

}  // namespace

Session::Session(Settings settings) : settings_(std::move(settings)) {
  playback_.SetSpeed(settings_.speed);
}

StepSize Session::step_size() const {
  if (settings_.step_size == "statement") return StepSize::kStatement;
  if (settings_.step_size == "channel_op") return StepSize::kChannelOp;
  return StepSize::kRuntime;
}

Order Session::order() const {
  return settings_.order == "random" ? Order::kRandom : Order::kRuntime;
}

// ------------------------------------------------------------------ opening

void Session::OpenSource(SourceFile source) {
  walk_.reset();
  program_.reset();
  diagnostics_.clear();
  lesson_.reset();
  moment_steps_.clear();
  path_.clear();
  pending_seek_.reset();
  selected_ = {};
  notice_.reset();
  source_ = std::move(source);
  ++opened_;
  if (auto program = Compile(source_)) {
    program_ = std::move(*program);
  } else {
    diagnostics_ = std::move(program.error());
  }
  StartRun();
}

bool Session::OpenLesson(size_t index) {
  const auto& lessons = Lessons();
  if (index >= lessons.size()) return false;
  OpenSource(lessons[index].source);
  lesson_ = index;
  FindMoments();
  return true;
}

void Session::FindMoments() {
  moment_steps_.clear();
  if (!lesson_ || !program_ || order() != Order::kRuntime) return;
  moment_steps_ = StepsOf(*program_, Lessons()[*lesson_].moments);
}

bool Session::OpenFile(const std::string& path) {
  const auto refuse = [&](const char* key) {
    notice_ = Notice{key, {{"file", path}}};
    return false;
  };
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (failed || !std::filesystem::exists(status)) return refuse("notice.no_such_file");
  if (std::filesystem::is_directory(status)) return refuse("notice.is_folder");
  if (!std::filesystem::is_regular_file(status)) return refuse("notice.not_readable");
  if (std::filesystem::file_size(path, failed) > kLargestSource) return refuse("notice.too_large");
  std::ifstream file(path, std::ios::binary);
  if (!file) return refuse("notice.not_readable");
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  OpenSource({path, std::move(text)});
  path_ = path;
  return true;
}

void Session::StartRun() {
  std::set<uint32_t> breakpoints;
  if (walk_) breakpoints = walk_->breakpoints();
  walk_.reset();
  playback_.Pause();
  motion_ = {};
  asking_ = false;
  answer_.reset();
  if (!program_) return;
  walk_ = std::make_unique<Walk>(program_, Options{}, order(), seed_);
  walk_->SetBreakpoints(std::move(breakpoints));
}

// ------------------------------------------------------------------ moving

const Snapshot& Session::now() const {
  return walk_ ? walk_->now() : NothingOpen();
}

bool Session::WithMotion() const {
  return !settings_.reduce_motion && (!playback_.playing() || playback_.speed() < kMotionlessSpeed);
}

void Session::StartMotion(bool backwards) {
  const size_t states = walk_->trail().size();
  if (states < 2) return motion_.Finish();
  // Several steps share a time that grows slower than they do: a statement stays brisk.
  const double share = std::min(3.0, 1.0 + 0.5 * static_cast<double>(states - 2));
  motion_.Start(playback_.step_seconds() * share, backwards);
}

void Session::Moved() {
  asking_ = false;
  answer_.reset();
  if (selected_.kind == TargetKind::kG && now().FindG(selected_.id) == nullptr) selected_ = {};
}

void Session::StepForward(StepSize size) {
  pending_seek_.reset();
  if (!walk_->Forward(size, WithMotion(), playback_.playing())) {
    playback_.Pause();
    return;
  }
  Moved();
  StartMotion(/*backwards=*/false);
  if (walk_->stopped_at_breakpoint()) playback_.Pause();
  if (settings_.predict && HasQuestion(now())) asking_ = true;
}

void Session::StepBack(StepSize size) {
  pending_seek_.reset();
  playback_.Pause();
  if (!walk_->Back(size, WithMotion())) return;
  Moved();
  StartMotion(/*backwards=*/true);
}

void Session::SeekTo(uint64_t step) {
  playback_.Pause();
  motion_ = {};
  pending_seek_.reset();
  if (step > walk_->simulator().recorded_end() && walk_->recording()) pending_seek_ = step;
  if (walk_->Seek(step)) Moved();
}

void Session::ReachPending() {
  if (!pending_seek_) return;
  const bool there = *pending_seek_ <= walk_->simulator().recorded_end();
  if (!there && walk_->recording()) return;
  const uint64_t step = *pending_seek_;
  pending_seek_.reset();
  if (walk_->Seek(step)) Moved();
  if (!there && !walk_->complete()) {
    notice_ = Notice{"notice.recorded_so_far",
                     {{"steps", std::to_string(walk_->simulator().recorded_end())}}};
  }
}

void Session::Advance(double seconds) {
  if (!walk_) return;
  ReachPending();
  if (asking_) return;
  motion_.Advance(seconds);
  const bool hold = motion_.moving();
  for (uint32_t due = playback_.Advance(seconds, hold); due > 0 && playback_.playing(); --due) {
    StepForward(step_size());
    if (motion_.moving() || asking_) break;
  }
}

bool Session::Record(uint64_t max_steps) {
  return walk_ && walk_->Record(max_steps);
}

bool Session::animating() const {
  return walk_ && ((!asking_ && (motion_.moving() || playback_.playing())) || walk_->recording());
}

SceneMoment Session::scene() const {
  if (!walk_) return {&NothingOpen(), nullptr, 1};
  const auto& trail = walk_->trail();
  if (trail.size() < 2) return {&walk_->now(), nullptr, 1};
  if (!motion_.moving() && motion_.backwards()) return {&walk_->now(), nullptr, 1};
  const auto last = trail.size() - 2;
  const float position = asking_ ? 0.0F : motion_.progress() * static_cast<float>(last + 1);
  const size_t index = std::min(last, static_cast<size_t>(position));
  return {trail[index + 1].get(), trail[index].get(), position - static_cast<float>(index)};
}

uint32_t Session::followed() const {
  if (selected_.kind == TargetKind::kG) return selected_.id;
  const Snapshot& state = now();
  for (const PView& p : state.ps) {
    if (p.running != 0) return p.running;
  }
  if (state.FindG(state.last.goid) != nullptr) return state.last.goid;
  for (const PView& p : state.ps) {
    if (p.runnext != 0) return p.runnext;
  }
  return state.gs.empty() ? 0 : state.gs.front().goid;
}

const FrameView* OwnFrame(const GView& g) {
  const auto own = std::find_if(g.stack.begin(), g.stack.end(), [](const FrameView& frame) {
    return frame.function.starts_with("main.") && frame.pos;
  });
  return own == g.stack.end() ? nullptr : &*own;
}

uint32_t LineOf(const Snapshot& snapshot, uint32_t goid) {
  const GView* view = snapshot.FindG(goid);
  const FrameView* frame = view == nullptr ? nullptr : OwnFrame(*view);
  return frame == nullptr ? 0 : frame->pos.line;
}

// ------------------------------------------------------------------ commands

// One function for each command.
struct Session::Applier {
  Session& session;

  void operator()(const command::Step& c) const {
    if (!session.walk_) return;
    session.playback_.Pause();
    const StepSize size = c.size.value_or(session.step_size());
    c.back ? session.StepBack(size) : session.StepForward(size);
  }
  void operator()(const command::Seek& c) const {
    if (session.walk_) session.SeekTo(c.step);
  }
  void operator()(const command::SeekEnd&) const {
    if (session.walk_) session.SeekTo(std::numeric_limits<uint64_t>::max());
  }
  void operator()(const command::TogglePlay&) const {
    if (!session.walk_) return;
    if (session.playback_.playing()) return session.playback_.Pause();
    const bool at_end = session.walk_->complete() &&
                        session.walk_->step() == session.walk_->simulator().recorded_end();
    if (at_end) session.SeekTo(0);
    session.playback_.Play();
  }
  void operator()(const command::SetStepSize& c) const {
    switch (c.size) {
      case StepSize::kRuntime: session.settings_.step_size = "runtime"; break;
      case StepSize::kStatement: session.settings_.step_size = "statement"; break;
      case StepSize::kChannelOp: session.settings_.step_size = "channel_op"; break;
    }
  }
  void operator()(const command::SetSpeed& c) const {
    session.playback_.SetSpeed(c.speed);
    session.settings_.speed = session.playback_.speed();
  }
  void operator()(const command::SetOrder& c) const {
    const bool random = c.order == Order::kRandom;
    if (!random && session.order() == Order::kRuntime) return;
    if (random && session.order() == Order::kRandom) ++session.seed_;
    session.settings_.order = random ? "random" : "runtime";
    session.selected_ = {};
    session.pending_seek_.reset();
    session.StartRun();
    session.FindMoments();
  }
  void operator()(const command::SeekMoment& c) const {
    if (!session.walk_) return;
    const uint64_t at = session.walk_->step();
    uint64_t to = at;
    for (const uint64_t step : session.moment_steps_) {
      if (step == 0 || (c.back ? step >= at : step <= at)) continue;
      if (to == at || (c.back ? step > to : step < to)) to = step;
    }
    if (to != at) session.SeekTo(to);
  }
  void operator()(const command::Select& c) const {
    session.selected_ = c.target == session.selected_ ? Target{} : c.target;
  }
  void operator()(const command::ToggleFollow&) const {
    if (!session.following()) {
      session.selected_ = {};
    } else if (const uint32_t goid = session.followed(); goid != 0) {
      session.selected_ = {TargetKind::kG, goid, 0};
    }
  }
  void operator()(const command::ToggleBreakpoint& c) const {
    if (!session.walk_) return;
    session.walk_->ToggleBreakpoint(c.line != 0 ? c.line
                                                : LineOf(session.now(), session.followed()));
  }
  void operator()(const command::TogglePredict&) const {
    session.settings_.predict = !session.settings_.predict;
    if (!session.settings_.predict) session.asking_ = false;
  }
  void operator()(const command::Answer& c) const {
    session.answer_ = c.choice;
    session.asking_ = false;
  }
  void operator()(const command::OpenLesson& c) const { session.OpenLesson(c.index); }
  void operator()(const command::OpenFile& c) const {
    if (session.OpenFile(c.path)) session.overlay_ = Overlay::kNone;
  }
  void operator()(const command::Reload&) const {
    if (!session.path_.empty()) session.OpenFile(std::string(session.path_));
  }
  void operator()(const command::SetLanguage& c) const {
    std::string& language = session.settings_.language;
    language = !c.language.empty() ? c.language : language == "en" ? "zh" : "en";
  }
  void operator()(const command::ToggleTheme&) const {
    session.settings_.theme = session.settings_.theme == "dark" ? "light" : "dark";
  }
  void operator()(const command::SetScale& c) const {
    float& scale = session.settings_.scale;
    scale = c.factor > 0 ? std::clamp(scale * c.factor, 0.5F, 3.0F) : 1.0F;
  }
  void operator()(const command::ToggleReduceMotion&) const {
    session.settings_.reduce_motion = !session.settings_.reduce_motion;
    session.motion_.Finish();
  }
  void operator()(const command::TogglePresentation&) const {
    session.presenting_ = !session.presenting_;
  }
  void operator()(const command::Show& c) const {
    session.overlay_ = session.overlay_ == c.overlay ? Overlay::kNone : c.overlay;
  }
  void operator()(const command::Dismiss&) const {
    if (session.overlay_ != Overlay::kNone) {
      session.overlay_ = Overlay::kNone;
    } else if (session.notice_) {
      session.notice_.reset();
    } else if (session.selected_.kind != TargetKind::kNone) {
      session.selected_ = {};
    } else {
      session.presenting_ = false;
    }
  }
};

void Session::Apply(const std::vector<Command>& commands) {
  for (const Command& each : commands) std::visit(Applier{*this}, each);
}

}  // namespace chanscope
