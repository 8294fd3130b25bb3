// Go 1.19 proc.go: schedinit, schedule, findRunnable, execute, globrunqget, checkdead.
#include "core/runtime/proc.h"

#include <algorithm>
#include <string_view>

#include "core/base/check.h"
#include "core/runtime/g.h"
#include "core/runtime/memory.h"

namespace chanscope {
namespace {

enum PickedFrom : uint32_t { kFromRunnext = 0, kFromRunq = 1, kFromGlobal = 2 };

struct Picked {
  GId g;
  PickedFrom from = kFromRunnext;
};

// Whether the program imports os, on its own or through fmt.
bool ImportsOs(const Program& program) {
  return std::any_of(program.functions.begin(), program.functions.end(), [](const Function& f) {
    const std::string_view name = f.name;
    return name.starts_with("fmt.") || name.starts_with("os.") || name.starts_with("log.");
  });
}

uint32_t RunqLength(const p& pp) {
  return pp.runqtail - pp.runqhead;
}

GId& RunqSlot(p& pp, uint32_t position) {
  return pp.runq[(pp.runqhead + position) % pp.runq.size()];
}

// The oldest of the local ring, which is not empty.
GId RunqPop(p& pp) {
  GId& slot = RunqSlot(pp, 0);
  const GId gid = slot;
  slot = {};
  ++pp.runqhead;
  return gid;
}

// The next of the global queue; some more of it move to the local ring. most 0: as many as are
// P's share.
template <class Log>
GId globrunqget(State& s, Log& log, PId pid, uint32_t most) {
  const auto procs = static_cast<uint32_t>(s.allp.size() - 1);
  uint32_t n = std::min(s.global_runq.size / procs + 1, s.global_runq.size);
  if (most > 0) n = std::min(n, most);
  n = std::min(n, static_cast<uint32_t>(s.allp[pid.value].runq.size() / 2));
  const GId first = globrunqpop(s);
  for (; n > 1; --n) runqput(s, log, pid, globrunqpop(s), false);
  return first;
}

bool LooksAtGlobalFirst(const State& s, const p& pp) {
  return pp.schedtick % 61 == 0 && s.global_runq.size > 0;
}

// What Go takes next; somebody is runnable.
template <class Log>
Picked FindRunnable(State& s, Log& log, PId pid) {
  p& pp = s.allp[pid.value];
  if (LooksAtGlobalFirst(s, pp)) return {globrunqget(s, log, pid, 1), kFromGlobal};
  if (pp.runnext) {
    const GId next = pp.runnext;
    pp.runnext = {};
    return {next, kFromRunnext};
  }
  if (RunqLength(pp) > 0) return {RunqPop(pp), kFromRunq};
  return {globrunqget(s, log, pid, 0), kFromGlobal};
}

// A time slice begins, unless the one of who made this G runnable goes on (inheritTime).
void BeginSlice(State& s, p& pp, PickedFrom from) {
  if (from == kFromRunnext) return;
  ++pp.schedtick;
  pp.slice_began_ns = s.now_ns;
}

// runfinq runs and parks, for good.
void RunfinqTakesItsTurn(State& s) {
  g& gp = s.allgs[s.runfinq.value];
  gp.status = GStatus::kDead;
  gp.schedlink = {};
  s.runfinq = {};
}

GId TakeOutOfRunq(p& pp, uint32_t position) {
  const GId gid = RunqSlot(pp, position);
  for (; position > 0; --position) RunqSlot(pp, position) = RunqSlot(pp, position - 1);
  RunqSlot(pp, 0) = {};
  ++pp.runqhead;
  return gid;
}

GId TakeOutOfGlobal(State& s, uint32_t position) {
  gQueue& q = s.global_runq;
  if (position == 0) return globrunqpop(s);
  GId before = q.head;
  for (; position > 1; --position) before = s.allgs[before.value].schedlink;
  const GId gid = s.allgs[before.value].schedlink;
  g& gp = s.allgs[gid.value];
  s.allgs[before.value].schedlink = gp.schedlink;
  if (q.tail == gid) q.tail = before;
  gp.schedlink = {};
  --q.size;
  return gid;
}

// The runnable one number `index` in the order that Go would take them; index > 0.
Picked TakeOut(State& s, PId pid, uint32_t index) {
  p& pp = s.allp[pid.value];
  const uint32_t global_ahead = LooksAtGlobalFirst(s, pp) ? 1 : 0;
  index -= global_ahead;
  if (pp.runnext) {
    if (index == 0) {
      const GId next = pp.runnext;
      pp.runnext = {};
      return {next, kFromRunnext};
    }
    --index;
  }
  if (index < RunqLength(pp)) return {TakeOutOfRunq(pp, index), kFromRunq};
  return {TakeOutOfGlobal(s, index - RunqLength(pp) + global_ahead), kFromGlobal};
}

template <class Log>
StepResult Pick(State& s, PId pid, ChoiceSource& choices, Log& log) {
  p& pp = s.allp[pid.value];
  Picked picked;
  const uint32_t options = RunnableCount(s, pid);
  const uint32_t choice =
      choices.DecidesSchedule() && options > 1 ? choices.Choose(ChoiceKind::kNextG, options) : 0;
  if (choice > 0) {
    picked = TakeOut(s, pid, choice);
  } else {
    picked = FindRunnable(s, log, pid);
    if (picked.g == s.runfinq) {
      BeginSlice(s, pp, picked.from);
      RunfinqTakesItsTurn(s);
      picked = FindRunnable(s, log, pid);
    }
  }
  pp.picked = picked.g;
  pp.picked_from = picked.from;
  if constexpr (Log::kRecords) {
    log.Emit({.kind = EventKind::kGPicked,
              .flag = static_cast<uint8_t>(picked.from),
              .g2 = s.allgs[picked.g.value].goid,
              .n = NumberOf(pid)});
  }
  return {};
}

template <class Log>
StepResult Execute(State& s, PId pid, ChoiceSource& choices, Log& log) {
  p& pp = s.allp[pid.value];
  const GId gid = pp.picked;
  g& gp = s.allgs[gid.value];
  BeginSlice(s, pp, static_cast<PickedFrom>(pp.picked_from));
  pp.picked = {};
  pp.picked_from = 0;
  pp.running = gid;
  s.allm[pp.m.value].curg = gid;
  gp.p = pid;
  gp.preempt = 0;
  casgstatus(s, log, gid, GStatus::kRunning);
  if (s.runfinq && s.allgs[s.runfinq.value].status == GStatus::kIdle) {
    // Initialisation of os has made it by the time that main.main begins.
    if (choices.DecidesSchedule()) {
      RunfinqTakesItsTurn(s);
    } else {
      s.allgs[s.runfinq.value].status = GStatus::kRunnable;
      runqput(s, log, pid, s.runfinq, true);
    }
  }
  return {};
}

template <class Log>
StepResult Idle(State& s, PId pid, Log& log) {
  p& pp = s.allp[pid.value];
  if (s.runfinq) {
    BeginSlice(s, pp, FindRunnable(s, log, pid).from);
    RunfinqTakesItsTurn(s);
  }
  m& mp = s.allm[pp.m.value];
  mp.p = {};
  mp.parked = 1;
  pp.m = {};
  if constexpr (Log::kRecords) log.Emit({.kind = EventKind::kPIdled, .n = NumberOf(pid)});
  return {};
}

template <class Log>
StepResult CheckDead(State& s, Log& log) {
  s.end = EndReason::kDeadlock;
  s.exit_status = 2;
  if constexpr (Log::kRecords) log.Emit({.kind = EventKind::kDeadlocked});
  const bool nobody = s.live_goroutines == 0;
  return {.status = StepStatus::kFatal,
          .fatal = nobody ? FatalKind::kNoGoroutines : FatalKind::kDeadlock};
}

}  // namespace

void schedinit(State& state, const Program& program, uint32_t procs) {
  CHECK(procs >= 1);
  state = {};
  state.heap = program.initial_heap;
  if (state.heap.empty()) state.heap.emplace_back();
  state.bytes.assign(program.string_data.begin(), program.string_data.end());
  state.stacks.emplace_back();
  state.channels.emplace_back();
  state.sudogs.emplace_back();
  state.semas.emplace_back();
  state.waitgroups.emplace_back();
  state.syncvalues.emplace_back();
  state.allgs.resize(2);
  state.allp.resize(procs + 1);
  state.allm.resize(2);

  const GId main{1};
  const PId p0{1};
  const MId m0{1};
  g& gp = state.allgs[main.value];
  const Function& entry = program.function(program.entry);
  AllocStack(state, gp, std::max(entry.frame_words, kFrameHeaderWords));
  StackBase(state, gp)[0] = static_cast<uint64_t>(program.entry.value) << 32;
  gp.goid = state.next_goid++;
  gp.status = GStatus::kRunnable;
  gp.pc = entry.entry;
  gp.start = program.main;
  state.live_goroutines = 1;
  state.allp[p0.value].runnext = main;
  state.allp[p0.value].m = m0;
  state.allp[p0.value].schedtick = kFirstSchedtick;
  state.allm[m0.value].p = p0;
  if (ImportsOs(program)) {
    state.allgs.emplace_back();
    state.runfinq = GId{2};
  }
}

template <class Log>
StepResult StepSchedule(State& state, PId pid, ChoiceSource& choices, Log& log) {
  const p& pp = state.allp[pid.value];
  CHECK(!pp.running);
  if (pp.picked) return Execute(state, pid, choices, log);
  if (RunnableCount(state, pid) > 0) return Pick(state, pid, choices, log);
  return pp.m ? Idle(state, pid, log) : CheckDead(state, log);
}

template StepResult StepSchedule(State&, PId, ChoiceSource&, StepLog&);
template StepResult StepSchedule(State&, PId, ChoiceSource&, NoLog&);

}  // namespace chanscope
