#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {

void PackageChecker::BasicLiteral(Operand& x, BasicLit* literal) {
  if (literal->bad) return;
  constexpr size_t kMaxDigits = 10000;
  const bool number = literal->lit != LitKind::kChar && literal->lit != LitKind::kString;
  if (number && literal->text.size() > kMaxDigits) {
    Error(literal, fmt::format("excessively long constant: {}... ({} chars)",
                               literal->text.substr(0, 10), literal->text.size()));
    return;
  }
  switch (literal->lit) {
    case LitKind::kInt:
      x.constant = ParseIntLiteral(literal->text);
      x.type = Basic(TypeKind::kUntypedInt);
      break;
    case LitKind::kFloat:
      x.constant = ParseFloatLiteral(literal->text);
      x.type = Basic(TypeKind::kUntypedFloat);
      break;
    case LitKind::kImag:
      x.constant = ParseImaginaryLiteral(literal->text);
      x.type = Basic(TypeKind::kUntypedComplex);
      break;
    case LitKind::kChar:
      x.constant = ParseCharLiteral(literal->text);
      x.type = Basic(TypeKind::kUntypedRune);
      break;
    case LitKind::kString:
      x.constant = ParseStringLiteral(literal->text);
      x.type = Basic(TypeKind::kUntypedString);
      break;
  }
  if (x.constant == nullptr) {
    Error(literal, fmt::format("malformed constant: {}", literal->text));  // too large to hold
    return;
  }
  x.mode = Mode::kConstant;
}

void PackageChecker::FunctionLiteral(Operand& x, FuncLit* literal) {
  const Signature signature = SignatureOf(literal->signature, nullptr, literal);
  literal->captures.clear();
  functions_.emplace_back();
  Function* function = &functions_.back();
  function->outer = env_.function;
  function->node = literal;
  function->literal = literal;
  const Environment environment = env_;
  // Later: only then the type of a variable that the literal is the value of is known.
  Later([this, function, signature, literal, environment] {
    FunctionBody(function, signature, literal->body, environment);
  });
  x.mode = Mode::kValue;
  x.type = signature.type;
}

void PackageChecker::CompositeLiteral(Operand& x, CompositeLit* literal, Type* hint) {
  Type* type = nullptr;
  Type* base = nullptr;
  auto* array = As<ArrayTypeExpr>(literal->type_expr);
  const bool open_length = array != nullptr && array->length_from_literal;
  if (open_length) {
    Type* element = VarTypeOf(array->element);
    literal->length = IndexedElements(literal, element, -1);
    type = IsInvalid(element) ? element : types_.Array(element, literal->length);
    array->mode = Mode::kType;
    array->type = type;
    x.mode = IsInvalid(type) ? Mode::kInvalid : Mode::kValue;
    x.type = type;
    return;
  }
  if (literal->type_expr != nullptr) {
    type = base = TypeOf(literal->type_expr);
  } else if (hint != nullptr) {
    type = hint;
    Under(hint);
    base = CoreType(hint);
    if (base == nullptr) {
      Error(literal, fmt::format("invalid composite literal element type {}: no core type",
                                 TypeString(type)));
      return;
    }
    if (base->kind == TypeKind::kPointer) base = base->element;  // {…} for &T{…}
  } else {
    Error(literal, "missing type in composite literal");
    return;
  }
  Under(base);
  Type* u = CoreType(base);
  if (u == nullptr) u = base;
  if (u->kind == TypeKind::kStruct) {
    StructLiteral(literal, type, base);
  } else if (u->kind == TypeKind::kArray || u->kind == TypeKind::kSlice) {
    literal->length =
        IndexedElements(literal, u->element, u->kind == TypeKind::kArray ? u->length : -1);
  } else if (u->kind == TypeKind::kMap) {
    MapLiteral(literal, u);
  } else {
    for (Expr* element : literal->elements) {
      auto* pair = As<KeyValueExpr>(element);
      Use(pair != nullptr ? pair->value : element);
    }
    if (!IsInvalid(u)) {
      Error(literal, fmt::format("invalid composite literal type {}", TypeString(type)));
      return;
    }
    // A type that is wrong in itself has values all the same.
    if (IsInvalid(type)) return;
  }
  x.mode = Mode::kValue;
  x.type = type;
}

// The function type that the field is written as, null for other types.
static const FuncType* WrittenType(const StructField& field) {
  return field.object != nullptr ? field.object->signature : nullptr;
}

