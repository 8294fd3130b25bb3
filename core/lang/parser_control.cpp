#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/parser_impl.h"

namespace chanscope::lang {
namespace {

std::string ListText(const std::vector<Expr*>& list) {
  std::string text;
  for (const Expr* x : list) text += (text.empty() ? "" : ", ") + ExprText(x);
  return text;
}

// A simple statement that is no expression, as messages quote it. Plain assignments have their
// sides in parentheses, because '=' is easily mistaken for '=='.
std::string StatementText(const Stmt* statement) {
  if (const auto* assign = As<const AssignStmt>(statement)) {
    const std::string left = ListText(assign->left);
    const std::string right = ListText(assign->right);
    if (assign->op == Token::kAssign) return fmt::format("assignment ({}) = ({})", left, right);
    return fmt::format("{} {}{} {}", left, TokenText(assign->op), assign->compound ? "=" : "",
                       right);
  }
  if (const auto* step = As<const IncDecStmt>(statement)) {
    return ExprText(step->operand) + (step->increment ? "++" : "--");
  }
  if (const auto* send = As<const SendStmt>(statement)) {
    return fmt::format("{} <- {}", ExprText(send->channel), ExprText(send->value));
  }
  return "statement";
}

Pos OperatorPos(const Stmt* statement) {
  if (const auto* assign = As<const AssignStmt>(statement)) return assign->op_pos;
  if (const auto* step = As<const IncDecStmt>(statement)) return step->op_pos;
  if (const auto* send = As<const SendStmt>(statement)) return send->arrow;
  return statement->pos;
}

// x.(type), which only the header of a switch may hold.
TypeAssertExpr* AsGuard(Expr* x) {
  auto* assertion = As<TypeAssertExpr>(x);
  return assertion != nullptr && assertion->type_expr == nullptr ? assertion : nullptr;
}

}  // namespace

// What stands between the keyword of an if, for or switch, which is read, and the block:
// [ SimpleStmt ";" ] [ SimpleStmt ] or, of a for, also both with a third one, or a range clause,
// which is left in `init`.
Parser::Header Parser::ReadHeader(Token keyword) {
  Header header;
  if (Is(Token::kLeftBrace)) {
    if (keyword == Token::kIf) {
      SyntaxError("missing condition in if statement");
      header.condition = Bad();
    }
    return header;
  }
  const int outer_level = std::exchange(expr_level_, -1);
  if (!Is(Token::kSemicolon)) {
    if (Take(Token::kVar)) {
      SyntaxError(fmt::format("var declaration not allowed in {} initializer", TokenText(keyword)));
    }
    header.init = SimpleStatement(nullptr, keyword);
    if (header.init->kind == StmtKind::kRange) {
      expr_level_ = outer_level;
      return header;
    }
  }

  Stmt* condition = nullptr;
  Lexeme semicolon;
  if (Is(Token::kLeftBrace)) {
    condition = std::exchange(header.init, nullptr);
  } else {
    if (Is(Token::kSemicolon)) {
      semicolon = now_;
      Next();
    } else {
      Want(Token::kLeftBrace);  // more to the point than asking for a ';'
      if (!Is(Token::kLeftBrace)) SkipTo({Token::kLeftBrace, Token::kRightBrace});
    }
    if (keyword == Token::kFor) {
      ReadRestOfForHeader(header, condition);
    } else if (!Is(Token::kLeftBrace)) {
      condition = SimpleStatement(nullptr, keyword);
    }
  }
  if (condition != nullptr) {
    SetCondition(header, condition, keyword);
  } else if (keyword == Token::kIf && semicolon.pos) {
    SyntaxErrorAt(semicolon.pos,
                  semicolon.text == "semicolon"
                      ? "missing condition in if statement"
                      : fmt::format("unexpected {}, expecting {{ after if clause", semicolon.text));
    header.condition = New<BadExpr>(semicolon.pos);
  }
  expr_level_ = outer_level;
  return header;
}

// [ Condition ] ";" [ PostStmt ] .
void Parser::ReadRestOfForHeader(Header& header, Stmt*& condition) {
  if (Is(Token::kLeftBrace)) {
    SyntaxError("expecting for loop condition");
    return;
  }
  if (!Is(Token::kSemicolon)) condition = SimpleStatement(nullptr, Token::kEof);
  Want(Token::kSemicolon);
  if (Is(Token::kLeftBrace)) return;
  header.post = SimpleStatement(nullptr, Token::kEof);
  const auto* assign = As<AssignStmt>(header.post);
  if (assign != nullptr && assign->op == Token::kDefine) {
    SyntaxErrorAt(assign->op_pos, "cannot declare in post statement of for loop");
  }
}

void Parser::SetCondition(Header& header, Stmt* statement, Token keyword) {
  if (const auto* expression = As<ExprStmt>(statement)) {
    header.condition = expression->expr;
    return;
  }
  const auto* assign = As<AssignStmt>(statement);
  if (keyword == Token::kSwitch && assign != nullptr && assign->op == Token::kDefine &&
      assign->left.size() == 1 && assign->right.size() == 1) {
    header.guard_name = As<Ident>(assign->left[0]);
    header.condition = AsGuard(assign->right[0]);
    if (header.guard_name != nullptr && header.condition != nullptr) return;
    header.guard_name = nullptr;
  }
  SyntaxErrorAt(OperatorPos(statement),
                fmt::format("cannot use {} as value", StatementText(statement)));
  header.condition = New<BadExpr>(statement->pos);
}

// IfStmt = "if" [ SimpleStmt ";" ] Expression Block [ "else" ( IfStmt | Block ) ] .
Stmt* Parser::If() {
  const Level level(*this);
  auto* statement = New<IfStmt>(Here());
  Next();
  const Header header = ReadHeader(Token::kIf);
  statement->init = header.init;
  statement->condition = header.condition != nullptr ? header.condition : Bad();
  statement->then = Block("if clause");
  if (!Take(Token::kElse)) return statement;
  if (Is(Token::kIf)) {
    statement->otherwise = If();
  } else if (Is(Token::kLeftBrace)) {
    statement->otherwise = Block("");
  } else {
    SyntaxError("else must be followed by if or statement block");
    SkipTo({Token::kIdent, Token::kRightBrace});
  }
  return statement;
}

// ForStmt = "for" [ Condition | ForClause | RangeClause ] Block .
Stmt* Parser::For() {
  const Pos pos = Here();
  Next();
  const Header header = ReadHeader(Token::kFor);
  if (auto* range = As<RangeStmt>(header.init)) {
    range->pos = pos;
    range->body = Block("for clause");
    return range;
  }
  auto* statement = New<ForStmt>(pos);
  statement->init = header.init;
  statement->condition = header.condition;
  statement->post = header.post;
  statement->body = Block("for clause");
  return statement;
}

// { Clause } "}" , after `keyword`'s header.
template <class ReadCase>
Pos Parser::Clauses(std::string_view keyword, ReadCase read_case) {
  if (!Take(Token::kLeftBrace)) {
    SyntaxError(fmt::format("missing {{ after {} clause", keyword));
    SkipTo({Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  while (!Is(Token::kEof) && !Is(Token::kRightBrace)) read_case();
  const Pos rbrace = Here();
  Want(Token::kRightBrace);
  return rbrace;
}

// SwitchStmt = "switch" [ SimpleStmt ";" ] [ Expression | TypeSwitchGuard ] "{" { Clause } "}" .
// TypeSwitchGuard = [ identifier ":=" ] PrimaryExpr "." "(" "type" ")" .
Stmt* Parser::Switch() {
  const Pos pos = Here();
  Next();
  const Header header = ReadHeader(Token::kSwitch);
  std::vector<CaseClause> clauses;
  const Pos rbrace = Clauses("switch", [&] { clauses.push_back(Case()); });
  if (const TypeAssertExpr* guard = AsGuard(header.condition)) {
    auto* statement = New<TypeSwitchStmt>(pos);
    statement->init = header.init;
    statement->bind = header.guard_name;
    statement->operand = guard->operand;
    statement->clauses = std::move(clauses);
    statement->rbrace = rbrace;
    return statement;
  }
  auto* statement = New<SwitchStmt>(pos);
  statement->init = header.init;
  statement->tag = header.condition;
  statement->clauses = std::move(clauses);
  statement->rbrace = rbrace;
  return statement;
}

// ( "case" ExpressionList | "default" ) ":" StatementList . Types are expressions here.
CaseClause Parser::Case() {
  CaseClause clause;
  clause.pos = Here();
  if (Take(Token::kCase)) {
    clause.values = ExpressionList(nullptr);
  } else if (Take(Token::kDefault)) {
    clause.is_default = true;
  } else {
    SyntaxError("expecting case or default or }");
    SkipTo({Token::kColon, Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  clause.colon = Here();
  Want(Token::kColon);
  clause.body = StatementList();
  return clause;
}

// SelectStmt = "select" "{" { CommClause } "}" .
Stmt* Parser::Select() {
  auto* statement = New<SelectStmt>(Here());
  Next();
  statement->rbrace = Clauses("select", [&] { statement->clauses.push_back(Comm()); });
  return statement;
}

// ( "case" ( SendStmt | RecvStmt ) | "default" ) ":" StatementList . Which simple statements may
// stand in a case, the checker says.
CommClause Parser::Comm() {
  CommClause clause;
  clause.pos = Here();
  if (Take(Token::kCase)) {
    clause.comm = SimpleStatement(nullptr, Token::kEof);
  } else if (!Take(Token::kDefault)) {
    SyntaxError("expecting case or default or }");
    SkipTo({Token::kColon, Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  clause.colon = Here();
  Want(Token::kColon);
  clause.body = StatementList();
  return clause;
}

}  // namespace chanscope::lang
