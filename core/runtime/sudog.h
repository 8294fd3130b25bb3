// Sudogs and the queues they wait in (Go 1.19 proc.go acquireSudog, releaseSudog; chan.go waitq).
//
// Owns: taking sudogs from the free list and giving them back cleared; linking them. Must not: know
// why somebody waits.
#pragma once

#include "core/runtime/state.h"

namespace chanscope {

SudogId acquireSudog(State& state);

// The sudog stands in no queue.
void releaseSudog(State& state, SudogId id);

void enqueue(State& state, waitq& q, SudogId id);
void enqueueFirst(State& state, waitq& q, SudogId id);

// Takes the sudog out from wherever it stands in q; it may have been thrown out already
// (chan.go, dequeueSudoG).
void dequeueSudoG(State& state, waitq& q, SudogId id);

// Whether the sudog, which waits in q or nowhere, is still in q.
inline bool isQueued(const State& state, const waitq& q, SudogId id) {
  return q.first == id || state.sudogs[id.value].prev;
}

// Whether the oldest one waits in a select that another channel has won: it must be thrown out.
inline bool firstIsStale(const State& state, const waitq& q) {
  if (!q.first) return false;
  const sudog& sg = state.sudogs[q.first.value];
  return sg.isSelect != 0 && state.allgs[sg.g.value].selectDone != 0;
}

}  // namespace chanscope
