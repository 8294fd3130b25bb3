// Stacks as Go prints them when a program dies.
//
// Owns: "goroutine 1 [running]:" and the lines below it. Must not: end the run.
#pragma once

#include <string>

#include "core/bytecode/program.h"
#include "core/runtime/state.h"

namespace chanscope {

// One goroutine: head line, frames from the innermost on, who created it.
std::string Traceback(const Program& program, const State& state, GId gid);

// All goroutines that live, with empty lines between: `first`, if any, then the others in the order
// of their slots, as Go's allgs has them.
std::string TracebackAll(const Program& program, const State& state, GId first = {});

}  // namespace chanscope
