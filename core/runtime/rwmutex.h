// sync.RWMutex as it lies on the heap (Go 1.19 sync/rwmutex.go).
//
// Owns: what its words mean; the Mutex w comes first (mutex.h). Must not: keep a copy of them.
#pragma once

#include <cstdint>

#include "core/runtime/state.h"
#include "core/runtime/syncvalue.h"

namespace chanscope {

// A pending writer takes this from readerCount, which makes it negative.
inline constexpr int32_t kRWMutexMaxReaders = 1 << 30;

inline int32_t RWMutexReaderCount(const State& state, uint32_t address) {
  return Int32At(state, address + kRWMutexReaderCount);
}
inline int32_t RWMutexReaderWait(const State& state, uint32_t address) {
  return Int32At(state, address + kRWMutexReaderWait);
}

}  // namespace chanscope
