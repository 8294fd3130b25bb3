#include <algorithm>

#include "core/vm/map.h"
#include "core/vm/ops.h"

namespace chanscope::ops {

bool MakeMapOp(Vm& vm, uint64_t* fp, const Instr* ip) {
  const auto pc = static_cast<uint32_t>(ip - vm.program.code.data());
  return MakeMap(vm, TypeId{ip->b}, pc, fp[ip->a]);
}

bool MapGet(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId type{ip[1].a};
  const uint32_t words = vm.program.type(vm.program.type(type).elem).words;
  uint64_t value = 0;
  if (!MapFind(vm, type, fp[ip->b], fp + ip->c, value)) return false;
  if (value != 0) {
    std::copy_n(vm.heap() + value, words, fp + ip->a);
  } else {
    std::fill_n(fp + ip->a, words, 0);
  }
  if (ip[1].b != kNoRegister) fp[ip[1].b] = value != 0 ? 1 : 0;
  return true;
}

bool MapSet(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId type{ip[1].a};
  uint64_t value = 0;
  if (!MapInsert(vm, type, fp[ip->a], fp + ip->b, value)) return false;
  const uint32_t words = vm.program.type(vm.program.type(type).elem).words;
  std::copy_n(fp + ip->c, words, vm.heap() + value);
  return true;
}

bool MapDeleteOp(Vm& vm, uint64_t* fp, const Instr* ip) {
  return MapDelete(vm, TypeId{ip[1].a}, fp[ip->a], fp + ip->b);
}

bool MapIterInit(Vm& vm, uint64_t* fp, const Instr* ip) {
  return MakeMapIterator(vm, TypeId{ip[1].a}, fp[ip->b], fp[ip->a]);
}

bool MapIterNext(Vm& vm, uint64_t* fp, const Instr* ip) {
  const RType& type = vm.program.type(TypeId{ip[1].b});
  uint64_t key = 0;
  if (!MapNext(vm, TypeId{ip[1].b}, fp[ip[1].a], key)) return false;
  fp[ip->a] = key != 0 ? 1 : 0;
  if (key == 0) return true;
  const uint32_t key_words = vm.program.type(type.key).words;
  if (ip->b != kNoRegister) std::copy_n(vm.heap() + key, key_words, fp + ip->b);
  if (ip->c != kNoRegister) {
    std::copy_n(vm.heap() + key + key_words, vm.program.type(type.elem).words, fp + ip->c);
  }
  return true;
}

}  // namespace chanscope::ops
