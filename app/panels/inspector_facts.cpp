#include "app/panels/inspector_facts.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace chanscope {
namespace {

std::string PlaceText(const PanelInput& in, Pos pos) {
  const std::string& name = in.session.source().name;
  return fmt::format("{}:{}", name.substr(name.find_last_of('/') + 1), pos.line);
}

std::string FrameText(const FrameView& frame) {
  return frame.line != 0 ? fmt::format("{}:{}", frame.function, frame.line) : frame.function;
}

std::string SudogNames(const std::vector<SudogView>& queue) {
  std::vector<uint32_t> goids;
  for (const SudogView& sudog : queue) goids.push_back(sudog.goid);
  return NamesOf(goids);
}

// What a waiting goroutine waits with.
void AddWaiting(const PanelInput& in, const Snapshot& now, const GView& g, FactSheet& facts) {
  if (g.status != GStatus::kWaiting) return;
  const auto step =
      in.words.Format("inspector.parked_step",
                      {{"step", std::to_string(g.parked_step)},
                       {"ago", std::to_string(now.step - std::min(now.step, g.parked_step))}});
  facts.list.push_back({std::string(in.words.Get("inspector.parked_at")), step});
  std::string label(in.words.Get("inspector.waiting"));
  if (const ChanView* chan = now.FindChan(g.waiting_chan)) {
    std::string value = "sudog → " + chan->name;
    if (!g.waiting_elem.empty()) value += ", elem = " + g.waiting_elem;
    facts.list.push_back({std::move(label), std::move(value), {TargetKind::kChan, chan->id, 0}});
    return;
  }
  for (const WaitGroupView& wait_group : now.waitgroups) {
    if (g.waiting_waitgroup == 0 || wait_group.id != g.waiting_waitgroup) continue;
    facts.list.push_back({std::move(label),
                          "sudog → " + wait_group.name + ".sema",
                          {TargetKind::kWaitGroup, wait_group.id, 0}});
    return;
  }
}

// One case of the select that a goroutine is in.
Fact FactOf(const PanelInput& in, const Snapshot& now, const CaseView& each) {
  const ChanView* chan = now.FindChan(each.chan);
  std::string name =
      chan != nullptr ? chan->name : std::string(in.words.Get("inspector.nil_channel"));
  std::string value = each.op == ChanOp::kSend ? name + " <- " + each.elem.value : "<-" + name;
  if (each.chosen) {
    value += " · " + std::string(in.words.Get("inspector.chosen"));
  } else if (each.in_queue) {
    value += " · " + std::string(in.words.Get("inspector.in_queue"));
  }
  return {in.words.Format("inspector.case", {{"n", std::to_string(each.number)}}),
          std::move(value),
          {TargetKind::kChan, each.chan, 0}};
}

// Who has a lock and how many read, in words: not the bits that say it.
std::string ValueOfLock(const PanelInput& in, const Snapshot& now, const VariableView& local) {
  std::string value(in.words.Get("stage.lock.free"));
  for (const SyncView& each : now.syncs) {
    if (each.name != local.name) continue;
    if (each.holder != 0) {
      value = fmt::format("{} {}", in.words.Get("stage.sync.locked"), GoroutineName(each.holder));
    }
    if (each.kind == SyncKind::kRWMutex && each.reader_count > 0) {
      value += fmt::format(", {} {}", in.words.Get("stage.sync.readers"), each.reader_count);
    }
  }
  return "{" + value + "}";
}

// A WaitGroup's two counts lie in one word: told apart, as the stage has them.
std::string ValueOf(const PanelInput& in, const Snapshot& now, const VariableView& local) {
  if (local.type == "sync.Mutex" || local.type == "sync.RWMutex") {
    return ValueOfLock(in, now, local);
  }
  if (local.type != "sync.WaitGroup") return local.value;
  for (const WaitGroupView& each : now.waitgroups) {
    if (each.name != local.name) continue;
    return fmt::format("{{counter {}, waiters {}}}", each.counter, each.waiter_count);
  }
  return local.value;
}

FactSheet FactsOf(const PanelInput& in, const Snapshot& now, const GView& g) {
  FactSheet facts;
  const auto label = [&](std::string_view key) { return std::string(in.words.Get(key)); };
  facts.title = in.words.Format("panel.goroutine", {{"g", GoroutineName(g.goid)}});
  facts.note = GStatusText(g.status);
  facts.note_color = StatusTextColor(in.theme, g.status);
  if (g.status == GStatus::kWaiting) {
    facts.list.push_back({label("inspector.waitreason"), WaitReasonText(g.waitreason)});
  }
  for (size_t i = 0; i < g.stack.size(); ++i) {
    const std::string inside = i == 0 && !g.runtime_func.empty() ? " · " + g.runtime_func : "";
    facts.list.push_back({i == 0 ? label("inspector.stack") : "", FrameText(g.stack[i]) + inside});
  }
  AddWaiting(in, now, g, facts);
  for (const CaseView& each : g.operation.cases) facts.list.push_back(FactOf(in, now, each));
  for (const FrameView& frame : g.stack) {
    for (const VariableView& local : frame.locals) {
      facts.list.push_back({local.name,
                            fmt::format("{} = {}", local.type, ValueOf(in, now, local)),
                            {TargetKind::kChan, local.chan, 0}});
    }
  }
  if (g.creator != 0) {
    facts.list.push_back(
        {label("inspector.created_by"),
         in.words.Format("inspector.created_at", {{"g", GoroutineName(g.creator)},
                                                  {"place", PlaceText(in, g.created_pos)}}),
         {TargetKind::kG, g.creator, 0}});
  }
  return facts;
}

FactSheet FactsOf(const PanelInput& in, const ChanView& chan) {
  FactSheet facts;
  facts.title = in.words.Format("panel.channel", {{"name", chan.name}});
  facts.note = chan.type;
  facts.note_color = in.theme.dim;
  facts.list = {{"qcount", fmt::format("{} / {}", chan.qcount, chan.dataqsiz)},
                {"elemsize", std::to_string(chan.elemsize)},
                {"closed", std::to_string(chan.closed)},
                {"sendx", std::to_string(chan.sendx)},
                {"recvx", std::to_string(chan.recvx)},
                {"sendq", SudogNames(chan.sendq)},
                {"recvq", SudogNames(chan.recvq)},
                {"lock", chan.lock_holder == 0 ? "–" : GoroutineName(chan.lock_holder)}};
  for (size_t i = 0; i < chan.buf.size(); ++i) {
    facts.list.push_back({fmt::format("buf[{}]", i), chan.buf[i].empty() ? "–" : chan.buf[i]});
  }
  return facts;
}

FactSheet FactsOf(const PanelInput& in, const PView& p) {
  const auto name = [](uint32_t goid) { return goid == 0 ? "–" : GoroutineName(goid); };
  FactSheet facts;
  facts.title = in.words.Format("panel.processor", {{"p", fmt::format("P{}", p.id)}});
  facts.note = fmt::format("M{}", p.m);
  facts.note_color = in.theme.dim;
  facts.list = {{"running", name(p.running), {TargetKind::kG, p.running, 0}},
                {"runnext", name(p.runnext), {TargetKind::kG, p.runnext, 0}},
                {"runq", NamesOf(p.runq)},
                {"schedtick", std::to_string(p.schedtick)}};
  return facts;
}

FactSheet FactsOf(const PanelInput& in, const MView& m) {
  FactSheet facts;
  facts.title = in.words.Format("panel.machine", {{"m", fmt::format("M{}", m.id)}});
  facts.note = in.words.Get(m.parked     ? "inspector.parked"
                            : m.spinning ? "inspector.spinning"
                                         : "inspector.working");
  facts.note_color = in.theme.dim;
  if (m.p >= 0) {
    facts.list.push_back(
        {"p", fmt::format("P{}", m.p), {TargetKind::kP, static_cast<uint32_t>(m.p), 0}, true});
  }
  facts.list.push_back(
      {"curg", m.curg == 0 ? "–" : GoroutineName(m.curg), {TargetKind::kG, m.curg, 0}});
  facts.list.push_back({"spinning", m.spinning ? "true" : "false"});
  return facts;
}

// One goroutine's place in one channel's queue.
FactSheet FactsOfSudog(const PanelInput& in, const ChanView& chan, uint32_t goid) {
  FactSheet facts;
  facts.title = in.words.Format("panel.sudog", {{"g", GoroutineName(goid)}});
  facts.note = chan.name;
  facts.note_color = in.theme.dim;
  for (const auto& [name, queue] :
       {std::pair("sendq", &chan.sendq), std::pair("recvq", &chan.recvq)}) {
    for (size_t i = 0; i < queue->size(); ++i) {
      const SudogView& sudog = (*queue)[i];
      if (sudog.goid != goid) continue;
      const auto neighbour = [&, queue = queue](size_t at) -> Fact {
        if (at >= queue->size()) return {at == i + 1 ? "next" : "prev", "nil"};
        return {at == i + 1 ? "next" : "prev",
                GoroutineName((*queue)[at].goid),
                {TargetKind::kSudog, (*queue)[at].goid, chan.id}};
      };
      facts.list.push_back({"g", GoroutineName(goid), {TargetKind::kG, goid, 0}});
      facts.list.push_back(
          {"c", fmt::format("{} · {}", chan.name, name), {TargetKind::kChan, chan.id, 0}});
      facts.list.push_back(
          {std::string(in.words.Get("inspector.position")),
           in.words.Format("inspector.position_of", {{"at", std::to_string(i + 1)},
                                                     {"of", std::to_string(queue->size())}})});
      facts.list.push_back({"elem", sudog.elem.empty() ? "nil" : sudog.elem});
      facts.list.push_back({"isSelect", sudog.is_select ? "true" : "false"});
      facts.list.push_back(neighbour(i - 1));
      facts.list.push_back(neighbour(i + 1));
      return facts;
    }
  }
  return facts;
}

}  // namespace

