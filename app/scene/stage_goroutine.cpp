#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

TextStyle NameStyle(const StageContext& context, uint32_t goid, float radius) {
  return {Font::kMonoBold, std::min(12.5f, radius * 0.78f), GoroutineColor(context.theme(), goid),
          Align::kMiddle, 0};
}

// "G12" in a disc; where a long one would be too small to be read, its number alone.
void LayoutName(StageContext& context, uint32_t goid, Vec2 center, float radius) {
  constexpr float kLeast = 7.8f;
  TextStyle style = NameStyle(context, goid, radius);
  const float room = radius * 1.7f;
  std::string name = GoroutineName(goid);
  style.size_px = std::min(style.size_px, kLeast);
  if (context.paint.Width(name, style) > room) name = std::to_string(goid);
  style = NameStyle(context, goid, radius);
  context.paint.CenteredText(center, name, style, room, 5);
}

// Disc, ring, square: the status shows in the dot's shape as well as in its colour. Always a body
// and a hole, so that one status turns into the next.
void LayoutStatusDot(StageContext& context, GStatus status, Vec2 center, float radius) {
  const Theme& theme = context.theme();
  const auto box = [&](float w, float h, float corner, Color fill) {
    context.paint.Box({center.x - w, center.y - h, 2 * w, 2 * h}, {.fill = fill, .radius = corner});
  };
  const Color color = StatusColor(theme, status);
  const float rim = radius + radius * 0.36f;
  const float r = radius;
  switch (status) {
    case GStatus::kRunning:
    case GStatus::kSyscall:
      box(rim, rim, rim, theme.panel);
      box(r, r, r, color);
      box(0, 0, 0, WithAlpha(theme.panel, 0));
      return;
    case GStatus::kRunnable:
    case GStatus::kPreempted:
      box(rim, rim, rim, theme.panel);
      box(r, r, r, color);
      box(r * 0.42f, r * 0.42f, r * 0.42f, theme.panel);
      return;
    case GStatus::kWaiting:
      box(rim * 0.94f, rim * 0.94f, r * 0.6f, theme.panel);
      box(r * 0.9f, r * 0.9f, r * 0.35f, color);
      box(r * 0.52f, r * 0.18f, r * 0.1f, theme.panel);
      return;
    case GStatus::kIdle:
    case GStatus::kDead:
      box(rim, rim, rim, theme.panel);
      box(r * 0.8f, r * 0.8f, r, color);
      box(r * 0.5f, r * 0.5f, r, theme.panel);
      return;
  }
}

}  // namespace

void LayoutGoroutine(StageContext& context, uint32_t goid, Vec2 center, float radius) {
  if (!context.drawn.insert(goid).second) {
    const auto part = static_cast<uint32_t>(center.x * 8 + center.y * 65536);
    LayoutGhost(context, goid, center, radius, part);
    return;
  }
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kG, goid, 0};
  const Color hue = GoroutineColor(theme, goid);
  paint.Begin({Role::kGoroutine, goid, 0}, Layer::kGoroutine, target);
  const bool marked = context.Selected(target) || context.Hovered(target);
  const float tint = theme.kind == ThemeKind::kDark ? 0.14f : 0.10f;
  paint.Disc(center, radius + 4, WithAlpha(theme.accent, marked ? 0.3f : 0));
  paint.Disc(center, radius, Blend(theme.panel, WithAlpha(hue, tint)), hue, marked ? 2.6f : 2);
  LayoutName(context, goid, center, radius);
  const GView* g = context.snapshot.FindG(goid);
  const GStatus status = g != nullptr ? g->status : GStatus::kDead;
  const float dot = radius >= 15 ? 5.0f : std::max(3.0f, radius * 0.34f);
  LayoutStatusDot(context, status, {center.x + radius * 0.72f, center.y - radius * 0.72f}, dot);
  context.places.goroutines[goid] = {{center.x - radius, center.y - radius, 2 * radius, 2 * radius},
                                     {}};
}

void LayoutGhost(StageContext& context, uint32_t goid, Vec2 center, float radius, uint32_t part) {
  const Color hue = GoroutineColor(context.theme(), goid);
  context.paint.Begin({Role::kGhost, goid, part}, Layer::kContent, {TargetKind::kG, goid, 0});
  context.paint.Box({center.x - radius, center.y - radius, 2 * radius, 2 * radius},
                    {.stroke = hue, .stroke_width = 1.5f, .radius = radius, .dash = 3});
  LayoutName(context, goid, center, radius);
}

void LayoutGoroutineRow(StageContext& context, std::span<const uint32_t> goids, Rect box,
                        float radius, float pitch, ElementKey fold) {
  const float inner = box.w - 2 * radius - 16;
  auto room = static_cast<size_t>(std::max(0.0f, inner / pitch) + 1);
  if (inner < 0) room = 0;
  const bool folds = goids.size() > room;
  // The last place is taken by "+n".
  const size_t shown = folds ? (room == 0 ? 0 : room - 1) : goids.size();
  const float y = box.center().y;
  for (size_t i = 0; i < shown; ++i) {
    LayoutGoroutine(context, goids[i], {box.x + 8 + radius + pitch * static_cast<float>(i), y},
                    radius);
  }
  if (!folds) return;
  context.paint.Begin(fold, Layer::kContent);
  const float left = shown == 0 ? box.x : box.x + 8 + pitch * static_cast<float>(shown);
  const Rect rest{left, box.y, box.x + box.w - left, box.h};
  context.paint.CenteredText(rest.center(), "+" + std::to_string(goids.size() - shown),
                             {Font::kMonoBold, 11.5f, context.theme().dim, Align::kMiddle, 0},
                             rest.w - 6, 7.8f);
  const auto hidden = goids.subspan(shown);
  context.places.folds.push_back({rest, {hidden.begin(), hidden.end()}});
}

const Fold* Places::FoldOf(uint32_t goid) const {
  const auto at = std::find_if(folds.begin(), folds.end(), [&](const Fold& fold) {
    return std::find(fold.goids.begin(), fold.goids.end(), goid) != fold.goids.end();
  });
  return at == folds.end() ? nullptr : &*at;
}

}  // namespace chanscope
