#include "app/scene/theme.h"

#include <array>
#include <cmath>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

const std::array<const Theme*, 2> kThemes = {&DarkTheme(), &LightTheme()};

// What red-green blind eyes see (deuteranopia, the matrix of Viénot, Brettel and Mollon 1999).
std::array<float, 3> AsDeuteranope(Color color) {
  const auto linear = [](uint8_t c) { return std::pow(static_cast<float>(c) / 255, 2.2F); };
  const float r = linear(color.r);
  const float g = linear(color.g);
  const float b = linear(color.b);
  const float rg = 0.29275F * r + 0.70725F * g;
  return {rg, rg, -0.02234F * r + 0.02234F * g + b};
}

float Apart(Color a, Color b) {
  const auto x = AsDeuteranope(a);
  const auto y = AsDeuteranope(b);
  float sum = 0;
  for (size_t i = 0; i < 3; ++i) {
    const float d = std::cbrt(std::max(0.0F, x[i])) - std::cbrt(std::max(0.0F, y[i]));
    sum += d * d;
  }
  return std::sqrt(sum);
}

TEST_CASE("words keep a contrast of 4.5 on every surface", "[scene][theme]") {
  for (const Theme* theme : kThemes) {
    const std::array words = {theme->text,         theme->dim,           theme->faint,
                              theme->running_text, theme->runnable_text, theme->waiting_text,
                              theme->dead_text,    theme->accent_text,   theme->lock_text,
                              theme->motion_text};
    const std::array surfaces = {theme->ground, theme->panel, theme->raised, theme->sunken};
    for (size_t w = 0; w < words.size(); ++w) {
      for (size_t s = 0; s < surfaces.size(); ++s) {
        INFO("theme " << static_cast<int>(theme->kind) << " word " << w << " surface " << s);
        CHECK(Contrast(words[w], surfaces[s]) >= 4.5F);
      }
    }
    CHECK(Contrast(theme->on_motion, theme->motion) >= 4.5F);
    CHECK(Contrast(theme->on_accent, theme->accent) >= 4.5F);
    CHECK(Contrast(theme->text, theme->slot) >= 4.5F);
    CHECK(Contrast(theme->text, theme->chip) >= 4.5F);
  }
}

TEST_CASE("goroutines are readable in their own hues", "[scene][theme]") {
  for (const Theme* theme : kThemes) {
    for (uint32_t goid = 1; goid <= 10; ++goid) {
      INFO("theme " << static_cast<int>(theme->kind) << " goid " << goid);
      const Color hue = GoroutineColor(*theme, goid);
      CHECK(Contrast(hue, theme->panel) >= 4.5F);
      CHECK(Contrast(hue, theme->sunken) >= 4.5F);
      CHECK(Contrast(hue, Blend(theme->panel, WithAlpha(hue, 0.14F))) >= 4.0F);
    }
  }
}

TEST_CASE("a goroutine has one hue, and neighbours differ", "[scene][theme]") {
  for (const Theme* theme : kThemes) {
    CHECK(GoroutineColor(*theme, 7) == GoroutineColor(*theme, 7));
    for (uint32_t goid = 1; goid < 30; ++goid) {
      CHECK_FALSE(GoroutineColor(*theme, goid) == GoroutineColor(*theme, goid + 1));
    }
  }
}

TEST_CASE("statuses stay apart for red-green blind eyes", "[scene][theme]") {
  for (const Theme* theme : kThemes) {
    const std::array colors = {theme->running, theme->runnable, theme->waiting, theme->dead};
    for (size_t a = 0; a < colors.size(); ++a) {
      for (size_t b = a + 1; b < colors.size(); ++b) {
        INFO("theme " << static_cast<int>(theme->kind) << " statuses " << a << " and " << b);
        CHECK(Apart(colors[a], colors[b]) > 0.1F);
      }
    }
  }
}

TEST_CASE("blending an opaque colour over another hides it", "[scene][theme]") {
  CHECK(Blend({10, 20, 30, 255}, {200, 100, 50, 255}) == Color{200, 100, 50, 255});
  CHECK(Blend({10, 20, 30, 255}, {200, 100, 50, 0}) == Color{10, 20, 30, 255});
  CHECK(WithAlpha({1, 2, 3, 200}, 0.5F) == Color{1, 2, 3, 100});
  CHECK(Contrast({0, 0, 0, 255}, {255, 255, 255, 255}) > 20.9F);
}

}  // namespace
}  // namespace chanscope
