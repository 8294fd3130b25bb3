// What a handler of instructions works with.
//
// Owns: Vm, which ties a Machine to the program it runs, and Fault, why an instruction could not
// finish. Must not: outlive one call of Run, or hold anything that the Machine should.
#pragma once

#include <string>
#include <string_view>

#include "core/runtime/memory.h"
#include "core/vm/machine.h"

namespace chanscope {

// Why an instruction, a native function or an operation did not finish.
struct Fault {
  enum class Kind : uint8_t {
    kNone,
    kError,  // a run-time error: Go code panics with `text` as its message
    kPanic,  // a panic with the value (type, word)
    kFatal,  // cannot be recovered: "fatal error: " text
    kLimit,  // `text` names the limit
  };
  Kind kind = Kind::kNone;
  std::string text;
  TypeId type;
  uint64_t word = 0;
  RuntimeError error = RuntimeError::kErrorString;
};

struct Vm {
  Machine& machine;
  const Program& program;
  ChoiceSource& choices;
  GId current;        // the goroutine that runs; none while the scheduler does
  uint64_t step = 0;  // the step in progress, for output
  Fault fault;

  State& state() const { return machine.state; }
  g& running() const { return machine.state.allgs[current.value]; }
  uint64_t* heap() const { return machine.state.heap.data(); }

  // Handlers end with these where they cannot finish. All give false.
  // Run-time errors; the first two get "runtime error: " in front.
  bool Error(const std::string& text);        // "integer divide by zero"
  bool BoundsError(const std::string& text);  // "index out of range …"
  bool PlainError(std::string text);
  bool AssertionError(std::string text);
  bool Fatal(std::string text);
  bool Limit(std::string_view name);
  bool NilDereference();
};

// Heap and byte arena, within the limits of the run: false ends it. `pc` is where it is made;
// AllocateHidden is for what no person should see.
//
// MakerPc: where the frame's function is part of the library, the call that brought the goroutine
// into it; else, and where no frame is the person's, `pc` itself.
uint32_t MakerPc(const Vm& vm, const uint64_t* frame, uint32_t pc);
bool Allocate(Vm& vm, uint64_t words, TypeId type, uint32_t pc, uint64_t& address);
bool AllocateHidden(Vm& vm, uint64_t words, uint64_t& address);
bool MakeString(Vm& vm, std::string_view text, uint64_t& word);

// Length of an instruction with its kExt words.
uint32_t InstrLength(const Instr& instr);

}  // namespace chanscope
