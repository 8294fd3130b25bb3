// From Go text to a Program: parse, check, emit, with the packages we have.
//
// Owns: putting the front end, the emitter and the packages under assets/std together. Must not:
// run anything or read files.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "core/base/diagnostics.h"
#include "core/bytecode/program.h"

namespace chanscope {

// Which Go the text is in, as its minor version; 0: what a //go:build line in it says, else what
// the go.mod beside the file says, else 1.19.
struct CompileOptions {
  int go = 0;
  int go_mod = 0;
  bool any_package = false;    // not only main
  std::string entry = "main";  // the function that the program begins with
};

// The program, or what is wrong with it, sorted by place. Of several files, those of package main,
// the lines count on from each to the next, as NumberLines gives them.
using CompileResult = tl::expected<std::shared_ptr<const Program>, std::vector<Diagnostic>>;
CompileResult Compile(std::vector<SourceFile> files, const CompileOptions& options = {});
CompileResult Compile(SourceFile source, const CompileOptions& options = {});

// All that is wrong with a package, which need not be main, and when nothing is, what go vet would
// say. Both sorted by place.
struct PackageReport {
  std::vector<Diagnostic> errors;
  std::vector<Diagnostic> warnings;
};
PackageReport CheckPackage(std::vector<SourceFile> files, const CompileOptions& options = {});

}  // namespace chanscope
