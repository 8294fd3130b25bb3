#include <algorithm>

#include <fmt/format.h>

#include "core/lang/lexer.h"
#include "core/lang/unicode.h"

namespace chanscope::lang {
namespace {

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool IsDecimal(char c) {
  return c >= '0' && c <= '9';
}

// The value of a digit, 16 when it is none.
unsigned HexValue(char c) {
  if (IsDecimal(c)) return static_cast<unsigned>(c - '0');
  c = Lower(c);
  return c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10 : 16;
}

std::string_view BaseName(unsigned base) {
  return base == 2 ? "binary" : base == 8 ? "octal" : base == 10 ? "decimal" : "hexadecimal";
}

// Where in the number a '_' stands that has no digit (or the base's prefix) on one of its sides;
// npos when there is none.
size_t MisplacedSeparator(std::string_view number) {
  const bool prefixed =
      number.size() >= 2 && number[0] == '0' &&
      (HexValue(number[1]) == 11 || Lower(number[1]) == 'o' || Lower(number[1]) == 'x');
  const bool hexadecimal = prefixed && Lower(number[1]) == 'x';
  const auto is_digit = [&](size_t i) {
    if (prefixed && i == 1) return true;
    return i < number.size() && (hexadecimal ? HexValue(number[i]) < 16 : IsDecimal(number[i]));
  };
  for (size_t i = number.find('_'); i < number.size(); i = number.find('_', i + 1)) {
    if (i == 0 || !is_digit(i - 1)) return i;
    if (!is_digit(i + 1) && (i + 1 == number.size() || number[i + 1] != '_')) return i;
  }
  return std::string_view::npos;
}

}  // namespace

void Lexer::Number(Lexeme& lexeme) {
  const size_t begin = at_;
  const auto fail = [&](Pos pos, std::string message) {
    if (!lexeme.bad) errors_.Report(pos, std::move(message));
    lexeme.bad = true;
  };
  unsigned base = 10;
  char prefix = '\0';
  bool any_digit = false;
  size_t too_large = 0;  // the first decimal digit that the base does not have
  const auto digits = [&](unsigned of_base) {
    for (;; ++at_) {
      const char c = Peek();
      if (c == '_') continue;
      if (of_base == 16 ? HexValue(c) == 16 : !IsDecimal(c)) return;
      if (HexValue(c) >= of_base && too_large == 0) too_large = at_;
      any_digit = true;
    }
  };

  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kInt;
  if (Take('0')) {
    prefix = Lower(Peek());
    base = prefix == 'x' ? 16 : prefix == 'b' ? 2 : 8;
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
      ++at_;
    } else {
      prefix = '0';
      any_digit = true;
    }
  }
  digits(base);
  if (Peek() == '.') {
    if (prefix == 'o' || prefix == 'b') {
      fail(Here(), fmt::format("invalid radix point in {} literal", BaseName(base)));
    }
    ++at_;
    lexeme.lit = LitKind::kFloat;
    digits(base);
  }
  if (!any_digit) fail(Here(), fmt::format("{} literal has no digits", BaseName(base)));

  const char exponent = Lower(Peek());
  if (exponent == 'e' || exponent == 'p') {
    const std::string quoted = QuoteRune(static_cast<unsigned char>(Peek()));
    if (exponent == 'e' && prefix != '\0' && prefix != '0') {
      fail(Here(), quoted + " exponent requires decimal mantissa");
    } else if (exponent == 'p' && prefix != 'x') {
      fail(Here(), quoted + " exponent requires hexadecimal mantissa");
    }
    ++at_;
    lexeme.lit = LitKind::kFloat;
    if (Peek() == '+' || Peek() == '-') ++at_;
    any_digit = false;
    digits(10);
    if (!any_digit) fail(Here(), "exponent has no digits");
  } else if (prefix == 'x' && lexeme.lit == LitKind::kFloat) {
    fail(Here(), "hexadecimal mantissa requires a 'p' exponent");
  }
  if (Take('i')) lexeme.lit = LitKind::kImag;

