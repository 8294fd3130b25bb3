#include "app/gfx/instance.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chanscope {
namespace {

constexpr float kTurn = 6.2831853f;
constexpr float kEdge = 1;  // pixels that an edge fades over

void SetColor(uint8_t (&to)[4], Color color) {
  to[0] = color.r;
  to[1] = color.g;
  to[2] = color.b;
  to[3] = color.a;
}

Instance Make(InstanceKind kind, Vec2 low, Vec2 high) {
  Instance instance;
  instance.kind = static_cast<uint32_t>(kind);
  instance.quad[0] = low.x - kEdge;
  instance.quad[1] = low.y - kEdge;
  instance.quad[2] = high.x + kEdge;
  instance.quad[3] = high.y + kEdge;
  return instance;
}

// In pixels already.
void AppendSegment(Vec2 from, Vec2 to, float width, Color color, std::vector<Instance>& out) {
  const float r = width / 2;
  Instance instance =
      Make(InstanceKind::kSegment, {std::min(from.x, to.x) - r, std::min(from.y, to.y) - r},
           {std::max(from.x, to.x) + r, std::max(from.y, to.y) + r});
  instance.a[0] = from.x;
  instance.a[1] = from.y;
  instance.a[2] = to.x;
  instance.a[3] = to.y;
  instance.b[0] = r;
  SetColor(instance.fill, color);
  out.push_back(instance);
}

// A line through points as dashes of equal length; the gaps between the round caps are as long.
void AppendDashes(const std::vector<Vec2>& points, float dash, float phase, float width,
                  Color color, std::vector<Instance>& out) {
  const float period = 2 * dash;
  float at = std::fmod(phase, period);
  if (at < 0) at += period;
  for (size_t i = 0; i + 1 < points.size(); ++i) {
    const Vec2 from = points[i];
    const Vec2 d{points[i + 1].x - from.x, points[i + 1].y - from.y};
    const float length = std::hypot(d.x, d.y);
    float done = 0;
    while (done < length) {
      const bool on = at < dash;
      const float piece = std::min(length - done, (on ? dash : period) - at);
      if (on) {
        // Round caps reach beyond the ends: draw the dash that much shorter.
        const float cap = std::min(width / 2, piece * 0.45f);
        const float begin = (done + cap) / length;
        const float end = (done + piece - cap) / length;
        AppendSegment({from.x + d.x * begin, from.y + d.y * begin},
                      {from.x + d.x * end, from.y + d.y * end}, width, color, out);
      }
      done += piece;
      at += piece;
      if (at >= period) at -= period;
    }
  }
}

std::vector<Vec2> CurvePoints(Vec2 p0, Vec2 p1, Vec2 p2, Vec2 p3) {
  const float length = std::hypot(p1.x - p0.x, p1.y - p0.y) + std::hypot(p2.x - p1.x, p2.y - p1.y) +
                       std::hypot(p3.x - p2.x, p3.y - p2.y);
  const int count = std::clamp(static_cast<int>(length / 4), 8, 200);
  std::vector<Vec2> points;
  for (int i = 0; i <= count; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(count);
    const float u = 1 - t;
    const float a = u * u * u;
    const float b = 3 * u * u * t;
    const float c = 3 * u * t * t;
    const float d = t * t * t;
    points.push_back(
        {a * p0.x + b * p1.x + c * p2.x + d * p3.x, a * p0.y + b * p1.y + c * p2.y + d * p3.y});
  }
  return points;
}

// Points at equal distances along a curve, so that dashes come out even.
std::vector<Vec2> EvenPoints(const std::vector<Vec2>& points, float spacing) {
  std::vector<Vec2> even{points.front()};
  float missing = spacing;
  for (size_t i = 0; i + 1 < points.size(); ++i) {
    Vec2 from = points[i];
    const Vec2 to = points[i + 1];
    float length = std::hypot(to.x - from.x, to.y - from.y);
    while (length >= missing && length > 0) {
      const float part = missing / length;
      from = {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
      even.push_back(from);
      length -= missing;
      missing = spacing;
    }
    missing -= length;
  }
  return even;
}

// The middle line of a box's frame, clockwise from the top left.
std::vector<Vec2> FramePoints(Rect box, float radius) {
  std::vector<Vec2> points;
  const float r = std::min({radius, box.w / 2, box.h / 2});
  const Vec2 corners[4] = {{box.x + r, box.y + r},
                           {box.x + box.w - r, box.y + r},
                           {box.x + box.w - r, box.y + box.h - r},
                           {box.x + r, box.y + box.h - r}};
  constexpr int kPieces = 6;
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= kPieces; ++i) {
      const float angle =
          kTurn / 2 + kTurn / 4 * (static_cast<float>(corner) + static_cast<float>(i) / kPieces);
      points.push_back(
          {corners[corner].x + r * std::cos(angle), corners[corner].y + r * std::sin(angle)});
    }
  }
  points.push_back(points.front());
  return points;
}

