#include "tests/app/gfx/picture_rules.h"

#include <algorithm>
#include <cmath>

namespace chanscope::fixtures {
namespace {

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
      if (!Inside(texts.back().second, picture, 0))
        faults.push_back(Named(shape) + " leaves the picture");
      if (shape.size_px < 5) faults.push_back(Named(shape) + " is too small to be read");
    }
    if (shape.kind == ShapeKind::kRect && !Inside(shape.box, picture, 0.5F)) {
      faults.push_back("a box leaves the picture");
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
    for (size_t i = 0; i < list.shapes.size(); ++i) {
      const Shape& shape = list.shapes[i];
      // A sign of a status may lean over its goroutine's name; it is small.
      const bool card = shape.kind == ShapeKind::kRect && Visible(shape) &&
                        std::min(shape.box.w, shape.box.h) > 15 * list.height / 624;
      if (!card || !Overlap(ink, shape.box)) continue;
      if (i > index && shape.fill.a == 255) {
        faults.push_back(Named(list.shapes[index]) + " is covered");
      } else if (shape.stroke.a > 0 && !Inside(ink, shape.box, 0.5F)) {
        faults.push_back(Named(list.shapes[index]) + " crosses a frame");
      }
    }
  }
  return faults;
}

}  // namespace chanscope::fixtures
