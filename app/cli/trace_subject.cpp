#include "app/cli/trace_subject.h"

#include <fmt/format.h>

#include "core/runtime/mutex.h"
#include "core/sim/snapshot.h"
#include "core/sim/variable_name.h"

namespace chanscope {
namespace {

using Json = nlohmann::ordered_json;

Json Goroutines(const std::vector<uint32_t>& goids) {
  Json list = Json::array();
  for (const uint32_t goid : goids) list.push_back(Json{{"g", goid}});
  return list;
}

void AddMutex(const SyncView& view, Json& json) {
  json["locked"] = view.locked;
  json["woken"] = view.woken;
  json["starving"] = view.starving;
  json["waiters"] = view.waiter_count;
  json["holder"] = view.holder;
}

Json WaitGroupJson(const WaitGroupView& view) {
  return Json{{"id", view.id},
              {"kind", "WaitGroup"},
              {"name", view.name},
              {"counter", view.counter},
              {"waiters", view.waiter_count},
              {"sema", Goroutines(view.waiters)}};
}

Json WaiterJson(const SudogView& waiter, bool sends) {
  Json json{{"g", waiter.goid}};
  if (sends) json["elem"] = waiter.elem;
  if (waiter.is_select) json["case"] = waiter.select_case;
  return json;
}

}  // namespace

Json ChanJson(const ChanView& view) {
  Json buf = Json::array();
  for (uint32_t slot = 0; slot < view.dataqsiz; ++slot) {
    const uint32_t age = (slot + view.dataqsiz - view.recvx) % view.dataqsiz;
    buf.push_back(age < view.qcount ? Json(view.buf[slot]) : Json(nullptr));
  }
  Json recvq = Json::array();
  for (const SudogView& waiter : view.recvq) recvq.push_back(WaiterJson(waiter, false));
  Json sendq = Json::array();
  for (const SudogView& waiter : view.sendq) sendq.push_back(WaiterJson(waiter, true));
  return Json{{"id", view.id},           {"name", view.name},         {"type", view.type},
              {"qcount", view.qcount},   {"dataqsiz", view.dataqsiz}, {"elemsize", view.elemsize},
              {"closed", view.closed},   {"sendx", view.sendx},       {"recvx", view.recvx},
              {"buf", std::move(buf)},   {"recvq", std::move(recvq)}, {"sendq", std::move(sendq)},
              {"lock", view.lock_holder}};
}

Json SyncJson(const TraceContext& context, uint32_t id) {
  const SyncView view = ViewSync(context.program, context.machine, id);
  Json json{{"id", view.id}, {"kind", SyncKindText(view.kind)}, {"name", view.name}};
  switch (view.kind) {
    case SyncKind::kMutex: AddMutex(view, json); break;
    case SyncKind::kRWMutex:
      AddMutex(view, json);
      json["readers"] = view.reader_count;
      json["reader_wait"] = view.reader_wait;
      json["writer_pending"] = view.writer_pending;
      break;
    case SyncKind::kCond:
      json["wait"] = view.wait;
      json["next"] = view.notify;
      break;
    case SyncKind::kOnce:
      json["done"] = view.done;
      AddMutex(view, json);
      break;
    case SyncKind::kSemaphore: break;
  }
  for (const SyncQueueView& queue : view.queues) {
    json[std::string(queue.name)] = Goroutines(queue.waiters);
  }
  return json;
}

Json SemaJson(const TraceContext& context, uint32_t id) {
  const State& state = context.machine.state;
  const semaphore& sema = state.semas[id];
  std::vector<uint32_t> waiters;
  for (SudogId at = sema.waiters.first; at; at = state.sudogs[at.value].next) {
    waiters.push_back(state.allgs[state.sudogs[at.value].g.value].goid);
  }
  return Json{{"id", id},
              {"name", NameOfAddress(context.program, state, sema.address)},
              {"count", static_cast<uint32_t>(state.heap[sema.address])},
              {"nwait", sema.nwait},
              {"waiters", Goroutines(waiters)}};
}

Json OwnerJson(const TraceContext& context, uint32_t sema) {
  const State& state = context.machine.state;
  for (uint32_t i = 1; i < state.waitgroups.size(); ++i) {
    if (state.waitgroups[i].sema.value == sema) {
      return WaitGroupJson(ViewWaitGroup(context.program, context.machine, i));
    }
  }
  for (uint32_t i = 1; i < state.syncvalues.size(); ++i) {
    const syncvalue& value = state.syncvalues[i];
    for (const SemaId id : {value.sema, value.writerSem, value.readerSem}) {
      if (id.value == sema) return SyncJson(context, i);
    }
  }
  return nullptr;
}

std::string MutexStateText(uint32_t state) {
  const auto value = static_cast<int32_t>(state);
  std::string text = (value & kMutexLocked) != 0 ? "locked" : "unlocked";
  if ((value & kMutexWoken) != 0) text += ", woken";
  if ((value & kMutexStarving) != 0) text += ", starving";
  if (MutexWaiters(value) != 0) text += fmt::format(", {} waiting", MutexWaiters(value));
  return text;
}

}  // namespace chanscope
