#include "core/sim/snapshot.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "core/runtime/memory.h"
#include "core/runtime/sudog.h"
#include "core/sim/snapshot_select.h"
#include "core/sim/snapshot_stack.h"
#include "core/sim/snapshot_sync.h"
#include "core/sim/variable_name.h"

namespace chanscope {
namespace {

// Lines of output that a snapshot holds: the newest ones.
constexpr size_t kOutputLines = 1000;

class Reader {
 public:
  Reader(const Program& program, const Machine& machine)
      : program_(program), machine_(machine), state_(machine.state) {}

  Snapshot Read() {
    Snapshot snapshot;
    snapshot.step = state_.steps;
    snapshot.time_ns = state_.now_ns;
    snapshot.end = state_.end;
    snapshot.exit_status = state_.exit_status;
    ReadGoroutines(snapshot);
    for (uint32_t i = 1; i < state_.channels.size(); ++i) {
      snapshot.chans.push_back(ReadChannel(i));
    }
    TellApart(snapshot.chans);
    for (uint32_t i = 1; i < state_.waitgroups.size(); ++i) {
      snapshot.waitgroups.push_back(ReadWaitGroup(program_, state_, i));
    }
    for (uint32_t i = 1; i < state_.syncvalues.size(); ++i) {
      snapshot.syncs.push_back(ReadSync(program_, state_, SyncId{i}));
    }
    ReadScheduler(snapshot);
    ReadTimers(snapshot);
    snapshot.output = ReadOutput();
    return snapshot;
  }

  // Of several channels that one make made, or one name was used for, all but the first are
  // numbered: "out", "out #2".
  static void TellApart(std::vector<ChanView>& chans) {
    std::unordered_map<std::string, uint32_t> seen;
    for (ChanView& chan : chans) {
      const uint32_t number = ++seen[chan.name];
      if (number > 1) chan.name += fmt::format(" #{}", number);
    }
  }

  ChanView ReadChannel(uint32_t id) const {
    const hchan& c = state_.channels[id];
    ChanView view;
    view.id = id;
    view.name = NameOfChannel(program_, c.made_at);
    if (view.name.empty()) view.name = fmt::format("chan {}", id);
    view.type = TypeOf(c);
    view.qcount = c.qcount;
    view.dataqsiz = c.dataqsiz;
    view.elemsize = c.elemsize;
    view.closed = c.closed;
    view.sendx = c.sendx;
    view.recvx = c.recvx;
    view.buf.resize(c.dataqsiz);
    for (uint32_t i = 0; i < c.qcount; ++i) {
      const uint32_t slot = (c.recvx + i) % c.dataqsiz;
      view.buf[slot] =
          FormatValue(program_, machine_, c.elemtype, &state_.heap[c.buf + slot * c.elemwords]);
    }
    view.sendq = ReadQueue(c.sendq, c, true);
    view.recvq = ReadQueue(c.recvq, c, false);
    view.lock_holder = c.lock ? GoidOf(c.lock) : 0;
    view.locked = static_cast<bool>(c.lock);
    return view;
  }

 private:
  uint32_t GoidOf(GId id) const { return state_.allgs[id.value].goid; }

  std::vector<uint32_t> GoidsOf(const gQueue& queue) const {
    std::vector<uint32_t> goids;
    for (GId id = queue.head; id; id = state_.allgs[id.value].schedlink) {
      if (GoidOf(id) != 0) goids.push_back(GoidOf(id));
    }
    return goids;
  }

  void ReadGoroutines(Snapshot& snapshot) const {
    for (uint32_t i = 1; i < state_.allgs.size(); ++i) {
      const g& gp = state_.allgs[i];
      // Goroutine 0 is the runtime's own: nobody sees it.
      if (gp.goid == 0 || gp.status == GStatus::kIdle || gp.status == GStatus::kDead) continue;
      snapshot.gs.push_back(ReadGoroutine(gp));
    }
    std::sort(snapshot.gs.begin(), snapshot.gs.end(),
              [](const GView& a, const GView& b) { return a.goid < b.goid; });
  }

  GView ReadGoroutine(const g& gp) const {
    GView view;
    view.goid = gp.goid;
    view.status = gp.status;
    view.waitreason = gp.waitreason;
    view.stack = ReadStack(program_, machine_, gp);
    if (gp.op_depth > 0) view.runtime_func = Info(gp.ops[gp.op_depth - 1].phase).func;
    view.creator = gp.creator;
    view.created_pos = gp.creator == 0 ? Pos{} : program_.places[gp.created_at];
    view.parked_step = gp.status == GStatus::kWaiting ? gp.parked_at : 0;
    if (gp.waiting) {
      const sudog& sg = state_.sudogs[gp.waiting.value];
      if (sg.isSelect == 0) view.waiting_chan = sg.c.value;
      const bool sends = gp.waitreason == WaitReason::kChanSend;
      if (sg.c && sg.has_elem != 0 && sends) {
        const TypeId type = state_.channels[sg.c.value].elemtype;
        view.waiting_elem = FormatValue(program_, machine_, type, WordAt(state_, sg.elem));
      }
    }
    view.waiting_waitgroup = WaitGroupOf(gp);
    view.operation = ReadOperation(gp);
    view.waiting_lock = WaitedLock(gp);
    return view;
  }

