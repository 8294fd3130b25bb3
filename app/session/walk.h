// A person's walk through one run: steps in both directions, each with the states it passed.
//
// Owns: the Simulator of an open program, the state at the current step, the trail of the last
// move (for its motion), stopping at breakpoints, and recording ahead. Must not: read a clock or a
// file, or know about windows.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/session/breakpoint.h"
#include "core/sim/manual.h"
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

  // In the manual order: from here on the run is recorded anew, with `next` going next. False: it
  // is not among those that could.
  bool LetGoNext(GoesNext next);

  // Each returns whether the step changed; `with_trail` keeps the states passed. Forward stops
  // early where one of `stop_at` says so; null: nowhere.
  bool Forward(StepSize size, bool with_trail, const std::vector<Breakpoint>* stop_at);
  bool Back(StepSize size, bool with_trail);
  bool Seek(uint64_t step);  // clamped to what is recorded; leaves no trail

  // Towards the next breakpoint, or back to the last place where the run would have stopped before
  // this one: at most about `steps` of them, without a trail. True: not there yet, go on.
  bool RunOn(uint64_t steps, const std::vector<Breakpoint>& stop_at);
  bool RunBack(uint64_t steps, const std::vector<Breakpoint>& stop_at);

  // The breakpoint that the last move stopped at, as an index into what it was given.
  std::optional<size_t> stopped_at() const { return stopped_at_; }

  // States from the earliest to the latest of the last move, one for each step between; empty after
  // a seek or a long move.
  const std::vector<std::shared_ptr<const Snapshot>>& trail() const { return trail_; }

  // Records at most `max_steps` more. True while there is more to record ahead.
  bool Record(uint64_t max_steps);
  bool recording() const;
  // The whole run is recorded, from its first step to its end.
  bool complete() const { return simulator_.ended(); }

 private:
  // Goes on to `last` step by step, or to a breakpoint.
  void WalkTo(uint64_t last, const std::vector<Breakpoint>& stop_at);
  void KeepTrail(uint64_t from, uint64_t to);
  void TakeNow();

  std::shared_ptr<const Program> program_;
  Options options_;
  uint64_t seed_;
  Simulator simulator_;
  std::shared_ptr<const Snapshot> now_;
  std::vector<std::shared_ptr<const Snapshot>> trail_;
  std::optional<size_t> stopped_at_;
};

}  // namespace chanscope
