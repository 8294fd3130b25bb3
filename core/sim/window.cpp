#include "core/sim/window.h"

#include "core/runtime/proc.h"

namespace chanscope {
namespace {

constexpr uint8_t Bit(StepSize size) {
  return static_cast<uint8_t>(1U << static_cast<unsigned>(size));
}

// A goroutine stands before a statement of the program, with nothing of the runtime in flight.
bool StandsAtStatement(const Program& program, const State& state, PId on) {
  if (!on || on.value >= state.allp.size()) return false;
  const GId running = state.allp[on.value].running;
  if (!running) return false;
  const g& gp = state.allgs[running.value];
  return gp.op_depth == 0 && (program.code[gp.pc].flags & kBeginsStatement) != 0;
}

bool IsChannelPhase(Phase phase) {
  return phase >= Phase::kChansendNil && phase <= Phase::kBlockForever;
}

// The step ended an operation on a channel: it is complete, or its goroutine is parked in it.
bool EndsChannelOp(const State& state, const StepRecord& step) {
  if (!IsChannelPhase(step.phase)) return false;
  // What a timer sends, the scheduler sends, without ever parking.
  if (step.goid == 0) return !SystemGoroutine(state, step.p);
  // Who does not run any more has parked, or has ended.
  if (!step.p || step.p.value >= state.allp.size()) return true;
  const GId running = state.allp[step.p.value].running;
  if (!running || state.allgs[running.value].goid != step.goid) return true;
  return state.allgs[running.value].op_depth == 0;
}

uint8_t StopsOf(const Program& program, const Machine& machine, const StepRecord& step) {
  uint8_t stops = Bit(StepSize::kRuntime);
  if (machine.finished() || StandsAtStatement(program, machine.state, step.p)) {
    stops |= Bit(StepSize::kStatement);
  }
  if (machine.finished() || EndsChannelOp(machine.state, step)) stops |= Bit(StepSize::kChannelOp);
  return stops;
}

}  // namespace

Window MakeWindow(const Program& program, const Cursor& from, ChoiceSource& choices, uint64_t end) {
  Window window;
  window.begin = from.step();
  Machine machine = from.machine;
  while (machine.state.steps < end && !machine.finished()) {
    Run(machine, program, choices, machine.state.steps + 1, window.log);
    window.stops.push_back(StopsOf(program, machine, window.log.steps.back()));
  }
  return window;
}

}  // namespace chanscope
