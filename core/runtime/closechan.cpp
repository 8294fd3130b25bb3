// Go 1.19 chan.go: closechan.
#include "core/runtime/phases.h"

namespace chanscope {
namespace {

// After a waiter was collected, or before the first.
template <class Log>
StepResult NextWaiter(OpStep<Log>& x) {
  hchan& c = x.c();
  x.DropStale(c.recvq, Queue::kRecvq);
  if (c.recvq.first) return x.GoOn(Phase::kClosechanReceiver);
  x.DropStale(c.sendq, Queue::kSendq);
  if (c.sendq.first) return x.GoOn(Phase::kClosechanSender);
  return x.GoOn(Phase::kClosechanUnlock);
}

// The list is a stack (gList): the last one collected is made runnable first.
template <class Log>
void Collect(OpStep<Log>& x, SudogId id) {
  sudog& sg = x.s.sudogs[id.value];
  sg.elem = {};
  sg.has_elem = 0;
  sg.success = 0;
  g& waiter = x.s.allgs[sg.g.value];
  waiter.param = id;
  waiter.schedlink = x.op->list;
  x.op->list = sg.g;
}

}  // namespace

template <class Log>
StepResult Closechan<Log>::Nil(Step& x) {
  return x.Panic(PanicKind::kCloseOfNilChannel);
}

template <class Log>
StepResult Closechan<Log>::Lock(Step& x) {
  if (!x.Lock()) return {};
  return x.GoOn(x.c().closed != 0 ? Phase::kClosechanClosed : Phase::kClosechanMark);
}

template <class Log>
StepResult Closechan<Log>::Closed(Step& x) {
  x.Unlock(x.op->c);
  return x.Panic(PanicKind::kCloseOfClosedChannel);
}

template <class Log>
StepResult Closechan<Log>::Mark(Step& x) {
  x.c().closed = 1;
  if constexpr (Log::kRecords) x.log.Emit({.kind = EventKind::kChanClosed, .c = x.op->c.value});
  return NextWaiter(x);
}

template <class Log>
StepResult Closechan<Log>::Receiver(Step& x) {
  const SudogId id = x.Dequeue(x.c().recvq, Queue::kRecvq);
  const sudog& sg = x.s.sudogs[id.value];
  if (sg.has_elem != 0) x.ClearElem(sg.elem, sg.g);
  Collect(x, id);
  return NextWaiter(x);
}

template <class Log>
StepResult Closechan<Log>::Sender(Step& x) {
  Collect(x, x.Dequeue(x.c().sendq, Queue::kSendq));
  return NextWaiter(x);
}

template <class Log>
StepResult Closechan<Log>::Unlock(Step& x) {
  x.Unlock(x.op->c);
  return x.op->list ? x.GoOn(Phase::kClosechanReady) : x.Finish();
}

template <class Log>
StepResult Closechan<Log>::Ready(Step& x) {
  const GId waiter = x.op->list;
  g& gp = x.s.allgs[waiter.value];
  x.op->list = gp.schedlink;
  gp.schedlink = {};
  goready(x.s, x.log, x.p(), waiter);
  return x.op->list ? StepResult{} : x.Finish();
}

template struct Closechan<StepLog>;
template struct Closechan<NoLog>;

}  // namespace chanscope
