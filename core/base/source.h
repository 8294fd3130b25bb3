// Source text and places in it.
//
// Owns: one file's name and bytes, and the table that turns offsets into lines. Must not: know Go.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chanscope {

// A place in a source file. `line` and `col` count from 1; col counts bytes, as the Go compiler
// does. line 0 means "no place".
struct Pos {
  uint32_t line = 0;
  uint32_t col = 0;

  constexpr explicit operator bool() const { return line != 0; }
  constexpr auto operator<=>(const Pos&) const = default;
};

// One source file. `name` is what diagnostics and traces print: as given on the command line.
struct SourceFile {
  std::string name;
  std::string text;
};

// The text of line `line` (from 1) without its line end; empty when there is no such line.
std::string_view LineText(const SourceFile& file, uint32_t line);

// Number of lines in the file; a last line without a line end counts.
uint32_t LineCount(const SourceFile& file);

}  // namespace chanscope
