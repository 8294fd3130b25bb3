// UTF-8 and the letters of identifiers.
//
// Owns: decoding for the lexer. Must not: accept what Go does not: overlong forms, surrogates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chanscope::lang {

inline constexpr char32_t kRuneError = 0xfffd;

struct DecodedRune {
  char32_t rune = kRuneError;
  size_t size = 1;     // bytes taken; 0 at the end
  bool valid = false;  // false: one byte that is no UTF-8
};

DecodedRune DecodeRune(std::string_view text);
void AppendRune(std::string& text, char32_t rune);

// Unicode's letters and decimal digits, as far as C++'s locale-free tables of ranges say.
bool IsLetter(char32_t rune);
bool IsDigit(char32_t rune);

}  // namespace chanscope::lang
