// Panics, deferred calls, recover and Goexit (Go 1.19 panic.go).
//
// Owns: the records of panics in flight and their phases. Frames stay where they are until a panic
// is recovered; deferred calls run on top of them. Must not: know how values are printed
// (panic_text.h does).
//
// Invariants: g.panics lists the panics of a goroutine, newest first; the newest made the deferred
// call that runs, if any does. A frame that a panic called carries kCalledByPanic.
#pragma once

#include "core/vm/vm.h"

namespace chanscope {

// Words of a panic record on the heap.
enum PanicWord : uint32_t {
  kPanicLink,  // the one that was going on before
  kPanicType,  // its value: type and word, as an interface
  kPanicValue,
  kPanicFlags,
  kPanicCursor,   // frame whose deferred calls are being run
  kPanicRunning,  // frame of the deferred call that runs; 0 none
  kPanicBase,     // frame that panicked: deferred calls run on top of it
  kPanicPc,
  kPanicWords,
};
enum PanicFlag : uint64_t {
  kRecovered = 1,
  kGoexiting = 2,  // no panic: runtime.Goexit runs the deferred calls
  kTextAsked = 4,  // its Error or String method has been called
  kTextReady = 8,  // and has given kPanicValue, now a string
};

// Takes the newest deferred call of `frame`, makes room for it at `window` words above the current
// frame and copies its arguments there. False: its function is nil, or there is no room.
bool TakeDeferredCall(Vm& vm, uint32_t frame, uint32_t window, uint32_t& callee, uint64_t& closure);

// recover() in the current frame: the interface to `out`, nil where it stops nothing. True when it
// stopped a panic.
bool Recover(Vm& vm, uint64_t* out);

// The current frame, which a panic called, returns: leaves it and starts what comes next.
void ReturnToPanic(Vm& vm);

// runtime.Goexit: deferred calls first, then the goroutine ends.
bool StartGoexitCalls(Vm& vm);

// The goroutine's outermost function returns.
void FinishGoroutine(Vm& vm);

// Executes one phase of an operation that core/vm owns (OpKind::kPanic): panics, throw, the end of
// main, exit. False: see vm.fault. Instantiated for StepLog and NoLog.
template <class Log>
bool StepOwn(Vm& vm, Log& log);

}  // namespace chanscope
