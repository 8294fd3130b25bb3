// What the phases of an operation work on.
//
// Owns: the frame around one phase: whose it is, how it ends, and the few moves that all operations
// share. Must not: know any one operation.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/base/check.h"
#include "core/bytecode/program.h"
#include "core/runtime/choice.h"
#include "core/runtime/g.h"
#include "core/runtime/memory.h"
#include "core/runtime/state.h"
#include "core/runtime/step.h"
#include "core/runtime/sudog.h"
#include "core/runtime/syncvalue.h"

namespace chanscope {

// The new record on top of the goroutine's operations.
inline OpRecord& PushOp(g& gp, OpKind kind, Phase first) {
  CHECK(gp.op_depth < kMaxOpDepth);
  OpRecord& op = gp.ops[gp.op_depth++];
  op.kind = kind;
  op.phase = first;
  return op;
}

// The same for a goroutine that runs user code or an operation.
inline OpRecord& PushOp(State& state, GId gid, OpKind kind, Phase first) {
  g& gp = state.allgs[gid.value];
  CHECK(gp.status == GStatus::kRunning);
  return PushOp(gp, kind, first);
}

template <class Log>
struct OpStep {
  State& s;
  const Program& program;
  const Limits& limits;
  ChoiceSource& choices;
  Log& log;
  GId gid;
  g* gp;         // dies when a goroutine is made
  OpRecord* op;  // likewise

  hchan& c() { return s.channels[op->c.value]; }
  PId p() const { return gp->p; }

  StepResult GoOn(Phase next) {
    op->phase = next;
    return {};
  }

  // The operation that another inside it has served: false when it is over with that.
  bool GoesOn() {
    if (op->kind == OpKind::kWaitGroupAdd || op->kind == OpKind::kRWMutexUnlock) {
      return NextInside();
    }
    return op->phase != Phase::kUser;
  }

  // The operation is over; the one that it was a part of goes on, if anything is left of it.
  StepResult Finish() {
    Pop();
    while (gp->op_depth > 0) {
      op = &gp->ops[gp->op_depth - 1];
      if (GoesOn()) return {};
      Pop();
    }
    return {.status = StepStatus::kFinished};
  }

  // The operation is over with a result or two for user code.
  StepResult Finish(bool selected, bool received) {
    uint64_t* stack = StackBase(s, *gp);
    if (op->result != 0) stack[op->result] = selected ? 1 : 0;
    if (op->result2 != 0) stack[op->result2] = received ? 1 : 0;
    return Finish();
  }

  StepResult Panic(PanicKind kind) {
    while (gp->op_depth > 0) Pop();
    return {.status = StepStatus::kPanics, .panic = kind};
  }

  // "fatal error: …": cannot be recovered.
  StepResult Fatal(FatalKind kind) {
    s.end = EndReason::kFatal;
    s.exit_status = 2;
    return {.status = StepStatus::kFatal, .fatal = kind};
  }

  void Pop() { gp->ops[--gp->op_depth] = {}; }

  // An operation inside this one, which goes on with `next` after it; kUser: which is over then.
  OpRecord& Call(Phase next, OpKind kind, Phase first, uint32_t address) {
    op->phase = next;
    OpRecord& inner = PushOp(*gp, kind, first);
    inner.address = address;
    return inner;
  }
  void Semrelease(Phase next, uint32_t address, bool handoff = false) {
    Call(next, OpKind::kSemrelease, Phase::kSemreleaseAdd, address).handoff = handoff ? 1 : 0;
  }
  void Semacquire(Phase next, uint32_t address, bool lifo = false) {
    const bool free = static_cast<uint32_t>(s.heap[address]) != 0;
    const Phase first = free ? Phase::kSemacquireFast : Phase::kSemacquireQueue;
    Call(next, OpKind::kSemacquire, first, address).lifo = lifo ? 1 : 0;
  }

