#include "core/bytecode/code.h"

#include <limits>
#include <utility>

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
  if (label.target == kUnbound) label.uses.push_back(static_cast<uint32_t>(jumps_.size()));
  jumps_.push_back({at, label.target});
  return at;
}

void Code::Bind(Label& label) {
  CHECK(label.target == kUnbound);
  label.target = last_bound_ = size();
  for (const uint32_t use : label.uses) jumps_[use].target = label.target;
  label.uses.clear();
}

bool Code::Reachable() const {
  if (code_.empty() || last_bound_ == size()) return true;
  const Op last = code_.back().op;
  return last != Op::kJump && last != Op::kReturn && last != Op::kPanic;
}

// ------------------------------------------------------------------ jumps

namespace {

// Instructions behind a far jump: one over the next for when it does not jump, and one to its
// target.
constexpr uint32_t kFarJumpAdds = 2;

// Jumps whose offset has 32 bits; that of the others has 16.
bool ReachesEverything(Op op) {
  return op == Op::kJump || op == Op::kJumpIf || op == Op::kJumpIfNot;
}

void SetOffset(Instr& jump, int64_t offset) {
  if (ReachesEverything(jump.op)) {
    const auto bits = static_cast<uint32_t>(static_cast<int32_t>(offset));
    jump.b = static_cast<uint16_t>(bits & 0xffff);
    jump.c = static_cast<uint16_t>(bits >> 16);
  } else {
    jump.c = static_cast<uint16_t>(static_cast<int16_t>(offset));
  }
}

}  // namespace

int64_t Code::Offset(const Jump& jump) const {
  return int64_t{Linked(jump.target)} - (int64_t{Linked(jump.at)} + 1);
}

// True when there are new ones.
bool Code::FindFarJumps() {
  using Near = std::numeric_limits<int16_t>;
  bool found = false;
  for (Jump& jump : jumps_) {
    if (jump.far || jump.target == kUnbound || ReachesEverything(code_[jump.at].op)) continue;
    const int64_t offset = Offset(jump);
    jump.far = offset < Near::min() || offset > Near::max();
    found = found || jump.far;
  }
  return found;
}

void Code::MoveApart() {
  moved_.resize(size() + size_t{1});
  uint32_t added = 0;
  auto next = jumps_.begin();
  for (uint32_t i = 0; i < moved_.size(); ++i) {
    moved_[i] = i + added;
    for (; next != jumps_.end() && next->at == i; ++next) added += next->far ? kFarJumpAdds : 0;
  }
}

void Code::Link() {
  while (FindFarJumps()) MoveApart();
  if (!moved_.empty()) {
    Code apart;
    auto next = jumps_.begin();
    for (uint32_t i = 0; i < size(); ++i) {
      apart.code_.push_back(code_[i]);
      apart.places_.push_back(places_[i]);
      apart.names_.push_back(names_[i]);
      for (; next != jumps_.end() && next->at == i; ++next) {
        for (uint32_t j = 0; next->far && j < kFarJumpAdds; ++j) {
          apart.Add(Op::kJump, 0, 0, 0, places_[i], 0);
        }
      }
    }
    code_ = std::move(apart.code_);
    places_ = std::move(apart.places_);
    names_ = std::move(apart.names_);
  }
  for (const Jump& jump : jumps_) {
    if (jump.target == kUnbound) continue;
    Instr* const instr = &code_[Linked(jump.at)];
    if (jump.far) {
      SetOffset(instr[0], 1);
      SetOffset(instr[1], 1);
      SetOffset(instr[kFarJumpAdds], Offset(jump) - kFarJumpAdds);
    } else {
      SetOffset(*instr, Offset(jump));
    }
  }
}

void Code::AppendTo(Program& program) const {
  program.code.insert(program.code.end(), code_.begin(), code_.end());
  program.places.insert(program.places.end(), places_.begin(), places_.end());
  program.value_names.insert(program.value_names.end(), names_.begin(), names_.end());
}

}  // namespace chanscope::emit
