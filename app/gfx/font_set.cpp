#include "app/gfx/font_set.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <unordered_map>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "app/scene/utf8.h"

namespace chanscope {
namespace {

constexpr size_t kFonts = 5;
constexpr size_t kCjk = 5;  // faces behind those of the fonts
constexpr size_t kCjkBold = 6;
constexpr size_t kFaces = 7;
// What widths are when no typeface can be opened.
constexpr float kGuessedAdvance = 0.6f;

bool IsMono(Font font) {
  return font == Font::kMono || font == Font::kMonoBold;
}
bool IsHeavy(Font font) {
  return font == Font::kSansSemibold || font == Font::kSansBold || font == Font::kMonoBold;
}

// Which face draws a character, which glyph of it, and how much larger than asked.
struct Glyph {
  size_t face = 0;
  FT_UInt index = 0;
  float scale = 1;
  float advance = kGuessedAdvance;  // per pixel of size
};

}  // namespace

struct FontSet::Rep {
  FT_Library library = nullptr;
  std::array<FT_Face, kFaces> faces{};
  bool exact = true;
  mutable std::array<std::array<Glyph, 128>, kFonts> ascii{};
  mutable std::unordered_map<uint32_t, Glyph> others;

  explicit Rep(const FontFiles& files) {
    if (FT_Init_FreeType(&library) != 0) return;
    for (size_t i = 0; i < kFonts; ++i) Open(i, files.Of(static_cast<Font>(i)));
    Open(kCjk, files.cjk);
    Open(kCjkBold, files.cjk_bold);
    for (size_t i = 0; i < kFonts; ++i) {
      for (char32_t c = 0; c < 128; ++c) ascii[i][c] = Find(c, static_cast<Font>(i));
    }
  }

  ~Rep() {
    for (FT_Face face : faces) {
      if (face != nullptr) FT_Done_Face(face);
    }
    if (library != nullptr) FT_Done_FreeType(library);
  }

  Rep(const Rep&) = delete;
  Rep& operator=(const Rep&) = delete;

  void Open(size_t at, const FontFile& file) {
    exact = exact && file.exact;
    if (file.path.empty() || FT_New_Face(library, file.path.c_str(), file.index, &faces[at]) != 0) {
      faces[at] = nullptr;
    }
  }

  Glyph Find(char32_t codepoint, Font font) const {
    const auto own = static_cast<size_t>(font);
    const size_t cjk = IsHeavy(font) ? kCjkBold : kCjk;
    const auto other =
        static_cast<size_t>(IsMono(font) ? (IsHeavy(font) ? Font::kSansSemibold : Font::kSans)
                                         : (IsHeavy(font) ? Font::kMonoBold : Font::kMono));
    const std::array<size_t, 3> order = IsCjk(codepoint) ? std::array<size_t, 3>{cjk, own, other}
                                                         : std::array<size_t, 3>{own, other, cjk};
    for (const size_t face : order) {
      if (faces[face] == nullptr) continue;
      const FT_UInt index = FT_Get_Char_Index(faces[face], codepoint);
      if (index != 0) return Measure(face, index, face >= kCjk ? kCjkScale : 1);
    }
    // Its own face's box for what is missing.
    return faces[own] == nullptr ? Glyph{} : Measure(own, 0, 1);
  }

  Glyph Measure(size_t face, FT_UInt index, float scale) const {
    Glyph glyph{face, index, scale, kGuessedAdvance};
    if (FT_Load_Glyph(faces[face], index, FT_LOAD_NO_SCALE) == 0) {
      glyph.advance = scale * static_cast<float>(faces[face]->glyph->advance.x) /
                      static_cast<float>(faces[face]->units_per_EM);
    }
    return glyph;
  }

  const Glyph& Of(char32_t codepoint, Font font) const {
    if (codepoint < 128) return ascii[static_cast<size_t>(font)][codepoint];
    const uint32_t key = static_cast<uint32_t>(font) << 24 | static_cast<uint32_t>(codepoint);
    const auto at = others.find(key);
    if (at != others.end()) return at->second;
    return others.emplace(key, Find(codepoint, font)).first->second;
  }
};

FontSet::FontSet(const FontFiles& files) : rep_(std::make_unique<Rep>(files)) {}
FontSet::~FontSet() = default;

bool FontSet::usable() const {
  return rep_->faces[0] != nullptr || rep_->faces[3] != nullptr;
}
bool FontSet::exact() const {
  return usable() && rep_->exact;
}

float FontSet::Width(std::string_view text, Font font, float size_px) const {
  float width = 0;
  for (size_t at = 0; at < text.size();) width += rep_->Of(NextCodepoint(text, at), font).advance;
  return width * size_px;
}

float FontSet::Ascent(Font font, float size_px) const {
  const FT_Face face = rep_->faces[static_cast<size_t>(font)];
  if (face == nullptr) return size_px * 0.9f;
  return size_px * static_cast<float>(face->ascender) / static_cast<float>(face->units_per_EM);
}

float FontSet::Descent(Font font, float size_px) const {
  const FT_Face face = rep_->faces[static_cast<size_t>(font)];
  if (face == nullptr) return size_px * 0.25f;
  return -size_px * static_cast<float>(face->descender) / static_cast<float>(face->units_per_EM);
}

float FontSet::Advance(char32_t codepoint, Font font, float size_px) const {
  return rep_->Of(codepoint, font).advance * size_px;
}

GlyphBitmap FontSet::Rasterize(char32_t codepoint, Font font, float size_px, float shift_px) {
  GlyphBitmap picture;
  const Glyph& glyph = rep_->Of(codepoint, font);
  const FT_Face face = rep_->faces[glyph.face];
  if (face == nullptr) return picture;
  const auto size = static_cast<FT_F26Dot6>(std::lround(size_px * glyph.scale * 64));
  // Hinted lightly: only heights snap to pixels, widths stay as measured.
  if (FT_Set_Char_Size(face, size, size, 72, 72) != 0 ||
      FT_Load_Glyph(face, glyph.index, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) {
    return picture;
  }
  const FT_GlyphSlot slot = face->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return picture;
  FT_Outline_Translate(&slot->outline, static_cast<FT_Pos>(std::lround(shift_px * 64)), 0);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return picture;
  const FT_Bitmap& bitmap = slot->bitmap;
  picture.width = static_cast<int>(bitmap.width);
  picture.height = static_cast<int>(bitmap.rows);
  picture.left = slot->bitmap_left;
  picture.top = -slot->bitmap_top;
  picture.coverage.reserve(static_cast<size_t>(picture.width) *
                           static_cast<size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const uint8_t* row = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
    picture.coverage.insert(picture.coverage.end(), row, row + picture.width);
  }
  return picture;
}

}  // namespace chanscope
