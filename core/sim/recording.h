// The history of a run: the choices that were made, and keyframes to start again from.
//
// Owns: both, and how densely keyframes lie. Must not: step a Machine by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/vm/machine.h"

namespace chanscope {

// Answers with recorded choices while there are some, then asks a policy and records its answer.
class RecordedChoices final : public ChoiceSource {
 public:
  RecordedChoices(std::vector<uint32_t>& record, ChoiceSource& policy, size_t next)
      : record_(record), policy_(policy), next_(next) {}

  uint32_t Choose(ChoiceKind kind, uint32_t options) override;
  bool DecidesSchedule() const override { return policy_.DecidesSchedule(); }

  size_t next() const { return next_; }

 private:
  std::vector<uint32_t>& record_;
  ChoiceSource& policy_;
  size_t next_;
};

// A Machine in the course of a run, and how many choices it has used.
struct Cursor {
  Machine machine;
  size_t choices = 0;

  uint64_t step() const { return machine.state.steps; }
};

// Keyframes in order of their steps; the first is step 0.
class Keyframes {
 public:
  explicit Keyframes(Cursor start) { frames_.push_back(std::move(start)); }

  // The step at which the next keyframe is due: as many steps after the last one as keep the
  // history below kBytesPerStep.
  uint64_t NextDue() const;
  void Add(const Cursor& cursor);

  // Index of the last keyframe at or before `step`.
  size_t IndexFor(uint64_t step) const;
  const Cursor& operator[](size_t index) const { return frames_[index]; }
  size_t size() const { return frames_.size(); }

 private:
  static constexpr size_t kBytesPerStep = 8;
  static constexpr uint64_t kLeastSteps = 256;

  std::vector<Cursor> frames_;
};

}  // namespace chanscope
