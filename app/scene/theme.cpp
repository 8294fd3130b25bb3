#include "app/scene/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chanscope {
namespace {

constexpr Color Rgb(uint32_t hex) {
  return {static_cast<uint8_t>(hex >> 16), static_cast<uint8_t>(hex >> 8),
          static_cast<uint8_t>(hex), 255};
}

// Ten hues in an order in which neighbours differ in lightness as well as in hue, so that they stay
// apart for red-green blind eyes too.
constexpr std::array<Color, 10> kDarkHues = {
    Rgb(0x6ea8fe), Rgb(0x4dd0c4), Rgb(0xc792ea), Rgb(0xf78fb3), Rgb(0xf2b134),
    Rgb(0x8bd450), Rgb(0xff9f68), Rgb(0x9fa8ff), Rgb(0xe0c36a), Rgb(0x7fd1ff)};
constexpr std::array<Color, 10> kLightHues = {
    Rgb(0x2563c9), Rgb(0x0a756b), Rgb(0x7d46b8), Rgb(0xb8356c), Rgb(0x955900),
    Rgb(0x34771a), Rgb(0xae481e), Rgb(0x4a58c9), Rgb(0x7a6300), Rgb(0x156f9b)};

constexpr Theme MakeDark() {
  Theme t;
  t.kind = ThemeKind::kDark;
  t.ground = Rgb(0x0f1318);
  t.panel = Rgb(0x151b22);
  t.raised = Rgb(0x1b232c);
  t.sunken = Rgb(0x0f1318);
  t.line = Rgb(0x26303b);
  t.slot = Rgb(0x22303d);
  t.slot_line = Rgb(0x34465a);
  t.chip = Rgb(0x2b3947);
  t.text = Rgb(0xe6edf3);
  t.dim = Rgb(0x8b98a5);
  t.faint = Rgb(0x7f8c99);
  t.link = Rgb(0x5b6875);
  t.running = t.running_text = Rgb(0x2ec4b6);
  t.runnable = t.runnable_text = Rgb(0xf2b134);
  t.waiting = t.waiting_text = Rgb(0xee6c4d);
  t.dead = Rgb(0x55616d);
  t.dead_text = Rgb(0x7f8c99);
  t.accent = t.accent_text = Rgb(0x6ea8fe);
  t.lock = t.lock_text = Rgb(0xffd166);
  t.motion = t.motion_text = Rgb(0xf2b134);
  t.on_motion = Rgb(0x20160a);
  t.on_accent = Rgb(0x0b1220);
  return t;
}

constexpr Theme MakeLight() {
  Theme t;
  t.kind = ThemeKind::kLight;
  t.ground = Rgb(0xeef1f5);
  t.panel = Rgb(0xffffff);
  t.raised = Rgb(0xf3f6f9);
  t.sunken = Rgb(0xe6ebf0);
  t.line = Rgb(0xd5dde5);
  t.slot = Rgb(0xdbe5ef);
  t.slot_line = Rgb(0xb4c3d2);
  t.chip = Rgb(0xdfe6ed);
  t.text = Rgb(0x18222d);
  t.dim = Rgb(0x55636f);
  t.faint = Rgb(0x5d6a76);
  t.link = Rgb(0x7d8a97);
  t.running = Rgb(0x0f8f83);
  t.running_text = Rgb(0x0a756b);
  t.runnable = Rgb(0xf2b134);
  t.runnable_text = Rgb(0x955900);
  t.waiting = Rgb(0xc4432a);
  t.waiting_text = Rgb(0xb83c25);
  t.dead = Rgb(0x93a0ab);
  t.dead_text = Rgb(0x5d6a76);
  t.accent = t.accent_text = Rgb(0x2563c9);
  t.lock = Rgb(0x8a6a00);
  t.lock_text = Rgb(0x785b00);
  t.motion = Rgb(0xf2b134);
  t.motion_text = Rgb(0x955900);
  t.on_motion = Rgb(0x20160a);
  t.on_accent = Rgb(0xffffff);
  return t;
}

constexpr Theme kDark = MakeDark();
constexpr Theme kLight = MakeLight();

float Luminance(Color color) {
  const auto linear = [](uint8_t channel) {
    const float c = static_cast<float>(channel) / 255;
    return c <= 0.03928f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
  };
  return 0.2126f * linear(color.r) + 0.7152f * linear(color.g) + 0.0722f * linear(color.b);
}

}  // namespace

const Theme& DarkTheme() {
  return kDark;
}
const Theme& LightTheme() {
  return kLight;
}
const Theme& ThemeOf(ThemeKind kind) {
  return kind == ThemeKind::kDark ? kDark : kLight;
}

Color GoroutineColor(const Theme& theme, uint32_t goid) {
  const auto& hues = theme.kind == ThemeKind::kDark ? kDarkHues : kLightHues;
  return goid == 0 ? theme.dim : hues[(goid - 1) % hues.size()];
}

Color StatusColor(const Theme& theme, GStatus status) {
  switch (status) {
    case GStatus::kRunning:
    case GStatus::kSyscall: return theme.running;
    case GStatus::kRunnable:
    case GStatus::kPreempted: return theme.runnable;
    case GStatus::kWaiting: return theme.waiting;
    case GStatus::kIdle:
    case GStatus::kDead: return theme.dead;
  }
  return theme.dead;
}

Color StatusTextColor(const Theme& theme, GStatus status) {
  switch (status) {
    case GStatus::kRunning:
    case GStatus::kSyscall: return theme.running_text;
    case GStatus::kRunnable:
    case GStatus::kPreempted: return theme.runnable_text;
    case GStatus::kWaiting: return theme.waiting_text;
    case GStatus::kIdle:
    case GStatus::kDead: return theme.dead_text;
  }
  return theme.dead_text;
}

std::string GoroutineName(uint32_t goid) {
  return "G" + std::to_string(goid);
}

Color WithAlpha(Color color, float alpha) {
  const float a = static_cast<float>(color.a) * std::clamp(alpha, 0.0f, 1.0f);
  color.a = static_cast<uint8_t>(std::lround(a));
  return color;
}

Color Blend(Color under, Color over) {
  const auto mix = [&](uint8_t u, uint8_t o) {
    return static_cast<uint8_t>((u * (255 - over.a) + o * over.a + 127) / 255);
  };
  return {mix(under.r, over.r), mix(under.g, over.g), mix(under.b, over.b), under.a};
}

float Contrast(Color a, Color b) {
  const float la = Luminance(a);
  const float lb = Luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

}  // namespace chanscope
