// What lies over the panels: the table of keys, two questions for a text, the notice, the tooltip.
//
// Owns: their layout, and the texts typed so far. Must not: open files or step by themselves.
#pragma once

#include <string>

#include "app/panels/panel_input.h"

namespace chanscope {

struct OverlayState {
  Overlay shown = Overlay::kNone;  // at the last frame
  std::string text;                // typed so far
};

// The overlay that the session shows, if any, over a window of this size.
void DrawOverlay(const PanelInput& in, Vec2 window, OverlayState& state, CommandQueue& commands);

// The session's notice at the bottom, if there is one.
void DrawNotice(const PanelInput& in, Vec2 window, CommandQueue& commands);

// What panels noted about the thing under the mouse.
void DrawTooltip(const PanelInput& in, Vec2 window);

}  // namespace chanscope
