// Where values are while a function is emitted.
//
// Owns: values in registers, variables, and places that can be loaded from and stored to. Must not:
// emit.
#pragma once

#include <cstdint>

#include "core/bytecode/code.h"
#include "core/lang/types.h"

namespace chanscope::emit {

enum class Arith : uint8_t { kAdd, kSub, kMul, kDiv, kRem, kAnd, kOr, kXor, kAndNot, kShl, kShr };
enum class Relation : uint8_t { kEq, kNe, kLt, kLe, kGt, kGe };

// Where a variable lives: in registers, or on the heap with its address in a register.
struct Variable {
  const lang::Type* type = nullptr;
  Reg reg = 0;
  bool boxed = false;
};

// A value in registers.
struct Value {
  Reg reg = 0;
  const lang::Type* type = nullptr;
};

// Something that can be loaded from, and in most cases stored to.
struct Place {
  enum class Kind : uint8_t { kBlank, kRegister, kArray, kHeap, kGlobal, kSlice, kMap };
  Kind kind = Kind::kBlank;
  const lang::Type* type = nullptr;  // of the value there
  Reg base = 0;         // registers of the value; or of the array, pointer, slice or map
  Reg index = 0;        // kArray, kSlice: register of the index. kMap: registers of the key
  uint32_t offset = 0;  // kGlobal: heap word. Else words into the element or from the pointer
  const lang::Type* container = nullptr;  // kArray, kSlice, kMap: their type
  bool not_nil = false;                   // kHeap: a variable's box
};

// A variable of an enclosing function that a literal uses.
struct Capture {
  const lang::Object* object = nullptr;
  Variable variable;  // as the enclosing function has it
};

}  // namespace chanscope::emit
