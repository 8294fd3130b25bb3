#include "app/scene/motion_marks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/scene/tween.h"

namespace chanscope {
namespace {

constexpr float kPi = 3.14159265f;
constexpr float kBadge = 9;  // radius
constexpr float kToken = 4;  // radius
constexpr float kWidth = 2.2f;

Vec2 Between(Vec2 a, Vec2 b, float t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

float Between(float a, float b, float t) {
  return a + (b - a) * t;
}

float RadiusOf(const Site& site) {
  return std::max(site.box.w, site.box.h) / 2;
}

// How many of a way's points lie in what is written.
int Crossed(const Way& way, const std::vector<Rect>& words) {
  constexpr int kPoints = 40;
  constexpr float kOff = kToken + 1;
  int crossed = 0;
  for (const Rect& word : words) {
    if (word.Contains(way.from) || word.Contains(way.to)) continue;
    const Rect wide{word.x - kOff, word.y - kOff, word.w + 2 * kOff, word.h + 2 * kOff};
    for (int i = 1; i < kPoints; ++i) {
      if (wide.Contains(way.At(static_cast<float>(i) / kPoints))) ++crossed;
    }
  }
  return crossed;
}

}  // namespace

Vec2 Way::At(float t) const {
  return Between(Between(from, bend, t), Between(bend, to, t), t);
}

Way ClearWay(Vec2 from, Vec2 to, const std::vector<Rect>& words) {
  const Vec2 middle = Between(from, to, 0.5f);
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  Way best{from, middle, to};
  int least = Crossed(best, words);
  if (length < 1) return best;
  const Vec2 aside{-(to.y - from.y) / length, (to.x - from.x) / length};
  constexpr std::array kBends = {0.2f, -0.2f, 0.4f, -0.4f, 0.7f, -0.7f, 1.0f, -1.0f};
  for (const float bend : kBends) {
    if (least == 0) break;
    const float d = bend * length;
    const Way way{from, {middle.x + aside.x * d, middle.y + aside.y * d}, to};
    const int crossed = Crossed(way, words);
    if (crossed >= least) continue;
    least = crossed;
    best = way;
  }
  return best;
}

void MotionMarks::Within(float begin, float end) {
  begin_ = begin;
  end_ = end;
}

float MotionMarks::Eased() const {
  return EaseInOut(Window(t_, begin_, end_));
}

Color MotionMarks::Seen(Color color) const {
  return WithAlpha(color, std::sin(kPi * Window(t_, begin_, end_)));
}

void MotionMarks::Outline(const Site& site, Color color, float from, float to, float dash) const {
  const float d = Between(from, to, Eased());
  if (site.round) {
    paint_.Disc(site.box.center(), RadiusOf(site) + d, {0, 0, 0, 0}, Seen(color), kWidth);
    return;
  }
  const Rect box{site.box.x - d, site.box.y - d, site.box.w + 2 * d, site.box.h + 2 * d};
  paint_.Box(box, {.stroke = Seen(color),
                   .stroke_width = kWidth,
                   .radius = std::max(2.0f, 8 + d),
                   .dash = dash});
}

void MotionMarks::Arc(const Site& site, Color color, float distance, Angles from, Angles to) const {
  const float radius = RadiusOf(site) + distance;
  const float begin = Between(from.begin, to.begin, Eased());
  const float end = Between(from.end, to.end, Eased());
  paint_.Ring(site.box.center(), radius - kWidth / 2, radius + kWidth / 2, begin, end, Seen(color),
              {0, 0, 0, 0}, 0);
}

void MotionMarks::Token(Vec2 from, Vec2 to, Color color) const {
  paint_.Disc(Between(from, to, Eased()), kToken, Seen(color));
}

void MotionMarks::Token(const Way& way, Color color) const {
  paint_.Disc(way.At(Eased()), kToken, Seen(color));
}

void MotionMarks::Returns(const Way& way, float reach, Color color) const {
  paint_.Disc(way.At(reach * std::sin(kPi * Eased())), kToken, Seen(color));
}

void MotionMarks::Orbit(Vec2 center, float radius, float from, float to, Color color) const {
  const float angle = Between(from, to, Eased());
  paint_.Disc({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)}, kToken,
              Seen(color));
}

void MotionMarks::Card(const Site& from, const Site& to, std::string_view name, Color color) const {
  const float t = Eased();
  const Rect box{Between(from.box.x, to.box.x, t), Between(from.box.y, to.box.y, t),
                 Between(from.box.w, to.box.w, t), Between(from.box.h, to.box.h, t)};
  paint_.Box(box, {.fill = Seen(theme().raised), .stroke = Seen(color), .stroke_width = kWidth});
  paint_.CenteredText(box.center(), name, {Font::kMonoBold, 11.5f, Seen(theme().dim)}, box.w - 6);
}

void MotionMarks::Beam(Vec2 from, Vec2 to, Color color) const {
  paint_.Line(from, to, Seen(color), 1.6f, 4);
}

void MotionMarks::Beam(const Way& way, Color color) const {
  paint_.Curve(way.from, Between(way.from, way.bend, 2.0f / 3), Between(way.to, way.bend, 2.0f / 3),
               way.to, Seen(color), 1.6f, 4);
}

void MotionMarks::Reach(Vec2 from, Vec2 to, Color color) const {
  paint_.Line(from, Between(from, to, Eased()), Seen(color), kWidth);
}

Vec2 MotionMarks::Badge(const Site& site, Color color) const {
  const Vec2 at{site.box.x + site.box.w - 2, site.box.y + 2};
  paint_.Disc(at, kBadge, Seen(theme().panel), Seen(color), 1.6f);
  return at;
}

void MotionMarks::Dial(const Site& site, Color color, float from, float to) const {
  const Vec2 at = Badge(site, color);
  const float angle = Between(from, to, Eased()) - kPi / 2;
  const float hand = kBadge - 3;
  paint_.Line(at, {at.x + hand * std::cos(angle), at.y + hand * std::sin(angle)}, Seen(color),
              1.8f);
}

void MotionMarks::Spinner(const Site& site, Color color, float turns) const {
  const Vec2 at = Badge(site, theme().line);
  const float angle = 2 * kPi * turns * Eased();
  paint_.Ring(at, kBadge - 4.4f, kBadge - 2.4f, angle, angle + 1.5f * kPi, Seen(color),
              {0, 0, 0, 0}, 0);
}

void MotionMarks::Padlock(const Site& site, Color color, bool closes) const {
  const Vec2 at = Badge(site, color);
  const float open = closes ? 1 - Eased() : Eased();
  const float top = at.y - 0.5f - 2.5f * open;
  paint_.Ring({at.x, top}, 2, 3.4f, kPi, 2 * kPi, Seen(color), {0, 0, 0, 0}, 0);
  paint_.Box({at.x - 4, at.y - 0.5f, 8, 5.5f}, {.fill = Seen(color), .radius = 1.5f});
}

void MotionMarks::Pause(const Site& site, Color color) const {
  const Vec2 at = Badge(site, color);
  const float half = 1 + 3 * Eased();
  for (const float x : {at.x - 3.6f, at.x + 1.2f}) {
    paint_.Box({x, at.y - half, 2.4f, 2 * half}, {.fill = Seen(color), .radius = 1});
  }
}

void MotionMarks::Tick(const Site& site, Color color) const {
  const Vec2 at = Badge(site, color);
  const Vec2 left{at.x - 4, at.y};
  const Vec2 foot{at.x - 1, at.y + 3};
  const Vec2 right{at.x + 4, at.y - 3};
  const float first = Window(Eased(), 0, 0.35f);
  const float second = Window(Eased(), 0.35f, 1);
  paint_.Line(left, Between(left, foot, first), Seen(color), 1.8f);
  if (second > 0) paint_.Line(foot, Between(foot, right, second), Seen(color), 1.8f);
}

void MotionMarks::Rises(const Site& site, Color color, bool up) const {
  const Vec2 at = Badge(site, color);
  const float way = up ? -1.0f : 1.0f;
  const float y = at.y + way * (3 * Eased() - 1.5f);
  paint_.Triangle({at.x, y + way * 3.5f}, {at.x - 4, y - way * 2.5f}, {at.x + 4, y - way * 2.5f},
                  Seen(color));
}

void MotionMarks::Slides(const Site& site, Color color, bool right) const {
  const Vec2 at = Badge(site, color);
  const float x = at.x - 3 + (right ? 1.0f : -1.0f) * (4 * Eased() - 2);
  paint_.Box({x, at.y - 2, 6, 4}, {.fill = Seen(color), .radius = 1});
}

}  // namespace chanscope
