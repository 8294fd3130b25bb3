// Where the moments of a lesson lie in its run.
//
// Owns: finding the steps. Must not: keep anything of the run.
#pragma once

#include <cstdint>
#include <vector>

#include "app/session/lesson.h"
#include "core/bytecode/program.h"

namespace chanscope {

// The step of each moment, in the order of `moments`; 0 where the run, under the runtime order,
// never comes to it.
std::vector<uint64_t> StepsOf(const Program& program, const std::vector<Moment>& moments);

}  // namespace chanscope
