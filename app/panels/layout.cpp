#include "app/panels/layout.h"

#include <algorithm>
#include <cmath>

#include "app/scene/timeline.h"

namespace chanscope {
namespace {

constexpr float kTopBar = 48;
constexpr float kGap = 12;

// From `low` to `high` while `value` goes from `from` to `to`.
float Mix(float low, float high, float value, float from, float to) {
  return low + (high - low) * std::clamp((value - from) / (to - from), 0.0F, 1.0F);
}

}  // namespace

PanelLayout LayoutPanels(float width, float height, size_t lanes) {
  const float left = std::round(std::clamp(width * 0.2475F, 272.0F, 620.0F));
  const float right = std::round(std::clamp(width * 0.24F, 272.0F, 560.0F));
  const float share = std::clamp(height * Mix(0.25F, 0.292F, height, 640, 800), 150.0F, 560.0F);
  const float timeline = std::round(std::min(share, TimelineHeight(width - 2 * kGap, lanes)));
  const float top = kTopBar + kGap;
  const float upper = height - top - timeline - 2 * kGap;
  const float middle_x = 2 * kGap + left;
  const float right_x = width - kGap - right;

  PanelLayout boxes;
  const float output = std::round(std::max(84.0F, upper * 0.2276F));
  boxes.source = {kGap, top, left, upper - output - kGap};
  boxes.output = {kGap, top + boxes.source.h + kGap, left, output};
  boxes.stage = {middle_x, top, right_x - kGap - middle_x, upper};
  const float words = upper - 2 * kGap;
  const float explanation = std::round(words * Mix(0.36F, 0.39F, words, 380, 600));
  const float runtime = std::round(words * Mix(0.34F, 0.3767F, words, 380, 600));
  boxes.explanation = {right_x, top, right, explanation};
  boxes.runtime = {right_x, top + explanation + kGap, right, runtime};
  const float inspector_y = boxes.runtime.y + runtime + kGap;
  boxes.inspector = {right_x, inspector_y, right, top + upper - inspector_y};
  boxes.timeline = {kGap, top + upper + kGap, width - 2 * kGap, timeline};
  return boxes;
}

PanelLayout LayoutPresentation(float width, float height) {
  const float words = std::round(std::clamp(height * 0.24F, 170.0F, 320.0F));
  PanelLayout boxes;
  boxes.stage = {kGap, kGap, width - 2 * kGap, height - words - 3 * kGap};
  boxes.explanation = {kGap, height - words - kGap, width - 2 * kGap, words};
  return boxes;
}

}  // namespace chanscope
