#include "app/cli/trace_event.h"

#include <fmt/format.h>

#include "app/cli/trace_subject.h"
#include "core/sim/snapshot.h"
#include "core/sim/variable_name.h"

namespace chanscope {
namespace {

using Json = nlohmann::ordered_json;

// The value of the element that the event tells of.
std::string ValueText(const TraceContext& context, const Event& event) {
  return TellsOfChannel(event) ? FormatElement(context.program, context.machine, event) : "";
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

const char* AtomicOpText(uint8_t op) {
  switch (static_cast<AtomicOp>(op)) {
    case AtomicOp::kLoad: return "load";
    case AtomicOp::kStore: return "store";
    case AtomicOp::kAdd: return "add";
    case AtomicOp::kSwap: return "swap";
    case AtomicOp::kCompareAndSwap: return "compare_and_swap";
  }
  return "";
}

uint64_t OldValue(const Event& event) {
  return static_cast<uint64_t>(event.slot2) << 32 | event.slot;
}

std::string_view OrderName(uint8_t flag) {
  return flag == 0 ? "pollorder" : "lockorder";
}

std::string_view RunQueueName(uint8_t flag) {
  constexpr std::string_view kNames[] = {"runnext", "runq", "global", "stolen"};
  return kNames[flag];
}

std::string_view IdleName(uint8_t flag) {
  constexpr std::string_view kNames[] = {"parks", "netpoll", "looks again"};
  return kNames[flag];
}

std::string_view StartName(uint8_t flag) {
  constexpr std::string_view kNames[] = {"woken", "spinning", "netpoll"};
  return kNames[flag];
}

std::string_view TimerFuncName(uint8_t f) {
  switch (static_cast<TimerFunc>(f)) {
    case TimerFunc::kNone: return "";
    case TimerFunc::kGoroutineReady: return "goroutineReady";
    case TimerFunc::kSendTime: return "sendTime";
    case TimerFunc::kGoFunc: return "goFunc";
  }
  return "";
}

void AddTimerFields(const Event& event, Json& json) {
  json["timer"] = event.n;
  json["f"] = TimerFuncName(event.flag);
  if (event.g2 != 0) json["who"] = event.g2;
  json["when_ns"] = event.value;
}

// What the timer does, for people.
std::string TimerWords(const Event& event) {
  switch (static_cast<TimerFunc>(event.flag)) {
    case TimerFunc::kNone: return {};
    case TimerFunc::kGoroutineReady: return fmt::format("wakes G{}", event.g2);
    case TimerFunc::kSendTime: return fmt::format("sends on chan {}", event.c);
    case TimerFunc::kGoFunc: return "starts a function";
  }
  return {};
}

Json PlaceJson(Place place, uint32_t goid, uint32_t slot) {
  switch (place) {
    case Place::kNone: return nullptr;
    case Place::kStack: return Json{{"g", goid}};
    case Place::kBuffer: return Json{{"slot", slot}};
  }
  return nullptr;
}

std::string PlaceWords(Place place, uint32_t goid, uint32_t slot) {
  switch (place) {
    case Place::kNone: return "zero";
    case Place::kStack: return fmt::format("G{}", goid);
    case Place::kBuffer: return fmt::format("buf[{}]", slot);
  }
  return {};
}

std::string_view OutputText(const TraceContext& context, const Event& event) {
  const OutputPiece& piece = context.machine.output_pieces[event.n];
  return {context.machine.output.data() + piece.begin, piece.size};
}

// The fields that only this kind of event has.
void AddOwnFields(const TraceContext& context, const Event& event, Json& json) {
  switch (event.kind) {
    case EventKind::kChanMade: json["dataqsiz"] = event.n; return;
    case EventKind::kLockWaited: json["holder"] = event.g2; return;
    case EventKind::kLockAcquired:
    case EventKind::kLockReleased:
    case EventKind::kChanClosed:
    case EventKind::kPanicRecovered:
    case EventKind::kDeadlocked: return;
    case EventKind::kSudogEnqueued:
      json["queue"] = QueueName(event.queue);
      json["who"] = event.g2;
      json["position"] = event.n;
      if (event.queue == Queue::kSendq) json["value"] = ValueText(context, event);
      return;
    case EventKind::kSudogDequeued:
      json["queue"] = QueueName(event.queue);
      json["who"] = event.g2;
      return;
    case EventKind::kSudogReleased:
      json["who"] = event.g2;
      if (event.flag == 2) {
        json["loser"] = true;
      } else {
        json["success"] = event.flag != 0;
      }
      return;
    case EventKind::kElemCopied:
      json["from"] = PlaceJson(event.place, event.g2, event.slot);
      json["to"] = PlaceJson(event.place2, event.g3, event.slot2);
      if (event.place != Place::kNone) json["value"] = ValueText(context, event);
      return;
    case EventKind::kSlotCleared: json["slot"] = event.slot; return;
    case EventKind::kCaseOrdered:
      json["order"] = OrderName(event.flag);
      json["case"] = event.slot;
      json["position"] = event.slot2;
      return;
    case EventKind::kCaseLooked:
      json["case"] = event.slot;
      json["ready"] = event.flag != 0;
      return;
    case EventKind::kCaseChosen:
      if (event.slot == kNoCase) {
        json["case"] = "default";
        return;
      }
      json["case"] = event.slot;
      json["ok"] = event.flag != 0;
      return;
    case EventKind::kIndexMoved:
      json["index"] = event.flag == 0 ? "sendx" : "recvx";
      json["from"] = event.slot;
      json["to"] = event.slot2;
      return;
    case EventKind::kCountChanged:
      json["from"] = event.slot;
      json["to"] = event.slot2;
      return;
    case EventKind::kGCreated:
      json["who"] = event.g2;
      json["function"] = context.program.functions[event.slot].name;
      return;
    case EventKind::kGStatusChanged:
      json["who"] = event.g2;
      json["from"] = GStatusText(event.from);
      json["to"] = GStatusText(event.to);
      json["reason"] = WaitReasonText(event.reason);
      return;
    case EventKind::kGQueued:
      json["who"] = event.g2;
      json["queue"] = RunQueueName(event.flag);
      json["position"] = event.slot2;
      return;
    case EventKind::kGPicked:
      json["who"] = event.g2;
      json["queue"] = RunQueueName(event.flag);
      if (event.flag == 3) json["from_p"] = event.slot;
      return;
    case EventKind::kPIdled:
      json["m"] = event.slot;
      json["then"] = IdleName(event.flag);
      if (event.flag == 1) json["until_ns"] = event.value;
      return;
    case EventKind::kPStarted:
      json["started_p"] = event.n;
      json["m"] = event.slot;
      json["new_m"] = event.slot2 != 0;
      json["how"] = StartName(event.flag);
      return;
    case EventKind::kMSpinning:
      json["m"] = event.slot;
      json["spins"] = event.flag != 0;
      return;
    case EventKind::kPWaited: json["victim"] = event.slot; return;
    case EventKind::kPStopped: json["for"] = event.g2; return;
    case EventKind::kProcsChanged:
      json["from"] = event.slot;
      json["to"] = event.slot2;
      return;
    case EventKind::kTimerArmed: AddTimerFields(event, json); return;
    case EventKind::kTimerFired:
      AddTimerFields(event, json);
      json["again"] = event.slot != 0;
      return;
    case EventKind::kTimerStopped:
      json["timer"] = event.n;
      json["was_armed"] = event.flag != 0;
      return;
    case EventKind::kTimerChanged:
      json["timer"] = event.n;
      json["when_ns"] = event.value;
      json["was_armed"] = event.flag != 0;
      return;
    case EventKind::kTimerRemoved: json["timer"] = event.n; return;
    case EventKind::kTimerMoved:
      json["timer"] = event.n;
      json["when_ns"] = event.value;
      return;
    case EventKind::kClockJumped:
      json["to_ns"] = event.value;
      json["m"] = event.slot;
      return;
    case EventKind::kSemaChanged: json["count"] = event.value; return;
    case EventKind::kWaitGroupChanged:
      json["from"] = static_cast<int32_t>(event.slot);
      json["to"] = static_cast<int32_t>(event.slot2);
      json["waiters"] = event.n;
      return;
    case EventKind::kMutexChanged:
      json["from"] = MutexStateText(event.slot);
      json["to"] = MutexStateText(event.slot2);
      return;
    case EventKind::kRWMutexChanged:
      json["field"] = event.flag == 0 ? "readerCount" : "readerWait";
      json["from"] = static_cast<int32_t>(event.slot);
      json["to"] = static_cast<int32_t>(event.slot2);
      return;
    case EventKind::kCondChanged:
      json["field"] = event.flag == 0 ? "wait" : "notify";
      json["from"] = event.slot;
      json["to"] = event.slot2;
      return;
    case EventKind::kOnceChanged: json["done"] = event.slot2; return;
    case EventKind::kAtomicDone:
      json["op"] = AtomicOpText(event.flag);
      json["name"] = NameOfAddress(context.program, context.machine.state, event.n);
      json["from"] = static_cast<int64_t>(OldValue(event));
      json["to"] = static_cast<int64_t>(event.value);
      json["success"] = event.g3 != 0;
      return;
    case EventKind::kOutput:
      json["stream"] =
          context.machine.output_pieces[event.n].stream == Stream::kStderr ? "stderr" : "stdout";
      json["text"] = OutputText(context, event);
      return;
    case EventKind::kPanicStarted: json["type"] = context.program.types[event.n].name; return;
    case EventKind::kDeferRun: json["function"] = context.program.functions[event.n].name; return;
    case EventKind::kExited: json["status"] = event.n; return;
  }
}

std::string Quoted(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string_view EventName(EventKind kind) {
  switch (kind) {
    case EventKind::kChanMade: return "chan_made";
    case EventKind::kLockAcquired: return "lock_acquired";
    case EventKind::kLockWaited: return "lock_waited";
    case EventKind::kLockReleased: return "lock_released";
    case EventKind::kSudogEnqueued: return "sudog_enqueued";
    case EventKind::kSudogDequeued: return "sudog_dequeued";
    case EventKind::kSudogReleased: return "sudog_released";
    case EventKind::kElemCopied: return "elem_copied";
    case EventKind::kSlotCleared: return "slot_cleared";
    case EventKind::kIndexMoved: return "index_moved";
    case EventKind::kCountChanged: return "count_changed";
    case EventKind::kChanClosed: return "chan_closed";
    case EventKind::kCaseOrdered: return "case_ordered";
    case EventKind::kCaseLooked: return "case_looked";
    case EventKind::kCaseChosen: return "case_chosen";
    case EventKind::kGCreated: return "g_created";
    case EventKind::kGStatusChanged: return "status";
    case EventKind::kGQueued: return "g_queued";
    case EventKind::kGPicked: return "g_picked";
    case EventKind::kPIdled: return "p_idled";
    case EventKind::kPStarted: return "p_started";
    case EventKind::kMSpinning: return "m_spinning";
    case EventKind::kPWaited: return "p_waited";
    case EventKind::kPStopped: return "p_stopped";
    case EventKind::kProcsChanged: return "procs_changed";
    case EventKind::kTimerArmed: return "timer_armed";
    case EventKind::kTimerStopped: return "timer_stopped";
    case EventKind::kTimerChanged: return "timer_changed";
    case EventKind::kTimerRemoved: return "timer_removed";
    case EventKind::kTimerMoved: return "timer_moved";
    case EventKind::kTimerFired: return "timer_fired";
    case EventKind::kClockJumped: return "clock_jumped";
    case EventKind::kSemaChanged: return "sema_changed";
    case EventKind::kWaitGroupChanged: return "waitgroup_changed";
    case EventKind::kMutexChanged: return "mutex_changed";
    case EventKind::kRWMutexChanged: return "rwmutex_changed";
    case EventKind::kCondChanged: return "cond_changed";
    case EventKind::kOnceChanged: return "once_changed";
    case EventKind::kAtomicDone: return "atomic";
    case EventKind::kOutput: return "output";
    case EventKind::kPanicStarted: return "panic";
    case EventKind::kPanicRecovered: return "recovered";
    case EventKind::kDeferRun: return "defer";
    case EventKind::kDeadlocked: return "deadlock";
    case EventKind::kExited: return "exited";
  }
  return "";
}

std::string PlaceText(const TraceContext& context) {
  const Pos pos = context.place;
  return pos ? PlaceText(context.program.sources, pos) : "";
}

Json EventJson(const TraceContext& context, const Event& event) {
  const StepRecord& step = context.step;
  Json json{{"step", step.step},
            {"event", EventName(event.kind)},
            {"g", step.goid},
            {"p", step.p ? step.p.value - 1 : 0},
            {"time_ns", step.time_ns}};
  if (step.phase == Phase::kUser) {
    json["pos"] = PlaceText(context);
  } else {
    json["func"] = Info(step.phase).func;
    json["phase"] = Info(step.phase).key;
  }
  AddOwnFields(context, event, json);
  if (event.c == 0) return json;
  switch (SubjectOf(event)) {
    case Subject::kNone: break;
    case Subject::kChan: json["chan"] = ChanJson(context.channels.Of(event.c)); break;
    case Subject::kSema:
      json["sema"] = SemaJson(context, event.c);
      if (Json owner = OwnerJson(context, event.c); !owner.is_null())
        json["sync"] = std::move(owner);
      break;
    case Subject::kSync: json["sync"] = SyncJson(context, event.c); break;
  }
  return json;
}

std::string EventText(const TraceContext& context, const Event& event) {
  const auto who = fmt::format("G{}", event.g2);
  switch (event.kind) {
    case EventKind::kChanMade: return fmt::format("chan {} made, cap {}", event.c, event.n);
    case EventKind::kLockAcquired: return fmt::format("locks chan {}", event.c);
    case EventKind::kLockWaited: return fmt::format("waits for the lock, held by {}", who);
    case EventKind::kLockReleased: return fmt::format("unlocks chan {}", event.c);
    case EventKind::kSudogEnqueued:
      return fmt::format("{} joins {} as number {}", who, QueueName(event.queue), event.n + 1);
    case EventKind::kSudogDequeued: return fmt::format("{} leaves {}", who, QueueName(event.queue));
    case EventKind::kSudogReleased:
      if (event.flag == 2) return fmt::format("{} gives a loser back", who);
      return fmt::format("{} is back, success {}", who, event.flag != 0);
    case EventKind::kElemCopied:
      return fmt::format("copies {}{} → {}",
                         event.place == Place::kNone ? "" : ValueText(context, event) + " ",
                         PlaceWords(event.place, event.g2, event.slot),
                         PlaceWords(event.place2, event.g3, event.slot2));
    case EventKind::kSlotCleared: return fmt::format("clears buf[{}]", event.slot);
    case EventKind::kIndexMoved:
      return fmt::format("{} {}→{}", event.flag == 0 ? "sendx" : "recvx", event.slot, event.slot2);
    case EventKind::kCountChanged: return fmt::format("qcount {}→{}", event.slot, event.slot2);
    case EventKind::kChanClosed: return fmt::format("chan {} closed", event.c);
    case EventKind::kCaseOrdered:
      return fmt::format("{}[{}] = case {} on chan {}", OrderName(event.flag), event.slot2,
                         event.slot, event.c);
    case EventKind::kCaseLooked:
      return fmt::format("case {} on chan {}: {}", event.slot, event.c,
                         event.flag != 0 ? "goes on" : "would wait");
    case EventKind::kCaseChosen:
      return event.slot == kNoCase ? std::string("takes default")
                                   : fmt::format("takes case {} on chan {}, ok {}", event.slot,
                                                 event.c, event.flag != 0);
    case EventKind::kGCreated:
      return fmt::format("{} made, {}", who, context.program.functions[event.slot].name);
    case EventKind::kGStatusChanged: {
      const std::string reason = WaitReasonText(event.reason);
      return fmt::format("{} {}{}", who, GStatusText(event.to),
                         reason.empty() ? "" : " (" + reason + ")");
    }
    case EventKind::kGQueued: return fmt::format("{} → {}", who, RunQueueName(event.flag));
    case EventKind::kGPicked: return fmt::format("picks {} from {}", who, RunQueueName(event.flag));
    case EventKind::kPIdled:
      return fmt::format("nobody is runnable: M{} {}", event.slot,
                         event.flag == 0   ? "parks"
                         : event.flag == 1 ? fmt::format("sleeps until {} ns", event.value)
                                           : "looks again");
    case EventKind::kPStarted:
      return fmt::format("P{} gets {}M{}{}", event.n, event.slot2 != 0 ? "the new " : "",
                         event.slot, event.flag == 1 ? ", which spins" : "");
    case EventKind::kMSpinning:
      return fmt::format("M{} {}", event.slot, event.flag != 0 ? "spins" : "spins no longer");
    case EventKind::kPWaited: return fmt::format("gives P{} time to run its runnext", event.slot);
    case EventKind::kPStopped: return fmt::format("stops for {}", who);
    case EventKind::kProcsChanged: return fmt::format("GOMAXPROCS {}→{}", event.slot, event.slot2);
    case EventKind::kTimerArmed:
      return fmt::format("timer {} armed for {} ns: {}", event.n, event.value, TimerWords(event));
    case EventKind::kTimerStopped:
      return fmt::format("timer {} {}", event.n, event.flag != 0 ? "stopped" : "was not armed");
    case EventKind::kTimerChanged:
      return fmt::format("timer {} set to {} ns", event.n, event.value);
    case EventKind::kTimerRemoved: return fmt::format("timer {} leaves the heap", event.n);
    case EventKind::kTimerMoved: return fmt::format("timer {} takes its place", event.n);
    case EventKind::kTimerFired:
      return fmt::format("timer {} fires: {}", event.n, TimerWords(event));
    case EventKind::kClockJumped: return fmt::format("the clock jumps to {} ns", event.value);
    case EventKind::kSemaChanged: return fmt::format("semaphore {} = {}", event.c, event.value);
    case EventKind::kWaitGroupChanged:
      return fmt::format("WaitGroup counter {}→{}, waiters {}", static_cast<int32_t>(event.slot),
                         static_cast<int32_t>(event.slot2), event.n);
    case EventKind::kMutexChanged:
      return fmt::format("Mutex {} → {}", MutexStateText(event.slot), MutexStateText(event.slot2));
    case EventKind::kRWMutexChanged:
      return fmt::format("{} {}→{}", event.flag == 0 ? "readerCount" : "readerWait",
                         static_cast<int32_t>(event.slot), static_cast<int32_t>(event.slot2));
    case EventKind::kCondChanged:
      return fmt::format("Cond {} {}→{}", event.flag == 0 ? "wait" : "notify", event.slot,
                         event.slot2);
    case EventKind::kOnceChanged: return fmt::format("Once done = {}", event.slot2);
    case EventKind::kAtomicDone:
      return fmt::format("atomic {} {}→{}{}", AtomicOpText(event.flag),
                         static_cast<int64_t>(OldValue(event)), static_cast<int64_t>(event.value),
                         event.g3 != 0 ? "" : ", not what it expected");
    case EventKind::kOutput: return fmt::format("prints {}", Quoted(OutputText(context, event)));
    case EventKind::kPanicStarted: return "panics";
    case EventKind::kPanicRecovered: return "recovered";
    case EventKind::kDeferRun:
      return fmt::format("runs deferred {}", context.program.functions[event.n].name);
    case EventKind::kDeadlocked: return "deadlock";
    case EventKind::kExited: return fmt::format("exits with {}", event.n);
  }
  return {};
}

std::string_view EndText(EndReason reason) {
  switch (reason) {
    case EndReason::kRunning: return "running";
    case EndReason::kMainReturned: return "main returned";
    case EndReason::kDeadlock: return "deadlock";
    case EndReason::kPanic: return "panic";
    case EndReason::kFatal: return "fatal";
    case EndReason::kExit: return "exit";
    case EndReason::kLimit: return "limit";
  }
  return "";
}

}  // namespace chanscope
