// From Go text to a Program: parse, check, emit, with the packages we have.
//
// Owns: putting the front end, the emitter and the packages under assets/std together. Must not:
// run anything or read files.
#pragma once

#include <memory>
#include <vector>

#include <tl/expected.hpp>

#include "core/base/diagnostics.h"
#include "core/bytecode/program.h"

namespace chanscope {

// The program, or what is wrong with it, sorted by place. Of several files, those of package main,
// the lines count on from each to the next, as NumberLines gives them.
using CompileResult = tl::expected<std::shared_ptr<const Program>, std::vector<Diagnostic>>;
CompileResult Compile(std::vector<SourceFile> files);
CompileResult Compile(SourceFile source);

}  // namespace chanscope
