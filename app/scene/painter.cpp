#include "app/scene/painter.h"

#include <algorithm>
#include <cmath>

#include "core/base/check.h"

namespace chanscope {
namespace {

// Capitals reach this part of the size above the baseline, in Inter and in JetBrains Mono.
constexpr float kCapHeight = 0.73f;
constexpr float kTurn = 6.2831853f;

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

}  // namespace

void Painter::Begin(ElementKey key, Layer layer, Target target) {
  picture_.elements.push_back({key, layer, {}, false});
  target_ = target;
}

Shape& Painter::Add(ShapeKind kind) {
  CHECK(!picture_.elements.empty());
  Shape& shape = picture_.elements.back().shapes.emplace_back();
  shape.kind = kind;
  shape.target = target_;
  return shape;
}

void Painter::Box(Rect box, const BoxStyle& style) {
  Shape& shape = Add(ShapeKind::kRect);
  shape.box = box;
  shape.radius = style.radius;
  shape.fill = style.fill;
  shape.stroke = style.stroke;
  shape.stroke_width = style.stroke.a == 0 ? 0 : style.stroke_width;
  shape.dash = style.dash;
}

void Painter::Disc(Vec2 center, float radius, Color fill, Color stroke, float stroke_width) {
  Ring(center, 0, radius, 0, kTurn, fill, stroke, stroke_width);
}

void Painter::Ring(Vec2 center, float inner, float outer, float angle0, float angle1, Color fill,
                   Color stroke, float stroke_width) {
  Shape& shape = Add(ShapeKind::kArc);
  shape.p0 = center;
  shape.radius = inner;
  shape.radius2 = outer;
  shape.angle0 = angle0;
  shape.angle1 = angle1;
  shape.fill = fill;
  shape.stroke = stroke;
  shape.stroke_width = stroke_width;
}

void Painter::Line(Vec2 from, Vec2 to, Color color, float width, float dash) {
  Shape& shape = Add(ShapeKind::kSegment);
  shape.p0 = from;
  shape.p1 = to;
  shape.stroke = color;
  shape.stroke_width = width;
  shape.dash = dash;
}

void Painter::Arrow(Vec2 from, Vec2 to, Color color, float width, float head) {
  const Vec2 d{to.x - from.x, to.y - from.y};
  const float length = std::hypot(d.x, d.y);
  if (length <= 0) return;
  const Vec2 unit{d.x / length, d.y / length};
  const Vec2 base{to.x - unit.x * head, to.y - unit.y * head};
  const float half = head * 0.5f;
  if (length > head) Line(from, base, color, width);
  Triangle(to, {base.x - unit.y * half, base.y + unit.x * half},
           {base.x + unit.y * half, base.y - unit.x * half}, color);
}

void Painter::Curve(Vec2 p0, Vec2 p1, Vec2 p2, Vec2 p3, Color color, float width, float dash) {
  Shape& shape = Add(ShapeKind::kBezier);
  shape.p0 = p0;
  shape.p1 = p1;
  shape.p2 = p2;
  shape.p3 = p3;
  shape.stroke = color;
  shape.stroke_width = width;
  shape.dash = dash;
}

void Painter::Triangle(Vec2 a, Vec2 b, Vec2 c, Color fill) {
  Shape& shape = Add(ShapeKind::kTriangle);
  shape.p0 = a;
  shape.p1 = b;
  shape.p2 = c;
  shape.fill = fill;
}

void Painter::Rule(Rect box, Color color) {
  Box(box, {.fill = color, .radius = 0});
}

float Painter::Width(std::string_view text, const TextStyle& style) const {
  return metrics_.Width(text, style.font, style.size_px);
}

float Painter::Text(Vec2 baseline, std::string_view text, const TextStyle& style, float max_width) {
  std::string shown = Ellipsize(metrics_, text, style.font, style.size_px, max_width);
  // An ellipsis alone says nothing.
  if (shown.empty() || (shown == "…" && text != "…")) return 0;
  Shape& shape = Add(ShapeKind::kText);
  shape.p0 = baseline;
  shape.text = std::move(shown);
  shape.font = style.font;
  shape.size_px = style.size_px;
  shape.align = style.align;
  shape.tracking = style.tracking;
  shape.fill = style.color;
  return TextBounds(metrics_, shape).w;
}

void Painter::CenteredText(Vec2 center, std::string_view text, TextStyle style, float max_width,
                           float least_px) {
  const float width = Width(text, style);
  if (width > max_width) style.size_px = std::max(least_px, style.size_px * max_width / width);
  style.align = Align::kMiddle;
  // What was shrunk to fit fits, whatever rounding says.
  Text({center.x, center.y + kCapHeight / 2 * style.size_px}, text, style, max_width * 1.001f);
}

float Painter::Code(Vec2 baseline, std::string_view function, uint32_t line, TextStyle style,
                    float max_width, float least_px) {
  const std::string place = line == 0 ? std::string() : ":" + std::to_string(line);
  const float full_px = style.size_px;
  const auto shrink = [&] {
    style.size_px = full_px;
    const float width = Width(std::string(function) + place, style);
    if (width > max_width) style.size_px = std::max(least_px, full_px * max_width / width);
    return Width(std::string(function) + place, style) <= max_width + 0.01f;
  };
  const size_t dot = function.find('.');
  if (!shrink() && dot != std::string_view::npos) {
    // The package goes first: nearly always it is main.
    function.remove_prefix(dot + 1);
    shrink();
  }
  const float room = max_width - Width(place, style) + 0.01f;
  return Text(baseline, Ellipsize(metrics_, function, style.font, style.size_px, room) + place,
              style, max_width + 0.05f);
}

float Painter::Heading(Vec2 baseline, std::string_view text, float max_width) {
  TextStyle style{Font::kSansSemibold, 10.5f, theme_.faint, Align::kStart, 1.2f};
  if (!IsAscii(text)) {
    style.size_px = 12;
    style.tracking = 0;
    style.color = theme_.dim;
  }
  return Text(baseline, text, style, max_width);
}

Rect Painter::ValueChip(Vec2 at, float height, std::string_view value, float size_px,
                        float max_width, const BoxStyle& style, Color color) {
  const TextStyle text{Font::kMonoBold, size_px, color, Align::kMiddle, 0};
  const float width = std::clamp(Width(value, text) + 14, std::min(28.0f, max_width), max_width);
  const Rect chip{at.x, at.y, width, height};
  Box(chip, style);
  CenteredText(chip.center(), value, text, width - 8, std::min(size_px, 9.5f));
  return chip;
}

}  // namespace chanscope
