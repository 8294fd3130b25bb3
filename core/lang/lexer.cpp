#include "core/lang/lexer.h"

#include <algorithm>
#include <utility>

#include "core/lang/unicode.h"

namespace chanscope::lang {
namespace {

constexpr char32_t kByteOrderMark = 0xfeff;

// After these a newline ends the statement.
bool EndsStatement(Token token) {
  return token == Token::kIdent || token == Token::kLiteral || token == Token::kBreak ||
         token == Token::kContinue || token == Token::kFallthrough || token == Token::kReturn ||
         token == Token::kIncrement || token == Token::kDecrement || token == Token::kRightParen ||
         token == Token::kRightBracket || token == Token::kRightBrace;
}

bool TakesAssign(Token token) {
  return token >= Token::kAdd && token <= Token::kAndNot;
}

bool IsAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool IsAscii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

}  // namespace

Lexer::Lexer(const SourceFile& source, SyntaxErrors& errors)
    : text_(source.text), errors_(errors), line_(source.first_line) {
  RemoveBadText();
}

Lexer::Lexer(const SourceFile& source, SyntaxErrors& errors, const Mark& mark)
    : text_(source.text),
      errors_(errors),
      at_(mark.offset),
      line_start_(mark.line_start),
      line_(mark.line) {}

Lexer::Mark Lexer::Reached() const {
  return {at_, line_start_, line_};
}

// A string or a rune, on one line.
void Lexer::PassQuoted() {
  const char quote = text_[at_++];
  while (!AtEnd() && Peek() != '\n') {
    const char c = text_[at_++];
    if (c == quote) return;
    if (c == '\\' && !AtEnd()) ++at_;
  }
}

bool Lexer::PassBlock() {
  if (!removed_.empty()) return false;
  const Mark begin = Reached();
  size_t depth = 1;
  while (!AtEnd()) {
    switch (Peek()) {
      case '\n': PassNewline(); continue;
      case '"':
      case '\'': PassQuoted(); continue;
      case '`':
        for (++at_; !AtEnd() && Peek() != '`';) Peek() == '\n' ? PassNewline() : void(++at_);
        break;
      case '/':
        if (Peek(1) == '/') {
          at_ = std::min(text_.find('\n', at_), text_.size());
          continue;
        }
        if (Peek(1) == '*') {
          SkipBlockComment();
          continue;
        }
        break;
      case '{': ++depth; break;
      case '}':
        if (--depth > 0) break;
        ++at_;
        newline_ends_ = true;
        return true;
      default: break;  // NOLINT: nothing else holds a brace that is none
    }
    ++at_;
  }
  at_ = begin.offset;
  line_start_ = begin.line_start;
  line_ = begin.line;
  return false;
}

void Lexer::RemoveBadText() {
  const bool plain =
      std::all_of(text_.begin(), text_.end(), [](char c) { return c != '\0' && IsAscii(c); });
  if (plain) return;
  constexpr size_t kEnough = 16;  // more messages than are shown
  uint32_t line = line_;
  size_t line_start = 0;
  size_t kept_from = 0;
  for (size_t at = 0; at < text_.size();) {
    const DecodedRune decoded = DecodeRune(text_.substr(at));
    std::string_view message;
    if (!decoded.valid) {
      message = "invalid UTF-8 encoding";
    } else if (decoded.rune == 0) {
      message = "invalid NUL character";
    } else if (decoded.rune == kByteOrderMark) {
      message = at == 0 ? "" : "invalid BOM in the middle of the file";
    } else {
      at += decoded.size;
      if (decoded.rune == '\n') {
        ++line;
        line_start = at;
      }
      continue;
    }
    cleaned_ += text_.substr(kept_from, at - kept_from);
    const bool again = !bad_text_.empty() && bad_text_.back().pos.line == line &&
                       bad_text_.back().message == message;
    if (!message.empty() && !again && bad_text_.size() < kEnough) {
      const Pos pos = {line, static_cast<uint32_t>(at - line_start) + 1};
      bad_text_.push_back({cleaned_.size(), pos, message});
    }
    at += decoded.size;
    kept_from = at;
    removed_.push_back({cleaned_.size(), at - cleaned_.size()});
  }
  if (removed_.empty()) return;
  cleaned_ += text_.substr(kept_from);
  text_ = cleaned_;
}

// Bytes of bad text in front of the offset.
size_t Lexer::RemovedBefore(size_t offset) const {
  const auto after = std::upper_bound(removed_.begin(), removed_.end(), offset,
                                      [](size_t o, const Removed& r) { return o < r.offset; });
  return after == removed_.begin() ? 0 : (after - 1)->bytes;
}

Pos Lexer::PosOf(size_t offset) const {
  size_t col = offset - line_start_ + 1;
  if (!removed_.empty()) {
    col += RemovedBefore(offset) - (line_start_ == 0 ? 0 : RemovedBefore(line_start_ - 1));
  }
  return {line_, static_cast<uint32_t>(col)};
}

void Lexer::ReportBadText() {
  while (bad_text_reported_ < bad_text_.size() && bad_text_[bad_text_reported_].offset <= at_) {
    const BadText& bad = bad_text_[bad_text_reported_++];
    errors_.Report(bad.pos, std::string(bad.message));
  }
}

Lexeme Lexer::Next() {
  const Lexeme lexeme = Scan();
  ReportBadText();
  if (errors_.full()) Stop();
  return lexeme;
}

void Lexer::Stop() {
  at_ = text_.size();
  newline_ends_ = false;
}

void Lexer::PassNewline() {
  ++at_;
  ++line_;
  line_start_ = at_;
}

bool Lexer::Take(char c) {
  if (Peek() != c) return false;
  ++at_;
  return true;
}

void Lexer::SkipWhiteSpace(bool newlines) {
  while (true) {
    switch (Peek()) {
      case ' ':
      case '\t':
      case '\r': ++at_; break;
      case '\n':
        if (!newlines) return;
        PassNewline();
        break;
      default: return;  // NOLINT: these four are white space
    }
  }
}

void Lexer::SkipLineComment() {
  const size_t begin = at_;
  at_ = std::min(text_.find('\n', at_), text_.size());
  std::string_view comment = text_.substr(begin, at_ - begin);
  if (!comment.starts_with("//go:")) return;
  if (comment.ends_with('\r')) comment.remove_suffix(1);
  directives_.push_back({PosOf(begin), comment});
}

void Lexer::SkipBlockComment() {
  const Pos begin = Here();
  at_ += 2;
  while (!AtEnd()) {
    if (Peek() == '\n') {
      PassNewline();
    } else if (Peek() == '*' && Peek(1) == '/') {
      at_ += 2;
      return;
    } else {
      ++at_;
    }
  }
  errors_.Report(begin, "comment not terminated");
}

Lexeme Lexer::Finish(Lexeme lexeme, size_t begin) {
  lexeme.text = lexeme.token == Token::kSemicolon ? "semicolon" : text_.substr(begin, at_ - begin);
  newline_ends_ = EndsStatement(lexeme.token);
  return lexeme;
}

Lexeme Lexer::Scan() {
  const bool newline_ends = std::exchange(newline_ends_, false);
  while (true) {
    SkipWhiteSpace(!newline_ends);
    const size_t begin = at_;
    const char c = Peek();
    Lexeme lexeme;
    lexeme.pos = Here();
    if (AtEnd() || c == '\n') {
      lexeme.text = AtEnd() ? "EOF" : "newline";
      if (newline_ends) lexeme.token = Token::kSemicolon;
      if (!AtEnd()) PassNewline();
      return lexeme;
    }
    if (c == '/' && Peek(1) == '/') {
      SkipLineComment();
      continue;
    }
    if (c == '/' && Peek(1) == '*') {
      SkipBlockComment();
      if (!newline_ends || line_ == lexeme.pos.line) continue;
      lexeme.token = Token::kSemicolon;
      lexeme.text = "newline";
      return lexeme;
    }
    if (IsAsciiLetter(c) || !IsAscii(c)) {
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
    return Finish(lexeme, begin);
  }
}

// Takes the next character when it belongs to an identifier. Every one beyond ASCII does: what is
// no letter is reported, as a part of the word it stands in.
bool Lexer::TakeIdentifierCharacter(bool first) {
  const char c = Peek();
  if (IsAscii(c)) {
    if (!IsAsciiLetter(c) && (c < '0' || c > '9')) return false;
    ++at_;
    return true;
  }
  const DecodedRune decoded = DecodeRune(text_.substr(at_));
  if (IsDigit(decoded.rune)) {
    if (first) Error("identifier cannot begin with digit " + CodePointText(decoded.rune));
  } else if (!IsLetter(decoded.rune)) {
    Error("invalid character " + CodePointText(decoded.rune) + " in identifier");
  }
  at_ += decoded.size;
  return true;
}

void Lexer::Identifier(Lexeme& lexeme) {
  const size_t begin = at_;
  TakeIdentifierCharacter(true);
  while (TakeIdentifierCharacter(false)) {
  }
  const bool torn = !removed_.empty() && RemovedBefore(begin) != RemovedBefore(at_);
  lexeme.token = torn ? Token::kIdent : KeywordOrIdent(text_.substr(begin, at_ - begin));
}

Token Lexer::OperatorToken() {
  switch (text_[at_++]) {
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
      if (Peek() != '.' || Peek(1) != '.') return Token::kDot;
      at_ += 2;
      return Token::kEllipsis;
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
    default: return Token::kEof;  // NOLINT: no other character begins an operator
  }
}

void Lexer::Operator(Lexeme& lexeme) {
  const char32_t character = static_cast<unsigned char>(Peek());
  lexeme.token = OperatorToken();
  if (lexeme.token == Token::kEof) {
    errors_.Report(lexeme.pos, "invalid character " + CodePointText(character));
  } else if (TakesAssign(lexeme.token) && Take('=')) {
    lexeme.op = std::exchange(lexeme.token, Token::kAssignOp);
  }
}

}  // namespace chanscope::lang
