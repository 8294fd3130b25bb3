#include "core/runtime/memory.h"
#include "core/runtime/ops.h"
#include "core/std/natives.h"

namespace chanscope {
namespace {

// A function of sync/atomic: (addr, operands…); a method of one of its types: the address is the
// receiver.
template <AtomicOp kWhat, AtomicWidth kWidth>
void Do(NativeCall& call) {
  State& state = call.vm.state();
  const auto address = static_cast<uint32_t>(call.args[0]);
  if (address == 0) {
    call.ok = call.vm.NilDereference();
    return;
  }
  const uint64_t* stack = StackBase(state, call.vm.running());
  const Address operands{call.vm.current, static_cast<uint32_t>(call.args + 1 - stack)};
  StartAtomic(state, call.vm.current, kWhat, kWidth, address, operands,
              static_cast<uint32_t>(call.results - stack));
}

// func (v *Value) reach()
void Reach(NativeCall& call) {
  const auto address = static_cast<uint32_t>(call.args[0]);
  if (address == 0) {
    call.ok = call.vm.NilDereference();
    return;
  }
  StartAtomic(call.vm.state(), call.vm.current, AtomicOp::kLoad, AtomicWidth::k64, address,
              Address{}, 0);
}

// func sameType(a, b any) bool
void SameType(NativeCall& call) {
  call.results[0] = call.args[0] == call.args[2] ? 1 : 0;
}

constexpr AtomicWidth kI32 = AtomicWidth::kInt32;
constexpr AtomicWidth kU32 = AtomicWidth::kUint32;
constexpr AtomicWidth k64 = AtomicWidth::k64;

constexpr Native kNatives[] = {
    {"sync/atomic.LoadInt32", Do<AtomicOp::kLoad, kI32>, true},
    {"sync/atomic.StoreInt32", Do<AtomicOp::kStore, kI32>, true},
    {"sync/atomic.AddInt32", Do<AtomicOp::kAdd, kI32>, true},
    {"sync/atomic.SwapInt32", Do<AtomicOp::kSwap, kI32>, true},
    {"sync/atomic.CompareAndSwapInt32", Do<AtomicOp::kCompareAndSwap, kI32>, true},
    {"sync/atomic.LoadInt64", Do<AtomicOp::kLoad, k64>, true},
    {"sync/atomic.StoreInt64", Do<AtomicOp::kStore, k64>, true},
    {"sync/atomic.AddInt64", Do<AtomicOp::kAdd, k64>, true},
    {"sync/atomic.SwapInt64", Do<AtomicOp::kSwap, k64>, true},
    {"sync/atomic.CompareAndSwapInt64", Do<AtomicOp::kCompareAndSwap, k64>, true},
    {"sync/atomic.LoadUint32", Do<AtomicOp::kLoad, kU32>, true},
    {"sync/atomic.StoreUint32", Do<AtomicOp::kStore, kU32>, true},
    {"sync/atomic.AddUint32", Do<AtomicOp::kAdd, kU32>, true},
    {"sync/atomic.SwapUint32", Do<AtomicOp::kSwap, kU32>, true},
    {"sync/atomic.CompareAndSwapUint32", Do<AtomicOp::kCompareAndSwap, kU32>, true},
    {"sync/atomic.LoadUint64", Do<AtomicOp::kLoad, k64>, true},
    {"sync/atomic.StoreUint64", Do<AtomicOp::kStore, k64>, true},
    {"sync/atomic.AddUint64", Do<AtomicOp::kAdd, k64>, true},
    {"sync/atomic.SwapUint64", Do<AtomicOp::kSwap, k64>, true},
    {"sync/atomic.CompareAndSwapUint64", Do<AtomicOp::kCompareAndSwap, k64>, true},
    {"sync/atomic.LoadUintptr", Do<AtomicOp::kLoad, k64>, true},
    {"sync/atomic.StoreUintptr", Do<AtomicOp::kStore, k64>, true},
    {"sync/atomic.AddUintptr", Do<AtomicOp::kAdd, k64>, true},
    {"sync/atomic.SwapUintptr", Do<AtomicOp::kSwap, k64>, true},
    {"sync/atomic.CompareAndSwapUintptr", Do<AtomicOp::kCompareAndSwap, k64>, true},
    {"sync/atomic.(*Pointer[...]).Load", Do<AtomicOp::kLoad, k64>, true},
    {"sync/atomic.(*Pointer[...]).Store", Do<AtomicOp::kStore, k64>, true},
    {"sync/atomic.(*Pointer[...]).Swap", Do<AtomicOp::kSwap, k64>, true},
    {"sync/atomic.(*Pointer[...]).CompareAndSwap", Do<AtomicOp::kCompareAndSwap, k64>, true},
    {"sync/atomic.(*Value).reach", Reach, true},
    {"sync/atomic.sameType", SameType, false},
};

}  // namespace

std::span<const Native> AtomicNatives() {
  return kNatives;
}

}  // namespace chanscope
