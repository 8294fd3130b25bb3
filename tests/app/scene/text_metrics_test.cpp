#include "app/scene/text_metrics.h"

#include "app/scene/utf8.h"
#include "tests/app/fixtures/mono_metrics.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

const fixtures::MonoMetrics kMetrics;

TEST_CASE("a text that fits is not shortened", "[scene][text]") {
  CHECK(Ellipsize(kMetrics, "producer", Font::kMono, 10, 48) == "producer");
}

TEST_CASE("a text that does not fit ends in an ellipsis", "[scene][text]") {
  CHECK(Ellipsize(kMetrics, "producer", Font::kMono, 10, 47) == "produc…");
  CHECK(Ellipsize(kMetrics, "a bc", Font::kMono, 10, 20) == "a…");
  CHECK(Ellipsize(kMetrics, "producer", Font::kMono, 10, 5).empty());
}

TEST_CASE("ideographs are never cut in half", "[scene][text]") {
  CHECK(Ellipsize(kMetrics, "没有等待的发送者", Font::kSans, 10, 37) == "没有等…");
}

TEST_CASE("every ellipsized text fits", "[scene][text]") {
  for (float width = 6; width < 120; width += 1) {
    const std::string text = Ellipsize(kMetrics, "main.producer 没有 → ok", Font::kSans, 10, width);
    CHECK(kMetrics.Width(text, Font::kSans, 10) <= width);
  }
}

TEST_CASE("lines break at spaces and the last one is shortened", "[scene][text]") {
  const auto lines = WrapText(kMetrics, "head of the ring to the receiver", Font::kSans, 10, 96, 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "head of the ring");
  CHECK(lines[1] == "to the receiver");
  const auto cut = WrapText(kMetrics, "head of the ring to the receiver", Font::kSans, 10, 60, 2);
  REQUIRE(cut.size() == 2);
  CHECK(cut[1].ends_with("…"));
}

TEST_CASE("Chinese breaks between any two ideographs but not before punctuation", "[scene][text]") {
  const auto lines = WrapText(kMetrics, "没有缓冲区：值", Font::kSans, 10, 50, 3);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "没有缓冲");
  CHECK(lines[1] == "区：值");
}

TEST_CASE("wrong bytes are read as replacement characters, one each", "[scene][text]") {
  const std::string_view text = "a\xff\xe6\x97z";
  std::vector<char32_t> points;
  for (size_t at = 0; at < text.size();) points.push_back(NextCodepoint(text, at));
  CHECK(points == std::vector<char32_t>{'a', 0xfffd, 0xfffd, 0xfffd, 'z'});
}

TEST_CASE("bounds follow the alignment", "[scene][text]") {
  Shape shape;
  shape.kind = ShapeKind::kText;
  shape.text = "abcde";
  shape.size_px = 10;
  shape.p0 = {100, 50};
  CHECK(TextBounds(kMetrics, shape) == Rect{100, 41, 30, 11.5F});
  shape.align = Align::kMiddle;
  CHECK(TextBounds(kMetrics, shape).x == 85);
  shape.align = Align::kEnd;
  CHECK(TextBounds(kMetrics, shape).x == 70);
  shape.align = Align::kStart;
  shape.tracking = 2;
  CHECK(TextBounds(kMetrics, shape).w == 38);
}

}  // namespace
}  // namespace chanscope
