#include "core/lang/parser.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/lang/branches.h"
#include "core/lang/parser_impl.h"

namespace chanscope::lang {
namespace {

// Where to go on after an error within a function.
bool BeginsStatement(Token token) {
  return token == Token::kBreak || token == Token::kConst || token == Token::kContinue ||
         token == Token::kDefer || token == Token::kFallthrough || token == Token::kFor ||
         token == Token::kGo || token == Token::kGoto || token == Token::kIf ||
         token == Token::kReturn || token == Token::kSelect || token == Token::kSwitch ||
         token == Token::kType || token == Token::kVar;
}

}  // namespace

std::unique_ptr<Ast> Parse(const SourceFile& source, Diagnostics& diagnostics) {
  return Parse(std::span(&source, 1), diagnostics);
}

std::unique_ptr<Ast> Parse(std::span<const SourceFile> files, Diagnostics& diagnostics) {
  auto ast = std::make_unique<Ast>();
  for (const SourceFile& file : files) Parser(file, *ast, diagnostics, nullptr).File();
  return ast;
}

std::unique_ptr<Ast> ParseWithoutBodies(std::span<const SourceFile> files, Diagnostics& diagnostics,
                                        BodyTexts& later) {
  auto ast = std::make_unique<Ast>();
  for (const SourceFile& file : files) Parser(file, *ast, diagnostics, &later).File();
  return ast;
}

void ParseBody(FuncDecl& decl, const BodyText& text, Ast& ast, Diagnostics& diagnostics) {
  Parser(text, ast, diagnostics).RestOfBody(*decl.body);
}

Parser::Parser(const SourceFile& source, Ast& ast, Diagnostics& diagnostics, BodyTexts* later)
    : source_(source), errors_(diagnostics), lexer_(source, errors_), ast_(ast), later_(later) {
  Next();
}

Parser::Parser(const BodyText& text, Ast& ast, Diagnostics& diagnostics)
    : source_(*text.file),
      errors_(diagnostics),
      lexer_(*text.file, errors_, text.begin),
      ast_(ast),
      function_depth_(1) {
  Next();
}

void Parser::RestOfBody(BlockStmt& body) {
  body.statements = StatementList();
  body.rbrace = Here();
  Want(Token::kRightBrace);
}

Parser::Level::Level(Parser& parser) : parser_(parser), height_outside_(parser.height_) {
  parser_.height_ = 0;
  ++parser_.depth_;
  if (parser_.depth_ > kMaxNesting) parser_.Grow();
}

Parser::Level::~Level() {
  --parser_.depth_;
  parser_.Grow();
  parser_.height_ = std::max(parser_.height_, height_outside_);
}

void Parser::Grow() {
  ++height_;
  if (too_deep_ || std::max(depth_, height_) <= kMaxNesting) return;
  too_deep_ = true;
  SyntaxError(fmt::format("nesting is deeper than {} levels", kMaxNesting));
  lexer_.Stop();
  Next();
}

bool Parser::Take(Token token) {
  if (!Is(token)) return false;
  Next();
  return true;
}

void Parser::Want(Token token) {
  if (Take(token)) return;
  SyntaxError("expecting " + std::string(TokenText(token)));
  SkipOne();
}

bool Parser::TakeAssign() {
  if (Is(Token::kDefine)) {
    SyntaxError("expecting =");
    Next();
    return true;
  }
  return Take(Token::kAssign);
}

std::string Parser::NowText() const {
  if (Is(Token::kLiteral)) return "literal " + std::string(now_.text);
  const bool as_written =
      Is(Token::kIdent) || Is(Token::kSemicolon) || Is(Token::kAssignOp) || Is(Token::kEof);
  return std::string(as_written ? now_.text : TokenText(now_.token));
}

void Parser::Error(Pos pos, std::string message) {
  errors_.Report(pos, std::move(message));
}

void Parser::SyntaxErrorAt(Pos pos, std::string_view context) {
  if (Is(Token::kEof) && errors_.found() > 0) return;  // it would only repeat the first one
  const auto begins = [&](std::string_view prefix) { return context.starts_with(prefix); };
  std::string message = "syntax error: ";
  if (begins("in ") || begins("at ") || begins("after ")) {
    message += "unexpected " + NowText() + " ";
  } else if (begins("expecting ")) {
    message += "unexpected " + NowText() + ", ";
  }
  message += context;
  Error(pos, std::move(message));
}

void Parser::SkipTo(std::initializer_list<Token> follow) {
  while (!Is(Token::kEof)) {
    if (function_depth_ > 0 && BeginsStatement(now_.token)) return;
    if (std::find(follow.begin(), follow.end(), now_.token) != follow.end()) return;
    Next();
  }
}

void Parser::SkipOne() {
  if (!Is(Token::kEof)) Next();
}

// Directives of the compiler that stand in front of what they cannot speak of.
void Parser::PassDirectives(Directed directed) {
  constexpr std::string_view kOfFunctions[] = {
      "//go:noinline",         "//go:nosplit",     "//go:norace",
      "//go:nocheckptr",       "//go:nointerface", "//go:uintptrescapes",
      "//go:uintptrkeepalive", "//go:noescape",    "//go:registerparams"};
  const std::vector<Comment>& all = lexer_.directives();
  for (; directives_passed_ < all.size(); ++directives_passed_) {
    const Comment& comment = all[directives_passed_];
    if (Here() < comment.pos) return;  // of what follows
    const std::string_view verb = comment.text.substr(0, comment.text.find_first_of(" \t"));
    const bool of_function =
        std::find(std::begin(kOfFunctions), std::end(kOfFunctions), verb) != std::end(kOfFunctions);
    const bool misplaced = (of_function && directed != Directed::kFunction) ||
                           (verb == "//go:notinheap" && directed != Directed::kType);
    if (misplaced) {
      Error({comment.pos.line, comment.pos.col + 2}, "misplaced compiler directive");
    }
  }
}

// SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } .
// What the checker will not come to tell, since some other function has errors of syntax.
void Parser::BranchesOfWholeBodies() {
  for (const BlockStmt* body : whole_bodies_) {
    ResolveBranches(*body, std::span(&source_, 1), [this](Pos pos, std::string message) {
      errors_.Report(pos, std::move(message));
    });
  }
}

void Parser::File() {
  PassDirectives(Directed::kNothing);
  const int in_front = errors_.found();
  if (!Take(Token::kPackage)) {
    SyntaxError("package statement must be first");
    return;
  }
  Ident* name = Name();
  Want(Token::kSemicolon);
  if (errors_.found() > in_front) return;  // most likely this is not Go
  if (ast_.package_name == nullptr) {
    ast_.package_name = name;
  } else if (ast_.package_name->name != name->name) {
    Error(name->pos, fmt::format("package {}; expected {}", name->name, ast_.package_name->name));
  }
  Imports();
  TopLevel();
  PassDirectives(Directed::kNothing);
  for (const Comment& comment : lexer_.directives()) {
    ast_.directives.push_back({comment.pos, std::string(comment.text)});
  }
  if (errors_.of_syntax()) BranchesOfWholeBodies();
}

}  // namespace chanscope::lang
