#include "core/runtime/mutex.h"

#include "core/runtime/syncvalue.h"
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

World WithMutex(std::vector<Script> scripts) {
  World w(std::move(scripts));
  w.AddMutex();
  return w;
}

// What `goid` did, without its prefix.
Lines TraceOf(const World& w, uint32_t goid) {
  const std::string prefix = std::to_string(goid) + " ";
  Lines lines;
  for (const std::string& line : w.OpTrace()) {
    if (line.starts_with(prefix)) lines.push_back(line.substr(prefix.size()));
  }
  return lines;
}

uint32_t Holder(const World& w) {
  return w.state.syncvalues.at(1).holder;
}

// The goroutines in the order in which they took the Mutex.
Goids Holders(const World& w) {
  Goids holders;
  for (const Event& e : w.Events(EventKind::kMutexChanged)) {
    if (e.g2 != 0 && (holders.empty() || holders.back() != e.g2)) holders.push_back(e.g2);
  }
  return holders;
}

void LetTimePass(World& w, int64_t ns) {
  w.state.now_ns += ns;
}

// Two Ps. Goroutine 1 locks, starts others, which the second P takes, and stays busy for longer
// than that P needs to come.
World OnTwoPs(Script main_begins, Script worker) {
  constexpr uint32_t kBusySteps = 2000;
  const uint32_t word = FirstWord(3);
  Script main = std::move(main_begins);
  for (uint32_t i = 0; i < kBusySteps; ++i) main.push_back(Atomically(AtomicOp::kLoad, word));
  World w({std::move(main), std::move(worker), {}}, /*imports_os=*/false, /*procs=*/2);
  REQUIRE(w.AddWords(1) == word);
  REQUIRE(w.AddMutex() == word + 1);
  return w;
}

}  // namespace

TEST_CASE("Mutex.Lock.fast takes a free Mutex with one compare-and-swap", "[mutex]") {
  const uint32_t mu = FirstWord(1);
  World w = WithMutex({{Lock(mu), Unlock(mu)}});
  w.RunUntil(1, Phase::kMutexLockFast);
  CHECK(MutexState(w.state, mu) == kMutexLocked);
  CHECK(Holder(w) == 1);
  const Event changed = w.LastEvents().at(0);
  CHECK(changed.kind == EventKind::kMutexChanged);
  CHECK(changed.c == 1);
  CHECK(changed.g2 == 1);
  CHECK(changed.slot == 0);
  CHECK(changed.slot2 == 1);
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 Mutex.Lock.fast", "1 Mutex.Unlock.fast"});
  CHECK(w.state.heap[mu] == 0);
  CHECK(Holder(w) == 0);
}

TEST_CASE("Mutex.lockSlow.cas counts a waiter, which sleeps on the semaphore", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  World w = WithMutex({{Lock(mu), Go(1), Gosched(), Unlock(mu), Gosched()}, {Lock(mu)}});
  w.RunUntil(2, Phase::kSemacquirePark);
  CHECK(TraceOf(w, 2) ==
        Lines{"Mutex.Lock.fast", "Mutex.lockSlow.cas", "semacquire.queue", "semacquire.park"});
  CHECK(MutexState(w.state, mu) == (kMutexLocked | kMutexWaiter));
  CHECK(Holder(w) == 1);
  CHECK(w.Waiting(w.state.semas[w.state.syncvalues[1].sema.value].waiters) == Goids{2});
  CHECK(std::string(WaitReasonText(w.G(2).waitreason)) == "semacquire");
  w.Run();
  CHECK(TraceOf(w, 1) == Lines{"Mutex.Lock.fast", "newproc.create", "newproc.runqput",
                               "gosched.yield", "Mutex.Unlock.fast", "Mutex.unlockSlow.wake",
                               "semrelease.add", "semrelease.dequeue", "semrelease.goready",
                               "gosched.yield"});
  CHECK(TraceOf(w, 2).size() == 7);
  CHECK(TraceOf(w, 2)[5] == "Mutex.lockSlow.woken");
  CHECK(TraceOf(w, 2)[6] == "Mutex.lockSlow.cas");
  CHECK(MutexState(w.state, mu) == kMutexLocked);
}

TEST_CASE("waiters take the Mutex in the order of their coming", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  World w = WithMutex({{Lock(mu), Go(1), Go(1), Go(1), Gosched(), Unlock(mu), Gosched(), Gosched()},
                       {Lock(mu), Unlock(mu)}});
  w.Run();
  CHECK(Holders(w) == Goids{1, 4, 2, 3});
  CHECK(w.state.heap[mu] == 0);
}

