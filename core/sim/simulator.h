// A run that can be walked in both directions.
//
// Owns: one program's Machine at a current step, the recorded choices, keyframes, and the index
// that the timeline is drawn from. Seeking copies the keyframe before the target and takes the
// steps between again. Must not: know how it is shown.
//
// Invariants: the same step has the same Machine (and hash) however one came to it; going back and
// forward again changes nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/sim/snapshot.h"
#include "core/sim/timeline.h"
#include "core/vm/machine.h"

namespace chanscope {

enum class StepSize : uint8_t { kRuntime, kStatement, kChannelOp };
enum class Order : uint8_t { kRuntime, kRandom, kManual };
struct GoesNext;

struct StepEvents {
  StepRecord record;
  std::span<const Event> events;
};

class Simulator {
 public:
  // `choices` are made first, as they were in another run of the same program, options and order.
  Simulator(std::shared_ptr<const Program> program, const Options& options, Order order,
            uint64_t seed, std::vector<uint32_t> choices = {});
  ~Simulator();
  Simulator(Simulator&&) noexcept;
  Simulator& operator=(Simulator&&) noexcept;

  // The choices of a run that is the same up to step() and in which `next` goes next; none: it is
  // not among those that could. For the manual order.
  std::optional<std::vector<uint32_t>> ChoicesThatLet(GoesNext next) const;

  // Records ahead from the recorded end, at most `max_steps` more, without moving the current step.
  // True while the program has not ended yet.
  bool RecordAhead(uint64_t max_steps);

  const Program& program() const;
  const Machine& machine() const;  // at step()
  uint64_t step() const;
  uint64_t recorded_end() const;     // last step recorded
  bool ended() const;                // the recorded end is the program's end
  const Timeline& timeline() const;  // of everything recorded

  // The state at step(), with the events of the step that led to it.
  const Snapshot& snapshot();

  // Only the step that led to step() and its events, which is far quicker; nothing at step 0. Valid
  // until the next call of anything that is not const.
  StepEvents last();

  // The whole recording's Machine, at recorded_end().
  const Machine& recorded_machine() const;

  // Each returns whether the step changed. Stepping at the recorded end records on; a step forward
  // that finds no stop within a million steps stops there.
  bool StepForward(StepSize size);
  bool StepBack(StepSize size);
  bool Seek(uint64_t step);  // clamped to [0, recorded_end()]

  uint64_t Hash() const;

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace chanscope
