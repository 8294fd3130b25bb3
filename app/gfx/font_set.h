// The open typefaces: widths for layouts, pictures of glyphs for the atlas.
//
// Owns: FreeType and its faces, and which face has a character (own face, the other Latin one, CJK,
// a missing-glyph box last). Needs no GL. Must not: be used from two threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "app/gfx/font_files.h"
#include "app/scene/text_metrics.h"

namespace chanscope {

// Coverage of one glyph, 8 bits a pixel. `left` and `top` lead from the pen on the baseline to the
// picture's top left corner, in pixels, y down.
struct GlyphBitmap {
  int width = 0, height = 0;
  int left = 0, top = 0;
  std::vector<uint8_t> coverage;
};

class FontSet final : public TextMetrics {
 public:
  explicit FontSet(const FontFiles& files);
  ~FontSet() override;
  FontSet(const FontSet&) = delete;
  FontSet& operator=(const FontSet&) = delete;

  // False when no typeface could be opened: widths are guesses and nothing is drawn.
  bool usable() const;
  // True when every family is the one asked for: pictures can be compared with golden ones.
  bool exact() const;

  float Width(std::string_view text, Font font, float size_px) const override;
  float Ascent(Font font, float size_px) const override;
  float Descent(Font font, float size_px) const override;

  // Advance of one character, in logical pixels.
  float Advance(char32_t codepoint, Font font, float size_px) const;

  // The glyph at exactly `size_px`, moved right by `shift_px` (0 to 1).
  GlyphBitmap Rasterize(char32_t codepoint, Font font, float size_px, float shift_px);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace chanscope
