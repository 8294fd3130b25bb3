#include "core/lang/parser_impl.h"

namespace chanscope::lang {

Ident* Parser::Blank(Pos pos) {
  auto* name = New<Ident>(pos);
  name->name = "_";
  return name;
}

Ident* Parser::Name() {
  Ident* name = Blank(Here());
  if (Is(Token::kIdent)) {
    name->name = now_.text;
    Next();
  } else {
    SyntaxError("expecting name");
    SkipOne();
  }
  return name;
}

// IdentifierList = identifier { "," identifier } .
std::vector<Ident*> Parser::NameList(Ident* first) {
  std::vector<Ident*> names{first};
  while (Take(Token::kComma)) names.push_back(Name());
  return names;
}

// TypeName [ TypeArgs ] ; TypeName = identifier | PackageName "." identifier .
// `name`: the identifier when it was read already.
Expr* Parser::QualifiedName(Ident* name) {
  Expr* type = name;
  if (type == nullptr && Is(Token::kIdent)) {
    type = Name();
  } else if (type == nullptr) {
    type = Blank(Here());
    SyntaxError("expecting name");
    SkipTo({Token::kDot, Token::kSemicolon, Token::kRightBrace});
  }
  if (Is(Token::kDot)) {
    auto* selector = New<SelectorExpr>(Here());
    Next();
    selector->operand = type;
    selector->selector = Name();
    type = selector;
  }
  return Is(Token::kLeftBracket) ? TypeArguments(type) : type;
}

// TypeArgs = "[" TypeList [ "," ] "]" .
Expr* Parser::TypeArguments(Expr* operand) {
  auto* index = New<IndexExpr>(Here());
  index->operand = operand;
  Next();
  if (Is(Token::kRightBracket)) {
    SyntaxError("expecting type");
    index->indices.push_back(Bad());
  } else {
    bool comma = false;
    index->indices = TypeList(&comma);
  }
  Want(Token::kRightBracket);
  return index;
}

Expr* Parser::Type() {
  if (Expr* type = TypeOrNull()) return type;
  Expr* bad = Bad();
  SyntaxError("expecting type");
  SkipTo({Token::kComma, Token::kColon, Token::kSemicolon, Token::kRightParen, Token::kRightBracket,
          Token::kRightBrace});
  return bad;
}

// Type = TypeName [ TypeArgs ] | TypeLit | "(" Type ")" .
Expr* Parser::TypeOrNull() {
  const Level level(*this);
  const Pos pos = Here();
  switch (now_.token) {
    case Token::kIdent: return QualifiedName(nullptr);
    case Token::kMul: Next(); return StarOf(pos, Type());
    case Token::kArrow: return ArrowChanType();
    case Token::kChan: return ChanType();
    case Token::kFunc: Next(); return Signature("function type");
    case Token::kLeftBracket:
      Next();
      return Take(Token::kRightBracket) ? SliceType(pos) : ArrayType(pos, nullptr);
    case Token::kMap: return MapType();
    case Token::kStruct: return StructType();
    case Token::kInterface: return InterfaceType();
    case Token::kLeftParen: {
      Next();
      Expr* type = Type();
      Want(Token::kRightParen);
      return type;
    }
    default: return nullptr;  // NOLINT: nothing else begins a type
  }
}

Expr* Parser::StarOf(Pos star, Expr* operand) {
  auto* pointer = New<StarExpr>(star);
  pointer->operand = operand;
  return pointer;
}

// ChannelType = ( "chan" | "chan" "<-" | "<-" "chan" ) ElementType . This one is the last form.
Expr* Parser::ArrowChanType() {
  auto* type = New<ChanTypeExpr>(Here());
  Next();
  Want(Token::kChan);
  type->dir = ChanDir::kRecv;
  type->element = ChanElement();
  return type;
}

Expr* Parser::ChanType() {
  auto* type = New<ChanTypeExpr>(Here());
  Next();
  if (Take(Token::kArrow)) type->dir = ChanDir::kSend;
  type->element = ChanElement();
  return type;
}

Expr* Parser::ChanElement() {
  if (Expr* type = TypeOrNull()) return type;
  SyntaxError("missing channel element type");
  return Bad();
}

// MapType = "map" "[" KeyType "]" ElementType .
Expr* Parser::MapType() {
  auto* type = New<MapTypeExpr>(Here());
  Next();
  Want(Token::kLeftBracket);
  type->key = Type();
  Want(Token::kRightBracket);
  type->value = Type();
  return type;
}

// SliceType = "[" "]" ElementType .
Expr* Parser::SliceType(Pos bracket) {
  auto* slice = New<ArrayTypeExpr>(bracket);
  slice->element = Type();
  return slice;
}

// ArrayType = "[" ( Expression | "..." ) "]" ElementType .
Expr* Parser::ArrayType(Pos bracket, Expr* length) {
  auto* array = New<ArrayTypeExpr>(bracket);
  if (length == nullptr && Take(Token::kEllipsis)) {
    array->length_from_literal = true;
  } else if (length == nullptr) {
    ++expr_level_;
    length = Expression();
    --expr_level_;
  }
  array->length = length;
  if (Is(Token::kComma)) {
    SyntaxError("unexpected comma; expecting ]");
    Next();
  }
  Want(Token::kRightBracket);
  array->element = Type();
  return array;
}

// After a name, at '[': the name's type arguments `[T1, T2]`, or the array or slice type that the
// name is declared with.
Expr* Parser::ArrayOrTypeArguments(Ident* name) {
  const Pos bracket = Here();
  Next();
  if (Take(Token::kRightBracket)) return SliceType(bracket);
  bool comma = false;
  std::vector<Expr*> list = TypeList(&comma);
  Want(Token::kRightBracket);
  Expr* element = comma ? nullptr : TypeOrNull();
  if (element != nullptr) {
    auto* array = New<ArrayTypeExpr>(bracket);
    array->length = list[0];
    array->element = element;
    return array;
  }
  auto* index = New<IndexExpr>(bracket);
  index->operand = name;
  index->indices = std::move(list);
  return index;
}

// StructType = "struct" "{" { FieldDecl ";" } "}" .
StructTypeExpr* Parser::StructType() {
  auto* type = New<StructTypeExpr>(Here());
  Next();
  Want(Token::kLeftBrace);
  List("struct type", Token::kSemicolon, Token::kRightBrace, [&] {
    StructField(type);
    return false;
  });
  return type;
}

// Adds the field, with the tag that may follow.
void Parser::AddField(StructTypeExpr* to, Pos pos, std::vector<Ident*> names, Expr* type) {
  Field field;
  field.pos = pos;
  field.names = std::move(names);
  field.type_expr = type;
  field.tag = LiteralOrNull();
  const bool wrong = field.tag != nullptr && field.tag->lit != LitKind::kString;
  if (wrong && errors_.found() == 0) {
    Error(field.tag->pos, "invalid AST: incorrect tag syntax: \"" + field.tag->text + '"');
  }
  if (wrong) field.tag = nullptr;
  to->fields.push_back(std::move(field));
}

// FieldDecl = ( IdentifierList Type | EmbeddedField ) [ Tag ] . EmbeddedField = [ "*" ] TypeName .
void Parser::StructField(StructTypeExpr* to) {
  const Pos pos = Here();
  if (Is(Token::kIdent)) {
    Ident* name = Name();
    if (Is(Token::kDot) || Is(Token::kLiteral) || Is(Token::kSemicolon) || Is(Token::kRightBrace)) {
      AddField(to, pos, {}, QualifiedName(name));
    } else if (Is(Token::kLeftBracket)) {
      Expr* type = ArrayOrTypeArguments(name);
      const bool embedded = type->kind == ExprKind::kIndex;
      AddField(to, pos, embedded ? std::vector<Ident*>{} : std::vector<Ident*>{name}, type);
    } else {
      std::vector<Ident*> names = NameList(name);
      Expr* type = Type();
      AddField(to, pos, std::move(names), type);
    }
  } else if (Is(Token::kMul) || Is(Token::kLeftParen)) {
    // `*T`; the parentheses of `(T)`, `*(T)` and `(*T)` are reported.
    const bool outer = Is(Token::kLeftParen);
    if (outer) SyntaxError("cannot parenthesize embedded type");
    Next();
    const Pos star = outer ? Here() : pos;
    const bool pointer = !outer || Take(Token::kMul);
    const bool inner = !outer && Is(Token::kLeftParen);
    if (inner) {
      SyntaxError("cannot parenthesize embedded type");
      Next();
    }
    Expr* type = QualifiedName(nullptr);
    if (outer || inner) Take(Token::kRightParen);
    AddField(to, pos, {}, pointer ? StarOf(star, type) : type);
  } else {
    SyntaxError("expecting field name or embedded type");
    SkipTo({Token::kSemicolon, Token::kRightBrace});
  }
}

}  // namespace chanscope::lang
