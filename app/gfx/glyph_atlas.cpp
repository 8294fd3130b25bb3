#include "app/gfx/glyph_atlas.h"

#include <algorithm>

namespace chanscope {

GlyphAtlas::GlyphAtlas(FontSet& fonts) : fonts_(fonts), texture_(MakeTexture()) {
  glBindTexture(GL_TEXTURE_2D, texture_.get());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, kSize, kSize, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

std::optional<AtlasGlyph> GlyphAtlas::Get(char32_t codepoint, Font font, int size, int shift) {
  const uint64_t key = static_cast<uint64_t>(codepoint) | static_cast<uint64_t>(font) << 21 |
                       static_cast<uint64_t>(shift) << 24 | static_cast<uint64_t>(size) << 32;
  if (const auto at = glyphs_.find(key); at != glyphs_.end()) return at->second;
  const GlyphBitmap picture =
      fonts_.Rasterize(codepoint, font, static_cast<float>(size) / kSizesPerPixel,
                       static_cast<float>(shift) / kShifts);
  AtlasGlyph glyph{0, 0, picture.width, picture.height, picture.left, picture.top};
  if (picture.width > 0 && picture.height > 0) {
    if (x_ + picture.width > kSize) {
      x_ = 0;
      y_ += row_height_;
      row_height_ = 0;
    }
    if (y_ + picture.height > kSize || picture.width > kSize) return std::nullopt;
    glyph.x = x_;
    glyph.y = y_;
    x_ += picture.width + 1;
    row_height_ = std::max(row_height_, picture.height + 1);
    glBindTexture(GL_TEXTURE_2D, texture_.get());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, glyph.x, glyph.y, glyph.width, glyph.height, GL_RED,
                    GL_UNSIGNED_BYTE, picture.coverage.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  }
  glyphs_.emplace(key, glyph);
  return glyph;
}

void GlyphAtlas::Clear() {
  glyphs_.clear();
  x_ = y_ = row_height_ = 0;
}

}  // namespace chanscope
