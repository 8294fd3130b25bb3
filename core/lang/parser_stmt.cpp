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
  block->rbrace = Want(Token::kRightBrace);
  return block;
}

// StatementList = { Statement ";" } .
std::vector<Stmt*> Parser::StatementList() {
  std::vector<Stmt*> list;
  while (!Is(Token::kEof) && !Is(Token::kRightBrace) && !Is(Token::kCase) && !Is(Token::kDefault)) {
    Stmt* statement = StatementOrNull();
    if (statement == nullptr) break;
    list.push_back(statement);
    // The semicolon before a closing brace or parenthesis may be left out.
    if (!Take(Token::kSemicolon) && !Is(Token::kRightBrace) && !Is(Token::kRightParen)) {
      SyntaxError("at end of statement");
      SkipTo({Token::kSemicolon, Token::kRightBrace});
      Take(Token::kSemicolon);
    }
  }
  return list;
}

Stmt* Parser::StatementOrNull() {
  const Depth depth(*this);
  if (TooDeep()) return nullptr;
  const Pos pos = Here();
  switch (now_.token) {
    case Token::kIdent: {
      Expr* first = Expression();
      auto* label = As<Ident>(first);
      if (label != nullptr && Is(Token::kColon)) return LabeledStatement(label);
      return SimpleStatement(first, Token::kEof);
    }
    case Token::kConst:
    case Token::kType:
    case Token::kVar: return Declaration();
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
    case Token::kNot:
    case Token::kTilde: return SimpleStatement(nullptr, Token::kEof);
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

Stmt* Parser::Declaration() {
  auto* statement = New<DeclStmt>(Here());
  DeclGroup(statement->decls);
  return statement;
}

// SimpleStmt = ExpressionStmt | SendStmt | IncDecStmt | Assignment | ShortVarDecl . In the header
// of a for statement (`keyword`) also a range clause.
Stmt* Parser::SimpleStatement(Expr* left, Token keyword) {
  const Pos pos = left != nullptr ? left->pos : Here();
  if (keyword == Token::kFor && left == nullptr && Is(Token::kRange))
    return RangeClause(pos, {}, false);
  std::vector<Expr*> list = ExpressionList(left);
  if (list.size() == 1 && !Is(Token::kAssign) && !Is(Token::kDefine)) {
    if (Is(Token::kAssignOp)) {
      auto* assign = New<AssignStmt>(pos);
      assign->op = now_.op;
      assign->compound = true;
      assign->op_pos = Here();
      assign->left = std::move(list);
      Next();
      assign->right = {Expression()};
      return assign;
    }
    if (Is(Token::kIncrement) || Is(Token::kDecrement)) {
      auto* step = New<IncDecStmt>(pos);
      step->operand = list[0];
      step->increment = Is(Token::kIncrement);
      Next();
      return step;
    }
    if (Is(Token::kArrow)) {
      auto* send = New<SendStmt>(pos);
      send->channel = list[0];
      send->arrow = Here();
      Next();
      send->value = Expression();
      return send;
    }
    auto* statement = New<ExprStmt>(pos);
    statement->expr = list[0];
    return statement;
  }
  if (!Is(Token::kAssign) && !Is(Token::kDefine)) {
    SyntaxError("expecting := or = or comma");
    SkipTo({Token::kSemicolon, Token::kRightBrace});
    auto* statement = New<ExprStmt>(pos);
    statement->expr = list[0];
    return statement;
  }
  return Assignment(pos, std::move(list), keyword);
}

// The rest of an assignment or short variable declaration, its operator being next.
Stmt* Parser::Assignment(Pos pos, std::vector<Expr*> left, Token keyword) {
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

// RangeClause = [ ExpressionList "=" | IdentifierList ":=" ] "range" Expression .
Stmt* Parser::RangeClause(Pos pos, std::vector<Expr*> left, bool define) {
  auto* range = New<RangeStmt>(pos);
  range->define = define;
  if (!left.empty()) range->key = left[0];
  if (left.size() > 1) range->value = left[1];
  if (left.size() > 2) Error(left[2]->pos, "range clause permits at most two iteration variables");
  Next();
  range->operand = Expression();
  return range;
}

// LabeledStmt = Label ":" Statement .
Stmt* Parser::LabeledStatement(Ident* label) {
  auto* labeled = New<LabeledStmt>(label->pos);
  labeled->label = label;
  Want(Token::kColon);
  if (Is(Token::kRightBrace)) {
    // A label may stand alone at the end of a block.
    labeled->statement = New<EmptyStmt>(Here());
    return labeled;
  }
  labeled->statement = StatementOrNull();
  if (labeled->statement == nullptr) {
    SyntaxErrorAt(labeled->pos, "missing statement after label");
    labeled->statement = New<EmptyStmt>(Here());
  }
  return labeled;
}

template <class Node>
Stmt* Parser::CallStatement(std::string_view keyword) {
  auto* statement = New<Node>(Here());
  Next();
  Expr* x = PrimaryExpression(nullptr);
  if (auto* paren = As<ParenExpr>(x)) {
    Error(x->pos, fmt::format("expression in {} must not be parenthesized", keyword));
    x = paren->inner;
  }
  if (x->kind != ExprKind::kCall && x->kind != ExprKind::kBad) {
    Error(x->pos, fmt::format("expression in {} must be function call", keyword));
    x = Bad(x->pos);
  }
  statement->call = x;
  return statement;
}

Stmt* Parser::Return() {
  auto* statement = New<ReturnStmt>(Here());
  Next();
  if (!Is(Token::kSemicolon) && !Is(Token::kRightBrace)) {
    statement->results = ExpressionList(nullptr);
  }
  return statement;
}

Stmt* Parser::Branch() {
  auto* statement = New<BranchStmt>(Here());
  statement->keyword = now_.token;
  Next();
  if (statement->keyword == Token::kGoto) {
    statement->label = Name();
  } else if (statement->keyword != Token::kFallthrough && Is(Token::kIdent)) {
    statement->label = Name();
  }
  return statement;
}

// What stands between the keyword of an if, for or switch and its block.
Parser::Header Parser::ReadHeader(Token keyword) {
  Header header;
  if (Is(Token::kLeftBrace)) {
    if (keyword == Token::kIf) SyntaxError("missing condition in if statement");
    return header;
  }
  const std::string_view name = TokenText(keyword);
  const int level = std::exchange(expr_level_, -1);
  if (!Is(Token::kSemicolon)) {
    if (Is(Token::kVar)) {
      SyntaxError(fmt::format("var declaration not allowed in {} initializer", name));
      Next();
    }
    header.init = SimpleStatement(nullptr, keyword);
    if (header.init->kind == StmtKind::kRange) {
      expr_level_ = level;
      return header;
    }
  }
  if (!Is(Token::kSemicolon)) {
    header.condition = std::exchange(header.init, nullptr);
    expr_level_ = level;
    return header;
  }
  const Lexeme semicolon = now_;
  header.two_parts = true;
  Next();
  if (keyword == Token::kFor) {
    if (!Is(Token::kSemicolon)) {
      if (Is(Token::kLeftBrace)) {
        SyntaxError("expecting for loop condition");
        expr_level_ = level;
        return header;
      }
      header.condition = SimpleStatement(nullptr, Token::kEof);
    }
    Want(Token::kSemicolon);
    if (!Is(Token::kLeftBrace)) {
      header.post = SimpleStatement(nullptr, Token::kEof);
      const auto* assign = As<AssignStmt>(header.post);
      if (assign != nullptr && assign->op == Token::kDefine && !assign->compound) {
        SyntaxErrorAt(assign->op_pos, "cannot declare in post statement of for loop");
      }
    }
  } else if (!Is(Token::kLeftBrace)) {
    header.condition = SimpleStatement(nullptr, keyword);
  } else if (keyword == Token::kIf) {
    SyntaxErrorAt(semicolon.pos,
                  semicolon.text == "semicolon"
                      ? "missing condition in if statement"
                      : fmt::format("unexpected {}, expecting {{ after if clause", semicolon.text));
  }
  expr_level_ = level;
  return header;
}

// The expression of a header's last simple statement; null when there is none.
Expr* Parser::AsCondition(Stmt* statement) {
  if (statement == nullptr) return nullptr;
  if (auto* expression = As<ExprStmt>(statement)) return expression->expr;
  const auto* assign = As<AssignStmt>(statement);
  const bool plain = assign != nullptr && assign->op == Token::kAssign && !assign->compound;
  SyntaxErrorAt(assign != nullptr ? assign->op_pos : statement->pos,
                plain ? fmt::format("cannot use assignment ({}) = ({}) as value",
                                    ExprText(assign->left[0]), ExprText(assign->right[0]))
                      : "cannot use statement as value");
  return Bad(statement->pos);
}

// IfStmt = "if" [ SimpleStmt ";" ] Expression Block [ "else" ( IfStmt | Block ) ] .
Stmt* Parser::If() {
  const Depth depth(*this);
  auto* statement = New<IfStmt>(Here());
  if (TooDeep()) return statement;
  Next();
  const Header header = ReadHeader(Token::kIf);
  statement->init = header.init;
  statement->condition = AsCondition(header.condition);
  if (statement->condition == nullptr) statement->condition = Bad(Here());
  statement->then = Block("if clause");
  if (Take(Token::kElse)) {
    if (Is(Token::kIf)) {
      statement->otherwise = If();
    } else if (Is(Token::kLeftBrace)) {
      statement->otherwise = Block("");
    } else {
      SyntaxError("else must be followed by if or statement block");
      SkipTo({Token::kIdent, Token::kRightBrace});
    }
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
  statement->condition = AsCondition(header.condition);
  statement->post = header.post;
  statement->body = Block("for clause");
  return statement;
}

// SwitchStmt = ExprSwitchStmt | TypeSwitchStmt; the latter has the guard `[ v := ] x.(type)`.
Stmt* Parser::Switch() {
  const Pos pos = Here();
  Next();
  const Header header = ReadHeader(Token::kSwitch);
  Ident* bind = nullptr;
  Expr* operand = nullptr;
  const auto guard_of = [](Expr* x) -> TypeAssertExpr* {
    auto* assertion = As<TypeAssertExpr>(x);
    return assertion != nullptr && assertion->type_expr == nullptr ? assertion : nullptr;
  };
  if (auto* assign = As<AssignStmt>(header.condition);
      assign != nullptr && assign->op == Token::kDefine && assign->left.size() == 1 &&
      assign->right.size() == 1 && guard_of(assign->right[0]) != nullptr) {
    bind = As<Ident>(assign->left[0]);
    if (bind == nullptr) Error(assign->left[0]->pos, "invalid variable name in type switch");
    operand = guard_of(assign->right[0])->operand;
  } else if (auto* expression = As<ExprStmt>(header.condition);
             expression != nullptr && guard_of(expression->expr) != nullptr) {
    operand = guard_of(expression->expr)->operand;
  }
  std::vector<CaseClause> clauses;
  if (!Take(Token::kLeftBrace)) {
    SyntaxError("missing { after switch clause");
    SkipTo({Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  while (!Is(Token::kEof) && !Is(Token::kRightBrace)) clauses.push_back(Case());
  const Pos rbrace = Want(Token::kRightBrace);
  if (operand != nullptr) {
    auto* statement = New<TypeSwitchStmt>(pos);
    statement->init = header.init;
    statement->bind = bind;
    statement->operand = operand;
    statement->clauses = std::move(clauses);
    statement->rbrace = rbrace;
    return statement;
  }
  auto* statement = New<SwitchStmt>(pos);
  statement->init = header.init;
  statement->tag = AsCondition(header.condition);
  statement->clauses = std::move(clauses);
  statement->rbrace = rbrace;
  return statement;
}

CaseClause Parser::Case() {
  CaseClause clause;
  clause.pos = Here();
  if (Take(Token::kCase)) {
    // A case of a type switch lists types, which expressions include but for a leading `<-chan`.
    clause.values = ExpressionList(nullptr);
  } else if (Take(Token::kDefault)) {
    clause.is_default = true;
  } else {
    SyntaxError("expecting case or default or }");
    SkipTo({Token::kColon, Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  clause.colon = Want(Token::kColon);
  clause.body = StatementList();
  return clause;
}

// SelectStmt = "select" "{" { CommClause } "}" .
Stmt* Parser::Select() {
  auto* statement = New<SelectStmt>(Here());
  Next();
  if (!Take(Token::kLeftBrace)) {
    SyntaxError("missing { after select clause");
    SkipTo({Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  while (!Is(Token::kEof) && !Is(Token::kRightBrace)) statement->clauses.push_back(Comm());
  statement->rbrace = Want(Token::kRightBrace);
  return statement;
}

// CommClause = ( "case" ( SendStmt | RecvStmt ) | "default" ) ":" StatementList .
CommClause Parser::Comm() {
  CommClause clause;
  clause.pos = Here();
  if (Take(Token::kCase)) {
    clause.comm = SimpleStatement(nullptr, Token::kEof);
  } else if (!Take(Token::kDefault)) {
    SyntaxError("expecting case or default or }");
    SkipTo({Token::kColon, Token::kCase, Token::kDefault, Token::kRightBrace});
  }
  clause.colon = Want(Token::kColon);
  clause.body = StatementList();
  return clause;
}

}  // namespace chanscope::lang
