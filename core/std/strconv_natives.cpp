#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/lang/unicode.h"
#include "core/std/natives.h"
#include "core/vm/format_float.h"
#include "core/vm/format_number.h"

namespace chanscope {
namespace {

enum ParseError : uint64_t { kGood, kSyntax, kRange };  // as in assets/std/strconv/number.go

char Lower(char c) {
  return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

bool EqualsIgnoringCase(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (Lower(text[i]) != lower[i]) return false;
  }
  return true;
}

// A float as Go writes one, taken apart: its digits without underscores, for from_chars.
class FloatSyntax {
 public:
  explicit FloatSyntax(std::string_view text) : text_(text) {}

  bool Read() {
    if (At('+') || At('-')) negative_ = text_[at_++] == '-';
    hex_ = text_.size() > at_ + 2 && text_[at_] == '0' && Lower(text_[at_ + 1]) == 'x';
    if (hex_) {
      at_ += 2;
      digit_before_ = true;  // an underscore may follow the prefix
    }
    if (!Digits()) return false;
    if (At('.')) {
      digits_.push_back(text_[at_++]);
      digit_before_ = false;
      if (!Digits()) return false;
    }
    return count_ > 0 && Exponent() && at_ == text_.size();
  }

  bool negative() const { return negative_; }
  bool hex() const { return hex_; }
  const std::string& digits() const { return digits_; }

 private:
  bool At(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool IsDigit(char c) const {
    return (c >= '0' && c <= '9') || (hex_ && Lower(c) >= 'a' && Lower(c) <= 'f');
  }

  // Digits with underscores between them; false where one stands elsewhere.
  bool Digits() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '_') {
        const bool digit_behind = at_ + 1 < text_.size() && IsDigit(text_[at_ + 1]);
        if (!digit_before_ || !digit_behind) return false;
        digit_before_ = false;
      } else if (IsDigit(c)) {
        digits_.push_back(c);
        ++count_;
        digit_before_ = true;
      } else {
        break;
      }
    }
    return true;
  }

  bool Exponent() {
    const char mark = hex_ ? 'p' : 'e';
    if (at_ == text_.size() || Lower(text_[at_]) != mark) return !hex_;
    ++at_;
    digits_.push_back(mark);
    if (At('+') || At('-')) {
      if (text_[at_] == '-') digits_.push_back('-');
      ++at_;
    }
    const size_t before = digits_.size();
    const bool was_hex = hex_;
    hex_ = false;
    digit_before_ = false;
    const bool good = Digits();
    hex_ = was_hex;
    return good && digits_.size() > before;
  }

  std::string_view text_;
  std::string digits_;
  size_t at_ = 0;
  size_t count_ = 0;
  bool negative_ = false;
  bool hex_ = false;
  bool digit_before_ = false;
};

// Neither digits nor anything else; too large or too small for from_chars to say which.
double OutOfRange(const std::string& digits, bool hex, int bits) {
  const std::string text = (hex ? "0x" : "") + digits;
  return bits == 32 ? static_cast<double>(std::strtof(text.c_str(), nullptr))
                    : std::strtod(text.c_str(), nullptr);
}

template <class Float>
std::from_chars_result Scan(const std::string& digits, bool hex, double& value) {
  Float scanned = 0;
  const auto format = hex ? std::chars_format::hex : std::chars_format::general;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), scanned, format);
  value = static_cast<double>(scanned);
  return end;
}

uint64_t ParseSpecial(std::string_view text, double& value) {
  const bool sign = !text.empty() && (text[0] == '+' || text[0] == '-');
  const std::string_view rest = text.substr(sign ? 1 : 0);
  if (EqualsIgnoringCase(rest, "inf") || EqualsIgnoringCase(rest, "infinity")) {
    value = sign && text[0] == '-' ? -HUGE_VAL : HUGE_VAL;
    return kGood;
  }
  if (EqualsIgnoringCase(text, "nan")) {
    value = std::bit_cast<double>(uint64_t{0x7ff8000000000001});
    return kGood;
  }
  return kSyntax;
}

// func parseFloat(s string, bits int) (f float64, problem int)
void ParseFloat(NativeCall& call) {
  const std::string_view text = StringBytes(call.vm.state(), call.args[0]);
  const int bits = call.args[1] == 32 ? 32 : 64;
  double value = 0;
  uint64_t problem = kGood;
  FloatSyntax syntax(text);
  if (!syntax.Read()) {
    problem = ParseSpecial(text, value);
  } else {
    const std::from_chars_result end = bits == 32
                                           ? Scan<float>(syntax.digits(), syntax.hex(), value)
                                           : Scan<double>(syntax.digits(), syntax.hex(), value);
    if (end.ec == std::errc::result_out_of_range) {
      value = OutOfRange(syntax.digits(), syntax.hex(), bits);
      if (std::isinf(value)) problem = kRange;
    }
    if (syntax.negative()) value = -value;
  }
  call.results[0] = std::bit_cast<uint64_t>(value);
  call.results[1] = problem;
}

// func formatFloat(f float64, verb byte, prec, bits int) string
void FormatFloatNative(NativeCall& call) {
  const auto value = std::bit_cast<double>(call.args[0]);
  const auto verb = static_cast<char>(call.args[1]);
  const auto wanted = static_cast<int64_t>(call.args[2]);
  const int bits = call.args[3] == 32 ? 32 : 64;
  std::string text;
  if (std::isnan(value)) {
    text = "NaN";
  } else if (std::isinf(value)) {
    text = value > 0 ? "+Inf" : "-Inf";
  } else {
    const int precision = static_cast<int>(std::clamp<int64_t>(wanted, -1, 1000));
    if (std::signbit(value)) text = "-";
    text += FloatText(std::fabs(value), bits, verb, precision);
  }
  call.results[0] = call.String(text);
}

// func formatBits(u uint64, base int, negative bool) string
void FormatBits(NativeCall& call) {
  uint64_t value = call.args[0];
  const uint64_t base = call.args[1];
  char digits[65];
  size_t at = sizeof digits;
  do {
    digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[value % base];
    value /= base;
  } while (value != 0);
  if (call.args[2] != 0) digits[--at] = '-';
  call.results[0] = call.String({digits + at, sizeof digits - at});
}

// func quote(s string, ascii bool) string
void Quote(NativeCall& call) {
  call.results[0] =
      call.String(Quoted(StringBytes(call.vm.state(), call.args[0]), call.args[1] != 0));
}

// func quoteRune(r rune, ascii bool) string
void QuoteRune(NativeCall& call) {
  FormatSpec spec;
  spec.plus = call.args[1] != 0;
  std::string text;
  FormatQuotedRune(text, static_cast<uint32_t>(call.args[0]), spec);
  call.results[0] = call.String(text);
}

// func IsPrint(r rune) bool
void IsPrint(NativeCall& call) {
  const auto rune = static_cast<int64_t>(call.args[0]);
  call.results[0] = rune >= 0 && lang::IsPrintable(static_cast<char32_t>(rune)) ? 1 : 0;
}

constexpr Native kNatives[] = {
    {"strconv.parseFloat", ParseFloat, false},
    {"fmt.parseFloat", ParseFloat, false},
    {"strconv.formatFloat", FormatFloatNative, false},
    {"strconv.formatBits", FormatBits, false},
    {"strconv.quote", Quote, false},
    {"strconv.quoteRune", QuoteRune, false},
    {"strconv.IsPrint", IsPrint, false},
};

}  // namespace

std::span<const Native> StrconvNatives() {
  return kNatives;
}

}  // namespace chanscope
