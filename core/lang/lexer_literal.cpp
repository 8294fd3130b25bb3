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

int HexValue(char c) {
  if (IsDecimal(c)) return c - '0';
  c = Lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string_view BaseName(int base) {
  return base == 2 ? "binary" : base == 8 ? "octal" : base == 10 ? "decimal" : "hexadecimal";
}

}  // namespace

// Takes digits and '_'. Decimal digits that are too big for the base are taken and noted.
void Lexer::Digits(int base, int* invalid_at, bool* separated_badly, bool* any) {
  bool last_was_separator = false;
  while (true) {
    const char c = Peek();
    if (c == '_') {
      if (last_was_separator) *separated_badly = true;
      last_was_separator = true;
    } else if (base == 16 ? HexValue(c) >= 0 : IsDecimal(c)) {
      if (base < 10 && c - '0' >= base && *invalid_at < 0) *invalid_at = static_cast<int>(at_);
      *any = true;
      last_was_separator = false;
    } else {
      if (last_was_separator) *separated_badly = true;
      return;
    }
    ++at_;
  }
}

void Lexer::Number(Lexeme& lexeme) {
  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kInt;
  const auto fail = [&](Pos pos, std::string message) {
    if (!lexeme.bad) Error(pos, std::move(message));
    lexeme.bad = true;
  };
  int base = 10;
  char prefix = '\0';
  bool any = false;
  bool separated_badly = false;
  int invalid_at = -1;
  if (Peek() == '0') {
    const char second = Lower(Peek(1));
    if (second == 'x' || second == 'o' || second == 'b') {
      at_ += 2;
      base = second == 'x' ? 16 : second == 'o' ? 8 : 2;
      prefix = second;
    } else {
      ++at_;
      base = 8;
      prefix = '0';
      any = true;
    }
  }
  if (Peek() != '.') {
    if (prefix != '\0' && prefix != '0' && Peek() == '_') ++at_;
    Digits(base, &invalid_at, &separated_badly, &any);
  }
  if (Peek() == '.') {
    lexeme.lit = LitKind::kFloat;
    if (prefix == 'o' || prefix == 'b') {
      fail(lexeme.pos, fmt::format("invalid radix point in {} literal", BaseName(base)));
    }
    ++at_;
    Digits(prefix == '0' ? 10 : base, &invalid_at, &separated_badly, &any);
  }
  if (!any) fail(lexeme.pos, fmt::format("{} literal has no digits", BaseName(base)));
  const char exponent = Lower(Peek());
  if (exponent == 'e' || exponent == 'p') {
    if (exponent == 'e' && prefix != '\0' && prefix != '0') {
      fail(lexeme.pos, fmt::format("'{}' exponent requires decimal mantissa", Peek()));
    } else if (exponent == 'p' && prefix != 'x') {
      fail(lexeme.pos, fmt::format("'{}' exponent requires hexadecimal mantissa", Peek()));
    }
    ++at_;
    lexeme.lit = LitKind::kFloat;
    if (Peek() == '+' || Peek() == '-') ++at_;
    bool exponent_digits = false;
    int ignored = -1;
    Digits(10, &ignored, &separated_badly, &exponent_digits);
    if (!exponent_digits) fail(lexeme.pos, "exponent has no digits");
  } else if (prefix == 'x' && lexeme.lit == LitKind::kFloat) {
    fail(lexeme.pos, "hexadecimal mantissa requires a 'p' exponent");
  }
  if (Peek() == 'i') {
    lexeme.lit = LitKind::kImag;
    ++at_;
  }
  if (lexeme.lit == LitKind::kInt && invalid_at >= 0) {
    const auto column = static_cast<uint32_t>(static_cast<size_t>(invalid_at) - line_start_) + 1;
    fail({line_, column}, fmt::format("invalid digit '{}' in {} literal",
                                      text_[static_cast<size_t>(invalid_at)], BaseName(base)));
  }
  if (separated_badly) fail(lexeme.pos, "'_' must separate successive digits");
}

