// Source text and places in it.
//
// Owns: the names and bytes of files, and how a place in one of several is told. Must not: know Go.
//
// Lines count on through all files of a compilation, one file behind the other: a Pos is a place in
// whichever of them, and FileOf finds it. With one file nothing of this shows.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chanscope {

// A place in the sources. `line` and `col` count from 1; col counts bytes, as the Go compiler
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
  uint32_t first_line = 1;
};

// Gives the files their lines from `first` on; the line behind the last one's.
uint32_t NumberLines(std::span<SourceFile> files, uint32_t first = 1);

// The file that holds the place. `files`, not empty, are in the order of their lines.
const SourceFile& FileOf(std::span<const SourceFile> files, Pos pos);

// "file.go:3:5", with the line as that file counts it.
std::string PlaceText(std::span<const SourceFile> files, Pos pos);

// The text of the line without its line end; empty when the file has no such line.
std::string_view LineText(const SourceFile& file, uint32_t line);

// Number of lines in the file; a last line without a line end counts.
uint32_t LineCount(const SourceFile& file);

}  // namespace chanscope
