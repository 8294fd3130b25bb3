#include <utility>

#include "core/runtime/memory.h"
#include "core/runtime/ops.h"
#include "core/runtime/proc.h"
#include "core/std/natives.h"
#include "core/vm/frame.h"
#include "core/vm/panic.h"
#include "core/vm/traceback.h"

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

// What every goroutine of Go's stands on: runtime.goexit is behind all code, runtime.main has code
// of ours. The places are those in the Go 1.19 that runs beside the tests.
struct Ground {
  const char* function;
  const char* file;
  uint64_t line;
  uint64_t first;
};
constexpr Ground kMain = {"runtime.main", "/usr/lib/go-1.19/src/runtime/proc.go", 250, 145};
constexpr Ground kGoexit = {"runtime.goexit", "/usr/lib/go-1.19/src/runtime/asm_amd64.s", 1594,
                            1591};

uint32_t GoexitPc(const Program& program) {
  return static_cast<uint32_t>(program.code.size()) + 1;
}

const Ground* GroundAt(const Program& program, uint64_t pc) {
  if (pc >= program.code.size()) return &kGoexit;
  const FuncId function = FunctionAt(program, static_cast<uint32_t>(pc));
  return function == program.entry ? &kMain : nullptr;
}

// The calls in progress, from the innermost on: the pc behind the call, and the function that
// called. Not this native's stub, nor what people do not see.
class Calls {
 public:
  explicit Calls(const NativeCall& call)
      : program_(call.vm.program),
        stack_(StackBase(call.vm.state(), call.vm.running())),
        frame_(call.vm.running().frame) {}

  // The next one's pc; 0 when there is none.
  uint32_t Next() {
    for (;;) {
      if (ReturnPc(stack_ + frame_) == 0) {
        return std::exchange(ended_, true) ? 0 : GoexitPc(program_);
      }
      const uint32_t pc = CallPc(program_, stack_, frame_) + 1;
      frame_ = CallerFrame(stack_ + frame_);
      const FuncId id = FrameFunction(stack_ + frame_);
      const Function& function = program_.function(id);
      if (id == program_.entry || (!function.native && !function.wrapper)) return pc;
    }
  }

 private:
  const Program& program_;
  const uint64_t* stack_;
  uint32_t frame_;
  bool ended_ = false;
};

// func Caller(skip int) (pc uintptr, file string, line int, ok bool)
void Caller(NativeCall& call) {
  const Program& program = call.vm.program;
  Calls calls(call);
  uint32_t pc = calls.Next();
  for (uint64_t skip = call.args[0]; pc != 0 && skip > 0; --skip) pc = calls.Next();
  for (int i = 0; i < 4; ++i) call.results[i] = 0;
  if (pc == 0) return;
  call.results[0] = pc;
  call.results[3] = 1;
  if (const Ground* ground = GroundAt(program, pc - 1)) {
    call.results[1] = call.String(ground->file);
    call.results[2] = ground->line;
    return;
  }
  const Pos pos = program.places[pc - 1];
  const SourceFile& file = FileOf(program.sources, pos);
  call.results[1] = call.String(file.name);
  call.results[2] = pos.line - file.first_line + 1;
}

// func callers(skip int, pcs []uintptr) int
void Callers(NativeCall& call) {
  Calls calls(call);
  uint64_t skip = call.args[0];
  uint64_t* to = call.vm.heap() + call.args[1];
  uint64_t count = 0;
  while (count < call.args[2]) {
    const uint32_t pc = calls.Next();
    if (pc == 0) break;
    if (skip > 0) {
      --skip;
    } else {
      to[count++] = pc;
    }
  }
  call.results[0] = count;
}

// func place(pc uintptr) (function, file string, line, first int, entry uintptr)
void Place(NativeCall& call) {
  const Program& program = call.vm.program;
  const uint64_t pc = call.args[0];
  for (int i = 0; i < 5; ++i) call.results[i] = 0;
  if (pc == 0 || pc > GoexitPc(program)) return;
  if (const Ground* ground = GroundAt(program, pc)) {
    const bool main = ground == &kMain;
    call.results[0] = call.String(ground->function);
    call.results[1] = call.String(ground->file);
    call.results[2] = ground->line;
    call.results[3] = ground->first;
    call.results[4] = main ? program.function(program.entry).entry : program.code.size();
    return;
  }
  const Function& function = program.function(FunctionAt(program, static_cast<uint32_t>(pc)));
  const Pos pos = program.places[pc];
  const SourceFile& file = FileOf(program.sources, pos);
  const auto line_of = [&](Pos place) {
    return place.line < file.first_line ? 0 : place.line - file.first_line + 1;
  };
  call.results[0] = call.String(function.name);
  call.results[1] = call.String(file.name);
  call.results[2] = line_of(pos);
  call.results[3] = line_of(function.pos);
  call.results[4] = function.entry;
}

// func stack(all bool) string
void Stack(NativeCall& call) {
  const State& state = call.vm.state();
  const GId gid = call.vm.current;
  call.results[0] = call.String(call.args[0] != 0 ? TracebackAll(call.vm.program, state, gid)
                                                  : Traceback(call.vm.program, state, gid));
}

// func memory() (heap, stacks, objects uint64)
void Memory(NativeCall& call) {
  const State& state = call.vm.state();
  call.results[0] = state.heap.size() * 8 + state.bytes.size();
  call.results[1] = state.stacks.size() * 8;
  call.results[2] = state.allocations.size();
}

constexpr Native kNatives[] = {
    {"runtime.Caller", Caller, false},
    {"runtime.callers", Callers, false},
    {"runtime.place", Place, false},
    {"runtime.stack", Stack, false},
    {"runtime.memory", Memory, false},
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
