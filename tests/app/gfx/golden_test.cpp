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

// Edges may differ a little between processors and versions of FreeType.
constexpr int kFarOff = 40;            // of 255, in one channel
constexpr double kMostFarOff = 0.002;  // of all pixels
constexpr double kMostMean = 0.6;      // of 255, over all channels

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
  size_t far_off = 0;
  double sum = 0;
  for (size_t i = 0; i < image.rgba.size(); i += 4) {
    int most = 0;
    for (size_t c = 0; c < 3; ++c) {
      const int d = std::abs(image.rgba[i + c] - golden.rgba[i + c]);
      most = std::max(most, d);
      sum += d;
    }
    far_off += most > kFarOff ? 1 : 0;
  }
  const auto pixels = static_cast<double>(image.rgba.size() / 4);
  CHECK(static_cast<double>(far_off) / pixels <= kMostFarOff);
  CHECK(sum / pixels / 3 <= kMostMean);
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

TEST_CASE("the timeline of a full buffer", "[gfx][golden]") {
  OffscreenPicture picture(1576, 292);
  REQUIRE(picture.ok());
  if (!picture.fonts().exact()) {
    WARN("not compared: Inter, JetBrains Mono or Noto Sans CJK SC are not installed");
    return;
  }
  const fixtures::TextWords words("en");
  const Timeline timeline = fixtures::FullBufferTimeline();
  constexpr std::array<uint64_t, 4> moments = {71, 95, 96, 99};
  const DrawList list = LayoutTimeline({.timeline = timeline,
                                        .theme = DarkTheme(),
                                        .metrics = picture.fonts(),
                                        .words = words,
                                        .width = 1576,
                                        .height = 292,
                                        .step = 96,
                                        .recorded_end = 174,
                                        .ended = true,
                                        .moments = moments,
                                        .draw_ground = true});
  Compare("timeline", picture.Draw(list, picture.WholeView(), DarkTheme().ground));
}

}  // namespace
}  // namespace chanscope
