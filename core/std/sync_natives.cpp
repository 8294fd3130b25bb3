#include "core/runtime/ops.h"
#include "core/std/natives.h"

namespace chanscope {
namespace {

// func (wg *WaitGroup) Add(delta int)
void WaitGroupAdd(NativeCall& call) {
  const auto address = static_cast<uint32_t>(call.args[0]);
  if (address == 0) {
    call.ok = call.vm.NilDereference();
    return;
  }
  StartWaitGroupAdd(call.vm.state(), call.vm.current, address, static_cast<int64_t>(call.args[1]));
}

// func (wg *WaitGroup) Wait()
void WaitGroupWait(NativeCall& call) {
  const auto address = static_cast<uint32_t>(call.args[0]);
  if (address == 0) {
    call.ok = call.vm.NilDereference();
    return;
  }
  StartWaitGroupWait(call.vm.state(), call.vm.current, address);
}

constexpr Native kNatives[] = {
    {"sync.(*WaitGroup).Add", WaitGroupAdd, true},
    {"sync.(*WaitGroup).Wait", WaitGroupWait, true},
};

}  // namespace

std::span<const Native> SyncNatives() {
  return kNatives;
}

}  // namespace chanscope
