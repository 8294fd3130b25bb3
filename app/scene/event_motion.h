// How each kind of event moves: the part of a step's motion that no change of place shows.
//
// Owns: which signs tell of which event, and at which of the picture's elements. Must not: lay out
// anything that rests: a settled picture has none of these signs.
#pragma once

#include "app/scene/stage_layout.h"

namespace chanscope {

// Both settled pictures of the step that led to `now`, and what else is known of them.
struct StepMotion {
  const Picture& before;
  const Picture& now;
  const Snapshot& snapshot;  // of now
  const Places& places;      // of now
  float t = 0;               // linear, in (0, 1)
};

// Adds the signs of every event of the step, each an element of its own.
void LayoutEventMotion(const StepMotion& motion, Painter& paint);

}  // namespace chanscope
