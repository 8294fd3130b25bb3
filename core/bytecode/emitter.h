// From a checked syntax tree to a Program.
//
// Owns: code generation: registers, layouts, instructions, debug information. Must not: report what
// the checker already did; a construct that has no code yet is a diagnostic at its place
// ("… is not supported yet"), never a crash.
#pragma once

#include <optional>

#include "core/base/diagnostics.h"
#include "core/bytecode/program.h"
#include "core/lang/checker.h"

namespace chanscope {

// The program of the last package of `checked`, main, and of what it uses of the others. None when
// something is not supported; it is in `diagnostics`. Places in other packages are reported at line
// 1 of main. Program::linked_natives is left empty. Types that the program does not write, but
// package reflect may make, are added to the store.
std::optional<Program> Emit(lang::Checked& checked, Diagnostics& diagnostics);

}  // namespace chanscope
