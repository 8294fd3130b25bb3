#include <algorithm>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/parser_impl.h"

namespace chanscope::lang {

// InterfaceType = "interface" "{" { ( MethodSpec | TypeElem ) ";" } "}" .
InterfaceTypeExpr* Parser::InterfaceType() {
  auto* type = New<InterfaceTypeExpr>(Here());
  Next();
  Want(Token::kLeftBrace);
  List("interface type", Token::kSemicolon, Token::kRightBrace, [&] {
    type->elements.push_back(InterfaceElement());
    return false;
  });
  return type;
}

// MethodSpec = MethodName Signature . TypeElem = TypeTerm { "|" TypeTerm } .
Field Parser::InterfaceElement() {
  Field field;
  field.pos = Here();
  if (!Is(Token::kIdent)) {
    field.type_expr = UnionAfter(UnionTerm());
    return field;
  }
  Ident* name = Name();
  if (Is(Token::kLeftParen)) {
    field.names = {name};
    field.type_expr = Signature("interface method");
  } else if (Is(Token::kLeftBracket)) {
    MethodOrInstance(field, name);
  } else {
    field.type_expr = QualifiedName(name);
  }
  if (field.names.empty()) field.type_expr = UnionAfter(field.type_expr);
  return field;
}

// After a name in an interface, at '[': an embedded `T[P1, P2]`. A method with type parameters,
// `m[T C](x T)`, is read too, and reported.
void Parser::MethodOrInstance(Field& field, Ident* name) {
  const Pos bracket = Here();
  Next();
  const auto as_without_brackets = [&] {
    if (Is(Token::kLeftParen)) {
      field.names = {name};
      field.type_expr = Signature("interface method");
    } else {
      field.type_expr = name;
    }
  };
  if (Is(Token::kRightBracket)) {
    const Pos pos = Here();
    Next();
    Error(pos, Is(Token::kLeftParen) ? "empty type parameter list" : "empty type argument list");
    as_without_brackets();
    return;
  }
  // Type arguments look like parameters without names.
  const std::vector<Field> list = Parameters(nullptr, nullptr, Token::kRightBracket, false);
  if (list.empty()) {
    as_without_brackets();
  } else if (!list[0].names.empty()) {
    field.names = {name};
    field.type_expr = Signature("interface method");
    Error(bracket, "interface method must have no type parameters");
  } else {
    auto* index = New<IndexExpr>(bracket);
    index->operand = name;
    for (const Field& argument : list) index->indices.push_back(argument.type_expr);
    field.type_expr = index;
  }
}

// TypeElem = TypeTerm { "|" TypeTerm } , its first term being read already.
Expr* Parser::UnionAfter(Expr* first) {
  Expr* type = first;
  while (Is(Token::kOr)) {
    auto* either = New<BinaryExpr>(Here());
    Grow();
    Next();
    either->op = Token::kOr;
    either->left = type;
    either->right = UnionTerm();
    type = either;
  }
  return type;
}

// TypeTerm = [ "~" ] Type .
Expr* Parser::UnionTerm() {
  if (Is(Token::kTilde)) {
    auto* tilde = New<UnaryExpr>(Here());
    Next();
    tilde->op = Token::kTilde;
    tilde->operand = Type();
    return tilde;
  }
  if (Expr* type = TypeOrNull()) return type;
  Expr* bad = Bad();
  SyntaxError("expecting ~ term or type");
  SkipTo({Token::kAdd,       Token::kSub,          Token::kDiv,          Token::kRem,
          Token::kAnd,       Token::kOr,           Token::kXor,          Token::kShl,
          Token::kShr,       Token::kAndNot,       Token::kLogicalAnd,   Token::kLogicalOr,
          Token::kEqual,     Token::kNotEqual,     Token::kLess,         Token::kLessEqual,
          Token::kGreater,   Token::kGreaterEqual, Token::kNot,          Token::kTilde,
          Token::kSemicolon, Token::kRightParen,   Token::kRightBracket, Token::kRightBrace});
  return bad;
}

// [ TypeParameters ] Parameters [ Result ] .
FuncType* Parser::Signature(std::string_view no_type_params) {
  auto* type = New<FuncType>(Here());
  if (Take(Token::kLeftBracket)) {
    if (!no_type_params.empty()) {
      SyntaxErrorAt(type->pos, fmt::format("{} must have no type parameters", no_type_params));
    }
    if (Is(Token::kRightBracket)) {
      SyntaxError("empty type parameter list");
      Next();
    } else {
      type->type_params = Parameters(nullptr, nullptr, Token::kRightBracket, true);
    }
  }
  Want(Token::kLeftParen);
  type->params = Parameters(nullptr, nullptr, Token::kRightParen, false);
  type->results = Results();
  return type;
}

// Result = Parameters | Type .
std::vector<Field> Parser::Results() {
  if (Take(Token::kLeftParen)) return Parameters(nullptr, nullptr, Token::kRightParen, false);
  Field field;
  field.pos = Here();
  field.type_expr = TypeOrNull();
  if (field.type_expr == nullptr) return {};
  return {field};
}

// "..." Type .
Expr* Parser::Ellipsis() {
  auto* rest = New<EllipsisExpr>(Here());
  Next();
  rest->element = TypeOrNull();
  if (rest->element == nullptr) {
    rest->element = Bad();
    SyntaxError("... is missing type");
  }
  return rest;
}

// ParameterDecl = [ identifier ] [ "..." ] Type . A lone identifier is left as a name; whether it
// is one, or a type, the whole list decides. In type parameters, which `close` tells, types may be
// unions. False when there is none, which was reported. `name`: the identifier when it was read.
bool Parser::ParameterDecl(Ident* name, Token close, Parameter& parameter) {
  const bool unions = close == Token::kRightBracket;
  parameter.pos = name != nullptr ? name->pos : Here();
  if (name == nullptr && Is(Token::kIdent)) name = Name();
  const auto more_terms = [&](Expr* type) { return unions ? UnionAfter(type) : type; };

  if (name != nullptr && Is(Token::kLeftBracket)) {
    Expr* type = ArrayOrTypeArguments(name);
    if (type->kind != ExprKind::kIndex) parameter.name = name;
    parameter.type = more_terms(type);
    return true;
  }
  if (name != nullptr && Is(Token::kDot)) {
    parameter.type = more_terms(QualifiedName(name));
    return true;
  }
  if (name != nullptr && unions && Is(Token::kOr)) {
    parameter.type = UnionAfter(name);
    return true;
  }
  parameter.name = name;
  if (Is(Token::kEllipsis)) {
    parameter.type = Ellipsis();
    return true;
  }
  if (unions && Is(Token::kTilde)) {
    parameter.type = UnionAfter(UnionTerm());
    return true;
  }
  parameter.type = TypeOrNull();
  if (parameter.type != nullptr) parameter.type = more_terms(parameter.type);
  if (parameter.name != nullptr || parameter.type != nullptr) return true;
  SyntaxError("expecting " + std::string(TokenText(close)));
  SkipTo({Token::kComma, close});
  return false;
}

// ParameterList = ParameterDecl { "," ParameterDecl } [ "," ] .
std::vector<Field> Parser::Parameters(Ident* name, Expr* type, Token close, bool names_needed) {
  std::vector<Parameter> list;
  const auto first = [&] { list.push_back({name, type, name->pos}); };
  if (type != nullptr && Is(close)) {
    first();
    Next();
    return Distribute(std::move(list), Here(), names_needed);
  }
  const Pos end = List("parameter list", Token::kComma, close, [&] {
    Parameter parameter;
    if (type != nullptr) {
      first();
    } else if (ParameterDecl(name, close, parameter)) {
      list.push_back(parameter);
    }
    name = nullptr;
    type = nullptr;
    return false;
  });
  return Distribute(std::move(list), end, names_needed);
}

// Gives each parameter its name and type: either all have names, and those without a type share the
// next one, or none has, and lone identifiers are types. `end`: the place of the closing token.
std::vector<Field> Parser::Distribute(std::vector<Parameter> list, Pos end, bool names_needed) {
  const auto count = [&](auto has) { return std::count_if(list.begin(), list.end(), has); };
  const auto typed = count([](const Parameter& p) { return p.type != nullptr; });
  const auto named =
      count([](const Parameter& p) { return p.type != nullptr && p.name != nullptr; });
  std::vector<Field> fields;
  const auto field_of = [](const Parameter& parameter) {
    Field field;
    field.pos = parameter.pos;
    field.type_expr = parameter.type;
    return field;
  };
  if (named == 0 && !names_needed) {
    for (Parameter& parameter : list) {
      if (parameter.type == nullptr) parameter.type = parameter.name;
      fields.push_back(field_of(parameter));
    }
    return fields;
  }

  Pos wrong;  // the leftmost place where a name or a type is missing
  Expr* shared = nullptr;
  for (auto parameter = list.rbegin(); parameter != list.rend(); ++parameter) {
    if (parameter->type != nullptr) {
      shared = parameter->type;
      if (parameter->name == nullptr) {
        wrong = StartPos(shared);
        parameter->name = Blank(wrong);
      }
    } else if (shared == nullptr) {
      wrong = parameter->name->pos;
      parameter->type = New<BadExpr>(wrong);
    }
  }
  if (wrong && names_needed) {
    const bool constraints = named == typed;
    SyntaxErrorAt(constraints ? end : wrong,
                  constraints ? "missing type constraint" : "type parameters must be named");
  } else if (wrong) {
    SyntaxErrorAt(wrong, "mixed named and unnamed parameters");
  }
  bool shares = false;
  for (const Parameter& parameter : list) {
    if (!shares) fields.push_back(field_of(parameter));
    fields.back().names.push_back(parameter.name);
    fields.back().type_expr = parameter.type;
    shares = parameter.type == nullptr;
  }
  return fields;
}

}  // namespace chanscope::lang
