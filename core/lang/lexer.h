// From text to tokens.
//
// Owns: the lexical grammar of Go 1.19: automatic semicolons, every literal form, comments; and the
// messages for what breaks it. Must not: know syntax. Every text gets an answer: invalid UTF-8, NUL
// bytes and unterminated literals are reported, and lexing goes on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"
#include "core/lang/syntax_errors.h"
#include "core/lang/token.h"

namespace chanscope::lang {

struct Lexeme {
  Token token = Token::kEof;
  Token op = Token::kEof;  // of kAssignOp: the operator before '='
  LitKind lit = LitKind::kInt;
  bool bad = false;  // a literal that was reported already: its text may be malformed
  Pos pos;
  std::string_view text;  // as written; of a kSemicolon "semicolon", "newline" or "EOF"
};

// A comment that speaks to tools: "//go:build linux".
struct Comment {
  Pos pos;
  std::string_view text;
};

class Lexer {
 public:
  // How far a lexer has come, so that another one can go on from there.
  struct Mark {
    size_t offset = 0;
    size_t line_start = 0;
    uint32_t line = 0;
  };

  // The source and the errors must outlive the lexer, and these two its lexemes.
  Lexer(const SourceFile& source, SyntaxErrors& errors);
  // Goes on where another lexer stood, in a text without bad characters.
  Lexer(const SourceFile& source, SyntaxErrors& errors, const Mark& mark);
  Lexer(const Lexer&) = delete;
  Lexer& operator=(const Lexer&) = delete;

  // The next lexeme; kEof again and again at the end.
  Lexeme Next();
  // From here on there are only kEof.
  void Stop();
  Mark Reached() const;
  // Behind a '{': passes everything up to the '}' that closes it, and that too. False, and nothing
  // is passed, when there is none or the text holds bad characters.
  bool PassBlock();

  // The "//go:" comments passed so far.
  const std::vector<Comment>& directives() const { return directives_; }

 private:
  // Text that no program may hold: NUL bytes, bytes that are no UTF-8, byte order marks. It is
  // taken out before lexing, and reported when lexing comes to where it was.
  struct BadText {
    size_t offset = 0;  // in the text without bad text
    Pos pos;
    std::string_view message;
  };
  struct Removed {
    size_t offset = 0;  // in the text without bad text
    size_t bytes = 0;   // removed up to here in all
  };
  void RemoveBadText();
  size_t RemovedBefore(size_t offset) const;
  void ReportBadText();

  // The byte at `ahead` from here; 0 at the end, and only there.
  char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool AtEnd() const { return at_ >= text_.size(); }
  void PassNewline();
  bool Take(char c);
  Pos PosOf(size_t offset) const;  // on the line at hand
  Pos Here() const { return PosOf(at_); }
  // An error at the next character, where most of them are noticed.
  void Error(std::string message) { errors_.Report(Here(), std::move(message)); }

  Lexeme Scan();
  void SkipWhiteSpace(bool newlines);
  void SkipLineComment();
  void SkipBlockComment();
  void PassQuoted();
  Lexeme Finish(Lexeme lexeme, size_t begin);
  bool TakeIdentifierCharacter(bool first);
  void Identifier(Lexeme& lexeme);
  void Operator(Lexeme& lexeme);
  Token OperatorToken();

  // lexer_literal.cpp
  void Number(Lexeme& lexeme);
  void RawString(Lexeme& lexeme);
  void String(Lexeme& lexeme);
  void Rune(Lexeme& lexeme);
  bool Escape(char quote);

  std::string cleaned_;  // the text without bad text, when there was some
  std::string_view text_;
  SyntaxErrors& errors_;
  size_t at_ = 0;
  size_t line_start_ = 0;
  uint32_t line_ = 1;
  bool newline_ends_ = false;  // the last token may end a statement: a newline is a semicolon
  std::vector<BadText> bad_text_;
  size_t bad_text_reported_ = 0;
  std::vector<Removed> removed_;
  std::vector<Comment> directives_;
};

}  // namespace chanscope::lang
