// sync.WaitGroup as it lies on the heap (Go 1.19 sync/waitgroup.go).
//
// Owns: reading its two words: state1 = counter << 32 | waiters, state2 = the semaphore's count.
// Must not: keep a copy of them.
#pragma once

#include <cstdint>

#include "core/runtime/state.h"

namespace chanscope {

inline int32_t WaitGroupCounter(const State& state, uint32_t address) {
  return static_cast<int32_t>(state.heap[address] >> 32);
}
inline uint32_t WaitGroupWaiters(const State& state, uint32_t address) {
  return static_cast<uint32_t>(state.heap[address]);
}
inline uint32_t WaitGroupSemaCount(const State& state, uint32_t address) {
  return static_cast<uint32_t>(state.heap[address + 1]);
}

}  // namespace chanscope
