// go and defer: the closure and its arguments, to be called later.
#include "core/bytecode/callee.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::SelectionKind;
using lang::Type;

void FunctionEmitter::Go(const lang::Expr* call, Op op) {
  const Temps temps(*this);
  const auto* expr = static_cast<const lang::CallExpr*>(Unparen(call));
  const At at(*this, expr->pos);
  if (expr->call == lang::CallKind::kBuiltin) {
    GoBuiltin(expr, op);
    return;
  }
  if (expr->call == lang::CallKind::kConversion) {
    Unsupported(expr->pos, "a conversion here");
    return;
  }
  const lang::Expr* function = Unparen(expr->function);
  const Type* func = Under(function->type);
  MakeCallsFirst(expr->arguments, {ReceiverOperand(function)}, ArgumentTargets(expr, func));
  uint32_t words = ParamWords(func);
  Reg closure = 0;
  Reg arguments = 0;
  if (const auto* selector = MethodSelector(function, SelectionKind::kInterfaceMethod)) {
    const MethodInfo method = module_.Resolve(selector);
    const Place place = PlaceOfReceiver(selector, method);
    closure = Alloc(1);
    words += 2;
    arguments = Alloc(words);
    Load(place, arguments);
    Add(Op::kNilCheck, arguments);
    Arguments(expr, func, static_cast<Reg>(arguments + 2));
    MethodInfo direct = method;
    direct.path.clear();
    const FuncId forwarder = module_.ForwarderOf(Receiver::kParameter, place.type, false, direct);
    AddWide(Op::kGlobalAddr, closure, module_.ClosureOf(forwarder));
  } else if (const auto* selector2 = MethodSelector(function, SelectionKind::kMethod)) {
    const MethodInfo method = module_.Resolve(selector2);
    const uint32_t receiver = ReceiverWords(method);
    closure = Alloc(1);
    words += receiver;
    arguments = Alloc(words);
    {
      const Temps receiver_temps(*this);
      ReceiverTo(PlaceOfReceiver(selector2, method), method, arguments);
    }
    Arguments(expr, func, static_cast<Reg>(arguments + receiver));
    AddWide(Op::kGlobalAddr, closure, module_.ClosureOf(module_.FunctionOf(method.method->object)));
  } else {
    closure = Use(function);
    arguments = Alloc(words);
    Arguments(expr, func, arguments);
  }
  At place(*this, statement_pos_);
  AddSuspended(op, arguments, closure, words);
}

}  // namespace chanscope::emit