void Lexer::RawString(Lexeme& lexeme) {
  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kString;
  ++at_;
  while (!AtEnd() && Peek() != '`') {
    TakeCharacter();
  }
  if (AtEnd()) {
    Error(lexeme.pos, "string not terminated");
    lexeme.bad = true;
    return;
  }
  ++at_;
}

// Takes one escape, the backslash being next; false when it was wrong and has been reported.
bool Lexer::Escape(char quote) {
  const Pos begin = Here();
  ++at_;
  const char c = Peek();
  if (c == quote) {
    ++at_;
    return true;
  }
  int digits = 0;
  unsigned base = 16;
  uint32_t most = 255;
  switch (c) {
    case 'a':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
    case 'v':
    case '\\': ++at_; return true;
    case 'x': digits = 2; break;
    case 'u':
      digits = 4;
      most = 0x10ffff;
      break;
    case 'U':
      digits = 8;
      most = 0x10ffff;
      break;
    default:
      if (c < '0' || c > '7' || AtEnd()) {
        if (AtEnd()) return true;  // the literal is not terminated: that is said instead
        Error(begin, "unknown escape");
        return false;
      }
      digits = 3;
      base = 8;
  }
  if (base == 16) ++at_;
  uint64_t value = 0;
  for (int i = 0; i < digits; ++i) {
    const int digit = HexValue(Peek());
    if (digit < 0 || static_cast<unsigned>(digit) >= base) {
      if (AtEnd() || Peek() == '\n') return true;
      const DecodedRune decoded = DecodeRune(text_.substr(at_));
      const std::string_view shown =
          Peek() == quote ? (quote == '"' ? "\"" : "\\'") : text_.substr(at_, decoded.size);
      Error(Here(), fmt::format("invalid character '{}' in {} escape", shown,
                                base == 8 ? "octal" : "hexadecimal"));
      return false;
    }
    value = value * base + static_cast<unsigned>(digit);
    ++at_;
  }
  if (value > most && base == 8) {
    Error(begin, fmt::format("octal escape value {} > 255", value));
    return false;
  }
  if (value > most || (most > 255 && value >= 0xd800 && value < 0xe000)) {
    Error(begin, fmt::format("escape is invalid Unicode code point U+{:04X}", value));
    return false;
  }
  return true;
}

void Lexer::String(Lexeme& lexeme) {
  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kString;
  ++at_;
  while (true) {
    if (AtEnd() || Peek() == '\n') {
      Error(AtEnd() ? lexeme.pos : Here(), AtEnd() ? "string not terminated" : "newline in string");
      lexeme.bad = true;
      return;
    }
    if (Peek() == '"') break;
    if (Peek() == '\\') {
      if (!Escape('"')) lexeme.bad = true;
    } else {
      TakeCharacter();
    }
  }
  ++at_;
}

void Lexer::Rune(Lexeme& lexeme) {
  lexeme.token = Token::kLiteral;
  lexeme.lit = LitKind::kChar;
  ++at_;
  const auto fail = [&](Pos pos, std::string message) {
    if (!lexeme.bad) Error(pos, std::move(message));
    lexeme.bad = true;
  };
  for (int count = 0;; ++count) {
    if (AtEnd() || Peek() == '\n') {
      if (AtEnd()) {
        fail(lexeme.pos, "rune literal not terminated");
      } else {
        fail(Here(), "newline in rune literal");
      }
      return;
    }
    if (Peek() == '\'') {
      if (count == 0) fail(Here(), "empty rune literal or unescaped '");
      if (count > 1) fail(lexeme.pos, "more than one character in rune literal");
      ++at_;
      return;
    }
    if (Peek() == '\\') {
      if (!Escape('\'')) lexeme.bad = true;
    } else {
      TakeCharacter();
    }
  }
}

}  // namespace chanscope::lang
