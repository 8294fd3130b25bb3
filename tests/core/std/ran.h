// Go programs of tests/testdata, executed.
//
// Owns: compiling and running a program to its end, and the text that a golden file holds. Must
// not: know what is expected.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/vm/machine.h"

namespace chanscope::testing {

// What a program does; all but err as the real Go does at GOMAXPROCS=1.
struct Outcome {
  std::string out;
  std::string err;
  std::string first_error_line;  // of standard error, without addresses
  int status = 0;
};

// Standard output, then "-- status N", then "-- stderr …" when there is any.
std::string GoldenText(const Outcome& outcome);

// Both sorted: those of tests/testdata/run; those of tests/testdata/oracle, one behaviour each,
// without the ones that not_yet.txt there excuses.
std::vector<std::filesystem::path> RunPrograms();
std::vector<std::filesystem::path> OraclePrograms();
std::string ReadText(const std::filesystem::path& path);

// The test fails, with the diagnostics, when the text does not compile.
std::shared_ptr<const Program> Compiled(const std::filesystem::path& path);

Machine RunToEnd(const Program& program, uint64_t seed);
Outcome OutcomeOf(const Machine& machine);

}  // namespace chanscope::testing