TEST_CASE("in normal mode who runs overtakes who was woken, who keeps its turn", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  World w = WithMutex({{Lock(mu), Go(1), Gosched(), Go(1), Gosched(), Unlock(mu), Lock(mu),
                        Gosched(), Unlock(mu), Gosched(), Gosched()},
                       {Lock(mu), Unlock(mu)}});
  w.RunUntil(1, Phase::kMutexUnlockWake);
  CHECK(MutexState(w.state, mu) == (kMutexWoken | kMutexWaiter));
  w.RunUntil(1, Phase::kMutexCas);
  CHECK(MutexState(w.state, mu) == (kMutexLocked | kMutexWoken | kMutexWaiter));
  CHECK(Holder(w) == 1);
  // The one that was woken for nothing clears the woken bit and goes to the head of the queue.
  w.RunUntil(2, Phase::kMutexCas);
  CHECK(MutexState(w.state, mu) == (kMutexLocked | 2 * kMutexWaiter));
  w.RunUntil(2, Phase::kSemacquirePark);
  CHECK(w.Waiting(w.state.semas[1].waiters) == Goids{2, 3});
  w.Run();
  CHECK(Holders(w) == Goids{1, 2, 3});
}

TEST_CASE("an Unlock wakes nobody while one that was woken is on its way", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  World w = WithMutex({{Lock(mu), Go(1), Gosched(), Go(1), Gosched(), Unlock(mu), Lock(mu),
                        Unlock(mu), Gosched(), Gosched()},
                       {Lock(mu), Unlock(mu)}});
  w.RunUntil(1, Phase::kMutexUnlockNobody);
  CHECK((MutexState(w.state, mu) & kMutexWoken) != 0);
  CHECK(w.Waiting(w.state.semas[1].waiters) == Goids{3});
  w.Run();
  CHECK(Holders(w) == Goids{1, 2, 3});
}

TEST_CASE("a waiter that lost after more than 1 ms makes the Mutex starving", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  World w = WithMutex({{Lock(mu), Go(1), Gosched(), Go(1), Gosched(), Unlock(mu), Lock(mu),
                        Gosched(), Unlock(mu), Lock(mu), Gosched(), Gosched()},
                       {Lock(mu), Unlock(mu)}});
  w.RunUntil(3, Phase::kSemacquirePark);
  LetTimePass(w, kStarvationThresholdNs + 1);
  w.RunUntil(2, Phase::kMutexCas);
  CHECK(MutexState(w.state, mu) == (kMutexLocked | kMutexStarving | 2 * kMutexWaiter));

  // Unlock hands it over: the waiter runs at once, the one that unlocked stays on its P.
  w.RunUntil(1, Phase::kMutexUnlockHandoff);
  CHECK(MutexState(w.state, mu) == (kMutexStarving | 2 * kMutexWaiter));
  CHECK(Holder(w) == 0);
  w.RunUntil(1, Phase::kSemreleaseReady);
  CHECK(w.G(1).status == GStatus::kRunnable);
  CHECK(w.state.global_runq.size == 0);
  w.RunUntil(2, Phase::kMutexWoken);
  CHECK(Holder(w) == 2);
  CHECK(MutexState(w.state, mu) == (kMutexLocked | kMutexStarving | kMutexWaiter));
  // The last waiter ends the starving mode.
  w.RunUntil(3, Phase::kMutexWoken);
  CHECK(MutexState(w.state, mu) == kMutexLocked);
  w.Run();
  CHECK(Holders(w) == Goids{1, 2, 3, 1});
}

TEST_CASE("exactly 1 ms is not long enough to starve", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  const auto starves = [&](int64_t waited_ns) {
    World w = WithMutex(
        {{Lock(mu), Go(1), Gosched(), Unlock(mu), Lock(mu), Gosched()}, {Lock(mu), Unlock(mu)}});
    w.RunUntil(2, Phase::kMutexCas);
    const int64_t since = w.state.now_ns;
    w.RunUntil(1, Phase::kMutexCas);
    while (NextPhase(w.state, PId{1}) != Phase::kMutexWoken) w.Step();
    // The clock moves before the step that looks at it.
    w.state.now_ns = since + waited_ns - 20;
    w.Step();
    w.RunUntil(2, Phase::kMutexCas);
    return (MutexState(w.state, mu) & kMutexStarving) != 0;
  };
  CHECK_FALSE(starves(kStarvationThresholdNs));
  CHECK(starves(kStarvationThresholdNs + 1));
}

TEST_CASE("a newcomer does not take a starving Mutex, though it is not locked", "[mutex]") {
  const uint32_t mu = FirstWord(3);
  World w = WithMutex({{Lock(mu), Go(1), Gosched(), Unlock(mu), Lock(mu), Gosched(), Unlock(mu),
                        TryLock(mu), Gosched(), Gosched()},
                       {Lock(mu), Go(2), Gosched(), Unlock(mu)},
                       {Lock(mu), Unlock(mu)}});
  w.RunUntil(2, Phase::kSemacquirePark);
  LetTimePass(w, kStarvationThresholdNs + 1);
  w.RunUntil(1, Phase::kMutexUnlockHandoff);
  CHECK(MutexState(w.state, mu) == (kMutexStarving | kMutexWaiter));
  World newcomer = w;
  newcomer.RunUntil(2, Phase::kMutexWoken);
  CHECK(MutexState(newcomer.state, mu) == kMutexLocked);  // it was the last: normal again
  newcomer.Run();
  CHECK(newcomer.state.heap[mu] == 0);
  // Whoever looks before the waiter has run finds it taken.
  w.state.heap[mu] = kMutexStarving | kMutexWaiter;
  CHECK((MutexState(w.state, mu) & kMutexLocked) == 0);
  w.RunUntil(1, Phase::kMutexTryLockBusy);
  CHECK_FALSE(w.outcomes.back().selected);
}

