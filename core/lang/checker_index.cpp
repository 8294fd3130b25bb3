#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {

// True when x is a generic function and `expr` gives it type arguments, which are not looked at.
bool PackageChecker::Index(Operand& x, IndexExpr* expr) {
  ExpressionOrType(x, expr->operand, true);
  if (!x.ok()) {
    Use(expr->indices);
    return false;
  }
  if (x.mode == Mode::kType) {
    x.type = VarTypeOf(expr);
    x.mode = IsInvalid(x.type) ? Mode::kInvalid : Mode::kType;
    return false;
  }
  if (x.mode == Mode::kValue && !Under(x.type)->type_params.empty()) return true;
  NonGeneric(x);
  if (!x.ok()) return false;
  bool valid = true;
  int64_t length = -1;
  Type* map_key = nullptr;  // of a type parameter that stands for maps
  Type* u = Under(ThroughArrayPointer(x.type));
  if (x.mode == Mode::kBuiltin || x.is_nil()) {
    valid = false;
  } else if (IsTypeParam(u)) {
    valid = IndexParam(x, &map_key, &length);
  } else if (IsString(u)) {
    if (x.is_constant() && x.constant != nullptr) {
      length = static_cast<int64_t>(x.constant->AsString().size());
    }
    if (x.is_constant() && IsUntyped(x.type)) ConvertUntyped(x, Basic(TypeKind::kString));
    x.mode = Mode::kValue;
    x.type = Basic(TypeKind::kUint8);
  } else if (u->kind == TypeKind::kArray) {
    length = u->length;
    const bool pointer = Under(x.type)->kind == TypeKind::kPointer;
    x.mode = pointer || x.mode == Mode::kVariable ? Mode::kVariable : Mode::kValue;
    x.type = u->element;
  } else if (u->kind == TypeKind::kSlice) {
    x.mode = Mode::kVariable;
    x.type = u->element;
  } else if (u->kind != TypeKind::kMap) {
    valid = false;
  }
  if (!valid) {
    Error(expr->pos, fmt::format("invalid operation: cannot index {}", Describe(x)));
    Use(expr->indices);
    x.mode = Mode::kInvalid;
    return false;
  }
  if (expr->indices.size() > 1) {
    Error(expr->indices[1], "invalid operation: more than one index");
  }
  if (u->kind == TypeKind::kMap || map_key != nullptr) {
    Operand key;
    Expression(key, expr->indices[0]);
    Assign(key, map_key != nullptr ? map_key : u->key, "map index");
    x.mode = Mode::kMapIndex;
    if (map_key == nullptr) x.type = u->element;
    return false;
  }
  int64_t value = -1;
  IndexValue(expr->indices[0], length, &value);
  return false;
}

// x[i] where x is of a type parameter: all its types have one element type, and all are maps of one
// key type or none is. False when they do not fit together; else x becomes the element.
bool PackageChecker::IndexParam(Operand& x, Type** key, int64_t* length) {
  Type* element = nullptr;
  Mode mode = Mode::kVariable;
  const bool fits = EachUnder(x.type, [&](Type* u) {
    if (u == nullptr) return false;
    Type* part = nullptr;
    Type* part_key = nullptr;
    int64_t part_length = -1;
    const Type* array = ThroughArrayPointer(u);
    if (IsString(u)) {
      part = Basic(TypeKind::kUint8);
      mode = Mode::kValue;
    } else if (array->kind == TypeKind::kArray) {
      part = array->element;
      part_length = array->length;
      if (array == u && x.mode != Mode::kVariable) mode = Mode::kValue;
    } else if (u->kind == TypeKind::kSlice || u->kind == TypeKind::kMap) {
      part = u->element;
      part_key = u->key;
    }
    if (part == nullptr) return false;
    if (element == nullptr) {
      element = part;
      *key = part_key;
      *length = part_length;
      return true;
    }
    if (part_length >= 0 && part_length < *length) *length = part_length;
    return *key == part_key && element == part;
  });
  if (!fits) return false;
  x.mode = mode;
  x.type = element;
  return true;
}

// Checks an index below `length` (-1: any); invalid type after an error. `value` is set when it
// is constant.
Type* PackageChecker::IndexValue(Expr* expr, int64_t length, int64_t* value) {
  Operand x;
  Expression(x, expr);
  if (!ValidIndex(x, "index")) return Invalid();
  if (!x.is_constant() || x.constant == nullptr) return x.type;
  const int64_t index = x.constant->AsInt64();
  if (length >= 0 && index >= length) {
    Error(x, fmt::format("invalid argument: index {} out of bounds [0:{}]",
                         ConstantString(x.constant), length));
    return Invalid();
  }
  *value = index;
  return x.type;
}

