#include "core/vm/interpreter.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

#include "core/base/check.h"
#include "core/runtime/ops.h"
#include "core/runtime/proc.h"
#include "core/vm/faults.h"
#include "core/vm/frame.h"
#include "core/vm/map.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/ops.h"
#include "core/vm/panic.h"

// Addresses of labels: GCC and Clang both have them, and they halve the cost of an instruction.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"

namespace chanscope {
namespace {

constexpr bool IsOperation(Op op) {
  return op == Op::kMakeChan || op == Op::kSend || op == Op::kRecv || op == Op::kTrySend ||
         op == Op::kTryRecv || op == Op::kCloseChan || op == Op::kSelect || op == Op::kGo ||
         op == Op::kPanic;
}

constexpr bool MayBeOperation(Op op) {
  return IsOperation(op) || op == Op::kCallNative;
}

// Index into the table of handlers: flags and opcode, which are the instruction's first bytes.
static_assert(offsetof(Instr, op) == 0 && offsetof(Instr, flags) == 1);
uint32_t Selector(const Instr* ip) {
  if constexpr (std::endian::native == std::endian::little) {
    uint16_t selector;
    std::memcpy(&selector, ip, sizeof selector);
    return selector;
  } else {
    return static_cast<uint32_t>(ip->flags) << 8 | static_cast<uint32_t>(ip->op);
  }
}

double F(uint64_t word) {
  return std::bit_cast<double>(word);
}
uint64_t W(double value) {
  return std::bit_cast<uint64_t>(value);
}
int64_t S(uint64_t word) {
  return static_cast<int64_t>(word);
}
uint64_t U(int64_t value) {
  return static_cast<uint64_t>(value);
}
int32_t Offset(uint32_t imm32) {
  return static_cast<int32_t>(imm32);
}
int32_t Offset(uint16_t c) {
  return static_cast<int16_t>(c);
}

// Out of range gives what the processor of Go's amd64 gives.
uint64_t FloatToInt(double x) {
  constexpr double kLimit = 9223372036854775808.0;
  return x >= -kLimit && x < kLimit ? U(static_cast<int64_t>(x)) : 1ull << 63;
}
uint64_t FloatToUint(double x) {
  constexpr double kHalf = 9223372036854775808.0;
  return x < kHalf ? FloatToInt(x) : FloatToInt(x - kHalf) ^ 1ull << 63;
}

uint64_t Narrow(uint64_t x, uint16_t width) {
  switch (width) {
    case 8: return U(static_cast<int8_t>(x));
    case 16: return U(static_cast<int16_t>(x));
    case 32: return U(static_cast<int32_t>(x));
    case 108: return static_cast<uint8_t>(x);
    case 116: return static_cast<uint16_t>(x);
    case 132: return static_cast<uint32_t>(x);
    default: return x;  // 64 bits
  }
}

// What the loop keeps in registers, written back whenever somebody else may look.
struct Registers {
  const Instr* ip;
  uint64_t* fp;
  uint64_t count;  // instructions completed since the loop was entered
  uint64_t steps;
};

void WriteBack(Vm& vm, const Registers& at, uint64_t& counted) {
  State& state = vm.state();
  g& gp = vm.running();
  gp.pc = static_cast<uint32_t>(at.ip - vm.program.code.data());
  gp.frame = static_cast<uint32_t>(at.fp - StackBase(state, gp));
  state.instructions += at.count - counted;
  state.now_ns += static_cast<int64_t>(at.count - counted);
  state.steps = at.steps;
  counted = at.count;
}

// How many instructions may be executed before the time slice or the limit is used up.
uint64_t Budget(const Vm& vm) {
  const State& state = vm.state();
  const p& pp = state.allp[vm.running().p.value];
  const int64_t slice = std::max<int64_t>(pp.slice_began_ns + kTimeSliceNs - state.now_ns, 0);
  const uint64_t limit = vm.machine.limits.instructions;
  const uint64_t left = limit > state.instructions ? limit - state.instructions : 0;
  return std::min(static_cast<uint64_t>(slice), left);
}

// A budget is used up: preempts, or ends the run.
void OutOfBudget(Vm& vm) {
  if (vm.state().instructions >= vm.machine.limits.instructions) {
    EndByLimit(vm.machine, "instructions");
  } else {
    vm.running().preempt = 1;
  }
}

template <class Log>
bool CallNative(Vm& vm, uint64_t* fp, const Instr* ip, Log& log) {
  const uint32_t params = vm.program.function(FrameFunction(fp)).param_words;
  NativeCall call{vm, fp + kFrameHeaderWords, fp + kFrameHeaderWords + params};
  const size_t pieces = vm.machine.output_pieces.size();
  vm.program.linked_natives[ip->imm32()].call(call);
  EmitOutput(vm.machine, pieces, log);
  return call.ok;
}

// Makes room for `words` words from the current frame on; false at the limit.
bool MakeStackRoom(Vm& vm, uint32_t words) {
  const uint32_t need = vm.running().frame + words;
  if (need > vm.machine.limits.stack_words) return vm.Fatal("stack overflow");
  GrowStack(vm.state(), vm.current, need);
  return true;
}

}  // namespace

bool StartsOperation(const Program& program, const Instr& instr) {
  return IsOperation(instr.op) ||
         (instr.op == Op::kCallNative && program.linked_natives[instr.imm32()].operation);
}

template <class Log>
void Interpret(Vm& vm, const uint64_t until, Log& log) {
  // By the instruction's flags and opcode.
  static const void* const kHandlers[2][256] = {{
#define OP(name, operands) &&do_##name,
#include "core/bytecode/opcodes.def"
#undef OP
                                                },
                                                {
#define OP(name, operands) &&begin_##name,
#include "core/bytecode/opcodes.def"
#undef OP
                                                }};
  // One row behind the other: a Selector counts through both.
  const void* const* const handlers = &kHandlers[0][0];
  const Program& program = vm.program;
  const Instr* const code = program.code.data();
  const uint64_t* const constants = program.constants.data();
  const Function* const functions = program.functions.data();
  State& state = vm.state();

  uint64_t* heap = state.heap.data();
  uint64_t* stack = StackBase(state, vm.running());
  uint64_t* stack_end = stack + vm.running().stack_words;
  const Instr* ip = code + vm.running().pc;
  uint64_t* fp = stack + vm.running().frame;
  uint64_t count = 0;
  uint64_t counted = 0;  // of them in state already
  const uint64_t budget = Budget(vm);
  uint64_t steps = state.steps;
  const int64_t began_ns = state.now_ns;

  // Operands of the shared ends of handlers.
  uint32_t callee = 0;
  uint64_t closure = 0;
  uint32_t window = 0;
  uint32_t return_pc = 0;
  uint64_t index = 0;
  uint64_t length = 0;
  goto enter;

skip_two:
  ++ip;
skip_ext:
  ++ip;
next:
  ++ip;
arrived:
  ++count;
  goto* handlers[Selector(ip)];

allocated_ext:
  ++ip;
allocated:
  heap = state.heap.data();
  goto next;

  // Before an instruction that begins a statement. Nobody watches: straight on.
#define OP(name, operands)                                                                  \
  begin_##name : if constexpr (Log::kRecords || MayBeOperation(Op::k##name)) goto boundary; \
  if (++steps == until) goto leave;                                                         \
  goto do_##name;
#include "core/bytecode/opcodes.def"
#undef OP

boundary:
  ++steps;
  if (steps == until) goto leave;
enter:
  if (StartsOperation(program, *ip)) goto begin_operation;
  if constexpr (Log::kRecords) {
    log.BeginStep({.step = steps + 1,
                   .time_ns = began_ns + static_cast<int64_t>(count),
                   .goid = vm.running().goid,
                   .pc = static_cast<uint32_t>(ip - code),
                   .p = vm.running().p,
                   .phase = Phase::kUser});
  }
  goto* handlers[static_cast<uint8_t>(ip->op)];

operation:
  ++steps;
  if (steps == until) goto leave;
begin_operation:
  WriteBack(vm, {ip, fp, count, steps}, counted);
  vm.step = steps + 1;
  if (!StartOperation(vm, fp, ip)) EnterFault(vm);
  return;

leave:
  WriteBack(vm, {ip, fp, count, steps}, counted);
  return;

jumped:
  if (count < budget) [[likely]]
    goto arrived;
  WriteBack(vm, {ip, fp, count + 1, steps + 1}, counted);
  OutOfBudget(vm);
  return;

nil_fault:
  vm.NilDereference();
  goto fault;
index_fault:
  ops::IndexError(vm, index, length);
  goto fault;
divide_fault:
  vm.Error("integer divide by zero");
fault:
  WriteBack(vm, {ip, fp, count, steps + 1}, counted);
  vm.step = steps + 1;
  EnterFault(vm);
  return;

#define EXPR(name, expression)                               \
  do_##name : fp[ip->a] = static_cast<uint64_t>(expression); \
  goto next;
#define JUMP(name, off, condition)         \
  do_##name : if (!(condition)) goto next; \
  ip += 1 + Offset(ip->off);               \
  goto jumped;
#define COLD(name, handler, then)                        \
  do_##name : if (!ops::handler(vm, fp, ip)) goto fault; \
  goto then;
#include "core/vm/handlers.def"
#undef EXPR
#undef JUMP
#undef COLD

do_Nop:
do_Ext:
  goto next;
do_MoveN:
  std::memmove(fp + ip->a, fp + ip->b, ip->c * sizeof(uint64_t));
  goto next;
do_Zero:
  std::fill_n(fp + ip->a, ip->b, 0);
  goto next;
do_StoreGlobal:
  heap[ip->imm32()] = fp[ip->a];
  goto next;

do_Load:
  if (fp[ip->b] == 0) goto nil_fault;
  fp[ip->a] = heap[fp[ip->b] + ip->c];
  goto next;
do_LoadN:
  if (fp[ip->b] == 0) goto nil_fault;
  std::copy_n(heap + fp[ip->b], ip->c, fp + ip->a);
  goto next;
do_Store:
  if (fp[ip->a] == 0) goto nil_fault;
  heap[fp[ip->a] + ip->c] = fp[ip->b];
  goto next;
do_StoreN:
  if (fp[ip->a] == 0) goto nil_fault;
  std::copy_n(fp + ip->b, ip->c, heap + fp[ip->a]);
  goto next;
do_PtrAdd:
  if (fp[ip->b] == 0) goto nil_fault;
  fp[ip->a] = fp[ip->b] + ip->c;
  goto next;
do_NilCheck:
  if (fp[ip->a] == 0) goto nil_fault;
  goto next;

do_DivI:
  if (fp[ip->c] == 0) goto divide_fault;
  // The one quotient that does not fit wraps, as in Go.
  fp[ip->a] = S(fp[ip->c]) == -1 ? 0 - fp[ip->b] : U(S(fp[ip->b]) / S(fp[ip->c]));
  goto next;
do_DivU:
  if (fp[ip->c] == 0) goto divide_fault;
  fp[ip->a] = fp[ip->b] / fp[ip->c];
  goto next;
do_RemI:
  if (fp[ip->c] == 0) goto divide_fault;
  fp[ip->a] = S(fp[ip->c]) == -1 ? 0 : U(S(fp[ip->b]) % S(fp[ip->c]));
  goto next;
do_RemU:
  if (fp[ip->c] == 0) goto divide_fault;
  fp[ip->a] = fp[ip->b] % fp[ip->c];
  goto next;
do_CheckShift:
  if (S(fp[ip->a]) >= 0) goto next;
  vm.Error("negative shift amount");
  goto fault;

do_SliceLoad:
  index = fp[ip->c];
  length = fp[ip->b + 1];
  if (index >= length) goto index_fault;
  fp[ip->a] = heap[fp[ip->b] + index];
  goto next;
do_SliceStore:
  index = fp[ip->b];
  length = fp[ip->a + 1];
  if (index >= length) goto index_fault;
  heap[fp[ip->a] + index] = fp[ip->c];
  goto next;
do_SliceAddr:
  index = fp[ip->c];
  length = fp[ip->b + 1];
  if (index >= length) goto index_fault;
  fp[ip->a] = fp[ip->b] + index * ip[1].a;
  goto skip_ext;
do_ArrayAddr:
  if (fp[ip->b] == 0) goto nil_fault;
  index = fp[ip->c];
  length = ip[1].imm32();
  if (index >= length) goto index_fault;
  fp[ip->a] = fp[ip->b] + index * ip[1].a;
  goto skip_ext;

do_LoadCapture:
  std::copy_n(heap + FrameClosure(fp) + 1 + ip->b, ip->c, fp + ip->a);
  goto next;
do_CallClosure:
  closure = fp[ip->b];
  if (closure == 0) goto nil_fault;
  callee = static_cast<uint32_t>(heap[closure]);
  goto call_here;
do_CallIface:
  if (fp[ip->b] == 0) goto nil_fault;
  callee = ops::FindMethod(program, TypeId{static_cast<uint32_t>(fp[ip->b])}, ip->c).value;
  CHECK(callee != 0);
  fp[ip->a + kFrameHeaderWords] = fp[ip->b + 1];
  closure = 0;
  goto call_here;
do_Call:
  callee = ip->imm32();
  closure = 0;
call_here:
  window = ip->a;
  return_pc = static_cast<uint32_t>(ip + 1 - code);
call : {
  const Function& function = functions[callee];
  if (fp + window + function.frame_words > stack_end) [[unlikely]]
    goto grow;
  uint64_t* const frame = fp + window;
  frame[0] = FrameWord0(return_pc, FuncId{callee});
  frame[1] = FrameWord1(static_cast<uint32_t>(fp - stack), static_cast<uint32_t>(closure));
  frame[2] = 0;
  fp = frame;
  ip = code + function.entry;
  goto jumped;
}
grow:
  WriteBack(vm, {ip, fp, count, steps}, counted);
  if (!MakeStackRoom(vm, window + functions[callee].frame_words)) goto fault;
  stack = StackBase(state, vm.running());
  stack_end = stack + vm.running().stack_words;
  fp = stack + vm.running().frame;
  goto call;

do_RunDefers:
  if (DeferredCalls(fp) != 0) goto run_deferred;
  goto next;
do_Return:
  if (fp[2] != 0) [[unlikely]]
    goto return_slow;
  return_pc = ReturnPc(fp);
  if (return_pc == 0) [[unlikely]]
    goto outermost;
  ip = code + return_pc;
  fp = stack + CallerFrame(fp);
  goto arrived;
return_slow:
  if (DeferredCalls(fp) == 0) {
    WriteBack(vm, {ip, fp, count + 1, steps + 1}, counted);
    ReturnToPanic(vm);
    return;
  }
run_deferred:
  // The deferred call returns to this very instruction.
  WriteBack(vm, {ip, fp, count, steps}, counted);
  window = functions[FrameFunction(fp).value].frame_words;
  if (!TakeDeferredCall(vm, vm.running().frame, window, callee, closure)) goto fault;
  stack = StackBase(state, vm.running());
  stack_end = stack + vm.running().stack_words;
  fp = stack + vm.running().frame;
  if constexpr (Log::kRecords) log.Emit({.kind = EventKind::kDeferRun, .n = callee});
  return_pc = static_cast<uint32_t>(ip - code);
  goto call;
outermost:
  WriteBack(vm, {ip, fp, count + 1, steps + 1}, counted);
  FinishGoroutine(vm);
  return;
do_Recover:
  WriteBack(vm, {ip, fp, count, steps}, counted);
  if (Recover(vm, fp + ip->a)) {
    if constexpr (Log::kRecords) log.Emit({.kind = EventKind::kPanicRecovered});
  }
  goto next;

do_CallNative:
  if (program.linked_natives[ip->imm32()].operation) goto operation;
  WriteBack(vm, {ip, fp, count, steps}, counted);
  vm.step = steps + 1;
  if (!CallNative(vm, fp, ip, log)) goto fault;
  goto allocated;
do_MakeChan:
do_Send:
do_Recv:
do_TrySend:
do_TryRecv:
do_CloseChan:
do_Select:
do_Go:
do_Panic:
  goto operation;
}

template void Interpret<StepLog>(Vm&, uint64_t, StepLog&);
template void Interpret<NoLog>(Vm&, uint64_t, NoLog&);

}  // namespace chanscope

#pragma GCC diagnostic pop
