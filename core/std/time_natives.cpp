#include "core/runtime/memory.h"
#include "core/runtime/ops.h"
#include "core/runtime/timers.h"
#include "core/std/natives.h"

namespace chanscope {
namespace {

int64_t Signed(uint64_t word) {
  return static_cast<int64_t>(word);
}

// Where the first result lies on the goroutine's stack.
uint32_t ResultWord(const NativeCall& call) {
  const uint64_t* base = StackBase(call.vm.state(), call.vm.running());
  return static_cast<uint32_t>(call.results - base);
}

// The runtimeTimer of the first argument. 0, and a fault, for a nil pointer.
uint32_t TimerAddress(NativeCall& call) {
  const auto address = static_cast<uint32_t>(call.args[0]);
  if (address == 0) call.ok = call.vm.NilDereference();
  return address;
}

// A new timer of the runtime for the program's value.
timer& NewTimer(NativeCall& call, uint32_t address, TimerFunc f) {
  State& state = call.vm.state();
  call.vm.heap()[address] = state.timers.size();
  timer& t = state.timers.emplace_back();
  t.f = f;
  t.address = address;
  return t;
}

// func now() (wall uint64, reading int64)
void Now(NativeCall& call) {
  const auto words = TimeWords(call.vm.state().now_ns);
  call.results[0] = words[0];
  call.results[1] = words[1];
}

// func Sleep(d Duration)
void Sleep(NativeCall& call) {
  StartSleep(call.vm.state(), call.vm.current, Signed(call.args[0]));
}

// func startTimer(r *runtimeTimer, d, period Duration, c chan Time)
void StartTimer(NativeCall& call) {
  const uint32_t address = TimerAddress(call);
  if (address == 0) return;
  timer& t = NewTimer(call, address, TimerFunc::kSendTime);
  t.period = Signed(call.args[2]);
  t.c = ChanId{static_cast<uint32_t>(call.args[3])};
  StartAddtimer(call.vm.state(), call.vm.current, address, Signed(call.args[1]));
}

// The go statement of the function that this func value stands for.
uint32_t GoStatement(const NativeCall& call, uint64_t closure) {
  const Program& program = call.vm.program;
  const FuncId function{static_cast<uint32_t>(call.vm.heap()[closure])};
  uint32_t pc = program.function(function).entry;
  while (program.code[pc].op != Op::kGo) ++pc;
  return pc;
}

// func startFunc(r *runtimeTimer, d Duration, f func(), start func(func()))
void StartFunc(NativeCall& call) {
  const uint32_t address = TimerAddress(call);
  if (address == 0) return;
  timer& t = NewTimer(call, address, TimerFunc::kGoFunc);
  t.closure = static_cast<uint32_t>(call.args[2]);
  t.go_pc = GoStatement(call, call.args[3]);
  StartAddtimer(call.vm.state(), call.vm.current, address, Signed(call.args[1]));
}

// func stopTimer(r *runtimeTimer) bool. One that was never started is not armed.
void StopTimer(NativeCall& call) {
  const uint32_t address = TimerAddress(call);
  if (address == 0) return;
  StartDeltimer(call.vm.state(), call.vm.current, address, ResultWord(call));
}

// func resetTimer(r *runtimeTimer, d Duration) bool
void ResetTimer(NativeCall& call) {
  const uint32_t address = TimerAddress(call);
  if (address == 0) return;
  StartModtimer(call.vm.state(), call.vm.current, address, Signed(call.args[1]), false,
                ResultWord(call));
}

// func resetTicker(r *runtimeTimer, d Duration)
void ResetTicker(NativeCall& call) {
  const uint32_t address = TimerAddress(call);
  if (address == 0) return;
  StartModtimer(call.vm.state(), call.vm.current, address, Signed(call.args[1]), true);
}

constexpr Native kNatives[] = {
    {"time.now", Now, false},
    {"time.Sleep", Sleep, true},
    {"time.startTimer", StartTimer, true},
    {"time.startFunc", StartFunc, true},
    {"time.stopTimer", StopTimer, true},
    {"time.resetTimer", ResetTimer, true},
    {"time.resetTicker", ResetTicker, true},
};

}  // namespace

std::span<const Native> TimeNatives() {
  return kNatives;
}

}  // namespace chanscope
