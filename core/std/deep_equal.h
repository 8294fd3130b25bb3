// reflect.DeepEqual on the model's memory.
//
// Owns: the comparison of two values of one type, through pointers, slices, maps and interfaces.
// Must not: change the Machine.
#pragma once

#include <cstdint>

#include "core/bytecode/program.h"
#include "core/runtime/state.h"

namespace chanscope {

// Whether the values of `type` at x and y are deeply equal. Pointers that lead back to a pair that
// is being compared count as equal.
bool DeepEqual(const Program& program, const State& state, TypeId type, const uint64_t* x,
               const uint64_t* y);

}  // namespace chanscope
