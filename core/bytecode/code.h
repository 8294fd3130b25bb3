// The instructions of one function while it is emitted.
//
// Owns: code, places, names of values, labels and their patching. All jumps are relative, so the
// code can be appended anywhere. Must not: know registers' meaning or types.
#pragma once

#include <cstdint>
#include <vector>

#include "core/bytecode/program.h"

namespace chanscope::emit {

using Reg = uint16_t;

inline constexpr uint32_t kUnbound = 0xffffffff;

// A place in the code to jump to, before or after it is known.
struct Label {
  uint32_t target = kUnbound;
  std::vector<uint32_t> uses;
};

class Code {
 public:
  // Appends one instruction and returns its index.
  uint32_t Add(Op op, uint32_t a, uint32_t b, uint32_t c, Pos place, uint8_t flags);
  uint32_t AddWide(Op op, uint32_t a, uint32_t imm32, Pos place, uint8_t flags);
  // A jump: Jump, JumpIf, JumpIfNot, or one of the comparing jumps.
  uint32_t AddJump(Op op, uint32_t a, uint32_t b, Label& label, Pos place, uint8_t flags);
  void Bind(Label& label);
  void NameValue(uint32_t index, uint32_t name) { names_[index] = name; }

  uint32_t size() const { return static_cast<uint32_t>(code_.size()); }
  // Whether control can come to the next instruction.
  bool Reachable() const;
  // A jump was too far for its instruction.
  bool too_far() const { return too_far_; }

  void AppendTo(Program& program) const;

 private:
  void Patch(uint32_t at, uint32_t target);

  std::vector<Instr> code_;
  std::vector<Pos> places_;
  std::vector<uint32_t> names_;
  uint32_t last_bound_ = kUnbound;
  bool too_far_ = false;
};

}  // namespace chanscope::emit
