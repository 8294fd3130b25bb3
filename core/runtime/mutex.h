// sync.Mutex as it lies on the heap (Go 1.19 sync/mutex.go).
//
// Owns: what its two words mean: state (bits below, and the number of waiters above them) and sema.
// Must not: keep a copy of them.
#pragma once

#include <cstdint>

#include "core/runtime/state.h"
#include "core/runtime/syncvalue.h"

namespace chanscope {

inline constexpr int32_t kMutexLocked = 1;
inline constexpr int32_t kMutexWoken = 2;
inline constexpr int32_t kMutexStarving = 4;
inline constexpr int32_t kMutexWaiterShift = 3;
inline constexpr int32_t kMutexWaiter = 1 << kMutexWaiterShift;

// A waiter that has waited longer than this makes the Mutex starving.
inline constexpr int64_t kStarvationThresholdNs = 1'000'000;

// How often lockSlow spins before it queues (proc.go, active_spin).
inline constexpr uint8_t kActiveSpin = 4;

inline int32_t MutexState(const State& state, uint32_t address) {
  return Int32At(state, address);
}
constexpr uint32_t MutexWaiters(int32_t mutex_state) {
  return static_cast<uint32_t>(mutex_state >> kMutexWaiterShift);
}

}  // namespace chanscope
