#include "app/session/document.h"

#include <chrono>
#include <utility>

#include "core/std/compile.h"

namespace chanscope {
namespace {

std::vector<Diagnostic> DiagnosticsOf(SourceFile source) {
  auto program = Compile(std::move(source));
  return program ? std::vector<Diagnostic>{} : std::move(program.error());
}

}  // namespace

Document::Restored Document::Open(std::string program, std::string name, std::string saved) {
  if (check_.valid()) check_.wait();
  check_ = {};
  program_ = std::move(program);
  name_ = std::move(name);
  saved_ = std::move(saved);
  buffer_ = EditBuffer(saved_);
  dirty_.reset();
  diagnostics_.clear();
  checked_ = drafted_ = seen_ = running_ = buffer_.revision();
  const auto draft = drafts_.Load(program_);
  if (!draft || draft->text == saved_) return Restored::kNothing;
  buffer_.Replace(draft->text);
  checked_ = drafted_ = seen_ = buffer_.revision();
  return draft->base_hash == HashOfText(saved_) ? Restored::kDraft : Restored::kDraftOfOther;
}

bool Document::dirty() const {
  if (!dirty_ || dirty_->first != buffer_.revision()) {
    dirty_ = {buffer_.revision(), buffer_.text() != saved_};
  }
  return dirty_->second;
}

void Document::Saved(std::string program, std::string name) {
  drafts_.Remove(program_);
  program_ = std::move(program);
  name_ = std::move(name);
  saved_ = buffer_.text();
  dirty_.reset();
  drafted_ = buffer_.revision();
}

void Document::TakeOver(std::string saved) {
  saved_ = std::move(saved);
  buffer_.Replace(saved_);
  dirty_.reset();
}

bool Document::KeepDraft() {
  if (drafted_ == buffer_.revision()) return true;
  drafted_ = buffer_.revision();
  if (!dirty()) {
    drafts_.Remove(program_);
    return true;
  }
  return drafts_.Save(program_, {buffer_.text(), HashOfText(saved_)});
}

// ------------------------------------------------------------------ the check

void Document::StartCheck() {
  running_ = buffer_.revision();
  check_ = std::async(std::launch::async, DiagnosticsOf, SourceFile{name_, buffer_.text()});
}

void Document::TakeCheck() {
  diagnostics_ = check_.get();
  checked_ = running_;
}

void Document::Advance(double seconds) {
  if (check_.valid()) {
    if (check_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    TakeCheck();
  }
  if (!checking()) return;
  rested_ = seen_ == buffer_.revision() ? rested_ + seconds : 0;
  seen_ = buffer_.revision();
  if (rested_ >= kCheckAfterSeconds) StartCheck();
}

void Document::FinishCheck() {
  if (check_.valid()) TakeCheck();
  if (!checking()) return;
  StartCheck();
  TakeCheck();
}

void Document::SetDiagnostics(std::vector<Diagnostic> diagnostics) {
  if (check_.valid()) check_.wait();
  check_ = {};
  diagnostics_ = std::move(diagnostics);
  checked_ = running_ = buffer_.revision();
}

}  // namespace chanscope
