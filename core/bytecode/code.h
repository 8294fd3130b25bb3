// The instructions of one function while it is emitted.
//
// Owns: code, places, names of values, labels and jumps. All jumps are relative, so the code can be
// appended anywhere. Must not: know registers' meaning or types.
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
  std::vector<uint32_t> uses;  // jumps that wait for it
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

  // When everything is there: makes the jumps. One that leads further than its instruction can say
  // goes by way of others, which are added behind it.
  void Link();
  // Where the instruction with this index is now; `size()` from before for the end.
  uint32_t Linked(uint32_t index) const { return moved_.empty() ? index : moved_[index]; }
  void AppendTo(Program& program) const;

 private:
  struct Jump {
    uint32_t at = 0;
    uint32_t target = kUnbound;
    bool far = false;
  };

  int64_t Offset(const Jump& jump) const;
  bool FindFarJumps();
  void MoveApart();

  std::vector<Instr> code_;
  std::vector<Pos> places_;
  std::vector<uint32_t> names_;
  std::vector<Jump> jumps_;      // by their places
  std::vector<uint32_t> moved_;  // empty: nothing was added
  uint32_t last_bound_ = kUnbound;
};

}  // namespace chanscope::emit