  if (lexeme.lit == LitKind::kInt && too_large != 0) {
    const std::string quoted = QuoteRune(static_cast<unsigned char>(text_[too_large]));
    fail(PosOf(too_large), fmt::format("invalid digit {} in {} literal", quoted, BaseName(base)));
  }
  const size_t separator = MisplacedSeparator(text_.substr(begin, at_ - begin));
  if (separator != std::string_view::npos) {
    fail(PosOf(begin + separator), "'_' must separate successive digits");
  }
}

void Lexer::RawString(Lexeme& lexeme) {
  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kString;
  ++at_;
  while (!Take('`')) {
    if (AtEnd()) {
      errors_.Report(lexeme.pos, "string not terminated");
      lexeme.bad = true;
      return;
    }
    if (Peek() == '\n') {
      PassNewline();
    } else {
      ++at_;
    }
  }
}

// Takes what follows a backslash; false when it was wrong and has been reported.
bool Lexer::Escape(char quote) {
  const char c = Peek();
  if (c == quote ||
      (c != '\0' && std::string_view("abfnrtv\\").find(c) != std::string_view::npos)) {
    ++at_;
    return true;
  }
  if (AtEnd()) return true;  // the literal is not terminated: that is said instead
  int digits = 3;
  unsigned base = 8;
  uint64_t most = 255;
  if (c == 'x' || c == 'u' || c == 'U') {
    digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
    base = 16;
    if (c != 'x') most = 0x10ffff;
    ++at_;
  } else if (c < '0' || c > '7') {
    Error("unknown escape");
    return false;
  }
  uint64_t value = 0;
  for (int i = 0; i < digits; ++i) {
    if (AtEnd()) return true;
    const unsigned digit = HexValue(Peek());
    if (digit >= base) {
      const char32_t character = DecodeRune(text_.substr(at_)).rune;
      Error(fmt::format("invalid character {} in {} escape", QuoteRune(character), BaseName(base)));
      return false;
    }
    value = value * base + digit;
    ++at_;
  }
  if (value > most && base == 8) {
    Error(fmt::format("octal escape value {} > 255", value));
    return false;
  }
  if (value > most || (value >= 0xd800 && value < 0xe000)) {
    Error("escape is invalid Unicode code point " + CodePointText(static_cast<char32_t>(value)));
    return false;
  }
  return true;
}

void Lexer::String(Lexeme& lexeme) {
  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kString;
  ++at_;
  while (!Take('"')) {
    if (AtEnd()) {
      errors_.Report(lexeme.pos, "string not terminated");
      lexeme.bad = true;
      return;
    }
    if (Peek() == '\n') {
      Error("newline in string");
      lexeme.bad = true;
      return;
    }
    if (Take('\\')) {
      if (!Escape('"')) lexeme.bad = true;
    } else {
      ++at_;
    }
  }
}

void Lexer::Rune(Lexeme& lexeme) {
  const auto fail = [&](Pos pos, std::string message) {
    if (!lexeme.bad) errors_.Report(pos, std::move(message));
    lexeme.bad = true;
  };
  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kChar;
  ++at_;
  for (int count = 0;; ++count) {
    if (AtEnd()) return fail(lexeme.pos, "rune literal not terminated");
    if (Peek() == '\n') return fail(Here(), "newline in rune literal");
    if (Peek() == '\'') {
      if (count == 0) fail(Here(), "empty rune literal or unescaped '");
      if (count > 1) fail(lexeme.pos, "more than one character in rune literal");
      ++at_;
      return;
    }
    if (Take('\\')) {
      if (!Escape('\'')) lexeme.bad = true;
    } else {
      at_ += DecodeRune(text_.substr(at_)).size;
    }
  }
}

}  // namespace chanscope::lang
