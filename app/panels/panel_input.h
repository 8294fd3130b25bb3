// What every panel is given to draw itself.
//
// Owns: nothing: references for the length of one frame. Must not: be kept. Lengths are logical
// pixels of the window; ImGui works in the same ones.
#pragma once

#include <string>

#include "app/panels/focus_ring.h"
#include "app/panels/paint_queue.h"
#include "app/scene/text_metrics.h"
#include "app/scene/theme.h"
#include "app/scene/words.h"
#include "app/session/session.h"

namespace chanscope {

// What panels tell the window about the frame they drew.
struct FrameNotes {
  std::string tooltip;  // about what the mouse rests on
  bool moving = false;  // something moves by itself: draw on
};

struct PanelInput {
  const Session& session;
  const Words& words;
  const Theme& theme;
  const TextMetrics& metrics;
  PaintQueue& paint;
  FrameNotes& notes;
  FocusRing& focus;
  double seconds = 0;         // since the start, for what blinks; stands still in pictures
  Hands hands{};              // keys that panels answer themselves
  bool close_popups = false;  // Escape was pressed over an open list
};

}  // namespace chanscope
