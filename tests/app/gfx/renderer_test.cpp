#include "app/gfx/renderer.h"

#include <algorithm>
#include <cstdlib>

#include "tests/app/gfx/offscreen_picture.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

using fixtures::OffscreenPicture;
using fixtures::PixelAt;

constexpr Color kRed{255, 0, 0, 255};
constexpr Color kBlue{0, 0, 255, 255};
constexpr Color kBlack{0, 0, 0, 255};

Shape Box(Rect box, Color fill, float radius = 0) {
  Shape shape;
  shape.box = box;
  shape.fill = fill;
  shape.radius = radius;
  return shape;
}

Shape Line(Vec2 from, Vec2 to, Color color, float width, float dash = 0) {
  Shape shape;
  shape.kind = ShapeKind::kSegment;
  shape.p0 = from;
  shape.p1 = to;
  shape.stroke = color;
  shape.stroke_width = width;
  shape.dash = dash;
  return shape;
}

Shape Arc(Vec2 center, float inner, float outer, float from, float to, Color fill) {
  Shape shape;
  shape.kind = ShapeKind::kArc;
  shape.p0 = center;
  shape.radius = inner;
  shape.radius2 = outer;
  shape.angle0 = from;
  shape.angle1 = to;
  shape.fill = fill;
  return shape;
}

Shape Words(Vec2 at, const char* text, float size, Color color) {
  Shape shape;
  shape.kind = ShapeKind::kText;
  shape.p0 = at;
  shape.text = text;
  shape.size_px = size;
  shape.fill = color;
  return shape;
}

size_t CountLit(const Image& image, Rect box) {
  size_t lit = 0;
  for (int y = static_cast<int>(box.y); y < static_cast<int>(box.y + box.h); ++y) {
    for (int x = static_cast<int>(box.x); x < static_cast<int>(box.x + box.w); ++x) {
      const Color c = PixelAt(image, x, y);
      lit += c.r + c.g + c.b > 96 ? 1 : 0;
    }
  }
  return lit;
}

TEST_CASE("a box on whole pixels has sharp edges", "[gfx][renderer]") {
  OffscreenPicture picture(64, 64);
  INFO(picture.error());
  REQUIRE(picture.ok());
  const Image image = picture.Draw({64, 64, {Box({10, 20, 30, 10}, kRed)}}, picture.WholeView());
  CHECK(PixelAt(image, 10, 20) == kRed);
  CHECK(PixelAt(image, 39, 29) == kRed);
  CHECK(PixelAt(image, 9, 20) == kBlack);
  CHECK(PixelAt(image, 40, 29) == kBlack);
  CHECK(PixelAt(image, 10, 19) == kBlack);
  CHECK(PixelAt(image, 10, 30) == kBlack);
}

TEST_CASE("a frame lies inside its box and a corner is round", "[gfx][renderer]") {
  OffscreenPicture picture(64, 64);
  REQUIRE(picture.ok());
  Shape box = Box({10, 10, 40, 40}, kBlue, 10);
  box.stroke = kRed;
  box.stroke_width = 3;
  const Image image = picture.Draw({64, 64, {box}}, picture.WholeView());
  CHECK(PixelAt(image, 30, 10) == kRed);
  CHECK(PixelAt(image, 30, 12) == kRed);
  CHECK(PixelAt(image, 30, 14) == kBlue);
  CHECK(PixelAt(image, 30, 9) == kBlack);
  CHECK(PixelAt(image, 10, 10) == kBlack);
}

TEST_CASE("later shapes are painted over earlier ones, text too", "[gfx][renderer]") {
  OffscreenPicture picture(64, 64);
  REQUIRE(picture.ok());
  const Shape text = Words({12, 40}, "MMM", 24, {255, 255, 255, 255});
  const Shape cover = Box({0, 0, 64, 64}, kBlue);
  const Image under = picture.Draw({64, 64, {text, cover}}, picture.WholeView());
  CHECK(PixelAt(under, 16, 32) == kBlue);
  const Image over = picture.Draw({64, 64, {cover, text}}, picture.WholeView());
  size_t white = 0;
  for (size_t i = 0; i < over.rgba.size(); i += 4) white += over.rgba[i] > 200 ? 1 : 0;
  CHECK(white > 60);
}

TEST_CASE("a ring segment covers its angles only", "[gfx][renderer]") {
  OffscreenPicture picture(100, 100);
  REQUIRE(picture.ok());
  const Image image =
      picture.Draw({100, 100, {Arc({50, 50}, 20, 40, -1.5707963F, 0, kRed)}}, picture.WholeView());
  CHECK(PixelAt(image, 71, 28) == kRed);
  CHECK(PixelAt(image, 55, 45) == kBlack);
  CHECK(PixelAt(image, 71, 72) == kBlack);
  CHECK(PixelAt(image, 28, 28) == kBlack);
  CHECK(PixelAt(image, 95, 5) == kBlack);
  const Image most =
      picture.Draw({100, 100, {Arc({50, 50}, 20, 40, 0.1F, 6.1F, kRed)}}, picture.WholeView());
  CHECK(PixelAt(most, 20, 50) == kRed);
  CHECK(PixelAt(most, 50, 20) == kRed);
  CHECK(PixelAt(most, 80, 49) == kBlack);
}

TEST_CASE("dashes leave gaps as long as they are", "[gfx][renderer]") {
  OffscreenPicture picture(200, 20);
  REQUIRE(picture.ok());
  const Image solid =
      picture.Draw({200, 20, {Line({10, 10}, {190, 10}, kRed, 4)}}, picture.WholeView());
  const Image dashed =
      picture.Draw({200, 20, {Line({10, 10}, {190, 10}, kRed, 4, 10)}}, picture.WholeView());
  const auto all = static_cast<double>(CountLit(solid, {0, 0, 200, 20}));
  const auto some = static_cast<double>(CountLit(dashed, {0, 0, 200, 20}));
  CHECK(some > all * 0.35);
  CHECK(some < all * 0.6);
}

