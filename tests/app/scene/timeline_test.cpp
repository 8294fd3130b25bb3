#include "app/scene/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "tests/app/fixtures/mono_metrics.h"
#include "tests/app/fixtures/snapshots.h"
#include "tests/app/fixtures/text_words.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

const fixtures::MonoMetrics kMetrics;

TimelineInput Input(const Timeline& timeline, uint64_t step, uint64_t end) {
  static const fixtures::TextWords kWords("en");
  return {.timeline = timeline,
          .theme = DarkTheme(),
          .metrics = kMetrics,
          .words = kWords,
          .width = 1576,
          .height = 292,
          .step = step,
          .recorded_end = end};
}

// The bars of one lane in a status' colour.
std::vector<Rect> Bars(const DrawList& list, uint32_t goid, GStatus status) {
  std::vector<Rect> bars;
  // Long stretches of waiting are painted weaker than work, in the same hue.
  const auto like = [&](Color c) {
    const Color full = StatusColor(DarkTheme(), status);
    const Color panel = DarkTheme().panel;
    constexpr std::array kStrengths = {1.0F, 0.75F, 0.6F, 0.55F};
    return std::any_of(kStrengths.begin(), kStrengths.end(), [&](float strength) {
      return c == Blend(panel, WithAlpha(full, strength));
    });
  };
  for (const Shape& s : list.shapes) {
    if (s.kind != ShapeKind::kRect || !(s.target == Target{TargetKind::kG, goid, 0})) continue;
    if (like(s.fill)) bars.push_back(s.box);
  }
  return bars;
}

TEST_CASE("a step lies where its bar lies, in both directions", "[scene][timeline]") {
  const Timeline timeline = fixtures::FullBufferTimeline();
  const TimelineGeometry g = GeometryOf(Input(timeline, 96, 174));
  for (uint64_t step = 0; step <= 174; ++step) {
    CHECK(g.StepAt(g.XOf(static_cast<double>(step) + 0.5)) == step);
  }
  CHECK(g.StepAt(-100) == 0);
  CHECK(g.StepAt(1e6F) == 174);
}

TEST_CASE("a status shows in the height of its bar", "[scene][timeline]") {
  const Timeline timeline = fixtures::FullBufferTimeline();
  const DrawList list = LayoutTimeline(Input(timeline, 96, 174));
  const auto running = Bars(list, 7, GStatus::kRunning);
  const auto runnable = Bars(list, 7, GStatus::kRunnable);
  const auto waiting = Bars(list, 7, GStatus::kWaiting);
  REQUIRE(running.size() == 2);
  REQUIRE(runnable.size() == 2);
  REQUIRE(waiting.size() == 1);
  CHECK(running[0].h > runnable[0].h);
  CHECK(runnable[0].h > waiting[0].h);
  CHECK(runnable[0].x < running[0].x);
  CHECK(running[0].x < waiting[0].x);
}

TEST_CASE("a view shows the steps between its ends", "[scene][timeline]") {
  const Timeline timeline = fixtures::FullBufferTimeline();
  TimelineInput input = Input(timeline, 96, 174);
  input.view_from = 50;
  input.view_to = 60;
  const TimelineGeometry g = GeometryOf(input);
  CHECK(g.StepAt(g.lanes.x + 1) == 50);
  CHECK(g.StepAt(g.lanes.x + g.lanes.w - 1) == 59);
  for (const Rect& bar : Bars(LayoutTimeline(input), 1, GStatus::kRunnable)) {
    CHECK(bar.x >= g.lanes.x - 1);
    CHECK(bar.x + bar.w <= g.lanes.x + g.lanes.w + 1);
  }
}

TEST_CASE("lanes that do not fit fold, and scrolling shows them", "[scene][timeline]") {
  const Timeline timeline = fixtures::LongTimeline(200, 10000);
  TimelineInput input = Input(timeline, 5000, 9999);
  const TimelineGeometry top = GeometryOf(input);
  CHECK(top.shown_lanes + top.hidden_lanes == 200);
  CHECK(top.hidden_lanes > 0);
  const std::string folded = "+" + std::to_string(top.hidden_lanes);
  const DrawList list = LayoutTimeline(input);
  CHECK(std::any_of(list.shapes.begin(), list.shapes.end(),
                    [&](const Shape& s) { return s.text == folded; }));
  input.first_lane = 195;
  CHECK(GeometryOf(input).hidden_lanes == 0);
  CHECK(GeometryOf(input).shown_lanes == 5);
  CHECK(!Bars(LayoutTimeline(input), 200, GStatus::kWaiting).empty());
}

