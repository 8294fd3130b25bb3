// Go 1.19 sema.go: semacquire1, semrelease1. The roots' locks are honoured, but have no steps of
// their own.
#include "core/runtime/sema.h"

#include "core/runtime/by_address.h"
#include "core/runtime/phases.h"

namespace chanscope {
namespace {

template <class Log>
bool cansemacquire(OpStep<Log>& x) {
  uint64_t& word = x.s.heap[x.op->address];
  if (static_cast<uint32_t>(word) == 0) return false;
  --word;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kSemaChanged,
                .c = x.op->sema.value,
                .value = static_cast<uint32_t>(word)});
  }
  return true;
}

template <class Log>
semaphore& root(OpStep<Log>& x) {
  if (!x.op->sema) x.op->sema = SemaAt(x.s, x.op->address);
  return x.s.semas[x.op->sema.value];
}

template <class Log>
bool LockRoot(OpStep<Log>& x, semaphore& sema) {
  if (sema.lock && sema.lock != x.gid) return false;
  sema.lock = x.gid;
  return true;
}

}  // namespace

SemaId SemaAt(State& state, uint32_t address) {
  return SemaId{FindOrAdd(state.semas, state.sema_index, address)};
}

uint32_t WaitGroupAt(State& state, uint32_t address) {
  const uint32_t id = FindOrAdd(state.waitgroups, state.waitgroup_index, address);
  waitgroup& wg = state.waitgroups[id];
  if (!wg.sema) wg.sema = SemaAt(state, address + 1);
  return id;
}

template <class Log>
StepResult Sema<Log>::AcquireFast(Step& x) {
  root(x);
  return cansemacquire(x) ? x.Finish() : x.GoOn(Phase::kSemacquireQueue);
}

template <class Log>
StepResult Sema<Log>::AcquireQueue(Step& x) {
  semaphore& sema = root(x);
  if (!LockRoot(x, sema)) return x.WaitForSema();
  ++sema.nwait;
  if (cansemacquire(x)) {
    --sema.nwait;
    sema.lock = {};
    if (x.op->sg) releaseSudog(x.s, x.op->sg);
    return x.Finish();
  }
  if (!x.op->sg) x.op->sg = acquireSudog(x.s);
  sudog& sg = x.s.sudogs[x.op->sg.value];
  sg.g = x.gid;
  sg.sema = x.op->sema;
  if constexpr (Log::kRecords) {
    const bool first = x.op->lifo != 0;
    x.log.Emit({.kind = EventKind::kSudogEnqueued,
                .queue = Queue::kSema,
                .c = x.op->sema.value,
                .g2 = x.gp->goid,
                .n = first ? 0 : sema.waiters.length});
  }
  if (x.op->lifo != 0) {
    enqueueFirst(x.s, sema.waiters, x.op->sg);
  } else {
    enqueue(x.s, sema.waiters, x.op->sg);
  }
  return x.GoOn(Phase::kSemacquirePark);
}

template <class Log>
StepResult Sema<Log>::AcquirePark(Step& x) {
  x.op->phase = Phase::kSemacquireWoken;
  gopark(x.s, x.log, x.gid, WaitReason::kSemacquire);
  root(x).lock = {};
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult Sema<Log>::AcquireWoken(Step& x) {
  sudog& sg = x.s.sudogs[x.op->sg.value];
  if (sg.ticket == 0 && !cansemacquire(x)) return x.GoOn(Phase::kSemacquireQueue);
  releaseSudog(x.s, x.op->sg);
  return x.Finish();
}

template <class Log>
StepResult Sema<Log>::ReleaseAdd(Step& x) {
  const semaphore& sema = root(x);
  uint64_t& word = x.s.heap[x.op->address];
  const uint32_t count = static_cast<uint32_t>(word) + 1;
  word = count;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kSemaChanged, .c = x.op->sema.value, .value = count});
  }
  return sema.nwait == 0 ? x.Finish() : x.GoOn(Phase::kSemreleaseDequeue);
}

template <class Log>
StepResult Sema<Log>::ReleaseDequeue(Step& x) {
  semaphore& sema = root(x);
  if (sema.lock) return x.WaitForSema();
  if (sema.nwait == 0) return x.Finish();
  const SudogId id = sema.waiters.first;
  dequeueSudoG(x.s, sema.waiters, id);
  --sema.nwait;
  x.op->sg = id;
  sudog& sg = x.s.sudogs[id.value];
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kSudogDequeued,
                .queue = Queue::kSema,
                .c = x.op->sema.value,
                .g2 = x.s.allgs[sg.g.value].goid});
  }
  if (x.op->handoff != 0 && cansemacquire(x)) sg.ticket = 1;
  return x.GoOn(Phase::kSemreleaseReady);
}

template <class Log>
StepResult Sema<Log>::ReleaseReady(Step& x) {
  const sudog& sg = x.s.sudogs[x.op->sg.value];
  const bool yields = sg.ticket != 0;
  const PId pid = x.p();
  goready(x.s, x.log, pid, sg.g);
  const StepResult result = x.Finish();
  if (!yields) return result;
  // goyield: the waiter runs at once, this goroutine stays on its P.
  casgstatus(x.s, x.log, x.gid, GStatus::kRunnable);
  dropg(x.s, *x.gp);
  runqput(x.s, x.log, pid, x.gid, false);
  return {.status = StepStatus::kParked};
}

template struct Sema<StepLog>;
template struct Sema<NoLog>;

}  // namespace chanscope
