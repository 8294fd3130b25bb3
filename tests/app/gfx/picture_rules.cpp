#include "tests/app/gfx/picture_rules.h"

#include <algorithm>
#include <cmath>

#include "app/scene/tween.h"

namespace chanscope::fixtures {
namespace {

// Logical pixels: below it letters run together.
constexpr float kLeastSize = 6.5F;

// What a text's letters cover: capitals above the baseline, a descender's part below.
Rect InkOf(const TextMetrics& metrics, const Shape& text) {
  const Rect line = TextBounds(metrics, text);
  return {line.x, text.p0.y - 0.72F * text.size_px, line.w, 0.9F * text.size_px};
}

bool Overlap(Rect a, Rect b) {
  constexpr float kTouch = 0.5F;
  return a.x + kTouch < b.x + b.w && b.x + kTouch < a.x + a.w && a.y + kTouch < b.y + b.h &&
         b.y + kTouch < a.y + a.h;
}

bool Inside(Rect inner, Rect outer, float slack) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         inner.x + inner.w <= outer.x + outer.w + slack &&
         inner.y + inner.h <= outer.y + outer.h + slack;
}

bool Visible(const Shape& shape) {
  return shape.fill.a > 0 || shape.stroke.a > 0;
}

bool IsDisc(const Shape& shape) {
  return shape.kind == ShapeKind::kArc && shape.radius == 0 && shape.angle1 - shape.angle0 > 6.28F;
}

// Whether a disc, and not only the box around it, touches `box`.
bool DiscTouches(const Shape& disc, Rect box) {
  const float x = std::clamp(disc.p0.x, box.x, box.x + box.w);
  const float y = std::clamp(disc.p0.y, box.y, box.y + box.h);
  return std::hypot(x - disc.p0.x, y - disc.p0.y) < disc.radius2 - 0.5F;
}

// Whether the line a shape draws runs through `box`: looked at in steps of half a pixel.
bool LineCrosses(const Shape& line, Rect box) {
  const bool curve = line.kind == ShapeKind::kBezier;
  const Vec2 end = curve ? line.p3 : line.p1;
  float length = std::hypot(end.x - line.p0.x, end.y - line.p0.y);
  if (curve) {
    length = std::hypot(line.p1.x - line.p0.x, line.p1.y - line.p0.y) +
             std::hypot(line.p2.x - line.p1.x, line.p2.y - line.p1.y) +
             std::hypot(line.p3.x - line.p2.x, line.p3.y - line.p2.y);
  }
  const int steps = static_cast<int>(length * 2) + 1;
  for (int i = 0; i <= steps; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(steps);
    Vec2 at{line.p0.x + (end.x - line.p0.x) * t, line.p0.y + (end.y - line.p0.y) * t};
    if (curve) at = PointOnCurve(line.p0, line.p1, line.p2, line.p3, t);
    if (at.x > box.x + 0.5F && at.x < box.x + box.w - 0.5F && at.y > box.y + 0.5F &&
        at.y < box.y + box.h - 0.5F) {
      return true;
    }
  }
  return false;
}

bool IsLine(const Shape& shape) {
  return (shape.kind == ShapeKind::kSegment || shape.kind == ShapeKind::kBezier) &&
         shape.stroke.a > 40;
}

// The last opaque surface below a text that its ink lies wholly on: nothing before it is seen.
size_t SurfaceOf(const DrawList& list, size_t text, Rect ink) {
  for (size_t i = text; i-- > 0;) {
    const Shape& shape = list.shapes[i];
    if (shape.fill.a != 255) continue;
    const bool on_box = shape.kind == ShapeKind::kRect && Inside(ink, shape.box, 0.5F);
    const bool on_disc = IsDisc(shape) && std::abs(ink.center().x - shape.p0.x) < 1 &&
                         std::abs(ink.center().y - shape.p0.y) < 0.3F * ink.h &&
                         ink.w <= 2 * shape.radius2;
    if (on_box || on_disc) return i;
  }
  return 0;
}

std::string Named(const Shape& text) {
  return "\"" + text.text + "\"";
}

}  // namespace

std::vector<std::string> Faults(const DrawList& list, const TextMetrics& metrics) {
  std::vector<std::string> faults;
  const Rect picture{0, 0, list.width, list.height};
  std::vector<std::pair<size_t, Rect>> texts;
  for (size_t i = 0; i < list.shapes.size(); ++i) {
    const Shape& shape = list.shapes[i];
    if (!Visible(shape)) continue;
    if (shape.kind == ShapeKind::kText) {
      texts.emplace_back(i, InkOf(metrics, shape));
      if (!Inside(texts.back().second, picture, 0)) {
        faults.push_back(Named(shape) + " leaves the picture");
      }
      if (shape.size_px < kLeastSize) {
        faults.push_back(Named(shape) +
                         " is too small to be read: " + std::to_string(shape.size_px));
      }
      if (shape.text == "…") faults.emplace_back("nothing is left of a text but its ellipsis");
    }
    if (shape.kind == ShapeKind::kRect && !Inside(shape.box, picture, 0.5F)) {
      faults.emplace_back("a box leaves the picture");
    }
  }
  for (size_t a = 0; a < texts.size(); ++a) {
    for (size_t b = a + 1; b < texts.size(); ++b) {
      if (Overlap(texts[a].second, texts[b].second)) {
        faults.push_back(Named(list.shapes[texts[a].first]) + " overlaps " +
                         Named(list.shapes[texts[b].first]));
      }
    }
  }
  for (const auto& [index, ink] : texts) {
    const size_t surface = SurfaceOf(list, index, ink);
    for (size_t i = 0; i < list.shapes.size(); ++i) {
      const Shape& shape = list.shapes[i];
      // A sign of a status may lean over its goroutine's name; it is small.
      const bool card = shape.kind == ShapeKind::kRect && Visible(shape) &&
                        std::min(shape.box.w, shape.box.h) > 15 * list.height / 624;
      if (!card || !Overlap(ink, shape.box)) continue;
      if (i > index && shape.fill.a == 255) {
        faults.push_back(Named(list.shapes[index]) + " is covered");
      } else if (i >= surface && shape.stroke.a > 0 && !Inside(ink, shape.box, 0.5F)) {
        faults.push_back(Named(list.shapes[index]) + " crosses a frame");
      }
    }
    for (size_t i = surface; i < list.shapes.size(); ++i) {
      const Shape& shape = list.shapes[i];
      if (IsLine(shape) && LineCrosses(shape, ink)) {
        faults.push_back(Named(list.shapes[index]) + " is crossed by a line");
      }
      if (i > index && shape.fill.a == 255 && IsDisc(shape) && DiscTouches(shape, ink)) {
        faults.push_back(Named(list.shapes[index]) + " is covered by a disc");
      }
    }
  }
  return faults;
}

}  // namespace chanscope::fixtures
