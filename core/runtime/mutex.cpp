// Go 1.19 sync/mutex.go: Lock, TryLock, Unlock; proc.go: sync_runtime_canSpin.
#include "core/runtime/mutex.h"

#include "core/runtime/phases.h"

namespace chanscope {
namespace {

template <class Log>
int32_t StateOf(const OpStep<Log>& x) {
  return MutexState(x.s, x.op->address);
}

// Writes the state of the operation's Mutex. `holder`: goid of who holds it from now on.
template <class Log>
void SetState(OpStep<Log>& x, int32_t to, uint32_t holder) {
  const SyncId id = SyncAt(x.s, x.op->address, SyncKind::kMutex);
  const int32_t from = StateOf(x);
  SetInt32(x.s, x.op->address, to);
  x.s.syncvalues[id.value].holder = holder;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kMutexChanged,
                .c = id.value,
                .g2 = holder,
                .slot = static_cast<uint32_t>(from),
                .slot2 = static_cast<uint32_t>(to)});
  }
}

template <class Log>
uint32_t HolderOf(const OpStep<Log>& x) {
  const SyncId id = FindSync(x.s, x.op->address, SyncKind::kMutex);
  return x.s.syncvalues[id.value].holder;
}

// Whether a running goroutine may hope that the holder, on another P, unlocks soon.
bool CanSpin(const State& s, PId pid, uint8_t spins) {
  if (spins >= kActiveSpin) return false;
  uint32_t not_working = 0;  // idle Ps, and those whose M looks for work
  for (uint32_t i = 1; i < s.allp.size(); ++i) {
    const p& pp = s.allp[i];
    if (!pp.m || s.allm[pp.m.value].spinning != 0) ++not_working;
  }
  const auto procs = static_cast<uint32_t>(s.allp.size() - 1);
  if (procs <= not_working + 1) return false;
  const p& pp = s.allp[pid.value];
  return !pp.runnext && pp.runqhead == pp.runqtail;
}

// Reads the state and goes on with it: spins while the Mutex is locked and not starving.
template <class Log>
StepResult LookAgain(OpStep<Log>& x) {
  const int32_t old = StateOf(x);
  x.op->n = static_cast<uint32_t>(old);
  const bool plainly_locked = (old & (kMutexLocked | kMutexStarving)) == kMutexLocked;
  return x.GoOn(plainly_locked && CanSpin(x.s, x.p(), x.op->detail) ? Phase::kMutexSpin
                                                                    : Phase::kMutexCas);
}

// Unlock, nobody starving: is there anybody to wake who has not been woken?
template <class Log>
StepResult LookForWaiter(OpStep<Log>& x, int32_t old) {
  x.op->n = static_cast<uint32_t>(old);
  const bool cared_for = (old & (kMutexLocked | kMutexWoken | kMutexStarving)) != 0;
  const bool nobody = MutexWaiters(old) == 0 || cared_for;
  return x.GoOn(nobody ? Phase::kMutexUnlockNobody : Phase::kMutexUnlockWake);
}

}  // namespace

template <class Log>
StepResult MutexOps<Log>::LockFast(Step& x) {
  SyncAt(x.s, x.op->address, SyncKind::kMutex);
  if (StateOf(x) != 0) return LookAgain(x);
  SetState(x, kMutexLocked, x.gp->goid);
  return x.Finish();
}

template <class Log>
StepResult MutexOps<Log>::TryLockBusy(Step& x) {
  SyncAt(x.s, x.op->address, SyncKind::kMutex);
  return x.Finish(false, false);
}

template <class Log>
StepResult MutexOps<Log>::TryLockTake(Step& x) {
  const auto old = static_cast<int32_t>(x.op->n);
  SyncAt(x.s, x.op->address, SyncKind::kMutex);
  if (StateOf(x) != old) return x.Finish(false, false);
  SetState(x, old | kMutexLocked, x.gp->goid);
  return x.Finish(true, false);
}

