// One step of the runtime.
//
// Owns: executing the phase that a goroutine's newest OpRecord names. Must not: count steps, move
// the clock, begin steps in the log (the caller does all three, before the call), or know
// instructions.
//
// The caller: ++state.steps; log.BeginStep({…, phase}); StepOp(…). The phase executed is
// `ops[op_depth - 1].phase` as it was before the call.
#pragma once

#include <cstdint>

#include "core/bytecode/program.h"
#include "core/runtime/choice.h"
#include "core/runtime/state.h"

namespace chanscope {

enum class StepStatus : uint8_t {
  kGoesOn,    // the goroutine runs on inside the runtime (a waited-for lock included)
  kFinished,  // the record is popped: the goroutine runs on in user code
  kParked,    // it does not run any more. A record is left: it goes on in the runtime when it runs
              // again; 0: in user code (Gosched, preemption)
  kDied,      // its slot is free
  kPanics,    // the record is popped; the vm starts a Go panic
  kFatal,     // "fatal error: " + FatalText; ends the run with status 2
  kLimit,     // op_depth is unchanged, nothing happened; the run ends with the limit's name
};

enum class PanicKind : uint8_t {
  kNone,
  kSendOnClosedChannel,
  kCloseOfNilChannel,
  kCloseOfClosedChannel,
  kMakechanSize,
  kNegativeWaitGroupCounter,
  kWaitGroupMisuse,
  kWaitGroupReused,
};
// "send on closed channel".
const char* PanicText(PanicKind kind);
// Whether the panic's value is a runtime.Error (chan.go), else a string (sync).
bool IsRuntimeError(PanicKind kind);

enum class FatalKind : uint8_t {
  kNone,
  kGoNil,
  kDeadlock,
  kNoGoroutines,
  kUnlockOfUnlockedMutex,
  kRUnlockOfUnlockedRWMutex,
  kUnlockOfUnlockedRWMutex,
  kInconsistentMutexState,
};
// "all goroutines are asleep - deadlock!".
const char* FatalText(FatalKind kind);

enum class LimitKind : uint8_t { kNone, kGoroutines, kHeapWords };
// "goroutines": the field of Limits.
const char* LimitName(LimitKind kind);

struct StepResult {
  StepStatus status = StepStatus::kGoesOn;
  PanicKind panic = PanicKind::kNone;
  FatalKind fatal = FatalKind::kNone;
  LimitKind limit = LimitKind::kNone;
};

// Executes one phase of the running goroutine's newest operation. Not for OpKind::kPanic.
// Instantiated for StepLog and NoLog. References into the State die.
template <class Log>
StepResult StepOp(State& state, const Program& program, const Limits& limits, GId gid,
                  ChoiceSource& choices, Log& log);

}  // namespace chanscope
