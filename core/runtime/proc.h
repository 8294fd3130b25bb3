// The scheduler (Go 1.19 proc.go).
//
// Owns: the first state, and the steps of a P that runs no goroutine. Must not: count steps or move
// the clock (but for Netpoll, where everybody sleeps); execute user code; say which P is next
// (turn.h).
//
// A P without a running goroutine takes these steps: CheckTimers and Runtimer while timers are due,
// SchedulePick (a G leaves its queue), ScheduleExecute (it runs). When nothing is runnable:
// ScheduleSteal (only at GOMAXPROCS > 1), ScheduleIdle (P and M part), then Netpoll if a timer is
// armed (the clock jumps, the M takes a P), else Deadlock (state.end = kDeadlock, exit_status = 2).
//
// Two facts of real Go 1.19 that a program can see in its order of goroutines, found by experiment
// (200 goroutines, then Gosched: how many run before main does):
//  - schedtick is 4 when main.main begins. Every 61st tick looks at the global queue first.
//  - A program that imports os (fmt does) has one more goroutine, runfinq, in runnext when
//  main.main
//    begins. It parks as soon as it runs, for good, but takes a turn in the queues. The model has
//    it as a goroutine with goid 0, hidden from events, which takes its turn within a pick.
#pragma once

#include <cstdint>

#include "core/bytecode/program.h"
#include "core/runtime/choice.h"
#include "core/runtime/state.h"
#include "core/runtime/step.h"
#include "core/runtime/timers.h"

namespace chanscope {

inline constexpr uint32_t kMostProcs = 256;
inline constexpr int64_t kTimeSliceNs = 10'000'000;
inline constexpr uint32_t kFirstSchedtick = 4;

// The state before the first step: the program's heap and strings, the Ps, of which all but P0 are
// idle, M0 on P0, and goroutine 1 at program.entry, runnable in P0's runnext.
void schedinit(State& state, const Program& program, uint32_t procs);

// One step of a P that runs no goroutine, nor its g0 an operation: the phase NextPhase names.
// kGoesOn (a goroutine runs when allp[pid].running is set), or kFatal. Instantiated for StepLog and
// NoLog.
template <class Log>
StepResult StepSchedule(State& state, PId pid, ChoiceSource& choices, Log& log);

// Whether the goroutine that runs on P has used up its time slice: StartPreempt it.
inline bool SliceIsOver(const State& state, PId pid) {
  return state.now_ns - state.allp[pid.value].slice_began_ns >= kTimeSliceNs;
}

// How many goroutines stand in the queues of P and in the global one, runfinq left out.
inline uint32_t RunnableCount(const State& state, PId pid) {
  const p& pp = state.allp[pid.value];
  const uint32_t all =
      (pp.runnext ? 1U : 0U) + (pp.runqtail - pp.runqhead) + state.global_runq.size;
  const bool hidden =
      state.runfinq && state.allgs[state.runfinq.value].status == GStatus::kRunnable;
  return hidden ? all - 1 : all;
}

// The goroutine of the scheduler itself (g0) while the P's M executes an operation on it: what a
// timer sends, or starts. Its phases are StepOp's.
inline GId SystemGoroutine(const State& state, PId pid) {
  const p& pp = state.allp[pid.value];
  const GId g0 = state.allm[pp.m.value].g0;
  return pp.m && g0 && state.allgs[g0.value].op_depth > 0 ? g0 : GId{};
}

// Whether the pass through timers that P is in has one more to run.
inline bool PassGoesOn(const State& state, const p& pp) {
  if (pp.timers_now == 0 || state.allp[pp.timers_of.value].numTimers == 0) return false;
  const timer& first = state.timers[FirstTimer(state, pp.timers_of).value];
  return first.status != TimerStatus::kWaiting || first.when <= pp.timers_now;
}

// Rounds over all other Ps before an M gives up.
inline constexpr uint32_t kStealTries = 4;

// Whether P's M may look for work of others: at most half as many as there are busy Ps do.
inline bool MaySteal(const State& state, const p& pp) {
  const auto procs = static_cast<uint32_t>(state.allp.size() - 1);
  if (procs == 1 || pp.steal_tries >= kStealTries) return false;
  return state.allm[pp.m.value].spinning != 0 || 2 * state.nmspinning < procs - state.npidle;
}

// runtime.LockOSThread and UnlockOSThread of the running goroutine (locked_m.cpp).
void LockToThread(State& state, GId gid);
void UnlockFromThread(State& state, GId gid);

// The phase that the P's next step executes: of its goroutine's operation, kUser when that runs
// user code, or one of the scheduler's.
Phase NextPhase(const State& state, PId pid);

}  // namespace chanscope
