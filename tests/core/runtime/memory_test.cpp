#include "core/runtime/memory.h"

#include "core/runtime/invariants.h"
#include "tests/core/runtime/catch.h"

using namespace chanscope;

namespace {

State WithGoroutines(uint32_t count) {
  State s;
  s.allgs.resize(count + 1);
  return s;
}

}  // namespace

TEST_CASE("heap allocations are zero, never nil and found again", "[memory]") {
  State s;
  const uint32_t a = AllocHeap(s, 3, TypeId{7}, 10);
  const uint32_t empty = AllocHeap(s, 0, TypeId{8}, 11);
  const uint32_t hidden = AllocHidden(s, 5);
  const uint32_t b = AllocHeap(s, 2, TypeId{9}, 12);
  CHECK(a != 0);
  CHECK(empty != b);
  CHECK(s.allocations.size() == 3);
  REQUIRE(FindAllocation(s, a + 2) != nullptr);
  CHECK(FindAllocation(s, a + 2)->type == TypeId{7});
  CHECK(FindAllocation(s, b + 1)->pc == 12);
  CHECK(FindAllocation(s, hidden) == nullptr);
  CHECK(FindAllocation(s, 0) == nullptr);
  CHECK(FindAllocation(s, b + 2) == nullptr);
  CHECK_FALSE(BrokenMemory(s));
}

TEST_CASE("the limit on the heap is seen before memory is taken", "[memory]") {
  State s;
  Limits limits;
  limits.heap_words = 100;
  CHECK(HeapHasRoom(s, limits, 99));
  CHECK_FALSE(HeapHasRoom(s, limits, 101));
  CHECK_FALSE(HeapHasRoom(s, limits, ~0ULL));
  AllocHeap(s, 60, {}, 0);
  CHECK_FALSE(HeapHasRoom(s, limits, 60));
}

TEST_CASE("strings of the arena may be copied within it", "[memory]") {
  State s;
  const uint64_t a = NewString(s, "abc");
  CHECK(StringBytes(s, a) == "abc");
  CHECK(NewString(s, "") == 0);
  for (int i = 0; i < 20; ++i) {
    CHECK(StringBytes(s, NewString(s, StringBytes(s, a))) == "abc");
  }
}

TEST_CASE("a string that ends the arena is appended to in place", "[memory]") {
  State s;
  uint64_t text = NewString(s, "x");
  const uint64_t other = NewString(s, "y");
  const uint64_t both = ConcatStrings(s, text, other);
  CHECK(StringBytes(s, both) == "xy");
  CHECK(StringBytes(s, text) == "x");
  const size_t before = s.bytes.size();
  const uint64_t longer = ConcatStrings(s, both, other);
  CHECK(StringBytes(s, longer) == "xyy");
  CHECK(s.bytes.size() == before + 1);
  CHECK(StringBytes(s, both) == "xy");
  CHECK(StringBytes(s, ConcatStrings(s, longer, longer)) == "xyyxyy");
  CHECK(ConcatStrings(s, 0, longer) == longer);
  CHECK(ConcatStrings(s, longer, 0) == longer);
}

TEST_CASE("stacks grow with what they hold and give back what they leave", "[memory]") {
  State s = WithGoroutines(2);
  AllocStack(s, s.allgs[1], 10);
  AllocStack(s, s.allgs[2], 10);
  CHECK(s.allgs[1].stack_words == kMinStackWords);
  for (uint32_t i = 0; i < kMinStackWords; ++i) StackBase(s, s.allgs[1])[i] = 1000 + i;
  GrowStack(s, GId{1}, kMinStackWords + 1);
  CHECK(s.allgs[1].stack_words == 2 * kMinStackWords);
  for (uint32_t i = 0; i < kMinStackWords; ++i) CHECK(StackBase(s, s.allgs[1])[i] == 1000 + i);
  for (uint32_t i = kMinStackWords; i < 2 * kMinStackWords; ++i) {
    CHECK(StackBase(s, s.allgs[1])[i] == 0);
  }
  CHECK_FALSE(BrokenMemory(s));
  GrowStack(s, GId{2}, 5000);
  CHECK(s.allgs[2].stack_words == 8192);
  CHECK_FALSE(BrokenMemory(s));
  FreeStack(s, s.allgs[1]);
  FreeStack(s, s.allgs[2]);
  CHECK_FALSE(BrokenMemory(s));
  const size_t words = s.stacks.size();
  AllocStack(s, s.allgs[1], 5000);
  AllocStack(s, s.allgs[2], 3);
  CHECK(s.stacks.size() == words);
  for (uint32_t i = 0; i < 8192; ++i) REQUIRE(StackBase(s, s.allgs[1])[i] == 0);
  CHECK_FALSE(BrokenMemory(s));
}

TEST_CASE("an address names a word of a stack or of the heap", "[memory]") {
  State s = WithGoroutines(1);
  AllocStack(s, s.allgs[1], 1);
  const uint32_t word = AllocHeap(s, 1, {}, 0);
  *WordAt(s, {GId{1}, 5}) = 42;
  *WordAt(s, {GId{}, word}) = 43;
  GrowStack(s, GId{1}, 1000);
  CHECK(*WordAt(s, {GId{1}, 5}) == 42);
  CHECK(s.heap[word] == 43);
}
