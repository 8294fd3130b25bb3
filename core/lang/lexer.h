// From text to tokens.
//
// Owns: the lexical grammar of Go 1.19: automatic semicolons, every literal form, comments; and the
// messages for what breaks it. Must not: know syntax. Every text gets an answer: invalid UTF-8, NUL
// bytes, unterminated literals are diagnostics, and lexing goes on.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/diagnostics.h"
#include "core/base/source.h"
#include "core/lang/token.h"

namespace chanscope::lang {

struct Lexeme {
  Token token = Token::kEof;
  Token op = Token::kEof;  // of kAssignOp: the operator before '='
  LitKind lit = LitKind::kInt;
  bool bad = false;  // a literal that was reported already
  Pos pos;
  uint32_t offset = 0;
  std::string_view text;  // as written; of a kSemicolon "semicolon", "newline" or "EOF"
};

class Lexer {
 public:
  // The source must outlive the lexer and its lexemes.
  Lexer(const SourceFile& source, Diagnostics& diagnostics);

  // The next lexeme; kEof again and again at the end.
  Lexeme Next();

 private:
  char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool AtEnd() const { return at_ >= text_.size(); }
  void Advance();
  bool Take(char c);
  Pos Here() const { return {line_, static_cast<uint32_t>(at_ - line_start_) + 1}; }
  void Error(Pos pos, std::string message) { diagnostics_.Add(pos, std::move(message)); }

  // Skips white space and comments; true when an automatic semicolon stands where it stopped.
  bool SkipSpace();
  void SkipLineComment();
  bool SkipBlockComment();  // true when it holds a newline
  bool BadCharacter();      // reports and skips a byte or rune that no text may hold
  void TakeCharacter();     // skips one character of a comment or literal, reporting a bad one

  Lexeme Finish(Lexeme lexeme);
  Lexeme Semicolon(Pos pos, std::string_view text);
  void Identifier(Lexeme& lexeme);
  bool IsLetterAt(size_t* size) const;
  void Operator(Lexeme& lexeme);
  Token OperatorToken();

  // lexer_literal.cpp
  void Number(Lexeme& lexeme);
  void Digits(int base, int* invalid_at, bool* separated_badly, bool* any);
  void RawString(Lexeme& lexeme);
  void String(Lexeme& lexeme);
  void Rune(Lexeme& lexeme);
  bool Escape(char quote);

  std::string_view text_;
  Diagnostics& diagnostics_;
  size_t at_ = 0;
  size_t line_start_ = 0;
  uint32_t line_ = 1;
  bool semicolon_due_ = false;  // a newline here ends the statement
};

}  // namespace chanscope::lang
