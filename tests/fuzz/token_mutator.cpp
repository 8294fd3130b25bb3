#include "tests/fuzz/token_mutator.h"

#include <cctype>
#include <cstddef>
#include <vector>

#include "core/base/random.h"

namespace chanscope::fuzz {
namespace {

constexpr std::string_view kOfTheLanguage[] = {
    "break",     "case",   "chan",    "const",   "continue",    "default",    "defer",
    "else",      "for",    "func",    "go",      "goto",        "if",         "map",
    "range",     "return", "select",  "struct",  "switch",      "type",       "var",
    "int",       "string", "float64", "byte",    "error",       "any",        "nil",
    "true",      "len",    "cap",     "append",  "make",        "new",        "close",
    "delete",    "copy",   "panic",   "recover", "0",           "1",          "-1",
    "1e9",       "1<<63",  "\"s\"",   "'c'",     "x",           "_",          "iota",
    "(",         ")",      "[",       "]",       "{",           "}",          ",",
    ";",         ":",      ":=",      "=",       "+=",          "<-",         "...",
    ".",         "*",      "&",       "==",      "!=",          "<",          "<<",
    "&&",        "||",     "!",       "^",       "%",           "/",          "[]int",
    "[...]",     "~",      "complex", "min",     "interface{}", "[1<<40]int", "chan<- int",
    "func() {}", "T[int]"};

// Words, numbers, strings, white space and single characters: near enough to tokens.
std::vector<std::string_view> Pieces(std::string_view text) {
  std::vector<std::string_view> pieces;
  const auto is_word = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
  };
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 1;
    if (is_word(text[at])) {
      while (end < text.size() && is_word(text[end])) ++end;
    } else if (text[at] == '"' || text[at] == '`') {
      while (end < text.size() && text[end] != text[at] && text[end] != '\n') ++end;
      if (end < text.size()) ++end;
    } else if (std::isspace(static_cast<unsigned char>(text[at])) != 0) {
      while (end < text.size() && std::isspace(static_cast<unsigned char>(text[end])) != 0) ++end;
    }
    pieces.push_back(text.substr(at, end - at));
    at = end;
  }
  return pieces;
}

}  // namespace

std::string MutatedTokens(std::string_view program, uint64_t seed) {
  SeededRandom random{seed};
  std::vector<std::string_view> pieces = Pieces(program);
  const uint32_t changes = 1 + random.Below(4);
  for (uint32_t i = 0; i < changes && !pieces.empty(); ++i) {
    const auto count = static_cast<uint32_t>(pieces.size());
    const size_t at = random.Below(count);
    const size_t other = random.Below(count);
    const auto here = pieces.begin() + static_cast<std::ptrdiff_t>(at);
    switch (random.Below(6)) {
      case 0: pieces.erase(here); break;
      case 1: pieces.insert(here, pieces[other]); break;
      case 2: std::swap(pieces[at], pieces[other]); break;
      case 3: pieces[at] = pieces[other]; break;
      case 4: pieces[at] = kOfTheLanguage[random.Below(uint32_t{std::size(kOfTheLanguage)})]; break;
      default: {  // NOLINT: a run of tokens moves
        const size_t length = 1 + random.Below(12);
        for (size_t j = 0; j < length && at + j < pieces.size() && other + j < pieces.size(); ++j) {
          pieces[at + j] = pieces[other + j];
        }
      }
    }
  }
  std::string text;
  for (const std::string_view piece : pieces) text += piece;
  return text;
}

}  // namespace chanscope::fuzz
