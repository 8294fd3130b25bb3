#include <algorithm>

#include "core/base/check.h"
#include "core/runtime/ops.h"
#include "core/runtime/proc.h"
#include "core/runtime/step.h"
#include "core/runtime/timers.h"
#include "core/runtime/turn.h"
#include "core/vm/faults.h"
#include "core/vm/interpreter.h"
#include "core/vm/machine.h"
#include "core/vm/panic.h"
#include "core/vm/traceback.h"
#include "core/vm/vm.h"

namespace chanscope {
namespace {

constexpr PId kOnlyP{1};
// A step of the runtime moves the virtual clock by as much as real Go takes for one, roughly.
constexpr int64_t kRuntimeStepNs = 10;

// Inlined wherever a step begins: the record is then put together in place, and not read back from
// where it was just written.
template <class Log>
[[gnu::always_inline]] inline void BeginStep(Vm& vm, PId pid, Phase phase, Log& log) {
  State& state = vm.state();
  vm.step = ++state.steps;
  if constexpr (Log::kRecords) {
    const g& gp = vm.running();
    log.BeginStep({.step = state.steps,
                   .time_ns = state.now_ns,
                   .goid = gp.goid,
                   .pc = gp.pc,
                   .p = pid,
                   .phase = phase});
  }
  state.now_ns += kRuntimeStepNs;
}

TypeId StringType(const Program& program) {
  for (uint32_t i = 1; i < program.types.size(); ++i) {
    if (program.types[i].kind == RKind::kString && !program.types[i].named) return TypeId{i};
  }
  return TypeId{};
}

// An operation of the runtime found that the program must panic.
void PanicFromRuntime(Vm& vm, PanicKind kind) {
  if (IsRuntimeError(kind)) {
    vm.PlainError(PanicText(kind));
  } else {
    vm.fault = {Fault::Kind::kPanic, {}, StringType(vm.program), 0};
    if (!MakeString(vm, PanicText(kind), vm.fault.word)) vm.Limit("heap_words");
  }
  EnterFault(vm);
}

// "fatal error: …" with the stacks of everybody, the one at fault first.
template <class Log>
void Throw(Vm& vm, FatalKind kind, Log& log) {
  const size_t pieces = vm.machine.output_pieces.size();
  const std::string stacks = TracebackAll(vm.program, vm.state(), vm.current);
  std::string text = std::string("fatal error: ") + FatalText(kind) + "\n";
  if (!stacks.empty()) text += "\n" + stacks;
  if (!WriteOutput(vm, Stream::kStderr, text)) EnterFault(vm);
  EmitOutput(vm.machine, pieces, log);
}

void StepOver(Vm& vm) {
  g& gp = vm.running();
  gp.pc += InstrLength(vm.program.code[gp.pc]);
}

// What a step of an operation other than kGoesOn means for user code.
template <class Log>
void EndOperation(Vm& vm, OpKind kind, StepResult result, Log& log) {
  switch (result.status) {
    case StepStatus::kGoesOn:
    case StepStatus::kDied: return;
    case StepStatus::kParked:
      // One that yielded at its end (Gosched, a handoff) goes on behind the call.
      if (kind != OpKind::kPreempt && vm.running().op_depth == 0) StepOver(vm);
      return;
    case StepStatus::kFinished: return StepOver(vm);
    case StepStatus::kPanics: return PanicFromRuntime(vm, result.panic);
    case StepStatus::kFatal: return Throw(vm, result.fatal, log);
    case StepStatus::kLimit: return EndByLimit(vm.machine, LimitName(result.limit));
  }
}

// Steps of the goroutine's operation, until it leaves the runtime or the processor, up to `last`.
template <class Log>
void StepOperation(Vm& vm, uint64_t last, Log& log) {
  State& state = vm.state();
  do {
    const g& gp = vm.running();
    const OpRecord& op = gp.ops[gp.op_depth - 1u];
    const OpKind kind = op.kind;
    BeginStep(vm, gp.p, op.phase, log);
    if (kind == OpKind::kPanic) {
      if (!StepOwn(vm, log)) EnterFault(vm);
      return;
    }
    const StepResult result =
        StepOp(state, vm.program, vm.machine.limits, vm.current, vm.choices, log);
    if (result.status != StepStatus::kGoesOn) return EndOperation(vm, kind, result, log);
  } while (state.steps < last);
}

// A step of what a timer sends or starts, on the scheduler's own goroutine.
template <class Log>
void StepSystemGoroutine(Vm& vm, PId pid, GId g0, Log& log) {
  State& state = vm.state();
  BeginStep(vm, pid, NextPhase(state, pid), log);
  const StepResult result = StepOp(state, vm.program, vm.machine.limits, g0, vm.choices, log);
  if (result.status == StepStatus::kFatal) Throw(vm, result.fatal, log);
  if (result.status == StepStatus::kLimit) EndByLimit(vm.machine, LimitName(result.limit));
}

// A step of a P without a goroutine.
template <class Log>
void StepScheduler(Vm& vm, PId pid, Log& log) {
  State& state = vm.state();
  vm.current = GId{};
  if (const GId g0 = SystemGoroutine(state, pid)) return StepSystemGoroutine(vm, pid, g0, log);
  BeginStep(vm, pid, NextPhase(state, pid), log);
  const StepResult result = StepSchedule(state, pid, vm.choices, log);
  if (result.status == StepStatus::kFatal) Throw(vm, result.fatal, log);
  if (state.now_ns > vm.machine.limits.time_ns) EndByLimit(vm.machine, "time_ns");
}

// Whether the goroutine, about to run user code, must give way first.
bool GivesWay(Vm& vm, PId pid, bool decides) {
  g& gp = vm.running();
  if (gp.preempt != 0 || vm.state().stops_world) {
    gp.preempt = 0;
    return true;
  }
  return decides && (RunnableCount(vm.state(), pid) > 0 || TimersAreDue(vm.state(), pid)) &&
         vm.choices.Choose(ChoiceKind::kPreempt, 2) == 1;
}

// Steps of P up to `last`: one of the scheduler's, or those until its goroutine leaves the runtime,
// or as many of user code as may be taken in one go.
template <class Log>
void StepP(Vm& vm, PId pid, uint64_t last, bool decides, Log& log) {
  State& state = vm.state();
  vm.current = state.allp[pid.value].running;
  if (!vm.current) {
    StepScheduler(vm, pid, log);
  } else if (vm.running().op_depth > 0) {
    StepOperation(vm, last, log);
  } else if (GivesWay(vm, pid, decides)) {
    StartPreempt(state, vm.current);
    StepOperation(vm, last, log);
  } else {
    // Where somebody decides the schedule, every step of user code may be followed by another
    // goroutine's.
    Interpret(vm, decides ? state.steps + 1 : last, log);
    if (vm.running().op_depth > 0 && state.steps < last) StepOperation(vm, last, log);
  }
}

}  // namespace

template <class Log>
void Run(Machine& machine, const Program& program, ChoiceSource& choices, uint64_t until,
         Log& log) {
  State& state = machine.state;
  Vm vm{machine, program, choices, {}, 0, {}};
  const bool decides = choices.DecidesSchedule();
  const uint64_t last = std::min(until, machine.limits.steps);
  while (state.steps < last && state.end == EndReason::kRunning) {
    if (state.allp.size() == 2) {
      StepP(vm, kOnlyP, last, decides, log);
    } else {
      const Turn turn = BeginTurn(state, choices);
      StepP(vm, turn.p, state.steps + 1, decides, log);
      EndTurn(state, turn, choices);
    }
  }
  if (state.end == EndReason::kRunning && state.steps >= machine.limits.steps) {
    EndByLimit(machine, "steps");
  }
}

template void Run<StepLog>(Machine&, const Program&, ChoiceSource&, uint64_t, StepLog&);
template void Run<NoLog>(Machine&, const Program&, ChoiceSource&, uint64_t, NoLog&);

}  // namespace chanscope