bool PackageChecker::ValidIndex(Operand& x, const char* what) {
  if (!x.ok()) return false;
  ConvertUntyped(x, Basic(TypeKind::kInt));
  if (!x.ok()) return false;
  const char* trouble = nullptr;
  if (!IsInteger(Under(x.type))) {
    trouble = "must be integer";
  } else if (x.is_constant() && x.constant != nullptr) {
    const ConstantRef value = ToInt(x.constant);
    if (Sign(value) < 0) {
      trouble = "must not be negative";
    } else if (!FitsSigned(value, 64)) {
      trouble = "overflows int";
    }
  }
  if (trouble == nullptr) return true;
  Error(x, fmt::format("invalid argument: {} {} {}", what, Describe(x), trouble));
  return false;
}

void PackageChecker::Slice(Operand& x, SliceExpr* expr) {
  Expression(x, expr->operand);
  if (!x.ok()) {
    for (Expr* each : {expr->low, expr->high, expr->max}) Use(each);
    return;
  }
  const auto fail = [&](const Expr* at, std::string message) {
    Error(at, "invalid operation: " + std::move(message));
    x.mode = Mode::kInvalid;
  };
  int64_t length = -1;
  Under(x.type);
  Type* core = CoreString(types_, x.type);
  if (core == nullptr) {
    fail(x.expr,
         fmt::format("cannot slice {}: {} has no core type", Describe(x), TypeString(x.type)));
    return;
  }
  Type* u = Under(ThroughArrayPointer(core));
  if (IsString(u) && !x.is_nil()) {
    if (expr->max != nullptr) {
      fail(expr->max, "3-index slice of string");
      return;
    }
    if (x.is_constant() && x.constant != nullptr) {
      length = static_cast<int64_t>(x.constant->AsString().size());
    }
    if (IsUntyped(x.type)) ConvertUntyped(x, Basic(TypeKind::kString));
  } else if (u->kind == TypeKind::kArray) {
    length = u->length;
    if (core->kind == TypeKind::kArray) {
      if (x.mode != Mode::kVariable) {
        fail(x.expr, fmt::format("{} (slice of unaddressable value)", Describe(x)));
        return;
      }
      MarkAddressTaken(expr->operand);
    }
    x.type = types_.Slice(u->element);
  } else if (u->kind != TypeKind::kSlice) {
    fail(x.expr, fmt::format("cannot slice {}", Describe(x)));
    return;
  }
  x.mode = Mode::kValue;
  Expr* const bounds[] = {expr->low, expr->high, expr->max};
  int64_t values[] = {0, length, length};
  for (int i = 0; i < 3; ++i) {
    if (bounds[i] == nullptr) continue;
    values[i] = -1;
    IndexValue(bounds[i], length >= 0 ? length + 1 : -1, &values[i]);
  }
  for (int i = 0; i < 2; ++i) {
    for (int k = i + 1; k < 3; ++k) {
      if (values[i] <= 0 || values[k] < 0 || values[k] >= values[i]) continue;
      Error(bounds[k] != nullptr ? bounds[k] : bounds[i],
            fmt::format("invalid slice indices: {} < {}", values[k], values[i]));
      return;
    }
  }
}

void PackageChecker::TypeAssertion(Operand& x, TypeAssertExpr* expr) {
  Expression(x, expr->operand);
  if (!x.ok()) return;
  if (IsTypeParam(x.type)) {
    Error(x, fmt::format("invalid operation: cannot use type assertion on type parameter value {}",
                         Describe(x)));
    x.mode = Mode::kInvalid;
    return;
  }
  if (x.is_nil() || Under(x.type)->kind != TypeKind::kInterface) {
    Error(x, fmt::format("invalid operation: {} is not an interface", Describe(x)));
    x.mode = Mode::kInvalid;
    return;
  }
  if (expr->type_expr == nullptr) {
    Error(expr, "invalid AST: use of .(type) outside type switch");
    x.mode = Mode::kInvalid;
    return;
  }
  Type* type = VarTypeOf(expr->type_expr);
  if (IsInvalid(type)) {
    x.mode = Mode::kInvalid;
    return;
  }
  ImpossibleAssertion(expr, x, type, false);
  x.mode = Mode::kCommaOk;
  x.type = type;
}

// Reports when x of an interface type can never hold a value of `type`.
void PackageChecker::ImpossibleAssertion(const Expr* at, const Operand& x, Type* type,
                                         bool in_switch) {
  if (Under(type)->kind == TypeKind::kInterface || instance_) return;
  const MissingMethod missing = FindMissingMethod(types_, type, x.type, false, path_);
  if (missing.method == nullptr) return;
  const std::string cause = MissingMethodReason(type, x.type, missing);
  const std::string text = ExprText(at);
  Error(at, in_switch ? fmt::format(
                            "impossible type switch case: {}\n\t{} cannot have dynamic type {} {}",
                            text, Describe(x), TypeString(type), cause)
                      : fmt::format("impossible type assertion: {}\n\t{} does not implement {} {}",
                                    text, TypeString(type), TypeString(x.type), cause));
}

}  // namespace chanscope::lang
