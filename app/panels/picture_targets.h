// The things in a picture that can be selected, for the keyboard.
//
// Owns: which there are, and the box around each. Must not: know what they mean.
#pragma once

#include <vector>

#include "app/panels/canvas.h"
#include "app/scene/viewport.h"

namespace chanscope {

struct PictureTarget {
  Target target;
  Rect box;  // of the picture
};

// In the order of their first shapes.
std::vector<PictureTarget> TargetsOf(const DrawList& picture);

// Tells the focus ring of all of them, marks the one that has the keyboard (`view` leads from the
// picture to the window), and returns the one on which Enter was pressed.
Target PressedTarget(Canvas& canvas, const DrawList& picture, const Viewport& view);

}  // namespace chanscope
