#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <string>

#include "core/lang/constant.h"
#include "core/lang/constant_value.h"

namespace chanscope::lang {
namespace {

constexpr long kMaxDecimalExponent = 400000;  // beyond this no constant can be held anyway

std::string WithoutUnderscores(std::string_view text) {
  std::string result(text);
  std::erase(result, '_');
  return result;
}

bool HasPrefix(const std::string& text, char letter) {
  return text.size() > 2 && text[0] == '0' &&
         std::tolower(static_cast<unsigned char>(text[1])) == letter;
}

mpz_class Power(unsigned long base, long exponent) {
  mpz_class result;
  mpz_ui_pow_ui(result.get_mpz_t(), base, static_cast<unsigned long>(exponent));
  return result;
}

std::optional<mpz_class> ParseDigits(const std::string& digits, int base) {
  mpz_class value;
  if (value.set_str(digits, base) != 0) return std::nullopt;
  return value;
}

std::optional<mpz_class> ParseInteger(const std::string& text) {
  if (HasPrefix(text, 'x')) return ParseDigits(text.substr(2), 16);
  if (HasPrefix(text, 'b')) return ParseDigits(text.substr(2), 2);
  if (HasPrefix(text, 'o')) return ParseDigits(text.substr(2), 8);
  if (text.size() > 1 && text[0] == '0') return ParseDigits(text.substr(1), 8);
  return ParseDigits(text, 10);
}

// mantissa[.fraction][e exponent] in base 10, or base 16 with a binary exponent.
ConstantRef ParseFraction(const std::string& literal) {
  const bool hex = HasPrefix(literal, 'x');
  const std::string text = hex ? literal.substr(2) : literal;
  const size_t mark = text.find_first_of(hex ? "pP" : "eE");
  std::string digits = text.substr(0, mark);
  long exponent = 0;
  if (mark != std::string::npos) {
    size_t from = mark + 1;
    if (from < text.size() && text[from] == '+') ++from;
    const auto [end, error] =
        std::from_chars(text.data() + from, text.data() + text.size(), exponent);
    if (error == std::errc::result_out_of_range) return nullptr;
  }
  const size_t point = digits.find('.');
  if (point != std::string::npos) {
    const long after = static_cast<long>(digits.size() - point - 1);
    digits.erase(point, 1);
    exponent -= hex ? 4 * after : after;
  }
  const std::optional<mpz_class> parsed = ParseDigits(digits, hex ? 16 : 10);
  if (!parsed.has_value()) return nullptr;
  const mpz_class& mantissa = *parsed;
  if (sgn(mantissa) == 0) return MakeConstant(mpq_class(0));
  if (exponent > kMaxDecimalExponent) return nullptr;
  if (exponent < -2 * kMaxDecimalExponent) return MakeConstant(mpq_class(0));
  const mpz_class scale = Power(hex ? 2 : 10, std::abs(exponent));
  if (exponent >= 0) return MakeConstant(mpq_class(mpz_class(mantissa * scale)));
  mpq_class result(mantissa, scale);
  result.canonicalize();
  return MakeConstant(std::move(result));
}

int64_t DigitsValue(std::string_view text, size_t at, size_t count, int base) {
  int64_t value = 0;
  std::from_chars(text.data() + at, text.data() + std::min(at + count, text.size()), value, base);
  return value;
}

struct Unit {
  int64_t value = 0;
  bool is_byte = false;  // \x41 and \101 are bytes, everything else a code point
  size_t length = 0;     // of its spelling
};

// The escape that begins at text[at], a backslash.
Unit ReadEscape(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return {'\\', false, 1};
  switch (text[at + 1]) {
    case 'a': return {'\a', false, 2};
    case 'b': return {'\b', false, 2};
    case 'f': return {'\f', false, 2};
    case 'n': return {'\n', false, 2};
    case 'r': return {'\r', false, 2};
    case 't': return {'\t', false, 2};
    case 'v': return {'\v', false, 2};
    case 'x': return {DigitsValue(text, at + 2, 2, 16), true, 4};
    case 'u': return {DigitsValue(text, at + 2, 4, 16), false, 6};
    case 'U': return {DigitsValue(text, at + 2, 8, 16), false, 10};
    default: break;
  }
  if (text[at + 1] >= '0' && text[at + 1] <= '7') return {DigitsValue(text, at + 1, 3, 8), true, 4};
  return {text[at + 1], false, 2};
}

int64_t DecodeRune(std::string_view text) {
  const auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto tail = [&](size_t i) { return static_cast<int64_t>(byte(i) & 0x3f); };
  const unsigned first = byte(0);
  if (first < 0x80) return first;
  if (first < 0xe0) return ((first & 0x1f) << 6) | tail(1);
  if (first < 0xf0) return ((first & 0x0f) << 12) | tail(1) << 6 | tail(2);
  return ((first & 0x07) << 18) | tail(1) << 12 | tail(2) << 6 | tail(3);
}

}  // namespace

std::string EncodeRune(int64_t rune) {
  if (rune < 0 || rune > 0x10ffff || (rune >= 0xd800 && rune < 0xe000)) rune = 0xfffd;
  const auto byte = [](int64_t value) { return static_cast<char>(value); };
  if (rune < 0x80) return {byte(rune)};
  if (rune < 0x800) return {byte(0xc0 | rune >> 6), byte(0x80 | (rune & 0x3f))};
  if (rune < 0x10000) {
    return {byte(0xe0 | rune >> 12), byte(0x80 | (rune >> 6 & 0x3f)), byte(0x80 | (rune & 0x3f))};
  }
  return {byte(0xf0 | rune >> 18), byte(0x80 | (rune >> 12 & 0x3f)),
          byte(0x80 | (rune >> 6 & 0x3f)), byte(0x80 | (rune & 0x3f))};
}

ConstantRef ParseIntLiteral(std::string_view text) {
  std::optional<mpz_class> value = ParseInteger(WithoutUnderscores(text));
  return value.has_value() ? MakeConstant(*std::move(value)) : nullptr;
}

ConstantRef ParseFloatLiteral(std::string_view text) {
  return ParseFraction(WithoutUnderscores(text));
}

ConstantRef ParseImaginaryLiteral(std::string_view text) {
  const std::string digits = WithoutUnderscores(text.substr(0, text.size() - 1));
  const bool prefixed =
      HasPrefix(digits, 'b') || HasPrefix(digits, 'o') ||
      (HasPrefix(digits, 'x') && digits.find_first_of("pP.") == std::string::npos);
  // 0123i is decimal, for the sake of old programs.
  ConstantRef value;
  if (!prefixed) {
    value = ParseFraction(digits);
  } else if (const std::optional<mpz_class> integer = ParseInteger(digits)) {
    value = MakeConstant(mpq_class(*integer));
  }
  return value != nullptr ? MakeComplex(MakeInt(0), value) : nullptr;
}

ConstantRef ParseCharLiteral(std::string_view text) {
  if (text.size() < 3) return nullptr;
  const std::string_view inside = text.substr(1, text.size() - 2);
  if (inside.empty()) return MakeInt(0);
  if (inside[0] == '\\') return MakeInt(ReadEscape(inside, 0).value);
  return MakeInt(DecodeRune(inside));
}

ConstantRef ParseStringLiteral(std::string_view text) {
  if (text.size() < 2) return nullptr;
  const std::string_view inside = text.substr(1, text.size() - 2);
  std::string result;
  result.reserve(inside.size());
  if (text[0] == '`') {
    std::copy_if(inside.begin(), inside.end(), std::back_inserter(result),
                 [](char c) { return c != '\r'; });
    return MakeString(std::move(result));
  }
  for (size_t at = 0; at < inside.size();) {
    if (inside[at] != '\\') {
      result += inside[at++];
      continue;
    }
    const Unit unit = ReadEscape(inside, at);
    if (unit.is_byte) {
      result += static_cast<char>(unit.value);
    } else {
      result += EncodeRune(unit.value);
    }
    at += unit.length;
  }
  return MakeString(std::move(result));
}

}  // namespace chanscope::lang
