// UTF-8, the letters of identifiers, and characters as messages show them.
//
// Owns: decoding and encoding one character, and three tables of Unicode. Must not: accept what Go
// does not: overlong forms, surrogates.
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

bool IsLetter(char32_t rune);  // '_' too
bool IsDigit(char32_t rune);
bool IsPrintable(char32_t rune);

// In single quotes, with escapes where needed: 'a', '\n', '\u200b'.
std::string QuoteRune(char32_t rune);
// "U+0023 '#'"; without the quoted part when the character cannot be printed.
std::string CodePointText(char32_t rune);

}  // namespace chanscope::lang
