// Glyphs on one texture, filled when they are first needed.
//
// Owns: the texture and where each glyph lies on it. Must not: draw. When it is full the user
// finishes what refers to it and clears it.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "app/gfx/font_set.h"
#include "app/gfx/gl_objects.h"

namespace chanscope {

struct AtlasGlyph {
  int x = 0, y = 0;  // texels
  int width = 0, height = 0;
  int left = 0, top = 0;
};

class GlyphAtlas {
 public:
  static constexpr int kSize = 2048;
  // Glyphs are drawn at so many positions between two pixels, and at sizes of so many a pixel.
  static constexpr int kShifts = 4;
  static constexpr int kSizesPerPixel = 8;

  explicit GlyphAtlas(FontSet& fonts);

  // Where the glyph lies; nullopt: no room left. `size` in 1 / kSizesPerPixel, `shift` in
  // 1 / kShifts of a pixel.
  std::optional<AtlasGlyph> Get(char32_t codepoint, Font font, int size, int shift);
  void Clear();
  GLuint texture() const { return texture_.get(); }

 private:
  FontSet& fonts_;
  GlTexture texture_;
  std::unordered_map<uint64_t, AtlasGlyph> glyphs_;
  int x_ = 0;
  int y_ = 0;
  int row_height_ = 0;
};

}  // namespace chanscope
