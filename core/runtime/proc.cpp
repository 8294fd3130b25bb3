// Go 1.19 proc.go: schedinit, schedule, execute, checkdead.
#include "core/runtime/proc.h"

#include <algorithm>
#include <string_view>

#include "core/base/check.h"
#include "core/runtime/g.h"
#include "core/runtime/m.h"
#include "core/runtime/memory.h"
#include "core/runtime/schedule.h"

namespace chanscope {
namespace {

// Whether the program imports os, on its own or through fmt.
bool ImportsOs(const Program& program) {
  return std::any_of(program.functions.begin(), program.functions.end(), [](const Function& f) {
    const std::string_view name = f.name;
    return name.starts_with("fmt.") || name.starts_with("os.") || name.starts_with("log.");
  });
}

template <class Log>
void Execute(State& s, PId pid, ChoiceSource& choices, Log& log) {
  p& pp = s.allp[pid.value];
  const GId gid = pp.picked;
  g& gp = s.allgs[gid.value];
  if (gp.lockedm && gp.lockedm != pp.m) {
    LockedM<Log>::Start(s, pid, gid, log);
    pp.picked_from = kFromOther;  // the slice of who ran here is not inherited across threads
  }
  BeginSlice(s, pp, pp.picked_from);
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
      Picking<Log>::RunfinqTakesItsTurn(s, pid, log);
    } else {
      s.allgs[s.runfinq.value].status = GStatus::kRunnable;
      runqput(s, log, pid, s.runfinq, true);
    }
  }
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
  state.timers.emplace_back();
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
  for (uint32_t i = procs; i > p0.value; --i) pidleput(state, PId{i});
  // Where several Ps run, nothing depends on the turns of one goroutine more.
  if (procs == 1 && ImportsOs(program)) {
    state.allgs.emplace_back();
    state.runfinq = GId{2};
  }
}

Phase NextPhase(const State& state, PId pid) {
  const p& pp = state.allp[pid.value];
  if (pp.running) {
    const g& gp = state.allgs[pp.running.value];
    return gp.op_depth > 0 ? gp.ops[gp.op_depth - 1].phase : Phase::kUser;
  }
  if (!pp.m) return state.netpoller ? Phase::kNetpoll : Phase::kDeadlock;
  if (const GId g0 = SystemGoroutine(state, pid)) {
    const g& gp = state.allgs[g0.value];
    return gp.ops[gp.op_depth - 1].phase;
  }
  if (pp.fired) return Phase::kGoroutineReady;
  if (pp.picked) return Phase::kScheduleExecute;
  if (state.stops_world) return Phase::kScheduleStop;
  if (pp.timers_now == 0 && TimersNeedLook(state, pid)) return Phase::kCheckTimers;
  if (PassGoesOn(state, pp)) return Phase::kRuntimer;
  if (RunnableCount(state, pid) > 0) return Phase::kSchedulePick;
  return MaySteal(state, pp) ? Phase::kScheduleSteal : Phase::kScheduleIdle;
}

template <class Log>
StepResult StepSchedule(State& state, PId pid, ChoiceSource& choices, Log& log) {
  CHECK(!state.allp[pid.value].running);
  const Phase phase = NextPhase(state, pid);
  if (phase == Phase::kDeadlock) return CheckDead(state, log);
  const p& pp = state.allp[pid.value];
  if (pp.m && !pp.picked && state.allm[pp.m.value].lockedg) LockedM<Log>::Stop(state, pid, log);
  if (phase == Phase::kSchedulePick) {
    Picking<Log>::Pick(state, pid, choices, log);
  } else if (phase == Phase::kScheduleExecute) {
    Execute(state, pid, choices, log);
  } else if (phase == Phase::kCheckTimers) {
    TimerPass<Log>::Begin(state, pid, log);
  } else if (phase == Phase::kRuntimer) {
    TimerPass<Log>::Run(state, pid, choices, log);
  } else if (phase == Phase::kGoroutineReady) {
    TimerPass<Log>::GoroutineReady(state, pid, log);
  } else if (phase == Phase::kScheduleSteal) {
    Stealing<Log>::Steal(state, pid, choices, log);
  } else if (phase == Phase::kScheduleIdle) {
    Idling<Log>::Idle(state, pid, choices, log);
  } else if (phase == Phase::kNetpoll) {
    Idling<Log>::Netpoll(state, log);
  } else {
    CHECK(phase == Phase::kScheduleStop);
    Idling<Log>::Stop(state, pid, log);
  }
  return {};
}

template StepResult StepSchedule(State&, PId, ChoiceSource&, StepLog&);
template StepResult StepSchedule(State&, PId, ChoiceSource&, NoLog&);

}  // namespace chanscope
