#include "core/vm/utf8.h"

namespace chanscope {
namespace {

// Reads `count` continuation bytes after the first; -1 when one is missing.
int32_t Continue(std::string_view text, int32_t bits, uint32_t count) {
  if (text.size() <= count) return -1;
  for (uint32_t i = 1; i <= count; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xc0) != 0x80) return -1;
    bits = bits << 6 | (byte & 0x3f);
  }
  return bits;
}

}  // namespace

DecodedRune DecodeRune(std::string_view text) {
  if (text.empty()) return {};
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return {first, 1};
  if (first >= 0xc2 && first < 0xe0) {
    const int32_t rune = Continue(text, first & 0x1f, 1);
    if (rune >= 0) return {rune, 2};
  } else if (first >= 0xe0 && first < 0xf0) {
    const int32_t rune = Continue(text, first & 0x0f, 2);
    if (rune >= 0x800 && (rune < 0xd800 || rune > 0xdfff)) return {rune, 3};
  } else if (first >= 0xf0 && first < 0xf5) {
    const int32_t rune = Continue(text, first & 0x07, 3);
    if (rune >= 0x10000 && rune <= 0x10ffff) return {rune, 4};
  }
  return {kRuneError, 1};
}

void AppendRune(std::string& out, int64_t rune) {
  if (rune < 0 || rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff)) rune = kRuneError;
  const auto tail = [&](int shift) {
    out.push_back(static_cast<char>(0x80 | ((rune >> shift) & 0x3f)));
  };
  if (rune < 0x80) {
    out.push_back(static_cast<char>(rune));
  } else if (rune < 0x800) {
    out.push_back(static_cast<char>(0xc0 | rune >> 6));
    tail(0);
  } else if (rune < 0x10000) {
    out.push_back(static_cast<char>(0xe0 | rune >> 12));
    tail(6);
    tail(0);
  } else {
    out.push_back(static_cast<char>(0xf0 | rune >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace chanscope
