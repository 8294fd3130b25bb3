// Where the slots of a ring lie: all of them, or the neighbourhoods of its two indices with what is
// between them folded.
//
// Owns: angles and radii. Must not: draw, or know what a slot holds.
#pragma once

#include <cstdint>
#include <vector>

#include "app/scene/draw_list.h"

namespace chanscope {

// Up to so many slots are drawn one by one.
inline constexpr uint32_t kMostOpenSlots = 64;

// A run of slots, each with its own place, or folded into one arc.
struct RingStretch {
  uint32_t first = 0, count = 0;
  bool open = true;
  float angle0 = 0, angle1 = 0;
};

struct RingGeometry {
  Vec2 center;
  float inner = 0, outer = 0;
  uint32_t slots = 0;
  float slot_angle = 0;  // of one open slot
  Rect zone;
  bool short_labels = false;
  bool labels = true;                  // without room for those of the indices the ring has it all
  std::vector<RingStretch> stretches;  // from slot 0 on, clockwise from the top, without a gap

  float AngleOf(uint32_t slot) const;  // of its middle, or of the middle of its fold
  bool IsOpen(uint32_t slot) const;
  Vec2 At(float angle, float radius) const;
};

// The stretches of a ring. Its pages of eight slots open and close as a whole, so that a step
// seldom moves anything; the two slots before and after an index are always open.
std::vector<RingStretch> StretchesOf(uint32_t slots, uint32_t sendx, uint32_t recvx);

// A ring in the middle of `zone`, with room for the labels of its indices around it.
RingGeometry RingIn(Rect zone, uint32_t slots, uint32_t sendx, uint32_t recvx);

}  // namespace chanscope
