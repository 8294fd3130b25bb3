#include "core/runtime/ops.h"

#include "core/runtime/op_step.h"
#include "core/runtime/select.h"
#include "core/runtime/sema.h"
#include "core/runtime/waitgroup.h"

namespace chanscope {
namespace {

// chan.go, full and empty: read without the lock.
bool full(const hchan& c) {
  return c.dataqsiz == 0 ? !c.recvq.first : c.qcount == c.dataqsiz;
}
bool empty(const hchan& c) {
  return c.dataqsiz == 0 ? !c.sendq.first : c.qcount == 0;
}

}  // namespace

void StartSend(State& state, GId gid, ChanId c, Address ep, bool block, uint32_t selected) {
  Phase first = Phase::kChansendLock;
  if (!c) {
    first = Phase::kChansendNil;
  } else if (!block) {
    const hchan& ch = state.channels[c.value];
    if (ch.closed == 0 && full(ch)) first = Phase::kChansendFast;
  }
  OpRecord& op = PushOp(state, gid, OpKind::kChansend, first);
  op.c = c;
  op.ep = ep;
  op.has_ep = 1;
  op.block = block ? 1 : 0;
  op.result = selected;
}

void StartRecv(State& state, GId gid, ChanId c, std::optional<Address> ep, bool block,
               uint32_t selected, uint32_t received) {
  Phase first = Phase::kChanrecvLock;
  bool closed = false;
  if (!c) {
    first = Phase::kChanrecvNil;
  } else if (!block && empty(state.channels[c.value])) {
    first = Phase::kChanrecvFast;
    closed = state.channels[c.value].closed != 0;
  }
  OpRecord& op = PushOp(state, gid, OpKind::kChanrecv, first);
  op.c = c;
  if (ep) {
    op.ep = *ep;
    op.has_ep = 1;
  }
  op.block = block ? 1 : 0;
  op.success = closed ? 1 : 0;
  op.result = selected;
  op.result2 = received;
}

void StartClose(State& state, GId gid, ChanId c) {
  const Phase first = c ? Phase::kClosechanLock : Phase::kClosechanNil;
  PushOp(state, gid, OpKind::kClosechan, first).c = c;
}

void StartMakechan(State& state, GId gid, TypeId elemtype, int64_t size, uint32_t result,
                   uint32_t made_at) {
  OpRecord& op = PushOp(state, gid, OpKind::kMakechan, Phase::kMakechanAlloc);
  op.n = elemtype.value;
  op.arg = static_cast<uint64_t>(size);
  op.result = result;
  op.address = made_at;
}

void StartSelect(State& state, GId gid, uint32_t at, uint32_t cases, uint32_t nsends, bool block,
                 uint32_t chosen, uint32_t received) {
  OpRecord& op = PushOp(state, gid, OpKind::kSelectgo, Phase::kSelectPollorder);
  op.address = at;
  op.n = cases;
  op.arg = nsends | static_cast<uint64_t>(kNoneChosen) << 48;
  op.block = block ? 1 : 0;
  op.result = chosen;
  op.result2 = received;
}

void StartBlock(State& state, GId gid) {
  PushOp(state, gid, OpKind::kBlock, Phase::kBlockForever);
}

void StartNewproc(State& state, GId gid, uint32_t closure, Address args, uint32_t words) {
  OpRecord& op = PushOp(state, gid, OpKind::kNewproc, Phase::kNewprocCreate);
  op.address = closure;
  op.ep = args;
  op.has_ep = 1;
  op.n = words;
}

void StartGosched(State& state, GId gid) {
  PushOp(state, gid, OpKind::kGosched, Phase::kGoschedYield);
}

void StartPreempt(State& state, GId gid) {
  PushOp(state, gid, OpKind::kPreempt, Phase::kPreemptYield);
}

void StartGoexit(State& state, GId gid) {
  PushOp(state, gid, OpKind::kGoexit, Phase::kGoexitExit);
}

void StartWaitGroupAdd(State& state, GId gid, uint32_t address, int64_t delta) {
  CHECK(address != 0);
  OpRecord& op = PushOp(state, gid, OpKind::kWaitGroupAdd, Phase::kWaitGroupAdd);
  op.address = address;
  op.arg = static_cast<uint64_t>(delta);
}

void StartWaitGroupWait(State& state, GId gid, uint32_t address) {
  CHECK(address != 0);
  const bool done = WaitGroupCounter(state, address) == 0;
  const Phase first = done ? Phase::kWaitGroupWaitFast : Phase::kWaitGroupWaitCount;
  PushOp(state, gid, OpKind::kWaitGroupWait, first).address = address;
}

void StartSemacquire(State& state, GId gid, uint32_t address, bool lifo) {
  CHECK(address != 0);
  const bool free = SemaCount(state, address) != 0;
  const Phase first = free ? Phase::kSemacquireFast : Phase::kSemacquireQueue;
  SyncAt(state, address, SyncKind::kSemaphore);
  OpRecord& op = PushOp(state, gid, OpKind::kSemacquire, first);
  op.address = address;
  op.lifo = lifo ? 1 : 0;
}

void StartSemrelease(State& state, GId gid, uint32_t address, bool handoff) {
  CHECK(address != 0);
  SyncAt(state, address, SyncKind::kSemaphore);
  OpRecord& op = PushOp(state, gid, OpKind::kSemrelease, Phase::kSemreleaseAdd);
  op.address = address;
  op.handoff = handoff ? 1 : 0;
}

void StartSleep(State& state, GId gid, int64_t d) {
  const Phase first = d <= 0 ? Phase::kSleepZero : Phase::kSleepWhen;
  PushOp(state, gid, OpKind::kSleep, first).arg = static_cast<uint64_t>(d);
}

void StartAddtimer(State& state, GId gid, uint32_t address, int64_t d) {
  CHECK(address != 0);
  OpRecord& op = PushOp(state, gid, OpKind::kAddtimer, Phase::kAddtimer);
  op.address = address;
  op.arg = static_cast<uint64_t>(d);
}

void StartDeltimer(State& state, GId gid, uint32_t address, uint32_t selected) {
  CHECK(address != 0);
  OpRecord& op = PushOp(state, gid, OpKind::kDeltimer, Phase::kDeltimer);
  op.address = address;
  op.result = selected;
}

void StartModtimer(State& state, GId gid, uint32_t address, int64_t d, bool periodic,
                   uint32_t selected) {
  CHECK(address != 0);
  OpRecord& op = PushOp(state, gid, OpKind::kModtimer, Phase::kModtimer);
  op.address = address;
  op.arg = static_cast<uint64_t>(d);
  op.detail = periodic ? 1 : 0;
  op.result = selected;
}

void StartGomaxprocs(State& state, GId gid, uint32_t n, uint32_t result) {
  CHECK(n >= 1);
  OpRecord& op = PushOp(state, gid, OpKind::kGomaxprocs, Phase::kGomaxprocsStop);
  op.n = n;
  op.result = result;
}

void StartGC(State& state, GId gid) {
  PushOp(state, gid, OpKind::kGC, Phase::kGCStart);
}

}  // namespace chanscope
