#include "core/runtime/ops.h"
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

void Gomaxprocs(NativeCall& call) {
  call.results[0] = Procs(call.vm.state());
}

void NumCpu(NativeCall& call) {
  call.results[0] = Procs(call.vm.state());
}

constexpr Native kNatives[] = {
    {"runtime.Gosched", Gosched, true},
    {"runtime.Goexit", Goexit, true},
    {"runtime.NumGoroutine", NumGoroutine, false},
    {"runtime.GOMAXPROCS", Gomaxprocs, false},
    {"runtime.NumCPU", NumCpu, false},
};

}  // namespace

std::span<const Native> RuntimeNatives() {
  return kNatives;
}

}  // namespace chanscope