  // The channel whose lock a running goroutine wants and another one has.
  uint32_t WaitedLock(const g& gp) const {
    if (gp.status != GStatus::kRunning || gp.op_depth == 0) return 0;
    const OpRecord& op = gp.ops[gp.op_depth - 1];
    if (!op.c || std::string_view(Info(op.phase).key) != "lock") return 0;
    const GId holder = state_.channels[op.c.value].lock;
    return holder && GoidOf(holder) != gp.goid ? op.c.value : 0;
  }

  OperationView ReadOperation(const g& gp) const {
    OperationView view;
    if (gp.op_depth == 0) return view;
    const OpRecord& op = gp.ops[0];
    view.sync = SyncOfOperation(state_, gp).value;
    view.op = ChanOpOf(op.kind);
    if (view.op == ChanOp::kNone) return view;
    if (view.op == ChanOp::kSelect) return ReadSelect(program_, machine_, gp);
    view.chan = op.c.value;
    view.in_queue = gp.waiting && op.c && IsQueued(gp.waiting, state_.channels[op.c.value]);
    if (op.c && op.has_ep != 0) {
      view.elem = ReadElem(program_, machine_, state_.channels[op.c.value].elemtype, op.ep);
    }
    return view;
  }

  static ChanOp ChanOpOf(OpKind kind) {
    if (kind == OpKind::kChansend) return ChanOp::kSend;
    if (kind == OpKind::kChanrecv) return ChanOp::kReceive;
    if (kind == OpKind::kClosechan) return ChanOp::kClose;
    if (kind == OpKind::kSelectgo) return ChanOp::kSelect;
    return ChanOp::kNone;
  }

  bool IsQueued(SudogId id, const hchan& c) const {
    return isQueued(state_, c.sendq, id) || isQueued(state_, c.recvq, id);
  }

  uint32_t WaitGroupOf(const g& gp) const {
    if (gp.status != GStatus::kWaiting || gp.op_depth == 0) return 0;
    const SemaId sema = gp.ops[gp.op_depth - 1].sema;
    for (uint32_t i = 1; sema && i < state_.waitgroups.size(); ++i) {
      if (state_.waitgroups[i].sema == sema) return i;
    }
    return 0;
  }

  std::vector<SudogView> ReadQueue(const waitq& queue, const hchan& c, bool senders) const {
    std::vector<SudogView> views;
    for (SudogId id = queue.first; id; id = state_.sudogs[id.value].next) {
      const sudog& sg = state_.sudogs[id.value];
      SudogView view{GoidOf(sg.g), {}, sg.isSelect != 0, 0, false};
      view.lost = view.is_select && state_.allgs[sg.g.value].selectDone != 0;
      if (view.is_select) view.select_case = CaseOf(state_, state_.allgs[sg.g.value], id);
      if (sg.has_elem != 0 && senders) {
        view.elem = FormatValue(program_, machine_, c.elemtype, WordAt(state_, sg.elem));
      } else if (sg.has_elem != 0) {
        view.elem = NameAt(program_, state_, sg.elem, c.elemwords);
      }
      views.push_back(std::move(view));
    }
    return views;
  }

  // "chan int": the elements' type decides; a channel itself has no direction.
  std::string TypeOf(const hchan& c) const { return "chan " + program_.type(c.elemtype).name; }

