// Programs put together by hand, instruction by instruction.
//
// Owns: a builder of programs, and running them to their end. Must not: use the front end.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/vm/machine.h"
#include "core/vm/native.h"

namespace chanscope::testing {

// An instruction; operands as in opcodes.def.
Instr In(Op op, int a = 0, int b = 0, int c = 0);
// One with a 32-bit operand in b and c.
Instr Wide(Op op, int a, int64_t imm32);
// The same instruction, as the first of a statement.
Instr Statement(Instr instr);

struct FunctionShape {
  uint32_t params = 0;
  uint32_t results = 0;
  uint32_t frame = 40;
  int epilogue = -1;  // relative to the function's first instruction
};

class Assembly {
 public:
  Assembly();

  // Adds a function; the first one added is main and the entry.
  FuncId Function(std::string name, FunctionShape shape, std::initializer_list<Instr> code);
  TypeId Type(RType type);
  uint32_t Constant(uint64_t word);
  // Heap word of a closure without captures.
  uint32_t Closure(FuncId function);
  uint32_t Native(std::string name, void (*call)(NativeCall&), bool operation);
  uint64_t String(std::string_view text);

  Program program;
  TypeId int_type, string_type, bool_type, any_type, ints, int_map, chan_type;
};

// Runs the program with nobody watching; at most a million steps.
Machine RunToEnd(const Program& program, const Limits& limits = {});
std::string Text(const Machine& machine, Stream stream);

// A native that leaves its first parameter in the output, as a decimal number and a line end.
void PrintNumber(NativeCall& call);

}  // namespace chanscope::testing
