// Calls of functions, methods and closures.
#include <algorithm>

#include "core/base/check.h"
#include "core/bytecode/callee.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::SelectionKind;
using lang::Type;
using lang::TypeKind;

namespace {

// The most words that are gathered in registers before they go into a slice's array.
constexpr uint32_t kMaxGatheredWords = 64;

}  // namespace

const lang::Object* NamedFunction(const lang::Expr* function) {
  if (const auto* index = As<const lang::IndexExpr>(function)) return index->instance;
  if (const auto* ident = As<const lang::Ident>(function)) {
    const bool is_function =
        ident->object != nullptr && ident->object->kind == lang::ObjectKind::kFunc;
    return is_function ? ident->object : nullptr;
  }
  const auto* selector = As<const lang::SelectorExpr>(function);
  if (selector == nullptr || selector->selection != SelectionKind::kPackageMember) return nullptr;
  return selector->object->kind == lang::ObjectKind::kFunc ? selector->object : nullptr;
}

lang::Builtin BuiltinOf(const lang::CallExpr* expr) {
  const lang::Expr* function = Unparen(expr->function);
  if (const auto* ident = As<const lang::Ident>(function)) return ident->object->builtin;
  return static_cast<const lang::SelectorExpr*>(function)->object->builtin;
}

const lang::SelectorExpr* MethodSelector(const lang::Expr* function, SelectionKind kind) {
  const auto* selector = As<const lang::SelectorExpr>(function);
  return selector != nullptr && selector->selection == kind ? selector : nullptr;
}

const lang::Expr* ReceiverOperand(const lang::Expr* function) {
  const auto* method = MethodSelector(function, SelectionKind::kMethod);
  if (method == nullptr) method = MethodSelector(function, SelectionKind::kInterfaceMethod);
  return method != nullptr ? method->operand : nullptr;
}

uint32_t FunctionEmitter::ParamWords(const Type* func) {
  uint32_t words = 0;
  for (const Type* param : func->params) words += RegisterWords(param);
  return words;
}

uint32_t FunctionEmitter::ResultWords(const Type* func) {
  uint32_t words = 0;
  for (const Type* result : func->results) words += RegisterWords(result);
  return words;
}

std::vector<const Type*> ArgumentTargets(const lang::CallExpr* expr, const Type* func) {
  std::vector<const Type*> targets(func->params.begin(), func->params.end());
  if (func->variadic && !expr->spread) {
    const Type* element = Under(targets.back())->element;
    targets.pop_back();
    targets.resize(std::max(targets.size(), expr->arguments.size()), element);
  }
  return targets;
}

Reg FunctionEmitter::OpenWindow(uint32_t param_words, uint32_t result_words) {
  return Alloc(kFrameHeaderWords + param_words + result_words);
}

void FunctionEmitter::NameCall(uint32_t at, const lang::CallExpr* expr) {
  const auto name = call_names_.find(expr);
  if (name != call_names_.end()) code_.NameValue(at, name->second);
}

