// Where the panels stand in a window.
//
// Owns: the arithmetic from a size to boxes. Must not: know what panels show.
#pragma once

#include <cstddef>

#include "app/scene/draw_list.h"

namespace chanscope {

// The least size, in logical pixels, that everything fits into.
inline constexpr float kLeastWidth = 1024;
inline constexpr float kLeastHeight = 640;

struct PanelLayout {
  Rect source, output, stage, explanation, runtime, inspector, timeline;
};

// All panels, 12 apart. Sizes follow the window's; at 1600x1000 they are the design's. The timeline
// takes no more height than its `lanes` fill: what is left goes to the panels above it.
PanelLayout LayoutPanels(float width, float height, size_t lanes);

// For an audience: the stage and the words. The other boxes are empty.
PanelLayout LayoutPresentation(float width, float height);

}  // namespace chanscope
