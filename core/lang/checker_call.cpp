#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {

PackageChecker::ExprClass PackageChecker::Call(Operand& x, CallExpr* call) {
  ExpressionOrType(x, call->function);
  if (!x.ok()) {
    Use(call->arguments);
    return ExprClass::kStatement;
  }
  if (x.mode == Mode::kType) {
    call->call = CallKind::kConversion;
    ConversionCall(x, call);
    return ExprClass::kConversion;
  }
  if (x.mode == Mode::kBuiltin) return BuiltinCall(x, call);

  Type* signature = Under(x.type);
  if (signature->kind != TypeKind::kFunc || x.is_nil()) {
    Error(x, fmt::format("invalid operation: cannot call non-function {}", Describe(x)));
    x.mode = Mode::kInvalid;
    return ExprClass::kStatement;
  }
  call->call = CallKind::kFunction;
  std::vector<Operand> arguments = ExpressionList(call->arguments, false);
  Arguments(call, signature, arguments);
  env_.has_call_or_receive = true;
  if (signature->results.empty()) {
    x.mode = Mode::kNoValue;
  } else {
    x.mode = Mode::kValue;
    x.type =
        signature->results.size() == 1 ? signature->results[0] : types_.Tuple(signature->results);
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
}

// Checks values against parameters; a variadic one takes the rest.
bool PackageChecker::Arguments(CallExpr* call, Type* signature, std::vector<Operand>& arguments) {
  if (std::any_of(arguments.begin(), arguments.end(), [](const Operand& x) { return !x.ok(); })) {
    return false;
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
    return false;
  } else if (call->spread && !signature->variadic) {
    Error(call, fmt::format("cannot use ... in call to non-variadic {}", name));
    return false;
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
    return false;
  }
  const std::string context = "argument to " + name;
  bool ok = true;
  for (size_t i = 0; i < arguments.size(); ++i) {
    Assign(arguments[i], params[i], context);
    ok &= arguments[i].ok();
  }
  return ok;
}

}  // namespace chanscope::lang
