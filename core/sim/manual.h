// A run in which a person says who goes next.
//
// Owns: the policy where nobody said anything, and finding the choices that let
// a goroutine or a P go next. Must not: change a recording: the answer is a
// list of choices to record anew with.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/sim/recording.h"

namespace chanscope {

struct GoesNext {
  bool is_p = false;
  uint32_t id = 0;  // a goroutine's goid, or a P's number
};

// Goroutines as Go's scheduler takes them, without preemption; everything else
// from a seed.
class ManualChoices final : public ChoiceSource {
 public:
  explicit ManualChoices(uint64_t seed) : random_{seed} {}
  uint32_t Choose(ChoiceKind kind, uint32_t options) override {
    return kind == ChoiceKind::kNextG || kind == ChoiceKind::kPreempt ? 0 : random_.Below(options);
  }
  bool DecidesSchedule() const override { return true; }

 private:
  SeededRandom random_;
};

// The choices from `from` on that let `next` be the one that a P picks next, or
// the P that takes the next step. None: it is not among those that could.
// Empty: it is next anyway.
std::optional<std::vector<uint32_t>> ChoicesThatLet(const Program& program, const Cursor& from,
                                                    GoesNext next, uint64_t seed);

}  // namespace chanscope
