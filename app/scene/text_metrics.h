// How wide texts are: all that a layout needs to know of fonts.
//
// Owns: the interface, and shortening. Must not: know where glyphs come from. app/gfx has the one
// that reads font files; tests use a monospaced one of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/scene/draw_list.h"

namespace chanscope {

class TextMetrics {
 public:
  virtual ~TextMetrics() = default;

  // Lengths in logical pixels; they grow in proportion to `size_px`. `text` is UTF-8, one line.
  virtual float Width(std::string_view text, Font font, float size_px) const = 0;
  virtual float Ascent(Font font, float size_px) const = 0;   // above the baseline, positive
  virtual float Descent(Font font, float size_px) const = 0;  // below the baseline, positive
};

// `text`, or as much of its beginning as fits into `width` with an ellipsis; empty when not even
// the ellipsis fits.
std::string Ellipsize(const TextMetrics& metrics, std::string_view text, Font font, float size_px,
                      float width);

// `text` in at most `max_lines` lines of `width`, broken at spaces (or between any two ideographs);
// the last one is ellipsized.
std::vector<std::string> WrapText(const TextMetrics& metrics, std::string_view text, Font font,
                                  float size_px, float width, size_t max_lines);

// The box that a text shape covers, from its ascent to its descent.
Rect TextBounds(const TextMetrics& metrics, const Shape& text);

}  // namespace chanscope
