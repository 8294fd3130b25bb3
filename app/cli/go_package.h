// FILE of a subcommand that may also be a folder, and what --test makes of it.
//
// Owns: which files of a folder are one package, and the main function that runs its tests. Must
// not: run or check anything.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "app/cli/source_argument.h"

namespace chanscope {

struct GoPackage {
  std::vector<SourceFile> files;  // with their lines
  CompileOptions options;
};

// The Go files of the package: the file, or those of the folder; with `test`, which picks tests as
// `go test -run` does, also its _test.go files (beside a _test.go file the other files of its
// package) and a main function. Otherwise the reason is told on `err`, and the exit status is the
// error. `go` as for CompileSource.
tl::expected<GoPackage, int> OpenPackage(const SourceArgument& source,
                                         const std::optional<std::string>& test,
                                         const std::string& go, const Streams& streams);

// The program. Otherwise its errors are told on `err`, and the exit status is the error.
tl::expected<std::shared_ptr<const Program>, int> CompilePackage(const GoPackage& package,
                                                                 const Streams& streams);

}  // namespace chanscope
