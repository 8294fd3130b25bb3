// Adds shapes to elements in few words.
//
// Owns: the vocabulary of the stage: boxes, words in a style, discs, arrows, goroutines. Must not:
// decide where anything stands.
#pragma once

#include <string>
#include <string_view>

#include "app/scene/element.h"
#include "app/scene/text_metrics.h"
#include "app/scene/theme.h"

namespace chanscope {

struct TextStyle {
  Font font = Font::kSans;
  float size_px = 12;
  Color color;
  Align align = Align::kStart;
  float tracking = 0;
};

struct BoxStyle {
  Color fill{0, 0, 0, 0};
  Color stroke{0, 0, 0, 0};
  float stroke_width = 1;
  float radius = 8;
  float dash = 0;
};

class Painter {
 public:
  Painter(Picture& picture, const Theme& theme, const TextMetrics& metrics)
      : picture_(picture), theme_(theme), metrics_(metrics) {}

  const Theme& theme() const { return theme_; }
  const TextMetrics& metrics() const { return metrics_; }

  // Starts an element: what is added next belongs to it and carries `target`.
  void Begin(ElementKey key, Layer layer, Target target = {});
  void SetTarget(Target target) { target_ = target; }

  void Box(Rect box, const BoxStyle& style);
  void Disc(Vec2 center, float radius, Color fill, Color stroke = {0, 0, 0, 0},
            float stroke_width = 0);
  void Ring(Vec2 center, float inner, float outer, float angle0, float angle1, Color fill,
            Color stroke, float stroke_width);
  void Line(Vec2 from, Vec2 to, Color color, float width, float dash = 0);
  // A line with a head at `to`.
  void Arrow(Vec2 from, Vec2 to, Color color, float width, float head = 6);
  void Curve(Vec2 p0, Vec2 p1, Vec2 p2, Vec2 p3, Color color, float width, float dash);
  void Triangle(Vec2 a, Vec2 b, Vec2 c, Color fill);
  // An axis-parallel hairline that falls on whole pixels.
  void Rule(Rect box, Color color);

  // Shortened to `max_width`; returns the width that it takes.
  float Text(Vec2 baseline, std::string_view text, const TextStyle& style, float max_width = 1e9f);
  // A text whose capitals are centred on `center`, shrunk to `max_width` down to `least_px`, then
  // shortened.
  void CenteredText(Vec2 center, std::string_view text, TextStyle style, float max_width,
                    float least_px = 8);
  // "main.producer:35": the function is shortened, the line number is not.
  float Code(Vec2 baseline, std::string_view function, uint32_t line, TextStyle style,
             float max_width, float least_px);
  // A heading of a section: small capitals for Latin, as they are for Chinese. Returns the width.
  float Heading(Vec2 baseline, std::string_view text, float max_width);

  float Width(std::string_view text, const TextStyle& style) const;

  // A value in its chip, at most `max_width` wide; `box.h` is the chip's height, its left edge and
  // top are `at`. Returns the chip.
  Rect ValueChip(Vec2 at, float height, std::string_view value, float size_px, float max_width,
                 const BoxStyle& style, Color color);

 private:
  Shape& Add(ShapeKind kind);

  Picture& picture_;
  const Theme& theme_;
  const TextMetrics& metrics_;
  Target target_;
};

}  // namespace chanscope
