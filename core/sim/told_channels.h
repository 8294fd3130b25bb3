// Channels as they are between two events of one step.
//
// Owns: a view of every channel, moved on by events alone; after the last event of a step it is
// what ViewChan reads out of the Machine, and it is read again from there. Must not: look at a
// Machine for anything but values. Between the events of a step a value that is referred to (by a
// slice, a pointer) may already show what a later event of it writes.
#pragma once

#include <vector>

#include "core/sim/snapshot.h"

namespace chanscope {

class ToldChannels {
 public:
  ToldChannels(const Program& program, const Machine& machine);

  // The next event of `step`; the machine is as it is after the whole step.
  void Apply(const StepRecord& step, const Event& event);

  // The step is over.
  void EndStep();

  // Channel number `id`, of which an event was told.
  const ChanView& Of(uint32_t id) const { return views_[id]; }

 private:
  void Enqueue(const StepRecord& step, const Event& event);
  void Dequeue(const Event& event);
  void ChangeCount(const Event& event);
  std::string ZeroElement(uint32_t id) const;

  const Program& program_;
  const Machine& machine_;
  std::vector<ChanView> views_;    // by number
  std::vector<uint32_t> touched_;  // in this step
};

// Whether an event of this kind tells of channel number event.c.
bool TellsOfChannel(const Event& event);

}  // namespace chanscope