std::string NamesOf(const std::vector<uint32_t>& goids) {
  std::string text;
  for (const uint32_t goid : goids) {
    if (!text.empty()) text += ' ';
    text += GoroutineName(goid);
  }
  return text.empty() ? "–" : text;
}

FactSheet FactsToShow(const PanelInput& in) {
  const Snapshot& now = in.session.now();
  const Target selected = in.session.selected();
  const auto goroutine = [&](uint32_t goid) -> FactSheet {
    if (const GView* g = now.FindG(goid)) return FactsOf(in, now, *g);
    return {.title = std::string(in.words.Get("panel.goroutine_none"))};
  };
  switch (selected.kind) {
    case TargetKind::kChan:
    case TargetKind::kSlot:
    case TargetKind::kField:
      if (const ChanView* chan = now.FindChan(selected.id)) return FactsOf(in, *chan);
      break;
    case TargetKind::kWaitGroup:
      for (const WaitGroupView& each : now.waitgroups) {
        if (each.id == selected.id) return FactsOf(in, each);
      }
      break;
    case TargetKind::kP:
      for (const PView& p : now.ps) {
        if (p.id == selected.id) return FactsOf(in, p);
      }
      break;
    case TargetKind::kM:
      for (const MView& m : now.ms) {
        if (m.id == selected.id) return FactsOf(in, m);
      }
      break;
    case TargetKind::kSudog:
      if (const ChanView* chan = now.FindChan(selected.part)) {
        FactSheet facts = FactsOfSudog(in, *chan, selected.id);
        if (!facts.list.empty()) return facts;
      }
      return goroutine(selected.id);
    case TargetKind::kSync:
      if (const SyncView* sync = now.FindSync(selected.id)) return FactsOf(in, *sync);
      break;
    case TargetKind::kTimer:
      for (const TimerView& timer : now.timers) {
        if (timer.id == selected.id) return FactsOf(in, timer);
      }
      break;
    case TargetKind::kMoment:
    case TargetKind::kG:
    case TargetKind::kNone: break;
  }
  return goroutine(in.session.followed());
}

}  // namespace chanscope
