#include "core/runtime/memory.h"

#include <algorithm>
#include <bit>
#include <string>

#include "core/base/check.h"

namespace chanscope {
namespace {

uint32_t SizeClass(uint32_t words) {
  if (words <= kMinStackWords) return 0;
  return static_cast<uint32_t>(std::bit_width((words - 1) / kMinStackWords));
}

// The first word of a zeroed segment of class `size_class`.
uint32_t TakeSegment(State& state, uint32_t size_class) {
  if (size_class < state.free_stacks.size() && state.free_stacks[size_class] != 0) {
    const uint32_t segment = state.free_stacks[size_class];
    state.free_stacks[size_class] = static_cast<uint32_t>(state.stacks[segment]);
    state.stacks[segment] = 0;
    return segment;
  }
  // Word 0 belongs to nobody, so that 0 ends the free lists.
  const size_t begin = std::max<size_t>(state.stacks.size(), 1);
  const size_t end = begin + (static_cast<size_t>(kMinStackWords) << size_class);
  CHECK(end <= 0xffff'ffffULL);
  state.stacks.resize(end);
  return static_cast<uint32_t>(begin);
}

void GiveSegmentBack(State& state, uint32_t segment, uint32_t words) {
  const uint32_t size_class = SizeClass(words);
  if (size_class >= state.free_stacks.size()) state.free_stacks.resize(size_class + 1);
  std::fill_n(state.stacks.begin() + segment, words, 0);
  state.stacks[segment] = state.free_stacks[size_class];
  state.free_stacks[size_class] = segment;
}

}  // namespace

uint32_t AllocHidden(State& state, uint32_t words) {
  const size_t begin = std::max<size_t>(state.heap.size(), 1);
  const size_t end = begin + std::max(words, 1U);
  CHECK(end <= 0xffff'ffffULL);
  state.heap.resize(end);
  return static_cast<uint32_t>(begin);
}

uint32_t AllocHeap(State& state, uint32_t words, TypeId type, uint32_t pc) {
  const uint32_t begin = AllocHidden(state, words);
  state.allocations.push_back({begin, std::max(words, 1U), type, pc});
  return begin;
}

const allocation* FindAllocation(const State& state, uint32_t word) {
  const auto after =
      std::upper_bound(state.allocations.begin(), state.allocations.end(), word,
                       [](uint32_t at, const allocation& a) { return at < a.begin; });
  if (after == state.allocations.begin()) return nullptr;
  const allocation& found = *(after - 1);
  return word < found.begin + found.words ? &found : nullptr;
}

uint64_t NewString(State& state, std::string_view text) {
  if (text.empty()) return 0;
  const size_t offset = state.bytes.size();
  CHECK(offset + text.size() <= 0xffff'ffffULL);
  const char* begin = state.bytes.data();
  const bool inside = text.data() >= begin && text.data() < begin + offset;
  const size_t from = inside ? static_cast<size_t>(text.data() - begin) : 0;
  state.bytes.resize(offset + text.size());
  const char* source = inside ? state.bytes.data() + from : text.data();
  std::copy_n(source, text.size(), state.bytes.data() + offset);
  return StringWord(static_cast<uint32_t>(offset), static_cast<uint32_t>(text.size()));
}

uint64_t ConcatStrings(State& state, uint64_t left, uint64_t right) {
  const auto left_size = static_cast<uint32_t>(left >> 32);
  const auto right_size = static_cast<uint32_t>(right >> 32);
  if (left_size == 0) return right;
  if (right_size == 0) return left;
  auto begin = static_cast<uint32_t>(left);
  // Nobody can see the bytes after the arena's last string: it may grow where it is.
  if (begin + static_cast<size_t>(left_size) != state.bytes.size()) {
    begin = static_cast<uint32_t>(NewString(state, StringBytes(state, left)));
  }
  NewString(state, StringBytes(state, right));
  return StringWord(begin, left_size + right_size);
}

void AllocStack(State& state, g& gp, uint32_t words) {
  CHECK(gp.stack_words == 0);
  const uint32_t size_class = SizeClass(words);
  gp.stack = TakeSegment(state, size_class);
  gp.stack_words = kMinStackWords << size_class;
}

void GrowStack(State& state, GId gid, uint32_t words) {
  g& gp = state.allgs[gid.value];
  if (words <= gp.stack_words) return;
  const uint32_t old_stack = gp.stack;
  const uint32_t old_words = gp.stack_words;
  gp.stack_words = 0;
  AllocStack(state, gp, words);
  std::copy_n(state.stacks.begin() + old_stack, old_words, state.stacks.begin() + gp.stack);
  GiveSegmentBack(state, old_stack, old_words);
}

void FreeStack(State& state, g& gp) {
  if (gp.stack_words == 0) return;
  GiveSegmentBack(state, gp.stack, gp.stack_words);
  gp.stack = 0;
  gp.stack_words = 0;
}

}  // namespace chanscope
