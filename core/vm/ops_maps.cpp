#include <algorithm>
#include <vector>

#include "core/vm/map.h"
#include "core/vm/ops.h"

namespace chanscope::ops {
namespace {

// The key that an instruction finds at `reg`; not on the heap, where a map that grows may move it.
class Key {
 public:
  Key(const Vm& vm, TypeId map, const uint64_t* reg) : words_(reg) {
    const uint32_t count = vm.program.type(vm.program.type(map).key).words;
    if (!IsWide(count)) return;
    copy_.assign(vm.heap() + *reg, vm.heap() + *reg + count);
    words_ = copy_.data();
  }

  const uint64_t* words() const { return words_; }

 private:
  const uint64_t* words_;
  std::vector<uint64_t> copy_;
};

// What lies in a map, or zero where `from` is 0, to registers.
bool ToRegisters(Vm& vm, TypeId type, uint64_t from, uint64_t* reg) {
  const uint32_t words = vm.program.type(type).words;
  uint64_t* to = reg;
  if (IsWide(words)) {
    uint64_t copy = 0;
    if (!AllocateHidden(vm, words, copy)) return false;
    *reg = copy;
    to = vm.heap() + copy;
  }
  if (from != 0) {
    std::copy_n(vm.heap() + from, words, to);
  } else {
    std::fill_n(to, words, 0);
  }
  return true;
}

}  // namespace

bool MakeMapOp(Vm& vm, uint64_t* fp, const Instr* ip) {
  const auto pc = static_cast<uint32_t>(ip - vm.program.code.data());
  return MakeMap(vm, TypeId{ip->b}, pc, fp[ip->a]);
}

bool MapGet(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId type{ip[1].a};
  uint64_t value = 0;
  if (!MapFind(vm, type, fp[ip->b], Key(vm, type, fp + ip->c).words(), value)) return false;
  if (!ToRegisters(vm, vm.program.type(type).elem, value, fp + ip->a)) return false;
  if (ip[1].b != kNoRegister) fp[ip[1].b] = value != 0 ? 1 : 0;
  return true;
}

bool MapSet(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId type{ip[1].a};
  uint64_t value = 0;
  if (!MapInsert(vm, type, fp[ip->a], Key(vm, type, fp + ip->b).words(), value)) return false;
  const uint32_t words = vm.program.type(vm.program.type(type).elem).words;
  const uint64_t* from = IsWide(words) ? vm.heap() + fp[ip->c] : fp + ip->c;
  std::copy_n(from, words, vm.heap() + value);
  return true;
}

bool MapDeleteOp(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId type{ip[1].a};
  return MapDelete(vm, type, fp[ip->a], Key(vm, type, fp + ip->b).words());
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
  if (ip->b != kNoRegister && !ToRegisters(vm, type.key, key, fp + ip->b)) return false;
  return ip->c == kNoRegister || ToRegisters(vm, type.elem, key + key_words, fp + ip->c);
}

}  // namespace chanscope::ops
