// Type parameters, their constraints, and instances of generic types and functions.
#include <algorithm>

#include <fmt/format.h>

#include "core/lang/ast_clone.h"
#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {

// Declares the names first: constraints may mention all of them.
std::vector<Type*> PackageChecker::DeclareTypeParams(Scope* scope, std::vector<Field>& fields) {
  std::vector<Type*> params;
  for (const Field& field : fields) {
    for (Ident* name : field.names) {
      Object* object = types_.NewObject(ObjectKind::kType, name->name, name->pos);
      object->package = path_;
      Type* param = types_.NewTypeParam(name->name, static_cast<int>(params.size()));
      param->object = object;
      param->package = path_;
      param->constraint = Invalid();
      object->type = param;
      name->object = object;
      Declare(scope, object);
      params.push_back(param);
    }
  }
  Scope* const outer = env_.scope;
  env_.scope = scope;
  size_t next = 0;
  for (const Field& field : fields) {
    Type* bound = BoundOf(field.type_expr);
    if (IsTypeParam(bound)) {
      Error(field.type_expr, "cannot use a type parameter as constraint");
      bound = Invalid();
    }
    for (size_t i = 0; i < field.names.size(); ++i) params[next++]->constraint = bound;
  }
  env_.scope = outer;
  return params;
}

Type* PackageChecker::BoundOf(Expr* expr) {
  const auto* unary = As<UnaryExpr>(expr);
  const auto* binary = As<BinaryExpr>(expr);
  const bool terms = (unary != nullptr && unary->op == Token::kTilde) ||
                     (binary != nullptr && binary->op == Token::kOr);
  if (!terms) return TypeOf(expr);
  Type content;
  MethodPlaces seen;
  EmbedInterface(expr, content, seen);
  content.implicit = true;
  Type* bound = types_.Interface(std::move(content));
  expr->mode = Mode::kType;
  expr->type = bound;
  return bound;
}

// The type that the expression names, which may be generic and without arguments.
Type* PackageChecker::GenericTypeOf(Expr* expr) {
  Type* type = TypeOfKind(expr);
  expr->mode = Mode::kType;
  expr->type = type;
  return type;
}

// None after an error.
std::vector<Type*> PackageChecker::TypeList(const std::vector<Expr*>& list) {
  std::vector<Type*> types;
  bool valid = true;
  for (Expr* expr : list) {
    types.push_back(VarTypeOf(expr));
    valid &= !IsInvalid(types.back());
  }
  return valid ? types : std::vector<Type*>{};
}

// G[A, B] where a type is wanted.
Type* PackageChecker::InstantiatedType(IndexExpr* expr) {
  Type* generic = GenericTypeOf(expr->operand);
  if (IsInvalid(generic)) return generic;
  const bool has_params = generic->kind == TypeKind::kNamed && generic->generic_origin == nullptr &&
                          !generic->type_params.empty();
  if (!has_params) {
    Error(expr->operand, fmt::format("{} is not a generic type", TypeString(generic)));
    return Invalid();
  }
  const std::vector<Type*> arguments = TypeList(expr->indices);
  if (arguments.empty()) return Invalid();
  const size_t wanted = generic->type_params.size();
  const Pos pos = StartPos(expr->operand);
  if (arguments.size() != wanted) {
    Error(pos, fmt::format("got {} arguments but {} type parameters", arguments.size(), wanted));
    return Invalid();
  }
  Type* instance = types_.Instance(generic, arguments);
  VerifyLater(pos, generic->type_params, arguments, expr->indices);
  Later([this, instance] {
    std::vector<Type*> path;
    ValidType(instance, path);
  });
  return instance;
}

void PackageChecker::VerifyLater(Pos pos, const std::vector<Type*>& params,
                                 const std::vector<Type*>& arguments,
                                 const std::vector<Expr*>& exprs) {
  if (instance_) return;
  Later([this, pos, params, arguments, exprs] {
    for (size_t i = 0; i < params.size(); ++i) {
      Type* bound = types_.Substitute(params[i]->constraint, params, arguments);
      if (!IsInterface(Under(bound)) && !IsInvalid(Under(bound))) {
        Type content;
        content.terms = {{bound, false}};
        content.implicit = true;
        bound = types_.Interface(std::move(content));
      }
      std::string reason;
      if (Implements(arguments[i], bound, &reason)) continue;
      Error(i < exprs.size() ? StartPos(exprs[i]) : pos, reason);
      return;
    }
    for (size_t i = 0; i < params.size(); ++i) {
      mono_.Assign(i < exprs.size() ? StartPos(exprs[i]) : pos, path_, params[i], arguments[i]);
    }
  });
}

// x is a generic function and `expr` gives type arguments, maybe not all of them.
void PackageChecker::FunctionValueInstance(Operand& x, IndexExpr* expr) {
  const Type* generic = x.type;
  std::vector<Type*> arguments = TypeList(expr->indices);
  x.mode = Mode::kInvalid;
  if (arguments.empty()) return;
  const size_t wanted = generic->type_params.size();
  if (arguments.size() > wanted) {
    Error(expr->indices[arguments.size() - 1],
          fmt::format("got {} type arguments but want {}", arguments.size(), wanted));
    return;
  }
  if (arguments.size() < wanted) {
    arguments = Infer(expr->pos, generic->type_params, arguments, {}, {});
    if (arguments.empty()) return;
  }
  x.type = Instantiate(expr, StartPos(expr->operand), x.type, arguments, expr->indices);
  x.mode = Mode::kValue;
}