  // One of `n` more operations inside this one; false: none is left. A WaitGroup releases each
  // waiter; an RWMutex each reader, and last its w.
  bool NextInside() {
    if (op->n == 0) return false;
    --op->n;
    if (op->kind == OpKind::kWaitGroupAdd) {
      Semrelease(op->phase, op->address + 1);
    } else if (op->n > 0) {
      Semrelease(op->phase, op->address + kRWMutexReaderSem);
    } else {
      Call(op->phase, OpKind::kMutexUnlock, Phase::kMutexUnlockFast, op->address);
    }
    return true;
  }

  // False: somebody else holds it; the same phase is tried again when it is free.
  bool Lock() {
    hchan& ch = c();
    if (ch.lock && ch.lock != gid) {
      if constexpr (Log::kRecords) {
        log.Emit(
            {.kind = EventKind::kLockWaited, .c = op->c.value, .g2 = s.allgs[ch.lock.value].goid});
      }
      s.allp[gp->p.value].waits_chan = op->c;
      return false;
    }
    ch.lock = gid;
    if constexpr (Log::kRecords) log.Emit({.kind = EventKind::kLockAcquired, .c = op->c.value});
    return true;
  }

  // The same for a semaphore's lock, which somebody else holds: the phase is tried again.
  StepResult WaitForSema() {
    s.allp[gp->p.value].waits_sema = op->sema;
    return {};
  }

  void Unlock(ChanId id) {
    s.channels[id.value].lock = {};
    if constexpr (Log::kRecords) log.Emit({.kind = EventKind::kLockReleased, .c = id.value});
  }

  // Throws out of a channel's queue the selects at its head that another channel has won, as
  // waitq.dequeue does before it returns somebody.
  void DropStale(waitq& q, Queue queue) {
    while (firstIsStale(s, q)) Dequeue(q, queue, 2);
  }

  // Takes the oldest one out of a channel's queue.
  SudogId Dequeue(waitq& q, Queue queue, uint8_t flag = 0) {
    const SudogId id = q.first;
    dequeueSudoG(s, q, id);
    const sudog& sg = s.sudogs[id.value];
    if (flag == 0 && sg.isSelect != 0) s.allgs[sg.g.value].selectDone = 1;
    EmitDequeued(queue, sg.g, flag);
    return id;
  }

