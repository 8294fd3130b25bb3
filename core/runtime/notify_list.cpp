// Go 1.19 sema.go: notifyListAdd, notifyListWait, notifyListNotifyOne, notifyListNotifyAll.
#include "core/runtime/phases.h"

namespace chanscope {
namespace {

// Whether ticket a was given out before b; they wrap around.
bool less(uint32_t a, uint32_t b) {
  return static_cast<int32_t>(a - b) < 0;
}

template <class Log>
syncvalue& list(OpStep<Log>& x) {
  return x.s.syncvalues[SyncAt(x.s, x.op->address, SyncKind::kCond).value];
}

template <class Log>
uint32_t Ticket(OpStep<Log>& x, CondWord word) {
  return static_cast<uint32_t>(x.s.heap[x.op->address + word]);
}

// Moves wait or notify on.
template <class Log>
void SetTicket(OpStep<Log>& x, CondWord word, uint32_t to) {
  const SyncId id = SyncAt(x.s, x.op->address, SyncKind::kCond);
  uint64_t& ticket = x.s.heap[x.op->address + word];
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kCondChanged,
                .flag = static_cast<uint8_t>(word == kCondNotify ? 1 : 0),
                .c = id.value,
                .slot = static_cast<uint32_t>(ticket),
                .slot2 = to});
  }
  ticket = to;
}

// A waiter left the list: told as an event.
template <class Log>
void EmitDequeued(OpStep<Log>& x, SudogId id) {
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kSudogDequeued,
                .queue = Queue::kNotify,
                .c = SyncAt(x.s, x.op->address, SyncKind::kCond).value,
                .g2 = x.s.allgs[x.s.sudogs[id.value].g.value].goid});
  }
}

}  // namespace

template <class Log>
StepResult NotifyList<Log>::Add(Step& x) {
  const uint32_t ticket = Ticket(x, kCondWait);
  SetTicket(x, kCondWait, ticket + 1);
  if (x.op->result != 0) StackBase(x.s, *x.gp)[x.op->result] = ticket;
  return x.Finish();
}

template <class Log>
StepResult NotifyList<Log>::WaitEnqueue(Step& x) {
  syncvalue& cond = list(x);
  if (cond.lock) return {};
  if (less(x.op->n, Ticket(x, kCondNotify))) return x.Finish();
  cond.lock = x.gid;
  x.op->sg = acquireSudog(x.s);
  sudog& sg = x.s.sudogs[x.op->sg.value];
  sg.g = x.gid;
  sg.ticket = x.op->n;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kSudogEnqueued,
                .queue = Queue::kNotify,
                .c = SyncAt(x.s, x.op->address, SyncKind::kCond).value,
                .g2 = x.gp->goid,
                .n = cond.notify.length});
  }
  enqueue(x.s, cond.notify, x.op->sg);
  return x.GoOn(Phase::kNotifyListWaitPark);
}

template <class Log>
StepResult NotifyList<Log>::WaitPark(Step& x) {
  x.op->phase = Phase::kNotifyListWaitWoken;
  gopark(x.s, x.log, x.gid, WaitReason::kCondWait);
  list(x).lock = {};
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult NotifyList<Log>::WaitWoken(Step& x) {
  releaseSudog(x.s, x.op->sg);
  return x.Finish();
}

template <class Log>
StepResult NotifyList<Log>::Fast(Step& x) {
  SyncAt(x.s, x.op->address, SyncKind::kCond);
  return x.Finish();
}

// The one with the ticket that is next; it may not have come to sleep yet.
template <class Log>
StepResult NotifyList<Log>::OneTake(Step& x) {
  syncvalue& cond = list(x);
  if (cond.lock) return {};
  const uint32_t ticket = Ticket(x, kCondNotify);
  if (ticket == Ticket(x, kCondWait)) return x.Finish();
  SetTicket(x, kCondNotify, ticket + 1);
  for (SudogId id = cond.notify.first; id; id = x.s.sudogs[id.value].next) {
    if (x.s.sudogs[id.value].ticket != ticket) continue;
    dequeueSudoG(x.s, cond.notify, id);
    EmitDequeued(x, id);
    x.op->sg = id;
    return x.GoOn(Phase::kNotifyOneReady);
  }
  return x.Finish();
}

template <class Log>
StepResult NotifyList<Log>::OneReady(Step& x) {
  const SudogId id = x.op->sg;
  x.op->sg = {};
  goready(x.s, x.log, x.p(), x.s.sudogs[id.value].g);
  return x.Finish();
}

// The whole list; it stays linked in this operation's hands.
template <class Log>
StepResult NotifyList<Log>::AllTake(Step& x) {
  syncvalue& cond = list(x);
  if (cond.lock) return {};
  x.op->sg = cond.notify.first;
  cond.notify = {};
  for (SudogId id = x.op->sg; id; id = x.s.sudogs[id.value].next) EmitDequeued(x, id);
  SetTicket(x, kCondNotify, Ticket(x, kCondWait));
  return x.op->sg ? x.GoOn(Phase::kNotifyAllReady) : x.Finish();
}

template <class Log>
StepResult NotifyList<Log>::AllReady(Step& x) {
  sudog& sg = x.s.sudogs[x.op->sg.value];
  const SudogId next = sg.next;
  sg.next = {};
  if (next) x.s.sudogs[next.value].prev = {};
  x.op->sg = next;
  goready(x.s, x.log, x.p(), sg.g);
  return next ? StepResult{} : x.Finish();
}

template struct NotifyList<StepLog>;
template struct NotifyList<NoLog>;

}  // namespace chanscope
