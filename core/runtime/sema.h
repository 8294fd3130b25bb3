// Semaphores by address (Go 1.19 sema.go).
//
// Owns: finding who waits for a heap word, and a semaphore's count in it. Must not: park or wake
// anybody; the phases do (sema.cpp).
#pragma once

#include <cstdint>

#include "core/runtime/state.h"

namespace chanscope {

// The semaphore of the heap word, entered in the table on first use. O(log n).
SemaId SemaAt(State& state, uint32_t address);

// The WaitGroup at the heap word likewise, with its semaphore: an index into State::waitgroups.
uint32_t WaitGroupAt(State& state, uint32_t address);

inline uint32_t SemaCount(const State& state, uint32_t address) {
  return static_cast<uint32_t>(state.heap[address]);
}

}  // namespace chanscope
