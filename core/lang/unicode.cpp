#include "core/lang/unicode.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/lang/unicode_tables.h"

namespace chanscope::lang {
namespace {

template <size_t kSize>
bool IsIn(const Range (&ranges)[kSize], char32_t rune) {
  const Range* after =
      std::upper_bound(std::begin(ranges), std::end(ranges), rune,
                       [](char32_t r, const Range& range) { return r < range.first; });
  return after != std::begin(ranges) && rune <= (after - 1)->last;
}

bool IsContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

}  // namespace

DecodedRune DecodeRune(std::string_view text) {
  if (text.empty()) return {kRuneError, 0, false};
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return {first, 1, true};
  const size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || text.size() < size) return {};
  char32_t rune = first & (0xffU >> (size + 1));
  for (size_t i = 1; i < size; ++i) {
    if (!IsContinuation(text[i])) return {};
    rune = rune << 6 | (static_cast<unsigned char>(text[i]) & 0x3fU);
  }
  const char32_t least = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80;
  const bool surrogate = rune >= 0xd800 && rune <= 0xdfff;
  if (rune < least || rune > 0x10ffff || surrogate) return {};
  return {rune, size, true};
}

void AppendRune(std::string& text, char32_t rune) {
  if (rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff)) rune = kRuneError;
  const auto tail = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((rune >> shift) & 0x3fU));
  };
  if (rune < 0x80) {
    text += static_cast<char>(rune);
  } else if (rune < 0x800) {
    text += static_cast<char>(0xc0U | rune >> 6);
    tail(0);
  } else if (rune < 0x10000) {
    text += static_cast<char>(0xe0U | rune >> 12);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xf0U | rune >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

bool IsLetter(char32_t rune) {
  if (rune < 0x80) {
    return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z') || rune == '_';
  }
  return IsIn(kLetters, rune);
}

bool IsDigit(char32_t rune) {
  return rune < 0x80 ? rune >= '0' && rune <= '9' : IsIn(kDigits, rune);
}

bool IsPrintable(char32_t rune) {
  return rune < 0x80 ? rune >= 0x20 && rune < 0x7f : IsIn(kPrintable, rune);
}

std::string QuoteRune(char32_t rune) {
  const auto code = static_cast<uint32_t>(rune);
  switch (rune) {
    case '\a': return R"('\a')";
    case '\b': return R"('\b')";
    case '\f': return R"('\f')";
    case '\n': return R"('\n')";
    case '\r': return R"('\r')";
    case '\t': return R"('\t')";
    case '\v': return R"('\v')";
    case '\'': return R"('\'')";
    case '\\': return R"('\\')";
  }
  if (IsPrintable(rune)) {
    std::string quoted = "'";
    AppendRune(quoted, rune);
    return quoted + "'";
  }
  if (code < 0x20 || code == 0x7f) return fmt::format("'\\x{:02x}'", code);
  return code < 0x10000 ? fmt::format("'\\u{:04x}'", code) : fmt::format("'\\U{:08x}'", code);
}

std::string CodePointText(char32_t rune) {
  std::string text = fmt::format("U+{:04X}", static_cast<uint32_t>(rune));
  if (IsPrintable(rune)) {
    text += " '";
    AppendRune(text, rune);
    text += "'";
  }
  return text;
}

}  // namespace chanscope::lang
