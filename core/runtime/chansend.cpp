// Go 1.19 chan.go: chansend, send. selectgo sends through the same send.
#include "core/runtime/phases.h"

namespace chanscope {

template <class Log>
StepResult Chansend<Log>::Nil(Step& x) {
  if (x.op->block == 0) return x.Finish(false, false);
  gopark(x.s, x.log, x.gid, WaitReason::kChanSendNil);
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult Chansend<Log>::Fast(Step& x) {
  return x.Finish(false, false);
}

template <class Log>
StepResult Chansend<Log>::Lock(Step& x) {
  if (!x.Lock()) return {};
  hchan& c = x.c();
  if (c.closed != 0) return x.GoOn(Phase::kChansendClosed);
  x.DropStale(c.recvq, Queue::kRecvq);
  if (c.recvq.first) return x.GoOn(Phase::kChansendDequeue);
  if (c.qcount < c.dataqsiz) return x.GoOn(Phase::kChansendCopyBuf);
  return x.GoOn(x.op->block != 0 ? Phase::kChansendEnqueue : Phase::kChansendWouldBlock);
}

template <class Log>
StepResult Chansend<Log>::Closed(Step& x) {
  x.Unlock(x.op->c);
  return x.Panic(PanicKind::kSendOnClosedChannel);
}

template <class Log>
StepResult Chansend<Log>::Dequeue(Step& x) {
  x.op->sg = x.Dequeue(x.c().recvq, Queue::kRecvq);
  const bool wants_value = x.s.sudogs[x.op->sg.value].has_elem != 0;
  return x.GoOn(wants_value ? Phase::kSendCopy : Phase::kSendUnlock);
}

template <class Log>
StepResult Chansend<Log>::CopyBuf(Step& x) {
  x.CopyIntoSlot(x.op->ep, x.gid, x.c().sendx);
  return x.GoOn(Phase::kChansendAdvance);
}

template <class Log>
StepResult Chansend<Log>::Advance(Step& x) {
  x.MoveIndex(0, x.After(x.c().sendx));
  x.SetCount(x.c().qcount + 1);
  return x.GoOn(Phase::kChansendUnlock);
}

template <class Log>
StepResult Chansend<Log>::Unlock(Step& x) {
  x.Unlock(x.op->c);
  return x.Finish(true, false);
}

template <class Log>
StepResult Chansend<Log>::WouldBlock(Step& x) {
  x.Unlock(x.op->c);
  return x.Finish(false, false);
}

template <class Log>
StepResult Chansend<Log>::Enqueue(Step& x) {
  x.Enqueue(x.c().sendq, Queue::kSendq);
  return x.GoOn(Phase::kChansendPark);
}

template <class Log>
StepResult Chansend<Log>::Park(Step& x) {
  x.op->phase = Phase::kChansendWoken;
  gopark(x.s, x.log, x.gid, WaitReason::kChanSend);
  x.Unlock(x.op->c);
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult Chansend<Log>::Woken(Step& x) {
  if (x.Woken()) return x.Finish(true, false);
  CHECK(x.c().closed != 0);
  return x.Panic(PanicKind::kSendOnClosedChannel);
}

template <class Log>
StepResult Chansend<Log>::SendCopy(Step& x) {
  sudog& sg = x.s.sudogs[x.op->sg.value];
  x.CopyDirect(x.op->ep, x.gid, sg.elem, sg.g);
  sg.elem = {};
  sg.has_elem = 0;
  return x.GoOn(Phase::kSendUnlock);
}

template <class Log>
StepResult Chansend<Log>::SendUnlock(Step& x) {
  x.op->kind == OpKind::kSelectgo ? Selectgo<Log>::UnlockAll(x) : x.Unlock(x.op->c);
  return x.GoOn(Phase::kSendReady);
}

template <class Log>
StepResult Chansend<Log>::SendReady(Step& x) {
  x.ReadyWaiter(true);
  if (x.op->kind == OpKind::kSelectgo) return Selectgo<Log>::Finish(x, false);
  return x.Finish(true, false);
}

template struct Chansend<StepLog>;
template struct Chansend<NoLog>;

}  // namespace chanscope
