#include "core/lang/parser_impl.h"

namespace chanscope::lang {

// Operand = Literal | OperandName | "(" Expression ")" , and the types that begin with a keyword or
// a bracket. Composite literals are suffixes of their types.
Expr* Parser::Operand() {
  switch (now_.token) {
    case Token::kIdent: return Name();
    case Token::kLiteral: return LiteralOrNull();
    case Token::kLeftParen: {
      auto* paren = New<ParenExpr>(Here());
      Next();
      ++expr_level_;
      paren->inner = Expression();
      --expr_level_;
      Want(Token::kRightParen);
      return paren;
    }
    case Token::kFunc: return FuncTypeOrLiteral();
    case Token::kLeftBracket:
    case Token::kChan:
    case Token::kMap:
    case Token::kStruct:
    case Token::kInterface: return Type();
    default: {  // NOLINT: nothing else begins an operand
      Expr* bad = Bad();
      SyntaxError("expecting expression");
      SkipTo({Token::kRightParen, Token::kRightBracket, Token::kRightBrace});
      return bad;
    }
  }
}

BasicLit* Parser::LiteralOrNull() {
  if (!Is(Token::kLiteral)) return nullptr;
  auto* literal = New<BasicLit>(Here());
  literal->lit = now_.lit;
  literal->bad = now_.bad;
  literal->text = now_.text;
  Next();
  return literal;
}

// FunctionLit = "func" Signature FunctionBody .
Expr* Parser::FuncTypeOrLiteral() {
  const Pos pos = Here();
  Next();
  FuncType* signature = Signature("function type");
  if (!Is(Token::kLeftBrace)) return signature;
  auto* literal = New<FuncLit>(pos);
  literal->signature = signature;
  ++expr_level_;
  literal->body = FunctionBody();
  --expr_level_;
  return literal;
}

namespace {

// Whether the expression can only be a value, judged by its form.
bool IsValue(const Expr* x) {
  switch (x->kind) {
    case ExprKind::kBasicLit:
    case ExprKind::kCompositeLit:
    case ExprKind::kFuncLit:
    case ExprKind::kSlice:
    case ExprKind::kTypeAssert:
    case ExprKind::kCall:
    case ExprKind::kUnary:
    case ExprKind::kBinary: return true;
    case ExprKind::kParen: return IsValue(static_cast<const ParenExpr*>(x)->inner);
    case ExprKind::kIndex: {
      const auto* index = static_cast<const IndexExpr*>(x);
      return IsValue(index->operand) || (index->indices.size() == 1 && IsValue(index->indices[0]));
    }
    case ExprKind::kBad:
    case ExprKind::kIdent:
    case ExprKind::kSelector:
    case ExprKind::kStar:
    case ExprKind::kKeyValue:
    case ExprKind::kArrayType:
    case ExprKind::kStructType:
    case ExprKind::kFuncType:
    case ExprKind::kInterfaceType:
    case ExprKind::kMapType:
    case ExprKind::kChanType:
    case ExprKind::kEllipsis: return false;
  }
  return false;
}

}  // namespace

// Whether `x {` is a composite literal. In the header of a statement a '{' after a name begins the
// statement's block, unless parentheses or brackets are open.
bool Parser::MayBeLiteralType(const Expr* x) const {
  switch (x->kind) {
    case ExprKind::kIdent:
    case ExprKind::kSelector: return expr_level_ >= 0;
    case ExprKind::kIndex: return expr_level_ >= 0 && !IsValue(x);
    case ExprKind::kArrayType:
    case ExprKind::kStructType:
    case ExprKind::kMapType: return true;
    default: return false;  // NOLINT: no other expression can be a literal's type
  }
}

// LiteralValue = "{" [ ElementList [ "," ] ] "}" . Element = [ Key ":" ] ( Expression |
// LiteralValue ) .
CompositeLit* Parser::LiteralValue() {
  auto* literal = New<CompositeLit>(Here());
  Next();
  ++expr_level_;
  literal->rbrace = List("composite literal", Token::kComma, Token::kRightBrace, [&] {
    Expr* element = LiteralElement();
    if (Is(Token::kColon)) {
      auto* pair = New<KeyValueExpr>(Here());
      Next();
      pair->key = element;
      pair->value = LiteralElement();
      element = pair;
    }
    literal->elements.push_back(element);
    return false;
  });
  --expr_level_;
  return literal;
}

Expr* Parser::LiteralElement() {
  const Level level(*this);
  return Is(Token::kLeftBrace) ? LiteralValue() : Expression();
}

}  // namespace chanscope::lang
