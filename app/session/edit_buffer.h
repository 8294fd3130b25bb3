// A text that is being written: caret, selection, and a way back from every change.
//
// Owns: the text, what each editing key does to it, and the history of changes. Must not: draw,
// read files, or know Go beyond its comments and indentation.
//
// Invariants: caret and anchor stand within the text, at the beginning of a character; undoing all
// changes gives the text of the start, redoing them the last one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chanscope {

inline constexpr size_t kTabColumns = 4;

enum class EditAction : uint8_t {
  kLeft,
  kRight,
  kUp,
  kDown,
  kWordLeft,
  kWordRight,
  kLineStart,  // of the text in the line; from there of the line
  kLineEnd,
  kPageUp,
  kPageDown,
  kTextStart,
  kTextEnd,
  kBackspace,
  kDelete,
  kWordBackspace,
  kWordDelete,
  kNewline,  // indented like the line it leaves
  kIndent,   // the selected lines, or a tab
  kOutdent,
  kToggleComment,
  kSelectAll,
  kUndo,
  kRedo,
};

class EditBuffer {
 public:
  explicit EditBuffer(std::string text = {});

  const std::string& text() const { return text_; }
  size_t caret() const { return caret_; }
  size_t anchor() const { return anchor_; }  // the selection lies between it and the caret
  std::pair<size_t, size_t> selection() const;
  std::string selected_text() const;
  // Counts changes of the text, undone ones too.
  uint64_t revision() const { return revision_; }

  size_t line_count() const { return lines_.size(); }
  size_t LineBegin(size_t line) const { return lines_[line]; }  // lines count from 0 here
  size_t LineEnd(size_t line) const;                            // before its line end
  size_t LineOf(size_t offset) const;
  // Columns as they are seen: a tab reaches to the next multiple of kTabColumns.
  size_t ColumnOf(size_t offset) const;
  size_t OffsetAt(size_t line, size_t column) const;

  // `extend` keeps the anchor where it is. `page`: lines that a page key moves.
  void Do(EditAction action, bool extend = false, size_t page = 20);
  // In place of the selection. A closing bracket that begins its line is indented like the line
  // that it closes.
  void Insert(std::string_view text);
  void PlaceCaret(size_t offset, bool extend);
  void SelectWord(size_t offset);
  // Another text as one change.
  void Replace(std::string_view text);

 private:
  struct Change {
    size_t at = 0;
    std::string removed;
    std::string inserted;
    size_t caret = 0;  // before the change
    size_t anchor = 0;
    bool typed = false;  // grows with what is typed behind it
  };

  // The one way in which the text changes.
  void Splice(size_t at, size_t size, std::string_view with, bool typed);
  void Put(size_t at, size_t size, std::string_view with);
  void FindLines();
  size_t Previous(size_t offset) const;
  size_t Next(size_t offset) const;
  size_t WordLeft(size_t offset) const;
  size_t WordRight(size_t offset) const;
  void MoveTo(size_t offset, bool extend);
  void MoveLines(std::ptrdiff_t lines, bool extend);
  void Erase(size_t from, size_t to);
  void Newline();
  size_t OpeningLine(size_t at, char closing) const;
  // Every selected line anew, as `edit` makes it; the selection then covers them.
  template <class Edit>
  void EditLines(Edit edit);
  void Indent();
  void Outdent();
  void ToggleComment();
  void Undo();
  void Redo();

  std::string text_;
  std::vector<size_t> lines_;  // where each begins
  size_t caret_ = 0;
  size_t anchor_ = 0;
  size_t wanted_column_ = kNoColumn;  // that moving up and down comes back to
  uint64_t revision_ = 0;
  std::vector<Change> changes_;
  size_t done_ = 0;  // changes_ that are in the text

  static constexpr size_t kNoColumn = static_cast<size_t>(-1);
};

}  // namespace chanscope
