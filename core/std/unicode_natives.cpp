#include "core/std/natives.h"
#include "core/std/unicode_properties.h"

namespace chanscope {
namespace {

int32_t Rune(uint64_t word) {
  return static_cast<int32_t>(word);
}

uint64_t Word(int32_t rune) {
  return static_cast<uint64_t>(static_cast<int64_t>(rune));
}

// func category(r rune) int
void CategoryNative(NativeCall& call) {
  call.results[0] = static_cast<uint64_t>(CategoryOf(static_cast<int64_t>(call.args[0])));
}

// func stretch(i int) (begin rune, category int)
void Stretch(NativeCall& call) {
  const auto stretch = static_cast<uint32_t>(call.args[0]);
  const bool there = stretch < CategoryStretches();
  call.results[0] = there ? StretchBegin(stretch) : 0x110000;
  call.results[1] = there ? static_cast<uint64_t>(StretchCategory(stretch)) : 0;
}

void ToUpper(NativeCall& call) {
  call.results[0] = Word(UpperOf(Rune(call.args[0])));
}

void ToLower(NativeCall& call) {
  call.results[0] = Word(LowerOf(Rune(call.args[0])));
}

void ToTitle(NativeCall& call) {
  call.results[0] = Word(TitleOf(Rune(call.args[0])));
}

void SimpleFold(NativeCall& call) {
  const int32_t rune = Rune(call.args[0]);
  call.results[0] = Word(rune < 0 || rune > 0x10ffff ? rune : FoldOf(rune));
}

constexpr Native kNatives[] = {
    {"unicode.category", CategoryNative, false}, {"unicode.stretch", Stretch, false},
    {"unicode.ToUpper", ToUpper, false},         {"unicode.ToLower", ToLower, false},
    {"unicode.ToTitle", ToTitle, false},         {"unicode.SimpleFold", SimpleFold, false},
};

}  // namespace

std::span<const Native> UnicodeNatives() {
  return kNatives;
}

}  // namespace chanscope
