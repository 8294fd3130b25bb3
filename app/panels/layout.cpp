#include "app/panels/layout.h"

#include <algorithm>
#include <cmath>

#include "app/scene/timeline.h"

namespace chanscope {
namespace {

constexpr float kTopBar = 48;
constexpr float kGap = 12;
// What a border can be dragged to at most.
constexpr float kLeastColumn = 240;
constexpr float kLeastStage = 400;
constexpr float kLeastUpper = 300;
constexpr float kLeastTimeline = 110;
constexpr float kLeastPanel = 84;
constexpr float kLeastSource = 120;

// From `low` to `high` while `value` goes from `from` to `to`.
float Mix(float low, float high, float value, float from, float to) {
  return low + (high - low) * std::clamp((value - from) / (to - from), 0.0F, 1.0F);
}

}  // namespace

PanelLayout LayoutPanels(float width, float height, size_t lanes, const PanelSplits& splits) {
  const auto chosen = [](float part, float of, float otherwise, float least, float most) {
    return std::round(part > 0 ? std::clamp(part * of, least, std::max(least, most)) : otherwise);
  };
  const float wide = width - 4 * kGap - kLeastStage;
  const float left = chosen(splits.left, width, std::clamp(width * 0.2475F, 272.0F, 620.0F),
                            kLeastColumn, wide - kLeastColumn);
  const float right =
      std::min(chosen(splits.right, width,
                      std::clamp(width * Mix(0.266F, 0.24F, width, 1024, 1600), 272.0F, 560.0F),
                      kLeastColumn, wide - left),
               std::max(kLeastColumn, wide - left));
  const float top = kTopBar + kGap;
  const float share = std::clamp(height * Mix(0.25F, 0.292F, height, 640, 1000), 150.0F, 560.0F);
  const float timeline =
      chosen(splits.timeline, height,
             std::clamp(TimelineHeight(width - 2 * kGap, lanes), kLeastPanel, share),
             kLeastTimeline, height - top - 2 * kGap - kLeastUpper);
  const float upper = height - top - timeline - 2 * kGap;
  const float middle_x = 2 * kGap + left;
  const float right_x = width - kGap - right;

  PanelLayout boxes;
  const float output = chosen(splits.output, upper, std::max(kLeastPanel, upper * 0.2276F),
                              kLeastPanel, upper - kGap - kLeastSource);
  boxes.source = {kGap, top, left, upper - output - kGap};
  boxes.output = {kGap, top + boxes.source.h + kGap, left, output};
  boxes.stage = {middle_x, top, right_x - kGap - middle_x, upper};
  const float words = upper - 2 * kGap;
  // The words of a step need about the same height in every window.
  const float told = std::min(words * Mix(0.465F, 0.39F, words, 480, 600), words - 2 * kLeastPanel);
  const float explanation =
      chosen(splits.explanation, words, told, kLeastPanel, words - 2 * kLeastPanel);
  // Gives way where the explanation was made larger.
  const float runtime =
      std::min(chosen(splits.runtime, words, words * Mix(0.31F, 0.3767F, words, 380, 600),
                      kLeastPanel, words),
               words - explanation - kLeastPanel);
  boxes.explanation = {right_x, top, right, explanation};
  boxes.runtime = {right_x, top + explanation + kGap, right, runtime};
  const float inspector_y = boxes.runtime.y + runtime + kGap;
  boxes.inspector = {right_x, inspector_y, right, top + upper - inspector_y};
  boxes.timeline = {kGap, top + upper + kGap, width - 2 * kGap, timeline};
  return boxes;
}

bool IsUpright(Splitter splitter) {
  return splitter == Splitter::kLeft || splitter == Splitter::kRight;
}

Rect SplitterBox(const PanelLayout& boxes, Splitter splitter) {
  const auto above = [](const Rect& box) { return Rect{box.x, box.y - kGap, box.w, kGap}; };
  const Rect& stage = boxes.stage;
  switch (splitter) {
    case Splitter::kLeft: return {stage.x - kGap, stage.y, kGap, stage.h};
    case Splitter::kRight: return {stage.x + stage.w, stage.y, kGap, stage.h};
    case Splitter::kTimeline: return above(boxes.timeline);
    case Splitter::kOutput: return above(boxes.output);
    case Splitter::kExplanation: return above(boxes.runtime);
    case Splitter::kRuntime: return above(boxes.inspector);
  }
  return {};
}

PanelSplits MoveSplitter(PanelSplits splits, Splitter splitter, float to, const PanelLayout& boxes,
                         Vec2 window) {
  constexpr float kLeastPart = 0.001F;  // 0 means that nobody dragged it
  const float upper = boxes.stage.h;
  const float words = upper - 2 * kGap;
  const auto part = [&](float length, float of) { return std::max(kLeastPart, length / of); };
  switch (splitter) {
    case Splitter::kLeft: splits.left = part(to - kGap / 2 - kGap, window.x); break;
    case Splitter::kRight: splits.right = part(window.x - kGap - to - kGap / 2, window.x); break;
    case Splitter::kTimeline:
      splits.timeline = part(window.y - kGap - to - kGap / 2, window.y);
      break;
    case Splitter::kOutput:
      splits.output = part(boxes.stage.y + upper - to - kGap / 2, upper);
      break;
    case Splitter::kExplanation:
      splits.explanation = part(to - kGap / 2 - boxes.explanation.y, words);
      break;
    case Splitter::kRuntime: splits.runtime = part(to - kGap / 2 - boxes.runtime.y, words); break;
  }
  return splits;
}

PanelSplits ResetSplitter(PanelSplits splits, Splitter splitter) {
  switch (splitter) {
    case Splitter::kLeft: splits.left = 0; break;
    case Splitter::kRight: splits.right = 0; break;
    case Splitter::kTimeline: splits.timeline = 0; break;
    case Splitter::kOutput: splits.output = 0; break;
    case Splitter::kExplanation: splits.explanation = 0; break;
    case Splitter::kRuntime: splits.runtime = 0; break;
  }
  return splits;
}

PanelLayout LayoutPresentation(float width, float height) {
  const float words = std::round(std::clamp(height * 0.24F, 170.0F, 320.0F));
  PanelLayout boxes;
  boxes.stage = {kGap, kGap, width - 2 * kGap, height - words - 3 * kGap};
  boxes.explanation = {kGap, height - words - kGap, width - 2 * kGap, words};
  return boxes;
}

}  // namespace chanscope
