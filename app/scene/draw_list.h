// A picture as data: shapes and text in the order they are painted.
//
// Owns: the primitives that the stage is made of. Everything that draws the stage ends here: the GL
// renderer, SVG and the tests read the same list. Must not: know GL, ImGui, fonts' pixels or Go.
// Lengths are logical pixels from the picture's top left corner; angles are radians, 0 to the
// right, growing clockwise.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace chanscope {

struct Vec2 {
  float x = 0;
  float y = 0;
  friend constexpr bool operator==(Vec2, Vec2) = default;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  friend constexpr bool operator==(Rect, Rect) = default;
  constexpr Vec2 center() const { return {x + w / 2, y + h / 2}; }
  constexpr bool Contains(Vec2 p) const {
    return p.x >= x && p.x < x + w && p.y >= y && p.y < y + h;
  }
};

// Straight (not premultiplied) sRGB.
struct Color {
  uint8_t r = 0, g = 0, b = 0, a = 255;
  friend constexpr bool operator==(Color, Color) = default;
};

enum class Font : uint8_t { kSans, kSansSemibold, kSansBold, kMono, kMonoBold };
enum class Align : uint8_t { kStart, kMiddle, kEnd };

enum class ShapeKind : uint8_t { kRect, kArc, kSegment, kBezier, kTriangle, kText };

// What part of the model a shape stands for: for hit tests, selection and tests.
enum class TargetKind : uint8_t {
  kNone,
  kG,
  kP,
  kM,
  kChan,
  kSlot,
  kSudog,
  kWaitGroup,
  kField,
  kSync,
  kTimer,
  kMoment,
};
struct Target {
  TargetKind kind = TargetKind::kNone;
  uint32_t id = 0;    // goid, channel number, …
  uint32_t part = 0;  // slot index, field index, …
  friend constexpr bool operator==(Target, Target) = default;
};

// One primitive. Which fields count depends on the kind:
//   kRect      box, radius (corner), fill, stroke (inside the box), stroke_width, dash
//   kArc       center p0, radius (inner), radius2 (outer), angle0 to angle1: a ring segment; a full
//              turn with radius 0 is a disc. fill, stroke (astride its edge), stroke_width
//   kSegment   p0 to p1, stroke, stroke_width, dash
//   kBezier    p0, p1, p2, p3 cubic, stroke, stroke_width, dash
//   kTriangle  p0, p1, p2, fill
//   kText      baseline point p0, text, font, size_px, align, tracking (between letters), fill
struct Shape {
  ShapeKind kind = ShapeKind::kRect;
  Font font = Font::kSans;
  Align align = Align::kStart;
  Rect box;
  Vec2 p0, p1, p2, p3;
  float radius = 0, radius2 = 0;
  float angle0 = 0, angle1 = 0;
  float stroke_width = 0;
  float dash = 0;  // length of a dash and of a gap; 0: solid
  float dash_phase = 0;
  float size_px = 0;
  float tracking = 0;
  Color fill{0, 0, 0, 0};
  Color stroke{0, 0, 0, 0};
  std::string text;
  Target target;
};

struct DrawList {
  float width = 0;
  float height = 0;
  std::vector<Shape> shapes;
};

// Adds `list`, moved by `offset`, to `to`: for pictures of several panels.
void Append(DrawList& to, const DrawList& list, Vec2 offset);

}  // namespace chanscope
