// The timeline in its panel: scrubbed, zoomed, scrolled.
//
// Owns: the steps and lanes in view. Must not: lay the picture out.
#pragma once

#include "app/panels/panel_frame.h"
#include "app/scene/viewport.h"

namespace chanscope {

struct TimelineState {
  uint64_t opened = 0;
  double from = 0;  // the steps in view; to <= from: all
  double to = 0;
  uint32_t first_lane = 0;
  Target hovered;
};

void DrawTimelinePanel(const PanelInput& in, Rect box, TimelineState& state,
                       CommandQueue& commands);

}  // namespace chanscope
