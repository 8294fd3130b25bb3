#include "core/vm/format_number.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/lang/unicode.h"
#include "core/vm/format_float.h"
#include "core/vm/utf8.h"

namespace chanscope {
namespace {

size_t RuneCount(std::string_view text) {
  size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(DecodeRune(text).size);
  return count;
}

void AppendEscape(std::string& out, int32_t rune, char quote, bool ascii_only) {
  if (rune == quote || rune == '\\') {
    out.push_back('\\');
    out.push_back(static_cast<char>(rune));
    return;
  }
  if (lang::IsPrintable(static_cast<char32_t>(rune)) && (!ascii_only || rune < 0x80))
    return AppendRune(out, rune);
  constexpr std::string_view kCodes = "\a\b\f\n\r\t\v";
  constexpr std::string_view kLetters = "abfnrtv";
  const size_t at = rune < 0x80 ? kCodes.find(static_cast<char>(rune)) : std::string_view::npos;
  if (at != std::string_view::npos) {
    out.push_back('\\');
    out.push_back(kLetters[at]);
  } else if (rune < 0x80) {
    out += fmt::format("\\x{:02x}", rune);
  } else if (rune < 0x10000) {
    out += fmt::format("\\u{:04x}", rune);
  } else {
    out += fmt::format("\\U{:08x}", rune);
  }
}

int32_t ValidRune(uint64_t value) {
  return value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff) ? kRuneError
                                                                  : static_cast<int32_t>(value);
}

// The first `precision` runes.
std::string_view Truncated(std::string_view text, int precision) {
  if (precision < 0) return text;
  size_t end = 0;
  for (int i = 0; i < precision && end < text.size(); ++i) {
    end += DecodeRune(text.substr(end)).size;
  }
  return text.substr(0, end);
}

FormatSpec WithoutZero(const FormatSpec& spec) {
  FormatSpec plain = spec;
  plain.zero = false;
  return plain;
}

std::string_view BasePrefix(uint32_t base, char32_t verb) {
  if (base == 2) return "0b";
  if (base == 16) return verb == 'X' ? "0X" : "0x";
  return "";
}

}  // namespace

void Pad(std::string& out, std::string_view text, const FormatSpec& spec) {
  const size_t count = spec.width > 0 ? RuneCount(text) : 0;
  const size_t width = spec.width > 0 ? static_cast<size_t>(spec.width) : 0;
  const size_t fill = width > count ? width - count : 0;
  if (!spec.minus) out.append(fill, spec.zero ? '0' : ' ');
  out += text;
  if (spec.minus) out.append(fill, ' ');
}

void FormatInteger(std::string& out, uint64_t value, bool is_signed, uint32_t base,
                   const FormatSpec& spec) {
  const bool negative = is_signed && static_cast<int64_t>(value) < 0;
  if (negative) value = 0 - value;
  size_t least = 0;
  if (spec.precision >= 0) {
    least = static_cast<size_t>(spec.precision);
    if (least == 0 && value == 0) return Pad(out, "", WithoutZero(spec));
  } else if (spec.zero && spec.width > 0) {
    const bool has_sign = negative || spec.plus || spec.space;
    least = static_cast<size_t>(spec.width) - (has_sign ? 1 : 0);
  }
  const std::string_view digits = spec.verb == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
  std::string text;
  do {
    text.push_back(digits[value % base]);
    value /= base;
  } while (value != 0);
  while (text.size() < least) text.push_back('0');
  if (spec.sharp && base == 8 && text.back() != '0') text.push_back('0');
  std::reverse(text.begin(), text.end());
  if (spec.sharp) text.insert(0, BasePrefix(base, spec.verb));
  if (spec.verb == 'O') text.insert(0, "0o");
  if (negative) {
    text.insert(0, "-");
  } else if (spec.plus) {
    text.insert(0, "+");
  } else if (spec.space) {
    text.insert(0, " ");
  }
  Pad(out, text, WithoutZero(spec));
}

void FormatHexAddress(std::string& out, uint64_t value, bool bare, const FormatSpec& spec) {
  FormatSpec hex = spec;
  hex.sharp = !bare;
  if (hex.verb != 'X') hex.verb = 'x';
  FormatInteger(out, value, false, 16, hex);
}

