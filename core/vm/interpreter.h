// The loop that executes user code.
//
// Owns: instructions from one statement boundary to the next, as many steps of user code as it may
// take in one go. Must not: execute phases of the runtime; it returns when one is due.
//
// A step of user code ends before an instruction with kBeginsStatement, before one that starts an
// operation of the runtime, at a fault, when a panic's deferred call returns, and at a jump or call
// when the time slice is over. Every entry is therefore the beginning of a step, and where `until`
// cuts a run in two changes nothing.
#pragma once

#include "core/vm/vm.h"

namespace chanscope {

// Whether executing the instruction is an operation of the runtime, with steps of its own.
bool StartsOperation(const Program& program, const Instr& instr);

// Runs vm.current, which is in no operation, until `until` steps are done, an operation is due
// (its record is pushed, no phase executed) or the run ends. Instantiated for StepLog and NoLog.
template <class Log>
void Interpret(Vm& vm, uint64_t until, Log& log);

}  // namespace chanscope
