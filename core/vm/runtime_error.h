// The values that run-time errors panic with.
//
// Owns: how they lie in memory. Must not: start a panic.
#pragma once

#include <string_view>

#include "core/vm/vm.h"

namespace chanscope {

TypeId TypeOf(const Program& program, RuntimeError error);
bool IsRuntimeError(const Program& program, TypeId type);

// Makes the value of an error with that text. False: see vm.fault.
bool MakeRuntimeError(Vm& vm, RuntimeError error, std::string_view text, uint64_t& word);

// The text that such a value's method Error gives.
std::string_view RuntimeErrorText(const Program& program, const State& state, TypeId type,
                                  uint64_t word);

}  // namespace chanscope
