// What fmt's Scan functions need of values whose type is known at run time only.
#include "core/lang/constant.h"
#include "core/std/natives.h"

namespace chanscope {
namespace {

// The type that the pointer in the interface at call.args points to; kInvalid when it is none.
const RType& Target(const NativeCall& call) {
  const Program& program = call.vm.program;
  const RType& type = program.type(TypeId{static_cast<uint32_t>(call.args[0])});
  return program.type(type.kind == RKind::kPointer ? type.elem : TypeId{});
}

// func target(to any) (kind, bits int)
void TargetNative(NativeCall& call) {
  const RType& type = Target(call);
  call.results[0] = static_cast<uint64_t>(type.kind);
  call.results[1] = uint64_t{type.go_size} * 8;
}

// func storeInt(to any, i int64), and its like: values of one word
void Store(NativeCall& call) {
  if (call.args[1] == 0) {
    call.ok = call.vm.NilDereference();
    return;
  }
  call.vm.heap()[call.args[1]] = call.args[2];
}

// func unquote(s string) (text string, ok bool)
void Unquote(NativeCall& call) {
  const lang::ConstantRef text =
      lang::ParseStringLiteral(StringBytes(call.vm.state(), call.args[0]));
  call.results[0] = text != nullptr ? call.String(text->AsString()) : 0;
  call.results[1] = text != nullptr ? 1 : 0;
}

constexpr Native kNatives[] = {
    {"fmt.target", TargetNative, false}, {"fmt.storeInt", Store, false},
    {"fmt.storeUint", Store, false},     {"fmt.storeFloat", Store, false},
    {"fmt.storeString", Store, false},   {"fmt.unquote", Unquote, false},
};

}  // namespace

std::span<const Native> ScanNatives() {
  return kNatives;
}

}  // namespace chanscope
