#include "app/export/svg.h"

#include <algorithm>
#include <string>

#include "app/scene/stage.h"
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

size_t Count(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("an SVG has every visible shape of the list once", "[export][svg]") {
  const fixtures::MonoMetrics metrics;
  const fixtures::TextWords words("zh");
  const Snapshot now = fixtures::FullBuffer();
  const DrawList list = LayoutStage({.now = now,
                                     .theme = DarkTheme(),
                                     .metrics = metrics,
                                     .words = words,
                                     .width = 772,
                                     .height = 624,
                                     .draw_ground = true});
  const std::string svg = ToSvg(list);
  const auto visible = [&](ShapeKind kind) {
    return static_cast<size_t>(std::count_if(
        list.shapes.begin(), list.shapes.end(),
        [&](const Shape& s) { return s.kind == kind && (s.fill.a != 0 || s.stroke.a != 0); }));
  };
  CHECK(Count(svg, "<rect ") == visible(ShapeKind::kRect));
  CHECK(Count(svg, "<text ") == visible(ShapeKind::kText));
  CHECK(Count(svg, "<polygon ") == visible(ShapeKind::kTriangle));
  CHECK(Count(svg, "<path ") + Count(svg, "<circle ") ==
        visible(ShapeKind::kArc) + visible(ShapeKind::kSegment) + visible(ShapeKind::kBezier));
  CHECK(Count(svg, "</text>") == Count(svg, "<text "));
  CHECK(svg.rfind("<svg ", 0) == 0);
  CHECK(svg.find("viewBox=\"0 0 772 624\"") != std::string::npos);
}

TEST_CASE("text in an SVG is escaped", "[export][svg]") {
  Shape text;
  text.kind = ShapeKind::kText;
  text.text = "a<b & \"c\" \x01→";
  text.fill = {1, 2, 3, 255};
  const std::string svg = ToSvg({10, 10, {text}});
  CHECK(svg.find("a&lt;b &amp; &quot;c&quot; →<") != std::string::npos);
  CHECK(svg.find("fill=\"#010203\"") != std::string::npos);
}

TEST_CASE("a frame that lies inside its box stays there", "[export][svg]") {
  Shape box;
  box.box = {10, 20, 30, 40};
  box.stroke = {255, 0, 0, 128};
  box.stroke_width = 2;
  const std::string svg = ToSvg({100, 100, {box}});
  CHECK(svg.find("x=\"11.00\" y=\"21.00\" width=\"28.00\" height=\"38.00\"") != std::string::npos);
  CHECK(svg.find("stroke-opacity=\"0.502\"") != std::string::npos);
}

TEST_CASE("lists of several panels make one picture", "[export][svg]") {
  Shape box;
  box.box = {1, 2, 3, 4};
  box.p0 = {5, 6};
  DrawList all{100, 100, {}};
  Append(all, {10, 10, {box}}, {20, 30});
  REQUIRE(all.shapes.size() == 1);
  CHECK(all.shapes[0].box == Rect{21, 32, 3, 4});
  CHECK(all.shapes[0].p0 == Vec2{25, 36});
}

}  // namespace
}  // namespace chanscope
