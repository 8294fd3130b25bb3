"""Deliberate breaks of the model: each one a mistake that somebody could make in chan.go or proc.go
and that looks right at first sight.

An edit names a file, what occurs there exactly once, and what stands there instead: one expression
for another, or (when it ends in ; or }) statements for others. Where neither fits, the broken text
asks for MUTATED itself.
"""
import collections

Mutant = collections.namedtuple("Mutant", "name breaks file original broken")

SEND, RECV = "core/runtime/chansend.cpp", "core/runtime/chanrecv.cpp"
CLOSE, PROC = "core/runtime/closechan.cpp", "core/runtime/proc.cpp"
SUDOG, SEMA = "core/runtime/sudog.cpp", "core/runtime/sema.cpp"
GOROUTINE, QUEUES = "core/runtime/goroutine.cpp", "core/runtime/g.h"

MUTANTS = [
    Mutant("runnext_dropped", "go and goready put a goroutine at the tail of runq",
           QUEUES, "if (next) {\n    const GId kicked",
           "if (next && !MUTATED) {\n    const GId kicked"),
    Mutant("new_goroutine_at_the_tail", "only go does, goready does not",
           GOROUTINE, "runqput(x.s, x.log, x.p(), x.op->list, true);",
           "runqput(x.s, x.log, x.p(), x.op->list, false);"),
    Mutant("woken_goroutine_at_the_tail", "only goready does, go does not",
           QUEUES, "casgstatus(s, log, gid, GStatus::kRunnable);\n  runqput(s, log, pid, gid, true);",
           "casgstatus(s, log, gid, GStatus::kRunnable);\n  runqput(s, log, pid, gid, false);"),
    Mutant("full_ring_keeps_sendx", "a receive from a full ring moves recvx alone",
           RECV, "x.MoveIndex(0, x.c().recvx);", ";"),
    Mutant("full_ring_gives_the_senders_value", "a receive from a full ring takes the newest value",
           RECV, "x.CopyOutOfSlot(x.c().recvx, x.op->ep);\n  return x.GoOn(Phase::kRecvCopySender);",
           "{ const sudog& sg = x.s.sudogs[x.op->sg.value];"
           " x.CopyDirect(sg.elem, sg.g, x.op->ep, x.gid); return x.GoOn(Phase::kRecvUnlock); }"),
    Mutant("close_wakes_senders_first", "a select on both sides of a channel panics",
           CLOSE, "if (c.recvq.first) return x.GoOn(Phase::kClosechanReceiver);",
           "x.DropStale(c.sendq, Queue::kSendq);"
           " if (c.sendq.first) return x.GoOn(Phase::kClosechanSender);"
           " if (c.recvq.first) return x.GoOn(Phase::kClosechanReceiver);"),
    Mutant("close_readies_in_reverse", "who waited longest is made runnable first, not last",
           CLOSE, "waiter.schedlink = x.op->list;\n  x.op->list = sg.g;",
           "if (!x.op->list) { x.op->list = sg.g; } else { GId at = x.op->list;"
           " while (x.s.allgs[at.value].schedlink) at = x.s.allgs[at.value].schedlink;"
           " x.s.allgs[at.value].schedlink = sg.g; }"),
    Mutant("close_leaves_the_receivers_value", "a receiver woken by close keeps what it had",
           CLOSE, "if (sg.has_elem != 0) x.ClearElem(sg.elem, sg.g);", ";"),
    Mutant("close_tells_success", "a receiver woken by close is told ok",
           CLOSE, "sg.success = 0;", "sg.success = 1;"),
    Mutant("closed_hides_the_buffer", "a closed channel gives zero though values are left",
           RECV, "c.qcount == 0 ? Phase::kChanrecvClosed",
           "MUTATED || c.qcount == 0 ? Phase::kChanrecvClosed"),
    Mutant("waiters_are_a_stack", "the newest waiter of a queue is served first",
           SUDOG, "sg.next = {};\n  sg.prev = q.last;",
           "enqueueFirst(state, q, id); return;"),
    Mutant("handoff_through_the_buffer", "a send to a waiting receiver passes by a slot",
           SEND, "x.ReadyWaiter(true);",
           "if (x.c().dataqsiz > 0) { x.MoveIndex(0, x.After(x.c().sendx));"
           " x.MoveIndex(1, x.After(x.c().recvx)); } x.ReadyWaiter(true);"),
    Mutant("one_slot_too_few", "a buffer is full with a slot to spare",
           SEND, "c.qcount < c.dataqsiz", "c.qcount + 1 < c.dataqsiz"),
    Mutant("gosched_stays_local", "Gosched puts a goroutine on its P's own queue",
           GOROUTINE, "globrunqput(x.s, x.log, pid, x.gid);",
           "runqput(x.s, x.log, pid, x.gid, false);"),
    Mutant("no_61st_tick", "the global queue waits until the local one is empty",
           PROC, "pp.schedtick % 61 == 0", "false"),
    Mutant("overflow_keeps_the_older_half", "a full ring gives away its newest goroutine alone",
           QUEUES, "i < size / 2", "i < 1"),
    Mutant("semaphore_is_a_stack", "the newest waiter of a semaphore is served first",
           SEMA, "if (x.op->lifo != 0) {\n    enqueueFirst",
           "if (MUTATED || x.op->lifo != 0) {\n    enqueueFirst"),
    Mutant("nil_send_passes", "a send to a nil channel does nothing",
           SEND, "gopark(x.s, x.log, x.gid, WaitReason::kChanSendNil);\n"
           "  return {.status = StepStatus::kParked};",
           "return x.Finish(true, false);"),
    Mutant("wrong_wait_reason", "a waiting sender is shown as a receiver",
           SEND, "gopark(x.s, x.log, x.gid, WaitReason::kChanSend);",
           "gopark(x.s, x.log, x.gid, WaitReason::kChanReceive);"),
]
