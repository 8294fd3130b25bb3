// The stage in its panel: the picture of the moment, zoomed, panned and pressed.
//
// Owns: the view onto the picture, and what the mouse rests on. Must not: lay the picture out.
#pragma once

#include "app/panels/panel_frame.h"
#include "app/scene/viewport.h"

namespace chanscope {

struct StageState {
  Viewport viewport;
  Target hovered;
  uint32_t focus_chan = 0;  // shown alone; 0: all
  uint64_t opened = 0;
};

void DrawStagePanel(const PanelInput& in, Rect box, StageState& state, CommandQueue& commands);

// Only the picture, for files: what the panel shows when nothing is zoomed.
DrawList StagePicture(const Session& session, const Words& words, const Theme& theme,
                      const TextMetrics& metrics, float width, float height);

}  // namespace chanscope