void AppendRect(const Shape& shape, const PixelTransform& transform, std::vector<Instance>& out) {
  const float k = transform.scale;
  const Vec2 low = transform({shape.box.x, shape.box.y});
  const Vec2 half{shape.box.w * k / 2, shape.box.h * k / 2};
  const bool dashed = shape.dash > 0 && shape.stroke.a > 0;
  if (shape.fill.a > 0 || (shape.stroke.a > 0 && !dashed)) {
    Instance instance = Make(InstanceKind::kRect, low, {low.x + 2 * half.x, low.y + 2 * half.y});
    instance.a[0] = low.x + half.x;
    instance.a[1] = low.y + half.y;
    instance.a[2] = half.x;
    instance.a[3] = half.y;
    instance.b[0] = std::min({shape.radius * k, half.x, half.y});
    instance.b[1] = dashed ? 0 : shape.stroke_width * k;
    SetColor(instance.fill, shape.fill);
    if (!dashed && shape.stroke_width > 0) SetColor(instance.stroke, shape.stroke);
    out.push_back(instance);
  }
  if (!dashed) return;
  const float inset = shape.stroke_width * k / 2;
  const std::vector<Vec2> frame =
      FramePoints({low.x + inset, low.y + inset, 2 * (half.x - inset), 2 * (half.y - inset)},
                  std::max(0.0f, shape.radius * k - inset));
  // A whole number of dashes goes round.
  float length = 0;
  for (size_t i = 0; i + 1 < frame.size(); ++i) {
    length += std::hypot(frame[i + 1].x - frame[i].x, frame[i + 1].y - frame[i].y);
  }
  const float count = std::max(1.0f, std::round(length / (2 * shape.dash * k)));
  AppendDashes(frame, length / count / 2, shape.dash_phase * k, shape.stroke_width * k,
               shape.stroke, out);
}

// The box around a ring segment: its four corners, and where it crosses an axis.
std::pair<Vec2, Vec2> ArcBounds(Vec2 center, float inner, float outer, float angle0, float angle1) {
  if (std::abs(angle1 - angle0) >= kTurn - 1e-3f) {
    return {{center.x - outer, center.y - outer}, {center.x + outer, center.y + outer}};
  }
  Vec2 low{1e9f, 1e9f};
  Vec2 high{-1e9f, -1e9f};
  const auto include = [&](float angle, float radius) {
    const Vec2 p{center.x + std::cos(angle) * radius, center.y + std::sin(angle) * radius};
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  };
  for (const float angle : {angle0, angle1}) {
    include(angle, std::max(0.0f, inner));
    include(angle, outer);
  }
  for (float axis = std::ceil(angle0 / (kTurn / 4)) * (kTurn / 4); axis < angle1;
       axis += kTurn / 4) {
    include(axis, outer);
  }
  // The frame is astride the edge, and its corners are mitred.
  const float rim = outer * 0.02f + 3;
  return {{low.x - rim, low.y - rim}, {high.x + rim, high.y + rim}};
}

