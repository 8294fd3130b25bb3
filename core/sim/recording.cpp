#include "core/sim/recording.h"

#include <algorithm>

#include "core/base/check.h"

namespace chanscope {
namespace {

template <class T>
size_t BytesOf(const std::vector<T>& v) {
  return v.size() * sizeof(T);
}

size_t BytesOf(const Machine& machine) {
  const State& s = machine.state;
  return BytesOf(s.heap) + BytesOf(s.bytes) + BytesOf(s.stacks) + BytesOf(s.allgs) +
         BytesOf(s.channels) + BytesOf(s.sudogs) + BytesOf(s.allp) + BytesOf(s.allm) +
         BytesOf(s.semas) + BytesOf(s.waitgroups) + BytesOf(s.syncvalues) + BytesOf(s.timers) +
         BytesOf(s.timer_heaps) + BytesOf(s.allocations) + BytesOf(machine.output) +
         BytesOf(machine.output_pieces);
}

}  // namespace

uint32_t RecordedChoices::Choose(ChoiceKind kind, uint32_t options) {
  if (next_ == record_.size()) record_.push_back(policy_.Choose(kind, options));
  const uint32_t choice = record_[next_++];
  CHECK(choice < options);
  return choice;
}

uint64_t Keyframes::NextDue() const {
  const Cursor& last = frames_.back();
  return last.step() + std::max<uint64_t>(kLeastSteps, BytesOf(last.machine) / kBytesPerStep);
}

void Keyframes::Add(const Cursor& cursor) {
  CHECK(cursor.step() > frames_.back().step());
  frames_.push_back(cursor);
}

size_t Keyframes::IndexFor(uint64_t step) const {
  const auto after =
      std::upper_bound(frames_.begin(), frames_.end(), step,
                       [](uint64_t s, const Cursor& frame) { return s < frame.step(); });
  return static_cast<size_t>(after - frames_.begin()) - 1;
}

}  // namespace chanscope
