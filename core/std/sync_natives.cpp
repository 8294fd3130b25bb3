#include "core/runtime/memory.h"
#include "core/runtime/ops.h"
#include "core/std/natives.h"

namespace chanscope {
namespace {

// The receiver's heap word; 0: it is nil, and the call has failed.
uint32_t Receiver(NativeCall& call) {
  const auto address = static_cast<uint32_t>(call.args[0]);
  if (address == 0) call.ok = call.vm.NilDereference();
  return address;
}

// The result's word, relative to the goroutine's stack.
uint32_t ResultWord(const NativeCall& call) {
  return static_cast<uint32_t>(call.results - StackBase(call.vm.state(), call.vm.running()));
}

// A method whose operation needs nothing but the receiver.
template <void (*kStart)(State&, GId, uint32_t)>
void Plain(NativeCall& call) {
  const uint32_t address = Receiver(call);
  if (address != 0) kStart(call.vm.state(), call.vm.current, address);
}

// A method whose operation leaves a word as the result.
template <void (*kStart)(State&, GId, uint32_t, uint32_t)>
void WithResult(NativeCall& call) {
  const uint32_t address = Receiver(call);
  if (address != 0) kStart(call.vm.state(), call.vm.current, address, ResultWord(call));
}

// func (wg *WaitGroup) Add(delta int)
void WaitGroupAdd(NativeCall& call) {
  const uint32_t address = Receiver(call);
  if (address == 0) return;
  StartWaitGroupAdd(call.vm.state(), call.vm.current, address, static_cast<int64_t>(call.args[1]));
}

// func (c *copyChecker) isWhereItWas() bool
void IsWhereItWas(NativeCall& call) {
  const uint32_t address = Receiver(call);
  if (address == 0) return;
  uint64_t& self = call.vm.heap()[address];
  if (self == 0) self = address;
  call.results[0] = self == address ? 1 : 0;
}

// func (c *Cond) wait(ticket uint32)
void CondWait(NativeCall& call) {
  const uint32_t address = Receiver(call);
  if (address == 0) return;
  const auto ticket = static_cast<uint32_t>(call.args[1]);
  StartNotifyListWait(call.vm.state(), call.vm.current, address, ticket);
}

// func (e *entry) put(old, new *any) bool
void EntryPut(NativeCall& call) {
  const uint32_t address = Receiver(call);
  if (address == 0) return;
  uint64_t& p = call.vm.heap()[address];
  const bool same = p == call.args[1];
  if (same) p = call.args[2];
  call.results[0] = same ? 1 : 0;
}

constexpr Native kNatives[] = {
    {"sync.(*WaitGroup).Add", WaitGroupAdd, true},
    {"sync.(*WaitGroup).Wait", Plain<StartWaitGroupWait>, true},
    {"sync.(*Mutex).Lock", Plain<StartMutexLock>, true},
    {"sync.(*Mutex).TryLock", WithResult<StartMutexTryLock>, true},
    {"sync.(*Mutex).Unlock", Plain<StartMutexUnlock>, true},
    {"sync.(*RWMutex).RLock", Plain<StartRWMutexRLock>, true},
    {"sync.(*RWMutex).TryRLock", WithResult<StartRWMutexTryRLock>, true},
    {"sync.(*RWMutex).RUnlock", Plain<StartRWMutexRUnlock>, true},
    {"sync.(*RWMutex).Lock", Plain<StartRWMutexLock>, true},
    {"sync.(*RWMutex).TryLock", WithResult<StartRWMutexTryLock>, true},
    {"sync.(*RWMutex).Unlock", Plain<StartRWMutexUnlock>, true},
    {"sync.(*copyChecker).isWhereItWas", IsWhereItWas, false},
    {"sync.(*Cond).add", WithResult<StartNotifyListAdd>, true},
    {"sync.(*Cond).wait", CondWait, true},
    {"sync.(*Cond).notifyOne", Plain<StartNotifyOne>, true},
    {"sync.(*Cond).notifyAll", Plain<StartNotifyAll>, true},
    {"sync.(*entry).put", EntryPut, false},
    {"sync.(*Once).load", WithResult<StartOnceLoad>, true},
    {"sync.(*Once).store", Plain<StartOnceStore>, true},
};

}  // namespace

std::span<const Native> SyncNatives() {
  return kNatives;
}

}  // namespace chanscope
