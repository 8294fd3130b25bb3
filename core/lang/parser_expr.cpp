#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/parser_impl.h"

namespace chanscope::lang {

// ExpressionList = Expression { "," Expression } . `first`: the first one when it was read already.
std::vector<Expr*> Parser::ExpressionList(Expr* first) {
  std::vector<Expr*> list{first != nullptr ? first : Expression()};
  while (Take(Token::kComma)) list.push_back(Expression());
  return list;
}

// An index or a length, or type arguments: Expression { "," Type } [ "," ] .
std::vector<Expr*> Parser::TypeList(bool* comma) {
  ++expr_level_;
  std::vector<Expr*> list{Expression()};
  while (Take(Token::kComma)) {
    *comma = true;
    Expr* type = TypeOrNull();
    if (type == nullptr) break;
    list.push_back(type);
  }
  --expr_level_;
  return list;
}

// Expression = UnaryExpr | Expression binary_op Expression . `left`: the first operand when it was
// read already; operators that bind no tighter than `precedence` are left to the caller.
Expr* Parser::BinaryExpression(Expr* left, int precedence) {
  const Level level(*this);
  Expr* x = left != nullptr ? left : UnaryExpression();
  while (Precedence(now_.token) > precedence) {
    auto* binary = New<BinaryExpr>(Here());
    binary->op = now_.token;
    binary->op_pos = Here();
    Grow();
    Next();
    binary->left = x;
    binary->right = BinaryExpression(nullptr, Precedence(binary->op));
    x = binary;
  }
  return x;
}

// UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
Expr* Parser::UnaryExpression() {
  const Level level(*this);
  const Token op = now_.token;
  switch (op) {
    case Token::kMul: {
      const Pos pos = Here();
      Next();
      return StarOf(pos, UnaryExpression());
    }
    case Token::kAdd:
    case Token::kSub:
    case Token::kNot:
    case Token::kXor:
    case Token::kTilde:
    case Token::kAnd: {
      auto* unary = New<UnaryExpr>(Here());
      Next();
      unary->op = op;
      unary->operand = UnaryExpression();
      // The parentheses of `&(T{})` mean nothing.
      if (op == Token::kAnd) unary->operand = Unparen(unary->operand);
      return unary;
    }
    case Token::kArrow: return ArrowExpression();
    default: return PrimaryExpression(nullptr);  // NOLINT: nothing else is a unary operator
  }
}

// `<-x` or, when what follows is a channel type, the type `<-chan T`. That is known only after the
// operand: `<-chan int(x)` receives from a conversion.
Expr* Parser::ArrowExpression() {
  const Pos pos = Here();
  Next();
  Expr* x = UnaryExpression();
  if (x->kind != ExprKind::kChanType) {
    auto* receive = New<UnaryExpr>(pos);
    receive->op = Token::kArrow;
    receive->operand = x;
    return receive;
  }
  // The arrow belongs to the first `chan`. Where that has an arrow of its own, this one belongs to
  // the next: `<-(chan<- T)` is `<-chan (<-T)`.
  Expr* rest = x;
  bool arrow_left = true;
  while (arrow_left) {
    auto* type = As<ChanTypeExpr>(rest);
    if (type == nullptr) {
      SyntaxError(fmt::format("unexpected {}, expecting chan", ExprText(rest)));
      break;
    }
    if (type->dir == ChanDir::kRecv) SyntaxError("unexpected <-, expecting chan");
    arrow_left = type->dir == ChanDir::kSend;
    type->dir = ChanDir::kRecv;
    rest = type->element;
  }
  return x;
}

// PrimaryExpr = Operand { Selector | Index | Slice | TypeAssertion | Arguments | LiteralValue } .
Expr* Parser::PrimaryExpression(Expr* operand) {
  Expr* x = operand != nullptr ? operand : Operand();
  while (true) {
    switch (now_.token) {
      case Token::kDot: x = DotSuffix(x); break;
      case Token::kLeftBracket: x = BracketSuffix(x); break;
      case Token::kLeftParen: x = Call(x); break;
      case Token::kLeftBrace: {
        if (!MayBeLiteralType(Unparen(x))) return x;
        if (x->kind == ExprKind::kParen) {
          SyntaxError("cannot parenthesize type in composite literal");
        }
        CompositeLit* literal = LiteralValue();
        literal->type_expr = x;
        x = literal;
        break;
      }
      default: return x;  // NOLINT: no suffix
    }
    Grow();
  }
}

// Selector = "." identifier . TypeAssertion = "." "(" ( Type | "type" ) ")" .
Expr* Parser::DotSuffix(Expr* operand) {
  const Pos pos = Here();
  Next();
  if (Is(Token::kIdent)) {
    auto* selector = New<SelectorExpr>(pos);
    selector->operand = operand;
    selector->selector = Name();
    return selector;
  }
  if (Take(Token::kLeftParen)) {
    auto* assertion = New<TypeAssertExpr>(pos);
    assertion->operand = operand;
    if (!Take(Token::kType)) assertion->type_expr = Type();
    Want(Token::kRightParen);
    return assertion;
  }
  SyntaxError("expecting name or (");
  SkipTo({Token::kSemicolon, Token::kRightParen});
  return operand;
}

// Index = "[" Expression "]" . An instantiation looks the same, and may list several types.
Expr* Parser::BracketSuffix(Expr* operand) {
  const Pos bracket = Here();
  Next();
  if (Is(Token::kRightBracket)) {
    SyntaxError("expecting operand");
    Next();
    return operand;
  }
  if (Take(Token::kColon)) return SliceSuffix(operand, bracket, nullptr);
  bool comma = false;
  std::vector<Expr*> list = TypeList(&comma);
  if (!comma && !Is(Token::kRightBracket)) {
    if (!Take(Token::kColon)) {
      SyntaxError("expecting comma, : or ]");
      SkipTo({Token::kComma, Token::kColon, Token::kRightBracket});
    }
    return SliceSuffix(operand, bracket, list[0]);
  }
  Want(Token::kRightBracket);
  auto* index = New<IndexExpr>(bracket);
  index->operand = operand;
  index->indices = std::move(list);
  return index;
}

// Slice = "[" [ low ] ":" [ high ] "]" | "[" [ low ] ":" high ":" max "]" . After the first ':'.
Expr* Parser::SliceSuffix(Expr* operand, Pos bracket, Expr* low) {
  ++expr_level_;
  auto* slice = New<SliceExpr>(bracket);
  slice->operand = operand;
  slice->low = low;
  if (!Is(Token::kColon) && !Is(Token::kRightBracket)) slice->high = Expression();
  if (Is(Token::kColon)) {
    slice->three_index = true;
    if (slice->high == nullptr) {
      Error(Here(), "middle index required in 3-index slice");
      slice->high = Bad();
    }
    Next();
    if (Is(Token::kRightBracket)) {
      Error(Here(), "final index required in 3-index slice");
      slice->max = Bad();
    } else {
      slice->max = Expression();
    }
  }
  --expr_level_;
  Want(Token::kRightBracket);
  return slice;
}

// Arguments = "(" [ ExpressionList [ "..." ] [ "," ] ] ")" . Types are expressions here.
Expr* Parser::Call(Expr* function) {
  auto* call = New<CallExpr>(Here());
  call->function = function;
  Next();
  ++expr_level_;
  call->rparen = List("argument list", Token::kComma, Token::kRightParen, [&] {
    call->arguments.push_back(Expression());
    call->spread = Take(Token::kEllipsis);
    return call->spread;
  });
  --expr_level_;
  return call;
}

}  // namespace chanscope::lang
