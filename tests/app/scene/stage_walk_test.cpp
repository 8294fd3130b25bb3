// The stage along whole runs: the same state gives the same picture, whichever way one came to it,
// and what a step did is seen.
#include <algorithm>
#include <string>
#include <vector>

#include "app/scene/stage.h"
#include "core/sim/simulator.h"
#include "tests/app/fixtures/lesson_programs.h"
#include "tests/app/fixtures/mono_metrics.h"
#include "tests/app/fixtures/text_words.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

const fixtures::MonoMetrics kMetrics;

DrawList Picture(const Snapshot& now, const Snapshot* before = nullptr, float progress = 1) {
  static const fixtures::TextWords kWords("zh");
  return LayoutStage({.now = now,
                      .theme = LightTheme(),
                      .metrics = kMetrics,
                      .words = kWords,
                      .width = 772,
                      .height = 624,
                      .before = before,
                      .progress = progress});
}

bool Same(const Shape& x, const Shape& y) {
  return x.kind == y.kind && x.font == y.font && x.align == y.align && x.box == y.box &&
         x.p0 == y.p0 && x.p1 == y.p1 && x.p2 == y.p2 && x.p3 == y.p3 && x.radius == y.radius &&
         x.radius2 == y.radius2 && x.angle0 == y.angle0 && x.angle1 == y.angle1 &&
         x.stroke_width == y.stroke_width && x.dash == y.dash && x.size_px == y.size_px &&
         x.fill == y.fill && x.stroke == y.stroke && x.text == y.text && x.target == y.target;
}

bool Same(const DrawList& a, const DrawList& b) {
  return std::equal(a.shapes.begin(), a.shapes.end(), b.shapes.begin(), b.shapes.end(),
                    [](const Shape& x, const Shape& y) { return Same(x, y); });
}

// The simulators of all lessons, recorded to their ends.
template <typename F>
void ForEachLesson(const F& visit) {
  size_t lessons = 0;
  for (const auto& [name, program] : fixtures::LessonPrograms()) {
    INFO(name);
    REQUIRE(program != nullptr);
    Simulator simulator(program, {}, Order::kRuntime, 1);
    simulator.RecordAhead(100'000);
    REQUIRE(simulator.ended());
    ++lessons;
    visit(name, simulator);
  }
  CHECK(lessons >= 8);
}

TEST_CASE("stepping back and forth through the lessons gives the same pictures", "[scene][walk]") {
  ForEachLesson([](const std::string& name, Simulator& simulator) {
    std::vector<DrawList> forward;
    for (uint64_t step = 0; step <= simulator.recorded_end(); ++step) {
      simulator.Seek(step);
      forward.push_back(Picture(simulator.snapshot()));
    }
    for (uint64_t step = simulator.recorded_end() + 1; step-- > 0;) {
      simulator.Seek(step);
      INFO(name << " step " << step);
      REQUIRE(Same(Picture(simulator.snapshot()), forward[step]));
    }
  });
}

TEST_CASE("a step's motion begins and ends at settled pictures", "[scene][walk]") {
  ForEachLesson([](const std::string& name, Simulator& simulator) {
    simulator.Seek(0);
    Snapshot before = simulator.snapshot();
    for (uint64_t step = 1; step <= simulator.recorded_end(); ++step) {
      simulator.Seek(step);
      const Snapshot now = simulator.snapshot();
      INFO(name << " step " << step);
      CHECK(Same(Picture(now, &before, 0), Picture(before)));
      CHECK(Same(Picture(now, &before, 1), Picture(now)));
      before = now;
    }
  });
}

TEST_CASE("no step that did something leaves the stage as it was", "[scene][walk]") {
  ForEachLesson([](const std::string& name, Simulator& simulator) {
    simulator.Seek(0);
    Snapshot before = simulator.snapshot();
    for (uint64_t step = 1; step <= simulator.recorded_end(); ++step) {
      simulator.Seek(step);
      const Snapshot now = simulator.snapshot();
      if (!now.events.empty()) {
        INFO(name << " step " << step << " " << Info(now.last.phase).func << "."
                  << Info(now.last.phase).key);
        const DrawList first = Picture(before);
        const DrawList last = Picture(now);
        CHECK_FALSE(Same(first, last));
        // On the way it is neither yet: what goes is gone at two fifths, what comes comes later.
        bool left = false;
        bool arrives = false;
        for (const float progress : {0.2F, 0.5F, 0.8F}) {
          const DrawList half = Picture(now, &before, progress);
          left = left || !Same(half, first);
          arrives = arrives || !Same(half, last);
        }
        CHECK(left);
        CHECK(arrives);
      }
      before = now;
    }
  });
}

}  // namespace
}  // namespace chanscope
