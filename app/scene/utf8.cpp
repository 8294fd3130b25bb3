#include "app/scene/utf8.h"

#include <cstdint>

namespace chanscope {

char32_t NextCodepoint(std::string_view text, size_t& at) {
  constexpr char32_t kReplacement = 0xfffd;
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
  const uint8_t first = byte(at++);
  if (first < 0x80) return first;
  const size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  if (more == 0 || first > 0xf4 || at + more > text.size()) return kReplacement;
  char32_t c = first & (0x3fu >> more);
  for (size_t i = 0; i < more; ++i) {
    if ((byte(at + i) & 0xc0) != 0x80) return kReplacement;
    c = c << 6 | (byte(at + i) & 0x3fu);
  }
  at += more;
  return c;
}

}  // namespace chanscope
