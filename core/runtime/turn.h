// Which P advances next, at GOMAXPROCS > 1.
//
// Owns: the choice among the Ps that can take a step, and the clock between them. Must not: take a
// step.
//
// In Go's order each P has a clock of its own (p.time_ns) and the one that is furthest behind goes
// next: State::now_ns is its time, and never goes back. Where a schedule is decided, any P may go
// next and there is one clock.
// A P that waits for a lock takes no step until the lock is free; nor does one whose goroutine
// stops the world, until all others have stopped.
#pragma once

#include <cstdint>

#include "core/runtime/choice.h"
#include "core/runtime/state.h"

namespace chanscope {

struct Turn {
  PId p;  // without an M: whoever sleeps in netpoll wakes up on it, or everybody is dead
  int64_t began_ns = 0;
};

// Sets now_ns to the beginning of the step.
Turn BeginTurn(State& state, ChoiceSource& choices);

// The step is taken.
void EndTurn(State& state, const Turn& turn, ChoiceSource& choices);

}  // namespace chanscope
