// go and defer: the closure and its arguments, to be called later.
#include <fmt/format.h>

#include "core/bytecode/callee.h"
#include "core/bytecode/function_emitter.h"
#include "core/lang/walk.h"

namespace chanscope::emit {

using lang::Builtin;
using lang::SelectionKind;
using lang::Type;
using lang::TypeKind;

namespace {

// Calls that need a function made around them, which holds their operands; literals and functions
// that take and give nothing are called as they are.
bool IsWrapped(const lang::CallExpr* call) {
  if (call->call == lang::CallKind::kBuiltin) return true;
  const lang::Expr* function = Unparen(call->function);
  const auto* selector = As<const lang::SelectorExpr>(function);
  const bool method =
      selector != nullptr && (selector->selection == SelectionKind::kMethod ||
                              selector->selection == SelectionKind::kInterfaceMethod);
  const Type* type = Under(function->type);
  return method || !type->params.empty() || !type->results.empty();
}

}  // namespace

// Go numbers the functions that it makes around suspended calls after the literals of the function
// that they stand in.
uint32_t FunctionEmitter::WrapperNumber(const lang::CallExpr* call) const {
  uint32_t literals = 0;
  uint32_t wrappers = 0;
  bool found = false;
  lang::Visitor visitor;
  visitor.expr = [&](const lang::Expr* expr) {
    if (expr->kind != lang::ExprKind::kFuncLit) return true;
    ++literals;
    return false;
  };
  visitor.stmt = [&](const lang::Stmt* stmt) {
    const auto* go = As<const lang::GoStmt>(stmt);
    const auto* defer = As<const lang::DeferStmt>(stmt);
    const lang::Expr* suspended = go != nullptr      ? go->call
                                  : defer != nullptr ? defer->call
                                                     : nullptr;
    const auto* each = As<const lang::CallExpr>(suspended);
    if (each == nullptr || found) return true;
    if (IsWrapped(each)) ++wrappers;
    found = each == call;
    return true;
  };
  lang::Walk(function_body_, visitor);
  return literals + wrappers;
}

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

// go and defer of a builtin: its operands become the arguments of a function made for it.
void FunctionEmitter::GoBuiltin(const lang::CallExpr* expr, Op op) {
  const Builtin builtin = BuiltinOf(expr);
  const Reg closure = Alloc(1);
  Reg arguments = top_;
  if (builtin == Builtin::kPrint || builtin == Builtin::kPrintln) {
    arguments = PrintArguments(expr);
    const FuncId print = PrintFunction(builtin == Builtin::kPrintln);
    AddWide(Op::kGlobalAddr, closure, module_.ClosureOf(print));
    AddSuspended(op, arguments, closure, 3);
    return;
  }
  std::vector<const Type*> types;
  for (const lang::Expr* argument : expr->arguments) types.push_back(argument->type);
  if (builtin == Builtin::kPanic) types[0] = module_.store().Any();
  if (builtin == Builtin::kDelete) types[1] = Under(types[0])->key;
  if (builtin == Builtin::kCopy && IsString(types[1])) {
    types[1] = module_.store().Basic(TypeKind::kString);
  }
  std::string key = fmt::format("deferred {}", static_cast<int>(builtin));
  uint32_t words = 0;
  for (const Type* type : types) {
    key += fmt::format(" {}", Lower(type).value);
    words += RegisterWords(type);
  }
  arguments = Alloc(words);
  Reg next = arguments;
  for (size_t i = 0; i < types.size(); ++i) {
    const Temps temps(*this);
    ConvertTo(expr->arguments[i], types[i], next);
    next = static_cast<Reg>(next + RegisterWords(types[i]));
  }
  Signature signature;
  signature.name = signature_.name + ".deferwrap";
  signature.pos = expr->pos;
  signature.library = signature.wrapper = true;
  const auto body = [builtin, types](FunctionEmitter& emitter) {
    emitter.EmitBuiltinWrapper(builtin, types);
  };
  FuncId wrapper;
  if (builtin == Builtin::kPanic && function_body_ != nullptr) {
    signature.name = Module::WrapperName(signature_.name, nested_, WrapperNumber(expr));
    wrapper = module_.Declare(signature, body);
  } else {
    wrapper = module_.DeclareOnce(key, signature, body);
  }
  AddWide(Op::kGlobalAddr, closure, module_.ClosureOf(wrapper));
  AddSuspended(op, arguments, closure, words);
}

void FunctionEmitter::EmitBuiltinWrapper(Builtin builtin, const std::vector<const Type*>& types) {
  std::vector<Reg> operands;
  for (const Type* type : types) {
    operands.push_back(AllocFor(type));
    info_.param_words += RegisterWords(type);
  }
  if (builtin == Builtin::kClose) Add(Op::kCloseChan, operands[0]);
  if (builtin == Builtin::kPanic) Add(Op::kPanic, operands[0]);
  if (builtin == Builtin::kDelete) {
    Add(Op::kMapDelete, operands[0], operands[1]);
    Ext(TypeOperand(types[0]));
  }
  if (builtin == Builtin::kCopy) {
    const Type* element = Under(types[0])->element;
    Add(Op::kCopySlice, Alloc(1), operands[0], operands[1]);
    Ext(WordsOf(element), IsString(types[1]) ? 1 : 0, TypeOperand(element));
  }
  if (builtin == Builtin::kRecover) Add(Op::kRecover, Alloc(2));
  Add(Op::kReturn);
}

}  // namespace chanscope::emit
