#include "core/lang/parser_impl.h"

namespace chanscope::lang {

Ident* Parser::Name() {
  auto* name = New<Ident>(Here());
  if (Is(Token::kIdent)) {
    name->name = now_.text;
    Next();
  } else {
    name->name = "_";
    SyntaxError("expecting name");
    SkipTo({});
  }
  return name;
}

// IdentifierList = identifier { "," identifier } .
std::vector<Ident*> Parser::NameList(Ident* first) {
  std::vector<Ident*> names{first};
  while (Take(Token::kComma)) names.push_back(Name());
  return names;
}

// TypeName [ TypeArgs ] = identifier | PackageName "." identifier .
Expr* Parser::QualifiedName(Ident* name) {
  Expr* type = name != nullptr ? name : Name();
  if (Is(Token::kDot)) {
    Next();
    auto* selector = New<SelectorExpr>(type->pos);
    selector->operand = type;
    selector->selector = Name();
    type = selector;
  }
  return Is(Token::kLeftBracket) ? TypeArguments(type) : type;
}

Expr* Parser::TypeArguments(Expr* operand) {
  auto* index = New<IndexExpr>(operand->pos);
  index->operand = operand;
  Want(Token::kLeftBracket);
  ++expr_level_;
  List("type argument list", Token::kComma, Token::kRightBracket, [&] {
    index->indices.push_back(Type());
    return true;
  });
  --expr_level_;
  return index;
}

Expr* Parser::Type() {
  if (Expr* type = TypeOrNull()) return type;
  const Pos pos = Here();
  SyntaxError("expecting type");
  SkipTo({Token::kComma, Token::kColon, Token::kSemicolon, Token::kRightParen, Token::kRightBracket,
          Token::kRightBrace});
  return Bad(pos);
}

// Type = TypeName [ TypeArgs ] | TypeLit | "(" Type ")" .
Expr* Parser::TypeOrNull() {
  const Depth depth(*this);
  if (TooDeep()) return Bad(Here());
  const Pos pos = Here();
  switch (now_.token) {
    case Token::kIdent: return QualifiedName(nullptr);
    case Token::kMul: {
      auto* star = New<StarExpr>(pos);
      Next();
      star->operand = Type();
      return star;
    }
    case Token::kLeftBracket: return ArrayOrSliceType();
    case Token::kStruct: return StructType();
    case Token::kInterface: return InterfaceType();
    case Token::kMap: return MapType();
    case Token::kChan:
    case Token::kArrow: return ChanType();
    case Token::kFunc: Next(); return Signature(pos);
    case Token::kLeftParen: {
      auto* paren = New<ParenExpr>(pos);
      Next();
      paren->inner = Type();
      Want(Token::kRightParen);
      return paren;
    }
    default: return nullptr;  // NOLINT: nothing else begins a type
  }
}

// ChannelType = ( "chan" | "chan" "<-" | "<-" "chan" ) ElementType .
Expr* Parser::ChanType() {
  auto* type = New<ChanTypeExpr>(Here());
  if (Take(Token::kArrow)) {
    type->dir = ChanDir::kRecv;
    Want(Token::kChan);
  } else {
    Next();
    if (Take(Token::kArrow)) type->dir = ChanDir::kSend;
  }
  type->element = TypeOrNull();
  if (type->element == nullptr) {
    SyntaxError("missing channel element type");
    type->element = Bad(Here());
  }
  return type;
}

// ArrayType = "[" ArrayLength "]" ElementType . SliceType = "[" "]" ElementType .
Expr* Parser::ArrayOrSliceType() {
  const Pos pos = Here();
  Next();
  if (Take(Token::kRightBracket)) {
    auto* slice = New<ArrayTypeExpr>(pos);
    slice->element = Type();
    return slice;
  }
  return ArrayTypeAfter(pos, nullptr);
}

// The rest of an array type after its '[', or after its length.
Expr* Parser::ArrayTypeAfter(Pos pos, Expr* length) {
  auto* array = New<ArrayTypeExpr>(pos);
  if (length == nullptr && Take(Token::kEllipsis)) {
    array->length_from_literal = true;
  } else if (length == nullptr) {
    ++expr_level_;
    array->length = Expression();
    --expr_level_;
  } else {
    array->length = length;
  }
  if (Is(Token::kComma)) {
    SyntaxError("unexpected comma; expecting ]");
    Next();
  }
  Want(Token::kRightBracket);
  array->element = Type();
  return array;
}

// StructType = "struct" "{" { FieldDecl ";" } "}" .
StructTypeExpr* Parser::StructType() {
  auto* type = New<StructTypeExpr>(Here());
  Next();
  Want(Token::kLeftBrace);
  List("struct type", Token::kSemicolon, Token::kRightBrace, [&] {
    StructField(type);
    return true;
  });
  return type;
}

// FieldDecl = ( IdentifierList Type | EmbeddedField ) [ Tag ] .
void Parser::StructField(StructTypeExpr* to) {
  Field field;
  field.pos = Here();
  if (Is(Token::kIdent)) {
    Ident* name = Name();
    if (Is(Token::kDot) || Is(Token::kLiteral) || Is(Token::kSemicolon) || Is(Token::kRightBrace)) {
      field.type_expr = QualifiedName(name);
    } else if (Is(Token::kLeftBracket)) {
      // `a []T`, `a [n]T`, or an embedded `T[int]`.
      const Pos bracket = Here();
      Next();
      if (Take(Token::kRightBracket)) {
        auto* slice = New<ArrayTypeExpr>(bracket);
        slice->element = Type();
        field.names = {name};
        field.type_expr = slice;
      } else if (Is(Token::kEllipsis)) {
        field.names = {name};
        field.type_expr = ArrayTypeAfter(bracket, nullptr);
      } else {
        auto* index = New<IndexExpr>(name->pos);
        index->operand = name;
        ++expr_level_;
        index->indices.push_back(Expression());
        while (Take(Token::kComma)) index->indices.push_back(Type());
        --expr_level_;
        Want(Token::kRightBracket);
        Expr* element = index->indices.size() == 1 ? TypeOrNull() : nullptr;
        if (element != nullptr) {
          auto* array = New<ArrayTypeExpr>(bracket);
          array->length = index->indices[0];
          array->element = element;
          field.names = {name};
          field.type_expr = array;
        } else {
          field.type_expr = index;
        }
      }
    } else {
      field.names = NameList(name);
      field.type_expr = Type();
    }
  } else if (Is(Token::kMul)) {
    auto* star = New<StarExpr>(Here());
    Next();
    star->operand = QualifiedName(nullptr);
    field.type_expr = star;
  } else if (Is(Token::kLeftParen)) {
    SyntaxError("cannot parenthesize embedded type");
    SkipTo({Token::kSemicolon, Token::kRightBrace});
    return;
  } else {
    SyntaxError("expecting field name or embedded type");
    SkipTo({Token::kSemicolon, Token::kRightBrace});
    return;
  }
  if (Is(Token::kLiteral) && now_.lit == LitKind::kString) {
    field.tag = New<BasicLit>(Here());
    field.tag->lit = LitKind::kString;
    field.tag->text = now_.text;
    Next();
  } else if (Is(Token::kLiteral)) {
    SyntaxError("struct field tag must be a string");
    Next();
  }
  to->fields.push_back(std::move(field));
}

// InterfaceType = "interface" "{" { ( MethodSpec | ConstraintElem ) ";" } "}" .
InterfaceTypeExpr* Parser::InterfaceType() {
  auto* type = New<InterfaceTypeExpr>(Here());
  Next();
  Want(Token::kLeftBrace);
  List("interface type", Token::kSemicolon, Token::kRightBrace, [&] {
    InterfaceElement(type);
    return true;
  });
  return type;
}

void Parser::InterfaceElement(InterfaceTypeExpr* to) {
  Field field;
  field.pos = Here();
  if (Is(Token::kIdent)) {
    Ident* name = Name();
    if (Is(Token::kLeftParen)) {
      field.names = {name};
      field.type_expr = Signature(name->pos);
      to->elements.push_back(std::move(field));
      return;
    }
    field.type_expr = ConstraintUnion(QualifiedName(name));
  } else {
    Expr* first = ConstraintTerm();
    if (first == nullptr) {
      SyntaxError("expecting method or embedded element");
      SkipTo({Token::kSemicolon, Token::kRightBrace});
      return;
    }
    field.type_expr = ConstraintUnion(first);
  }
  to->elements.push_back(std::move(field));
}

// TypeElem = TypeTerm { "|" TypeTerm } .
Expr* Parser::ConstraintUnion(Expr* first) {
  Expr* type = first;
  while (Is(Token::kOr)) {
    auto* either = New<BinaryExpr>(type->pos);
    either->op = Token::kOr;
    either->left = type;
    Next();
    Expr* term = ConstraintTerm();
    either->right = term != nullptr ? term : Type();
    type = either;
  }
  return type;
}

// TypeTerm = [ "~" ] Type .
Expr* Parser::ConstraintTerm() {
  if (!Is(Token::kTilde)) return TypeOrNull();
  auto* tilde = New<UnaryExpr>(Here());
  tilde->op = Token::kTilde;
  Next();
  tilde->operand = Type();
  return tilde;
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

// Signature = Parameters [ Result ] .
FuncType* Parser::Signature(Pos pos) {
  auto* type = New<FuncType>(pos);
  Want(Token::kLeftParen);
  type->params = Parameters(Token::kRightParen, false, nullptr, nullptr);
  type->results = Results();
  return type;
}

std::vector<Field> Parser::Results() {
  if (Take(Token::kLeftParen)) return Parameters(Token::kRightParen, false, nullptr, nullptr);
  const Pos pos = Here();
  Expr* type = TypeOrNull();
  if (type == nullptr) return {};
  Field field;
  field.pos = pos;
  field.type_expr = type;
  return {field};
}

namespace {

// One entry of a parameter list before it is known whether its first word is a name.
struct Entry {
  Ident* name = nullptr;
  Expr* type = nullptr;
};

}  // namespace

// ParameterList = ParameterDecl { "," ParameterDecl } . A list has names for all or for none.
// `first_name` (and `first_type`): what was read already of a type parameter list.
std::vector<Field> Parser::Parameters(Token close, bool type_params, Ident* first_name,
                                      Expr* first_type) {
  std::vector<Entry> entries;
  const auto type_of = [&]() -> Expr* {
    if (type_params) {
      Expr* term = ConstraintTerm();
      return ConstraintUnion(term != nullptr ? term : Type());
    }
    if (!Is(Token::kEllipsis)) return Type();
    auto* rest = New<EllipsisExpr>(Here());
    Next();
    rest->element = TypeOrNull();
    if (rest->element == nullptr) {
      SyntaxError("... is missing type");
      rest->element = Bad(Here());
    }
    return rest;
  };
  const auto after_name = [&](Ident* name) {
    if (Is(Token::kComma) || Is(close)) {
      entries.push_back({nullptr, name});
    } else if (Is(Token::kDot)) {
      Expr* type = QualifiedName(name);
      entries.push_back({nullptr, type_params ? ConstraintUnion(type) : type});
    } else if (Is(Token::kLeftBracket)) {
      const Pos bracket = Here();
      Next();
      if (Take(Token::kRightBracket)) {
        auto* slice = New<ArrayTypeExpr>(bracket);
        slice->element = Type();
        entries.push_back({name, slice});
        return;
      }
      auto* index = New<IndexExpr>(name->pos);
      index->operand = name;
      ++expr_level_;
      index->indices.push_back(Is(Token::kEllipsis) ? Bad(Here()) : Expression());
      while (Take(Token::kComma)) index->indices.push_back(Type());
      --expr_level_;
      Want(Token::kRightBracket);
      Expr* element = index->indices.size() == 1 ? TypeOrNull() : nullptr;
      if (element == nullptr) {
        entries.push_back({nullptr, index});
        return;
      }
      auto* array = New<ArrayTypeExpr>(bracket);
      array->length = index->indices[0];
      array->element = element;
      entries.push_back({name, array});
    } else if (type_params && Is(Token::kOr)) {
      entries.push_back({nullptr, ConstraintUnion(name)});
    } else {
      entries.push_back({name, type_of()});
    }
  };
  const auto entry = [&] {
    if (first_type != nullptr) {
      entries.push_back({std::exchange(first_name, nullptr), std::exchange(first_type, nullptr)});
    } else if (first_name != nullptr) {
      after_name(std::exchange(first_name, nullptr));
    } else if (Is(Token::kIdent)) {
      after_name(Name());
    } else {
      entries.push_back({nullptr, type_of()});
    }
    return true;
  };
  const int level = std::exchange(expr_level_, 0);
  if (first_name != nullptr && Is(close)) {
    entry();
    Next();
  } else if (first_name != nullptr) {
    entry();
    if (!Is(close)) Want(Token::kComma);
    List("type parameter list", Token::kComma, close, entry);
  } else {
    List(type_params ? "type parameter list" : "parameter or result list", Token::kComma, close,
         entry);
  }
  expr_level_ = level;

  bool named = type_params;
  for (const Entry& e : entries) named = named || e.name != nullptr;
  std::vector<Field> fields;
  if (!named) {
    for (const Entry& e : entries) {
      Field field;
      field.pos = e.type->pos;
      field.type_expr = e.type;
      fields.push_back(std::move(field));
    }
    return fields;
  }
  // From the last to the first: a lone word is a name that shares the next type.
  std::vector<Field> backwards;
  Pos mixed;
  for (auto e = entries.rbegin(); e != entries.rend(); ++e) {
    if (e->name != nullptr) {
      Field field;
      field.pos = e->name->pos;
      field.names = {e->name};
      field.type_expr = e->type;
      backwards.push_back(std::move(field));
    } else if (auto* name = As<Ident>(e->type); name != nullptr && !backwards.empty()) {
      backwards.back().names.insert(backwards.back().names.begin(), name);
      backwards.back().pos = name->pos;
    } else {
      mixed = e->type->pos;
    }
  }
  if (mixed) {
    SyntaxErrorAt(mixed,
                  type_params ? "missing type constraint" : "mixed named and unnamed parameters");
  }
  fields.assign(std::make_move_iterator(backwards.rbegin()),
                std::make_move_iterator(backwards.rend()));
  return fields;
}

}  // namespace chanscope::lang