  void EmitDequeued(Queue queue, GId whose, uint8_t flag, uint32_t cas = 0) {
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kSudogDequeued,
                .queue = queue,
                .flag = flag,
                .c = op->c.value,
                .g2 = s.allgs[whose.value].goid,
                .slot = cas});
    }
  }

  // A sudog for this goroutine, at the tail of a channel's queue.
  void Enqueue(waitq& q, Queue queue) {
    const SudogId id = acquireSudog(s);
    op->sg = id;
    gp->waiting = id;
    gp->param = {};
    EnqueueAs(id, q, queue);
  }

  // The same with a sudog that this goroutine has already.
  void EnqueueAs(SudogId id, waitq& q, Queue queue, uint32_t cas = 0) {
    sudog& sg = s.sudogs[id.value];
    sg.g = gid;
    sg.c = op->c;
    if (op->has_ep != 0) {
      sg.elem = op->ep;
      sg.has_elem = 1;
    }
    enqueue(s, q, id);
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kSudogEnqueued,
                .queue = queue,
                .c = op->c.value,
                .g2 = gp->goid,
                .n = q.length - 1,
                .slot = cas,
                .value = queue == Queue::kSendq ? ElemValue(op->ep) : 0});
    }
  }

  // This goroutine runs again after a park on a channel: what the waker left, and no sudog any
  // more.
  bool Woken() {
    CHECK(op->sg && gp->waiting == op->sg);
    const bool success = s.sudogs[op->sg.value].success != 0;
    gp->waiting = {};
    gp->param = {};
    releaseSudog(s, op->sg);
    op->sg = {};
    EmitReleased(success ? 1 : 0);
    return success;
  }

  void EmitReleased(uint8_t success, uint32_t cas = 0) {
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kSudogReleased,
                .flag = success,
                .c = op->c.value,
                .g2 = gp->goid,
                .slot = cas});
    }
  }

  // The goroutine behind op->sg has what it waited for and becomes runnable.
  void ReadyWaiter(bool success) {
    sudog& sg = s.sudogs[op->sg.value];
    s.allgs[sg.g.value].param = op->sg;
    sg.success = success ? 1 : 0;
    const GId waiter = sg.g;
    op->sg = {};
    goready(s, log, p(), waiter);
  }

  void CopyWords(const uint64_t* from, uint64_t* to, uint32_t words) {
    if (words == 1) {
      *to = *from;
    } else {
      std::copy_n(from, words, to);
    }
  }

  Address SlotAddress(uint32_t index) {
    const hchan& ch = c();
    return {{}, ch.buf + index * ch.elemwords};
  }
  uint64_t* Slot(uint32_t index) { return WordAt(s, SlotAddress(index)); }

  // What an event says of the element at this place (see EventKind).
  uint64_t ElemValue(Address at) {
    const uint32_t words = c().elemwords;
    if (words == 1) return *WordAt(s, at);
    return words == 0 ? 0 : PackedAddress(at);
  }

  // From the place of one goroutine's element to another's.
  void CopyDirect(Address from, GId sender, Address to, GId receiver) {
    const uint32_t words = c().elemwords;
    CopyWords(WordAt(s, from), WordAt(s, to), words);
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kElemCopied,
                .place = Place::kStack,
                .place2 = Place::kStack,
                .c = op->c.value,
                .g2 = s.allgs[sender.value].goid,
                .g3 = s.allgs[receiver.value].goid,
                .value = ElemValue(to)});
    }
  }

  void CopyIntoSlot(Address from, GId sender, uint32_t slot) {
    const uint32_t words = c().elemwords;
    CopyWords(WordAt(s, from), Slot(slot), words);
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kElemCopied,
                .place = Place::kStack,
                .place2 = Place::kBuffer,
                .c = op->c.value,
                .g2 = s.allgs[sender.value].goid,
                .slot2 = slot,
                .value = ElemValue(SlotAddress(slot))});
    }
  }

  void CopyOutOfSlot(uint32_t slot, Address to) {
    const uint32_t words = c().elemwords;
    CopyWords(Slot(slot), WordAt(s, to), words);
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kElemCopied,
                .place = Place::kBuffer,
                .place2 = Place::kStack,
                .c = op->c.value,
                .g3 = gp->goid,
                .slot = slot,
                .value = ElemValue(to)});
    }
  }

  // Zeroes an element's place: nothing came.
  void ClearElem(Address to, GId receiver) {
    std::fill_n(WordAt(s, to), c().elemwords, 0);
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kElemCopied,
                .place2 = Place::kStack,
                .c = op->c.value,
                .g3 = s.allgs[receiver.value].goid});
    }
  }

  // sendx (flag 0) or recvx (flag 1).
  void MoveIndex(uint8_t which, uint32_t to) {
    uint32_t& index = which == 0 ? c().sendx : c().recvx;
    if constexpr (Log::kRecords) {
      log.Emit({.kind = EventKind::kIndexMoved,
                .flag = which,
                .c = op->c.value,
                .slot = index,
                .slot2 = to});
    }
    index = to;
  }

  void SetCount(uint32_t to) {
    if constexpr (Log::kRecords) {
      log.Emit(
          {.kind = EventKind::kCountChanged, .c = op->c.value, .slot = c().qcount, .slot2 = to});
    }
    c().qcount = to;
  }

  uint32_t After(uint32_t index) { return index + 1 == c().dataqsiz ? 0 : index + 1; }
};

}  // namespace chanscope
