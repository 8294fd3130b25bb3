#include "app/session/walk.h"

#include <algorithm>
#include <utility>

namespace chanscope {

Walk::Walk(std::shared_ptr<const Program> program, const Options& options, Order order,
           uint64_t seed)
    : program_(std::move(program)),
      options_(options),
      seed_(seed),
      simulator_(program_, options, order, seed) {
  TakeNow();
}

bool Walk::LetGoNext(GoesNext next) {
  auto choices = simulator_.ChoicesThatLet(next);
  if (!choices) return false;
  const uint64_t step = simulator_.step();
  simulator_ = Simulator(program_, options_, Order::kManual, seed_, std::move(*choices));
  simulator_.RecordAhead(step);
  simulator_.Seek(step);
  stopped_at_.reset();
  trail_.clear();
  TakeNow();
  return true;
}

void Walk::TakeNow() {
  now_ = std::make_shared<const Snapshot>(simulator_.snapshot());
}

void Walk::WalkTo(uint64_t last, const std::vector<Breakpoint>& stop_at) {
  BreakpointWatch watch(stop_at, simulator_);
  while (simulator_.step() < last && simulator_.StepForward(StepSize::kRuntime)) {
    if ((stopped_at_ = watch.Stops())) return;
  }
}

void Walk::KeepTrail(uint64_t from, uint64_t to) {
  trail_.clear();
  for (uint64_t step = from; step <= to; ++step) {
    simulator_.Seek(step);
    trail_.push_back(std::make_shared<const Snapshot>(simulator_.snapshot()));
  }
}

bool Walk::Forward(StepSize size, bool with_trail, const std::vector<Breakpoint>* stop_at) {
  stopped_at_.reset();
  trail_.clear();
  const uint64_t from = simulator_.step();
  if (!simulator_.StepForward(size)) return false;
  if (stop_at != nullptr && !stop_at->empty()) {
    const uint64_t last = simulator_.step();
    simulator_.Seek(from);
    WalkTo(last, *stop_at);
  }
  const uint64_t to = simulator_.step();
  if (with_trail && to - from <= kLongestTrail) {
    KeepTrail(from, to);
    now_ = trail_.back();
  } else {
    TakeNow();
  }
  return true;
}

bool Walk::Back(StepSize size, bool with_trail) {
  stopped_at_.reset();
  trail_.clear();
  const uint64_t from = simulator_.step();
  if (!simulator_.StepBack(size)) return false;
  const uint64_t to = simulator_.step();
  if (with_trail && from - to <= kLongestTrail) {
    KeepTrail(to, from);
    simulator_.Seek(to);
    now_ = trail_.front();
  } else {
    TakeNow();
  }
  return true;
}

bool Walk::Seek(uint64_t step) {
  stopped_at_.reset();
  trail_.clear();
  if (!simulator_.Seek(step)) return false;
  TakeNow();
  return true;
}

bool Walk::RunOn(uint64_t steps, const std::vector<Breakpoint>& stop_at) {
  stopped_at_.reset();
  trail_.clear();
  const uint64_t last = simulator_.step() + steps;
  WalkTo(last, stop_at);
  TakeNow();
  return !stopped_at_ && simulator_.step() == last;
}

bool Walk::RunBack(uint64_t steps, const std::vector<Breakpoint>& stop_at) {
  stopped_at_.reset();
  trail_.clear();
  const uint64_t to = simulator_.step();
  const uint64_t from = to - std::min(to, steps);
  simulator_.Seek(from - std::min<uint64_t>(from, 1));  // so that a stop at `from` itself is seen
  uint64_t found = from;
  std::optional<size_t> found_at;
  BreakpointWatch watch(stop_at, simulator_);
  while (simulator_.step() + 1 < to && simulator_.StepForward(StepSize::kRuntime)) {
    const auto stops = watch.Stops();
    if (!stops) continue;
    found = simulator_.step();
    found_at = stops;
  }
  simulator_.Seek(found);
  stopped_at_ = found_at;
  TakeNow();
  return !found_at && found > 0;
}

bool Walk::recording() const {
  return !simulator_.ended() && simulator_.recorded_end() < kRecordedAhead;
}

bool Walk::Record(uint64_t max_steps) {
  if (!recording()) return false;
  simulator_.RecordAhead(std::min(max_steps, kRecordedAhead - simulator_.recorded_end()));
  return recording();
}

}  // namespace chanscope
