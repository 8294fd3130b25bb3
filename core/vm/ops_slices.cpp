#include <algorithm>

#include <fmt/format.h>

#include "core/vm/ops.h"

namespace chanscope::ops {
namespace {

enum BoundFlags : uint16_t { kHasLow = 1, kHasHigh = 2, kHasMax = 4 };

struct Bounds {
  uint64_t low;
  uint64_t high;
  uint64_t max;
};

std::string OutOfRange(std::string_view bounds) {
  return fmt::format("slice bounds out of range {}", bounds);
}

// s[lo:hi]: what is checked, and its words, are Go's. `room` is what bounds hi, called `what`.
bool CheckTwo(Vm& vm, const Bounds& at, uint64_t room, std::string_view what) {
  const auto low = static_cast<int64_t>(at.low);
  const auto high = static_cast<int64_t>(at.high);
  if (at.high > room) {
    return vm.BoundsError(high < 0 ? OutOfRange(fmt::format("[:{}]", high))
                                   : OutOfRange(fmt::format("[:{}] with {} {}", high, what, room)));
  }
  if (at.low > at.high) {
    return vm.BoundsError(low < 0 ? OutOfRange(fmt::format("[{}:]", low))
                                  : OutOfRange(fmt::format("[{}:{}]", low, high)));
  }
  return true;
}

// s[lo:hi:max]
bool CheckThree(Vm& vm, const Bounds& at, uint64_t room, std::string_view what) {
  const auto low = static_cast<int64_t>(at.low);
  const auto high = static_cast<int64_t>(at.high);
  const auto max = static_cast<int64_t>(at.max);
  if (at.max > room) {
    return vm.BoundsError(max < 0 ? OutOfRange(fmt::format("[::{}]", max))
                                  : OutOfRange(fmt::format("[::{}] with {} {}", max, what, room)));
  }
  if (at.high > at.max) {
    return vm.BoundsError(high < 0 ? OutOfRange(fmt::format("[:{}:]", high))
                                   : OutOfRange(fmt::format("[:{}:{}]", high, max)));
  }
  if (at.low > at.high) {
    return vm.BoundsError(low < 0 ? OutOfRange(fmt::format("[{}::]", low))
                                  : OutOfRange(fmt::format("[{}:{}:]", low, high)));
  }
  return true;
}

// Cuts the array of `cap` elements at `base`, of which `len` are in use; the bounds stand in the
// registers from ip->c.
bool Cut(Vm& vm, uint64_t* fp, const Instr* ip, uint64_t base, uint64_t len, uint64_t cap,
         std::string_view what) {
  const uint16_t flags = ip[1].b;
  const uint64_t* given = fp + ip->c;
  const Bounds at{(flags & kHasLow) != 0 ? given[0] : 0, (flags & kHasHigh) != 0 ? given[1] : len,
                  (flags & kHasMax) != 0 ? given[2] : cap};
  const bool ok =
      (flags & kHasMax) != 0 ? CheckThree(vm, at, cap, what) : CheckTwo(vm, at, cap, what);
  if (!ok) return false;
  uint64_t* slice = fp + ip->a;
  // A slice without room keeps its address, so that it never points past its array.
  slice[0] = at.max == at.low ? base : base + at.low * ip[1].a;
  slice[1] = at.high - at.low;
  slice[2] = at.max - at.low;
  return true;
}

}  // namespace

bool IndexError(Vm& vm, uint64_t index, uint64_t length) {
  const auto i = static_cast<int64_t>(index);
  return vm.BoundsError(i < 0 ? fmt::format("index out of range [{}]", i)
                              : fmt::format("index out of range [{}] with length {}", i, length));
}

bool MakeSlice(Vm& vm, uint64_t* fp, const Instr* ip) {
  constexpr uint64_t kMaxAlloc = 1ull << 48;  // bytes, of a 64-bit address space
  const TypeId element = vm.program.type(TypeId{ip->b}).elem;
  const RType& type = vm.program.type(element);
  const uint64_t length = fp[ip->c];
  const uint64_t capacity = fp[ip->c + 1];
  const uint64_t most = kMaxAlloc / std::max<uint64_t>(type.go_size, 1);
  if (length > most) return vm.Error("makeslice: len out of range");
  if (capacity > most || length > capacity) return vm.Error("makeslice: cap out of range");
  uint64_t address = 0;
  const auto pc = static_cast<uint32_t>(ip - vm.program.code.data());
  if (!Allocate(vm, capacity * type.words, element, pc, address)) return false;
  uint64_t* slice = fp + ip->a;
  slice[0] = address;
  slice[1] = length;
  slice[2] = capacity;
  return true;
}

bool Reslice(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t* from = fp + ip->b;
  return Cut(vm, fp, ip, from[0], from[1], from[2], "capacity");
}

bool SliceArray(Vm& vm, uint64_t* fp, const Instr* ip) {
  if (fp[ip->b] == 0) return vm.NilDereference();
  const uint64_t length = ip[2].imm32();
  return Cut(vm, fp, ip, fp[ip->b], length, length, "length");
}

bool RegLoad(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t index = fp[ip->c];
  if (index >= ip[1].imm32()) return IndexError(vm, index, ip[1].imm32());
  const uint64_t* from = fp + ip->b + index * ip[1].a;
  std::copy(from, from + ip[1].a, fp + ip->a);
  return true;
}

bool RegStore(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t index = fp[ip->b];
  if (index >= ip[1].imm32()) return IndexError(vm, index, ip[1].imm32());
  const uint64_t* from = fp + ip->c;
  std::copy(from, from + ip[1].a, fp + ip->a + index * ip[1].a);
  return true;
}

}  // namespace chanscope::ops
