// The scheduler (Go 1.19 proc.go) for GOMAXPROCS=1.
//
// Owns: the first state, run queues, the steps of a P that runs no goroutine, changes of status.
// Must not: count steps or move the clock; execute user code.
//
// A P without a running goroutine takes these steps: SchedulePick (a G leaves its queue),
// ScheduleExecute (it runs). When nothing is runnable: ScheduleIdle (P and M part), then Deadlock
// (state.end = kDeadlock, exit_status = 2).
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

namespace chanscope {

inline constexpr int64_t kTimeSliceNs = 10'000'000;
inline constexpr uint32_t kFirstSchedtick = 4;

// The state before the first step: the program's heap and strings, the Ps, M0 on P0, and goroutine
// 1 at program.entry, runnable in P0's runnext.
void schedinit(State& state, const Program& program, uint32_t procs);

// One step of a P that runs no goroutine: the phase NextPhase names. kGoesOn (a goroutine runs when
// allp[pid].running is set), or kFatal. Instantiated for StepLog and NoLog.
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

// The phase that the P's next step executes: of its goroutine's operation, kUser when that runs
// user code, or one of the scheduler's.
inline Phase NextPhase(const State& state, PId pid) {
  const p& pp = state.allp[pid.value];
  if (pp.running) {
    const g& gp = state.allgs[pp.running.value];
    return gp.op_depth > 0 ? gp.ops[gp.op_depth - 1].phase : Phase::kUser;
  }
  if (pp.picked) return Phase::kScheduleExecute;
  if (RunnableCount(state, pid) > 0) return Phase::kSchedulePick;
  return pp.m ? Phase::kScheduleIdle : Phase::kDeadlock;
}

}  // namespace chanscope
