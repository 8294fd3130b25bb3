// Code points of UTF-8 text.
//
// Owns: decoding that never fails: a wrong byte is one U+FFFD. Must not: normalize.
#pragma once

#include <cstddef>
#include <string_view>

namespace chanscope {

// The code point at `at`, which it moves behind it. at < text.size().
char32_t NextCodepoint(std::string_view text, size_t& at);

// Ideographs, their punctuation and full-width forms: drawn by the CJK typeface, and a line may be
// broken beside them.
constexpr bool IsCjk(char32_t c) {
  return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
         (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xffef) ||
         (c >= 0x20000 && c <= 0x3ffff);
}

}  // namespace chanscope
