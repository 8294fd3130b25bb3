#include "core/runtime/memory.h"
#include "core/runtime/ops.h"
#include "core/runtime/proc.h"
#include "core/std/natives.h"
#include "core/vm/panic.h"

namespace chanscope {
namespace {

void Gosched(NativeCall& call) {
  StartGosched(call.vm.state(), call.vm.current);
}

void Goexit(NativeCall& call) {
  call.ok = StartGoexitCalls(call.vm);
}

void NumGoroutine(NativeCall& call) {
  call.results[0] = call.vm.state().live_goroutines;
}

uint64_t Procs(const State& state) {
  return state.allp.size() - 1;
}

// func procs() int
void CountProcs(NativeCall& call) {
  call.results[0] = Procs(call.vm.state());
}

// func procresize(n int) int
void Procresize(NativeCall& call) {
  const uint64_t n = call.args[0];
  if (n > kMostProcs) {
    call.ok = call.vm.Limit("procs");
    return;
  }
  const uint64_t* base = StackBase(call.vm.state(), call.vm.running());
  StartGomaxprocs(call.vm.state(), call.vm.current, static_cast<uint32_t>(n),
                  static_cast<uint32_t>(call.results - base));
}

void Gc(NativeCall& call) {
  StartGC(call.vm.state(), call.vm.current);
}

void LockOSThread(NativeCall& call) {
  LockToThread(call.vm.state(), call.vm.current);
}

void UnlockOSThread(NativeCall& call) {
  UnlockFromThread(call.vm.state(), call.vm.current);
}

constexpr Native kNatives[] = {
    {"runtime.Gosched", Gosched, true},
    {"runtime.Goexit", Goexit, true},
    {"runtime.NumGoroutine", NumGoroutine, false},
    {"runtime.procs", CountProcs, false},
    {"runtime.procresize", Procresize, true},
    {"runtime.GC", Gc, true},
    {"runtime.LockOSThread", LockOSThread, false},
    {"runtime.UnlockOSThread", UnlockOSThread, false},
};

}  // namespace

std::span<const Native> RuntimeNatives() {
  return kNatives;
}

}  // namespace chanscope
