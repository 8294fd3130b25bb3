#include "app/session/walk.h"

#include <algorithm>
#include <utility>

namespace chanscope {

Walk::Walk(std::shared_ptr<const Program> program, const Options& options, Order order,
           uint64_t seed)
    : simulator_(std::move(program), options, order, seed) {
  TakeNow();
}

void Walk::TakeNow() {
  now_ = std::make_shared<const Snapshot>(simulator_.snapshot());
}

uint32_t Walk::GoroutineAtBreakpoint() const {
  const Machine& machine = simulator_.machine();
  const Program& program = simulator_.program();
  for (const p& processor : machine.state.allp) {
    if (!processor.running) continue;
    const g& running = machine.state.allgs[processor.running.value];
    // Not inside an operation of the runtime, but before a statement of the program.
    if (running.op_depth != 0 || running.pc >= program.code.size()) continue;
    if ((program.code[running.pc].flags & kBeginsStatement) == 0) continue;
    const Function& function = program.function(FunctionAt(program, running.pc));
    if (!function.library && breakpoints_.contains(program.places[running.pc].line)) {
      return running.goid;
    }
  }
  return 0;
}

void Walk::WalkTo(uint64_t last) {
  uint32_t before = GoroutineAtBreakpoint();
  while (simulator_.step() < last && simulator_.StepForward(StepSize::kRuntime)) {
    const uint32_t after = GoroutineAtBreakpoint();
    if (after != 0 && after != before) {
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
