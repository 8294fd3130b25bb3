#include <algorithm>
#include <array>
#include <cstring>

#include "core/vm/ops.h"

namespace chanscope::ops {
namespace {

// Sizes in bytes that Go 1.19's allocator rounds small requests up to (runtime/sizeclasses.go).
constexpr std::array<uint32_t, 67> kSizeClasses = {
    8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,  160,  176,   192,
    208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,  512,  576,   640,
    704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304, 2688, 3072,  3200,
    3456,  4096,  4864,  5120,  5376,  6144,  6528,  6784,  6912,  8192,  9472, 9728, 10240, 10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672};
constexpr uint64_t kPageBytes = 8192;

uint64_t RoundUp(uint64_t bytes) {
  if (bytes > 32768) return (bytes + kPageBytes - 1) / kPageBytes * kPageBytes;
  const auto at = std::lower_bound(kSizeClasses.begin(), kSizeClasses.end(), bytes);
  return at == kSizeClasses.end() ? 32768 : *at;
}

// The capacity that append gives a slice that must hold `need` elements (Go 1.19 slice.go,
// growslice).
uint64_t GrownCapacity(uint64_t capacity, uint64_t need, uint64_t element_bytes) {
  constexpr uint64_t kThreshold = 256;
  uint64_t grown = capacity;
  if (need > 2 * capacity) {
    grown = need;
  } else if (capacity < kThreshold) {
    grown = 2 * capacity;
  } else {
    while (grown < need) grown += (grown + 3 * kThreshold) / 4;
  }
  return element_bytes == 0 ? need : RoundUp(grown * element_bytes) / element_bytes;
}

// Makes the slice in `slice` (pointer, len, cap) long enough for `more` elements and counts them
// in; `at` is the heap word of the first of them.
bool Extend(Vm& vm, uint64_t* slice, uint64_t more, const Instr* ip, uint64_t& at) {
  const uint64_t words = ip[1].a;
  const TypeId element{ip[1].c};
  const uint64_t length = slice[1] + more;
  if (length > slice[2]) {
    const uint64_t bytes = element ? vm.program.type(element).go_size : words * 8;
    const uint64_t capacity = GrownCapacity(slice[2], length, bytes);
    const auto pc = static_cast<uint32_t>(ip - vm.program.code.data());
    uint64_t grown = 0;
    if (!Allocate(vm, capacity * words, element, pc, grown)) return false;
    uint64_t* heap = vm.heap();
    std::copy_n(heap + slice[0], slice[1] * words, heap + grown);
    slice[0] = grown;
    slice[2] = capacity;
  }
  at = slice[0] + slice[1] * words;
  slice[1] = length;
  return true;
}

// The elements may lie in the registers that the result goes to, so it is made aside.
void Finish(uint64_t* fp, const Instr* ip, const uint64_t* slice) {
  std::copy_n(slice, 3, fp + ip->a);
}

}  // namespace

bool Append(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t count = ip[1].b;
  uint64_t slice[3] = {fp[ip->b], fp[ip->b + 1], fp[ip->b + 2]};
  uint64_t at = 0;
  if (!Extend(vm, slice, count, ip, at)) return false;
  std::copy_n(fp + ip->c, count * ip[1].a, vm.heap() + at);
  Finish(fp, ip, slice);
  return true;
}

bool AppendSlice(Vm& vm, uint64_t* fp, const Instr* ip) {
  uint64_t slice[3] = {fp[ip->b], fp[ip->b + 1], fp[ip->b + 2]};
  uint64_t at = 0;
  if (ip[1].b != 0) {
    const uint64_t text = fp[ip->c];
    if (!Extend(vm, slice, text >> 32, ip, at)) return false;
    uint64_t* to = vm.heap() + at;
    for (const char byte : StringBytes(vm.state(), text)) *to++ = static_cast<unsigned char>(byte);
  } else {
    const uint64_t from = fp[ip->c];
    const uint64_t count = fp[ip->c + 1];
    if (!Extend(vm, slice, count, ip, at)) return false;
    if (count != 0) {
      std::memmove(vm.heap() + at, vm.heap() + from, count * ip[1].a * sizeof(uint64_t));
    }
  }
  Finish(fp, ip, slice);
  return true;
}

bool CopySlice(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t* to = fp + ip->b;
  uint64_t count = 0;
  if (ip[1].b != 0) {
    const std::string_view text = StringBytes(vm.state(), fp[ip->c]);
    count = std::min<uint64_t>(to[1], text.size());
    uint64_t* words = vm.heap() + to[0];
    for (uint64_t i = 0; i < count; ++i) words[i] = static_cast<unsigned char>(text[i]);
  } else {
    const uint64_t* from = fp + ip->c;
    count = std::min(to[1], from[1]);
    std::memmove(vm.heap() + to[0], vm.heap() + from[0], count * ip[1].a * sizeof(uint64_t));
  }
  fp[ip->a] = count;
  return true;
}

}  // namespace chanscope::ops
