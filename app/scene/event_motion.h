// How each kind of event moves: the part of a step's motion that no change of place shows.
//
// Owns: which signs tell of which event, and at which of the picture's elements. Must not: lay out
// anything that rests: a settled picture has none of these signs.
#pragma once

#include "app/scene/motion_sites.h"

namespace chanscope {

// Adds the signs of every event of the step, each an element of its own.
void LayoutEventMotion(const StepMotion& motion, Painter& paint);

}  // namespace chanscope
