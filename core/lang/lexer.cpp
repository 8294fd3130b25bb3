#include "core/lang/lexer.h"

#include <utility>

#include <fmt/format.h>

#include "core/lang/unicode.h"

namespace chanscope::lang {
namespace {

// After these a newline ends the statement.
bool EndsStatement(Token token) {
  switch (token) {
    case Token::kIdent:
    case Token::kLiteral:
    case Token::kBreak:
    case Token::kContinue:
    case Token::kFallthrough:
    case Token::kReturn:
    case Token::kIncrement:
    case Token::kDecrement:
    case Token::kRightParen:
    case Token::kRightBracket:
    case Token::kRightBrace: return true;
    default: return false;  // NOLINT: the rule of the language names only these
  }
}

bool TakesAssign(Token token) {
  return (token >= Token::kAdd && token <= Token::kAndNot);
}

}  // namespace

Lexer::Lexer(const SourceFile& source, Diagnostics& diagnostics)
    : text_(source.text), diagnostics_(diagnostics) {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (text_.starts_with(kByteOrderMark)) at_ = line_start_ = kByteOrderMark.size();
}

void Lexer::Advance() {
  if (text_[at_++] == '\n') {
    ++line_;
    line_start_ = at_;
  }
}

bool Lexer::Take(char c) {
  if (Peek() != c || AtEnd()) return false;
  Advance();
  return true;
}

void Lexer::SkipLineComment() {
  while (!AtEnd() && Peek() != '\n') {
    TakeCharacter();
  }
}

bool Lexer::SkipBlockComment() {
  const Pos begin = Here();
  const uint32_t line = line_;
  at_ += 2;
  while (!AtEnd()) {
    if (Peek() == '*' && Peek(1) == '/') {
      at_ += 2;
      return line_ != line;
    }
    TakeCharacter();
  }
  Error(begin, "comment not terminated");
  return line_ != line;
}

bool Lexer::BadCharacter() {
  const auto byte = static_cast<unsigned char>(Peek());
  if (byte == 0) {
    Error(Here(), "invalid NUL character");
  } else if (byte < 0x80) {
    return false;
  } else {
    const DecodedRune decoded = DecodeRune(text_.substr(at_));
    if (decoded.valid && decoded.rune != 0xfeff) return false;
    Error(Here(),
          decoded.valid ? "invalid BOM in the middle of the file" : "invalid UTF-8 encoding");
    at_ += decoded.size - 1;
  }
  Advance();
  return true;
}

void Lexer::TakeCharacter() {
  if (BadCharacter()) return;
  const size_t size = DecodeRune(text_.substr(at_)).size;
  Advance();
  at_ += size - 1;
}

bool Lexer::SkipSpace() {
  while (!AtEnd()) {
    const char c = Peek();
    if (c == '\n' && semicolon_due_) return true;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      Advance();
    } else if (c == '/' && Peek(1) == '/') {
      if (semicolon_due_) return true;
      SkipLineComment();
    } else if (c == '/' && Peek(1) == '*') {
      const Lexer before = *this;
      if (SkipBlockComment() && semicolon_due_) {
        at_ = before.at_;
        line_ = before.line_;
        line_start_ = before.line_start_;
        return true;
      }
    } else {
      return false;
    }
  }
  return semicolon_due_;
}

Lexeme Lexer::Semicolon(Pos pos, std::string_view text) {
  semicolon_due_ = false;
  Lexeme lexeme;
  lexeme.token = Token::kSemicolon;
  lexeme.pos = pos;
  lexeme.offset = static_cast<uint32_t>(at_);
  lexeme.text = text;
  return lexeme;
}

Lexeme Lexer::Finish(Lexeme lexeme) {
  lexeme.text = text_.substr(lexeme.offset, at_ - lexeme.offset);
  semicolon_due_ = EndsStatement(lexeme.token);
  if (lexeme.token == Token::kSemicolon) lexeme.text = "semicolon";
  return lexeme;
}

