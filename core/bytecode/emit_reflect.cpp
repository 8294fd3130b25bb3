// What package reflect asks of a program: functions that call a function whose type is known only
// while the program runs, the code of those that it makes, and types that the program itself does
// not name.
#include <initializer_list>
#include <utility>
#include <vector>

#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Type;
using lang::TypeKind;

bool Module::MayTakeReceiver(const Type* func) {
  if (func->params.empty() || WordsOf(func->params[0]) == 1) return false;
  return with_methods_.contains(func->params[0]);
}

// Of every type in an interface that has methods: pointers to it, which reflect.New makes, and what
// reflect.Type.Method gives. True when there are new ones.
bool Module::NeedReflected() {
  bool needed = false;
  if (Uses("reflect.derived")) {
    for (; pointers_needed_ < filled_.size(); ++pointers_needed_) {
      const Type* type = filled_[pointers_needed_];
      if (Under(type)->kind == TypeKind::kInterface || MethodsOf(type).empty()) continue;
      const Type* pointer = checked_.types.Pointer(const_cast<Type*>(type));
      if (type->kind != TypeKind::kNamed || with_methods_.contains(pointer)) continue;
      NeedMethods(pointer);
      needed = true;
    }
  }
  if (Uses("reflect.method")) {
    for (; method_funcs_needed_ < filled_.size(); ++method_funcs_needed_) {
      needed = NeedMethodFuncs(filled_[method_funcs_needed_]) || needed;
    }
  }
  return needed;
}

// The methods as functions that take their receiver first.
bool Module::NeedMethodFuncs(const Type* type) {
  if (Under(type)->kind == TypeKind::kInterface) return false;
  const size_t before = types_.lowered().size();
  for (const MethodInfo& method : MethodsOf(type)) {
    if (!InMethodSet(type, method)) continue;
    const Type* func = method.method->type;
    std::vector<Type*> params{const_cast<Type*>(type)};
    params.insert(params.end(), func->params.begin(), func->params.end());
    types_.Lower(checked_.types.Func(std::move(params), func->results, func->variadic));
  }
  return types_.lowered().size() > before;
}

// For every func type so far, where the program may call through reflect. True when there are new
// ones, which are still to be emitted.
bool Module::DeclareCallers() {
  if (!Uses("reflect.callerOf")) return false;
  bool declared = false;
  for (; callers_declared_ < types_.lowered().size(); ++callers_declared_) {
    const auto [id, type] = types_.lowered()[callers_declared_];
    const Type* func = Under(type);
    if (func->kind != TypeKind::kFunc) continue;
    Signature signature;
    signature.name = "reflect.call";
    signature.library = signature.wrapper = true;
    const auto declare = [&](bool bound) {
      return Declare(signature,
                     [func, bound](FunctionEmitter& emitter) { emitter.EmitCaller(func, bound); });
    };
    program.types[id.value].caller = declare(false);
    program.types[id.value].bound_caller = declare(true);
    declared = true;
  }
  return declared;
}

// The same, of the code of funcs that reflect makes.
bool Module::DeclareMade() {
  if (!Uses("reflect.made")) return false;
  bool declared = false;
  for (; made_declared_ < types_.lowered().size(); ++made_declared_) {
    const auto [id, type] = types_.lowered()[made_declared_];
    const Type* func = Under(type);
    if (func->kind != TypeKind::kFunc) continue;
    Signature signature;
    signature.library = signature.wrapper = true;
    const auto declare = [&](const char* name, void (FunctionEmitter::*emit)(const Type*)) {
      signature.name = name;
      return Declare(signature, [func, emit](FunctionEmitter& emitter) { (emitter.*emit)(func); });
    };
    program.types[id.value].made = declare("reflect.makeFuncStub", &FunctionEmitter::EmitMade);
    program.types[id.value].method_value =
        declare("reflect.methodValueCall", &FunctionEmitter::EmitMethodValue);
    if (MayTakeReceiver(func)) {
      program.types[id.value].method_func =
          declare("reflect.methodFuncCall", &FunctionEmitter::EmitMethodFunc);
    }
    declared = true;
  }
  return declared;
}

// Values that lie on the heap one behind the other, to registers; gives the words there.
uint32_t FunctionEmitter::LoadAll(const std::vector<Type*>& types, Reg pointer, Reg to) {
  Place place = Deref(pointer, nullptr);
  for (const Type* type : types) {
    place.type = type;
    Load(place, to);
    to = static_cast<Reg>(to + RegisterWords(type));
    place.offset += WordsOf(type);
  }
  return place.offset;
}

// The other way round, from `offset` on.
void FunctionEmitter::StoreAll(const std::vector<Type*>& types, Reg pointer, uint32_t offset,
                               Reg from) {
  Place place = Deref(pointer, nullptr);
  place.offset = offset;
  for (const Type* type : types) {
    place.type = type;
    Store(place, from);
    from = static_cast<Reg>(from + RegisterWords(type));
    place.offset += WordsOf(type);
  }
}

// func(closure, [receiver,] at): calls the closure with the arguments that lie on the heap from
// `at` on, and stores its results behind them.
void FunctionEmitter::EmitCaller(const Type* func, bool bound) {
  const uint32_t params = ParamWords(func);
  const uint32_t results = ResultWords(func);
  info_.param_words = bound ? 3 : 2;
  const Reg closure = Alloc(1);
  const Reg receiver = Alloc(bound ? 1 : 0);
  const Reg at = Alloc(1);
  const Reg window = OpenWindow(params + (bound ? 1 : 0), results);
  Reg to = static_cast<Reg>(window + kFrameHeaderWords);
  if (bound) Move(to++, receiver, 1);
  const uint32_t behind = LoadAll(func->params, at, to);
  Add(Op::kCallClosure, window, closure);
  StoreAll(func->results, at, behind, static_cast<Reg>(to + params));
  Add(Op::kReturn);
}