void PackageChecker::StructLiteral(CompositeLit* literal, Type* type, Type* base) {
  const std::vector<StructField>& fields = CoreType(base)->fields;
  literal->indices.assign(literal->elements.size(), -1);
  if (literal->elements.empty()) return;
  std::vector<bool> seen(fields.size(), false);
  const bool keyed = literal->elements[0]->kind == ExprKind::kKeyValue;
  for (size_t i = 0; i < literal->elements.size(); ++i) {
    Expr* element = literal->elements[i];
    auto* pair = As<KeyValueExpr>(element);
    if ((pair != nullptr) != keyed) {
      Error(element, "mixture of field:value and value elements in struct literal");
      continue;
    }
    Operand x;
    if (!keyed) {
      Expression(x, element);
      if (i >= fields.size()) {
        Error(x, fmt::format("too many values in {}{{…}}", TypeString(base)));
        break;
      }
      const StructField& field = fields[i];
      if (!IsExported(field.name) && field.object->package != path_) {
        Error(x, fmt::format("implicit assignment to unexported field {} in {} literal", field.name,
                             TypeString(type)));
        continue;
      }
      literal->indices[i] = static_cast<int64_t>(i);
      Assign(x, field.type, "struct literal", WrittenType(field));
      continue;
    }
    auto* key = As<Ident>(pair->key);
    size_t index = fields.size();
    if (key != nullptr && key->name != "_") {
      for (size_t f = 0; f < fields.size(); ++f) {
        const bool visible = IsExported(key->name) || fields[f].object->package == path_;
        if (fields[f].name == key->name && visible) index = f;
      }
    }
    Expression(x, pair->value);
    if (key == nullptr) {
      Error(pair, fmt::format("invalid field name {} in struct literal", ExprText(pair->key)));
      continue;
    }
    if (index == fields.size()) {
      Error(pair->key, fmt::format("unknown field '{}' in struct literal of type {}", key->name,
                                   TypeString(base)));
      continue;
    }
    key->object = fields[index].object;
    literal->indices[i] = static_cast<int64_t>(index);
    Assign(x, fields[index].type, "struct literal", WrittenType(fields[index]));
    if (seen[index]) {
      Error(pair, fmt::format("duplicate field name {} in struct literal", key->name));
      continue;
    }
    seen[index] = true;
  }
  if (!keyed && literal->elements.size() < fields.size()) {
    Error(literal->rbrace, fmt::format("too few values in {}{{…}}", TypeString(base)));
  }
}

int64_t PackageChecker::IndexedElements(CompositeLit* literal, Type* element, int64_t length) {
  literal->indices.assign(literal->elements.size(), -1);
  std::set<int64_t> seen;
  int64_t index = 0;
  int64_t largest = 0;
  for (size_t i = 0; i < literal->elements.size(); ++i) {
    Expr* expr = literal->elements[i];
    bool valid = false;
    Expr* value = expr;
    if (auto* pair = As<KeyValueExpr>(expr)) {
      int64_t key = -1;
      if (!IsInvalid(IndexValue(pair->key, length, &key))) {
        if (key >= 0) {
          index = key;
          valid = true;
        } else {
          Error(expr, fmt::format("index {} must be integer constant", ExprText(pair->key)));
        }
      }
      value = pair->value;
    } else if (length >= 0 && index >= length) {
      Error(expr, fmt::format("index {} is out of bounds (>= {})", index, length));
    } else {
      valid = true;
    }
    if (valid) {
      if (!seen.insert(index).second) {
        Error(expr, fmt::format("duplicate index {} in array or slice literal", index));
      }
      literal->indices[i] = index;
    }
    largest = std::max(largest, ++index);
    Operand x;
    Expression(x, value, element);
    Assign(x, element, "array or slice literal");
  }
  return largest;
}

void PackageChecker::MapLiteral(CompositeLit* literal, Type* map) {
  std::set<std::pair<std::string, const Type*>> seen;
  for (Expr* element : literal->elements) {
    auto* pair = As<KeyValueExpr>(element);
    if (pair == nullptr) {
      Error(element, "missing key in map literal");
      continue;
    }
    Operand x;
    Expression(x, pair->key, map->key);
    Assign(x, map->key, "map literal");
    if (!x.ok()) continue;
    if (x.is_constant() && x.constant != nullptr) {
      if (!seen.emplace(ConstantKey(x.constant), x.type).second) {
        Error(x, fmt::format("duplicate key {} in map literal", ConstantString(x.constant)));
        continue;
      }
    }
    Operand value;
    Expression(value, pair->value, map->element);
    Assign(value, map->element, "map literal");
  }
}

}  // namespace chanscope::lang
