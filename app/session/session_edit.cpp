// Writing in the source, saving it, and running what is written.
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "app/session/lesson.h"
#include "app/session/session.h"
#include "app/session/text_file.h"

namespace chanscope {
namespace {

namespace fs = std::filesystem;

bool Exists(const fs::path& path) {
  std::error_code failed;
  return fs::exists(path, failed);
}

}  // namespace

bool Session::stale() const {
  return compiled_ != document_.buffer().revision() && document_.buffer().text() != source_.text;
}

void Session::ToggleEdit() {
  if (editing_) {
    editing_ = typing_ = false;
    RunEdited();
    return;
  }
  if (document_.program().empty()) return;
  editing_ = typing_ = true;
  EditBuffer& buffer = document_.buffer();
  const uint32_t line =
      !diagnostics_.empty() ? diagnostics_.front().pos.line : LineOf(now(), followed());
  if (line == 0 || line > buffer.line_count()) return;
  buffer.PlaceCaret(buffer.LineBegin(line - 1), false);
  buffer.Do(EditAction::kLineEnd);
}

void Session::RunEdited() {
  if (stale()) Rerun(document_.buffer().text());
}

void Session::Copy(bool cut) {
  if (!editing_) return;
  EditBuffer& buffer = document_.buffer();
  std::string text = buffer.selected_text();
  if (text.empty()) return;
  clipboard_ = std::move(text);
  if (cut) buffer.Do(EditAction::kDelete);
}

void Session::Save(bool overwrite) {
  if (document_.program().empty()) return;
  if (path_.empty()) {
    overlay_ = Overlay::kSaveAs;
    return;
  }
  const auto disk = ReadTextFile(path_);
  const bool lost = disk && *disk != document_.saved() && *disk != document_.buffer().text();
  if (lost && !overwrite) {
    overlay_ = Overlay::kOverwrite;
    return;
  }
  WriteTo(path_);
}

std::string Session::SuggestedPath() const {
  if (!path_.empty()) return path_;
  std::error_code failed;
  const fs::path folder = fs::current_path(failed);
  const std::string name = lesson_ ? Lessons()[*lesson_].folder : "main";
  fs::path path = folder / (name + ".go");
  for (int i = 2; Exists(path); ++i) path = folder / fmt::format("{}_{}.go", name, i);
  return path.string();
}

void Session::SaveAs(const std::string& path) {
  if (path.empty() || document_.program().empty()) return;
  fs::path target = ExpandHome(path);
  std::error_code failed;
  if (fs::is_directory(target, failed)) return Refuse("notice.is_folder", path);
  if (!target.has_extension()) target += ".go";
  if (Exists(target) && std::exchange(overwrites_, target.string()) != target.string()) {
    return Refuse("notice.exists_already", target.string());
  }
  WriteTo(target.string());
}

void Session::WriteTo(const std::string& path) {
  if (!WriteTextFile(path, document_.buffer().text())) return Refuse("notice.not_saved", path);
  std::error_code failed;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, failed), failed);
  lesson_.reset();
  moment_steps_.clear();
  path_ = path;
  source_.name = path;
  settings_.last_open = whole.string();
  std::erase(settings_.recent, whole.string());
  settings_.recent.insert(settings_.recent.begin(), whole.string());
  if (settings_.recent.size() > kMostRecent) settings_.recent.resize(kMostRecent);
  document_.Saved(whole.string(), path);
  overlay_ = Overlay::kNone;
  overwrites_.clear();
  RunEdited();
  notice_ = Notice{"notice.saved", {{"file", whole.filename().string()}}, kFadingSeconds};
}

void Session::Reload() {
  std::string text = document_.saved();
  if (!path_.empty()) {
    auto disk = ReadTextFile(path_);
    if (!disk) return Refuse(disk.error(), path_);
    text = std::move(*disk);
  }
  if (overlay_ == Overlay::kOverwrite) overlay_ = Overlay::kNone;
  document_.TakeOver(std::move(text));
  notice_.reset();
  RunEdited();
}

void Session::FileChanged() {
  if (path_.empty()) return;
  auto disk = ReadTextFile(path_);
  if (!disk || *disk == document_.saved()) return;
  if (document_.dirty()) {
    notice_ = Notice{"notice.changed_on_disk", {}};
    return;
  }
  document_.TakeOver(std::move(*disk));
  RunEdited();
}

}  // namespace chanscope
