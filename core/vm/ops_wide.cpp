// Wide values: those that registers only point to (program.h).
#include <algorithm>
#include <cstring>

#include "core/vm/ops.h"

namespace chanscope::ops {

bool LoadWide(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t from = fp[ip->b];
  if (from == 0) return vm.NilDereference();
  const uint32_t words = vm.program.type(TypeId{ip->c}).words;
  uint64_t copy = 0;
  if (!AllocateHidden(vm, words, copy)) return false;
  std::copy_n(vm.heap() + from, words, vm.heap() + copy);
  fp[ip->a] = copy;
  return true;
}

bool StoreWide(Vm& vm, uint64_t* fp, const Instr* ip) {
  if (fp[ip->a] == 0 || fp[ip->b] == 0) return vm.NilDereference();
  const size_t words = vm.program.type(TypeId{ip->c}).words;
  // They overlap where both are arrays that were made from one slice.
  std::memmove(vm.heap() + fp[ip->a], vm.heap() + fp[ip->b], words * sizeof(uint64_t));
  return true;
}

bool ZeroWide(Vm& vm, uint64_t* fp, const Instr* ip) {
  return AllocateHidden(vm, vm.program.type(TypeId{ip->b}).words, fp[ip->a]);
}

}  // namespace chanscope::ops
