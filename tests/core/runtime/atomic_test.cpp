// sync/atomic, and the done of sync.Once.
#include "core/runtime/syncvalue.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;

namespace {

constexpr uint32_t kWord = 2;  // the first heap word after one script's closure

std::vector<uint64_t> Results(const World& w) {
  std::vector<uint64_t> results;
  for (const Outcome& o : w.outcomes) results.push_back(o.value);
  return results;
}

}  // namespace

TEST_CASE("each atomic operation is one step with its old and new value", "[atomic]") {
  World w({{Atomically(AtomicOp::kStore, kWord, 5), Atomically(AtomicOp::kAdd, kWord, 3),
            Atomically(AtomicOp::kSwap, kWord, 20), Atomically(AtomicOp::kLoad, kWord)}});
  REQUIRE(w.AddWords(1) == kWord);
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 atomic.store", "1 atomic.add", "1 atomic.swap", "1 atomic.load"});
  CHECK(Results(w) == std::vector<uint64_t>{0, 8, 8, 20});
  const auto events = w.Events(EventKind::kAtomicDone);
  REQUIRE(events.size() == 4);
  CHECK(events[1].n == kWord);
  CHECK(events[1].slot == 5);
  CHECK(events[1].value == 8);
  CHECK(w.state.heap[kWord] == 20);
}

TEST_CASE("a compare-and-swap writes only over what it expected", "[atomic]") {
  World w({{Atomically(AtomicOp::kCompareAndSwap, kWord, 7),
            Atomically(AtomicOp::kCompareAndSwap, kWord, 7)}});
  w.AddWords(1);
  w.state.heap[kWord] = 7;
  w.Run();
  CHECK(Results(w) == std::vector<uint64_t>{1, 0});
  CHECK(w.state.heap[kWord] == OtherOperand(7));
  const auto events = w.Events(EventKind::kAtomicDone);
  CHECK(events[0].g3 == 1);
  CHECK(events[1].g3 == 0);
}

TEST_CASE("a Once is entered with its Mutex as a part of it", "[once]") {
  World w({{{Act::Kind::kOnceLoad, kWord},
            Lock(kWord + kOnceM),
            {Act::Kind::kOnceStore, kWord},
            Unlock(kWord + kOnceM),
            {Act::Kind::kOnceLoad, kWord}}});
  w.AddWords(3);
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 Once.Do.load", "1 Mutex.Lock.fast", "1 Once.doSlow.store",
                             "1 Mutex.Unlock.fast", "1 Once.Do.load"});
  CHECK(w.state.syncvalues.size() == 2);
  CHECK(w.state.syncvalues[1].kind == SyncKind::kOnce);
  CHECK(w.outcomes.front().value == 0);
  CHECK(w.outcomes.back().value == 1);
}
