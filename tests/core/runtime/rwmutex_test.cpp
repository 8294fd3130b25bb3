#include "core/runtime/rwmutex.h"

#include "core/runtime/mutex.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;
using Goids = std::vector<uint32_t>;

namespace {

constexpr uint32_t FirstWord(uint32_t scripts) {
  return scripts + 1;
}

World WithRWMutex(std::vector<Script> scripts) {
  World w(std::move(scripts));
  w.AddRWMutex();
  return w;
}

Goids Waiting(const World& w, SemaId sema) {
  return w.Waiting(w.state.semas[sema.value].waiters);
}

std::vector<bool> Tries(const World& w) {
  std::vector<bool> got;
  for (const Outcome& o : w.outcomes) {
    if (o.kind == Act::Kind::kTryRLock || o.kind == Act::Kind::kTryWLock) {
      got.push_back(o.selected);
    }
  }
  return got;
}

}  // namespace

TEST_CASE("readers come in beside each other", "[rwmutex]") {
  const uint32_t rw = FirstWord(1);
  World w = WithRWMutex({{RLock(rw), RLock(rw), RUnlock(rw), RUnlock(rw)}});
  w.RunUntil(1, Phase::kRWMutexRLock);
  w.RunUntil(1, Phase::kRWMutexRLock);
  CHECK(RWMutexReaderCount(w.state, rw) == 2);
  REQUIRE(w.state.syncvalues.size() == 2);
  CHECK(w.state.syncvalues[1].kind == SyncKind::kRWMutex);
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 RWMutex.RLock.add", "1 RWMutex.RLock.add", "1 RWMutex.RUnlock.add",
                             "1 RWMutex.RUnlock.add"});
  CHECK(RWMutexReaderCount(w.state, rw) == 0);
}

TEST_CASE("a writer locks w, announces itself and is in when there are no readers", "[rwmutex]") {
  const uint32_t rw = FirstWord(1);
  World w = WithRWMutex({{WLock(rw), WUnlock(rw)}});
  w.RunUntil(1, Phase::kRWMutexLockAnnounce);
  CHECK(RWMutexReaderCount(w.state, rw) == -kRWMutexMaxReaders);
  CHECK(MutexState(w.state, rw) == kMutexLocked);
  CHECK(w.state.syncvalues[1].holder == 1);
  CHECK(w.state.syncvalues.size() == 2);  // w is a part of it
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 Mutex.Lock.fast", "1 RWMutex.Lock.announce",
                             "1 RWMutex.Unlock.announce", "1 Mutex.Unlock.fast"});
  for (uint32_t i = 0; i < 6; ++i) CHECK(w.state.heap[rw + i] == 0);
}

TEST_CASE("a writer waits for the readers it found; the last of them wakes it", "[rwmutex]") {
  const uint32_t rw = FirstWord(2);
  World w = WithRWMutex(
      {{RLock(rw), RLock(rw), Go(1), Gosched(), RUnlock(rw), RUnlock(rw), Gosched()}, {WLock(rw)}});
  w.RunUntil(2, Phase::kSemacquirePark);
  CHECK(RWMutexReaderCount(w.state, rw) == 2 - kRWMutexMaxReaders);
  CHECK(RWMutexReaderWait(w.state, rw) == 2);
  CHECK(Waiting(w, w.state.syncvalues[1].writerSem) == Goids{2});
  CHECK(std::string(WaitReasonText(w.G(2).waitreason)) == "semacquire");
  w.RunUntil(1, Phase::kRWMutexRUnlockLeave);
  CHECK(RWMutexReaderWait(w.state, rw) == 1);
  CHECK(w.G(2).status == GStatus::kWaiting);
  w.RunUntil(1, Phase::kRWMutexRUnlockLeave);
  w.RunUntil(1, Phase::kSemreleaseReady);
  CHECK(w.G(2).status == GStatus::kRunnable);
  w.Run();
  CHECK(RWMutexReaderCount(w.state, rw) == -kRWMutexMaxReaders);
}

TEST_CASE("readers that come after a writer wait for it, and come in before the next",
          "[rwmutex]") {
  const uint32_t rw = FirstWord(4);
  World w = WithRWMutex({{RLock(rw), Go(1), Gosched(), Go(2), Gosched(), Go(3), Gosched(),
                          RUnlock(rw), Gosched(), Gosched(), Gosched()},
                         {WLock(rw), Gosched(), WUnlock(rw)},
                         {RLock(rw), Gosched(), RUnlock(rw)},
                         {WLock(rw), WUnlock(rw)}});
  w.RunUntil(3, Phase::kSemacquirePark);
  CHECK(Waiting(w, w.state.syncvalues[1].readerSem) == Goids{3});
  w.RunUntil(4, Phase::kSemacquirePark);
  CHECK(Waiting(w, w.state.syncvalues[1].sema) == Goids{4});
  w.RunUntil(2, Phase::kRWMutexUnlockAnnounce);
  CHECK(RWMutexReaderCount(w.state, rw) == 1);
  w.RunUntil(2, Phase::kSemreleaseReady);
  CHECK(w.G(3).status == GStatus::kRunnable);
  CHECK(w.G(4).status == GStatus::kWaiting);
  w.RunUntil(2, Phase::kMutexUnlockWake);
  // The next writer gets w, but finds the reader in.
  w.RunUntil(4, Phase::kRWMutexLockWait);
  CHECK(RWMutexReaderWait(w.state, rw) == 1);
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(RWMutexReaderCount(w.state, rw) == 0);
}

TEST_CASE("TryRLock and TryLock never wait", "[rwmutex]") {
  const uint32_t rw = FirstWord(1);
  World w = WithRWMutex({{TryRLock(rw), TryWLock(rw), RUnlock(rw), TryWLock(rw), TryWLock(rw),
                          TryRLock(rw), WUnlock(rw), TryWLock(rw)}});
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(Tries(w) == std::vector<bool>{true, false, true, false, false, true});
  CHECK(w.OpTrace() ==
        Lines{"1 RWMutex.TryRLock.take", "1 RWMutex.TryLock.w", "1 RWMutex.TryLock.take",
              "1 Mutex.Unlock.fast", "1 RWMutex.RUnlock.add", "1 RWMutex.TryLock.w",
              "1 RWMutex.TryLock.take", "1 RWMutex.TryLock.busy", "1 RWMutex.TryRLock.busy",
              "1 RWMutex.Unlock.announce", "1 Mutex.Unlock.fast", "1 RWMutex.TryLock.w",
              "1 RWMutex.TryLock.take"});
}

TEST_CASE("leaving an RWMutex that one is not in is fatal", "[rwmutex]") {
  const uint32_t rw = FirstWord(1);
  World reader = WithRWMutex({{RLock(rw), RUnlock(rw), RUnlock(rw)}});
  reader.Run();
  CHECK(reader.state.end == EndReason::kFatal);
  CHECK(std::string(FatalText(reader.last.fatal)) == "sync: RUnlock of unlocked RWMutex");

  World of_writer = WithRWMutex({{WLock(rw), RUnlock(rw)}});
  of_writer.Run();
  CHECK(of_writer.last.fatal == FatalKind::kRUnlockOfUnlockedRWMutex);

  World writer = WithRWMutex({{RLock(rw), WUnlock(rw)}});
  writer.Run();
  CHECK(writer.state.end == EndReason::kFatal);
  CHECK(std::string(FatalText(writer.last.fatal)) == "sync: Unlock of unlocked RWMutex");
}
