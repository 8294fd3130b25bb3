#include "core/lang/scope.h"

#include <array>
#include <utility>

namespace chanscope::lang {

constexpr size_t kIndexFrom = 9;  // below that a walk over the vector is faster

Object* Scope::LookupHere(std::string_view name) const {
  if (!index_.empty()) {
    const auto found = index_.find(name);
    return found != index_.end() ? found->second : nullptr;
  }
  for (Object* object : objects_) {
    if (object->name == name) return object;
  }
  return nullptr;
}

Object* Scope::Lookup(std::string_view name) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->parent_) {
    if (Object* object = scope->LookupHere(name)) return object;
  }
  return nullptr;
}

Object* Scope::Insert(Object* object) {
  if (Object* other = LookupHere(object->name)) return other;
  objects_.push_back(object);
  if (!index_.empty()) {
    index_.emplace(object->name, object);
  } else if (objects_.size() == kIndexFrom) {
    for (Object* each : objects_) index_.emplace(each->name, each);
  }
  return nullptr;
}

void DeclareUniverse(Scope& scope, TypeStore& types, int go) {
  const auto declare = [&](ObjectKind kind, const char* name, Type* type) {
    Object* object = types.NewObject(kind, name, Pos());
    object->type = type;
    scope.Insert(object);
    return object;
  };
  constexpr std::array<std::pair<const char*, TypeKind>, 19> kTypes = {{
      {"bool", TypeKind::kBool},           {"int", TypeKind::kInt},
      {"int8", TypeKind::kInt8},           {"int16", TypeKind::kInt16},
      {"int32", TypeKind::kInt32},         {"int64", TypeKind::kInt64},
      {"uint", TypeKind::kUint},           {"uint8", TypeKind::kUint8},
      {"uint16", TypeKind::kUint16},       {"uint32", TypeKind::kUint32},
      {"uint64", TypeKind::kUint64},       {"uintptr", TypeKind::kUintptr},
      {"float32", TypeKind::kFloat32},     {"float64", TypeKind::kFloat64},
      {"complex64", TypeKind::kComplex64}, {"complex128", TypeKind::kComplex128},
      {"string", TypeKind::kString},       {"byte", TypeKind::kUint8},
      {"rune", TypeKind::kInt32},
  }};
  for (const auto& [name, kind] : kTypes) {
    declare(ObjectKind::kType, name, types.Basic(kind));
  }
  declare(ObjectKind::kType, "error", types.Error())->type->object = scope.LookupHere("error");
  declare(ObjectKind::kType, "any", types.Any());
  Type* comparable = types.NewNamed("", "comparable");
  comparable->underlying = types.Interface({}, {}, true);
  comparable->object = declare(ObjectKind::kType, "comparable", comparable);

  Type* untyped_bool = types.Basic(TypeKind::kUntypedBool);
  declare(ObjectKind::kConst, "true", untyped_bool)->constant = MakeBool(true);
  declare(ObjectKind::kConst, "false", untyped_bool)->constant = MakeBool(false);
  // No constant of its own: its value is that of the declaration it stands in.
  declare(ObjectKind::kConst, "iota", types.Basic(TypeKind::kUntypedInt));
  declare(ObjectKind::kNil, "nil", types.Basic(TypeKind::kUntypedNil));

  constexpr std::array<std::pair<const char*, Builtin>, 15> kBuiltins = {{
      {"append", Builtin::kAppend},
      {"cap", Builtin::kCap},
      {"close", Builtin::kClose},
      {"complex", Builtin::kComplex},
      {"copy", Builtin::kCopy},
      {"delete", Builtin::kDelete},
      {"imag", Builtin::kImag},
      {"len", Builtin::kLen},
      {"make", Builtin::kMake},
      {"new", Builtin::kNew},
      {"panic", Builtin::kPanic},
      {"print", Builtin::kPrint},
      {"println", Builtin::kPrintln},
      {"real", Builtin::kReal},
      {"recover", Builtin::kRecover},
  }};
  const auto declare_builtin = [&](const char* name, Builtin builtin) {
    declare(ObjectKind::kBuiltin, name, types.Basic(TypeKind::kInvalid))->builtin = builtin;
  };
  for (const auto& [name, builtin] : kBuiltins) declare_builtin(name, builtin);
  constexpr int kMinMaxClear = 21;
  if (go < kMinMaxClear) return;
  declare_builtin("clear", Builtin::kClear);
  declare_builtin("max", Builtin::kMax);
  declare_builtin("min", Builtin::kMin);
}

}  // namespace chanscope::lang
