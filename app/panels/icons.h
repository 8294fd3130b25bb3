// Signs drawn as shapes: no typeface has all of them.
//
// Owns: the transport's and the top bar's icons, and the program's mark. Must not: be pressed.
#pragma once

#include "app/scene/painter.h"

namespace chanscope {

enum class Icon : uint8_t {
  kStart,    // bar and triangle to the left
  kBack,     // triangle to the left
  kPlay,     // triangle to the right
  kPause,    // two bars
  kForward,  // triangle to the right and bar
  kEnd,      // two triangles and bar
  kChevron,  // opens a list
  kCheck,
  kSun,
  kMoon,
  kCross,
  kDisc,
};

// Around `center`; `size` is the height of the transport's triangles.
void DrawIcon(Painter& painter, Icon icon, Vec2 center, float size, Color color, Color behind);

// The ring with a value on it, 18 pixels wide.
void DrawMark(Painter& painter, Vec2 center);

}  // namespace chanscope
