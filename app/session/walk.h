// A person's walk through one run: steps in both directions, each with the states it passed.
//
// Owns: the Simulator of an open program, the state at the current step, the trail of the last
// move (for its motion), breakpoints, and recording ahead. Must not: read a clock or a file, or
// know about windows.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <vector>

#include "core/sim/simulator.h"

namespace chanscope {

// How far a run is recorded without being asked: more is recorded by stepping on at the end.
inline constexpr uint64_t kRecordedAhead = 200'000;
// A longer move is shown without motion.
inline constexpr uint64_t kLongestTrail = 12;

class Walk {
 public:
  Walk(std::shared_ptr<const Program> program, const Options& options, Order order, uint64_t seed);

  const Simulator& simulator() const { return simulator_; }
  const Snapshot& now() const { return *now_; }
  uint64_t step() const { return now_->step; }

  // Each returns whether the step changed; `with_trail` keeps the states passed. Forward stops
  // early before a line with a breakpoint when `stop_at_breakpoints`.
  bool Forward(StepSize size, bool with_trail, bool stop_at_breakpoints);
  bool Back(StepSize size, bool with_trail);
  bool Seek(uint64_t step);  // clamped to what is recorded; leaves no trail

  // The last Forward met a breakpoint.
  bool stopped_at_breakpoint() const { return stopped_; }

  // States from the earliest to the latest of the last move, one for each step between; empty after
  // a seek or a long move.
  const std::vector<std::shared_ptr<const Snapshot>>& trail() const { return trail_; }

  // Records at most `max_steps` more. True while there is more to record ahead.
  bool Record(uint64_t max_steps);
  bool recording() const;
  // The whole run is recorded, from its first step to its end.
  bool complete() const { return simulator_.ended(); }

  void ToggleBreakpoint(uint32_t line);
  const std::set<uint32_t>& breakpoints() const { return breakpoints_; }
  void SetBreakpoints(std::set<uint32_t> lines) { breakpoints_ = std::move(lines); }

 private:
  // The running goroutine, when it stands before a line with a breakpoint; else 0.
  uint32_t GoroutineAtBreakpoint() const;
  // Goes on to `last` step by step; stops where a breakpoint begins to hold.
  void WalkTo(uint64_t last);
  void KeepTrail(uint64_t from, uint64_t to);
  void TakeNow();

  Simulator simulator_;
  std::shared_ptr<const Snapshot> now_;
  std::vector<std::shared_ptr<const Snapshot>> trail_;
  std::set<uint32_t> breakpoints_;
  bool stopped_ = false;
};

}  // namespace chanscope
