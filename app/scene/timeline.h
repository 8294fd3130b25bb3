// The timeline: a lane per goroutine, coloured by status, over the steps of the recording.
//
// Owns: the picture, and where a step lies in it. Cost grows with the panel's pixels, not with the
// recording's length. Must not: know GL or ImGui, or keep anything between two calls.
#pragma once

#include <cstdint>
#include <span>

#include "app/scene/draw_list.h"
#include "app/scene/text_metrics.h"
#include "app/scene/theme.h"
#include "app/scene/words.h"
#include "core/sim/timeline.h"

namespace chanscope {

struct TimelineInput {
  const Timeline& timeline;
  const Theme& theme;
  const TextMetrics& metrics;
  const Words& words;
  float width = 0;  // of the panel's inside, frame to frame, in logical pixels
  float height = 0;

  uint64_t step = 0;          // the cursor
  uint64_t recorded_end = 0;  // last step recorded
  bool ended = false;         // the recorded end is the program's end
  bool asking = false;        // what `step` does is the answer to a question: it is not shown yet

  // The steps in view; to <= from: all that is recorded.
  double view_from = 0;
  double view_to = 0;
  uint32_t first_lane = 0;  // index of the topmost lane, for scrolling

  // Steps worth stopping at, in order; 0: the run never comes there. Numbered in the heading, and
  // marked above the lanes.
  std::span<const uint64_t> moments{};

  Target selected{};
  Target hovered{};
  bool draw_ground = false;  // paint the panel's surface and frame too (for pictures in files)
};

// Lanes and spans have the target kG, moments kMoment with their number from 1.
DrawList LayoutTimeline(const TimelineInput& input);

// The height at which `lanes` stand as far apart as they ever do.
float TimelineHeight(float width, size_t lanes);

// The part of the picture where steps run from left to right, and the lanes that fit into it.
struct TimelineGeometry {
  Rect lanes;       // all lanes' tracks
  float pitch = 0;  // from one lane to the next
  double from = 0;  // step at the left edge
  double to = 1;    // step at the right edge
  uint32_t first_lane = 0;
  uint32_t shown_lanes = 0;
  uint32_t hidden_lanes = 0;  // below the last one shown

  float XOf(double step) const;
  // The step at `x`, clamped to the view.
  uint64_t StepAt(float x) const;
};
TimelineGeometry GeometryOf(const TimelineInput& input);

}  // namespace chanscope
