#include "app/cli/trace_event.h"

#include <fmt/format.h>

#include "core/sim/snapshot.h"

namespace chanscope {
namespace {

using Json = nlohmann::ordered_json;

bool IsOfSema(const Event& event) {
  switch (event.kind) {
    case EventKind::kSudogEnqueued:
    case EventKind::kSudogDequeued: return event.queue == Queue::kSema;
    case EventKind::kSemaChanged:
    case EventKind::kWaitGroupChanged: return true;
    case EventKind::kChanMade:
    case EventKind::kLockAcquired:
    case EventKind::kLockWaited:
    case EventKind::kLockReleased:
    case EventKind::kSudogReleased:
    case EventKind::kElemCopied:
    case EventKind::kSlotCleared:
    case EventKind::kIndexMoved:
    case EventKind::kCountChanged:
    case EventKind::kChanClosed:
    case EventKind::kGCreated:
    case EventKind::kGStatusChanged:
    case EventKind::kGQueued:
    case EventKind::kGPicked:
    case EventKind::kPIdled:
    case EventKind::kOutput:
    case EventKind::kPanicStarted:
    case EventKind::kPanicRecovered:
    case EventKind::kDeferRun:
    case EventKind::kDeadlocked:
    case EventKind::kExited: return false;
  }
  return false;
}

// The value of an element whose first word the event holds; empty when that is not all of it.
std::string ValueText(const TraceContext& context, const Event& event) {
  const auto& channels = context.machine.state.channels;
  if (IsOfSema(event) || event.c == 0 || event.c >= channels.size()) return {};
  const TypeId type = channels[event.c].elemtype;
  if (context.program.type(type).words != 1) return {};
  return FormatValue(context.program, context.machine, type, &event.value);
}

Json ChanJson(const TraceContext& context, uint32_t id) {
  const ChanView view = ViewChan(context.program, context.machine, id);
  Json buf = Json::array();
  for (uint32_t slot = 0; slot < view.dataqsiz; ++slot) {
    const uint32_t age = (slot + view.dataqsiz - view.recvx) % view.dataqsiz;
    buf.push_back(age < view.qcount ? Json(view.buf[slot]) : Json(nullptr));
  }
  Json recvq = Json::array();
  for (const SudogView& waiter : view.recvq) recvq.push_back(Json{{"g", waiter.goid}});
  Json sendq = Json::array();
  for (const SudogView& waiter : view.sendq) {
    sendq.push_back(Json{{"g", waiter.goid}, {"elem", waiter.elem}});
  }
  return Json{{"id", view.id},           {"name", view.name},         {"type", view.type},
              {"qcount", view.qcount},   {"dataqsiz", view.dataqsiz}, {"elemsize", view.elemsize},
              {"closed", view.closed},   {"sendx", view.sendx},       {"recvx", view.recvx},
              {"buf", std::move(buf)},   {"recvq", std::move(recvq)}, {"sendq", std::move(sendq)},
              {"lock", view.lock_holder}};
}

std::string_view QueueName(Queue queue) {
  switch (queue) {
    case Queue::kSendq: return "sendq";
    case Queue::kRecvq: return "recvq";
    case Queue::kSema: return "sema";
  }
  return "";
}

std::string_view RunQueueName(uint8_t flag) {
  return flag == 0 ? "runnext" : flag == 1 ? "runq" : "global";
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
    case EventKind::kPIdled:
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
      json["success"] = event.flag != 0;
      return;
    case EventKind::kElemCopied:
      json["from"] = PlaceJson(event.place, event.g2, event.slot);
      json["to"] = PlaceJson(event.place2, event.g3, event.slot2);
      if (event.place != Place::kNone) json["value"] = ValueText(context, event);
      return;
    case EventKind::kSlotCleared: json["slot"] = event.slot; return;
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
      return;
    case EventKind::kSemaChanged: json["count"] = event.value; return;
    case EventKind::kWaitGroupChanged:
      json["from"] = static_cast<int32_t>(event.slot);
      json["to"] = static_cast<int32_t>(event.slot2);
      json["waiters"] = event.n;
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
    case EventKind::kGCreated: return "g_created";
    case EventKind::kGStatusChanged: return "status";
    case EventKind::kGQueued: return "g_queued";
    case EventKind::kGPicked: return "g_picked";
    case EventKind::kPIdled: return "p_idled";
    case EventKind::kSemaChanged: return "sema_changed";
    case EventKind::kWaitGroupChanged: return "waitgroup_changed";
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
  if (IsOfSema(event)) {
    json["sema"] = event.c;
  } else if (event.c != 0) {
    json["chan"] = ChanJson(context, event.c);
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
    case EventKind::kGCreated:
      return fmt::format("{} made, {}", who, context.program.functions[event.slot].name);
    case EventKind::kGStatusChanged: {
      const std::string reason = WaitReasonText(event.reason);
      return fmt::format("{} {}{}", who, GStatusText(event.to),
                         reason.empty() ? "" : " (" + reason + ")");
    }
    case EventKind::kGQueued: return fmt::format("{} → {}", who, RunQueueName(event.flag));
    case EventKind::kGPicked: return fmt::format("picks {} from {}", who, RunQueueName(event.flag));
    case EventKind::kPIdled: return "nobody is runnable";
    case EventKind::kSemaChanged: return fmt::format("semaphore {} = {}", event.c, event.value);
    case EventKind::kWaitGroupChanged:
      return fmt::format("WaitGroup counter {}→{}, waiters {}", static_cast<int32_t>(event.slot),
                         static_cast<int32_t>(event.slot2), event.n);
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