  void ReadScheduler(Snapshot& snapshot) const {
    for (uint32_t i = 1; i < state_.allp.size(); ++i) {
      const p& pp = state_.allp[i];
      PView view;
      view.id = i - 1;
      view.running = pp.running ? GoidOf(pp.running) : 0;
      view.runnext = pp.runnext ? GoidOf(pp.runnext) : 0;
      view.m = pp.m ? pp.m.value - 1 : 0;
      view.schedtick = pp.schedtick;
      view.idle = !pp.m;
      view.stopped = pp.stopped != 0;
      view.waits_chan = pp.waits_chan.value;
      view.runs_timers = pp.timers_now != 0;
      view.time_ns = pp.time_ns;
      view.picked = pp.picked ? GoidOf(pp.picked) : 0;
      for (uint32_t at = pp.runqhead; at != pp.runqtail; ++at) {
        const uint32_t goid = GoidOf(pp.runq[at % pp.runq.size()]);
        if (goid != 0) view.runq.push_back(goid);
      }
      snapshot.ps.push_back(std::move(view));
    }
    for (uint32_t i = 1; i < state_.allm.size(); ++i) {
      const m& mp = state_.allm[i];
      snapshot.ms.push_back({i - 1, mp.p ? static_cast<int32_t>(mp.p.value) - 1 : -1,
                             mp.curg ? GoidOf(mp.curg) : 0, mp.spinning != 0, mp.parked != 0,
                             mp.polling != 0, mp.polling != 0 ? state_.pollUntil : 0,
                             mp.lockedg ? GoidOf(mp.lockedg) : 0});
    }
    snapshot.global_runq = GoidsOf(state_.global_runq);
    for (PId id = state_.pidle; id; id = state_.allp[id.value].link) {
      snapshot.idle_ps.push_back(id.value - 1);
    }
    for (MId id = state_.midle; id; id = state_.allm[id.value].schedlink) {
      snapshot.idle_ms.push_back(id.value - 1);
    }
  }

  void ReadTimers(Snapshot& snapshot) const {
    for (const TimerId id : state_.timer_heaps) snapshot.timers.push_back(ReadTimer(id));
    std::sort(snapshot.timers.begin(), snapshot.timers.end(),
              [](const TimerView& a, const TimerView& b) {
                return a.when_ns != b.when_ns ? a.when_ns < b.when_ns : a.id < b.id;
              });
  }

  TimerView ReadTimer(TimerId id) const {
    const timer& t = state_.timers[id.value];
    TimerView view;
    view.id = id.value;
    view.name = t.address != 0 ? NameOfAddress(program_, state_, t.address) : "";
    view.changed =
        t.status == TimerStatus::kModifiedEarlier || t.status == TimerStatus::kModifiedLater;
    view.stopped = t.status == TimerStatus::kDeleted;
    view.when_ns = view.changed ? t.nextwhen : t.when;
    view.period_ns = t.period;
    view.does = t.f;
    view.g = t.g ? GoidOf(t.g) : 0;
    view.chan = t.c.value;
    if (t.closure != 0) {
      view.function = program_.functions[state_.heap[t.closure]].name;
    }
    view.p = t.pp.value - 1;
    return view;
  }

  std::vector<OutputView> ReadOutput() const {
    std::vector<OutputView> lines;
    bool open = false;  // the last line has no end yet
    const auto& pieces = machine_.output_pieces;
    const size_t first = pieces.size() > kOutputLines ? pieces.size() - kOutputLines : 0;
    for (size_t i = first; i < pieces.size(); ++i) {
      const OutputPiece& piece = pieces[i];
      std::string_view text(machine_.output.data() + piece.begin, piece.size);
      while (!text.empty()) {
        if (!open || lines.back().stream != piece.stream) {
          lines.push_back({piece.step, piece.goid, piece.stream, {}});
        }
        const size_t end = text.find('\n');
        lines.back().text += text.substr(0, end);
        open = end == std::string_view::npos;
        text.remove_prefix(open ? text.size() : end + 1);
      }
    }
    return lines;
  }

  const Program& program_;
  const Machine& machine_;
  const State& state_;
};

}  // namespace

const GView* Snapshot::FindG(uint32_t goid) const {
  const auto at = std::lower_bound(gs.begin(), gs.end(), goid,
                                   [](const GView& view, uint32_t id) { return view.goid < id; });
  return at != gs.end() && at->goid == goid ? &*at : nullptr;
}

const ChanView* Snapshot::FindChan(uint32_t id) const {
  return id >= 1 && id <= chans.size() ? &chans[id - 1] : nullptr;
}

const SyncView* Snapshot::FindSync(uint32_t id) const {
  return id >= 1 && id <= syncs.size() ? &syncs[id - 1] : nullptr;
}

Snapshot TakeSnapshot(const Program& program, const Machine& machine) {
  return Reader(program, machine).Read();
}

std::string FormatElement(const Program& program, const Machine& machine, const Event& event) {
  const TypeId type = machine.state.channels[event.c].elemtype;
  const bool inside = program.type(type).words <= 1;
  return FormatValue(program, machine, type,
                     inside ? &event.value : WordAt(machine.state, UnpackedAddress(event.value)));
}

ChanView ViewChan(const Program& program, const Machine& machine, uint32_t id) {
  return Reader(program, machine).ReadChannel(id);
}

SyncView ViewSync(const Program& program, const Machine& machine, uint32_t id) {
  return ReadSync(program, machine.state, SyncId{id});
}

WaitGroupView ViewWaitGroup(const Program& program, const Machine& machine, uint32_t id) {
  return ReadWaitGroup(program, machine.state, id);
}

}  // namespace chanscope
