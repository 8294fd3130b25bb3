#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {

void PackageChecker::Resolve(Object* object) {
  const auto found = states_.find(object);
  if (found == states_.end()) return;  // local, or of another package
  ObjectState& state = found->second;
  if (state.color == Color::kBlack) return;
  if (state.color == Color::kGrey) {
    ResolveGrey(object);
    return;
  }
  if (object->type != nullptr) {  // given together with another one
    state.color = Color::kBlack;
    return;
  }
  if (depth_ >= kMaxNesting) {
    NestedTooDeep(object);
    object->type = Invalid();
    object->used = true;
    state.color = Color::kBlack;
    return;
  }
  const Level level(depth_);
  state.color = Color::kGrey;
  path_of_objects_.push_back(object);
  Environment environment;
  environment.scope = FileScope(object->pos);
  environment.decl = state.info;
  std::swap(env_, environment);
  Decl* decl = state.info->decl;
  switch (decl->kind) {
    case DeclKind::kConst:
      ConstObject(object, static_cast<ConstDecl*>(decl), state.info->index);
      break;
    case DeclKind::kVar: {
      auto* vars = static_cast<VarDecl*>(decl);
      std::vector<Object*> together;
      if (state.info->together) {
        for (const Ident* name : vars->names) together.push_back(name->object);
      }
      VarObject(object, together, vars, state.info->index);
      break;
    }
    case DeclKind::kType: TypeObject(object, static_cast<TypeDecl*>(decl)); break;
    case DeclKind::kFunc: FuncObject(object, static_cast<FuncDecl*>(decl)); break;
    case DeclKind::kImport: break;
  }
  std::swap(env_, environment);
  path_of_objects_.pop_back();
  state.color = Color::kBlack;
}

// The object is being resolved already: a cycle.
void PackageChecker::ResolveGrey(Object* object) {
  const auto from = std::find(path_of_objects_.begin(), path_of_objects_.end(), object);
  const bool only_values = std::all_of(from, path_of_objects_.end(), [](const Object* each) {
    return each->kind == ObjectKind::kConst || each->kind == ObjectKind::kVar;
  });
  const bool only_functions = std::all_of(from, path_of_objects_.end(), [](const Object* each) {
    return each->kind == ObjectKind::kFunc || each->kind == ObjectKind::kMethod;
  });
  // A cycle of values alone is reported with the order of initialisation.
  if (!only_values && !only_functions) {
    const bool type = object->kind == ObjectKind::kType;
    CycleError({from, path_of_objects_.end()},
               type ? "invalid recursive type" : "illegal cycle in declaration of");
    object->type = Invalid();
  }
  if (object->type == nullptr) object->type = Invalid();
}

void PackageChecker::ConstObject(Object* object, ConstDecl* decl, size_t index) {
  const Environment saved = env_;
  env_.iota = MakeInt(decl->iota);
  env_.error_pos = Pos();
  Type* type = nullptr;
  if (decl->type_expr != nullptr) {
    type = TypeOf(decl->type_expr);
    if (!IsConstType(Under(type))) {
      if (!IsInvalid(Under(type))) {
        Error(decl->type_expr, fmt::format("invalid constant type {}", TypeString(type)));
      }
      object->type = Invalid();
      env_ = saved;
      return;
    }
    object->type = type;
  }
  Operand x;
  x.type = Invalid();
  if (index < decl->values.size()) {
    if (decl->inherited) env_.error_pos = object->pos;
    Expression(x, decl->values[index]);
  }
  InitConst(object, x);
  env_.iota = saved.iota;
  env_.error_pos = saved.error_pos;
}

void PackageChecker::VarObject(Object* object, const std::vector<Object*>& together, VarDecl* decl,
                               size_t index) {
  if (Expr* type = decl->type_expr) {
    object->type = type->type != nullptr ? type->type : VarTypeOf(type);  // looked at once
    object->signature = As<FuncType>(type);
  }
  if (index >= decl->values.size()) {
    if (decl->type_expr == nullptr) object->type = Invalid();
  } else if (together.empty()) {
    Operand x;
    Expression(x, decl->values[index]);
    InitVar(object, x, "variable declaration");
  } else {
    if (decl->type_expr != nullptr) {
      for (Object* each : together) each->type = object->type;
    }
    InitVars(together, {decl->values[0]}, nullptr);
  }
  if (IsInvalid(object->type)) object->used = true;
  for (Object* each : together) {
    if (IsInvalid(each->type)) each->used = true;
  }
}

