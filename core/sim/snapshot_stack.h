// Frames and variables of a goroutine, as a person reads them.
//
// Owns: the walk over a goroutine's stack. Must not: show frames of native stubs.
#pragma once

#include <string>
#include <vector>

#include "core/sim/snapshot.h"

namespace chanscope {

// Innermost first.
std::vector<FrameView> ReadStack(const Program& program, const Machine& machine, const g& gp);

// Name of the variable that lives at stack word `address` (relative to its goroutine's stack);
// empty when it is a temporary.
std::string VariableAt(const Program& program, const State& state, const g& gp, uint32_t address);

}  // namespace chanscope