namespace {

// The flag #: a point in any case, and for %g and %x zeros up to the precision.
void AddPointAndZeros(std::string& number, char verb, int precision) {
  const bool hex = verb == 'x' || verb == 'X';
  int wanted = 0;
  if (hex || verb == 'g' || verb == 'G') wanted = precision < 0 ? 6 : precision;
  const size_t exponent = std::min(number.find_first_of(hex ? "pP" : "eE"), number.size());
  const std::string tail = number.substr(exponent);
  number.resize(exponent);
  bool nonzero = false;
  for (const char c : number) {
    if (c == '.') continue;
    nonzero = nonzero || c != '0';
    if (nonzero) --wanted;
  }
  if (number.find('.') == std::string::npos) {
    if (number == "0") --wanted;
    number.push_back('.');
  }
  number.append(static_cast<size_t>(std::max(wanted, 0)), '0');
  number += tail;
}

}  // namespace

void FormatFloat(std::string& out, double value, int bits, char verb, int precision,
                 const FormatSpec& spec) {
  if (spec.precision >= 0) precision = spec.precision;
  const bool negative = std::signbit(value) && !std::isnan(value);
  const char sign = negative ? '-' : spec.plus ? '+' : spec.space ? ' ' : '\0';
  std::string text;
  if (sign != '\0') text.push_back(sign);
  if (std::isnan(value)) return Pad(out, text + "NaN", WithoutZero(spec));
  if (std::isinf(value)) {
    if (sign == '\0') text.push_back('+');
    return Pad(out, text + "Inf", WithoutZero(spec));
  }
  std::string number = FloatText(std::fabs(value), bits, verb == 'F' ? 'f' : verb, precision);
  if (spec.sharp && verb != 'b') AddPointAndZeros(number, verb, precision);
  const size_t length = text.size() + number.size();
  if (spec.zero && spec.width > 0 && sign != '\0' && static_cast<size_t>(spec.width) > length) {
    out += text;
    out.append(static_cast<size_t>(spec.width) - length, '0');
    out += number;
    return;
  }
  Pad(out, text + number, spec);
}

void FormatRune(std::string& out, uint64_t value, const FormatSpec& spec) {
  std::string text;
  AppendRune(text, ValidRune(value));
  Pad(out, text, spec);
}

void FormatQuotedRune(std::string& out, uint64_t value, const FormatSpec& spec) {
  std::string text = "'";
  AppendEscape(text, ValidRune(value), '\'', spec.plus);
  Pad(out, text + "'", spec);
}

void FormatUnicode(std::string& out, uint64_t value, const FormatSpec& spec) {
  std::string text = fmt::format("U+{:0{}X}", value, std::max(spec.precision, 4));
  if (spec.sharp && value <= 0x10ffff && lang::IsPrintable(static_cast<char32_t>(value))) {
    text += " '";
    AppendRune(text, static_cast<int64_t>(value));
    text += "'";
  }
  Pad(out, text, WithoutZero(spec));
}

std::string Quoted(std::string_view text, bool ascii_only) {
  std::string out = "\"";
  while (!text.empty()) {
    const DecodedRune next = DecodeRune(text);
    if (next.rune == kRuneError && next.size == 1) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[0]));
    } else {
      AppendEscape(out, next.rune, '"', ascii_only);
    }
    text.remove_prefix(next.size);
  }
  return out + "\"";
}

void FormatText(std::string& out, std::string_view text, const FormatSpec& spec) {
  Pad(out, Truncated(text, spec.precision), spec);
}

namespace {

bool FitsBackquotes(std::string_view text) {
  constexpr int32_t kByteOrderMark = 0xfeff;
  while (!text.empty()) {
    const DecodedRune next = DecodeRune(text);
    const bool invalid = next.rune == kRuneError && next.size == 1;
    const bool control = (next.rune < ' ' && next.rune != '\t') || next.rune == 0x7f;
    if (invalid || control || next.rune == '`' || next.rune == kByteOrderMark) return false;
    text.remove_prefix(next.size);
  }
  return true;
}

}  // namespace

void FormatQuotedText(std::string& out, std::string_view text, const FormatSpec& spec) {
  text = Truncated(text, spec.precision);
  const bool raw = spec.sharp && FitsBackquotes(text);
  Pad(out, raw ? fmt::format("`{}`", text) : Quoted(text, spec.plus), spec);
}

void FormatHexText(std::string& out, std::string_view text, const FormatSpec& spec) {
  if (spec.precision >= 0) text = text.substr(0, static_cast<size_t>(spec.precision));
  const bool upper = spec.verb == 'X';
  std::string hex;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool first = hex.empty();
    if (spec.space && !first) hex.push_back(' ');
    if (spec.sharp && (first || spec.space)) hex += upper ? "0X" : "0x";
    hex += upper ? fmt::format("{:02X}", byte) : fmt::format("{:02x}", byte);
  }
  Pad(out, hex, spec);
}

}  // namespace chanscope
