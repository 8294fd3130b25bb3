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

// All goroutines that live, by goid, with empty lines between.
std::string TracebackAll(const Program& program, const State& state);

}  // namespace chanscope
