// Go 1.19 sync/rwmutex.go.
#include "core/runtime/rwmutex.h"

#include "core/runtime/mutex.h"
#include "core/runtime/phases.h"

namespace chanscope {
namespace {

// Adds to readerCount or readerWait; what it is then.
template <class Log>
int32_t AddTo(OpStep<Log>& x, RWMutexWord word, int32_t delta) {
  const SyncId id = SyncAt(x.s, x.op->address, SyncKind::kRWMutex);
  const uint32_t address = x.op->address + word;
  const int32_t from = Int32At(x.s, address);
  const int32_t to = from + delta;
  SetInt32(x.s, address, to);
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kRWMutexChanged,
                .flag = static_cast<uint8_t>(word == kRWMutexReaderWait ? 1 : 0),
                .c = id.value,
                .slot = static_cast<uint32_t>(from),
                .slot2 = static_cast<uint32_t>(to)});
  }
  return to;
}

}  // namespace

template <class Log>
StepResult RWMutexOps<Log>::RLock(Step& x) {
  if (AddTo(x, kRWMutexReaderCount, 1) >= 0) return x.Finish();
  x.Semacquire(Phase::kUser, x.op->address + kRWMutexReaderSem);
  return {};
}

template <class Log>
StepResult RWMutexOps<Log>::TryBusy(Step& x) {
  SyncAt(x.s, x.op->address, SyncKind::kRWMutex);
  return x.Finish(false, false);
}

template <class Log>
StepResult RWMutexOps<Log>::TryRLockTake(Step& x) {
  if (RWMutexReaderCount(x.s, x.op->address) < 0) return TryBusy(x);
  AddTo(x, kRWMutexReaderCount, 1);
  return x.Finish(true, false);
}

template <class Log>
StepResult RWMutexOps<Log>::RUnlock(Step& x) {
  const int32_t r = AddTo(x, kRWMutexReaderCount, -1);
  if (r >= 0) return x.Finish();
  const bool unlocked = r + 1 == 0 || r + 1 == -kRWMutexMaxReaders;
  return x.GoOn(unlocked ? Phase::kRWMutexRUnlockFatal : Phase::kRWMutexRUnlockLeave);
}

template <class Log>
StepResult RWMutexOps<Log>::RUnlockFatal(Step& x) {
  return x.Fatal(FatalKind::kRUnlockOfUnlockedRWMutex);
}

// A writer waits: the last reader of those it found wakes it.
template <class Log>
StepResult RWMutexOps<Log>::RUnlockLeave(Step& x) {
  if (AddTo(x, kRWMutexReaderWait, -1) != 0) return x.Finish();
  x.Semrelease(Phase::kUser, x.op->address + kRWMutexWriterSem);
  return {};
}

// It holds w: from now on readers queue.
template <class Log>
StepResult RWMutexOps<Log>::LockAnnounce(Step& x) {
  const int32_t readers = AddTo(x, kRWMutexReaderCount, -kRWMutexMaxReaders) + kRWMutexMaxReaders;
  if (readers == 0) return x.Finish();
  x.op->n = static_cast<uint32_t>(readers);
  return x.GoOn(Phase::kRWMutexLockWait);
}

template <class Log>
StepResult RWMutexOps<Log>::LockWait(Step& x) {
  if (AddTo(x, kRWMutexReaderWait, static_cast<int32_t>(x.op->n)) == 0) return x.Finish();
  x.Semacquire(Phase::kUser, x.op->address + kRWMutexWriterSem);
  return {};
}

// w.TryLock, as a part of this operation.
template <class Log>
StepResult RWMutexOps<Log>::TryLockW(Step& x) {
  const SyncId id = SyncAt(x.s, x.op->address, SyncKind::kRWMutex);
  const auto old = static_cast<int32_t>(x.op->n);
  if (MutexState(x.s, x.op->address) != old) return x.Finish(false, false);
  SetInt32(x.s, x.op->address, old | kMutexLocked);
  x.s.syncvalues[id.value].holder = x.gp->goid;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kMutexChanged,
                .c = id.value,
                .g2 = x.gp->goid,
                .slot = static_cast<uint32_t>(old),
                .slot2 = static_cast<uint32_t>(old | kMutexLocked)});
  }
  return x.GoOn(Phase::kRWMutexTryLockTake);
}

template <class Log>
StepResult RWMutexOps<Log>::TryLockTake(Step& x) {
  if (RWMutexReaderCount(x.s, x.op->address) == 0) {
    AddTo(x, kRWMutexReaderCount, -kRWMutexMaxReaders);
    return x.Finish(true, false);
  }
  // Readers are in: w is given back.
  if (x.op->result != 0) StackBase(x.s, *x.gp)[x.op->result] = 0;
  x.Call(Phase::kUser, OpKind::kMutexUnlock, Phase::kMutexUnlockFast, x.op->address);
  return {};
}

template <class Log>
StepResult RWMutexOps<Log>::UnlockAnnounce(Step& x) {
  const int32_t readers = AddTo(x, kRWMutexReaderCount, kRWMutexMaxReaders);
  if (readers >= kRWMutexMaxReaders) return x.GoOn(Phase::kRWMutexUnlockFatal);
  x.op->n = static_cast<uint32_t>(readers) + 1;
  x.NextInside();
  return {};
}

template <class Log>
StepResult RWMutexOps<Log>::UnlockFatal(Step& x) {
  return x.Fatal(FatalKind::kUnlockOfUnlockedRWMutex);
}

template struct RWMutexOps<StepLog>;
template struct RWMutexOps<NoLog>;

}  // namespace chanscope
