// The order in which fmt prints the keys of a map.
//
// Owns: the comparison of two keys. Must not: print.
#pragma once

#include <cstdint>

#include "core/bytecode/program.h"
#include "core/runtime/state.h"

namespace chanscope {

// Negative, zero or positive, as the first key stands before, with or after the second.
int CompareKeys(const Program& program, const State& state, TypeId id, const uint64_t* x,
                const uint64_t* y);

}  // namespace chanscope
