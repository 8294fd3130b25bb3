#include <algorithm>

#include "core/std/natives.h"

namespace chanscope {
namespace {

const RType& TypeOf(const NativeCall& call) {
  return call.vm.program.type(TypeId{static_cast<uint32_t>(call.args[0])});
}

// func length(x any) int
void Length(NativeCall& call) {
  const bool slice = TypeOf(call).kind == RKind::kSlice;
  call.results[0] = slice ? call.vm.heap()[call.args[1] + 1] : ~uint64_t{0};
}

// func kind(x any) uint
void Kind(NativeCall& call) {
  call.results[0] = static_cast<uint64_t>(TypeOf(call).kind);
}

// func swap(x any, i, j int)
void Swap(NativeCall& call) {
  const uint32_t words = call.vm.program.type(TypeOf(call).elem).words;
  uint64_t* elements = call.vm.heap() + call.vm.heap()[call.args[1]];
  uint64_t* x = elements + call.args[2] * words;
  std::swap_ranges(x, x + words, elements + call.args[3] * words);
}

constexpr Native kNatives[] = {
    {"sort.kind", Kind, false}, {"sort.length", Length, false}, {"sort.swap", Swap, false}};

}  // namespace

std::span<const Native> SortNatives() {
  return kNatives;
}

}  // namespace chanscope
