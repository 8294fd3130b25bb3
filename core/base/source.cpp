#include "core/base/source.h"

#include <algorithm>

namespace chanscope {

std::string_view LineText(const SourceFile& file, uint32_t line) {
  std::string_view rest = file.text;
  for (uint32_t n = 1; n < line; ++n) {
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
