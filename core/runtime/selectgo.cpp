// Go 1.19 select.go, selectgo: the orders, the locks, pass 1, and what follows a case that can go
// on at once. Pass 2, the park and pass 3 are in selectgo_park.cpp.
#include "core/runtime/phases.h"
#include "core/runtime/select.h"

namespace chanscope {
namespace {

template <class Log>
SelectRecord Record(OpStep<Log>& x) {
  return {x.s, *x.gp, *x.op};
}

// Which phase a case goes on with; kSelectLook: with none, it would have to wait.
template <class Log>
Phase WayOf(OpStep<Log>& x, bool sends) {
  hchan& c = x.c();
  if (sends) {
    if (c.closed != 0) return Phase::kSelectClosedSend;
    x.DropStale(c.recvq, Queue::kRecvq);
    if (c.recvq.first) return Phase::kSelectReceiver;
    return c.qcount < c.dataqsiz ? Phase::kSelectCopyIn : Phase::kSelectLook;
  }
  x.DropStale(c.sendq, Queue::kSendq);
  if (c.sendq.first) return Phase::kSelectSender;
  if (c.qcount > 0) return Phase::kSelectCopyOut;
  return c.closed != 0 ? Phase::kSelectClosedRecv : Phase::kSelectLook;
}

template <class Log>
void EmitOrder(OpStep<Log>& x, uint8_t which) {
  if constexpr (Log::kRecords) {
    const SelectRecord select = Record(x);
    for (uint32_t at = 0; at < select.norder(); ++at) {
      const uint32_t cas = which == 0 ? select.Poll(at) : select.Lock(at);
      x.log.Emit({.kind = EventKind::kCaseOrdered,
                  .flag = which,
                  .c = select.Case(cas).c.value,
                  .n = select.norder(),
                  .slot = cas,
                  .slot2 = at});
    }
  }
}

template <class Log>
void EmitChosen(OpStep<Log>& x, uint32_t cas, bool received) {
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kCaseChosen,
                .flag = static_cast<uint8_t>(received),
                .c = x.op->c.value,
                .slot = cas});
  }
}

}  // namespace

// Cases on nil channels are in neither order: they can never go on.
template <class Log>
StepResult Selectgo<Log>::Pollorder(Step& x) {
  SelectRecord select = Record(x);
  uint32_t norder = 0;
  for (uint32_t i = 0; i < select.cases(); ++i) {
    if (!select.Case(i).c) continue;
    const uint32_t j = norder == 0 ? 0 : x.choices.Choose(ChoiceKind::kPollOrder, norder + 1);
    select.SetPoll(norder, select.Poll(j));
    select.SetPoll(j, i);
    ++norder;
  }
  select.SetOrderLength(norder);
  EmitOrder(x, 0);
  if (norder > 0) return x.GoOn(Phase::kSelectLockorder);
  return x.GoOn(x.op->block != 0 ? Phase::kSelectPark : Phase::kSelectDefault);
}

// Cases on the same channel stay in pollorder.
template <class Log>
StepResult Selectgo<Log>::Lockorder(Step& x) {
  SelectRecord select = Record(x);
  for (uint32_t i = 0; i < select.norder(); ++i) {
    const uint32_t cas = select.Poll(i);
    uint32_t at = i;
    for (; at > 0 && select.LockedAt(at - 1) > select.Case(cas).c; --at) {
      select.SetLock(at, select.Lock(at - 1));
    }
    select.SetLock(at, cas);
  }
  EmitOrder(x, 1);
  return x.GoOn(Phase::kSelectLock);
}

template <class Log>
bool Selectgo<Log>::LockNext(Step& x) {
  SelectRecord select = Record(x);
  uint32_t at = select.position();
  x.op->c = select.LockedAt(at);
  if (!x.Lock()) return false;
  do ++at;
  while (at < select.norder() && !select.LocksAt(at));
  select.SetPosition(at == select.norder() ? 0 : at);
  return at == select.norder();
}

template <class Log>
void Selectgo<Log>::TurnTo(Step& x, uint32_t cas) {
  const scase at = Record(x).Case(cas);
  x.op->c = at.c;
  x.op->has_ep = at.elem != 0 ? 1 : 0;
  x.op->ep = at.elem != 0 ? at.ElemOf(x.gid) : Address{};
}