Reg FunctionEmitter::Call(const lang::CallExpr* expr) {
  const At at(*this, expr->pos);
  const lang::Expr* function = Unparen(expr->function);
  const Type* func = Under(function->type);
  const uint32_t results = ResultWords(func);
  uint32_t params = ParamWords(func);
  MakeCallsFirst(expr->arguments, {ReceiverOperand(function)}, ArgumentTargets(expr, func));
  Reg window = 0;
  if (const auto* selector = MethodSelector(function, SelectionKind::kInterfaceMethod)) {
    const MethodInfo method = module_.Resolve(selector);
    const Reg interface = Load(PlaceOfReceiver(selector, method));
    params += 1;
    window = OpenWindow(params, results);
    Arguments(expr, func, static_cast<Reg>(window + kFrameHeaderWords + 1));
    Add(Op::kCallIface, window, interface, module_.NameIndex(method.name));
  } else if (const auto* selector2 = MethodSelector(function, SelectionKind::kMethod)) {
    const MethodInfo method = module_.Resolve(selector2);
    const uint32_t receiver = ReceiverWords(method);
    params += receiver;
    window = OpenWindow(params, results);
    const Reg first = static_cast<Reg>(window + kFrameHeaderWords);
    {
      const Temps temps(*this);
      ReceiverTo(PlaceOfReceiver(selector2, method), method, first);
    }
    Arguments(expr, func, static_cast<Reg>(first + receiver));
    NameCall(AddWide(Op::kCall, window, module_.FunctionOf(method.method->object).value), expr);
  } else if (const lang::Object* named = NamedFunction(function)) {
    window = OpenWindow(params, results);
    Arguments(expr, func, static_cast<Reg>(window + kFrameHeaderWords));
    NameCall(AddWide(Op::kCall, window, module_.FunctionOf(named).value), expr);
  } else {
    const Reg closure = Use(function);
    window = OpenWindow(params, results);
    Arguments(expr, func, static_cast<Reg>(window + kFrameHeaderWords));
    Add(Op::kCallClosure, window, closure);
  }
  return static_cast<Reg>(window + kFrameHeaderWords + params);
}

void FunctionEmitter::CallTo(const lang::CallExpr* expr, Reg to) {
  switch (expr->call) {
    case lang::CallKind::kConversion: ConversionTo(expr, to); return;
    case lang::CallKind::kBuiltin: BuiltinTo(expr, to); return;
    case lang::CallKind::kNone:
    case lang::CallKind::kFunction: {
      const Reg result = Call(expr);
      Move(to, result, RegisterWords(expr->type));
      return;
    }
  }
}

void FunctionEmitter::ConversionTo(const lang::CallExpr* expr, Reg to) {
  const lang::Expr* argument = Unparen(expr->arguments[0]);
  if (argument->mode == lang::Mode::kNil) {
    ZeroValue(to, expr->type);
    return;
  }
  const Reg value = Use(argument);
  ConvertValue({value, argument->type}, expr->type, to, expr->pos);
}

// ------------------------------------------------------------------ receivers

uint32_t FunctionEmitter::ReceiverWords(const MethodInfo& method) {
  return method.method->pointer_receiver ? 1 : RegisterWords(method.owner);
}

Place FunctionEmitter::PlaceOfReceiver(const lang::SelectorExpr* selector,
                                       const MethodInfo& method) {
  return PlaceOfField(PlaceOf(selector->operand), method.path, method.path.size());
}

// `place` holds the method's owner or a pointer to it.
void FunctionEmitter::ReceiverTo(Place place, const MethodInfo& method, Reg to) {
  const bool is_pointer = Under(place.type)->kind == TypeKind::kPointer;
  if (method.method->pointer_receiver) {
    if (is_pointer) {
      Load(place, to);
    } else {
      Move(to, AddressOf(place, pos_), 1);
    }
    return;
  }
  if (is_pointer) place = Deref(Load(place), Under(place.type)->element);
  Load(place, to);
}

// ------------------------------------------------------------------ arguments

void FunctionEmitter::Arguments(const lang::CallExpr* expr, const Type* func, Reg to) {
  const size_t given = expr->arguments.size();
  const size_t fixed = func->params.size() - (func->variadic ? 1 : 0);
  if (given == 1 && Unparen(expr->arguments[0])->type != nullptr &&
      Unparen(expr->arguments[0])->type->kind == TypeKind::kTuple) {
    ArgumentsFromCall(expr->arguments[0], func, to);
    return;
  }
  for (size_t i = 0; i < fixed; ++i) {
    const Temps temps(*this);
    ConvertTo(expr->arguments[i], func->params[i], to);
    to = static_cast<Reg>(to + RegisterWords(func->params[i]));
  }
  if (!func->variadic) return;
  const Temps temps(*this);
  if (expr->spread) {
    ConvertTo(expr->arguments[fixed], func->params[fixed], to);
  } else {
    VariadicTail(expr, func->params[fixed], fixed, to);
  }
}

