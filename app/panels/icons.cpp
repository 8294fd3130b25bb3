#include "app/panels/icons.h"

#include <cmath>

namespace chanscope {
namespace {

// A triangle whose tip points to the right (direction 1) or to the left (-1).
void Arrowhead(Painter& painter, Vec2 center, float size, float direction, Color color) {
  const float half = size / 2;
  const float reach = size * 0.45F * direction;
  painter.Triangle({center.x + reach, center.y}, {center.x - reach, center.y - half},
                   {center.x - reach, center.y + half}, color);
}

void Bar(Painter& painter, Vec2 center, float width, float height, Color color) {
  painter.Box({center.x - width / 2, center.y - height / 2, width, height},
              {.fill = color, .radius = 0.8F});
}

void Sun(Painter& painter, Vec2 center, float size, Color color) {
  painter.Disc(center, size * 0.28F, color);
  for (int ray = 0; ray < 8; ++ray) {
    const float angle = static_cast<float>(ray) * 0.7853982F;
    const Vec2 d{std::cos(angle), std::sin(angle)};
    painter.Line({center.x + d.x * size * 0.42F, center.y + d.y * size * 0.42F},
                 {center.x + d.x * size * 0.58F, center.y + d.y * size * 0.58F}, color, 1.5F);
  }
}

}  // namespace

void DrawIcon(Painter& painter, Icon icon, Vec2 center, float size, Color color, Color behind) {
  const float x = center.x;
  const float y = center.y;
  switch (icon) {
    case Icon::kStart:
      Bar(painter, {x - size * 0.5F, y}, 2, size, color);
      Arrowhead(painter, {x + size * 0.08F, y}, size, -1, color);
      return;
    case Icon::kBack: Arrowhead(painter, {x - size * 0.04F, y}, size, -1, color); return;
    case Icon::kPlay: Arrowhead(painter, {x + size * 0.04F, y}, size, 1, color); return;
    case Icon::kPause:
      Bar(painter, {x - size * 0.24F, y}, size * 0.26F, size, color);
      Bar(painter, {x + size * 0.24F, y}, size * 0.26F, size, color);
      return;
    case Icon::kForward:
      Arrowhead(painter, {x - size * 0.08F, y}, size, 1, color);
      Bar(painter, {x + size * 0.5F, y}, 2, size, color);
      return;
    case Icon::kEnd:
      Arrowhead(painter, {x - size * 0.48F, y}, size * 0.9F, 1, color);
      Arrowhead(painter, {x + size * 0.3F, y}, size * 0.9F, 1, color);
      Bar(painter, {x + size * 0.8F, y}, 2, size * 0.9F, color);
      return;
    case Icon::kChevron:
      painter.Triangle({x, y + size * 0.3F}, {x - size * 0.45F, y - size * 0.25F},
                       {x + size * 0.45F, y - size * 0.25F}, color);
      return;
    case Icon::kCheck:
      painter.Line({x - size * 0.4F, y}, {x - size * 0.1F, y + size * 0.32F}, color, 1.5F);
      painter.Line({x - size * 0.1F, y + size * 0.32F}, {x + size * 0.45F, y - size * 0.36F}, color,
                   1.5F);
      return;
    case Icon::kSun: Sun(painter, center, size, color); return;
    case Icon::kMoon:
      painter.Disc(center, size * 0.5F, color);
      painter.Disc({x + size * 0.24F, y - size * 0.18F}, size * 0.44F, behind);
      return;
    case Icon::kCross:
      painter.Line({x - size / 2, y - size / 2}, {x + size / 2, y + size / 2}, color, 1.5F);
      painter.Line({x - size / 2, y + size / 2}, {x + size / 2, y - size / 2}, color, 1.5F);
      return;
    case Icon::kDisc: painter.Disc(center, size / 2, color); return;
  }
}

void DrawMark(Painter& painter, Vec2 center) {
  const Theme& theme = painter.theme();
  painter.Disc(center, 9, {0, 0, 0, 0}, theme.accent, 3);
  painter.Disc({center.x, center.y - 9}, 3.2F, theme.runnable);
}

}  // namespace chanscope
