#include "app/panels/picture_targets.h"

#include <algorithm>

namespace chanscope {
namespace {

// Enough for what fits on a screen; the focus ring goes through all of them every frame.
constexpr size_t kMostTargets = 400;

struct Span {
  float low = 1e9F;
  float high = -1e9F;
  void Add(float value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

Rect BoundsOf(const Shape& shape) {
  Span x;
  Span y;
  const auto add = [&](Vec2 point, float around) {
    x.Add(point.x - around);
    x.Add(point.x + around);
    y.Add(point.y - around);
    y.Add(point.y + around);
  };
  switch (shape.kind) {
    case ShapeKind::kRect: return shape.box;
    case ShapeKind::kArc: add(shape.p0, shape.radius2); break;
    case ShapeKind::kSegment:
      add(shape.p0, 0);
      add(shape.p1, 0);
      break;
    case ShapeKind::kBezier:
      for (const Vec2 point : {shape.p0, shape.p1, shape.p2, shape.p3}) add(point, 0);
      break;
    case ShapeKind::kTriangle:
      for (const Vec2 point : {shape.p0, shape.p1, shape.p2}) add(point, 0);
      break;
    case ShapeKind::kText: add(shape.p0, shape.size_px / 2); break;
  }
  return {x.low, y.low, x.high - x.low, y.high - y.low};
}

Rect Union(const Rect& a, const Rect& b) {
  const float x = std::min(a.x, b.x);
  const float y = std::min(a.y, b.y);
  return {x, y, std::max(a.x + a.w, b.x + b.w) - x, std::max(a.y + a.h, b.y + b.h) - y};
}

}  // namespace

std::vector<PictureTarget> TargetsOf(const DrawList& picture) {
  std::vector<PictureTarget> targets;
  for (const Shape& shape : picture.shapes) {
    if (shape.target.kind == TargetKind::kNone) continue;
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const PictureTarget& each) {
      return each.target == shape.target;
    });
    if (found != targets.end()) {
      // A ring segment is inside the square around its centre: its text says where it is.
      if (shape.kind != ShapeKind::kArc) found->box = Union(found->box, BoundsOf(shape));
    } else if (targets.size() < kMostTargets) {
      targets.push_back({shape.target, BoundsOf(shape)});
    }
  }
  return targets;
}

Target PressedTarget(Canvas& canvas, const DrawList& picture, const Viewport& view) {
  Target pressed;
  for (const PictureTarget& each : TargetsOf(picture)) {
    const Focus focus = canvas.in().focus.Item();
    if (!focus.here) continue;
    const Vec2 at = view.ToPanel({each.box.x, each.box.y});
    canvas.MarkFocus({at.x, at.y, each.box.w * view.zoom, each.box.h * view.zoom});
    if (focus.pressed) pressed = each.target;
  }
  return pressed;
}

}  // namespace chanscope
