// Frames and variables, as a person reads them.
//
// Owns: the walk over a goroutine's stack; who lives at an address. Must not: show frames of native
// stubs.
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

// The same for any address: on the heap the name of the part of `words` words there (see
// NameOfAddress).
std::string NameAt(const Program& program, const State& state, Address at, uint32_t words = 0);

// The element of `type` at an address, with the name of its variable.
VariableView ReadElem(const Program& program, const Machine& machine, TypeId type, Address at);

}  // namespace chanscope
