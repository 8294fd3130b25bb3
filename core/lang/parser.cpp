#include "core/lang/parser.h"

#include <algorithm>

#include "core/lang/parser_impl.h"

namespace chanscope::lang {

std::unique_ptr<Ast> Parse(const SourceFile& source, Diagnostics& diagnostics) {
  return Parser(source, diagnostics).File();
}

Parser::Parser(const SourceFile& source, Diagnostics& diagnostics)
    : lexer_(source, diagnostics), diagnostics_(diagnostics) {
  Next();
}

void Parser::Next() {
  now_ = lexer_.Next();
}

bool Parser::Take(Token token) {
  if (!Is(token)) return false;
  Next();
  return true;
}

Pos Parser::Want(Token token) {
  const Pos pos = Here();
  if (!Take(token)) {
    SyntaxError("expecting " + std::string(TokenText(token)));
    SkipTo({});
  }
  return pos;
}

std::string Parser::NowText() const {
  switch (now_.token) {
    case Token::kIdent: return std::string(now_.text);
    case Token::kLiteral: return "literal " + std::string(now_.text);
    case Token::kSemicolon: return std::string(now_.text);
    case Token::kAssignOp: return std::string(now_.text);
    case Token::kEof: return "EOF";
    default: break;  // NOLINT: every other token spells itself
  }
  return std::string(TokenText(now_.token));
}

void Parser::Error(Pos pos, std::string message) {
  if (pos.line == error_line_ || too_deep_) return;
  error_line_ = pos.line;
  diagnostics_.Add(pos, std::move(message));
}

void Parser::SyntaxErrorAt(Pos pos, std::string_view context) {
  const auto begins = [&](std::string_view prefix) { return context.starts_with(prefix); };
  std::string message = "syntax error: ";
  if (context.empty() || begins("in ") || begins("at ") || begins("after ")) {
    message += "unexpected " + NowText();
    if (!context.empty()) message += " ";
  } else if (begins("expecting ")) {
    message += "unexpected " + NowText() + ", ";
  }
  message += context;
  Error(pos, std::move(message));
}

// Skips to one of `follow`, to a keyword that begins a statement within a function, or to the end;
// with nothing to follow one token at most.
void Parser::SkipTo(std::initializer_list<Token> follow) {
  const auto stops = [&] {
    if (Is(Token::kEof)) return true;
    if (std::find(follow.begin(), follow.end(), now_.token) != follow.end()) return true;
    if (function_depth_ == 0) return false;
    switch (now_.token) {
      case Token::kBreak:
      case Token::kConst:
      case Token::kContinue:
      case Token::kDefer:
      case Token::kFallthrough:
      case Token::kFor:
      case Token::kGo:
      case Token::kGoto:
      case Token::kIf:
      case Token::kReturn:
      case Token::kSelect:
      case Token::kSwitch:
      case Token::kType:
      case Token::kVar: return true;
      default: return false;  // NOLINT: only these begin statements
    }
  };
  while (!stops()) {
    Next();
    if (follow.size() == 0) return;
  }
}

bool Parser::TooDeep() {
  if (depth_ <= kMaxDepth) return false;
  if (!too_deep_) {
    Error(Here(), "nesting is too deep");
    too_deep_ = true;
  }
  while (!Is(Token::kEof)) Next();
  return true;
}

// SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } .
std::unique_ptr<Ast> Parser::File() {
  if (!Is(Token::kPackage)) {
    SyntaxError("package statement must be first");
    return std::move(ast_);
  }
  Next();
  ast_->package_name = Name();
  Want(Token::kSemicolon);
  if (!diagnostics_.empty()) return std::move(ast_);
  Imports();
  TopLevel();
  return std::move(ast_);
}

}  // namespace chanscope::lang
