#include "app/scene/tween.h"

#include <cmath>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

Element BoxElement(uint32_t id, Rect box, Layer layer = Layer::kCard) {
  Element element{{Role::kGoroutine, id, 0}, layer, {}, false};
  Shape& shape = element.shapes.emplace_back();
  shape.box = box;
  shape.fill = {200, 100, 50, 255};
  return element;
}

Element TextElement(uint32_t id, const char* text) {
  Element element{{Role::kField, id, 0}, Layer::kContent, {}, false};
  Shape& shape = element.shapes.emplace_back();
  shape.kind = ShapeKind::kText;
  shape.text = text;
  shape.fill = {255, 255, 255, 255};
  return element;
}

TEST_CASE("easing begins at 0, ends at 1 and is slow at both ends", "[scene][tween]") {
  CHECK(EaseInOut(0) == 0);
  CHECK(EaseInOut(1) == 1);
  CHECK(EaseInOut(-1) == 0);
  CHECK(EaseInOut(2) == 1);
  CHECK(EaseInOut(0.1F) < 0.1F);
  CHECK(EaseInOut(0.9F) > 0.9F);
  for (float t = 0; t < 1; t += 0.05F) CHECK(EaseInOut(t) <= EaseInOut(t + 0.05F));
}

TEST_CASE("the same element moves from one place to the other", "[scene][tween]") {
  const Picture from{{BoxElement(1, {0, 0, 10, 10})}};
  const Picture to{{BoxElement(1, {100, 40, 10, 10})}};
  const Picture half = Mix(from, to, 0.5F);
  REQUIRE(half.elements.size() == 1);
  CHECK(half.elements[0].shapes[0].box == Rect{50, 20, 10, 10});
  CHECK(half.elements[0].moves);
  CHECK(Mix(from, to, 0.001F).elements[0].shapes[0].box.x < 0.1F);
  CHECK(Mix(from, to, 0.999F).elements[0].shapes[0].box.x > 99.9F);
}

TEST_CASE("what appears fades in and what goes fades out", "[scene][tween]") {
  const Picture from{{BoxElement(1, {0, 0, 10, 10})}};
  const Picture to{{BoxElement(2, {0, 0, 10, 10})}};
  const auto alphas = [&](float t) {
    int sum = 0;
    for (const Element& element : Mix(from, to, t).elements) {
      for (const Shape& shape : element.shapes) sum += shape.fill.a;
    }
    return sum;
  };
  CHECK(alphas(0.01F) > 240);
  CHECK(alphas(0.99F) > 240);
  CHECK(alphas(0.45F) < 100);
}

TEST_CASE("words that change are never blended over each other", "[scene][tween]") {
  const Picture from{{TextElement(1, "6")}};
  const Picture to{{TextElement(1, "5")}};
  for (float t = 0.05F; t < 1; t += 0.05F) {
    int visible = 0;
    for (const Element& element : Mix(from, to, t).elements) {
      for (const Shape& shape : element.shapes) visible += shape.fill.a > 0 ? 1 : 0;
    }
    CHECK(visible <= 1);
  }
}

TEST_CASE("what stays is painted over what leaves", "[scene][tween]") {
  const Picture from{{BoxElement(1, {}), BoxElement(2, {})}};
  const Picture to{{BoxElement(2, {}), BoxElement(3, {})}};
  const Picture mixed = Mix(from, to, 0.2F);
  REQUIRE(mixed.elements.size() == 3);
  CHECK(mixed.elements[0].key.id == 1);
  CHECK(mixed.elements[1].key.id == 2);
}

TEST_CASE("layers decide the order of painting, then creation", "[scene][tween]") {
  const Picture picture{{BoxElement(1, {1, 1, 1, 1}, Layer::kMotion),
                         BoxElement(2, {2, 2, 2, 2}, Layer::kCard),
                         BoxElement(3, {3, 3, 3, 3}, Layer::kCard)}};
  const DrawList list = Flatten(picture, 2, 100, 100);
  REQUIRE(list.shapes.size() == 3);
  CHECK(list.shapes[0].box.x == 4);
  CHECK(list.shapes[1].box.x == 6);
  CHECK(list.shapes[2].box.x == 2);
}

TEST_CASE("cards at rest fall on whole pixels, moving ones do not", "[scene][tween]") {
  Picture picture{{BoxElement(1, {1.3F, 2.6F, 10.2F, 10.2F})}};
  CHECK(Flatten(picture, 1, 50, 50).shapes[0].box == Rect{1, 3, 11, 10});
  picture.elements[0].moves = true;
  CHECK(Flatten(picture, 1, 50, 50).shapes[0].box == Rect{1.3F, 2.6F, 10.2F, 10.2F});
}

TEST_CASE("a curve begins and ends at its end points", "[scene][tween]") {
  const Vec2 p0{1, 2};
  const Vec2 p3{30, 40};
  CHECK(PointOnCurve(p0, {5, 5}, {9, 9}, p3, 0) == p0);
  CHECK(PointOnCurve(p0, {5, 5}, {9, 9}, p3, 1) == p3);
}

}  // namespace
}  // namespace chanscope
