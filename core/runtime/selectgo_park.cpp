// Go 1.19 select.go, selectgo: pass 2, the park and pass 3.
#include "core/runtime/phases.h"
#include "core/runtime/select.h"

namespace chanscope {
namespace {

template <class Log>
SelectRecord Record(OpStep<Log>& x) {
  return {x.s, *x.gp, *x.op};
}

constexpr uint8_t kLoserReleased = 2;  // flag of kSudogReleased

}  // namespace

// Until the park, OpRecord::sg is the newest of the goroutine's sudogs: the next is linked to it.
template <class Log>
StepResult SelectPark<Log>::Enqueue(Step& x) {
  SelectRecord select = Record(x);
  const uint32_t at = select.position();
  const uint32_t cas = select.Lock(at);
  const bool sends = select.IsSend(cas);
  Selectgo<Log>::TurnTo(x, cas);
  const SudogId id = acquireSudog(x.s);
  if (x.op->sg) {
    x.s.sudogs[x.op->sg.value].waitlink = id;
  } else {
    x.gp->waiting = id;
  }
  x.s.sudogs[id.value].isSelect = 1;
  x.op->sg = id;
  x.EnqueueAs(id, sends ? x.c().sendq : x.c().recvq, sends ? Queue::kSendq : Queue::kRecvq, cas);
  const bool last = at + 1 == select.norder();
  select.SetPosition(last ? 0 : at + 1);
  return last ? x.GoOn(Phase::kSelectPark) : StepResult{};
}

// Without a channel that is not nil it waits for ever.
template <class Log>
StepResult SelectPark<Log>::Park(Step& x) {
  x.op->phase = Phase::kSelectRelock;
  x.op->sg = {};
  x.op->c = {};
  x.op->ep = {};
  x.op->has_ep = 0;
  x.gp->param = {};
  gopark(x.s, x.log, x.gid, WaitReason::kSelect);
  const SelectRecord select = Record(x);
  for (uint32_t at = 0; at < select.norder(); ++at) {
    if (select.LocksAt(at)) x.Unlock(select.LockedAt(at));
  }
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult SelectPark<Log>::Relock(Step& x) {
  if (!Selectgo<Log>::LockNext(x)) return {};
  x.gp->selectDone = 0;
  x.op->sg = x.gp->param;
  x.gp->param = {};
  CHECK(x.op->sg);
  return x.GoOn(Phase::kSelectLeave);
}

// Sudogs were linked in lockorder: the first one is that of the case at hand.
template <class Log>
StepResult SelectPark<Log>::Leave(Step& x) {
  SelectRecord select = Record(x);
  const uint32_t at = select.position();
  const uint32_t cas = select.Lock(at);
  const SudogId id = x.gp->waiting;
  const bool sends = select.IsSend(cas);
  Selectgo<Log>::TurnTo(x, cas);
  if (id == x.op->sg) {
    x.op->success = x.s.sudogs[id.value].success != 0 ? 1 : 0;
    x.op->sg = {};
    select.Choose(cas);
    x.EmitReleased(x.op->success, cas);
  } else {
    if (waitq& q = sends ? x.c().sendq : x.c().recvq; isQueued(x.s, q, id)) {
      dequeueSudoG(x.s, q, id);
      x.EmitDequeued(sends ? Queue::kSendq : Queue::kRecvq, x.gid, 1, cas);
    }
    x.EmitReleased(kLoserReleased, cas);
  }
  x.gp->waiting = x.s.sudogs[id.value].waitlink;
  releaseSudog(x.s, id);
  if (at + 1 < select.norder()) {
    select.SetPosition(at + 1);
    return {};
  }
  CHECK(!x.op->sg);
  Selectgo<Log>::TurnTo(x, select.chosen());
  const bool panics = select.IsSend(select.chosen()) && x.op->success == 0;
  return x.GoOn(panics ? Phase::kSelectClosedSend : Phase::kSelectDone);
}

template struct SelectPark<StepLog>;
template struct SelectPark<NoLog>;

}  // namespace chanscope
