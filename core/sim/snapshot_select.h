// A select in flight, as a person reads it.
//
// Owns: reading its cases out of the goroutine's stack, its queues and its program. Must not: take
// a step.
#pragma once

#include "core/sim/snapshot.h"

namespace chanscope {

// The outermost operation of `gp` is a selectgo.
OperationView ReadSelect(const Program& program, const Machine& machine, const g& gp);

// The number of the case that the sudog, one of a select's, stands for.
uint32_t CaseOf(const State& state, const g& gp, SudogId id);

}  // namespace chanscope
