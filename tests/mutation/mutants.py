"""Deliberate breaks of the model: each one a mistake that somebody could make in chan.go or proc.go
and that looks right at first sight.

An edit names a file, what occurs there exactly once, and what stands there instead: one expression
for another, or (when it ends in ; or }) statements for others. Where neither fits, the broken text
asks for MUTATED itself.
"""
import collections

Mutant = collections.namedtuple("Mutant", "name breaks file original broken")

SEND, RECV = "core/runtime/chansend.cpp", "core/runtime/chanrecv.cpp"
CLOSE, PICK = "core/runtime/closechan.cpp", "core/runtime/pick.cpp"
SUDOG, SEMA = "core/runtime/sudog.cpp", "core/runtime/sema.cpp"
GOROUTINE, QUEUES = "core/runtime/goroutine.cpp", "core/runtime/g.h"
SELECT, SELECT_PARK = "core/runtime/selectgo.cpp", "core/runtime/selectgo_park.cpp"
MUTEX, RWMUTEX = "core/runtime/mutex.cpp", "core/runtime/rwmutex.cpp"
COND, WAITGROUP = "core/runtime/notify_list.cpp", "core/runtime/waitgroup.cpp"
TIMERS, SLEEP = "core/runtime/timers.cpp", "core/runtime/sleep.cpp"
STEAL, IDLE = "core/runtime/steal.cpp", "core/runtime/idle.cpp"
THREADS, OPERATION = "core/runtime/m.h", "core/runtime/op_step.h"
MAP, POOL = "core/vm/map.cpp", "core/std/pool_natives.cpp"

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
           PICK, "pp.schedtick % 61 == 0", "false"),
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

    # Select.
    Mutant("select_takes_the_first_ready_case", "pollorder is the order of the text",
           SELECT, "x.choices.Choose(ChoiceKind::kPollOrder, norder + 1)", "norder"),
    Mutant("select_looks_at_one_case", "pass 1 gives up after the first case that is not ready",
           SELECT, "const bool last = at + 1 == select.norder();\n"
           "  select.SetPosition(last ? 0 : at + 1);\n  if (!last) return {};",
           "const bool last = MUTATED || at + 1 == select.norder();\n"
           "  select.SetPosition(last ? 0 : at + 1);\n  if (!last) return {};"),
    Mutant("select_prefers_the_buffer", "a case takes from the ring though a sender waits",
           SELECT, "if (c.sendq.first) return Phase::kSelectSender;",
           "if (c.sendq.first && c.qcount == 0) return Phase::kSelectSender;"),
    Mutant("select_sends_on_closed", "a ready send on a closed channel finds room instead",
           SELECT, "if (c.closed != 0) return Phase::kSelectClosedSend;",
           "if (c.closed != 0 && c.qcount == c.dataqsiz) return Phase::kSelectClosedSend;"),
    Mutant("select_is_won_twice", "a second channel may still serve a select that is over",
           OPERATION, "if (flag == 0 && sg.isSelect != 0) s.allgs[sg.g.value].selectDone = 1;", ";"),
    Mutant("select_leaves_the_head", "a loser takes the head of the queue out, not itself",
           SELECT_PARK, "dequeueSudoG(x.s, q, id);", "dequeueSudoG(x.s, q, q.first);"),
    Mutant("select_losers_stay", "a select that goes on leaves its sudogs in the other queues",
           SELECT_PARK, "isQueued(x.s, q, id)", "(isQueued(x.s, q, id) && !MUTATED)"),
    Mutant("select_close_is_no_panic", "a waiting send of a select goes on when its channel closes",
           SELECT_PARK, "select.IsSend(select.chosen()) && x.op->success == 0", "false"),
    Mutant("select_close_tells_success", "a receive of a select woken by close is told ok",
           SELECT, "!select.IsSend(select.chosen()) && x.op->success != 0",
           "!select.IsSend(select.chosen())"),
    Mutant("select_closed_keeps_the_variable", "a case on a closed channel leaves the old value",
           SELECT, "if (x.op->has_ep != 0) x.ClearElem(x.op->ep, x.gid);", ";"),
    # Package sync.
    Mutant("mutex_waiters_are_a_stack", "who comes last to a Mutex is served first",
           MUTEX, "x.Semacquire(Phase::kMutexWoken, x.op->address + 1, waited);",
           "x.Semacquire(Phase::kMutexWoken, x.op->address + 1, true);"),
    Mutant("mutex_woken_goes_to_the_end", "who is woken in vain queues behind everybody",
           MUTEX, "x.Semacquire(Phase::kMutexWoken, x.op->address + 1, waited);",
           "x.Semacquire(Phase::kMutexWoken, x.op->address + 1, false);"),
    Mutant("mutex_never_starves", "newcomers always overtake",
           MUTEX, "if (waited_ns > kStarvationThresholdNs) x.op->success = 1;", ";"),
    Mutant("mutex_starves_for_ever", "starving mode does not end with the last waiter",
           MUTEX, "x.op->success == 0 || MutexWaiters(old) == 1", "false"),
    Mutant("mutex_wakes_one_too_many", "Unlock wakes another though one is awake already",
           MUTEX, "(old & (kMutexLocked | kMutexWoken | kMutexStarving)) != 0", "false"),
    Mutant("try_lock_takes_what_is_held", "TryLock does not see who came since it looked",
           MUTEX, "if (StateOf(x) != old) return x.Finish(false, false);\n"
           "  SetState(x, old | kMutexLocked, x.gp->goid);\n  return x.Finish(true, false);",
           "SetState(x, old | kMutexLocked, x.gp->goid); return x.Finish(true, false);"),
    Mutant("readers_overtake_the_writer", "RLock enters though a writer waits",
           RWMUTEX, "AddTo(x, kRWMutexReaderCount, 1) >= 0",
           "(AddTo(x, kRWMutexReaderCount, 1) >= 0 || MUTATED)"),
    Mutant("writer_lets_one_reader_in", "Unlock of the writer wakes one reader of many",
           RWMUTEX, "x.op->n = static_cast<uint32_t>(readers) + 1;",
           "x.op->n = std::min(static_cast<uint32_t>(readers), 1U) + 1;"),
    Mutant("signal_wakes_the_newest", "Signal of a Cond takes the last of its list",
           COND, "if (x.s.sudogs[id.value].ticket != ticket) continue;",
           "if (id != cond.notify.last) continue;"),
    Mutant("done_wakes_one_waiter", "the last Done releases one waiter of many",
           WAITGROUP, "x.op->n = Waiters(x.op->arg);",
           "x.op->n = std::min(Waiters(x.op->arg), 1U);"),
    Mutant("pool_loses_its_victim", "what a collection left is never found again",
           POOL, "if (self >= words[kVictimSize]) return {};", "return {};"),
    # Timers.
    Mutant("stopped_timer_fires", "Stop counts a timer as stopped and leaves it armed",
           TIMERS, "t.status = TimerStatus::kDeleted;", ";"),
    Mutant("ticker_catches_up", "a ticker that is late ticks once for each period it missed",
           TIMERS, "1 + late / t.period", "int64_t{1}"),
    Mutant("later_timer_stays_first", "a timer moved back keeps its old time",
           TIMERS, "t.when = t.nextwhen;", "t.when = std::min(t.when, t.nextwhen);"),
    Mutant("equal_timers_swap", "of timers due at one instant the newer fires first",
           TIMERS, "if (when >= WhenAt(parent)) break;", "if (when > WhenAt(parent)) break;"),
    Mutant("reset_to_earlier_unseen", "a timer that is moved forward fires at its old time",
           TIMERS, "owner.timerModifiedEarliest = when;", ";"),
    Mutant("nobody_waits_for_the_timer", "who sleeps in netpoll is not told of an earlier timer",
           THREADS, "s.pollUntil = s.now_ns;", ";"),
    # Several Ps.
    Mutant("nobody_steals", "an idle P looks at no other P's queue",
           STEAL, "StealFrom(s, log, pid, victim, last)",
           "Robbed::kNothing"),
    Mutant("thief_takes_all", "a thief takes the whole queue, not half of it",
           STEAL, "length - length / 2", "length"),
    Mutant("thief_takes_runnext_at_once", "a thief does not back off from what runs next",
           STEAL, "from.running && pp.backed_off == 0", "false"),
    Mutant("nobody_is_woken", "a goroutine that becomes runnable wakes no idle P",
           THREADS, "if (s.npidle == 0 || s.nmspinning != 0) [[likely]]",
           "if (MUTATED || s.npidle == 0 || s.nmspinning != 0) [[likely]]"),
    Mutant("everybody_is_woken", "an idle P is woken though another is looking already",
           THREADS, "s.nmspinning != 0) [[likely]]", "(s.nmspinning != 0 && !MUTATED)) [[likely]]"),
    Mutant("work_is_overlooked", "an M that stops spinning does not look once more",
           IDLE, "if (SomebodyHasWork(s))", "if (!MUTATED && SomebodyHasWork(s))"),
    Mutant("maps_are_safe", "two Ps that write to one map never meet",
           MAP, "if (IsBeingWritten(vm, map)) return vm.Fatal(\"concurrent map writes\");", ";"),
]