// f(g()) where g has several results.
void FunctionEmitter::ArgumentsFromCall(const lang::Expr* inner, const Type* func, Reg to) {
  const Temps temps(*this);
  const std::vector<Value> values = MultiValues(inner);
  const size_t fixed = func->params.size() - (func->variadic ? 1 : 0);
  std::vector<Value> rest;
  for (size_t i = 0; i < values.size(); ++i) {
    if (i >= fixed) {
      rest.push_back(values[i]);
      continue;
    }
    AssignableTo(values[i], func->params[i], to);
    to = static_cast<Reg>(to + RegisterWords(func->params[i]));
  }
  if (func->variadic) PackElements(rest, Under(func->params[fixed])->element, to);
}

void FunctionEmitter::AssignableTo(Value from, const Type* type, Reg to) {
  const bool wraps =
      Under(type)->kind == TypeKind::kInterface && Under(from.type)->kind != TypeKind::kInterface;
  if (wraps) {
    MakeInterface(from, to);
  } else {
    Move(to, from.reg, RegisterWords(type));
  }
}

void FunctionEmitter::VariadicTail(const lang::CallExpr* expr, const Type* slice, size_t first,
                                   Reg to) {
  const Type* element = Under(slice)->element;
  const uint32_t words = WordsOf(element);
  const size_t count = expr->arguments.size() - first;
  if (count * uint64_t{words} > kMaxGatheredWords) {
    const Reg pointer = NewArray(element, count);
    for (size_t i = 0; i < count; ++i) {
      ElementToHeap(expr->arguments[first + i], element, pointer, static_cast<uint32_t>(i) * words);
    }
    SliceOf(pointer, count, to);
    return;
  }
  const Reg gathered = Alloc(static_cast<uint32_t>(count) * words);
  Reg next = gathered;
  for (size_t i = first; i < expr->arguments.size(); ++i) {
    const Temps temps(*this);
    ConvertTo(expr->arguments[i], element, next);
    next = static_cast<Reg>(next + words);
  }
  SliceFromRegisters(gathered, element, count, to);
}

void FunctionEmitter::PackElements(const std::vector<Value>& values, const Type* element, Reg to) {
  const Temps temps(*this);
  const uint32_t words = WordsOf(element);
  if (IsWide(words)) {
    Place place = Deref(NewArray(element, values.size()), element);
    SliceOf(place.base, values.size(), to);
    for (const Value& value : values) {
      Store(place, value.reg);
      place.offset += words;
    }
    return;
  }
  const Reg gathered = Alloc(static_cast<uint32_t>(values.size()) * words);
  Reg next = gathered;
  for (const Value& value : values) {
    AssignableTo(value, element, next);
    next = static_cast<Reg>(next + words);
  }
  SliceFromRegisters(gathered, element, values.size(), to);
}

Reg FunctionEmitter::NewArray(const Type* element, size_t count) {
  const TypeId array = module_.types().ArrayOf(Lower(element), static_cast<int64_t>(count));
  if (array.value >= kNoRegister) Unsupported(pos_, "a program with more than 65534 types");
  const Reg pointer = Alloc(1);
  Add(Op::kNew, pointer, array.value & 0xffff);
  return pointer;
}

void FunctionEmitter::SliceOf(Reg pointer, size_t count, Reg to) {
  Move(to, pointer, 1);
  LoadInt(static_cast<Reg>(to + 1), static_cast<int64_t>(count));
  LoadInt(static_cast<Reg>(to + 2), static_cast<int64_t>(count));
}

// A slice of the elements that lie in registers; without elements it is nil.
void FunctionEmitter::SliceFromRegisters(Reg from, const Type* element, size_t count, Reg to) {
  if (count == 0) {
    Zero(to, 3);
    return;
  }
  const Temps temps(*this);
  const Reg pointer = NewArray(element, count);
  const uint32_t words = static_cast<uint32_t>(count) * WordsOf(element);
  if (words > 0) Add(Op::kStoreN, pointer, from, words);
  SliceOf(pointer, count, to);
}

}  // namespace chanscope::emit
