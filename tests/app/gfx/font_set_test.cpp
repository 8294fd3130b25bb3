#include "app/gfx/font_set.h"

#include <algorithm>
#include <cmath>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

size_t Ink(const GlyphBitmap& glyph) {
  return static_cast<size_t>(std::count_if(glyph.coverage.begin(), glyph.coverage.end(),
                                           [](uint8_t c) { return c > 64; }));
}

TEST_CASE("typefaces are found on this machine", "[gfx][fonts]") {
  const FontFiles files = FindFontFiles();
  CHECK(!files.sans.path.empty());
  CHECK(!files.mono.path.empty());
  CHECK(FontSet(files).usable());
}

TEST_CASE("widths grow in proportion to the size and add up", "[gfx][fonts]") {
  const FontSet fonts(FindFontFiles());
  REQUIRE(fonts.usable());
  for (const Font font : {Font::kSans, Font::kSansSemibold, Font::kMono, Font::kMonoBold}) {
    const float one = fonts.Width("recvx → 通道", font, 10);
    CHECK(one > 30);
    CHECK(std::abs(fonts.Width("recvx → 通道", font, 35) - 3.5F * one) < 0.01F);
    CHECK(std::abs(fonts.Width("recvx", font, 10) + fonts.Width(" → 通道", font, 10) - one) <
          0.01F);
  }
  CHECK(std::abs(fonts.Width("iiii", Font::kMono, 12) - fonts.Width("MMMM", Font::kMono, 12)) <
        0.01F);
}

TEST_CASE("every character that the window uses has a glyph of its own", "[gfx][fonts]") {
  FontSet fonts(FindFontFiles());
  REQUIRE(fonts.usable());
  if (!fonts.exact()) WARN("Inter, JetBrains Mono or Noto Sans CJK SC are not installed");
  const GlyphBitmap missing = fonts.Rasterize(0x10fffd, Font::kSans, 24, 0);
  for (const Font font : {Font::kSans, Font::kMono}) {
    for (const char32_t c : U"Ag0→·…①②–栈溢轴拽通道，：（") {
      if (c == 0) continue;
      INFO("character " << static_cast<uint32_t>(c));
      const GlyphBitmap glyph = fonts.Rasterize(c, font, 24, 0);
      CHECK(Ink(glyph) > 0);
      if (fonts.exact()) CHECK(glyph.coverage != missing.coverage);
    }
  }
}

TEST_CASE("a character that no typeface has shows as a box", "[gfx][fonts]") {
  FontSet fonts(FindFontFiles());
  REQUIRE(fonts.usable());
  CHECK(Ink(fonts.Rasterize(0x10fffd, Font::kSans, 24, 0)) > 0);
  CHECK(fonts.Advance(0x10fffd, Font::kSans, 24) > 0);
}

TEST_CASE("a glyph moved by part of a pixel differs and is no narrower", "[gfx][fonts]") {
  FontSet fonts(FindFontFiles());
  REQUIRE(fonts.usable());
  const GlyphBitmap at = fonts.Rasterize('l', Font::kSans, 12, 0);
  const GlyphBitmap moved = fonts.Rasterize('l', Font::kSans, 12, 0.5F);
  CHECK((at.coverage != moved.coverage || at.left != moved.left));
}

TEST_CASE("without typefaces there are guesses and no glyphs", "[gfx][fonts]") {
  FontSet fonts{FontFiles{}};
  CHECK_FALSE(fonts.usable());
  CHECK(fonts.Width("abc", Font::kSans, 10) > 0);
  CHECK(fonts.Rasterize('a', Font::kSans, 10, 0).coverage.empty());
}

}  // namespace
}  // namespace chanscope
