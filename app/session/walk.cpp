#include "app/session/walk.h"

#include <algorithm>
#include <utility>

namespace chanscope {

Walk::Walk(std::shared_ptr<const Program> program, const Options& options, Order order,
           uint64_t seed)
    : simulator_(std::move(program), options, order, seed) {
  TakeNow();
}

void Walk::TakeNow() { now_ = std::make_shared<const Snapshot>(simulator_.snapshot()); }

bool Walk::AtBreakpoint() const {
  const Machine& machine = simulator_.machine();
  const Program& program = simulator_.program();
  return std::any_of(machine.state.allp.begin(), machine.state.allp.end(), [&](const p& processor) {
    if (!processor.running) return false;
    const g& running = machine.state.allgs[processor.running.value];
    return running.at_statement != 0 && running.pc < program.places.size() &&
           breakpoints_.contains(program.places[running.pc].line);
  });
}

void Walk::WalkTo(uint64_t last) {
  bool before = AtBreakpoint();
  while (simulator_.step() < last && simulator_.StepForward(StepSize::kRuntime)) {
    const bool after = AtBreakpoint();
    if (after && !before) {
      stopped_ = true;
      return;
    }
    before = after;
  }
}

void Walk::KeepTrail(uint64_t from, uint64_t to) {
  trail_.clear();
  for (uint64_t step = from; step <= to; ++step) {
    simulator_.Seek(step);
    trail_.push_back(std::make_shared<const Snapshot>(simulator_.snapshot()));
  }
}

bool Walk::Forward(StepSize size, bool with_trail, bool stop_at_breakpoints) {
  stopped_ = false;
  trail_.clear();
  const uint64_t from = simulator_.step();
  if (!simulator_.StepForward(size)) return false;
  if (stop_at_breakpoints && !breakpoints_.empty()) {
    const uint64_t last = simulator_.step();
    simulator_.Seek(from);
    WalkTo(last);
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
  stopped_ = false;
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
  stopped_ = false;
  trail_.clear();
  if (!simulator_.Seek(step)) return false;
  TakeNow();
  return true;
}

bool Walk::recording() const {
  return !simulator_.ended() && simulator_.recorded_end() < kRecordedAhead;
}

bool Walk::Record(uint64_t max_steps) {
  if (!recording()) return false;
  simulator_.RecordAhead(std::min(max_steps, kRecordedAhead - simulator_.recorded_end()));
  return recording();
}

void Walk::ToggleBreakpoint(uint32_t line) {
  if (line == 0) return;
  if (breakpoints_.erase(line) == 0) breakpoints_.insert(line);
}

}  // namespace chanscope
