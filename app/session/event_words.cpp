#include "app/session/event_words.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "app/scene/side_card.h"
#include "app/session/said.h"
#include "core/runtime/mutex.h"

namespace chanscope {
namespace {

std::string_view SudogKey(const Event& event) {
  const bool chan = event.queue == Queue::kSendq || event.queue == Queue::kRecvq;
  if (event.kind == EventKind::kSudogEnqueued) {
    return chan ? "event.sudog_enqueued" : "event.sudog_enqueued.sync";
  }
  if (event.flag == 1) return "event.sudog_dequeued.self";
  if (event.flag == 2) return "event.sudog_dequeued.thrown";
  return chan ? "event.sudog_dequeued" : "event.sudog_dequeued.sync";
}

std::string_view ReleasedKey(const Event& event) {
  if (event.flag == 2) return "event.sudog_released.loser";
  return event.flag == 1 ? "event.sudog_released" : "event.sudog_released.closed";
}

std::string_view CopiedKey(const Event& event) {
  if (event.place == Place::kNone) return "event.elem_copied.zero";
  if (event.place == Place::kBuffer) return "event.elem_copied.from_slot";
  return event.place2 == Place::kBuffer ? "event.elem_copied.to_slot" : "event.elem_copied";
}

std::string_view ChosenKey(const Event& event) {
  return event.slot == kNoCase ? "event.case_chosen.default" : "event.case_chosen";
}

std::string_view StatusKey(const Event& event) {
  switch (event.to) {
    case GStatus::kRunning: return "event.status.running";
    case GStatus::kRunnable:
    case GStatus::kPreempted: return "event.status.runnable";
    case GStatus::kWaiting: return "event.status.waiting";
    case GStatus::kDead: return "event.status.dead";
    case GStatus::kIdle:
    case GStatus::kSyscall: return "event.status";
  }
  return "";
}

std::string_view QueuedKey(const Event& event) {
  if (event.flag == 0) return "event.g_queued.runnext";
  return event.flag == 1 ? "event.g_queued.runq" : "event.g_queued.global";
}

std::string_view PickedKey(const Event& event) {
  switch (event.flag) {
    case 0: return "event.g_picked.runnext";
    case 1: return "event.g_picked.runq";
    case 2: return "event.g_picked.global";
    default: return "event.g_picked.stolen";
  }
}

std::string_view IdledKey(const Event& event) {
  if (event.flag == 0) return "event.p_idled";
  return event.flag == 1 ? "event.p_idled.netpoll" : "event.p_idled.again";
}

std::string_view StartedKey(const Event& event) {
  if (event.flag == 1) return "event.p_started.spinning";
  return event.flag == 0 ? "event.p_started" : "event.p_started.netpoll";
}

std::string_view AtomicKey(const Event& event) {
  switch (static_cast<AtomicOp>(event.flag)) {
    case AtomicOp::kLoad: return "event.atomic.load";
    case AtomicOp::kStore: return "event.atomic.store";
    case AtomicOp::kAdd: return "event.atomic.add";
    case AtomicOp::kSwap: return "event.atomic.swap";
    case AtomicOp::kCompareAndSwap:
      return event.g3 != 0 ? "event.atomic.compare_and_swap" : "event.atomic.compare_failed";
  }
  return "";
}

std::string Unnamed(std::string_view kind, const Words& words) {
  return words.Format("said.word.unnamed", {{"kind", std::string(kind)}});
}

std::string SyncName(const SyncView& sync, const Words& words) {
  return sync.name.empty() ? Unnamed(SyncKindText(sync.kind), words) : sync.name;
}

std::string SemaName(const Snapshot& now, uint32_t sema, const Words& words) {
  for (const WaitGroupView& wg : now.waitgroups) {
    if (wg.sema_id != sema) continue;
    return wg.name.empty() ? std::string(words.Get("said.word.a_waitgroup")) : wg.name;
  }
  for (const SyncView& sync : now.syncs) {
    const bool owns = std::any_of(sync.queues.begin(), sync.queues.end(),
                                  [&](const SyncQueueView& q) { return q.sema_id == sema; });
    if (owns) return SyncName(sync, words);
  }
  return Unnamed("semaphore", words);
}

// What the number `c` of an event names.
std::string SubjectName(const Snapshot& now, const Event& event, const Words& words) {
  switch (SubjectOf(event)) {
    case Subject::kNone: return {};
    case Subject::kChan: {
      const ChanView* chan = now.FindChan(event.c);
      return chan != nullptr ? chan->name : std::string(words.Get("said.word.nil_channel"));
    }
    case Subject::kSema: return SemaName(now, event.c, words);
    case Subject::kSync: {
      const SyncView* sync = now.FindSync(event.c);
      return sync != nullptr ? SyncName(*sync, words) : Unnamed("sync", words);
    }
  }
  return {};
}

std::string_view QueueName(Queue queue) {
  switch (queue) {
    case Queue::kSendq: return "sendq";
    case Queue::kRecvq: return "recvq";
    case Queue::kSema: return "sema";
    case Queue::kNotify: return "notify";
  }
  return "";
}

std::string ActorName(const Snapshot& now, const Words& words) {
  if (now.last.goid != 0) return NameOfG(now.last.goid);
  const uint32_t p = now.last.p ? now.last.p.value - 1 : 0;
  return words.Format("said.word.scheduler", {{"p", fmt::format("P{}", p)}});
}

// The function that the event's goroutine is in, or begins with.
std::string FunctionName(const Snapshot& now, const Event& event) {
  const bool born = event.kind == EventKind::kGCreated;
  const GView* g = now.FindG(born ? event.g2 : now.last.goid);
  if (g == nullptr || g->stack.empty()) return "?";
  return born ? g->stack.back().function : g->stack.front().function;
}

std::string TimerName(const Snapshot& now, const Event& event) {
  const auto at = std::find_if(now.timers.begin(), now.timers.end(),
                               [&](const TimerView& timer) { return timer.id == event.n; });
  return at == now.timers.end() || at->name.empty() ? std::to_string(event.n) : at->name;
}

// From and to of a number.
void AddChange(const Event& event, std::vector<WordArgument>& arguments) {
  const bool is_signed =
      event.kind == EventKind::kWaitGroupChanged || event.kind == EventKind::kRWMutexChanged;
  const auto text = [&](uint32_t value) {
    return is_signed ? std::to_string(static_cast<int32_t>(value)) : std::to_string(value);
  };
  std::string old = text(event.slot);
  std::string now = text(event.slot2);
  if (event.kind == EventKind::kAtomicDone) {
    const auto word = static_cast<uint64_t>(event.slot2) << 32 | event.slot;
    old = std::to_string(static_cast<int64_t>(word));
    now = std::to_string(static_cast<int64_t>(event.value));
  }
  arguments.emplace_back("old", std::move(old));
  arguments.emplace_back("new", std::move(now));
}

}  // namespace

std::string_view EventKey(const Event& event) {
  switch (event.kind) {
    case EventKind::kChanMade: return "event.chan_made";
    case EventKind::kLockAcquired: return "event.lock_acquired";
    case EventKind::kLockWaited: return "event.lock_waited";
    case EventKind::kLockReleased: return "event.lock_released";
    case EventKind::kSudogEnqueued:
    case EventKind::kSudogDequeued: return SudogKey(event);
    case EventKind::kSudogReleased: return ReleasedKey(event);
    case EventKind::kElemCopied: return CopiedKey(event);
    case EventKind::kSlotCleared: return "event.slot_cleared";
    case EventKind::kIndexMoved: return "event.index_moved";
    case EventKind::kCountChanged: return "event.count_changed";
    case EventKind::kChanClosed: return "event.chan_closed";
    case EventKind::kCaseOrdered:
      return event.flag == 0 ? "event.case_ordered.poll" : "event.case_ordered.lock";
    case EventKind::kCaseLooked:
      return event.flag != 0 ? "event.case_looked.ready" : "event.case_looked.waits";
    case EventKind::kCaseChosen: return ChosenKey(event);
    case EventKind::kGCreated: return "event.g_created";
    case EventKind::kGStatusChanged: return StatusKey(event);
    case EventKind::kGQueued: return QueuedKey(event);
    case EventKind::kGPicked: return PickedKey(event);
    case EventKind::kPIdled: return IdledKey(event);
    case EventKind::kPStarted: return StartedKey(event);
    case EventKind::kMSpinning:
      return event.flag != 0 ? "event.m_spinning" : "event.m_spinning.ends";
    case EventKind::kPWaited: return "event.p_waited";
    case EventKind::kPStopped: return "event.p_stopped";
    case EventKind::kProcsChanged: return "event.procs_changed";
    case EventKind::kTimerArmed: return "event.timer_armed";
    case EventKind::kTimerStopped:
      return event.flag != 0 ? "event.timer_stopped" : "event.timer_stopped.late";
    case EventKind::kTimerChanged: return "event.timer_changed";
    case EventKind::kTimerRemoved: return "event.timer_removed";
    case EventKind::kTimerMoved: return "event.timer_moved";
    case EventKind::kTimerFired: return "event.timer_fired";
    case EventKind::kClockJumped: return "event.clock_jumped";
    case EventKind::kSemaChanged: return "event.sema_changed";
    case EventKind::kWaitGroupChanged:
      return event.slot != event.slot2 ? "event.waitgroup_changed"
                                       : "event.waitgroup_changed.waits";
    case EventKind::kMutexChanged:
      return (event.slot2 & kMutexLocked) != 0 ? "event.mutex_changed.locked"
                                               : "event.mutex_changed.unlocked";
    case EventKind::kRWMutexChanged:
      return event.flag == 0 ? "event.rwmutex_changed.count" : "event.rwmutex_changed.wait";
    case EventKind::kCondChanged:
      return event.flag == 0 ? "event.cond_changed.wait" : "event.cond_changed.notify";
    case EventKind::kOnceChanged: return "event.once_changed";
    case EventKind::kAtomicDone: return AtomicKey(event);
    case EventKind::kOutput: return "event.output";
    case EventKind::kPanicStarted: return "event.panic_started";
    case EventKind::kPanicRecovered: return "event.panic_recovered";
    case EventKind::kDeferRun: return "event.defer_run";
    case EventKind::kDeadlocked: return "event.deadlocked";
    case EventKind::kExited: return "event.exited";
  }
  return "";
}

std::string SayEvent(const Snapshot& now, const Event& event, const Words& words) {
  std::vector<WordArgument> arguments;
  arguments.emplace_back("g", ActorName(now, words));
  arguments.emplace_back("who", NameOfG(event.g2));
  arguments.emplace_back("to", NameOfG(event.g3));
  arguments.emplace_back("subject", SubjectName(now, event, words));
  arguments.emplace_back("queue", std::string(QueueName(event.queue)));
  arguments.emplace_back("position", std::to_string(event.n + 1));
  arguments.emplace_back("place", std::to_string(event.slot2 + 1));
  arguments.emplace_back("slot", std::to_string(event.slot));
  arguments.emplace_back("slot2", std::to_string(event.slot2));
  arguments.emplace_back("index", event.flag == 0 ? "sendx" : "recvx");
  arguments.emplace_back("case", std::to_string(event.slot + 1));
  arguments.emplace_back("number", std::to_string(event.n));
  arguments.emplace_back("count", std::to_string(event.value));
  arguments.emplace_back("function", FunctionName(now, event));
  arguments.emplace_back("reason", WaitReasonText(event.reason));
  arguments.emplace_back("status", GStatusText(event.to));
  arguments.emplace_back("p", fmt::format("P{}", event.n));
  arguments.emplace_back("victim", fmt::format("P{}", event.slot));
  arguments.emplace_back("m", fmt::format("M{}", event.slot));
  arguments.emplace_back("timer", TimerName(now, event));
  arguments.emplace_back("when", DurationText(static_cast<int64_t>(event.value)));
  arguments.emplace_back("waiters",
                         std::to_string(MutexWaiters(static_cast<int32_t>(event.slot2))));
  AddChange(event, arguments);
  return words.Format(EventKey(event), arguments);
}

}  // namespace chanscope
