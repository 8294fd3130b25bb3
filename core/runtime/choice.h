// Whatever real Go leaves open.
//
// Owns: the interface through which every choice of a run goes, and its policies that need no
// history. A run is fully determined by (source text, options, choices). Must not: read a clock or
// entropy.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/base/random.h"

namespace chanscope {

enum class ChoiceKind : uint8_t {
  kNextG,        // which runnable G a P runs; 0 is the one Go's scheduler takes
  kNextP,        // which P advances next (GOMAXPROCS > 1)
  kPollOrder,    // one step of the shuffle of a select's cases
  kStealVictim,  // where an idle P begins to look
  kMapOrder,     // where an iteration over a map starts
  kPreempt,      // 0 go on, 1 preempt the running G now
  kTimerOrder,   // which of equal timers fires first
  kRandom,       // a number that the program draws
};

class ChoiceSource {
 public:
  virtual ~ChoiceSource() = default;

  // A number below `options` (at least 2). Called only where there is a choice.
  virtual uint32_t Choose(ChoiceKind kind, uint32_t options) = 0;

  // False: kNextG and kPreempt are never asked; Go's scheduler decides.
  virtual bool DecidesSchedule() const = 0;
};

// What Go's scheduler does; its own random choices are drawn from a seed.
class RuntimeChoices final : public ChoiceSource {
 public:
  explicit RuntimeChoices(uint64_t seed) : random_{seed} {}
  uint32_t Choose(ChoiceKind kind, uint32_t options) override {
    return kind == ChoiceKind::kNextG || kind == ChoiceKind::kPreempt ? 0 : random_.Below(options);
  }
  bool DecidesSchedule() const override { return false; }

 private:
  SeededRandom random_;
};

// Every choice from a seed; `--order random`. Who runs next is drawn in stretches: for some while
// all are equally likely, or always the first is taken, or always the last, and nobody is
// preempted. Fair draws alone would hardly ever let one P or goroutine run far ahead of the others.
class RandomChoices final : public ChoiceSource {
 public:
  explicit RandomChoices(uint64_t seed) : random_{seed} {}
  uint32_t Choose(ChoiceKind kind, uint32_t options) override {
    const bool schedules =
        kind == ChoiceKind::kNextG || kind == ChoiceKind::kNextP || kind == ChoiceKind::kPreempt;
    if (!schedules) return random_.Below(options);
    if (left_ == 0) {
      left_ = 1U << random_.Below(kLongestStretch);
      stretch_ = static_cast<Stretch>(std::min(random_.Below(4), 2U));
    }
    --left_;
    switch (stretch_) {
      case Stretch::kFirst: return 0;
      case Stretch::kLast: return kind == ChoiceKind::kPreempt ? 0 : options - 1;
      case Stretch::kFair: break;
    }
    return random_.Below(options);
  }
  bool DecidesSchedule() const override { return true; }

 private:
  enum class Stretch : uint8_t { kFirst, kLast, kFair };
  static constexpr uint32_t kLongestStretch = 8;  // as a power of two

  SeededRandom random_;
  uint32_t left_ = 0;  // choices of this stretch
  Stretch stretch_ = Stretch::kFair;
};

}  // namespace chanscope
