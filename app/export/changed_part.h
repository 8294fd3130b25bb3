// What differs between one frame and the next.
//
// Owns: the smallest box around all pixels that changed, and those pixels. Must not: know a file
// format.
#pragma once

#include "app/scene/image.h"

namespace chanscope {

struct PixelBox {
  int x = 0;
  int y = 0;
  int width = 0;  // 0: nothing changed
  int height = 0;
};

// All of `after` where `before` has another size.
PixelBox ChangedPart(const Image& before, const Image& after);

// The box of `after`; pixels that are as in `before` are transparent, all zero. Painted over
// `before` it gives `after`, and long stretches of nothing take little room.
Image CutChanged(const Image& before, const Image& after, const PixelBox& box);

}  // namespace chanscope
