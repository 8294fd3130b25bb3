// Values of package sync by address.
//
// Owns: entering a value in State::syncvalues when it is first used, and who is known to hold its
// Mutex. Must not: change a value's own words.
#pragma once

#include <cstdint>

#include "core/runtime/state.h"

namespace chanscope {

// Words of the values, from their beginning; as Go lays out the structs, a field a word.
enum RWMutexWord : uint32_t {
  kRWMutexW = 0,  // state and sema
  kRWMutexWriterSem = 2,
  kRWMutexReaderSem = 3,
  kRWMutexReaderCount = 4,
  kRWMutexReaderWait = 5,
};
enum CondWord : uint32_t { kCondL = 0, kCondWait = 2, kCondNotify = 3 };
enum OnceWord : uint32_t { kOnceDone = 0, kOnceM = 1 };

// The value of that kind at the heap word, entered in the table on first use. Asked for a Mutex
// that is an RWMutex's w or a Once's m it gives the whole value. O(log n).
SyncId SyncAt(State& state, uint32_t address, SyncKind kind);

// The same without entering it; none when it is not known.
SyncId FindSync(const State& state, uint32_t address, SyncKind kind);

// Heap word of the Mutex of a Mutex, RWMutex or Once.
inline uint32_t MutexOf(const syncvalue& value) {
  return value.kind == SyncKind::kOnce ? value.address + kOnceM : value.address;
}

inline int32_t Int32At(const State& state, uint32_t address) {
  return static_cast<int32_t>(state.heap[address]);
}
// As the machine keeps an int32: with its sign in the upper half.
inline void SetInt32(State& state, uint32_t address, int32_t value) {
  state.heap[address] = static_cast<uint64_t>(static_cast<int64_t>(value));
}

}  // namespace chanscope
