#include "core/runtime/memory.h"
#include "core/runtime/ops.h"
#include "core/runtime/proc.h"
#include "core/std/natives.h"
#include "core/vm/frame.h"
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
  CollectPools(call.vm);
  StartGC(call.vm.state(), call.vm.current);
}

void LockOSThread(NativeCall& call) {
  LockToThread(call.vm.state(), call.vm.current);
}

void UnlockOSThread(NativeCall& call) {
  UnlockFromThread(call.vm.state(), call.vm.current);
}

// func Caller(skip int) (pc uintptr, file string, line int, ok bool)
void Caller(NativeCall& call) {
  const Program& program = call.vm.program;
  const g& gp = call.vm.running();
  const uint64_t* stack = StackBase(call.vm.state(), gp);
  uint32_t frame = gp.frame;
  // This stub's frame is the current one; frames that people do not see do not count.
  for (uint64_t skip = call.args[0];;) {
    const uint32_t pc = ReturnPc(stack + frame);
    if (pc == 0) break;
    frame = CallerFrame(stack + frame);
    const Function& function = program.function(FrameFunction(stack + frame));
    if (function.native || function.wrapper) continue;
    if (skip-- > 0) continue;
    const Pos pos = program.places[pc - 1];
    const SourceFile& file = FileOf(program.sources, pos);
    call.results[0] = pc;
    call.results[1] = call.String(file.name);
    call.results[2] = pos.line - file.first_line + 1;
    call.results[3] = 1;
    return;
  }
  for (int i = 0; i < 4; ++i) call.results[i] = 0;
}

constexpr Native kNatives[] = {
    {"runtime.Caller", Caller, false},
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
