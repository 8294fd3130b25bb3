#include "core/base/source.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/check.h"

namespace chanscope {

uint32_t NumberLines(std::span<SourceFile> files, uint32_t first) {
  for (SourceFile& file : files) {
    file.first_line = first;
    // A line more than there are: where what is missing at the end of the text is reported.
    first += LineCount(file) + 1;
  }
  return first;
}

const SourceFile& FileOf(std::span<const SourceFile> files, Pos pos) {
  CHECK(!files.empty());
  const auto behind = std::upper_bound(
      files.begin(), files.end(), pos.line,
      [](uint32_t line, const SourceFile& file) { return line < file.first_line; });
  return behind == files.begin() ? files.front() : *(behind - 1);
}

std::string PlaceText(std::span<const SourceFile> files, Pos pos) {
  const SourceFile& file = FileOf(files, pos);
  return fmt::format("{}:{}:{}", file.name, pos.line - file.first_line + 1, pos.col);
}

std::string_view LineText(const SourceFile& file, uint32_t line) {
  if (line < file.first_line) return {};
  std::string_view rest = file.text;
  for (uint32_t n = file.first_line; n < line; ++n) {
    const size_t end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  std::string_view text = rest.substr(0, rest.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

uint32_t LineCount(const SourceFile& file) {
  const auto ends = std::count(file.text.begin(), file.text.end(), '\n');
  const bool open_line = !file.text.empty() && file.text.back() != '\n';
  return static_cast<uint32_t>(ends) + (open_line ? 1 : 0);
}

}  // namespace chanscope
