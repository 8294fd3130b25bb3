#include <algorithm>

#include "core/std/natives.h"
#include "core/vm/ops.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

enum TargetKind : uint64_t { kGood, kNoPointer, kNoError };  // as in assets/std/errors/errors.go

TypeId TypeOf(uint64_t word) {
  return TypeId{static_cast<uint32_t>(word)};
}

bool HasErrorMethod(const Program& program, TypeId type) {
  const std::vector<RMethod>& methods = program.type(type).methods;
  return std::any_of(methods.begin(), methods.end(), [&](const RMethod& method) {
    return program.names[method.name] == "Error" && method.function;
  });
}

// func comparable(v any) bool
void Comparable(NativeCall& call) {
  const TypeId type = TypeOf(call.args[0]);
  call.results[0] = !type || call.vm.program.type(type).comparable ? 1 : 0;
}

// func targetKind(target any) int
void TargetKindNative(NativeCall& call) {
  const Program& program = call.vm.program;
  const RType& type = program.type(TypeOf(call.args[0]));
  if (type.kind != RKind::kPointer || call.args[1] == 0) {
    call.results[0] = kNoPointer;
    return;
  }
  const bool fits =
      program.type(type.elem).kind == RKind::kInterface || HasErrorMethod(program, type.elem);
  call.results[0] = fits ? kGood : kNoError;
}

// func assign(err error, target any) bool
void Assign(NativeCall& call) {
  const Program& program = call.vm.program;
  const TypeId have = TypeOf(call.args[0]);
  const TypeId want = program.type(TypeOf(call.args[2])).elem;
  uint64_t* to = call.vm.heap() + call.args[3];
  const bool to_interface = program.type(want).kind == RKind::kInterface;
  const bool fits = to_interface ? ops::Implements(program, have, want, nullptr) : have == want;
  if (fits && to_interface) {
    std::copy_n(call.args, 2, to);
  } else if (fits) {
    std::copy_n(InterfaceWords(program, call.vm.state(), call.args), program.type(want).words, to);
  }
  call.results[0] = fits ? 1 : 0;
}

// func typeName(v any) string
void TypeName(NativeCall& call) {
  const TypeId type = TypeOf(call.args[0]);
  call.results[0] = call.String(type ? call.vm.program.type(type).name : "<nil>");
}

constexpr Native kNatives[] = {
    {"errors.comparable", Comparable, false}, {"context.comparable", Comparable, false},
    {"context.typeName", TypeName, false},    {"errors.targetKind", TargetKindNative, false},
    {"errors.assign", Assign, false},
};

}  // namespace

std::span<const Native> ErrorsNatives() {
  return kNatives;
}

}  // namespace chanscope
