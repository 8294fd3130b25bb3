// The rules of picture_rules.h, with the real typefaces: over the fixtures, and over every step of
// the lessons.
#include <string>

#include "app/gfx/font_set.h"
#include "app/scene/stage.h"
#include "app/scene/timeline.h"
#include "core/sim/simulator.h"
#include "tests/app/fixtures/lesson_programs.h"
#include "tests/app/fixtures/snapshots.h"
#include "tests/app/fixtures/text_words.h"
#include "tests/app/gfx/gallery.h"
#include "tests/app/gfx/picture_rules.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

// Of the stage in windows of 1024x640, 1280x800, 1600x1000, 1920x1080 and 3840x2160.
constexpr Vec2 kStages[] = {{430, 394}, {606, 482}, {772, 624}, {926, 674}, {1852, 1340}};

std::string Listed(const std::vector<std::string>& faults) {
  std::string text;
  for (const std::string& fault : faults) text += fault + "\n";
  return text;
}

struct Bench {
  FontSet fonts{FindFontFiles()};
  fixtures::TextWords en{"en"};
  fixtures::TextWords zh{"zh"};

  std::string Check(const Snapshot& snapshot, Vec2 size, const Words& words) const {
    return Listed(fixtures::Faults(LayoutStage({.now = snapshot,
                                                .theme = DarkTheme(),
                                                .metrics = fonts,
                                                .words = words,
                                                .width = size.x,
                                                .height = size.y}),
                                   fonts));
  }
};

TEST_CASE("nothing overlaps on the stage, in any size and language", "[gfx][layout]") {
  const Bench bench;
  REQUIRE(bench.fonts.usable());
  std::vector<Snapshot> snapshots = {fixtures::FullBuffer(), fixtures::FullBufferBefore(),
                                     fixtures::Handoff(),    fixtures::Rendezvous(),
                                     fixtures::Beginning(),  fixtures::Deadlock(),
                                     fixtures::Closing()};
  for (const uint32_t chans : {1U, 2U, 3U, 4U, 12U, 30U, 31U, 200U}) {
    for (const uint32_t procs : {1U, 2U, 8U}) snapshots.push_back(fixtures::Crowd(chans, 7, procs));
  }
  // An index in every direction around the ring.
  for (uint32_t slots = 1; slots <= 12; ++slots) {
    for (uint32_t at = 0; at < slots; ++at) {
      Snapshot turned = fixtures::FullBuffer();
      ChanView& chan = turned.chans[0];
      chan.dataqsiz = chan.qcount = slots;
      chan.buf.assign(slots, "1234");
      chan.sendx = at;
      chan.recvx = (at + slots / 3) % slots;
      turned.events[0].slot2 = at;
      snapshots.push_back(turned);
    }
  }
  for (size_t i = 0; i < snapshots.size(); ++i) {
    for (const Vec2 size : kStages) {
      for (const Words* words :
           {static_cast<const Words*>(&bench.en), static_cast<const Words*>(&bench.zh)}) {
        const std::string faults = bench.Check(snapshots[i], size, *words);
        INFO("snapshot " << i << " at " << size.x << " x " << size.y << "\n" << faults);
        CHECK(faults.empty());
      }
    }
  }
}

TEST_CASE("nothing overlaps in the gallery", "[gfx][layout]") {
  const Bench bench;
  REQUIRE(bench.fonts.usable());
  for (const fixtures::GalleryPicture& each : fixtures::Gallery()) {
    for (const Vec2 size : kStages) {
      for (const Words* words :
           {static_cast<const Words*>(&bench.en), static_cast<const Words*>(&bench.zh)}) {
        const std::string faults = bench.Check(each.now, size, *words);
        INFO(each.name << " at " << size.x << " x " << size.y << "\n" << faults);
        CHECK(faults.empty());
      }
    }
  }
}

TEST_CASE("nothing overlaps in any step of the lessons", "[gfx][layout]") {
  const Bench bench;
  REQUIRE(bench.fonts.usable());
  size_t lessons = 0;
  for (const auto& [name, program] : fixtures::LessonPrograms()) {
    INFO(name);
    REQUIRE(program != nullptr);
    Simulator simulator(program, {}, Order::kRuntime, 1);
    simulator.RecordAhead(100'000);
    REQUIRE(simulator.ended());
    ++lessons;
    for (uint64_t step = 0; step <= simulator.recorded_end(); ++step) {
      simulator.Seek(step);
      const Snapshot& snapshot = simulator.snapshot();
      for (const Vec2 size : kStages) {
        for (const Words* words :
             {static_cast<const Words*>(&bench.en), static_cast<const Words*>(&bench.zh)}) {
          const std::string faults = bench.Check(snapshot, size, *words);
          if (faults.empty()) continue;
          INFO("step " << step << " at " << size.x << "\n" << faults);
          CHECK(faults.empty());
        }
      }
    }
  }
  CHECK(lessons >= 8);
}

TEST_CASE("nothing overlaps on the timeline", "[gfx][layout]") {
  const Bench bench;
  REQUIRE(bench.fonts.usable());
  const auto check = [&](const Timeline& timeline, uint64_t end) {
    for (const Vec2 size : {Vec2{1000, 150}, Vec2{1256, 200}, Vec2{1576, 292}, Vec2{3816, 600}}) {
      for (const uint64_t step : {uint64_t{0}, end / 50, end / 2, end}) {
        const std::string faults = Listed(fixtures::Faults(LayoutTimeline({.timeline = timeline,
                                                                           .theme = LightTheme(),
                                                                           .metrics = bench.fonts,
                                                                           .words = bench.zh,
                                                                           .width = size.x,
                                                                           .height = size.y,
                                                                           .step = step,
                                                                           .recorded_end = end}),
                                                           bench.fonts));
        INFO("step " << step << " at " << size.x << "\n" << faults);
        CHECK(faults.empty());
      }
    }
  };
  check(fixtures::FullBufferTimeline(), 174);
  check(fixtures::LongTimeline(10'000, 100'000), 99'999);
}

}  // namespace
}  // namespace chanscope
