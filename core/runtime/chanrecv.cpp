// Go 1.19 chan.go: chanrecv, recv. selectgo receives through the same recv.
#include "core/runtime/phases.h"

namespace chanscope {

template <class Log>
StepResult Chanrecv<Log>::Nil(Step& x) {
  if (x.op->block == 0) return x.Finish(false, false);
  gopark(x.s, x.log, x.gid, WaitReason::kChanReceiveNil);
  return {.status = StepStatus::kParked};
}

// Empty: nothing to receive yet, or, closed, never again.
template <class Log>
StepResult Chanrecv<Log>::Fast(Step& x) {
  const bool closed = x.op->success != 0;
  if (closed && x.op->has_ep != 0) x.ClearElem(x.op->ep, x.gid);
  return x.Finish(closed, false);
}

template <class Log>
StepResult Chanrecv<Log>::Lock(Step& x) {
  if (!x.Lock()) return {};
  hchan& c = x.c();
  if (c.closed != 0) {
    return x.GoOn(c.qcount == 0 ? Phase::kChanrecvClosed : Phase::kChanrecvCopyBuf);
  }
  x.DropStale(c.sendq, Queue::kSendq);
  if (c.sendq.first) return x.GoOn(Phase::kChanrecvDequeue);
  if (c.qcount > 0) return x.GoOn(Phase::kChanrecvCopyBuf);
  return x.GoOn(x.op->block != 0 ? Phase::kChanrecvEnqueue : Phase::kChanrecvWouldBlock);
}

template <class Log>
StepResult Chanrecv<Log>::Closed(Step& x) {
  x.Unlock(x.op->c);
  if (x.op->has_ep != 0) x.ClearElem(x.op->ep, x.gid);
  return x.Finish(true, false);
}

template <class Log>
StepResult Chanrecv<Log>::Dequeue(Step& x) {
  x.op->sg = x.Dequeue(x.c().sendq, Queue::kSendq);
  const bool wants_value = x.op->has_ep != 0;
  if (x.c().dataqsiz == 0) {
    return x.GoOn(wants_value ? Phase::kRecvCopyDirect : Phase::kRecvUnlock);
  }
  return x.GoOn(wants_value ? Phase::kRecvCopyHead : Phase::kRecvCopySender);
}

template <class Log>
StepResult Chanrecv<Log>::CopyBuf(Step& x) {
  const hchan& c = x.c();
  if (x.op->has_ep != 0) x.CopyOutOfSlot(c.recvx, x.op->ep);
  std::fill_n(x.Slot(c.recvx), c.elemwords, 0);
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kSlotCleared, .c = x.op->c.value, .slot = c.recvx});
  }
  return x.GoOn(Phase::kChanrecvAdvance);
}

template <class Log>
StepResult Chanrecv<Log>::Advance(Step& x) {
  x.MoveIndex(1, x.After(x.c().recvx));
  x.SetCount(x.c().qcount - 1);
  return x.GoOn(Phase::kChanrecvUnlock);
}

template <class Log>
StepResult Chanrecv<Log>::Unlock(Step& x) {
  x.Unlock(x.op->c);
  return x.Finish(true, true);
}

template <class Log>
StepResult Chanrecv<Log>::WouldBlock(Step& x) {
  x.Unlock(x.op->c);
  return x.Finish(false, false);
}

template <class Log>
StepResult Chanrecv<Log>::Enqueue(Step& x) {
  x.Enqueue(x.c().recvq, Queue::kRecvq);
  return x.GoOn(Phase::kChanrecvPark);
}

template <class Log>
StepResult Chanrecv<Log>::Park(Step& x) {
  x.op->phase = Phase::kChanrecvWoken;
  gopark(x.s, x.log, x.gid, WaitReason::kChanReceive);
  x.Unlock(x.op->c);
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult Chanrecv<Log>::Woken(Step& x) {
  return x.Finish(true, x.Woken());
}

template <class Log>
StepResult Chanrecv<Log>::RecvCopyDirect(Step& x) {
  const sudog& sg = x.s.sudogs[x.op->sg.value];
  x.CopyDirect(sg.elem, sg.g, x.op->ep, x.gid);
  return x.GoOn(Phase::kRecvUnlock);
}

template <class Log>
StepResult Chanrecv<Log>::RecvCopyHead(Step& x) {
  x.CopyOutOfSlot(x.c().recvx, x.op->ep);
  return x.GoOn(Phase::kRecvCopySender);
}

template <class Log>
StepResult Chanrecv<Log>::RecvCopySender(Step& x) {
  const sudog& sg = x.s.sudogs[x.op->sg.value];
  x.CopyIntoSlot(sg.elem, sg.g, x.c().recvx);
  return x.GoOn(Phase::kRecvAdvance);
}

template <class Log>
StepResult Chanrecv<Log>::RecvAdvance(Step& x) {
  x.MoveIndex(1, x.After(x.c().recvx));
  x.MoveIndex(0, x.c().recvx);
  return x.GoOn(Phase::kRecvUnlock);
}

template <class Log>
StepResult Chanrecv<Log>::RecvUnlock(Step& x) {
  sudog& sg = x.s.sudogs[x.op->sg.value];
  sg.elem = {};
  sg.has_elem = 0;
  x.op->kind == OpKind::kSelectgo ? Selectgo<Log>::UnlockAll(x) : x.Unlock(x.op->c);
  return x.GoOn(Phase::kRecvReady);
}

template <class Log>
StepResult Chanrecv<Log>::RecvReady(Step& x) {
  x.ReadyWaiter(true);
  if (x.op->kind == OpKind::kSelectgo) return Selectgo<Log>::Finish(x, true);
  return x.Finish(true, true);
}

template struct Chanrecv<StepLog>;
template struct Chanrecv<NoLog>;

}  // namespace chanscope