TEST_CASE("a goroutine spins while the holder may be running on another P", "[mutex]") {
  const uint32_t mu = FirstWord(3) + 1;
  World w = OnTwoPs({Lock(mu), Go(1)}, {Lock(mu)});
  w.RunUntil(2, Phase::kSemacquirePark);
  CHECK(TraceOf(w, 2) == Lines{"Mutex.Lock.fast", "Mutex.lockSlow.spin", "Mutex.lockSlow.spin",
                               "Mutex.lockSlow.spin", "Mutex.lockSlow.spin", "Mutex.lockSlow.cas",
                               "semacquire.queue", "semacquire.park"});
  CHECK(w.G(1).status == GStatus::kRunning);
}

TEST_CASE("a goroutine with others in its P's queue does not spin", "[mutex]") {
  const uint32_t mu = FirstWord(3) + 1;
  World w = OnTwoPs({Lock(mu), Go(1)}, {Go(2), Lock(mu)});
  w.RunUntil(2, Phase::kMutexCas);
  const Lines trace = TraceOf(w, 2);
  CHECK(std::count(trace.begin(), trace.end(), "Mutex.lockSlow.spin") == 0);
}

TEST_CASE("who spins sets the woken bit when others wait, and Unlock wakes nobody", "[mutex]") {
  const uint32_t mu = FirstWord(3) + 1;
  World w = OnTwoPs({Lock(mu), Go(1), Go(1)}, {Lock(mu), Unlock(mu)});
  w.RunUntil(2, Phase::kSemacquirePark);
  w.RunUntil(3, Phase::kMutexSpin);
  CHECK(MutexState(w.state, mu) == (kMutexLocked | kMutexWoken | kMutexWaiter));
  w.RunUntil(3, Phase::kMutexCas);
  CHECK(MutexState(w.state, mu) == (kMutexLocked | 2 * kMutexWaiter));
}

TEST_CASE("a compare-and-swap that came too late looks again", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  World w = WithMutex({{Lock(mu), Go(1), Gosched()}, {Lock(mu), Unlock(mu)}});
  w.RunUntil(2, Phase::kMutexLockFast);
  // Another P unlocks in between.
  w.state.heap[mu] = 0;
  w.state.syncvalues[1].holder = 0;
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kMutexCas);
  CHECK(w.LastEvents().empty());
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kMutexCas);
  CHECK(Holder(w) == 2);
  CHECK(MutexState(w.state, mu) == kMutexLocked);
}

TEST_CASE("TryLock takes what is free and never waits", "[mutex]") {
  const uint32_t mu = FirstWord(1);
  World w = WithMutex({{TryLock(mu), TryLock(mu), Unlock(mu), TryLock(mu)}});
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 Mutex.TryLock.take", "1 Mutex.TryLock.busy", "1 Mutex.Unlock.fast",
                             "1 Mutex.TryLock.take"});
  std::vector<bool> got;
  for (const Outcome& o : w.outcomes) {
    if (o.kind == Act::Kind::kTryLock) got.push_back(o.selected);
  }
  CHECK(got == std::vector<bool>{true, false, true});
  CHECK(w.state.end == EndReason::kMainReturned);
}

TEST_CASE("a TryLock whose compare-and-swap came too late fails", "[mutex]") {
  const uint32_t mu = FirstWord(1);
  World w = WithMutex({{TryLock(mu)}});
  w.RunUntil(0, Phase::kScheduleExecute);
  StartMutexTryLock(w.state, GId{1}, mu, 0);
  // It has seen a free Mutex; another P locks in between.
  w.state.heap[mu] = kMutexLocked;
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kMutexTryLockTake);
  CHECK(w.LastEvents().empty());
  CHECK(MutexState(w.state, mu) == kMutexLocked);
  CHECK(Holder(w) == 0);
}

TEST_CASE("unlock of an unlocked Mutex is fatal", "[mutex]") {
  const uint32_t mu = FirstWord(1);
  World w = WithMutex({{Lock(mu), Unlock(mu), Unlock(mu)}});
  w.Run();
  CHECK(w.state.end == EndReason::kFatal);
  CHECK(w.state.exit_status == 2);
  CHECK(w.last.fatal == FatalKind::kUnlockOfUnlockedMutex);
  CHECK(std::string(FatalText(w.last.fatal)) == "sync: unlock of unlocked mutex");
  CHECK(w.panics.empty());
}

TEST_CASE("any goroutine may unlock", "[mutex]") {
  const uint32_t mu = FirstWord(2);
  World w = WithMutex({{Lock(mu), Go(1), Lock(mu), Unlock(mu)}, {Unlock(mu)}});
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(w.state.heap[mu] == 0);
}
