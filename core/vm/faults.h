// What becomes of a fault, and where output goes.
//
// Owns: the turn from vm.fault into a Go panic, a throw or the end of the run; appending to
// Machine::output. Must not: unwind anything (panic.h does).
#pragma once

#include <cstddef>
#include <string_view>

#include "core/vm/vm.h"

namespace chanscope {

// Ends the run: the limit of this name is reached.
void EndByLimit(Machine& machine, std::string_view name);

// Takes vm.fault: starts gopanic or throw on the running goroutine (steps to come), or ends the run
// when a limit is reached.
void EnterFault(Vm& vm);

// Appends to the program's output as part of step vm.step. False at the limit of output.
bool WriteOutput(Vm& vm, Stream stream, std::string_view text);

// An event for each piece of output from `first_piece` on.
template <class Log>
void EmitOutput(const Machine& machine, size_t first_piece, Log& log) {
  if constexpr (Log::kRecords) {
    for (size_t i = first_piece; i < machine.output_pieces.size(); ++i) {
      log.Emit({.kind = EventKind::kOutput, .n = static_cast<uint32_t>(i)});
    }
  }
}

}  // namespace chanscope
