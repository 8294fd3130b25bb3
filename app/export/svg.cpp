#include "app/export/svg.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace chanscope {
namespace {

constexpr float kTurn = 6.2831853f;

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default:
        // XML has no other control characters, not even escaped.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
    }
  }
  return out;
}

// fill="#rrggbb" with its opacity; the same for a stroke.
std::string Paint(std::string_view name, Color color) {
  if (color.a == 0) return fmt::format(" {}=\"none\"", name);
  std::string out = fmt::format(" {}=\"#{:02x}{:02x}{:02x}\"", name, color.r, color.g, color.b);
  if (color.a < 255) out += fmt::format(" {}-opacity=\"{:.3f}\"", name, color.a / 255.0);
  return out;
}

std::string Stroke(const Shape& shape) {
  if (shape.stroke.a == 0 || shape.stroke_width <= 0) return {};
  std::string out =
      Paint("stroke", shape.stroke) + fmt::format(" stroke-width=\"{:.2f}\"", shape.stroke_width);
  if (shape.dash > 0) {
    out += fmt::format(" stroke-dasharray=\"{0:.2f} {0:.2f}\"", shape.dash);
    if (shape.dash_phase != 0)
      out += fmt::format(" stroke-dashoffset=\"{:.2f}\"", shape.dash_phase);
  }
  return out;
}

std::string RectTag(const Shape& shape) {
  // Here strokes lie inside the box, in SVG astride its edge.
  const float inset = shape.stroke.a > 0 ? shape.stroke_width / 2 : 0;
  return fmt::format(
      "<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" "
      "rx=\"{:.2f}\"{}{}/>\n",
      shape.box.x + inset, shape.box.y + inset, std::max(0.0f, shape.box.w - 2 * inset),
      std::max(0.0f, shape.box.h - 2 * inset), std::max(0.0f, shape.radius - inset),
      Paint("fill", shape.fill), Stroke(shape));
}

std::string ArcTag(const Shape& shape) {
  const std::string paint = Paint("fill", shape.fill) + Stroke(shape);
  const float span = shape.angle1 - shape.angle0;
  const Vec2 c = shape.p0;
  if (span >= kTurn - 1e-3f) {
    if (shape.radius <= 0) {
      return fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\"{}/>\n", c.x, c.y,
                         shape.radius2, paint);
    }
    const auto circle = [&](float r) {
      return fmt::format(
          "M{:.2f},{:.2f} a{:.2f},{:.2f} 0 1 0 {:.2f},0 a{:.2f},{:.2f} 0 1 0 "
          "{:.2f},0 Z ",
          c.x - r, c.y, r, r, 2 * r, r, r, -2 * r);
    };
    return fmt::format("<path fill-rule=\"evenodd\" d=\"{}{}\"{}/>\n", circle(shape.radius2),
                       circle(shape.radius), paint);
  }
  const auto at = [&](float angle, float r) {
    return Vec2{c.x + std::cos(angle) * r, c.y + std::sin(angle) * r};
  };
  const Vec2 a = at(shape.angle0, shape.radius2);
  const Vec2 b = at(shape.angle1, shape.radius2);
  const Vec2 d = at(shape.angle1, shape.radius);
  const Vec2 e = at(shape.angle0, shape.radius);
  const int large = span > kTurn / 2 ? 1 : 0;
  return fmt::format(
      "<path d=\"M{:.2f},{:.2f} A{:.2f},{:.2f} 0 {} 1 {:.2f},{:.2f} L{:.2f},{:.2f} "
      "A{:.2f},{:.2f} 0 {} 0 {:.2f},{:.2f} Z\"{}/>\n",
      a.x, a.y, shape.radius2, shape.radius2, large, b.x, b.y, d.x, d.y, shape.radius, shape.radius,
      large, e.x, e.y, paint);
}

std::string TextTag(const Shape& shape) {
  const bool mono = shape.font == Font::kMono || shape.font == Font::kMonoBold;
  const int weight = shape.font == Font::kSansSemibold                                ? 600
                     : shape.font == Font::kSansBold || shape.font == Font::kMonoBold ? 700
                                                                                      : 400;
  const std::string_view anchor = shape.align == Align::kStart    ? "start"
                                  : shape.align == Align::kMiddle ? "middle"
                                                                  : "end";
  std::string tracking;
  if (shape.tracking != 0) tracking = fmt::format(" letter-spacing=\"{:.2f}\"", shape.tracking);
  return fmt::format(
      "<text x=\"{:.2f}\" y=\"{:.2f}\" font-family=\"{}\" font-size=\"{:.2f}\" "
      "font-weight=\"{}\" text-anchor=\"{}\" xml:space=\"preserve\"{}{}>{}</text>\n",
      shape.p0.x, shape.p0.y,
      mono ? "JetBrains Mono, Noto Sans CJK SC, monospace" : "Inter, Noto Sans CJK SC, sans-serif",
      shape.size_px, weight, anchor, tracking, Paint("fill", shape.fill), Escaped(shape.text));
}

std::string Tag(const Shape& s) {
  switch (s.kind) {
    case ShapeKind::kRect: return RectTag(s);
    case ShapeKind::kArc: return ArcTag(s);
    case ShapeKind::kSegment:
      return fmt::format(
          "<path d=\"M{:.2f},{:.2f} L{:.2f},{:.2f}\" fill=\"none\" "
          "stroke-linecap=\"round\"{}/>\n",
          s.p0.x, s.p0.y, s.p1.x, s.p1.y, Stroke(s));
    case ShapeKind::kBezier:
      return fmt::format(
          "<path d=\"M{:.2f},{:.2f} C{:.2f},{:.2f} {:.2f},{:.2f} {:.2f},{:.2f}\" "
          "fill=\"none\" stroke-linecap=\"round\"{}/>\n",
          s.p0.x, s.p0.y, s.p1.x, s.p1.y, s.p2.x, s.p2.y, s.p3.x, s.p3.y, Stroke(s));
    case ShapeKind::kTriangle:
      return fmt::format("<polygon points=\"{:.2f},{:.2f} {:.2f},{:.2f} {:.2f},{:.2f}\"{}/>\n",
                         s.p0.x, s.p0.y, s.p1.x, s.p1.y, s.p2.x, s.p2.y, Paint("fill", s.fill));
    case ShapeKind::kText: return TextTag(s);
  }
  return {};
}

}  // namespace

std::string ToSvg(const DrawList& list) {
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
      "viewBox=\"0 0 {0:.0f} {1:.0f}\">\n",
      list.width, list.height);
  for (const Shape& shape : list.shapes) {
    if (shape.fill.a != 0 || shape.stroke.a != 0) out += Tag(shape);
  }
  return out + "</svg>\n";
}

}  // namespace chanscope
