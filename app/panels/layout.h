// Where the panels stand in a window.
//
// Owns: the arithmetic from a size, and from where borders were dragged, to boxes. Must not: know
// what panels show.
#pragma once

#include <cstddef>

#include "app/scene/draw_list.h"
#include "app/session/settings.h"

namespace chanscope {

// The least size, in logical pixels, that everything fits into.
inline constexpr float kLeastWidth = 1024;
inline constexpr float kLeastHeight = 640;

struct PanelLayout {
  Rect source, output, stage, explanation, runtime, inspector, timeline;
};

// All panels, 12 apart. Sizes follow the window's; at 1600x1000 they are the design's. The timeline
// takes no more height than its `lanes` fill: what is left goes to the panels above it. Where
// borders were dragged they stay, but no panel gets smaller than it can be read.
PanelLayout LayoutPanels(float width, float height, size_t lanes, const PanelSplits& splits = {});

// A border that can be dragged.
enum class Splitter : uint8_t { kLeft, kRight, kTimeline, kOutput, kExplanation, kRuntime };
inline constexpr Splitter kSplitters[] = {Splitter::kLeft,        Splitter::kRight,
                                          Splitter::kTimeline,    Splitter::kOutput,
                                          Splitter::kExplanation, Splitter::kRuntime};

// Whether the border stands upright: it is dragged sideways.
bool IsUpright(Splitter splitter);
// The gap between the panels on its two sides.
Rect SplitterBox(const PanelLayout& boxes, Splitter splitter);
// The splits with this border's middle at `to`, an x or a y of the window; `boxes` is its layout
// now.
PanelSplits MoveSplitter(PanelSplits splits, Splitter splitter, float to, const PanelLayout& boxes,
                         Vec2 window);
// The splits with this border back where the design has it.
PanelSplits ResetSplitter(PanelSplits splits, Splitter splitter);

// For an audience: the stage and the words. The other boxes are empty.
PanelLayout LayoutPresentation(float width, float height);

}  // namespace chanscope
