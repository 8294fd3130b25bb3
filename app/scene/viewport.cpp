#include "app/scene/viewport.h"

#include <algorithm>
#include <cmath>

namespace chanscope {
namespace {

constexpr float kLeastZoom = 1;
constexpr float kMostZoom = 8;

bool Contains(const Shape& shape, Vec2 p) {
  switch (shape.kind) {
    case ShapeKind::kRect: return shape.box.Contains(p);
    case ShapeKind::kArc: {
      const Vec2 d{p.x - shape.p0.x, p.y - shape.p0.y};
      const float r = std::hypot(d.x, d.y);
      if (r < shape.radius || r > shape.radius2) return false;
      constexpr float kTurn = 6.2831853f;
      const float span = shape.angle1 - shape.angle0;
      if (span >= kTurn) return true;
      float angle = std::fmod(std::atan2(d.y, d.x) - shape.angle0, kTurn);
      if (angle < 0) angle += kTurn;
      return angle <= span;
    }
    case ShapeKind::kTriangle: {
      const auto side = [&](Vec2 a, Vec2 b) {
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
      };
      const float a = side(shape.p0, shape.p1);
      const float b = side(shape.p1, shape.p2);
      const float c = side(shape.p2, shape.p0);
      return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
    }
    case ShapeKind::kSegment:
    case ShapeKind::kBezier:
    case ShapeKind::kText: return false;
  }
  return false;
}

}  // namespace

void Viewport::ZoomAt(Vec2 panel_point, float factor) {
  const Vec2 fixed = ToPicture(panel_point);
  zoom = std::clamp(zoom * factor, kLeastZoom, kMostZoom);
  pan = {panel_point.x - fixed.x * zoom, panel_point.y - fixed.y * zoom};
}

void Viewport::Clamp(float width, float height) {
  pan.x = std::clamp(pan.x, width * (1 - zoom), 0.0f);
  pan.y = std::clamp(pan.y, height * (1 - zoom), 0.0f);
}

Target HitTest(const DrawList& list, Vec2 point) {
  for (size_t i = list.shapes.size(); i-- > 0;) {
    const Shape& shape = list.shapes[i];
    if (shape.target.kind != TargetKind::kNone && Contains(shape, point)) return shape.target;
  }
  return {};
}

}  // namespace chanscope
