#include "core/lang/parser_impl.h"

namespace chanscope::lang {

std::vector<Expr*> Parser::ExpressionList(Expr* first) {
  std::vector<Expr*> list{first != nullptr ? first : Expression()};
  while (Take(Token::kComma)) list.push_back(Expression());
  return list;
}

// Expression = UnaryExpr | Expression binary_op Expression .
Expr* Parser::BinaryExpression(Expr* left, int precedence) {
  const Depth depth(*this);
  if (TooDeep()) return Bad(Here());
  Expr* x = left != nullptr ? left : UnaryExpression();
  while (Precedence(now_.token) > precedence) {
    auto* binary = New<BinaryExpr>(x->pos);
    binary->op = now_.token;
    binary->op_pos = Here();
    binary->left = x;
    Next();
    binary->right = BinaryExpression(nullptr, Precedence(binary->op));
    x = binary;
  }
  return x;
}

// UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
Expr* Parser::UnaryExpression() {
  const Depth depth(*this);
  if (TooDeep()) return Bad(Here());
  const Pos pos = Here();
  switch (now_.token) {
    case Token::kMul: {
      auto* star = New<StarExpr>(pos);
      Next();
      star->operand = UnaryExpression();
      return star;
    }
    case Token::kAdd:
    case Token::kSub:
    case Token::kNot:
    case Token::kXor:
    case Token::kTilde:
    case Token::kAnd: {
      auto* unary = New<UnaryExpr>(pos);
      unary->op = now_.token;
      Next();
      unary->operand = UnaryExpression();
      return unary;
    }
    case Token::kArrow: return ArrowExpression();
    default: return PrimaryExpression(nullptr);  // NOLINT: every other token
  }
}

// `<-x`, or the type `<-chan T`, which is known only after the operand: `<-chan int(x)` is a
// conversion to it.
Expr* Parser::ArrowExpression() {
  const Pos pos = Here();
  Next();
  Expr* x = UnaryExpression();
  auto* type = As<ChanTypeExpr>(x);
  if (type == nullptr) {
    auto* receive = New<UnaryExpr>(pos);
    receive->op = Token::kArrow;
    receive->operand = x;
    return receive;
  }
  // The arrow moves into the type, and down its elements: <-(chan <-(chan T)).
  ChanDir dir = ChanDir::kRecv;
  for (ChanTypeExpr* at = type; at != nullptr && dir == ChanDir::kRecv;) {
    if (at->dir == ChanDir::kRecv) {
      SyntaxErrorAt(pos, "unexpected <-, expecting chan");
      break;
    }
    dir = std::exchange(at->dir, ChanDir::kRecv);
    auto* element = As<ChanTypeExpr>(at->element);
    if (dir == ChanDir::kSend && element == nullptr) {
      SyntaxErrorAt(pos, "unexpected channel type, expecting chan");
      break;
    }
    dir = dir == ChanDir::kSend ? ChanDir::kRecv : ChanDir::kBoth;
    at = element;
  }
  type->pos = pos;
  return type;
}

Expr* Parser::Operand() {
  const Pos pos = Here();
  switch (now_.token) {
    case Token::kIdent: return Name();
    case Token::kLiteral: {
      if (now_.bad) {
        Next();
        return Bad(pos);
      }
      auto* literal = New<BasicLit>(pos);
      literal->lit = now_.lit;
      literal->text = now_.text;
      Next();
      return literal;
    }
    case Token::kLeftParen: {
      auto* paren = New<ParenExpr>(pos);
      Next();
      ++expr_level_;
      paren->inner = Expression();
      --expr_level_;
      Want(Token::kRightParen);
      return paren;
    }
    case Token::kFunc: return FuncTypeOrLit();
    case Token::kLeftBracket:
    case Token::kChan:
    case Token::kMap:
    case Token::kStruct:
    case Token::kInterface: return Type();
    default:  // NOLINT: nothing else begins an operand
      SyntaxError("expecting expression");
      SkipTo({Token::kRightParen, Token::kRightBracket, Token::kRightBrace});
      return Bad(pos);
  }
}

Expr* Parser::FuncTypeOrLit() {
  const Pos pos = Here();
  Next();
  FuncType* signature = Signature(pos);
  if (!Is(Token::kLeftBrace)) return signature;
  auto* literal = New<FuncLit>(pos);
  literal->signature = signature;
  literal->body = FunctionBody();
  return literal;
}

// PrimaryExpr = Operand { Selector | Index | Slice | TypeAssertion | Arguments | LiteralValue } .
Expr* Parser::PrimaryExpression(Expr* operand) {
  Expr* x = operand != nullptr ? operand : Operand();
  for (bool more = true; more && !too_deep_;) x = Suffix(x, &more);
  return x;
}

Expr* Parser::Suffix(Expr* x, bool* more) {
  switch (now_.token) {
    case Token::kDot: return DotSuffix(x);
    case Token::kLeftBracket: return IndexOrSlice(x);
    case Token::kLeftParen: return Call(x);
    case Token::kLeftBrace:
      if (MayBeLiteralType(x)) return CompositeLiteral(x);
      break;
    default: break;  // NOLINT: no suffix
  }
  *more = false;
  return x;
}

// Whether `x {` is a composite literal: in the header of a statement a bare name before '{' ends
// it.
bool Parser::MayBeLiteralType(const Expr* x) const {
  switch (x->kind) {
    case ExprKind::kIdent:
    case ExprKind::kSelector: return expr_level_ >= 0;
    case ExprKind::kIndex: {
      const auto* index = static_cast<const IndexExpr*>(x);
      const bool named =
          index->operand->kind == ExprKind::kIdent || index->operand->kind == ExprKind::kSelector;
      return expr_level_ >= 0 && named;
    }
    case ExprKind::kArrayType:
    case ExprKind::kStructType:
    case ExprKind::kMapType: return true;
    default: return false;  // NOLINT: no other expression can be a literal's type
  }
}

Expr* Parser::DotSuffix(Expr* operand) {
  Next();
  if (Is(Token::kIdent)) {
    auto* selector = New<SelectorExpr>(operand->pos);
    selector->operand = operand;
    selector->selector = Name();
    return selector;
  }
  if (Take(Token::kLeftParen)) {
    auto* assertion = New<TypeAssertExpr>(operand->pos);
    assertion->operand = operand;
    if (!Take(Token::kType)) assertion->type_expr = Type();
    Want(Token::kRightParen);
    return assertion;
  }
  SyntaxError("expecting name or (");
  SkipTo({Token::kSemicolon, Token::kRightParen});
  return operand;
}

// Index = "[" Expression "]" . Slice = "[" [ low ] ":" [ high ] [ ":" max ] "]" .
Expr* Parser::IndexOrSlice(Expr* operand) {
  Next();
  if (Is(Token::kRightBracket)) {
    SyntaxError("expecting operand");
    Next();
    return Bad(operand->pos);
  }
  ++expr_level_;
  Expr* low = Is(Token::kColon) ? nullptr : Expression();
  if (!Is(Token::kColon)) {
    auto* index = New<IndexExpr>(operand->pos);
    index->operand = operand;
    index->indices.push_back(low);
    while (Take(Token::kComma)) {
      if (!Is(Token::kRightBracket)) index->indices.push_back(Type());
    }
    --expr_level_;
    Want(Token::kRightBracket);
    return index;
  }
  auto* slice = New<SliceExpr>(operand->pos);
  slice->operand = operand;
  slice->low = low;
  Next();
  if (!Is(Token::kColon) && !Is(Token::kRightBracket)) slice->high = Expression();
  if (Is(Token::kColon)) {
    slice->three_index = true;
    if (slice->high == nullptr) Error(Here(), "middle index required in 3-index slice");
    Next();
    if (Is(Token::kRightBracket)) {
      Error(Here(), "final index required in 3-index slice");
    } else {
      slice->max = Expression();
    }
  }
  --expr_level_;
  Want(Token::kRightBracket);
  return slice;
}

// Arguments = "(" [ ExpressionList [ "..." ] [ "," ] ] ")" .
Expr* Parser::Call(Expr* function) {
  const Depth depth(*this);
  auto* call = New<CallExpr>(function->pos);
  call->function = function;
  Next();
  ++expr_level_;
  call->rparen = List("argument list", Token::kComma, Token::kRightParen, [&] {
    call->arguments.push_back(Expression());
    call->spread = Take(Token::kEllipsis);
    return !call->spread;
  });
  --expr_level_;
  return call;
}

// LiteralValue = "{" [ ElementList [ "," ] ] "}" .
CompositeLit* Parser::CompositeLiteral(Expr* type_expr) {
  const Depth depth(*this);
  auto* literal = New<CompositeLit>(type_expr != nullptr ? type_expr->pos : Here());
  literal->type_expr = type_expr;
  if (TooDeep()) return literal;
  Next();
  ++expr_level_;
  literal->rbrace = List("composite literal", Token::kComma, Token::kRightBrace, [&] {
    Expr* element = LiteralElement();
    if (Is(Token::kColon)) {
      auto* pair = New<KeyValueExpr>(element->pos);
      Next();
      pair->key = element;
      pair->value = LiteralElement();
      element = pair;
    }
    literal->elements.push_back(element);
    return true;
  });
  --expr_level_;
  return literal;
}

Expr* Parser::LiteralElement() {
  return Is(Token::kLeftBrace) ? CompositeLiteral(nullptr) : Expression();
}

}  // namespace chanscope::lang