// The type of a generic function with type arguments; the function in `expr` becomes that instance.
Type* PackageChecker::Instantiate(Expr* expr, Pos pos, Type* generic,
                                  const std::vector<Type*>& arguments,
                                  const std::vector<Expr*>& exprs) {
  Type* plain = types_.Func(generic->params, generic->results, generic->variadic);
  Type* type = types_.Substitute(plain, generic->type_params, arguments);
  VerifyLater(pos, generic->type_params, arguments, exprs);
  const bool concrete = std::none_of(arguments.begin(), arguments.end(),
                                     [](const Type* t) { return t->parameterized; });
  expr = Unparen(expr);
  expr->type = type;
  expr->mode = Mode::kValue;
  auto* index = As<IndexExpr>(expr);
  Expr* function = index != nullptr ? Unparen(index->operand) : expr;
  auto* ident = As<Ident>(function);
  auto* selector = As<SelectorExpr>(function);
  Object* object = ident != nullptr      ? ident->object
                   : selector != nullptr ? selector->object
                                         : nullptr;
  if (index != nullptr) index->type_arguments = arguments;
  if (!concrete || object == nullptr) return type;
  Object* instance = instances_.Function(types_, object, arguments, type);
  if (index != nullptr) {
    index->instance = instance;
  } else if (ident != nullptr) {
    ident->object = instance;
  } else {
    selector->object = instance;
  }
  return type;
}

// ------------------------------------------------------------------ checking instances

// The receiver's type parameters as a method names them: func (l *List[T]).
std::vector<Ident*> PackageChecker::ReceiverParams(const Field* receiver) {
  Expr* expr = Unparen(receiver->type_expr);
  if (auto* star = As<StarExpr>(expr)) expr = Unparen(star->operand);
  std::vector<Ident*> names;
  const auto* index = As<IndexExpr>(expr);
  if (index == nullptr) return names;
  for (Expr* each : index->indices) {
    if (auto* name = As<Ident>(each)) names.push_back(name);
  }
  return names;
}

// Names in a scope of their own for types that are known: of a method's receiver, or of an
// instance.
Scope* PackageChecker::BindTypeParams(const std::vector<Ident*>& names,
                                      const std::vector<Type*>& types, bool arguments) {
  Scope* scope = OpenScope();
  for (size_t i = 0; i < names.size() && i < types.size(); ++i) {
    // A blank one is still mentioned by the receiver's type.
    if (names[i]->name == "_") names[i]->name = fmt::format("_{}", types[i]->name);
    Object* object = types_.NewObject(ObjectKind::kType, names[i]->name, names[i]->pos);
    object->package = path_;
    object->type = types[i];
    object->is_param = arguments;
    names[i]->object = object;
    Declare(scope, object);
  }
  return scope;
}

void PackageChecker::CheckInstance(const FunctionInstance& instance) {
  const auto* generic = static_cast<const FuncDecl*>(states_[instance.generic].info->decl);
  FuncDecl* decl = Clone(generic, *package_.ast);
  std::vector<Ident*> names;
  for (const Field& field : decl->signature->type_params) {
    names.insert(names.end(), field.names.begin(), field.names.end());
  }
  decl->signature->type_params.clear();
  CheckInstanceBody(decl, instance.object, names, instance.arguments);
}

// Gives a concrete instance of a generic type its methods.
void PackageChecker::CheckInstanceMethods(Type* type) {
  const size_t count = type->generic_origin->methods.size();
  Underlying(type);
  std::vector<FuncDecl*> decls;
  for (size_t i = 0; i < count; ++i) {
    Method method = type->generic_origin->methods[i];
    const Object* generic = method.object;
    decls.push_back(
        Clone(static_cast<const FuncDecl*>(states_[generic].info->decl), *package_.ast));
    method.type = MethodType(type, method.type);
    method.object = types_.NewObject(ObjectKind::kMethod, generic->name, generic->pos);
    method.object->package = generic->package;
    method.object->signature = generic->signature;
    method.object->type = method.type;
    type->methods.push_back(std::move(method));
  }
  for (size_t i = 0; i < count; ++i) {
    CheckInstanceBody(decls[i], type->methods[i].object, ReceiverParams(decls[i]->receiver),
                      type->type_arguments);
  }
}

void PackageChecker::CheckInstanceBody(FuncDecl* decl, Object* object,
                                       const std::vector<Ident*>& names,
                                       const std::vector<Type*>& arguments) {
  instance_ = true;
  env_ = Environment();
  env_.scope = FileScope(decl->pos);
  BindTypeParams(names, arguments, true);
  decl->is_instance = true;
  decl->name->object = object;
  object->func = decl->body != nullptr ? decl : nullptr;
  const Signature signature = SignatureOf(decl->signature, decl->receiver, decl);
  object->type = signature.type;
  if (decl->receiver != nullptr) object->receiver = decl->receiver->type_expr->type;
  if (decl->body != nullptr) {
    functions_.emplace_back();
    functions_.back().node = decl;
    FunctionBody(&functions_.back(), signature, decl->body, env_);
  }
  ProcessDelayed(0);
  package_.instances.push_back(decl);
  instance_ = false;
}

}  // namespace chanscope::lang
