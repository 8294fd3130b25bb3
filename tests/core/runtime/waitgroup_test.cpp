#include "core/runtime/waitgroup.h"

#include "core/runtime/sema.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;
using Goids = std::vector<uint32_t>;

namespace {

// The first heap word that a World of so many scripts hands out.
constexpr uint32_t FirstWord(uint32_t scripts) {
  return scripts + 1;
}

}  // namespace

TEST_CASE("Add and Done count in the WaitGroup's own words", "[waitgroup]") {
  const uint32_t wg = FirstWord(1);
  World w({{Add(wg, 3), Done(wg), Wait(wg)}});
  REQUIRE(w.AddWaitGroup() == wg);
  w.RunUntil(1, Phase::kWaitGroupAdd);
  CHECK(w.state.heap[wg] == 3ULL << 32);
  const Event added = w.LastEvents()[0];
  CHECK(added.kind == EventKind::kWaitGroupChanged);
  CHECK(added.slot == 0);
  CHECK(added.slot2 == 3);
  CHECK(added.n == 0);
  w.Step();
  CHECK(WaitGroupCounter(w.state, wg) == 2);
  REQUIRE(w.state.waitgroups.size() == 2);
  CHECK(w.state.waitgroups[1].address == wg);
  CHECK(w.state.semas[w.state.waitgroups[1].sema.value].address == wg + 1);
  w.Run();
  CHECK(w.state.end == EndReason::kDeadlock);
  CHECK(WaitGroupWaiters(w.state, wg) == 1);
  CHECK(std::string(WaitReasonText(w.G(1).waitreason)) == "semacquire");
}

TEST_CASE("Wait returns at once when the counter is zero", "[waitgroup]") {
  const uint32_t wg = FirstWord(1);
  World w({{Wait(wg), Add(wg, 1), Done(wg), Wait(wg)}});
  w.AddWaitGroup();
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 WaitGroup.Wait.fast", "1 WaitGroup.Add.add", "1 WaitGroup.Add.add",
                             "1 WaitGroup.Wait.fast"});
  CHECK(w.state.end == EndReason::kMainReturned);
}

TEST_CASE("the last Done wakes the waiter through the semaphore", "[waitgroup]") {
  const uint32_t wg = FirstWord(2);
  World w({{Add(wg, 1), Go(1), Wait(wg)}, {Done(wg)}});
  w.AddWaitGroup();
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 WaitGroup.Add.add", "1 newproc.create", "1 newproc.runqput",
                             "1 WaitGroup.Wait.count", "1 semacquire.queue", "1 semacquire.park",
                             "2 WaitGroup.Add.add", "2 WaitGroup.Add.release", "2 semrelease.add",
                             "2 semrelease.dequeue", "2 semrelease.goready", "1 semacquire.woken",
                             "1 WaitGroup.Wait.done"});
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(w.state.heap[wg] == 0);
  CHECK(w.state.heap[wg + 1] == 0);
  std::vector<uint64_t> counts;
  for (const Event& e : w.Events(EventKind::kSemaChanged)) counts.push_back(e.value);
  CHECK(counts == std::vector<uint64_t>{1, 0});
}

TEST_CASE("several waiters are released one after the other, oldest first", "[waitgroup]") {
  const uint32_t wg = FirstWord(3);
  World w({{Add(wg, 1), Go(1), Go(1), Go(1), Gosched(), Done(wg), Gosched()}, {Wait(wg)}, {}});
  w.AddWaitGroup();
  w.RunUntil(1, Phase::kGoschedYield);
  w.RunUntil(1, Phase::kWaitGroupAdd);
  CHECK(w.Waiting(w.state.semas[1].waiters) == Goids{4, 2, 3});
  CHECK(WaitGroupWaiters(w.state, wg) == 3);
  w.RunUntil(1, Phase::kGoschedYield);
  Goids woken;
  for (const Event& e : w.Events(EventKind::kSudogDequeued)) {
    CHECK(e.queue == Queue::kSema);
    woken.push_back(e.g2);
  }
  CHECK(woken == Goids{4, 2, 3});
  const Lines trace = w.OpTrace();
  CHECK(std::count(trace.begin(), trace.end(), "1 WaitGroup.Add.release") == 1);
  CHECK(std::count(trace.begin(), trace.end(), "1 semrelease.add") == 3);
  w.Run();
  CHECK(w.state.heap[wg + 1] == 0);
}

TEST_CASE("a negative counter panics", "[waitgroup]") {
  const uint32_t wg = FirstWord(1);
  World w({{Done(wg)}});
  w.AddWaitGroup();
  w.Run();
  REQUIRE(w.panics.size() == 1);
  CHECK(w.panics[0].kind == PanicKind::kNegativeWaitGroupCounter);
  CHECK(WaitGroupCounter(w.state, wg) == -1);
  CHECK_FALSE(IsRuntimeError(w.panics[0].kind));
}