void AppendArc(const Shape& shape, const PixelTransform& transform, std::vector<Instance>& out) {
  const float k = transform.scale;
  const Vec2 center = transform(shape.p0);
  const float reach = shape.radius2 * k + shape.stroke_width * k / 2;
  const float span = std::min(std::abs(shape.angle1 - shape.angle0), kTurn) / 2;
  const float middle = (shape.angle0 + shape.angle1) / 2;
  const auto [low, high] = ArcBounds(center, shape.radius * k, reach, shape.angle0, shape.angle1);
  Instance instance = Make(InstanceKind::kArc, low, high);
  instance.a[0] = center.x;
  instance.a[1] = center.y;
  // A disc has no inner edge, not even one of radius 0.
  instance.a[2] = shape.radius > 0 ? shape.radius * k : -1e6f;
  instance.a[3] = shape.radius2 * k;
  instance.b[0] = span >= kTurn / 2 - 1e-4f ? 4 : span;
  instance.b[1] = shape.stroke_width * k;
  instance.b[2] = std::cos(middle);
  instance.b[3] = std::sin(middle);
  SetColor(instance.fill, shape.fill);
  if (shape.stroke_width > 0) SetColor(instance.stroke, shape.stroke);
  out.push_back(instance);
}

void AppendTriangle(const Shape& shape, const PixelTransform& transform,
                    std::vector<Instance>& out) {
  const Vec2 p0 = transform(shape.p0);
  const Vec2 p1 = transform(shape.p1);
  const Vec2 p2 = transform(shape.p2);
  Instance instance =
      Make(InstanceKind::kTriangle, {std::min({p0.x, p1.x, p2.x}), std::min({p0.y, p1.y, p2.y})},
           {std::max({p0.x, p1.x, p2.x}), std::max({p0.y, p1.y, p2.y})});
  instance.a[0] = p0.x;
  instance.a[1] = p0.y;
  instance.a[2] = p1.x;
  instance.a[3] = p1.y;
  instance.b[0] = p2.x;
  instance.b[1] = p2.y;
  SetColor(instance.fill, shape.fill);
  out.push_back(instance);
}

void AppendCurve(const Shape& shape, const PixelTransform& transform, std::vector<Instance>& out) {
  const float k = transform.scale;
  const float width = shape.stroke_width * k;
  const std::vector<Vec2> points = CurvePoints(transform(shape.p0), transform(shape.p1),
                                               transform(shape.p2), transform(shape.p3));
  if (shape.dash <= 0) {
    for (size_t i = 0; i + 1 < points.size(); ++i) {
      AppendSegment(points[i], points[i + 1], width, shape.stroke, out);
    }
    return;
  }
  const std::vector<Vec2> even = EvenPoints(points, shape.dash * k);
  for (size_t i = 0; i + 1 < even.size(); i += 2) {
    AppendDashes({even[i], even[i + 1]}, shape.dash * k * 2, 0, width, shape.stroke, out);
  }
}

}  // namespace

void AppendShape(const Shape& shape, const PixelTransform& transform,
                 std::vector<Instance>& instances) {
  if (shape.fill.a == 0 && shape.stroke.a == 0) return;
  switch (shape.kind) {
    case ShapeKind::kRect: AppendRect(shape, transform, instances); return;
    case ShapeKind::kArc: AppendArc(shape, transform, instances); return;
    case ShapeKind::kTriangle: AppendTriangle(shape, transform, instances); return;
    case ShapeKind::kBezier: AppendCurve(shape, transform, instances); return;
    case ShapeKind::kSegment: {
      const Vec2 from = transform(shape.p0);
      const Vec2 to = transform(shape.p1);
      const float width = shape.stroke_width * transform.scale;
      if (shape.dash > 0) {
        AppendDashes({from, to}, shape.dash * transform.scale, shape.dash_phase * transform.scale,
                     width, shape.stroke, instances);
      } else {
        AppendSegment(from, to, width, shape.stroke, instances);
      }
      return;
    }
    case ShapeKind::kText: return;
  }
}

}  // namespace chanscope
