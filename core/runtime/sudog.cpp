#include "core/runtime/sudog.h"

namespace chanscope {

SudogId acquireSudog(State& state) {
  if (state.free_sudogs) {
    const SudogId id = state.free_sudogs;
    sudog& sg = state.sudogs[id.value];
    state.free_sudogs = sg.waitlink;
    sg.waitlink = {};
    return id;
  }
  state.sudogs.emplace_back();
  return SudogId{static_cast<uint32_t>(state.sudogs.size() - 1)};
}

void releaseSudog(State& state, SudogId id) {
  sudog& sg = state.sudogs[id.value];
  sg = {};
  sg.waitlink = state.free_sudogs;
  state.free_sudogs = id;
}

void enqueue(State& state, waitq& q, SudogId id) {
  sudog& sg = state.sudogs[id.value];
  sg.next = {};
  sg.prev = q.last;
  if (q.last) {
    state.sudogs[q.last.value].next = id;
  } else {
    q.first = id;
  }
  q.last = id;
  ++q.length;
}

void enqueueFirst(State& state, waitq& q, SudogId id) {
  sudog& sg = state.sudogs[id.value];
  sg.prev = {};
  sg.next = q.first;
  if (q.first) {
    state.sudogs[q.first.value].prev = id;
  } else {
    q.last = id;
  }
  q.first = id;
  ++q.length;
}

void dequeueSudoG(State& state, waitq& q, SudogId id) {
  if (!isQueued(state, q, id)) return;
  sudog& sg = state.sudogs[id.value];
  if (sg.prev) {
    state.sudogs[sg.prev.value].next = sg.next;
  } else {
    q.first = sg.next;
  }
  if (sg.next) {
    state.sudogs[sg.next.value].prev = sg.prev;
  } else {
    q.last = sg.prev;
  }
  sg.next = {};
  sg.prev = {};
  --q.length;
}

}  // namespace chanscope
