// What package reflect asks of a program: functions that call a function whose type is known only
// while the program runs, and types that the program itself does not name.
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Type;
using lang::TypeKind;

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

// func(closure, [receiver,] at): calls the closure with the arguments that lie on the heap from
// `at` on, and stores its results behind them.
void FunctionEmitter::EmitCaller(const Type* func, bool bound) {
  const uint32_t params = ParamWords(func);
  const uint32_t results = ResultWords(func);
  info_.param_words = bound ? 3 : 2;
  const Reg closure = Alloc(1);
  const Reg receiver = Alloc(bound ? 1 : 0);
  const Reg at = Alloc(1);
  const Reg behind = Alloc(1);
  Add(Op::kPtrAdd, behind, at, params);
  const Reg window = OpenWindow(params + (bound ? 1 : 0), results);
  Reg to = static_cast<Reg>(window + kFrameHeaderWords);
  if (bound) Move(to++, receiver, 1);
  if (params > 0) Add(Op::kLoadN, to, at, params);
  Add(Op::kCallClosure, window, closure);
  if (results > 0) Add(Op::kStoreN, behind, to + params, results);
  Add(Op::kReturn);
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