// What MakeFunc makes; it holds three functions of package reflect, and the fourth that it is to
// call between them: func() int gives room on the heap, func(at int) []Value reads the arguments
// from there, func(at int, results []Value) writes the results behind them. They are called from
// here, so that the fourth may recover.
void FunctionEmitter::EmitMade(const Type* func) {
  const uint32_t params = ParamWords(func);
  const uint32_t results = ResultWords(func);
  info_.param_words = params;
  info_.result_words = results;
  const Reg first = Alloc(params);
  const Reg result = Alloc(results);
  const Reg held = Alloc(4);
  Add(Op::kLoadCapture, held, 0, 4);
  const Reg at = Alloc(1);
  const auto call = [this](Reg closure, std::initializer_list<std::pair<Reg, uint32_t>> arguments,
                           Reg to, uint32_t words) {
    const Temps temps(*this);
    uint32_t given = 0;
    for (const auto& [reg, count] : arguments) given += count;
    const Reg window = OpenWindow(given, words);
    Reg next = static_cast<Reg>(window + kFrameHeaderWords);
    for (const auto& [reg, count] : arguments) {
      Move(next, reg, count);
      next = static_cast<Reg>(next + count);
    }
    Add(Op::kCallClosure, window, closure);
    Move(to, next, words);
  };
  call(held, {}, at, 1);
  StoreAll(func->params, at, 0, first);
  const Reg values = Alloc(3);
  call(static_cast<Reg>(held + 1), {{at, 1}}, values, 3);
  call(static_cast<Reg>(held + 2), {{values, 3}}, values, 3);
  call(static_cast<Reg>(held + 3), {{at, 1}, {values, 3}}, at, 0);
  uint32_t behind = 0;
  for (const Type* param : func->params) behind += WordsOf(param);
  LoadAll(func->results, OffsetPointer(at, behind), result);
  Add(Op::kReturn);
}

// The beginning of a function of this type that calls a method, with as many words as it holds.
FunctionEmitter::MethodCaller FunctionEmitter::BeginMethodCaller(const Type* func, uint32_t words) {
  MethodCaller caller;
  caller.params = info_.param_words = ParamWords(func);
  caller.results = info_.result_words = ResultWords(func);
  caller.first = Alloc(caller.params);
  caller.result = Alloc(caller.results);
  caller.held = Alloc(words);
  Add(Op::kLoadCapture, caller.held, 0, words);
  return caller;
}

// Calls the closure that it holds: with a receiver, and its parameters but for the first words.
void FunctionEmitter::EndMethodCaller(const MethodCaller& caller, Reg receiver, uint32_t without) {
  const uint32_t rest = caller.params - without;
  const Reg window = OpenWindow(rest + 1, caller.results);
  const Reg to = static_cast<Reg>(window + kFrameHeaderWords);
  Move(to, receiver, 1);
  Move(static_cast<Reg>(to + 1), static_cast<Reg>(caller.first + without), rest);
  Add(Op::kCallClosure, window, caller.held);
  Move(caller.result, static_cast<Reg>(to + 1 + rest), caller.results);
  Add(Op::kReturn);
}

// A method with its receiver: holds the method's closure and the second word of an interface.
void FunctionEmitter::EmitMethodValue(const Type* func) {
  const MethodCaller caller = BeginMethodCaller(func, 2);
  EndMethodCaller(caller, static_cast<Reg>(caller.held + 1), 0);
}

// A method whose receiver is the first parameter: holds the method's closure, which takes the
// receiver as interfaces hold it.
void FunctionEmitter::EmitMethodFunc(const Type* func) {
  const MethodCaller caller = BeginMethodCaller(func, 1);
  const Type* receiver = func->params[0];
  const Reg boxed = Alloc(2);
  Add(Op::kMakeIface, boxed, caller.first, TypeOperand(receiver));
  EndMethodCaller(caller, static_cast<Reg>(boxed + 1), RegisterWords(receiver));
}

void TypeTable::AddDerived() {
  const size_t count = types_.size();
  std::vector<bool> has_pointer(count), has_slice(count), has_chan(count);
  for (const RType& type : types_) {
    if (type.named) continue;
    if (type.kind == RKind::kPointer) has_pointer[type.elem.value] = true;
    if (type.kind == RKind::kSlice) has_slice[type.elem.value] = true;
    if (type.kind == RKind::kChan && type.chan_dir == 0) has_chan[type.elem.value] = true;
  }
  const auto add = [this](RKind kind, uint32_t element, const char* before, uint32_t words) {
    RType made;
    made.kind = kind;
    made.comparable = kind != RKind::kSlice;
    made.words = words;
    made.go_size = words * 8;
    made.elem = TypeId{element};
    made.name = before + types_[element].name;
    types_.push_back(std::move(made));
  };
  for (uint32_t id = 1; id < count; ++id) {
    if (types_[id].kind == RKind::kInvalid) continue;
    if (!has_pointer[id]) add(RKind::kPointer, id, "*", 1);
    if (!has_slice[id]) add(RKind::kSlice, id, "[]", 3);
    if (!has_chan[id]) add(RKind::kChan, id, "chan ", 1);
  }
}

}  // namespace chanscope::emit
