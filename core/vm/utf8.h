// UTF-8, as Go reads and writes it.
//
// Owns: decoding and encoding one rune. Must not: allocate.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chanscope {

inline constexpr int32_t kRuneError = 0xfffd;

struct DecodedRune {
  int32_t rune = kRuneError;
  uint32_t size = 0;  // bytes; 0 only for an empty text, 1 for a byte that begins no rune
};

// The first rune of the text; kRuneError of size 1 where it is not valid UTF-8.
DecodedRune DecodeRune(std::string_view text);

// Appends the rune; kRuneError's bytes for what is no Unicode character.
void AppendRune(std::string& out, int64_t rune);

}  // namespace chanscope
