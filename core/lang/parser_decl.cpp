#include "core/lang/constant.h"
#include "core/lang/parser_impl.h"

namespace chanscope::lang {

// A declaration's specs, one or a group in parentheses; `spec` parses one.
template <class Spec>
void Parser::Group(Spec spec) {
  if (!Take(Token::kLeftParen)) {
    spec();
    return;
  }
  List("declaration group", Token::kSemicolon, Token::kRightParen, [&] {
    spec();
    return true;
  });
}

void Parser::Imports() {
  while (Is(Token::kImport)) {
    const Pos pos = Here();
    Next();
    Group([&] { ImportSpec(ast_->decls, pos); });
    if (!Is(Token::kEof) && !Take(Token::kSemicolon)) {
      SyntaxError("after top level declaration");
      SkipTo({Token::kImport, Token::kConst, Token::kType, Token::kVar, Token::kFunc});
    }
  }
}

// ImportSpec = [ "." | PackageName ] ImportPath .
void Parser::ImportSpec(std::vector<Decl*>& to, Pos pos) {
  auto* decl = New<ImportDecl>(pos);
  if (Is(Token::kIdent)) {
    decl->name = Name();
  } else if (Is(Token::kDot)) {
    decl->name = New<Ident>(Here());
    decl->name->name = ".";
    Next();
  }
  decl->pos = Here();
  if (!Is(Token::kLiteral) || now_.lit != LitKind::kString) {
    SyntaxError("missing import path; require quoted string");
    SkipTo({Token::kSemicolon, Token::kRightParen});
    return;
  }
  if (!now_.bad) decl->path = ParseStringLiteral(now_.text)->AsString();
  Next();
  to.push_back(decl);
}

// ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] .
void Parser::ConstSpec(std::vector<Decl*>& to, Pos, const ConstDecl*& before, uint32_t iota) {
  auto* decl = New<ConstDecl>(Here());
  decl->names = NameList(Name());
  decl->iota = iota;
  if (!Is(Token::kSemicolon) && !Is(Token::kRightParen) && !Is(Token::kEof)) {
    decl->type_expr = TypeOrNull();
    if (Take(Token::kAssign)) decl->values = ExpressionList(nullptr);
  }
  if (decl->type_expr == nullptr && decl->values.empty() && before != nullptr) {
    decl->type_expr = before->type_expr;
    decl->values = before->values;
    decl->inherited = true;
  }
  before = decl;
  to.push_back(decl);
}

// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
void Parser::VarSpec(std::vector<Decl*>& to, Pos) {
  auto* decl = New<VarDecl>(Here());
  decl->names = NameList(Name());
  if (Take(Token::kAssign)) {
    decl->values = ExpressionList(nullptr);
  } else {
    decl->type_expr = Type();
    if (Take(Token::kAssign)) decl->values = ExpressionList(nullptr);
  }
  to.push_back(decl);
}

// TypeSpec = identifier [ TypeParameters ] [ "=" ] Type . `[` may begin type parameters or an
// array.
void Parser::TypeSpec(std::vector<Decl*>& to, Pos) {
  auto* decl = New<TypeDecl>(Here());
  decl->name = Name();
  const Pos bracket = Here();
  if (Take(Token::kLeftBracket)) {
    if (Is(Token::kIdent)) {
      // `[P C]` and `[P, Q C]` are parameters, `[P]T`, `[P*2]T` an array; `[P *C]` is read as an
      // array length unless more follows than an expression.
      Ident* first = Name();
      const bool names = Is(Token::kComma) || Is(Token::kIdent) || Is(Token::kTilde) ||
                         Is(Token::kInterface) || Is(Token::kLeftBracket) || Is(Token::kFunc) ||
                         Is(Token::kMap) || Is(Token::kChan) || Is(Token::kStruct);
      if (names) {
        decl->type_params = Parameters(Token::kRightBracket, true, first, nullptr);
        decl->alias = Take(Token::kAssign);
        decl->type_expr = Type();
      } else {
        ++expr_level_;
        Expr* length = BinaryExpression(PrimaryExpression(first), 0);
        --expr_level_;
        if (Is(Token::kComma)) {
          // `[P *C, Q D]`: what was read as a product is a parameter with a pointer constraint.
          auto* product = As<BinaryExpr>(length);
          if (product != nullptr && product->op == Token::kMul && As<Ident>(product->left)) {
            auto* star = New<StarExpr>(product->right->pos);
            star->operand = product->right;
            decl->type_params =
                Parameters(Token::kRightBracket, true, As<Ident>(product->left), star);
            decl->type_expr = Type();
            to.push_back(decl);
            return;
          }
        }
        decl->type_expr = ArrayTypeAfter(bracket, length);
      }
    } else if (Take(Token::kRightBracket)) {
      auto* slice = New<ArrayTypeExpr>(bracket);
      slice->element = Type();
      decl->type_expr = slice;
    } else {
      decl->type_expr = ArrayTypeAfter(bracket, nullptr);
    }
  } else {
    decl->alias = Take(Token::kAssign);
    decl->type_expr = TypeOrNull();
    if (decl->type_expr == nullptr) {
      SyntaxError("in type declaration");
      SkipTo({Token::kSemicolon, Token::kRightParen});
      decl->type_expr = Bad(Here());
    }
  }
  to.push_back(decl);
}

// A const, type or var declaration, its keyword being next.
void Parser::DeclGroup(std::vector<Decl*>& to) {
  const Pos pos = Here();
  const Token keyword = now_.token;
  Next();
  const ConstDecl* before = nullptr;
  uint32_t iota = 0;
  Group([&] {
    if (keyword == Token::kConst) {
      ConstSpec(to, pos, before, iota++);
    } else if (keyword == Token::kType) {
      TypeSpec(to, pos);
    } else {
      VarSpec(to, pos);
    }
  });
}

void Parser::TopLevel() {
  const auto next_declaration = {Token::kImport, Token::kConst, Token::kType, Token::kVar,
                                 Token::kFunc};
  while (!Is(Token::kEof)) {
    if (Is(Token::kSemicolon)) {
      Next();
      continue;
    }
    if (Is(Token::kConst) || Is(Token::kType) || Is(Token::kVar)) {
      DeclGroup(ast_->decls);
    } else if (Is(Token::kFunc)) {
      if (FuncDecl* function = Function()) ast_->decls.push_back(function);
    } else {
      if (Is(Token::kLeftBrace) && !ast_->decls.empty() &&
          ast_->decls.back()->kind == DeclKind::kFunc &&
          static_cast<FuncDecl*>(ast_->decls.back())->body == nullptr) {
        SyntaxError("unexpected semicolon or newline before {");
      } else {
        SyntaxError("non-declaration statement outside function body");
      }
      Next();
      SkipTo(next_declaration);
      continue;
    }
    if (!Is(Token::kEof) && !Take(Token::kSemicolon)) {
      SyntaxError("after top level declaration");
      SkipTo(next_declaration);
    }
  }
}

// FunctionDecl = "func" [ Receiver ] FunctionName [ TypeParameters ] Signature [ FunctionBody ] .
FuncDecl* Parser::Function() {
  auto* decl = New<FuncDecl>(Here());
  Next();
  if (Is(Token::kLeftParen)) {
    Next();
    std::vector<Field> receivers = Parameters(Token::kRightParen, false, nullptr, nullptr);
    if (receivers.empty()) {
      Error(Here(), "method has no receiver");
    } else {
      if (receivers.size() > 1 || receivers[0].names.size() > 1) {
        Error(Here(), "method has multiple receivers");
      }
      decl->receiver = ast_->New<Field>(receivers[0]);
    }
  }
  if (!Is(Token::kIdent)) {
    SyntaxError(decl->receiver == nullptr ? "expecting name or (" : "expecting name");
    SkipTo({Token::kLeftBrace, Token::kSemicolon});
    return nullptr;
  }
  decl->name = Name();
  std::vector<Field> type_params;
  if (Take(Token::kLeftBracket)) {
    if (Is(Token::kRightBracket)) {
      SyntaxError("empty type parameter list");
      Next();
    } else {
      type_params = Parameters(Token::kRightBracket, true, nullptr, nullptr);
    }
  }
  decl->signature = Signature(decl->pos);
  decl->signature->type_params = std::move(type_params);
  if (Is(Token::kLeftBrace)) decl->body = FunctionBody();
  return decl;
}

BlockStmt* Parser::FunctionBody() {
  ++function_depth_;
  const int level = std::exchange(expr_level_, 0);
  BlockStmt* body = Block("");
  expr_level_ = level;
  --function_depth_;
  return body;
}

}  // namespace chanscope::lang
