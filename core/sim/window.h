// The steps between one keyframe and the next, taken again with everything recorded.
//
// Owns: the log of one such window, and where each size of step stops in it. Must not: outlive the
// recording it was made from.
#pragma once

#include <cstdint>
#include <vector>

#include "core/sim/recording.h"
#include "core/sim/simulator.h"

namespace chanscope {

struct Window {
  uint64_t begin = 0;  // step of its keyframe; it holds the steps after it
  StepLog log;
  std::vector<uint8_t> stops;  // per step: bit (1 << StepSize) when that size stops after it

  uint64_t end() const { return begin + log.steps.size(); }  // its last step
  bool Holds(uint64_t step) const { return step > begin && step <= end(); }
  const StepRecord& Record(uint64_t step) const { return log.steps[step - begin - 1]; }
  bool StopsAfter(uint64_t step, StepSize size) const {
    return (stops[step - begin - 1] >> static_cast<unsigned>(size) & 1) != 0;
  }
};

// Takes the steps after `from` up to `end` again; `choices` answers as recorded.
Window MakeWindow(const Program& program, const Cursor& from, ChoiceSource& choices, uint64_t end);

}  // namespace chanscope