template <class Log>
StepResult Selectgo<Log>::Lock(Step& x) {
  return LockNext(x) ? x.GoOn(Phase::kSelectLook) : StepResult{};
}

template <class Log>
StepResult Selectgo<Log>::Look(Step& x) {
  SelectRecord select = Record(x);
  const uint32_t at = select.position();
  const uint32_t cas = select.Poll(at);
  TurnTo(x, cas);
  const Phase way = WayOf(x, select.IsSend(cas));
  const bool goes_on = way != Phase::kSelectLook;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kCaseLooked,
                .flag = static_cast<uint8_t>(goes_on),
                .c = x.op->c.value,
                .slot = cas});
  }
  if (goes_on) {
    select.Choose(cas);
    return x.GoOn(way);
  }
  const bool last = at + 1 == select.norder();
  select.SetPosition(last ? 0 : at + 1);
  if (!last) return {};
  return x.GoOn(x.op->block != 0 ? Phase::kSelectEnqueue : Phase::kSelectDefault);
}

template <class Log>
StepResult Selectgo<Log>::Receiver(Step& x) {
  return Chansend<Log>::Dequeue(x);
}

template <class Log>
StepResult Selectgo<Log>::Sender(Step& x) {
  return Chanrecv<Log>::Dequeue(x);
}

template <class Log>
StepResult Selectgo<Log>::CopyIn(Step& x) {
  Chansend<Log>::CopyBuf(x);
  return x.GoOn(Phase::kSelectAdvanceIn);
}

template <class Log>
StepResult Selectgo<Log>::AdvanceIn(Step& x) {
  Chansend<Log>::Advance(x);
  return x.GoOn(Phase::kSelectUnlock);
}

template <class Log>
StepResult Selectgo<Log>::CopyOut(Step& x) {
  Chanrecv<Log>::CopyBuf(x);
  return x.GoOn(Phase::kSelectAdvanceOut);
}

template <class Log>
StepResult Selectgo<Log>::AdvanceOut(Step& x) {
  Chanrecv<Log>::Advance(x);
  return x.GoOn(Phase::kSelectUnlock);
}

template <class Log>
StepResult Selectgo<Log>::Unlock(Step& x) {
  UnlockAll(x);
  const SelectRecord select = Record(x);
  return Finish(x, !select.IsSend(select.chosen()));
}

template <class Log>
StepResult Selectgo<Log>::ClosedRecv(Step& x) {
  UnlockAll(x);
  if (x.op->has_ep != 0) x.ClearElem(x.op->ep, x.gid);
  return Finish(x, false);
}

template <class Log>
StepResult Selectgo<Log>::ClosedSend(Step& x) {
  UnlockAll(x);
  EmitChosen(x, Record(x).chosen(), false);
  return x.Panic(PanicKind::kSendOnClosedChannel);
}

template <class Log>
StepResult Selectgo<Log>::Default(Step& x) {
  UnlockAll(x);
  if constexpr (Log::kRecords) x.log.Emit({.kind = EventKind::kCaseChosen, .slot = kNoCase});
  StackBase(x.s, *x.gp)[x.op->result] = ~uint64_t{0};
  return x.Finish();
}

template <class Log>
StepResult Selectgo<Log>::Done(Step& x) {
  UnlockAll(x);
  const SelectRecord select = Record(x);
  return Finish(x, !select.IsSend(select.chosen()) && x.op->success != 0);
}

// The last one locked is the first one unlocked.
template <class Log>
void Selectgo<Log>::UnlockAll(Step& x) {
  const SelectRecord select = Record(x);
  for (uint32_t at = select.norder(); at-- > 0;) {
    if (select.LocksAt(at)) x.Unlock(select.LockedAt(at));
  }
}

template <class Log>
StepResult Selectgo<Log>::Finish(Step& x, bool received) {
  const uint32_t chosen = Record(x).chosen();
  EmitChosen(x, chosen, received);
  uint64_t* stack = StackBase(x.s, *x.gp);
  stack[x.op->result] = chosen;
  if (x.op->result2 != 0) stack[x.op->result2] = received ? 1 : 0;
  return x.Finish();
}

template struct Selectgo<StepLog>;
template struct Selectgo<NoLog>;

}  // namespace chanscope
