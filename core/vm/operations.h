// From an instruction to an operation of the runtime.
//
// Owns: reading an instruction's operands and starting what they ask for. Must not: execute phases.
#pragma once

#include "core/vm/vm.h"

namespace chanscope {

// Starts the operation that the instruction at `ip` (frame at `fp`) stands for. False: see
// vm.fault.
bool StartOperation(Vm& vm, uint64_t* fp, const Instr* ip);

// Operations that core/vm executes itself (OpKind::kPanic); `phase` is their first.
void StartOwn(State& state, GId gid, Phase phase, TypeId type, uint64_t word);

}  // namespace chanscope
