#include <algorithm>

#include <fmt/format.h>

#include "core/base/check.h"
#include "core/lang/package_checker.h"

namespace chanscope::lang {

Type* PackageChecker::Under(Type* t) {
  if (t->kind == TypeKind::kNamed && t->underlying == nullptr) {
    Complete(t->generic_origin != nullptr ? t->generic_origin : t);
  }
  return Underlying(t);
}

void PackageChecker::Complete(Type* named) {
  const auto found = pending_types_.find(named);
  if (found == pending_types_.end()) return;
  PendingType& pending = found->second;
  if (pending.in_progress) {
    const auto from = std::find(path_of_objects_.begin(), path_of_objects_.end(), pending.object);
    CycleError({from, path_of_objects_.end()}, "invalid recursive type");
    named->underlying = Invalid();
    return;
  }
  if (depth_ >= kMaxNesting) {
    NestedTooDeep(pending.object);
    named->underlying = Invalid();
    return;
  }
  const Level level(depth_);
  pending.in_progress = true;
  path_of_objects_.push_back(pending.object);
  Environment environment = pending.environment;
  std::swap(env_, environment);
  Type* right = TypeOf(pending.decl->type_expr);
  Type* under = Under(right);
  if (IsTypeParam(right)) {
    Error(pending.decl->type_expr, "cannot use a type parameter as RHS in type declaration");
    under = Invalid();
  }
  if (named->underlying == nullptr) named->underlying = under;
  std::swap(env_, environment);
  path_of_objects_.pop_back();
  right_hand_sides_[named] = right;
  defined_types_.push_back(named);
  pending_types_.erase(named);
}

void PackageChecker::CompletePending() {
  // Completing a type may add others to the list.
  for (size_t i = 0; i < pending_order_.size(); ++i) {  // NOLINT(modernize-loop-convert)
    if (pending_order_[i]->underlying == nullptr) Complete(pending_order_[i]);
  }
  pending_order_.clear();
}

void PackageChecker::ValidTypes() {
  for (Type* type : std::exchange(defined_types_, {})) {
    std::vector<Type*> path;
    ValidType(type, path);
  }
}

// No value may contain a value of its own type.
bool PackageChecker::ValidType(Type* type, std::vector<Type*>& path) {
  const Level level(depth_);
  if (depth_ > kMaxNesting) {
    NestedTooDeep(path.back()->object);
    path.back()->underlying = Invalid();
    return false;
  }
  if (type->kind == TypeKind::kArray) return ValidType(type->element, path);
  if (type->kind == TypeKind::kStruct) {
    return std::all_of(type->fields.begin(), type->fields.end(),
                       [&](const StructField& field) { return ValidType(field.type, path); });
  }
  if (type->kind != TypeKind::kNamed || valid_types_.contains(type)) return true;
  constexpr size_t kEndless = 200;  // instances that hold ever larger instances of their own type
  const auto known = right_hand_sides_.find(type);
  Type* right = known != right_hand_sides_.end() ? known->second : nullptr;
  if (type->generic_origin != nullptr) right = Under(type);
  if (right == nullptr || right == type) return true;
  if (IsInvalid(Underlying(type))) return false;
  auto start = std::find(path.begin(), path.end(), type);
  if (path.size() > kEndless && type->generic_origin != nullptr) start = path.end() - 1;
  if (start != path.end()) {
    std::vector<const Object*> cycle;
    for (auto it = start; it != path.end(); ++it) cycle.push_back((*it)->object);
    CycleError(std::move(cycle), "invalid recursive type");
    type->underlying = Invalid();
    return false;
  }
  path.push_back(type);
  if (!ValidType(right, path)) return false;
  path.pop_back();
  valid_types_.insert(type);
  return true;
}

Type* PackageChecker::TypeOf(Expr* expr) {
  const Level level(depth_);
  Type* type = TypeOfKind(expr);
  const bool names = expr->kind == ExprKind::kIdent || expr->kind == ExprKind::kSelector;
  if (names && IsGeneric(type)) {
    Error(expr,
          fmt::format("cannot use generic type {} without instantiation", GenericTypeString(type)));
    type = Invalid();
  }
  expr->mode = Mode::kType;
  expr->type = type;
  return type;
}

Type* PackageChecker::VarTypeOf(Expr* expr) {
  Type* type = TypeOf(expr);
  if (type->kind != TypeKind::kNamed && type->kind != TypeKind::kInterface) return type;
  Later([this, expr, type] {
    if (!IsInterface(type) || IsMethodSetInterface(type)) return;
    Error(expr, fmt::format("cannot use type {} outside a type constraint: interface {}",
                            TypeString(type),
                            Underlying(type)->comparable_constraint ? "is (or embeds) comparable"
                                                                    : "contains type constraints"));
  });
  return type;
}

Type* PackageChecker::TypeOfOperand(Operand& x) {
  switch (x.mode) {
    case Mode::kType: return x.type;
    case Mode::kInvalid: return Invalid();
    case Mode::kNoValue: Error(x, fmt::format("{} used as type", Describe(x))); return Invalid();
    case Mode::kBuiltin:
    case Mode::kConstant:
    case Mode::kVariable:
    case Mode::kMapIndex:
    case Mode::kValue:
    case Mode::kCommaOk:
    case Mode::kNil:
    case Mode::kPackage: Error(x, fmt::format("{} is not a type", Describe(x))); return Invalid();
  }
  return Invalid();
}

Type* PackageChecker::TypeOfKind(Expr* expr) {
  switch (expr->kind) {
    case ExprKind::kBad: return Invalid();
    case ExprKind::kIdent: {
      Operand x;
      Identifier(x, static_cast<Ident*>(expr), true);
      return TypeOfOperand(x);
    }
    case ExprKind::kSelector: {
      Operand x;
      SelectorOf(x, static_cast<SelectorExpr*>(expr));
      return TypeOfOperand(x);
    }
    case ExprKind::kParen: return TypeOf(static_cast<ParenExpr*>(expr)->inner);
    case ExprKind::kStar: {
      Type* element = VarTypeOf(static_cast<StarExpr*>(expr)->operand);
      return IsInvalid(element) ? Invalid() : types_.Pointer(element);
    }
    case ExprKind::kIndex: return InstantiatedType(static_cast<IndexExpr*>(expr));
    case ExprKind::kArrayType: return ArrayTypeOf(static_cast<ArrayTypeExpr*>(expr));
    case ExprKind::kStructType: return StructTypeOf(static_cast<StructTypeExpr*>(expr));
    case ExprKind::kFuncType: return SignatureOf(static_cast<FuncType*>(expr), nullptr, expr).type;
    case ExprKind::kInterfaceType: return InterfaceTypeOf(static_cast<InterfaceTypeExpr*>(expr));
    case ExprKind::kMapType: return MapTypeOf(static_cast<MapTypeExpr*>(expr));
    case ExprKind::kChanType: {
      auto* chan = static_cast<ChanTypeExpr*>(expr);
      return types_.Chan(VarTypeOf(chan->element), chan->dir);
    }
    case ExprKind::kEllipsis:
      Error(expr, "invalid use of '...'");
      Use(static_cast<EllipsisExpr*>(expr)->element);
      return Invalid();
    case ExprKind::kBasicLit:
    case ExprKind::kCompositeLit:
    case ExprKind::kFuncLit:
    case ExprKind::kSlice:
    case ExprKind::kTypeAssert:
    case ExprKind::kCall:
    case ExprKind::kUnary:
    case ExprKind::kBinary:
    case ExprKind::kKeyValue:
      Error(expr, fmt::format("{} is not a type", ExprText(expr)));
      Use(expr);
      return Invalid();
  }
  return Invalid();
}

Type* PackageChecker::ArrayTypeOf(ArrayTypeExpr* expr) {
  if (expr->length == nullptr && !expr->length_from_literal) {
    return types_.Slice(VarTypeOf(expr->element));
  }
  int64_t length = -1;
  if (expr->length_from_literal) {
    Error(expr, "invalid use of [...] array (outside a composite literal)");
  } else {
    length = ArrayLength(expr->length);
  }
  Type* element = VarTypeOf(expr->element);
  return length < 0 ? Invalid() : types_.Array(element, length);
}

int64_t PackageChecker::ArrayLength(Expr* expr) {
  if (auto* name = As<Ident>(expr)) {
    const Object* object = env_.scope->Lookup(name->name);
    if (object == nullptr) {
      Error(name, fmt::format("undeclared name {} for array length", name->name));
      return -1;
    }
    if (object->kind != ObjectKind::kConst) {
      Error(name, fmt::format("invalid array length {}", name->name));
      return -1;
    }
  }
  Operand x;
  Expression(x, expr);
  if (!x.is_constant()) {
    if (x.ok()) Error(x, fmt::format("array length {} must be constant", Describe(x)));
    return -1;
  }
  if ((IsUntyped(x.type) || IsInteger(x.type)) && x.constant != nullptr) {
    const ConstantRef value = ToInt(x.constant);
    if (value != nullptr && FitsSigned(value, 64)) {
      if (value->AsInt64() >= 0) {
        if (IsUntyped(x.type)) ConvertUntyped(x, Basic(TypeKind::kInt));
        return value->AsInt64();
      }
      Error(x, fmt::format("invalid array length {}", Describe(x)));
      return -1;
    }
  }
  Error(x, fmt::format("array length {} must be integer", Describe(x)));
  return -1;
}

Type* PackageChecker::MapTypeOf(MapTypeExpr* expr) {
  Type* key = VarTypeOf(expr->key);
  Type* value = VarTypeOf(expr->value);
  Later([this, expr, key] {
    if (!IsComparable(key)) {
      Error(expr->key, fmt::format("invalid map key type {}{}", TypeString(key),
                                   IsTypeParam(key) ? " (missing comparable constraint)" : ""));
    }
  });
  return types_.Map(key, value);
}

std::vector<Object*> PackageChecker::Parameters(Scope* scope, std::vector<Field>& fields,
                                                const void* owner, bool* variadic) {
  std::vector<Object*> objects;
  for (size_t i = 0; i < fields.size(); ++i) {
    Field& field = fields[i];
    Type* type = nullptr;
    if (auto* dots = As<EllipsisExpr>(field.type_expr)) {
      type = VarTypeOf(dots->element);
      if (variadic != nullptr && i + 1 == fields.size() && field.names.size() <= 1) {
        *variadic = true;
        type = types_.Slice(type);
      } else {
        Error(dots, "can only use ... with final parameter in list");
      }
      dots->mode = Mode::kType;
      dots->type = type;
    } else {
      type = VarTypeOf(field.type_expr);
    }
    const size_t count = std::max<size_t>(field.names.size(), 1);
    for (size_t n = 0; n < count; ++n) {
      Ident* name = field.names.empty() ? nullptr : field.names[n];
      Object* object = types_.NewObject(ObjectKind::kVar, name != nullptr ? name->name : "",
                                        name != nullptr ? name->pos : field.pos);
      object->type = type;
      object->signature = As<FuncType>(field.type_expr);
      object->package = path_;
      object->function = owner;
      object->is_param = true;
      object->used = true;
      if (name != nullptr) {
        name->object = object;
        name->type = type;
        Declare(scope, object);
      }
      objects.push_back(object);
    }
  }
  return objects;
}

PackageChecker::Signature PackageChecker::SignatureOf(FuncType* type, Field* receiver,
                                                      const void* owner) {
  const auto types_of = [](const std::vector<Object*>& objects) {
    std::vector<Type*> types;
    for (const Object* object : objects) types.push_back(object->type);
    return types;
  };
  Signature signature;
  scopes_.emplace_back(env_.scope);
  signature.scope = &scopes_.back();
  Scope* const outer = env_.scope;
  std::vector<Type*> type_params;
  if (!type->type_params.empty()) {
    type_params = DeclareTypeParams(signature.scope, type->type_params);
    env_.scope = signature.scope;
  }
  if (receiver != nullptr) {
    std::vector<Field> fields = {*receiver};
    Parameters(signature.scope, fields, owner, nullptr);
  }
  bool variadic = false;
  const std::vector<Object*> params = Parameters(signature.scope, type->params, owner, &variadic);
  signature.results = Parameters(signature.scope, type->results, owner, nullptr);
  signature.named_results = !type->results.empty() && !type->results[0].names.empty();
  for (Object* result : signature.results) result->reassigned = true;  // by every return
  signature.type = types_.Func(types_of(params), types_of(signature.results), variadic);
  if (!type_params.empty()) signature.type = types_.GenericFunc(signature.type, type_params);
  env_.scope = outer;
  type->mode = Mode::kType;
  type->type = signature.type;
  return signature;
}

}  // namespace chanscope::lang