TEST_CASE("Add from zero while somebody waits is misuse", "[waitgroup]") {
  const uint32_t wg = FirstWord(1);
  World w({{Add(wg, 1)}});
  w.AddWaitGroup();
  w.state.heap[wg] = 2;  // two waiters of a counter that is zero
  w.Run();
  REQUIRE(w.panics.size() == 1);
  CHECK(w.panics[0].kind == PanicKind::kWaitGroupMisuse);
}

TEST_CASE("a WaitGroup used again before Wait has returned panics", "[waitgroup]") {
  const uint32_t wg = FirstWord(2);
  World w({{Add(wg, 1), Go(1), Wait(wg)}, {Done(wg), Add(wg, 1)}});
  w.AddWaitGroup();
  w.Run();
  REQUIRE(w.panics.size() == 1);
  CHECK(w.panics[0].kind == PanicKind::kWaitGroupReused);
  CHECK(w.panics[0].goid == 1);
  CHECK(w.OpTrace().back() == "1 WaitGroup.Wait.reused");
}

TEST_CASE("a copy of a WaitGroup counts on its own", "[waitgroup]") {
  const uint32_t wg = FirstWord(1);
  const uint32_t copy = wg + 2;
  World w({{Add(wg, 2), Gosched(), Done(copy), Done(copy), Wait(copy)}});
  w.AddWaitGroup();
  REQUIRE(w.AddWaitGroup() == copy);
  w.RunUntil(1, Phase::kWaitGroupAdd);
  w.state.heap[copy] = w.state.heap[wg];
  w.state.heap[copy + 1] = w.state.heap[wg + 1];
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(WaitGroupCounter(w.state, wg) == 2);
  CHECK(WaitGroupCounter(w.state, copy) == 0);
  CHECK(w.state.waitgroups.size() == 3);
}

TEST_CASE("a free semaphore is taken without queueing", "[sema]") {
  const uint32_t sema = FirstWord(1);
  World w({{Release(sema), Release(sema), Acquire(sema), Acquire(sema)}});
  w.AddWords(1);
  w.Run();
  CHECK(w.OpTrace() ==
        Lines{"1 semrelease.add", "1 semrelease.add", "1 semacquire.fast", "1 semacquire.fast"});
  CHECK(SemaCount(w.state, sema) == 0);
}

TEST_CASE("a semaphore wakes its waiters in the order of their coming, lifo ones first", "[sema]") {
  const uint32_t sema = FirstWord(3);
  World w({{Go(1), Gosched(), Go(1), Gosched(), Go(2), Gosched(), Release(sema), Release(sema),
            Release(sema), Gosched()},
           {Acquire(sema)},
           {Acquire(sema, true)}});
  w.AddWords(1);
  w.Run();
  Goids woken;
  for (const Event& e : w.Events(EventKind::kSudogDequeued)) woken.push_back(e.g2);
  CHECK(woken == Goids{4, 2, 3});
  CHECK(w.state.semas[1].nwait == 0);
}

TEST_CASE("a woken waiter that finds the semaphore taken queues again", "[sema]") {
  const uint32_t sema = FirstWord(2);
  World w({{Go(1), Gosched(), Release(sema), Acquire(sema), Gosched(), Release(sema), Gosched()},
           {Acquire(sema)}});
  w.AddWords(1);
  w.Run();
  const Lines trace = w.OpTrace();
  CHECK(std::count(trace.begin(), trace.end(), "2 semacquire.queue") == 2);
  CHECK(std::count(trace.begin(), trace.end(), "2 semacquire.woken") == 2);
  CHECK(w.G(2).status == GStatus::kDead);
}

TEST_CASE("a handoff gives the semaphore and the P to the waiter at once", "[sema]") {
  const uint32_t sema = FirstWord(3);
  World w({{Go(1), Gosched(), Go(2), Release(sema, true), Acquire(sema)}, {Acquire(sema)}, {}});
  w.AddWords(1);
  w.RunUntil(1, Phase::kSemreleaseReady);
  CHECK(w.last.status == StepStatus::kParked);
  CHECK(SemaCount(w.state, sema) == 0);
  CHECK(w.G(1).status == GStatus::kRunnable);
  CHECK(w.state.global_runq.size == 0);  // the local queue, not the global one
  w.Step();
  CHECK(w.LastEvents()[0].g2 == 2);
  w.RunUntil(2, Phase::kSemacquireWoken);
  CHECK(w.last.status == StepStatus::kFinished);
}
