#include "core/lang/constant.h"
#include "core/lang/parser_impl.h"

namespace chanscope::lang {

// One spec, or a group of them: "(" { spec ";" } ")" .
template <class Spec>
void Parser::Group(Spec spec) {
  if (!Take(Token::kLeftParen)) {
    spec();
    return;
  }
  List("grouped declaration", Token::kSemicolon, Token::kRightParen, [&] {
    spec();
    return false;
  });
}

void Parser::Imports() {
  while (Take(Token::kImport)) {
    Group([&] { ImportSpec(ast_.decls); });
    Want(Token::kSemicolon);
  }
}

// ImportSpec = [ "." | PackageName ] ImportPath .
void Parser::ImportSpec(std::vector<Decl*>& to) {
  PassDirectives(Directed::kNothing);
  auto* decl = New<ImportDecl>(Here());
  if (Is(Token::kIdent)) {
    decl->name = Name();
  } else if (Is(Token::kDot)) {
    decl->name = New<Ident>(Here());
    decl->name->name = ".";
    Next();
  }
  const bool bad = now_.bad;
  const BasicLit* path = LiteralOrNull();
  if (path == nullptr) {
    SyntaxError("missing import path");
    SkipTo({Token::kSemicolon, Token::kRightParen});
    return;
  }
  if (!bad && path->lit != LitKind::kString) {
    SyntaxError("import path must be a string");
  } else if (!bad) {
    decl->path = ParseStringLiteral(path->text)->AsString();
  }
  to.push_back(decl);
}

// ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] .
void Parser::ConstSpec(std::vector<Decl*>& to, const ConstDecl*& last, uint32_t iota) {
  PassDirectives(Directed::kNothing);
  auto* decl = New<ConstDecl>(Here());
  decl->names = NameList(Name());
  decl->iota = iota;
  if (!Is(Token::kEof) && !Is(Token::kSemicolon) && !Is(Token::kRightParen)) {
    decl->type_expr = TypeOrNull();
    if (TakeAssign()) decl->values = ExpressionList(nullptr);
  }
  if (decl->type_expr != nullptr || !decl->values.empty()) {
    last = decl;
  } else if (last != nullptr) {
    decl->type_expr = last->type_expr;
    decl->values = last->values;
    decl->inherited = true;
  }
  to.push_back(decl);
}

// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
void Parser::VarSpec(std::vector<Decl*>& to) {
  PassDirectives(Directed::kNothing);
  auto* decl = New<VarDecl>(Here());
  decl->names = NameList(Name());
  if (TakeAssign()) {
    decl->values = ExpressionList(nullptr);
  } else {
    decl->type_expr = Type();
    if (TakeAssign()) decl->values = ExpressionList(nullptr);
  }
  to.push_back(decl);
}

// TypeSpec = identifier [ TypeParameters ] [ "=" ] Type .
void Parser::TypeSpec(std::vector<Decl*>& to) {
  auto* decl = New<TypeDecl>(Here());
  decl->name = Name();
  const Pos bracket = Here();
  if (Take(Token::kLeftBracket)) {
    TypeSpecAfterBracket(decl, bracket);
  } else {
    decl->alias = TakeAssign();
    decl->type_expr = TypeOrNull();
  }
  if (decl->type_expr == nullptr) {
    decl->type_expr = Bad();
    SyntaxError("in type declaration");
    SkipTo({Token::kSemicolon, Token::kRightParen});
  }
  PassDirectives(decl->alias ? Directed::kNothing : Directed::kType);
  to.push_back(decl);
}

namespace {

// Whether the expression can only be a type or a union of types.
bool IsTypeElement(const Expr* x) {
  switch (x->kind) {
    case ExprKind::kArrayType:
    case ExprKind::kStructType:
    case ExprKind::kFuncType:
    case ExprKind::kInterfaceType:
    case ExprKind::kMapType:
    case ExprKind::kChanType: return true;
    case ExprKind::kStar: return IsTypeElement(static_cast<const StarExpr*>(x)->operand);
    case ExprKind::kParen: return IsTypeElement(static_cast<const ParenExpr*>(x)->inner);
    case ExprKind::kUnary: {
      const auto* unary = static_cast<const UnaryExpr*>(x);
      return unary->op == Token::kTilde || IsTypeElement(unary->operand);
    }
    case ExprKind::kBinary: {
      const auto* binary = static_cast<const BinaryExpr*>(x);
      return IsTypeElement(binary->left) || IsTypeElement(binary->right);
    }
    case ExprKind::kBad:
    case ExprKind::kIdent:
    case ExprKind::kBasicLit:
    case ExprKind::kCompositeLit:
    case ExprKind::kFuncLit:
    case ExprKind::kSelector:
    case ExprKind::kIndex:
    case ExprKind::kSlice:
    case ExprKind::kTypeAssert:
    case ExprKind::kCall:
    case ExprKind::kKeyValue:
    case ExprKind::kEllipsis: return false;
  }
  return false;
}

// What `[x` was, when it was the beginning of type parameters: a name, perhaps with a constraint.
struct NameAndConstraint {
  Ident* name = nullptr;
  Expr* constraint = nullptr;
};

// Reads x as `name constraint` where its form allows: `P *C` was read as a product, `P (C)` as a
// call. Where it could be an array length as well, `certain` decides.
NameAndConstraint SplitParameter(Ast& ast, Expr* x, bool certain) {
  if (auto* name = As<Ident>(x)) return {name, nullptr};
  if (const auto* call = As<CallExpr>(x)) {
    auto* name = As<Ident>(call->function);
    if (name == nullptr || call->arguments.size() != 1 || call->spread) return {};
    if (!certain && !IsTypeElement(call->arguments[0])) return {};
    return {name, call->arguments[0]};
  }
  const auto* binary = As<BinaryExpr>(x);
  if (binary == nullptr) return {};
  if (binary->op == Token::kMul) {
    auto* name = As<Ident>(binary->left);
    if (name == nullptr || (!certain && !IsTypeElement(binary->right))) return {};
    auto* star = ast.New<StarExpr>(binary->pos);
    star->operand = binary->right;
    return {name, star};
  }
  if (binary->op != Token::kOr) return {};
  const auto [name, first] =
      SplitParameter(ast, binary->left, certain || IsTypeElement(binary->right));
  if (name == nullptr || first == nullptr) return {};
  auto* either = ast.New<BinaryExpr>(binary->pos);
  either->op = Token::kOr;
  either->left = first;
  either->right = binary->right;
  return {name, either};
}

}  // namespace

// After `type T [`: type parameters, an array type, or a slice type.
void Parser::TypeSpecAfterBracket(TypeDecl* decl, Pos bracket) {
  if (Take(Token::kRightBracket)) {
    decl->type_expr = SliceType(bracket);
    return;
  }
  if (!Is(Token::kIdent)) {
    decl->type_expr = ArrayType(bracket, nullptr);
    return;
  }
  // An array length and a type parameter both begin with a name: read on as an expression and
  // decide then. Only `P []C` cannot be read so, and a length cannot go on with '['.
  Expr* x = Name();
  if (!Is(Token::kLeftBracket)) {
    ++expr_level_;
    x = BinaryExpression(PrimaryExpression(x), 0);
    --expr_level_;
  }
  const auto [name, constraint] = SplitParameter(ast_, x, Is(Token::kComma));
  if (name == nullptr || (constraint == nullptr && Is(Token::kRightBracket))) {
    decl->type_expr = ArrayType(bracket, x);
    return;
  }
  decl->type_params = Parameters(name, constraint, Token::kRightBracket, true);
  decl->alias = TakeAssign();
  decl->type_expr = TypeOrNull();
}

// A const, type or var declaration, its keyword being next.
void Parser::DeclGroup(std::vector<Decl*>& to) {
  const Token keyword = now_.token;
  Next();
  const ConstDecl* last = nullptr;
  uint32_t iota = 0;
  Group([&] {
    if (keyword == Token::kConst) {
      ConstSpec(to, last, iota++);
    } else if (keyword == Token::kType) {
      TypeSpec(to);
    } else {
      VarSpec(to);
    }
  });
}

bool Parser::AfterBodilessFunction() const {
  if (ast_.decls.empty()) return false;
  const auto* function = As<FuncDecl>(ast_.decls.back());
  return function != nullptr && function->body == nullptr;
}

void Parser::TopLevel() {
  const std::initializer_list<Token> declarations = {Token::kConst, Token::kType, Token::kVar,
                                                     Token::kFunc};
  while (!Is(Token::kEof)) {
    if (Is(Token::kConst) || Is(Token::kType) || Is(Token::kVar)) {
      DeclGroup(ast_.decls);
    } else if (Take(Token::kFunc)) {
      if (FuncDecl* function = FunctionOrNull()) ast_.decls.push_back(function);
    } else {
      SyntaxError(Is(Token::kLeftBrace) && AfterBodilessFunction()
                      ? "unexpected semicolon or newline before {"
                      : "non-declaration statement outside function body");
      SkipTo(declarations);
      continue;
    }
    if (!Is(Token::kEof) && !Take(Token::kSemicolon)) {
      SyntaxError("after top level declaration");
      SkipTo(declarations);
    }
  }
}

// FunctionDecl = "func" [ Receiver ] FunctionName [ TypeParameters ] Signature [ FunctionBody ] .
FuncDecl* Parser::FunctionOrNull() {
  PassDirectives(Directed::kFunction);
  auto* decl = New<FuncDecl>(Here());
  if (Take(Token::kLeftParen)) {
    const std::vector<Field> receivers = Parameters(nullptr, nullptr, Token::kRightParen, false);
    if (receivers.empty()) {
      Error(Here(), "method has no receiver");
    } else {
      if (receivers.size() > 1 || receivers[0].names.size() > 1) {
        Error(Here(), "method has multiple receivers");
      }
      decl->receiver = ast_.New<Field>(receivers[0]);
    }
  }
  if (!Is(Token::kIdent)) {
    SyntaxError("expecting name or (");
    SkipTo({Token::kLeftBrace, Token::kSemicolon});
    return nullptr;
  }
  decl->name = Name();
  decl->signature = Signature(decl->receiver != nullptr ? "method" : "");
  if (Is(Token::kLeftBrace)) decl->body = BodyForLater(decl);
  return decl;
}

namespace {

bool IsGeneric(const FuncDecl* decl) {
  if (!decl->signature->type_params.empty()) return true;
  if (decl->receiver == nullptr) return false;
  const Expr* type = decl->receiver->type_expr;
  while (const auto* paren = As<const ParenExpr>(type)) type = paren->inner;
  if (const auto* star = As<const StarExpr>(type)) type = star->operand;
  return type->kind == ExprKind::kIndex;
}

}  // namespace

// The body, empty where it may wait. What every program runs cannot: init functions.
BlockStmt* Parser::BodyForLater(const FuncDecl* decl) {
  if (later_ == nullptr || IsGeneric(decl) || decl->name->name == "init") return FunctionBody();
  const Lexer::Mark begin = lexer_.Reached();
  if (!lexer_.PassBlock()) return FunctionBody();
  auto* body = New<BlockStmt>(Here());
  later_->emplace(decl, BodyText{&source_, begin});
  Next();
  return body;
}

BlockStmt* Parser::FunctionBody() {
  const int found = errors_.found();
  ++function_depth_;
  BlockStmt* body = Block("");
  --function_depth_;
  if (errors_.found() == found) whole_bodies_.push_back(body);
  return body;
}

}  // namespace chanscope::lang
