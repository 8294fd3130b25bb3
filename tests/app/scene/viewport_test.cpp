#include "app/scene/viewport.h"

#include <cmath>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

bool Near(Vec2 a, Vec2 b) {
  return std::hypot(a.x - b.x, a.y - b.y) < 0.01F;
}

TEST_CASE("what lies under the mouse stays there while zooming", "[scene][viewport]") {
  Viewport view;
  const Vec2 mouse{130, 70};
  for (const float factor : {1.2F, 1.5F, 0.8F, 2.0F}) {
    const Vec2 under = view.ToPicture(mouse);
    view.ZoomAt(mouse, factor);
    CHECK(Near(view.ToPicture(mouse), under));
  }
}

TEST_CASE("zoom stays within its limits and to and fro is the same point", "[scene][viewport]") {
  Viewport view;
  for (int i = 0; i < 40; ++i) view.ZoomAt({10, 10}, 1.5F);
  CHECK(view.zoom == 8);
  CHECK(Near(view.ToPanel(view.ToPicture({33, 44})), {33, 44}));
  for (int i = 0; i < 40; ++i) view.ZoomAt({90, 20}, 0.5F);
  CHECK(view.zoom == 1);
}

TEST_CASE("the picture covers its panel wherever it is dragged", "[scene][viewport]") {
  Viewport view;
  view.ZoomAt({0, 0}, 2);
  view.PanBy({500, -5000});
  view.Clamp(400, 300);
  CHECK(view.ToPanel({0, 0}).x == 0);
  CHECK(view.ToPanel({400, 300}).y == 300);
  view.zoom = 1;
  view.Clamp(400, 300);
  CHECK(view.pan == Vec2{0, 0});
}

Shape Box(Rect box, uint32_t id) {
  Shape shape;
  shape.box = box;
  shape.target = {TargetKind::kG, id, 0};
  return shape;
}

TEST_CASE("the topmost shape with a target is hit", "[scene][viewport]") {
  DrawList list{100, 100, {Box({0, 0, 50, 50}, 1), Box({20, 20, 50, 50}, 2)}};
  list.shapes.push_back(Box({0, 0, 100, 100}, 0));
  list.shapes.back().target = {};
  CHECK(HitTest(list, {10, 10}).id == 1);
  CHECK(HitTest(list, {30, 30}).id == 2);
  CHECK(HitTest(list, {90, 90}).kind == TargetKind::kNone);
}

TEST_CASE("a ring segment is hit between its radii and its angles", "[scene][viewport]") {
  Shape arc;
  arc.kind = ShapeKind::kArc;
  arc.p0 = {0, 0};
  arc.radius = 10;
  arc.radius2 = 20;
  arc.angle0 = -1.5707963F;
  arc.angle1 = 0;
  arc.target = {TargetKind::kSlot, 1, 3};
  const DrawList list{50, 50, {arc}};
  CHECK(HitTest(list, {10.6F, -10.6F}).part == 3);
  CHECK(HitTest(list, {3, -3}).kind == TargetKind::kNone);
  CHECK(HitTest(list, {10.6F, 10.6F}).kind == TargetKind::kNone);
  CHECK(HitTest(list, {-10.6F, -10.6F}).kind == TargetKind::kNone);
}

}  // namespace
}  // namespace chanscope
