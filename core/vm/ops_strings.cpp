#include <cstring>

#include <fmt/format.h>

#include "core/vm/ops.h"
#include "core/vm/utf8.h"

namespace chanscope::ops {
namespace {

uint32_t PcOf(const Vm& vm, const Instr* ip) {
  return static_cast<uint32_t>(ip - vm.program.code.data());
}

// A slice of `count` words for []byte and []rune conversions; element type of no name of its own.
bool NewSlice(Vm& vm, uint64_t* fp, const Instr* ip, uint64_t count) {
  uint64_t address = 0;
  if (!Allocate(vm, count, TypeId{}, PcOf(vm, ip), address)) return false;
  uint64_t* slice = fp + ip->a;
  slice[0] = address;
  slice[1] = count;
  slice[2] = count;
  return true;
}

}  // namespace

int CompareStrings(const State& state, uint64_t x, uint64_t y) {
  return StringBytes(state, x).compare(StringBytes(state, y));
}

bool Concat(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t left = fp[ip->b];
  const uint64_t right = fp[ip->c];
  if (!BytesHaveRoom(vm.state(), vm.machine.limits, (left >> 32) + (right >> 32))) {
    return vm.Limit("heap_words");
  }
  fp[ip->a] = ConcatStrings(vm.state(), left, right);
  return true;
}

bool StrIndex(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t text = fp[ip->b];
  const uint64_t index = fp[ip->c];
  if (index >= text >> 32) return IndexError(vm, index, text >> 32);
  fp[ip->a] = static_cast<unsigned char>(StringBytes(vm.state(), text)[index]);
  return true;
}

bool StrSlice(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t text = fp[ip->b];
  const uint64_t length = text >> 32;
  const auto low = static_cast<int64_t>(fp[ip->c]);
  const auto high = static_cast<int64_t>(fp[ip->c + 1]);
  if (high < 0) return vm.BoundsError(fmt::format("slice bounds out of range [:{}]", high));
  if (static_cast<uint64_t>(high) > length) {
    return vm.BoundsError(
        fmt::format("slice bounds out of range [:{}] with length {}", high, length));
  }
  if (low < 0) return vm.BoundsError(fmt::format("slice bounds out of range [{}:]", low));
  if (low > high)
    return vm.BoundsError(fmt::format("slice bounds out of range [{}:{}]", low, high));
  const auto begin = static_cast<uint32_t>(text) + static_cast<uint32_t>(low);
  fp[ip->a] = low == high ? 0 : StringWord(begin, static_cast<uint32_t>(high - low));
  return true;
}

bool StrRange(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t text = fp[ip->b];
  const uint64_t index = fp[ip->c];
  if (index >= text >> 32) {
    fp[ip->a + 1] = static_cast<uint64_t>(-1);
    return true;
  }
  const DecodedRune next = DecodeRune(StringBytes(vm.state(), text).substr(index));
  fp[ip->a] = static_cast<uint64_t>(static_cast<int64_t>(next.rune));
  fp[ip->a + 1] = index + next.size;
  return true;
}

bool StrFromRune(Vm& vm, uint64_t* fp, const Instr* ip) {
  std::string text;
  AppendRune(text, static_cast<int64_t>(fp[ip->b]));
  return MakeString(vm, text, fp[ip->a]);
}

bool StrFromBytes(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t* from = vm.heap() + fp[ip->b];
  std::string text(fp[ip->b + 1], '\0');
  for (size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(from[i]);
  return MakeString(vm, text, fp[ip->a]);
}

bool StrFromRunes(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t* from = vm.heap() + fp[ip->b];
  std::string text;
  for (uint64_t i = 0; i < fp[ip->b + 1]; ++i) AppendRune(text, static_cast<int64_t>(from[i]));
  return MakeString(vm, text, fp[ip->a]);
}

bool BytesFromStr(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t text = fp[ip->b];
  if (!NewSlice(vm, fp, ip, text >> 32)) return false;
  uint64_t* to = vm.heap() + fp[ip->a];
  for (const char byte : StringBytes(vm.state(), text)) *to++ = static_cast<unsigned char>(byte);
  return true;
}

bool RunesFromStr(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint64_t text = fp[ip->b];
  uint64_t count = 0;
  std::string_view rest = StringBytes(vm.state(), text);
  for (; !rest.empty(); ++count) rest.remove_prefix(DecodeRune(rest).size);
  if (!NewSlice(vm, fp, ip, count)) return false;
  uint64_t* to = vm.heap() + fp[ip->a];
  for (rest = StringBytes(vm.state(), text); !rest.empty();) {
    const DecodedRune next = DecodeRune(rest);
    *to++ = static_cast<uint64_t>(static_cast<int64_t>(next.rune));
    rest.remove_prefix(next.size);
  }
  return true;
}

}  // namespace chanscope::ops