TEST_CASE("a million steps of ten thousand lanes draw no more than the pixels show",
          "[scene][timeline]") {
  const Timeline timeline = fixtures::LongTimeline(10000, 1'000'000);
  CHECK(LayoutTimeline(Input(timeline, 400'000, 999'999)).shapes.size() < 4000);
  const Timeline busy = fixtures::LongTimeline(3, 1'000'000);
  CHECK(LayoutTimeline(Input(busy, 400'000, 999'999)).shapes.size() < 6000);
}

TEST_CASE("spans within a pixel merge to the one that matters most", "[scene][timeline]") {
  const Timeline busy = fixtures::LongTimeline(3, 1'000'000);
  const DrawList list = LayoutTimeline(Input(busy, 10, 999'999));
  const auto running = Bars(list, 1, GStatus::kRunning);
  REQUIRE(running.size() == 1);
  const TimelineGeometry g = GeometryOf(Input(busy, 10, 999'999));
  CHECK(running[0].w > g.lanes.w * 0.99F);
}

TEST_CASE("the arrow of the current step leads from lane to lane", "[scene][timeline]") {
  const Timeline timeline = fixtures::FullBufferTimeline();
  const TimelineInput input = Input(timeline, 96, 174);
  const TimelineGeometry g = GeometryOf(input);
  const DrawList list = LayoutTimeline(input);
  const auto arrow = std::find_if(list.shapes.begin(), list.shapes.end(), [&](const Shape& s) {
    return s.kind == ShapeKind::kSegment && s.stroke == DarkTheme().text &&
           std::abs(s.p0.x - g.XOf(96.5)) < 0.1F;
  });
  REQUIRE(arrow != list.shapes.end());
  CHECK(std::abs(arrow->p0.y - (g.lanes.y + 6.5F * g.pitch)) < 0.1F);
  CHECK(arrow->p1.y < arrow->p0.y);
}

TEST_CASE("while a question is open the timeline does not tell the answer", "[scene][timeline]") {
  const Timeline timeline = fixtures::FullBufferTimeline();
  TimelineInput input = Input(timeline, 96, 174);
  input.asking = true;
  const TimelineGeometry g = GeometryOf(input);
  const DrawList list = LayoutTimeline(input);
  const auto cover = std::find_if(list.shapes.begin(), list.shapes.end(), [&](const Shape& s) {
    return s.kind == ShapeKind::kRect && s.fill == DarkTheme().panel &&
           std::abs(s.box.x - g.XOf(96)) < 0.1F && s.box.w > 100;
  });
  REQUIRE(cover != list.shapes.end());
  CHECK(cover->box.x + cover->box.w >= g.lanes.x + g.lanes.w);
  CHECK(cover->box.y < g.lanes.y);
  CHECK(cover->box.y + cover->box.h >= g.lanes.y + g.lanes.h);
  // No bar, mark or arrow comes after it; the cursor alone is in front.
  for (auto at = cover + 1; at != list.shapes.end(); ++at) {
    const bool cursor = at->stroke == DarkTheme().text && at->p0.x == at->p1.x;
    if (at->kind == ShapeKind::kSegment && !cursor) CHECK(at->p0.x < g.XOf(96));
  }
}

TEST_CASE("a timeline without lanes is empty and whole", "[scene][timeline]") {
  const Timeline nothing;
  const DrawList list = LayoutTimeline(Input(nothing, 0, 0));
  CHECK(!list.shapes.empty());
  CHECK(GeometryOf(Input(nothing, 0, 0)).shown_lanes == 0);
}

TEST_CASE("moments have a number to press and a mark where they lie", "[scene][timeline]") {
  const Timeline timeline = fixtures::FullBufferTimeline();
  TimelineInput input = Input(timeline, 96, 174);
  const std::array<uint64_t, 3> moments = {71, 0, 96};
  input.moments = moments;
  const DrawList list = LayoutTimeline(input);
  const auto shapes = [&](ShapeKind kind, uint32_t number) {
    return std::count_if(list.shapes.begin(), list.shapes.end(), [&](const Shape& s) {
      return s.kind == kind && s.target == Target{TargetKind::kMoment, number, 0};
    });
  };
  for (const uint32_t number : {1U, 3U}) {
    CHECK(shapes(ShapeKind::kRect, number) == 1);
    CHECK(shapes(ShapeKind::kTriangle, number) == 2);
  }
  // The run never comes to the second one.
  CHECK(shapes(ShapeKind::kRect, 2) == 0);
  for (const Shape& s : list.shapes) {
    if (s.kind != ShapeKind::kTriangle || s.target.kind != TargetKind::kMoment) continue;
    const double step = s.target.id == 1 ? 71 : 96;
    CHECK(std::abs(s.p0.x + 4 - GeometryOf(input).XOf(step + 1)) < 5);
  }
}

}  // namespace
}  // namespace chanscope
