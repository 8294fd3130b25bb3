// The options of subcommands that execute a program: order, seed, limits.
//
// Owns: their names, and refusing what is not built yet. Must not: execute anything.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/command_line.h"
#include "core/sim/simulator.h"

namespace chanscope {

struct ExecutionOptions {
  uint32_t procs = 1;
  std::string order = "runtime";
  uint64_t seed = 1;
  std::string go;  // "1.22"; empty: what the text or its go.mod says, else 1.19
  bool race = false;
  Limits limits;
  std::vector<std::string> arguments;  // of the program
};

// Takes whole numbers from `least` on.
CLI::Validator AtLeast(uint64_t least);

// Adds --go.
void AddGoOption(CLI::App& command, std::string& go);

// Adds --procs, --order, --seed, --go, the limits and, behind "--", the program's own arguments;
// `with_race`: --race too.
void AddExecutionOptions(CLI::App& command, ExecutionOptions& options, bool with_race);

// True, and told on `err`: something is asked for that is not built yet.
bool AsksForLater(const ExecutionOptions& options, const Streams& streams);

Options MachineOptions(const ExecutionOptions& options);
Order OrderOf(const ExecutionOptions& options);
std::unique_ptr<ChoiceSource> ChoicesOf(const ExecutionOptions& options);

// "chanscope: limit reached: steps (1000); raise it with --max-steps N"
void TellLimit(const Machine& machine, const Streams& streams);

}  // namespace chanscope
