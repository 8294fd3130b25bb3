// Words for everybody: the heap with its table of allocations, the byte arena of strings, the
// stacks of goroutines.
//
// Owns: how they are handed out, grown and given back. Everything handed out is zero. Must not:
// know types beyond their sizes, or collect garbage.
//
// Stacks come in size classes: class k has kMinStackWords << k words. Free segments of a class are
// linked through their first word from State::free_stacks[k]; all their other words are zero, so
// that equal states have equal bytes whoever used a segment before.
//
// A pointer or reference into State::heap, bytes, stacks dies at the next allocation of its kind.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/runtime/state.h"

namespace chanscope {

inline constexpr uint32_t kMinStackWords = 64;

// True when `words` more heap words stay within the limit. Ask before AllocHeap whenever a program
// decides how much.
inline bool HeapHasRoom(const State& state, const Limits& limits, uint64_t words) {
  return words < limits.heap_words && state.heap.size() + words <= limits.heap_words;
}

// `words` zeroed heap words (at least one, so that addresses differ), entered in the table of
// allocations. `type` is that of one element, `pc` where it was made. Never 0.
uint32_t AllocHeap(State& state, uint32_t words, TypeId type, uint32_t pc);

// The same for what no person should see: records of defers and panics, tables of maps.
uint32_t AllocHidden(State& state, uint32_t words);

// The allocation that holds the heap word; null when there is none. O(log n).
const allocation* FindAllocation(const State& state, uint32_t word);

// A string's word: offset into the arena | length << 32.
constexpr uint64_t StringWord(uint32_t offset, uint32_t size) {
  return static_cast<uint64_t>(size) << 32 | offset;
}
inline std::string_view StringBytes(const State& state, uint64_t word) {
  return {state.bytes.data() + static_cast<uint32_t>(word), static_cast<size_t>(word >> 32)};
}

// True when `size` more bytes stay within the arena's 4 GiB and the limit on the heap.
inline bool BytesHaveRoom(const State& state, const Limits& limits, uint64_t size) {
  return state.bytes.size() + size <= 0xffff'ffffULL &&
         (state.bytes.size() + size) / 8 <= limits.heap_words;
}

// A string with these bytes, which may lie in the arena themselves. The empty string is 0.
uint64_t NewString(State& state, std::string_view text);

// left + right; in place when `left` ends the arena.
uint64_t ConcatStrings(State& state, uint64_t left, uint64_t right);

// A stack of at least `words` words for a goroutine that has none.
void AllocStack(State& state, g& gp, uint32_t words);

// Makes the goroutine's stack hold at least `words` words: moves it to a bigger segment. The limit
// on stacks is the caller's to check (words > limits.stack_words: Go's stack overflow).
void GrowStack(State& state, GId gid, uint32_t words);

// Takes the goroutine's stack away and zeroes it.
void FreeStack(State& state, g& gp);

// Word 0 of the goroutine's stack.
inline uint64_t* StackBase(State& state, const g& gp) {
  return state.stacks.data() + gp.stack;
}

// An address as one word, as events hold it.
inline uint64_t PackedAddress(Address at) {
  return static_cast<uint64_t>(at.g.value) << 32 | at.word;
}
inline Address UnpackedAddress(uint64_t packed) {
  return {GId{static_cast<uint32_t>(packed >> 32)}, static_cast<uint32_t>(packed)};
}

inline uint64_t* WordAt(State& state, Address at) {
  return at.g ? state.stacks.data() + state.allgs[at.g.value].stack + at.word
              : state.heap.data() + at.word;
}
inline const uint64_t* WordAt(const State& state, Address at) {
  return at.g ? state.stacks.data() + state.allgs[at.g.value].stack + at.word
              : state.heap.data() + at.word;
}

}  // namespace chanscope
