#include "app/session/edit_buffer.h"

#include <algorithm>
#include <cctype>

namespace chanscope {
namespace {

bool IsWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}

bool Continues(char c) {
  return (c & 0xc0) == 0x80;
}

}  // namespace

EditBuffer::EditBuffer(std::string text) : text_(std::move(text)) {
  FindLines();
}

void EditBuffer::FindLines() {
  lines_.assign(1, 0);
  for (size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') lines_.push_back(i + 1);
  }
}

// ------------------------------------------------------------------ places

std::pair<size_t, size_t> EditBuffer::selection() const {
  return std::minmax(caret_, anchor_);
}

std::string EditBuffer::selected_text() const {
  const auto [from, to] = selection();
  return text_.substr(from, to - from);
}

size_t EditBuffer::LineEnd(size_t line) const {
  size_t end = line + 1 < lines_.size() ? lines_[line + 1] - 1 : text_.size();
  if (end > lines_[line] && text_[end - 1] == '\r') --end;
  return end;
}

size_t EditBuffer::LineOf(size_t offset) const {
  return static_cast<size_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) -
                             lines_.begin()) -
         1;
}

size_t EditBuffer::ColumnOf(size_t offset) const {
  size_t column = 0;
  for (size_t i = lines_[LineOf(offset)]; i < offset; ++i) {
    if (Continues(text_[i])) continue;
    column += text_[i] == '\t' ? kTabColumns - column % kTabColumns : 1;
  }
  return column;
}

size_t EditBuffer::OffsetAt(size_t line, size_t column) const {
  line = std::min(line, lines_.size() - 1);
  const size_t end = LineEnd(line);
  size_t at = lines_[line];
  size_t reached = 0;
  while (at < end) {
    const size_t wide = text_[at] == '\t' ? kTabColumns - reached % kTabColumns : 1;
    if (reached + (wide + 1) / 2 > column) break;
    reached += wide;
    at = Next(at);
  }
  return at;
}

size_t EditBuffer::Previous(size_t offset) const {
  if (offset == 0) return 0;
  --offset;
  while (offset > 0 && Continues(text_[offset])) --offset;
  return offset;
}

size_t EditBuffer::Next(size_t offset) const {
  if (offset >= text_.size()) return text_.size();
  ++offset;
  while (offset < text_.size() && Continues(text_[offset])) ++offset;
  return offset;
}

size_t EditBuffer::WordLeft(size_t offset) const {
  while (offset > 0 && !IsWord(text_[offset - 1])) --offset;
  while (offset > 0 && IsWord(text_[offset - 1])) --offset;
  return offset;
}

size_t EditBuffer::WordRight(size_t offset) const {
  while (offset < text_.size() && !IsWord(text_[offset])) ++offset;
  while (offset < text_.size() && IsWord(text_[offset])) ++offset;
  return offset;
}

// ------------------------------------------------------------------ moving

void EditBuffer::MoveTo(size_t offset, bool extend) {
  caret_ = std::min(offset, text_.size());
  if (!extend) anchor_ = caret_;
  wanted_column_ = kNoColumn;
  if (done_ > 0) changes_[done_ - 1].typed = false;
}

void EditBuffer::MoveLines(std::ptrdiff_t lines, bool extend) {
  const size_t column = wanted_column_ != kNoColumn ? wanted_column_ : ColumnOf(caret_);
  const auto line = static_cast<std::ptrdiff_t>(LineOf(caret_)) + lines;
  if (line < 0) {
    MoveTo(0, extend);
  } else if (line >= static_cast<std::ptrdiff_t>(lines_.size())) {
    MoveTo(text_.size(), extend);
  } else {
    MoveTo(OffsetAt(static_cast<size_t>(line), column), extend);
  }
  wanted_column_ = column;
}

void EditBuffer::PlaceCaret(size_t offset, bool extend) {
  offset = std::min(offset, text_.size());
  while (offset > 0 && offset < text_.size() && Continues(text_[offset])) --offset;
  MoveTo(offset, extend);
}

