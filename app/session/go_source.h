// The runtime's real source, where a Go root is on the machine.
//
// Owns: finding the root and its files, and the line that a phase of the model stands for. A line
// is looked for in the function's text by what it calls, so that other releases of Go are met too.
// Must not: hold any of that source beyond the running program.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"
#include "core/runtime/event.h"

namespace chanscope {

// Where Go may be: $GOROOT, the `go` on the PATH, the usual folders; the release that the model
// follows before others. Empty when there is none with its runtime's source.
std::filesystem::path FindGoRoot();

class GoSource {
 public:
  explicit GoSource(std::filesystem::path root) : root_(std::move(root)) {}

  bool found() const { return !root_.empty(); }

  struct Place {
    const SourceFile* file = nullptr;  // its name is "runtime/chan.go"; lives as long as this
    uint32_t line = 0;
    uint32_t first = 0;  // of the function
    uint32_t last = 0;
  };
  // Nothing for user code, and for what this root does not have.
  std::optional<Place> Find(Phase phase);

 private:
  const SourceFile* Read(const std::string& name);

  std::filesystem::path root_;
  std::map<std::string, SourceFile> files_;  // by name; without text when it cannot be read
  std::map<Phase, std::optional<Place>> known_;
};

// The lines [first, last] of the function that the model calls `function` ("chansend",
// "WaitGroup.Add"), in the text of one file; nothing when it is not there.
struct LineRange {
  uint32_t first = 0;
  uint32_t last = 0;
};
std::optional<LineRange> FindFunction(const SourceFile& file, std::string_view function);

// The `nth` line (from 1) of `range` that has `part` outside a comment; 0: none.
uint32_t FindInLines(const SourceFile& file, LineRange range, std::string_view part, uint32_t nth);

}  // namespace chanscope
