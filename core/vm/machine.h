// The whole state of a run, and the loop that takes it from one step to the next.
//
// Owns: Machine (a value: copying it is a snapshot, its hash the equality test) and Run. Must not:
// keep anything that matters outside Machine; print; know how a run is watched.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/bytecode/program.h"
#include "core/runtime/choice.h"
#include "core/runtime/state.h"

namespace chanscope {

struct Options {
  uint32_t procs = 1;  // GOMAXPROCS
  Limits limits;
  std::string input;                   // what standard input gives
  std::vector<std::string> arguments;  // os.Args behind the program's name
};

enum class Stream : uint8_t { kStdout = 1, kStderr = 2 };

// A piece of output, tied to its step.
struct OutputPiece {
  uint64_t step = 0;
  uint32_t begin = 0;  // into Machine::output
  uint32_t size = 0;
  uint32_t goid = 0;
  Stream stream = Stream::kStdout;
};

struct Machine {
  State state;
  std::vector<char> output;
  std::vector<OutputPiece> output_pieces;
  std::string input;
  uint64_t input_read = 0;  // bytes of it
  std::vector<std::string> arguments;
  Limits limits;
  std::string limit_reached;  // name of the limit that ended the run, e.g. "steps"
  bool finished() const { return state.end != EndReason::kRunning; }
};

// The state before the first step: main is runnable in P0's runnext.
Machine Start(const Program& program, const Options& options);

// Takes steps until `state.steps` is `until`, or the run has ended. Log is StepLog or NoLog; both
// take exactly the same steps.
template <class Log>
void Run(Machine& machine, const Program& program, ChoiceSource& choices, uint64_t until, Log& log);

// Hash of everything that determines the rest of the run and its output so far.
uint64_t Hash(const Machine& machine);

}  // namespace chanscope
