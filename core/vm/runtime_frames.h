// The functions of Go's runtime and of package sync on a goroutine's stack.
//
// Owns: which frames an operation in flight stands for. They have no frame of ours: the runtime is
// modelled, not run. Must not: know user code.
#pragma once

#include <string>

#include "core/runtime/state.h"

namespace chanscope {

// From the innermost on, without the function that user code called; lines of a traceback. Go shows
// of package runtime only what has a name that sync knows it by.
std::string RuntimeFrameLines(const g& gp);

}  // namespace chanscope
