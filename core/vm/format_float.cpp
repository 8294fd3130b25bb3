#include "core/vm/format_float.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace chanscope {
namespace {

// Decimal digits of a finite number: 0.d1d2d3… times ten to the `point`.
struct Digits {
  std::string digits;
  int point = 0;
};

Digits FromScientific(std::string_view text) {
  const size_t e = text.find('e');
  Digits result;
  for (const char c : text.substr(0, e)) {
    if (c != '.') result.digits.push_back(c);
  }
  int exponent = 0;
  const std::string_view power = text.substr(e + 1);
  std::from_chars(power.data() + (power[0] == '+' ? 1 : 0), power.data() + power.size(), exponent);
  while (result.digits.size() > 1 && result.digits.back() == '0') result.digits.pop_back();
  if (result.digits == "0") return {"", 0};
  result.point = exponent + 1;
  return result;
}

// Digits of |value|: the shortest that identify it, or `count` of them.
Digits DigitsOf(double value, int bits, int count) {
  char buffer[1200];
  const auto format = std::chars_format::scientific;
  std::to_chars_result end{};
  if (count >= 0) {
    end = std::to_chars(buffer, buffer + sizeof buffer, value, format, std::max(count - 1, 0));
  } else if (bits == 32) {
    end = std::to_chars(buffer, buffer + sizeof buffer, static_cast<float>(value), format);
  } else {
    end = std::to_chars(buffer, buffer + sizeof buffer, value, format);
  }
  return FromScientific({buffer, static_cast<size_t>(end.ptr - buffer)});
}

char DigitAt(const Digits& d, int i) {
  return i >= 0 && i < static_cast<int>(d.digits.size()) ? d.digits[static_cast<size_t>(i)] : '0';
}

std::string Exponential(const Digits& d, int precision, char e) {
  std::string text(1, DigitAt(d, 0));
  if (precision > 0) text.push_back('.');
  for (int i = 1; i <= precision; ++i) text.push_back(DigitAt(d, i));
  const int exponent = d.digits.empty() ? 0 : d.point - 1;
  return text + fmt::format("{}{}{:02}", e, exponent < 0 ? '-' : '+', std::abs(exponent));
}

std::string Fixed(const Digits& d, int precision) {
  std::string text;
  for (int i = 0; i < d.point; ++i) text.push_back(DigitAt(d, i));
  if (text.empty()) text = "0";
  if (precision > 0) text.push_back('.');
  for (int i = 0; i < precision; ++i) text.push_back(DigitAt(d, d.point + i));
  return text;
}

std::string DecimalText(double value, int bits, char verb, int precision) {
  const bool shortest = precision < 0;
  if (verb == 'f') {
    if (!shortest) {
      char buffer[1500];
      const auto end =
          std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, precision);
      return {buffer, end.ptr};
    }
    const Digits d = DigitsOf(value, bits, -1);
    return Fixed(d, std::max(static_cast<int>(d.digits.size()) - d.point, 0));
  }
  if (verb == 'e' || verb == 'E') {
    const Digits d = DigitsOf(value, bits, shortest ? -1 : precision + 1);
    const int digits = shortest ? std::max(static_cast<int>(d.digits.size()) - 1, 0) : precision;
    return Exponential(d, digits, verb);
  }
  // %g: an exponent when it is below -4 or not below the precision, 6 for the shortest text.
  const int wanted = precision == 0 ? 1 : precision;
  const Digits d = DigitsOf(value, bits, shortest ? -1 : wanted);
  const int count = static_cast<int>(d.digits.size());
  int limit = shortest ? 6 : wanted;
  if (!shortest && limit > count && count >= d.point) limit = count;
  const int exponent = count == 0 ? -1 : d.point - 1;
  if (exponent < -4 || exponent >= limit) {
    return Exponential(d, std::max(count - 1, 0), verb == 'G' ? 'E' : 'e');
  }
  return Fixed(d, std::max(count - d.point, 0));
}

// mantissa * 2^exponent with a mantissa of as many bits as the type has.
std::string BinaryText(double value, int bits) {
  const int mantissa_bits = bits == 32 ? 24 : 53;
  const int least = bits == 32 ? -149 : -1074;
  int exponent = 0;
  std::frexp(value, &exponent);
  exponent = value == 0 ? least : std::max(exponent - mantissa_bits, least);
  const auto mantissa = static_cast<uint64_t>(std::ldexp(value, -exponent));
  return fmt::format("{}p{}{}", mantissa, exponent < 0 ? '-' : '+', std::abs(exponent));
}

// One digit before the point, a power of two as exponent.
std::string HexText(double value, char verb, int precision) {
  constexpr int kFraction = 52;  // bits behind the leading one: 13 digits
  int exponent = 0;
  uint64_t bits = 0;
  if (value != 0) {
    bits = static_cast<uint64_t>(std::ldexp(std::frexp(value, &exponent), kFraction + 1));
    --exponent;
  }
  if (precision >= 0 && precision < kFraction / 4) {
    const int dropped = kFraction - 4 * precision;
    const uint64_t rest = bits & ((uint64_t{1} << dropped) - 1);
    const uint64_t half = uint64_t{1} << (dropped - 1);
    bits -= rest;
    const bool odd = (bits >> dropped & 1) != 0;
    if (rest > half || (rest == half && odd)) bits += uint64_t{1} << dropped;
    if (bits >> (kFraction + 1) != 0) {
      bits >>= 1;
      ++exponent;
    }
  }
  std::string digits = fmt::format("{:013x}", bits & ((uint64_t{1} << kFraction) - 1));
  if (precision < 0) {
    digits.erase(digits.find_last_not_of('0') + 1);
  } else {
    digits.resize(static_cast<size_t>(precision), '0');
  }
  std::string text = fmt::format("0x{}{}{}p{}{:02}", bits >> kFraction, digits.empty() ? "" : ".",
                                 digits, exponent < 0 ? '-' : '+', std::abs(exponent));
  if (verb == 'X') {
    for (char& c : text) c = static_cast<char>(c >= 'a' ? c - 'a' + 'A' : c);
  }
  return text;
}

}  // namespace

std::string FloatText(double value, int bits, char verb, int precision) {
  if (verb == 'b') return BinaryText(value, bits);
  if (verb == 'x' || verb == 'X') return HexText(value, verb, precision);
  return DecimalText(value, bits, verb, precision);
}

}  // namespace chanscope
