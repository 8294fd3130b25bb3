// Where on the stage the things are that a step's events tell of, while they move.
//
// Owns: finding an element of both settled pictures by what it stands for. Must not: draw, or know
// which sign tells of which event.
#pragma once

#include <optional>

#include "app/scene/motion_marks.h"
#include "app/scene/stage_layout.h"

namespace chanscope {

// Both settled pictures of the step that led to `now`, and what else is known of them.
struct StepMotion {
  const Picture& before;
  const Picture& now;
  const Snapshot& snapshot;  // of now
  const Places& before_places;
  const Places& places;  // of now
  float t = 0;           // linear, in (0, 1)
};

// Finds what an event is about, where it is at this moment of the motion.
class Sites {
 public:
  Sites(const StepMotion& motion, const TextMetrics& metrics)
      : motion_(motion), metrics_(metrics) {}

  std::optional<Site> Before(ElementKey key) const;
  std::optional<Site> Now(ElementKey key) const;
  // On its way between the two; where it stood or will stand, when there is only one.
  std::optional<Site> At(ElementKey key) const;

  std::optional<Site> G(uint32_t goid) const;
  std::optional<Site> P(uint32_t p) const;
  std::optional<Site> M(uint32_t m) const;
  // An M stands beside its P, or among those that have none.
  std::optional<Site> Machine(const Picture& picture, uint32_t m) const;
  std::optional<Site> RunQueue(uint32_t p, uint8_t flag) const;

  // A channel's ring or gate; its card where it is small.
  std::optional<Site> Chan(uint32_t c) const;
  std::optional<Site> PartOfChan(ElementKey key, uint32_t c) const;
  std::optional<Site> Lock(uint32_t c) const;
  std::optional<Site> Count(uint32_t c) const;

  // A wait queue's card of one goroutine; the card of the semaphore or of the sync object.
  std::optional<Site> Waiting(const Event& event) const;
  std::optional<Site> Sync(uint32_t id) const;
  std::optional<Site> Sema(uint32_t sema) const;
  std::optional<Site> Timer(uint32_t id) const;

  // The angle of a slot's middle on the ring; none: the ring is not drawn, or folded there.
  std::optional<float> SlotAngle(uint32_t c, uint32_t slot) const;

 private:
  std::optional<Site> In(const Picture& picture, ElementKey key) const;

  const StepMotion& motion_;
  const TextMetrics& metrics_;
};

}  // namespace chanscope