Lexeme Lexer::Next() {
  while (true) {
    if (SkipSpace()) return Semicolon(Here(), AtEnd() ? "EOF" : "newline");
    Lexeme lexeme;
    lexeme.pos = Here();
    lexeme.offset = static_cast<uint32_t>(at_);
    if (AtEnd()) return lexeme;
    size_t letter = 0;
    const char c = Peek();
    if (IsLetterAt(&letter)) {
      Identifier(lexeme);
    } else if ((c >= '0' && c <= '9') || (c == '.' && Peek(1) >= '0' && Peek(1) <= '9')) {
      Number(lexeme);
    } else if (c == '"') {
      String(lexeme);
    } else if (c == '`') {
      RawString(lexeme);
    } else if (c == '\'') {
      Rune(lexeme);
    } else {
      Operator(lexeme);
      if (lexeme.token == Token::kEof) continue;  // a character that no program may hold
    }
    return Finish(lexeme);
  }
}

bool Lexer::IsLetterAt(size_t* size) const {
  const char c = Peek();
  *size = 1;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return true;
  if (static_cast<unsigned char>(c) < 0x80) return false;
  const DecodedRune decoded = DecodeRune(text_.substr(at_));
  *size = decoded.size;
  return decoded.valid && IsLetter(decoded.rune);
}

void Lexer::Identifier(Lexeme& lexeme) {
  size_t size = 0;
  while (!AtEnd()) {
    if (Peek() >= '0' && Peek() <= '9') {
      size = 1;
    } else if (!IsLetterAt(&size)) {
      const DecodedRune decoded = DecodeRune(text_.substr(at_));
      if (static_cast<unsigned char>(Peek()) < 0x80 || !decoded.valid || !IsDigit(decoded.rune))
        break;
    }
    at_ += size;
  }
  lexeme.token = KeywordOrIdent(text_.substr(lexeme.offset, at_ - lexeme.offset));
}

Token Lexer::OperatorToken() {
  const char c = Peek();
  Advance();
  switch (c) {
    case '(': return Token::kLeftParen;
    case ')': return Token::kRightParen;
    case '[': return Token::kLeftBracket;
    case ']': return Token::kRightBracket;
    case '{': return Token::kLeftBrace;
    case '}': return Token::kRightBrace;
    case ',': return Token::kComma;
    case ';': return Token::kSemicolon;
    case ':': return Take('=') ? Token::kDefine : Token::kColon;
    case '.':
      if (Peek() == '.' && Peek(1) == '.') {
        at_ += 2;
        return Token::kEllipsis;
      }
      return Token::kDot;
    case '+': return Take('+') ? Token::kIncrement : Token::kAdd;
    case '-': return Take('-') ? Token::kDecrement : Token::kSub;
    case '*': return Token::kMul;
    case '/': return Token::kDiv;
    case '%': return Token::kRem;
    case '&':
      if (Take('&')) return Token::kLogicalAnd;
      return Take('^') ? Token::kAndNot : Token::kAnd;
    case '|': return Take('|') ? Token::kLogicalOr : Token::kOr;
    case '^': return Token::kXor;
    case '<':
      if (Take('<')) return Token::kShl;
      if (Take('-')) return Token::kArrow;
      return Take('=') ? Token::kLessEqual : Token::kLess;
    case '>':
      if (Take('>')) return Token::kShr;
      return Take('=') ? Token::kGreaterEqual : Token::kGreater;
    case '=': return Take('=') ? Token::kEqual : Token::kAssign;
    case '!': return Take('=') ? Token::kNotEqual : Token::kNot;
    case '~': return Token::kTilde;
    default: return Token::kEof;
  }
}

void Lexer::Operator(Lexeme& lexeme) {
  if (BadCharacter()) return;
  const auto byte = static_cast<unsigned char>(Peek());
  if (byte >= 0x80) {
    const DecodedRune decoded = DecodeRune(text_.substr(at_));
    at_ += decoded.size;
    Error(lexeme.pos,
          fmt::format("invalid character U+{:04X} '{}'", static_cast<uint32_t>(decoded.rune),
                      text_.substr(lexeme.offset, decoded.size)));
    return;
  }
  lexeme.token = OperatorToken();
  if (lexeme.token == Token::kEof) {
    const bool printable = byte >= 0x20 && byte < 0x7f;
    Error(lexeme.pos, printable ? fmt::format("invalid character U+{:04X} '{}'", byte, char(byte))
                                : fmt::format("invalid character U+{:04X}", byte));
  } else if (TakesAssign(lexeme.token) && Peek() == '=' && !AtEnd()) {
    Advance();
    lexeme.op = std::exchange(lexeme.token, Token::kAssignOp);
  }
}

}  // namespace chanscope::lang