void PackageChecker::TypeObject(Object* object, TypeDecl* decl) {
  if (decl->alias && !decl->type_params.empty()) {
    Error(decl->pos, "generic type cannot be alias");
  } else if (decl->alias) {
    object->type = TypeOf(decl->type_expr);
    return;
  }
  constexpr int kLocalTypesInGenerics = 20;
  if (env_.generic && !instance_ && go_ < kLocalTypesInGenerics) {
    Error(decl->name->pos,
          "type declarations inside generic functions are not currently supported");
  }
  Type* named = types_.NewNamed(path_, object->name);
  named->object = object;
  object->type = named;
  const Environment outer = env_;
  if (!decl->type_params.empty()) {
    named->type_params = DeclareTypeParams(OpenScope(), decl->type_params);
  }
  // What a generic function declares differs from instance to instance.
  named->parameterized = !named->type_params.empty() || env_.generic;
  PendingType pending;
  pending.decl = decl;
  pending.object = object;
  pending.environment = env_;
  pending_types_.emplace(named, std::move(pending));
  pending_order_.push_back(named);
  env_ = outer;
}

void PackageChecker::FuncObject(Object* object, FuncDecl* decl) {
  bool pointer = false;
  const Object* base = decl->receiver != nullptr ? MethodBase(decl, pointer) : nullptr;
  object->type = types_.Func({}, {}, false);  // what its own signature finds under its name
  env_.generic = !decl->signature->type_params.empty();
  if (base != nullptr && base->type->kind == TypeKind::kNamed) {
    const std::vector<Ident*> names = ReceiverParams(decl->receiver);
    const size_t declared = base->type->type_params.size();
    env_.generic = declared > 0;
    if (!names.empty() && names.size() < declared) {
      Error(decl->receiver->names.empty() ? decl->receiver->pos : decl->receiver->names[0]->pos,
            fmt::format("got {} type parameter{}, but receiver base type declares {}", names.size(),
                        names.size() == 1 ? "" : "s", declared));
    }
    if (!names.empty()) BindTypeParams(names, base->type->type_params, false);
  }
  const Signature signature = SignatureOf(decl->signature, decl->receiver, decl);
  object->type = signature.type;
  if (decl->receiver != nullptr) {
    object->receiver = decl->receiver->type_expr->type;
    if (base != nullptr && base->type->kind == TypeKind::kNamed) {
      const auto place = method_places_.find(object);
      if (place != method_places_.end()) {
        base->type->methods[place->second].type = signature.type;
      }
    }
    Later([this, object, decl] { ReceiverType(object, decl); });
  }
  if (decl->body == nullptr) return;
  functions_.emplace_back();
  Function* function = &functions_.back();
  function->node = decl;
  const Environment environment = env_;
  std::function<void()> check = [this, function, signature, decl, environment] {
    FunctionBody(function, signature, decl->body, environment);
  };
  if (later_.contains(decl)) {
    decl->unchecked = true;
    put_off_.emplace(object, std::move(check));
  } else {
    Later(std::move(check));
  }
}

void PackageChecker::ReceiverType(const Object* method, const FuncDecl* decl) {
  const Field& receiver = *decl->receiver;
  const Pos pos = receiver.names.empty() ? StartPos(receiver.type_expr) : receiver.names[0]->pos;
  Type* type = method->receiver;
  if (type->kind == TypeKind::kPointer) type = type->element;
  if (IsInvalid(type) || IsInvalid(Under(type))) return;
  if (type->kind == TypeKind::kNamed && type->package == path_ && type->object != nullptr &&
      type->object->pos) {
    const TypeKind kind = Under(type)->kind;
    if (kind == TypeKind::kPointer || kind == TypeKind::kInterface) {
      Error(pos,
            fmt::format("invalid receiver type {} (pointer or interface type)", TypeString(type)));
    }
    return;
  }
  if (HasName(type)) {
    Error(pos, fmt::format("cannot define new methods on non-local type {}", TypeString(type)));
  } else {
    Error(pos, fmt::format("invalid receiver type {}", TypeString(method->receiver)));
  }
}