TEST_CASE("a triangle is filled whichever way it turns", "[gfx][renderer]") {
  OffscreenPicture picture(40, 40);
  REQUIRE(picture.ok());
  Shape shape;
  shape.kind = ShapeKind::kTriangle;
  shape.fill = kRed;
  shape.p0 = {5, 5};
  shape.p1 = {35, 5};
  shape.p2 = {20, 35};
  const Image one = picture.Draw({40, 40, {shape}}, picture.WholeView());
  std::swap(shape.p1, shape.p2);
  const Image other = picture.Draw({40, 40, {shape}}, picture.WholeView());
  CHECK(PixelAt(one, 20, 15) == kRed);
  CHECK(PixelAt(other, 20, 15) == kRed);
  CHECK(PixelAt(one, 5, 30) == kBlack);
  CHECK(PixelAt(other, 5, 30) == kBlack);
}

TEST_CASE("nothing is painted outside the clip", "[gfx][renderer]") {
  OffscreenPicture picture(64, 64);
  REQUIRE(picture.ok());
  RenderView view = picture.WholeView();
  view.clip = {16, 8, 20, 10};
  const Image image = picture.Draw({64, 64, {Box({0, 0, 64, 64}, kRed)}}, view);
  CHECK(CountLit(image, {0, 0, 64, 64}) == 200);
  CHECK(PixelAt(image, 16, 8) == kRed);
  CHECK(PixelAt(image, 35, 17) == kRed);
  CHECK(PixelAt(image, 36, 17) == kBlack);
}

TEST_CASE("zoom and pan move and scale, and edges stay one pixel wide", "[gfx][renderer]") {
  OffscreenPicture picture(200, 200);
  REQUIRE(picture.ok());
  RenderView view = picture.WholeView(8);
  view.origin = {20, 30};
  const Image image = picture.Draw({64, 64, {Arc({10, 10}, 0, 5, 0, 6.2831853F, kRed)}}, view);
  CHECK(PixelAt(image, 100, 110) == kRed);
  CHECK(PixelAt(image, 100, 72) == kRed);
  CHECK(PixelAt(image, 100, 67) == kBlack);
  int soft = 0;
  for (int y = 60; y < 80; ++y) {
    const Color c = PixelAt(image, 100, y);
    soft += c.r > 8 && c.r < 247 ? 1 : 0;
  }
  CHECK(soft <= 2);
}

TEST_CASE("the same list gives the same bits", "[gfx][renderer]") {
  OffscreenPicture picture(200, 60);
  REQUIRE(picture.ok());
  const DrawList list{
      200,
      60,
      {Box({3.3F, 4.7F, 100, 30}, {40, 90, 160, 200}, 7),
       Words({10, 25}, "recvx = 1 通道", 13, kRed), Line({4, 50}, {190, 33}, kBlue, 2.5F, 4)}};
  const Image first = picture.Draw(list, picture.WholeView());
  CHECK(picture.Draw(list, picture.WholeView()).rgba == first.rgba);
  OffscreenPicture again(200, 60);
  REQUIRE(again.ok());
  CHECK(again.Draw(list, again.WholeView()).rgba == first.rgba);
}

TEST_CASE("more glyphs than the atlas holds are still drawn", "[gfx][renderer]") {
  OffscreenPicture picture(400, 120);
  REQUIRE(picture.ok());
  DrawList list{400, 120, {}};
  // A hundred sizes of large letters: more texels than one atlas has.
  for (int i = 0; i < 100; ++i) {
    list.shapes.push_back(Words({10, 100}, "ABCDEFGHIJ", 60 + static_cast<float>(i) * 0.5F, kBlue));
  }
  list.shapes.push_back(Box({0, 0, 400, 120}, kBlack));
  list.shapes.push_back(Words({10, 100}, "H", 90, {255, 255, 255, 255}));
  const Image image = picture.Draw(list, picture.WholeView());
  CHECK(CountLit(image, {0, 20, 100, 90}) > 500);
  CHECK(CountLit(image, {120, 0, 280, 120}) == 0);
}

TEST_CASE("a picture can fade as a whole", "[gfx][renderer]") {
  OffscreenPicture picture(20, 20);
  REQUIRE(picture.ok());
  RenderView view = picture.WholeView();
  view.alpha = 0.5F;
  const Image image = picture.Draw({20, 20, {Box({0, 0, 20, 20}, kRed)}}, view);
  CHECK(std::abs(PixelAt(image, 10, 10).r - 128) <= 1);
}

TEST_CASE("pixels are read from the top", "[gfx][offscreen]") {
  OffscreenPicture picture(10, 30);
  REQUIRE(picture.ok());
  const Image image = picture.Draw({10, 30, {Box({0, 0, 10, 5}, kRed)}}, picture.WholeView());
  CHECK(image.width == 10);
  CHECK(image.height == 30);
  CHECK(PixelAt(image, 5, 2) == kRed);
  CHECK(PixelAt(image, 5, 27) == kBlack);
}

TEST_CASE("a picture without an area is refused in words", "[gfx][offscreen]") {
  const auto none = OffscreenContext::Create(0, 100);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().find("pixels") != std::string::npos);
  CHECK_FALSE(OffscreenContext::Create(100, 1 << 28).has_value());
}

}  // namespace
}  // namespace chanscope
