#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/parser_impl.h"

namespace chanscope::lang {

// Block = "{" StatementList "}" . `context` names what stands before it: "if clause".
BlockStmt* Parser::Block(std::string_view context) {
  auto* block = New<BlockStmt>(Here());
  if (!Take(Token::kLeftBrace)) {
    SyntaxError(fmt::format("expecting {{ after {}", context));
    SkipTo({Token::kIdent, Token::kRightBrace});
    block->rbrace = Here();
    if (Take(Token::kRightBrace)) return block;
  }
  block->statements = StatementList();
  block->rbrace = Here();
  Want(Token::kRightBrace);
  return block;
}

// StatementList = { Statement ";" } . The last ';' may be left out.
std::vector<Stmt*> Parser::StatementList() {
  std::vector<Stmt*> list;
  while (!Is(Token::kEof) && !Is(Token::kRightBrace) && !Is(Token::kCase) && !Is(Token::kDefault)) {
    Stmt* statement = StatementOrNull();
    if (statement == nullptr) break;
    list.push_back(statement);
    if (!Take(Token::kSemicolon) && !Is(Token::kRightBrace)) {
      SyntaxError("at end of statement");
      SkipTo({Token::kSemicolon, Token::kRightBrace, Token::kCase, Token::kDefault});
      Take(Token::kSemicolon);
    }
  }
  return list;
}

Stmt* Parser::StatementOrNull() {
  const Level level(*this);
  const Pos pos = Here();
  switch (now_.token) {
    case Token::kIdent: {
      Expr* first = Expression();
      if (Is(Token::kColon) && first->kind == ExprKind::kIdent) {
        return LabeledStatementOrNull(static_cast<Ident*>(first));
      }
      return SimpleStatement(first, Token::kEof);
    }
    case Token::kConst:
    case Token::kType:
    case Token::kVar: {
      auto* declaration = New<DeclStmt>(pos);
      DeclGroup(declaration->decls);
      return declaration;
    }
    case Token::kLeftBrace: return Block("");
    case Token::kLiteral:
    case Token::kFunc:
    case Token::kLeftParen:
    case Token::kLeftBracket:
    case Token::kStruct:
    case Token::kMap:
    case Token::kChan:
    case Token::kInterface:
    case Token::kArrow:
    case Token::kAdd:
    case Token::kSub:
    case Token::kMul:
    case Token::kAnd:
    case Token::kXor:
    case Token::kNot: return SimpleStatement(nullptr, Token::kEof);
    case Token::kFor: return For();
    case Token::kSwitch: return Switch();
    case Token::kSelect: return Select();
    case Token::kIf: return If();
    case Token::kFallthrough:
    case Token::kBreak:
    case Token::kContinue:
    case Token::kGoto: return Branch();
    case Token::kGo: return CallStatement<GoStmt>("go");
    case Token::kDefer: return CallStatement<DeferStmt>("defer");
    case Token::kReturn: return Return();
    case Token::kSemicolon: return New<EmptyStmt>(pos);
    default: return nullptr;  // NOLINT: nothing else begins a statement
  }
}

// SimpleStmt = ExpressionStmt | SendStmt | IncDecStmt | Assignment | ShortVarDecl . After the
// `keyword` of a for statement also a range clause. `first`: the first expression when it was read.
Stmt* Parser::SimpleStatement(Expr* first, Token keyword) {
  const Pos pos = first != nullptr ? StartPos(first) : Here();
  if (keyword == Token::kFor && first == nullptr && Is(Token::kRange)) {
    return RangeClause(pos, {}, false);
  }
  std::vector<Expr*> left = ExpressionList(first);
  const bool assigns = Is(Token::kAssign) || Is(Token::kDefine);
  if (left.size() == 1 && !assigns) return OneExpressionStatement(pos, left[0]);
  if (!assigns) {
    SyntaxError("expecting := or = or comma");
    SkipTo({Token::kSemicolon, Token::kRightBrace});
    auto* statement = New<ExprStmt>(pos);
    statement->expr = left[0];
    return statement;
  }
  const Pos op_pos = Here();
  const Token op = now_.token;
  Next();
  if (keyword == Token::kFor && Is(Token::kRange)) {
    return RangeClause(pos, std::move(left), op == Token::kDefine);
  }
  auto* assign = New<AssignStmt>(pos);
  assign->op = op;
  assign->op_pos = op_pos;
  assign->left = std::move(left);
  assign->right = ExpressionList(nullptr);
  return assign;
}

// The statement that begins with one expression and is no plain assignment.
Stmt* Parser::OneExpressionStatement(Pos pos, Expr* x) {
  const Pos op_pos = Here();
  if (Is(Token::kAssignOp)) {
    auto* assign = New<AssignStmt>(pos);
    assign->op = now_.op;
    assign->compound = true;
    assign->op_pos = op_pos;
    assign->left = {x};
    Next();
    assign->right = {Expression()};
    return assign;
  }
  if (Is(Token::kIncrement) || Is(Token::kDecrement)) {
    auto* step = New<IncDecStmt>(pos);
    step->operand = x;
    step->increment = Is(Token::kIncrement);
    step->op_pos = op_pos;
    Next();
    return step;
  }
  if (Take(Token::kArrow)) {
    auto* send = New<SendStmt>(pos);
    send->channel = x;
    send->arrow = op_pos;
    send->value = Expression();
    return send;
  }
  auto* statement = New<ExprStmt>(pos);
  statement->expr = x;
  return statement;
}

// RangeClause = [ ExpressionList "=" | IdentifierList ":=" ] "range" Expression .
Stmt* Parser::RangeClause(Pos pos, std::vector<Expr*> left, bool define) {
  auto* range = New<RangeStmt>(pos);
  Next();
  range->define = define;
  range->operand = Expression();
  if (!left.empty()) range->key = left[0];
  if (left.size() > 1) range->value = left[1];
  if (left.size() > 2 && errors_.found() == 0) {
    Error(StartPos(left[2]), "range clause permits at most two iteration variables");
  }
  return range;
}

// LabeledStmt = Label ":" Statement . At the ':'.
Stmt* Parser::LabeledStatementOrNull(Ident* label) {
  auto* labeled = New<LabeledStmt>(label->pos);
  labeled->label = label;
  const Pos colon = Here();
  Next();
  // A label may stand alone at the end of a block.
  labeled->statement = Is(Token::kRightBrace) ? New<EmptyStmt>(Here()) : StatementOrNull();
  if (labeled->statement != nullptr) return labeled;
  SyntaxErrorAt(colon, "missing statement after label");
  return nullptr;
}

// GoStmt = "go" Expression . DeferStmt = "defer" Expression .
template <class Node>
Stmt* Parser::CallStatement(std::string_view keyword) {
  auto* statement = New<Node>(Here());
  Next();
  Expr* x = PrimaryExpression(nullptr);
  if (x->kind == ExprKind::kParen) {
    Error(x->pos, fmt::format("expression in {} must not be parenthesized", keyword));
    x = Unparen(x);
  }
  if (x->kind != ExprKind::kCall) {
    Error(x->pos, fmt::format("expression in {} must be function call", keyword));
    auto* call = New<CallExpr>(x->pos);
    call->function = x;
    x = call;
  }
  statement->call = x;
  return statement;
}

// ReturnStmt = "return" [ ExpressionList ] .
Stmt* Parser::Return() {
  auto* statement = New<ReturnStmt>(Here());
  Next();
  if (!Is(Token::kSemicolon) && !Is(Token::kRightBrace)) {
    statement->results = ExpressionList(nullptr);
  }
  return statement;
}

// "break" [ Label ] | "continue" [ Label ] | "goto" Label | "fallthrough" .
Stmt* Parser::Branch() {
  auto* statement = New<BranchStmt>(Here());
  statement->keyword = now_.token;
  Next();
  const bool label_may_follow = statement->keyword != Token::kFallthrough && Is(Token::kIdent);
  if (statement->keyword == Token::kGoto || label_may_follow) statement->label = Name();
  return statement;
}

}  // namespace chanscope::lang
