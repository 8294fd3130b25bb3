// Values of package sync as a snapshot shows them.
//
// Owns: reading WaitGroups, Mutexes, RWMutexes, Conds and Onces out of their words and their
// queues. Must not: change anything.
#pragma once

#include "core/sim/snapshot.h"

namespace chanscope {

SyncView ReadSync(const Program& program, const State& state, SyncId id);
WaitGroupView ReadWaitGroup(const Program& program, const State& state, uint32_t id);

// The value of package sync that the goroutine's operation is on; none: it is in no such operation.
SyncId SyncOfOperation(const State& state, const g& gp);

}  // namespace chanscope
