#include "app/panels/layout.h"

#include <cmath>
#include <vector>

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/panels/top_bar_panel.h"
#include "app/scene/timeline.h"
#include "app/session/playback.h"

namespace chanscope {
namespace {

bool Apart(const Rect& a, const Rect& b) {
  return a.x + a.w + 11.5F <= b.x || b.x + b.w + 11.5F <= a.x || a.y + a.h + 11.5F <= b.y ||
         b.y + b.h + 11.5F <= a.y;
}

TEST_CASE("at the design's size panels stand where the design has them", "[panels][layout]") {
  const PanelLayout boxes = LayoutPanels(1600, 1000, 10);
  CHECK(boxes.source == Rect{12, 60, 396, 470});
  CHECK(boxes.output == Rect{12, 542, 396, 142});
  CHECK(boxes.stage == Rect{420, 60, 772, 624});
  CHECK(boxes.explanation == Rect{1204, 60, 384, 234});
  CHECK(boxes.runtime == Rect{1204, 306, 384, 226});
  CHECK(boxes.inspector == Rect{1204, 544, 384, 140});
  CHECK(boxes.timeline == Rect{12, 696, 1576, 292});
}

TEST_CASE("panels keep apart and inside at every size", "[panels][layout]") {
  for (float width = kLeastWidth; width <= 3840; width += 117) {
    for (float height = kLeastHeight; height <= 2160; height += 97) {
      for (const size_t lanes : {1U, 3U, 20U, 10'000U}) {
        const PanelLayout l = LayoutPanels(width, height, lanes);
        const std::vector<Rect> boxes = {l.source,  l.output,    l.stage,   l.explanation,
                                         l.runtime, l.inspector, l.timeline};
        for (size_t i = 0; i < boxes.size(); ++i) {
          INFO(width << "x" << height << " box " << i);
          CHECK(boxes[i].w >= 260);
          CHECK(boxes[i].h >= 80);
          CHECK(boxes[i].x >= 12);
          CHECK(boxes[i].y >= 60);
          CHECK(boxes[i].x + boxes[i].w <= width - 11.5F);
          CHECK(boxes[i].y + boxes[i].h <= height - 11.5F);
          for (size_t j = 0; j < i; ++j) CHECK(Apart(boxes[i], boxes[j]));
        }
      }
      const PanelLayout shown = LayoutPresentation(width, height);
      CHECK(Apart(shown.stage, shown.explanation));
      CHECK(shown.explanation.y + shown.explanation.h <= height - 11.5F);
    }
  }
}

TEST_CASE("a border goes where it is dragged, as far as panels can be read", "[panels][layout]") {
  for (const auto& [width, height] :
       {std::pair{1024.0F, 640.0F}, std::pair{1600.0F, 1000.0F}, std::pair{3840.0F, 2160.0F}}) {
    for (const Splitter splitter : kSplitters) {
      const bool upright = IsUpright(splitter);
      const PanelLayout before = LayoutPanels(width, height, 20);
      const Rect gap = SplitterBox(before, splitter);
      const float middle = upright ? gap.center().x : gap.center().y;
      for (const float to : {0.0F, middle - 20, middle + 20, upright ? width : height}) {
        const PanelSplits splits = MoveSplitter({}, splitter, to, before, {width, height});
        const PanelLayout l = LayoutPanels(width, height, 20, splits);
        INFO(width << " splitter " << static_cast<int>(splitter) << " to " << to);
        for (const Rect& box :
             {l.source, l.output, l.stage, l.explanation, l.runtime, l.inspector, l.timeline}) {
          CHECK(box.w >= 240);
          CHECK(box.h >= 83);
          CHECK(box.x >= 12);
          CHECK(box.x + box.w <= width - 11.5F);
          CHECK(box.y + box.h <= height - 11.5F);
        }
        const Rect moved = SplitterBox(l, splitter);
        const float now = upright ? moved.center().x : moved.center().y;
        // Further than 20 there may be no room.
        if (width > 1100 && std::abs(to - middle) == 20) CHECK(std::abs(now - to) <= 1);
        CHECK(LayoutPanels(width, height, 20, ResetSplitter(splits, splitter)).stage ==
              before.stage);
      }
    }
  }
}

TEST_CASE("a timeline of few lanes leaves its height to the stage and the words",
          "[panels][layout]") {
  const PanelLayout few = LayoutPanels(1280, 800, 3);
  const PanelLayout many = LayoutPanels(1280, 800, 30);
  CHECK(few.timeline.h < many.timeline.h * 0.7F);
  CHECK(few.timeline.h == TimelineHeight(few.timeline.w, 3));
  CHECK(few.explanation.h >= many.explanation.h);
  CHECK(few.runtime.h > many.runtime.h + 30);
  CHECK(few.stage.h - many.stage.h == Approx(many.timeline.h - few.timeline.h));
}

TEST_CASE("the speed slider meets the usual speeds and its own ends", "[panels][layout]") {
  for (const float speed : {0.25F, 0.5F, 1.0F, 2.0F, 8.0F, 64.0F}) {
    CHECK(SpeedOfSlider(SliderOfSpeed(speed)) == Approx(speed));
  }
  CHECK(SliderOfSpeed(kSlowestSpeed) == 0);
  CHECK(SliderOfSpeed(kFastestSpeed) == 1);
  CHECK(SpeedText(1) == "1×");
  CHECK(SpeedText(0.25F) == "0.25×");
  CHECK(SpeedText(0.5F) == "0.5×");
  CHECK(SpeedText(1.4142F) == "1.4×");
  CHECK(SpeedText(64) == "64×");
}

}  // namespace
}  // namespace chanscope
