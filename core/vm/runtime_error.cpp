#include "core/vm/runtime_error.h"

#include <algorithm>

namespace chanscope {

TypeId TypeOf(const Program& program, RuntimeError error) {
  return program.runtime_errors[static_cast<size_t>(error)];
}

bool IsRuntimeError(const Program& program, TypeId type) {
  const auto& errors = program.runtime_errors;
  return type && std::find(errors.begin(), errors.end(), type) != errors.end();
}

bool MakeRuntimeError(Vm& vm, RuntimeError error, std::string_view text, uint64_t& word) {
  if (!MakeString(vm, text, word)) return false;
  if (vm.program.type(TypeOf(vm.program, error)).kind != RKind::kPointer) return true;
  uint64_t address = 0;
  if (!AllocateHidden(vm, 1, address)) return false;
  vm.heap()[address] = word;
  word = address;
  return true;
}

std::string_view RuntimeErrorText(const Program& program, const State& state, TypeId type,
                                  uint64_t word) {
  const bool points = program.type(type).kind == RKind::kPointer;
  return StringBytes(state, points ? state.heap[word] : word);
}

}  // namespace chanscope
