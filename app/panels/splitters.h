// The borders between panels, to be dragged.
//
// Owns: their hit boxes and how they look under the hand. Must not: lay panels out (layout.h does).
#pragma once

#include "app/panels/layout.h"
#include "app/panels/panel_input.h"

namespace chanscope {

// `boxes` is the layout of a window of this size. A double click puts a border back.
void DrawSplitters(const PanelInput& in, Vec2 window, const PanelLayout& boxes,
                   CommandQueue& commands);

}  // namespace chanscope