template <class Log>
StepResult MutexOps<Log>::Spin(Step& x) {
  const auto old = static_cast<int32_t>(x.op->n);
  const bool awoke = x.op->handoff != 0;
  const bool unmarked = (old & kMutexWoken) == 0 && MutexWaiters(old) != 0;
  if (!awoke && unmarked && StateOf(x) == old) {
    SetState(x, old | kMutexWoken, HolderOf(x));
    x.op->handoff = 1;
  }
  ++x.op->detail;
  return LookAgain(x);
}

template <class Log>
StepResult MutexOps<Log>::Cas(Step& x) {
  const auto old = static_cast<int32_t>(x.op->n);
  const bool starving = x.op->success != 0;
  const bool awoke = x.op->handoff != 0;
  const bool taken = (old & (kMutexLocked | kMutexStarving)) != 0;
  int32_t next = old;
  if ((old & kMutexStarving) == 0) next |= kMutexLocked;
  if (taken) next += kMutexWaiter;
  if (starving && (old & kMutexLocked) != 0) next |= kMutexStarving;
  if (awoke) {
    if ((next & kMutexWoken) == 0) return x.Fatal(FatalKind::kInconsistentMutexState);
    next &= ~kMutexWoken;
  }
  if (StateOf(x) != old) return LookAgain(x);
  SetState(x, next, taken ? HolderOf(x) : x.gp->goid);
  if (!taken) return x.Finish();
  const bool waited = x.op->lifo != 0;
  if (!waited) {
    x.op->lifo = 1;
    x.op->arg = static_cast<uint64_t>(x.s.now_ns);
  }
  x.Semacquire(Phase::kMutexWoken, x.op->address + 1, waited);
  return {};
}

template <class Log>
StepResult MutexOps<Log>::Woken(Step& x) {
  const int64_t waited_ns = x.s.now_ns - static_cast<int64_t>(x.op->arg);
  if (waited_ns > kStarvationThresholdNs) x.op->success = 1;
  const int32_t old = StateOf(x);
  if ((old & kMutexStarving) == 0) {
    x.op->handoff = 1;
    x.op->detail = 0;
    return LookAgain(x);
  }
  // It was handed over: not locked yet, and this goroutine still counted among the waiters.
  if ((old & (kMutexLocked | kMutexWoken)) != 0 || MutexWaiters(old) == 0) {
    return x.Fatal(FatalKind::kInconsistentMutexState);
  }
  const bool ends_starving = x.op->success == 0 || MutexWaiters(old) == 1;
  const int32_t taken = old + kMutexLocked - kMutexWaiter;
  SetState(x, ends_starving ? taken - kMutexStarving : taken, x.gp->goid);
  return x.Finish();
}

template <class Log>
StepResult MutexOps<Log>::UnlockFast(Step& x) {
  const int32_t now = StateOf(x) - kMutexLocked;
  SetState(x, now, 0);
  if (now == 0) return x.Finish();
  if (((now + kMutexLocked) & kMutexLocked) == 0) return x.GoOn(Phase::kMutexUnlockFatal);
  if ((now & kMutexStarving) != 0) return x.GoOn(Phase::kMutexUnlockHandoff);
  return LookForWaiter(x, now);
}

template <class Log>
StepResult MutexOps<Log>::UnlockFatal(Step& x) {
  return x.Fatal(FatalKind::kUnlockOfUnlockedMutex);
}

template <class Log>
StepResult MutexOps<Log>::UnlockNobody(Step& x) {
  return x.Finish();
}

template <class Log>
StepResult MutexOps<Log>::UnlockWake(Step& x) {
  const auto old = static_cast<int32_t>(x.op->n);
  if (StateOf(x) != old) return LookForWaiter(x, StateOf(x));
  SetState(x, (old - kMutexWaiter) | kMutexWoken, HolderOf(x));
  x.Semrelease(Phase::kUser, x.op->address + 1);
  return {};
}

template <class Log>
StepResult MutexOps<Log>::UnlockHandoff(Step& x) {
  x.Semrelease(Phase::kUser, x.op->address + 1, true);
  return {};
}

template struct MutexOps<StepLog>;
template struct MutexOps<NoLog>;

}  // namespace chanscope
