// FILE of a subcommand: a Go file, a lesson, or "-" for the standard input.
//
// Owns: finding and reading it, compiling it, and saying what is wrong. Must not: run it.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "app/cli/command_line.h"
#include "core/base/diagnostics.h"
#include "core/bytecode/program.h"
#include "core/std/compile.h"

namespace chanscope {

inline constexpr uint64_t kDefaultSourceBytes = 4u << 20;
inline constexpr size_t kMostDiagnostics = 10;

struct SourceArgument {
  std::string name;  // as given: a path, a lesson's number or folder, "-"
  uint64_t max_bytes = kDefaultSourceBytes;
};

struct OpenedSource {
  SourceFile file;
  std::optional<size_t> lesson;  // index into Lessons()
};

// The text. Otherwise the reason is told on `err`, and the exit status is the error.
tl::expected<OpenedSource, int> OpenSource(const SourceArgument& source, const Streams& streams);

// The program. Otherwise its errors are told on `err`, and the exit status is the error.
// `go`: "1.22", whose rules hold; empty: what the text says, or the go.mod beside it.
tl::expected<std::shared_ptr<const Program>, int> CompileSource(const SourceFile& file,
                                                                const Streams& streams,
                                                                const std::string& go = "");
// The rules for the file: those of `go`, or what a go.mod in its folder says.
CompileOptions RulesFor(const SourceFile& file, const std::string& go);

// "file:line:col: message", at most `most` (0: all), then "too many errors" where the last stands.
void PrintDiagnostics(std::span<const SourceFile> files, const std::vector<Diagnostic>& diagnostics,
                      std::ostream& to, size_t most = kMostDiagnostics);

}  // namespace chanscope
