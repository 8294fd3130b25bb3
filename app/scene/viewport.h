// Zoom and pan of a picture within its panel.
//
// Owns: the transform from a picture's coordinates to the panel's, and its limits. Must not: read
// input.
#pragma once

#include "app/scene/draw_list.h"

namespace chanscope {

struct Viewport {
  float zoom = 1;
  Vec2 pan;  // of the picture's origin, in the panel's logical pixels

  Vec2 ToPanel(Vec2 picture) const { return {picture.x * zoom + pan.x, picture.y * zoom + pan.y}; }
  Vec2 ToPicture(Vec2 panel) const { return {(panel.x - pan.x) / zoom, (panel.y - pan.y) / zoom}; }

  // Zooms so that what lies under `panel_point` stays under it. Zoom stays within [1, 8].
  void ZoomAt(Vec2 panel_point, float factor);
  void PanBy(Vec2 delta) { pan = {pan.x + delta.x, pan.y + delta.y}; }
  // Keeps the picture over the whole panel: no empty margin can be dragged into view.
  void Clamp(float width, float height);
  void Reset() { *this = {}; }
};

// The topmost shape with a target that contains `point` (in the picture's coordinates); kNone
// without one.
Target HitTest(const DrawList& list, Vec2 point);

}  // namespace chanscope
