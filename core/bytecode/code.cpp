#include "core/bytecode/code.h"

#include <limits>

#include "core/base/check.h"

namespace chanscope::emit {

uint32_t Code::Add(Op op, uint32_t a, uint32_t b, uint32_t c, Pos place, uint8_t flags) {
  CHECK(a <= 0xffff && b <= 0xffff && c <= 0xffff);
  code_.push_back(
      {op, flags, static_cast<uint16_t>(a), static_cast<uint16_t>(b), static_cast<uint16_t>(c)});
  places_.push_back(place);
  names_.push_back(0);
  return size() - 1;
}

uint32_t Code::AddWide(Op op, uint32_t a, uint32_t imm32, Pos place, uint8_t flags) {
  return Add(op, a, imm32 & 0xffff, imm32 >> 16, place, flags);
}

uint32_t Code::AddJump(Op op, uint32_t a, uint32_t b, Label& label, Pos place, uint8_t flags) {
  const uint32_t at = Add(op, a, b, 0, place, flags);
  if (label.target == kUnbound) {
    label.uses.push_back(at);
  } else {
    Patch(at, label.target);
  }
  return at;
}

void Code::Bind(Label& label) {
  CHECK(label.target == kUnbound);
  label.target = last_bound_ = size();
  for (const uint32_t use : label.uses) Patch(use, label.target);
  label.uses.clear();
}

void Code::Patch(uint32_t at, uint32_t target) {
  Instr& jump = code_[at];
  const int64_t offset = int64_t{target} - (int64_t{at} + 1);
  if (jump.op == Op::kJump || jump.op == Op::kJumpIf || jump.op == Op::kJumpIfNot) {
    const auto bits = static_cast<uint32_t>(static_cast<int32_t>(offset));
    jump.b = static_cast<uint16_t>(bits & 0xffff);
    jump.c = static_cast<uint16_t>(bits >> 16);
    return;
  }
  using Limits = std::numeric_limits<int16_t>;
  if (offset < Limits::min() || offset > Limits::max()) too_far_ = true;
  jump.c = static_cast<uint16_t>(static_cast<int16_t>(offset));
}

bool Code::Reachable() const {
  if (code_.empty() || last_bound_ == size()) return true;
  const Op last = code_.back().op;
  return last != Op::kJump && last != Op::kReturn && last != Op::kPanic;
}

void Code::AppendTo(Program& program) const {
  program.code.insert(program.code.end(), code_.begin(), code_.end());
  program.places.insert(program.places.end(), places_.begin(), places_.end());
  program.value_names.insert(program.value_names.end(), names_.begin(), names_.end());
}

}  // namespace chanscope::emit
