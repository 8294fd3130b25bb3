// What the source calls a word of the heap.
//
// Owns: finding the variable, and the way through structs and arrays to the word. Must not: look at
// values or stacks.
#pragma once

#include <cstdint>
#include <string>

#include "core/bytecode/program.h"
#include "core/runtime/state.h"

namespace chanscope {

// "mu", "s.mu", "forks[2].mu": the global that holds the heap word, or what the allocation was made
// for, down to the part of `words` words that begins there (0: down to what is no struct or array);
// "" when there is no name. A value of package sync is not taken apart.
std::string NameOfAddress(const Program& program, const State& state, uint32_t address,
                          uint32_t words = 0);

// What was made at `pc`: the variable it goes to; of what a function of the library made for nobody
// in particular, that function and the line of its call, "After:15". Else "".
std::string NameOfMade(const Program& program, uint32_t pc);

// The same of a channel: "timeout.C" where the library returned what holds it, the package's name
// where it made the channel for itself.
std::string NameOfChannel(const Program& program, uint32_t made_at);

}  // namespace chanscope