void PackageChecker::Arity(const std::vector<Ident*>& names, const std::vector<Expr*>& values,
                           Pos pos, bool is_const, bool inherited) {
  const size_t left = names.size();
  const size_t right = values.size();
  if (left < right) {
    Expr* extra = values[left];
    if (inherited) {
      Error(pos, fmt::format("extra init expr at {}", Place(extra->pos)));
    } else {
      Error(extra, fmt::format("extra init expr {}", ExprText(extra)));
    }
  } else if (left > right && (is_const || right != 1)) {
    Error(names[right]->pos, fmt::format("missing init expr for {}", names[right]->name));
  }
}

void PackageChecker::Declare(Scope* scope, Object* object) {
  if (object->name == "_") return;
  if (const Object* other = scope->Insert(object)) {
    Error(object->pos,
          fmt::format("{} redeclared in this block{}", object->name, OtherDeclaration(other)));
    return;
  }
  if (object->kind == ObjectKind::kVar && !object->is_param && env_.function != nullptr) {
    env_.function->locals.push_back(object);
  }
}

Object* PackageChecker::NewVar(Ident* ident) {
  Object* object = types_.NewObject(ObjectKind::kVar, ident->name, ident->pos);
  object->package = path_;
  object->function = env_.function != nullptr ? env_.function->node : nullptr;
  ident->object = object;
  return object;
}

void PackageChecker::LocalDecl(Decl* decl) {
  switch (decl->kind) {
    case DeclKind::kConst: LocalConst(static_cast<ConstDecl*>(decl)); break;
    case DeclKind::kVar: LocalVar(static_cast<VarDecl*>(decl)); break;
    case DeclKind::kType: {
      auto* type = static_cast<TypeDecl*>(decl);
      Object* object = types_.NewObject(ObjectKind::kType, type->name->name, type->name->pos);
      object->package = path_;
      type->name->object = object;
      Declare(env_.scope, object);
      TypeObject(object, type);
      CompletePending();
      ValidTypes();
      break;
    }
    case DeclKind::kImport:
    case DeclKind::kFunc: break;
  }
}

void PackageChecker::LocalConst(ConstDecl* decl) {
  const size_t top = delayed_.size();
  for (size_t i = 0; i < decl->names.size(); ++i) {
    Ident* name = decl->names[i];
    Object* object = types_.NewObject(ObjectKind::kConst, name->name, name->pos);
    object->package = path_;
    name->object = object;
    ConstObject(object, decl, i);
  }
  Arity(decl->names, decl->values, decl->pos, true, decl->inherited);
  ProcessDelayed(top);
  for (const Ident* name : decl->names) Declare(env_.scope, name->object);
}

void PackageChecker::LocalVar(VarDecl* decl) {
  const size_t top = delayed_.size();
  std::vector<Object*> objects;
  for (Ident* name : decl->names) objects.push_back(NewVar(name));
  const bool together = decl->values.size() == 1 && objects.size() > 1;
  if (together) {
    VarObject(objects[0], objects, decl, 0);
  } else {
    for (size_t i = 0; i < objects.size(); ++i) VarObject(objects[i], {}, decl, i);
  }
  if (decl->type_expr == nullptr || !decl->values.empty()) {
    Arity(decl->names, decl->values, decl->pos, false, false);
  }
  ProcessDelayed(top);
  for (Object* object : objects) Declare(env_.scope, object);
}

void PackageChecker::DependOn(Object* object) {
  if (env_.decl == nullptr || states_.find(object) == states_.end()) return;
  if (env_.decl->known_dependencies.insert(object).second) {
    env_.decl->dependencies.push_back(object);
  }
}

}  // namespace chanscope::lang