void EditBuffer::SelectWord(size_t offset) {
  PlaceCaret(offset, false);
  size_t from = caret_;
  size_t to = caret_;
  while (from > 0 && IsWord(text_[from - 1])) --from;
  while (to < text_.size() && IsWord(text_[to])) ++to;
  anchor_ = from;
  caret_ = to;
}

void EditBuffer::Do(EditAction action, bool extend, size_t page) {
  const auto [from, to] = selection();
  const bool selected = from != to;
  const size_t line = LineOf(caret_);
  const auto pages = static_cast<std::ptrdiff_t>(page);
  switch (action) {
    case EditAction::kLeft: return MoveTo(selected && !extend ? from : Previous(caret_), extend);
    case EditAction::kRight: return MoveTo(selected && !extend ? to : Next(caret_), extend);
    case EditAction::kUp: return MoveLines(-1, extend);
    case EditAction::kDown: return MoveLines(1, extend);
    case EditAction::kWordLeft: return MoveTo(WordLeft(caret_), extend);
    case EditAction::kWordRight: return MoveTo(WordRight(caret_), extend);
    case EditAction::kLineStart: {
      size_t begin = lines_[line];
      while (begin < LineEnd(line) && (text_[begin] == ' ' || text_[begin] == '\t')) ++begin;
      return MoveTo(caret_ == begin ? lines_[line] : begin, extend);
    }
    case EditAction::kLineEnd: return MoveTo(LineEnd(line), extend);
    case EditAction::kPageUp: return MoveLines(-pages, extend);
    case EditAction::kPageDown: return MoveLines(pages, extend);
    case EditAction::kTextStart: return MoveTo(0, extend);
    case EditAction::kTextEnd: return MoveTo(text_.size(), extend);
    case EditAction::kBackspace:
      return selected ? Erase(from, to) : Erase(Previous(caret_), caret_);
    case EditAction::kDelete: return selected ? Erase(from, to) : Erase(caret_, Next(caret_));
    case EditAction::kWordBackspace:
      return selected ? Erase(from, to) : Erase(WordLeft(caret_), caret_);
    case EditAction::kWordDelete:
      return selected ? Erase(from, to) : Erase(caret_, WordRight(caret_));
    case EditAction::kNewline: return Newline();
    case EditAction::kIndent: return Indent();
    case EditAction::kOutdent: return Outdent();
    case EditAction::kToggleComment: return ToggleComment();
    case EditAction::kSelectAll: anchor_ = 0; return MoveTo(text_.size(), true);
    case EditAction::kUndo: return Undo();
    case EditAction::kRedo: return Redo();
  }
}

// ------------------------------------------------------------------ changing

void EditBuffer::Put(size_t at, size_t size, std::string_view with) {
  text_.replace(at, size, with);
  FindLines();
  ++revision_;
  wanted_column_ = kNoColumn;
}

void EditBuffer::Splice(size_t at, size_t size, std::string_view with, bool typed) {
  if (size == 0 && with.empty()) return;
  changes_.resize(done_);
  Change* last = changes_.empty() ? nullptr : &changes_.back();
  const bool grows = typed && size == 0 && last != nullptr && last->typed &&
                     last->at + last->inserted.size() == at && with != "\n";
  if (grows) {
    last->inserted += with;
  } else {
    changes_.push_back(
        {at, text_.substr(at, size), std::string(with), caret_, anchor_, typed && with != "\n"});
    ++done_;
  }
  Put(at, size, with);
  caret_ = anchor_ = at + with.size();
}

// Where the indentation of the line begins that opens what a closing bracket at `at` would close;
// text_.size(): none does.
size_t EditBuffer::OpeningLine(size_t at, char closing) const {
  const char opening = closing == '}' ? '{' : '(';
  int depth = 1;
  while (at > 0) {
    const char c = text_[--at];
    depth += c == closing ? 1 : c == opening ? -1 : 0;
    if (depth == 0) return lines_[LineOf(at)];
  }
  return text_.size();
}

