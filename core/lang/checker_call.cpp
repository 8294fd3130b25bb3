#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"
#include "core/lang/unify.h"

namespace chanscope::lang {
namespace {

// For each of so many arguments the function type that its parameter is written as, null for other
// types.
std::vector<const FuncType*> WrittenParams(const FuncType* signature, size_t arguments) {
  std::vector<const FuncType*> written;
  if (signature == nullptr) return std::vector<const FuncType*>(arguments);
  for (const Field& field : signature->params) {
    const Expr* type = field.type_expr;
    const auto* rest = As<const EllipsisExpr>(type);
    const size_t reaches = written.size() + std::max<size_t>(field.names.size(), 1);
    written.resize(rest != nullptr ? std::max(reaches, arguments) : reaches,
                   As<const FuncType>(rest != nullptr ? rest->element : type));
  }
  written.resize(arguments);
  return written;
}

}  // namespace

PackageChecker::ExprClass PackageChecker::Call(Operand& x, CallExpr* call) {
  // f[A](x): what A leaves open the values tell.
  auto* index = As<IndexExpr>(call->function);
  bool partial = false;
  if (index != nullptr) {
    x = Operand();
    x.type = Invalid();
    partial = Index(x, index);
    x.expr = index;
    if (!partial) {
      NonGeneric(x);
      Exclude(x, true, false);
    }
    Record(x);
  } else {
    ExpressionOrType(x, call->function, true);
  }
  if (!x.ok()) {
    Use(call->arguments);
    return ExprClass::kStatement;
  }
  if (x.mode == Mode::kType) {
    call->call = CallKind::kConversion;
    NonGeneric(x);
    if (x.ok()) ConversionCall(x, call);
    return ExprClass::kConversion;
  }
  if (x.mode == Mode::kBuiltin) return BuiltinCall(x, call);

  Type* signature = CoreType(x.type->kind == TypeKind::kTypeParam ? x.type : Under(x.type));
  if (signature == nullptr || signature->kind != TypeKind::kFunc || x.is_nil()) {
    Error(x, fmt::format("invalid operation: cannot call non-function {}", Describe(x)));
    x.mode = Mode::kInvalid;
    return ExprClass::kStatement;
  }
  call->call = CallKind::kFunction;
  std::vector<Type*> given;
  if (partial) {
    given = TypeList(index->indices);
    const size_t wanted = signature->type_params.size();
    if (given.size() > wanted) {
      Error(index->indices[wanted],
            fmt::format("got {} type arguments but want {}", given.size(), wanted));
    }
    if (given.empty() || given.size() > wanted) {
      Use(call->arguments);
      x.mode = Mode::kInvalid;
      return ExprClass::kStatement;
    }
  }
  std::vector<Operand> arguments = ExpressionList(call->arguments, false);
  signature = Arguments(call, signature, arguments, given);
  env_.has_call_or_receive = true;
  if (signature->results.empty()) {
    x.mode = Mode::kNoValue;
  } else {
    x.mode = Mode::kValue;
    x.type =
        signature->results.size() == 1 ? signature->results[0] : types_.Tuple(signature->results);
    // Without its type arguments the result is of no type.
    if (Mentions(x.type, signature->type_params)) x.mode = Mode::kInvalid;
  }
  return ExprClass::kStatement;
}

void PackageChecker::ConversionCall(Operand& x, CallExpr* call) {
  Type* target = x.type;
  x.mode = Mode::kInvalid;
  if (call->arguments.empty()) {
    Error(call, fmt::format("missing argument in conversion to {}", TypeString(target)));
    return;
  }
  if (call->arguments.size() > 1) {
    Use(call->arguments);
    Error(call->arguments.back(),
          fmt::format("too many arguments in conversion to {}", TypeString(target)));
    return;
  }
  Expression(x, call->arguments[0]);
  if (!x.ok()) return;
  // What is converted to a type parameter is no constant, whatever the instance.
  const auto* name = As<Ident>(Unparen(call->function));
  const bool to_param = instance_ && name != nullptr && name->object != nullptr &&
                        name->object->kind == ObjectKind::kType && name->object->is_param;
  if (IsInterface(Under(target)) && !IsMethodSetInterface(target)) {
    Error(call, fmt::format("cannot use interface {} in conversion (contains specific type "
                            "constraints or is comparable)",
                            TypeString(target)));
    x.mode = Mode::kInvalid;
    return;
  }
  if (call->spread) {
    Error(call->arguments[0],
          fmt::format("invalid use of ... in type conversion to {}", TypeString(target)));
    x.mode = Mode::kInvalid;
    return;
  }
  Convert(x, target);
  if (to_param && x.is_constant()) {
    x.mode = Mode::kValue;
    x.constant = nullptr;
  }
}

// Checks values against parameters; a variadic one takes the rest. The signature, which for a
// generic function is that of its instance unless its type arguments cannot be found; `given` are
// those written down.
Type* PackageChecker::Arguments(CallExpr* call, Type* signature, std::vector<Operand>& arguments,
                                const std::vector<Type*>& given) {
  if (std::any_of(arguments.begin(), arguments.end(), [](const Operand& x) { return !x.ok(); })) {
    return signature;
  }
  const std::string name = ExprText(call->function);
  std::vector<Type*> params = signature->params;
  bool enough = arguments.size() == params.size();
  if (signature->variadic && !call->spread) {
    enough = arguments.size() + 1 >= params.size();
    if (enough) {
      Type* element = params.back()->element;
      params.pop_back();
      params.resize(arguments.size(), element);
    }
  } else if (signature->variadic && call->arguments.size() == 1 && arguments.size() > 1) {
    Error(call, fmt::format("cannot use ... with {}-valued {}", arguments.size(),
                            ExprText(call->arguments[0])));
    return signature;
  } else if (call->spread && !signature->variadic) {
    Error(call, fmt::format("cannot use ... in call to non-variadic {}", name));
    return signature;
  }
  if (!enough) {
    const bool too_many = arguments.size() > params.size();
    Pos at = StartPos(call);
    if (too_many) {
      at = StartPos(arguments[params.size()].expr);
    } else if (!arguments.empty()) {
      at = StartPos(arguments.back().expr);
    }
    Error(at, fmt::format("{} arguments in call to {}{}", too_many ? "too many" : "not enough",
                          name, HaveWant(arguments, signature->params, signature->variadic)));
    return signature;
  }
  if (!signature->type_params.empty()) {
    const std::vector<Type*> types =
        Infer(call->pos, signature->type_params, given, params, arguments);
    if (types.empty()) return signature;
    const auto* index = As<IndexExpr>(call->function);
    for (Type*& param : params) {
      param = types_.Substitute(param, signature->type_params, types);
    }
    signature = Instantiate(call->function, call->pos, signature, types,
                            index != nullptr ? index->indices : std::vector<Expr*>{});
  }
  const std::string context = "argument to " + name;
  const std::vector<const FuncType*> written =
      WrittenParams(WrittenSignature(call->function), arguments.size());
  for (size_t i = 0; i < arguments.size(); ++i) {
    Assign(arguments[i], params[i], context, written[i]);
  }
  return signature;
}

}  // namespace chanscope::lang
