#include <algorithm>

#include "core/base/check.h"
#include "core/runtime/ops.h"
#include "core/runtime/proc.h"
#include "core/runtime/step.h"
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

template <class Log>
void BeginStep(Vm& vm, Phase phase, Log& log) {
  State& state = vm.state();
  vm.step = ++state.steps;
  if constexpr (Log::kRecords) {
    const g& gp = vm.running();
    log.BeginStep({.step = state.steps,
                   .time_ns = state.now_ns,
                   .goid = gp.goid,
                   .pc = gp.pc,
                   .p = kOnlyP,
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
    BeginStep(vm, op.phase, log);
    if (kind == OpKind::kPanic) {
      if (!StepOwn(vm, log)) EnterFault(vm);
      return;
    }
    const StepResult result =
        StepOp(state, vm.program, vm.machine.limits, vm.current, vm.choices, log);
    if (result.status != StepStatus::kGoesOn) return EndOperation(vm, kind, result, log);
  } while (state.steps < last);
}

// A step of a P without a goroutine.
template <class Log>
void StepScheduler(Vm& vm, Log& log) {
  vm.current = GId{};
  BeginStep(vm, NextPhase(vm.state(), kOnlyP), log);
  const StepResult result = StepSchedule(vm.state(), kOnlyP, vm.choices, log);
  if (result.status == StepStatus::kFatal) Throw(vm, result.fatal, log);
}

// Whether the goroutine, about to run user code, must give way first.
bool GivesWay(Vm& vm, bool decides) {
  g& gp = vm.running();
  if (gp.preempt != 0) {
    gp.preempt = 0;
    return true;
  }
  return decides && RunnableCount(vm.state(), kOnlyP) > 0 &&
         vm.choices.Choose(ChoiceKind::kPreempt, 2) == 1;
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
    vm.current = state.allp[kOnlyP.value].running;
    if (!vm.current) {
      StepScheduler(vm, log);
    } else if (vm.running().op_depth > 0) {
      StepOperation(vm, last, log);
    } else if (GivesWay(vm, decides)) {
      StartPreempt(state, vm.current);
      StepOperation(vm, last, log);
    } else {
      // Where somebody decides the schedule, every step of user code may be followed by another
      // goroutine's.
      Interpret(vm, decides ? state.steps + 1 : last, log);
      if (vm.running().op_depth > 0 && state.steps < last) StepOperation(vm, last, log);
    }
  }
  if (state.end == EndReason::kRunning && state.steps >= machine.limits.steps) {
    EndByLimit(machine, "steps");
  }
}

template void Run<StepLog>(Machine&, const Program&, ChoiceSource&, uint64_t, StepLog&);
template void Run<NoLog>(Machine&, const Program&, ChoiceSource&, uint64_t, NoLog&);

}  // namespace chanscope