void EditBuffer::Insert(std::string_view text) {
  const auto [from, to] = selection();
  if (from == to && (text == "}" || text == ")")) {
    // The first thing on its line: it stands under the line that it closes.
    const size_t begin = lines_[LineOf(from)];
    const bool first = text_.find_first_not_of(" \t", begin) >= from;
    const size_t opens = first ? OpeningLine(from, text.front()) : text_.size();
    if (opens < text_.size()) {
      const size_t indented = std::min(text_.find_first_not_of(" \t", opens), text_.size());
      const std::string line = text_.substr(opens, indented - opens) + std::string(text);
      if (line.size() != from - begin + 1) return Splice(begin, from - begin, line, false);
    }
  }
  Splice(from, to - from, text, /*typed=*/true);
}

void EditBuffer::Erase(size_t from, size_t to) {
  Splice(from, to - from, {}, /*typed=*/false);
}

void EditBuffer::Replace(std::string_view text) {
  if (text == text_) return;
  const size_t caret = caret_;
  Splice(0, text_.size(), text, /*typed=*/false);
  PlaceCaret(caret, false);
}

void EditBuffer::Newline() {
  const auto [from, to] = selection();
  const size_t begin = lines_[LineOf(from)];
  size_t end = begin;
  while (end < from && (text_[end] == ' ' || text_[end] == '\t')) ++end;
  std::string inserted = "\n" + text_.substr(begin, end - begin);
  if (from > begin && (text_[from - 1] == '{' || text_[from - 1] == '(')) inserted += '\t';
  Splice(from, to - from, inserted, /*typed=*/false);
}

template <class Edit>
void EditBuffer::EditLines(Edit edit) {
  const auto [from, to] = selection();
  const size_t first = LineOf(from);
  size_t last = LineOf(to);
  // A selection that ends at a line's beginning does not mean that line.
  if (last > first && to == lines_[last]) --last;
  const size_t begin = lines_[first];
  const size_t end = LineEnd(last);
  std::string edited;
  for (size_t line = first; line <= last; ++line) {
    if (line > first) edited += text_.substr(LineEnd(line - 1), lines_[line] - LineEnd(line - 1));
    edited += edit(text_.substr(lines_[line], LineEnd(line) - lines_[line]));
  }
  if (edited == text_.substr(begin, end - begin)) return;
  const bool selected = from != to;
  const size_t behind = text_.size() - to;
  Splice(begin, end - begin, edited, /*typed=*/false);
  if (selected) {
    anchor_ = begin;
    caret_ = begin + edited.size();
  } else {
    PlaceCaret(std::max(begin, text_.size() - behind), false);
  }
}

void EditBuffer::Indent() {
  const auto [from, to] = selection();
  if (LineOf(from) == LineOf(to)) return Insert("\t");
  EditLines([](const std::string& line) { return line.empty() ? line : '\t' + line; });
}

void EditBuffer::Outdent() {
  EditLines([](const std::string& line) {
    if (line.starts_with('\t')) return line.substr(1);
    return line.substr(std::min({line.find_first_not_of(' '), kTabColumns, line.size()}));
  });
}

void EditBuffer::ToggleComment() {
  const auto [from, to] = selection();
  bool all = true;
  for (size_t line = LineOf(from); line <= LineOf(to); ++line) {
    const std::string text = text_.substr(lines_[line], LineEnd(line) - lines_[line]);
    const size_t at = text.find_first_not_of(" \t");
    if (at != std::string::npos && text.compare(at, 2, "//") != 0) all = false;
  }
  EditLines([all](const std::string& line) {
    const size_t at = line.find_first_not_of(" \t");
    if (at == std::string::npos) return line;
    if (!all) return line.substr(0, at) + "// " + line.substr(at);
    if (line.compare(at, 2, "//") != 0) return line;
    return line.substr(0, at) + line.substr(at + (line.compare(at, 3, "// ") == 0 ? 3 : 2));
  });
}

void EditBuffer::Undo() {
  if (done_ == 0) return;
  const Change& change = changes_[--done_];
  Put(change.at, change.inserted.size(), change.removed);
  caret_ = change.caret;
  anchor_ = change.anchor;
}

void EditBuffer::Redo() {
  if (done_ == changes_.size()) return;
  const Change& change = changes_[done_++];
  Put(change.at, change.removed.size(), change.inserted);
  caret_ = anchor_ = change.at + change.inserted.size();
}

}  // namespace chanscope
