// Pictures compared with those in golden/. CHANSCOPE_UPDATE_GOLDEN=1 writes them anew: look at them
// before they are committed.
#include <array>
#include <cstdlib>
#include <set>
#include <string>

#include "app/export/png.h"
#include "app/scene/stage.h"
#include "app/scene/timeline.h"
#include "tests/app/fixtures/snapshots.h"
#include "tests/app/fixtures/text_words.h"
#include "tests/app/gfx/gallery.h"
#include "tests/app/gfx/offscreen_picture.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

using fixtures::OffscreenPicture;

// One machine draws the same bits every time. With another version of Mesa or FreeType edges may be
// a shade lighter or darker: that many shades are let pass in every pixel, more only in so few that
// not even the smallest mark could have moved.
constexpr int kShades = 40;     // of 255, in one channel
constexpr size_t kMostFar = 8;  // pixels
constexpr double kMostMean = 0.3;

struct Difference {
  size_t far_off = 0;  // pixels that differ by more than kShades
  double mean = 0;     // of 255, over all channels
  bool notable() const { return far_off > kMostFar || mean > kMostMean; }
};

Difference Between(const Image& a, const Image& b) {
  Difference difference;
  double sum = 0;
  for (size_t i = 0; i < a.rgba.size(); i += 4) {
    int most = 0;
    for (size_t c = 0; c < 3; ++c) {
      const int d = std::abs(a.rgba[i + c] - b.rgba[i + c]);
      most = std::max(most, d);
      sum += d;
    }
    difference.far_off += most > kShades ? 1 : 0;
  }
  const size_t pixels = a.rgba.size() / 4;
  difference.mean = sum / static_cast<double>(pixels) / 3;
  return difference;
}

void Compare(const std::string& name, const Image& image) {
  const std::string path =
      std::string(CHANSCOPE_SOURCE_DIR) + "/tests/app/gfx/golden/" + name + ".png";
  if (std::getenv("CHANSCOPE_UPDATE_GOLDEN") != nullptr) {
    REQUIRE(WritePng(path, image));
    return;
  }
  const Image golden = ReadPng(path);
  INFO(path);
  REQUIRE(golden.width == image.width);
  REQUIRE(golden.height == image.height);
  const Difference difference = Between(image, golden);
  INFO(difference.far_off << " pixels differ, " << difference.mean << " shades in the mean");
  CHECK_FALSE(difference.notable());
}

TEST_CASE("every picture of the gallery is as it was looked at", "[gfx][golden]") {
  const auto pictures = fixtures::Gallery();
  CHECK(pictures.size() >= 40);
  std::set<std::string> names;
  for (const fixtures::GalleryPicture& each : pictures) {
    INFO(each.name);
    CHECK(names.insert(each.name).second);
    OffscreenPicture picture(static_cast<int>(each.width), static_cast<int>(each.height));
    INFO(picture.error());
    REQUIRE(picture.ok());
    if (!picture.fonts().exact()) {
      WARN("not compared: Inter, JetBrains Mono or Noto Sans CJK SC are not installed");
      return;
    }
    const fixtures::TextWords words(each.language);
    const Theme& theme = ThemeOf(each.theme);
    const DrawList list = LayoutStage({.now = each.now,
                                       .theme = theme,
                                       .metrics = picture.fonts(),
                                       .words = words,
                                       .width = each.width,
                                       .height = each.height,
                                       .before = &each.before,
                                       .progress = each.progress,
                                       .selected = each.selected,
                                       .hovered = {},
                                       .focus_chan = each.focus_chan,
                                       .draw_ground = true});
    Compare(each.name, picture.Draw(list, picture.WholeView(), theme.ground));
  }
}

DrawList FullBufferTimeline(const TextMetrics& metrics) {
  static const fixtures::TextWords kWords("en");
  static const Timeline kTimeline = fixtures::FullBufferTimeline();
  static constexpr std::array<uint64_t, 4> kMoments = {71, 95, 96, 99};
  return LayoutTimeline({.timeline = kTimeline,
                         .theme = DarkTheme(),
                         .metrics = metrics,
                         .words = kWords,
                         .width = 1576,
                         .height = 292,
                         .step = 96,
                         .recorded_end = 174,
                         .ended = true,
                         .moments = kMoments,
                         .draw_ground = true});
}

TEST_CASE("the timeline of a full buffer", "[gfx][golden]") {
  OffscreenPicture picture(1576, 292);
  REQUIRE(picture.ok());
  if (!picture.fonts().exact()) {
    WARN("not compared: Inter, JetBrains Mono or Noto Sans CJK SC are not installed");
    return;
  }
  const DrawList list = FullBufferTimeline(picture.fonts());
  Compare("timeline", picture.Draw(list, picture.WholeView(), DarkTheme().ground));
}

void Move(Shape& shape, float dx) {
  shape.box.x += dx;
  for (Vec2* point : {&shape.p0, &shape.p1, &shape.p2, &shape.p3}) point->x += dx;
}

TEST_CASE("a mark of the timeline that moves by two pixels is noticed", "[gfx][golden]") {
  OffscreenPicture picture(1576, 292);
  REQUIRE(picture.ok());
  const DrawList list = FullBufferTimeline(picture.fonts());
  const Image before = picture.Draw(list, picture.WholeView(), DarkTheme().ground);
  CHECK(picture.Draw(list, picture.WholeView(), DarkTheme().ground).rgba == before.rgba);
  size_t marks = 0;
  for (size_t i = 0; i < list.shapes.size(); ++i) {
    if (list.shapes[i].kind != ShapeKind::kTriangle) continue;
    DrawList without = list;
    without.shapes[i].fill.a = 0;
    // The needle's label may lie over one.
    const Image gone = picture.Draw(without, picture.WholeView(), DarkTheme().ground);
    if (gone.rgba == before.rgba) continue;
    ++marks;
    DrawList moved = list;
    Move(moved.shapes[i], 2);
    const Image after = picture.Draw(moved, picture.WholeView(), DarkTheme().ground);
    INFO("triangle " << i << " at " << list.shapes[i].p0.x << "," << list.shapes[i].p0.y << ": "
                     << Between(before, after).far_off << " pixels");
    CHECK(Between(before, after).notable());
  }
  CHECK(marks > 3);
}

}  // namespace
}  // namespace chanscope
