// The open text: what is written in it, what of that is saved, and what is wrong with it.
//
// Owns: the edit buffer, the text as it was last read or saved, its draft, and the check that runs
// beside the window while one types. Must not: run the program, or read or write the file itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "app/session/drafts.h"
#include "app/session/edit_buffer.h"
#include "core/base/diagnostics.h"

namespace chanscope {

// Typing rests so long before the text is checked.
inline constexpr double kCheckAfterSeconds = 0.2;

class Document {
 public:
  explicit Document(Drafts drafts = Drafts()) : drafts_(std::move(drafts)) {}

  // What became of the draft that an earlier window left.
  enum class Restored : uint8_t {
    kNothing,
    kDraft,
    kDraftOfOther,  // the saved text is another one than when the draft was written
  };
  // `program` as ProgramPlace names it; empty: has no draft. A draft, if there is one, is the text
  // then, and undoing once leads to the saved one.
  Restored Open(std::string program, std::string name, std::string saved);

  const std::string& program() const { return program_; }
  const std::string& name() const { return name_; }  // in diagnostics
  const std::string& saved() const { return saved_; }
  EditBuffer& buffer() { return buffer_; }
  const EditBuffer& buffer() const { return buffer_; }
  bool dirty() const;

  // The text is on disk now, under this name.
  void Saved(std::string program, std::string name);
  // The disk has another text: it becomes the text here, as a change that can be undone.
  void TakeOver(std::string saved);

  // Writes the draft, or takes it away where everything is saved. False: it could not be written.
  bool KeepDraft();

  // The check: call Advance every frame while the text is being written.
  void Advance(double seconds);
  bool checking() const { return checked_ != buffer_.revision(); }
  // Waits for it.
  void FinishCheck();
  // Of the text as it was checked last.
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  void SetDiagnostics(std::vector<Diagnostic> diagnostics);  // of the text as it is

 private:
  void StartCheck();
  void TakeCheck();

  Drafts drafts_;
  std::string program_;
  std::string name_;
  std::string saved_;
  EditBuffer buffer_;
  uint64_t drafted_ = 0;  // revision that the draft on disk holds, or that needs none
  mutable std::optional<std::pair<uint64_t, bool>> dirty_;  // of a revision
  std::vector<Diagnostic> diagnostics_;
  uint64_t checked_ = 0;  // revision that diagnostics_ are of
  uint64_t running_ = 0;  // revision that check_ looks at
  std::future<std::vector<Diagnostic>> check_;
  uint64_t seen_ = 0;  // revision at the last Advance
  double rested_ = 0;  // seconds since it changed
};

}  // namespace chanscope
