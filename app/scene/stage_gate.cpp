#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kPi = 3.14159265f;

void LayoutLock(StageContext& context, const ChanView& chan, Vec2 center, float scale) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const bool held = chan.lock_holder != 0 || chan.locked;
  const Color color = held ? theme.lock : theme.link;
  const float w = 16 * scale;
  const float h = 12 * scale;
  const float r = 9 * scale;
  const float line = 2.5f * scale;
  const float top = center.y - h;
  const float leg = (held ? 8 : 13) * scale;  // an open lock's shackle stands higher
  const Target target{TargetKind::kField, chan.id, static_cast<uint32_t>(HchanField::kLock)};
  paint.Begin({Role::kCenter, chan.id, 0}, Layer::kContent, target);
  paint.Ring({center.x, top - leg}, r - line / 2, r + line / 2, kPi, 2 * kPi, color, {0, 0, 0, 0},
             0);
  paint.Box({center.x - r - line / 2, top - leg, line, leg}, {.fill = color, .radius = 0});
  paint.Box({center.x + r - line / 2, top - leg, line, held ? leg : leg * 0.35f},
            {.fill = color, .radius = 0});
  paint.Box({center.x - w, top, 2 * w, 2 * h},
            {.fill = Blend(theme.panel, WithAlpha(color, held ? 0.22f : 0.1f)),
             .stroke = color,
             .stroke_width = 2 * scale,
             .radius = 5 * scale});
  // The scheduler itself holds it while it sends for a timer: it has no name.
  if (chan.lock_holder == 0) return;
  const float room = std::max(2 * w - 6 * scale, 14.0f);
  const TextStyle style{Font::kMonoBold, std::max(7.8f, 11 * scale), theme.lock_text};
  // In a small lock the number alone.
  std::string name = GoroutineName(chan.lock_holder);
  if (paint.Width(name, style) * 7.8f / style.size_px > room) {
    name = std::to_string(chan.lock_holder);
  }
  paint.CenteredText(center, name, style, room, 7.8f);
}

// Who runs on another P and wants the channel's lock; 0: nobody.
uint32_t WaitsForLock(const StageContext& context, uint32_t chan) {
  for (const PView& p : context.snapshot.ps) {
    const GView* g = context.snapshot.FindG(p.running);
    if (g != nullptr && g->waiting_lock == chan) return g->goid;
  }
  return 0;
}

}  // namespace

void LayoutCenter(StageContext& context, const ChanView& chan, Vec2 center, float scale,
                  float count_below, CenterRoom room) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const float k = scale;
  const bool held = chan.lock_holder != 0 || chan.locked;
  LayoutLock(context, chan, {center.x, center.y - 14 * k}, k);
  const float words_room = std::min(room.words, 108 * k);
  const float count_most = std::min(room.count, 108 * k);
  const float words_px = std::max(8.0f, 11 * std::min(k, 1.1f));
  const float count_px = std::max(8.5f, 12 * std::min(k, 1.15f));
  const bool words = k >= 0.62f;
  if (words) {
    paint.Begin({Role::kCenter, chan.id, 1}, Layer::kContent);
    const uint32_t waiter = held ? WaitsForLock(context, chan.id) : 0;
    const std::string said = waiter != 0
                                 ? context.Say("stage.lock.waited", {{"g", GoroutineName(waiter)}})
                                 : context.Say(held ? "stage.lock.held" : "stage.lock.free");
    paint.CenteredText({center.x, center.y + 15 * k}, said,
                       {Font::kSansSemibold, words_px, held ? theme.lock_text : theme.faint},
                       words_room);
  }
  const std::string count = std::to_string(chan.qcount) + "/" + std::to_string(chan.dataqsiz);
  const TextStyle count_style{Font::kMonoBold, count_px, theme.text};
  const float count_room = words ? count_most : std::min(count_most, 80 * k);
  const bool whole = paint.Width(count, count_style) * 7.8f / count_px <= count_room;
  const bool named = words && paint.Width("qcount " + count, count_style) <= count_room * 1.15f;
  paint.Begin({Role::kCenter, chan.id, 2}, Layer::kContent,
              {TargetKind::kField, chan.id, static_cast<uint32_t>(HchanField::kQcount)});
  paint.CenteredText({center.x, center.y + (words ? count_below : count_below - 17) * k},
                     named   ? "qcount " + count
                     : whole ? count
                             : std::to_string(chan.qcount),
                     count_style, count_room, 7.8f);
  context.places.taken.push_back(
      {center.x - words_room / 2, center.y - 46 * k, words_room, (57 + count_below) * k});
}

// Two posts with the way between them: a value goes through only while a sender and a receiver
// stand at it.
void LayoutGate(StageContext& context, const ChanView& chan, Rect zone) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const float k = std::clamp(std::min(zone.w / 270, zone.h / 200), 0.34f, 1.25f);
  const Vec2 center{zone.center().x, zone.center().y};
  const float reach = 66 * k;  // from the middle to the outer edge of a post
  const float post = 14 * k;
  const float half = 84 * k;
  ChanPlace& place = context.places.chans[chan.id];
  place.center = center;
  place.radius = half;
  place.top = zone.y;
  place.bottom = zone.y + zone.h;
  place.gate = true;
  const bool closed = chan.closed != 0;
  const Target target{TargetKind::kChan, chan.id, 0};
  paint.Begin({Role::kGate, chan.id, 0}, Layer::kCard, target);
  const BoxStyle style{.fill = theme.slot,
                       .stroke = context.Frame(target, closed ? theme.dead : theme.slot_line),
                       .stroke_width = 1.2f,
                       .radius = 5 * k};
  paint.Box({center.x - reach, center.y - half, 2 * reach, 2 * half},
            {.fill = Blend(theme.panel, WithAlpha(theme.slot, 0.25f)),
             .stroke = theme.line,
             .stroke_width = 1.2f,
             .radius = 12 * k});
  for (const float x : {center.x - reach, center.x + reach - post}) {
    paint.Box({x, center.y - half, post, half * 0.72f}, style);
    paint.Box({x, center.y + half * 0.28f, post, half * 0.72f}, style);
  }
  // The way, and its bars once the channel is closed.
  const float lane = center.y;
  paint.Begin({Role::kGate, chan.id, 1}, Layer::kCard);
  paint.Arrow({center.x - reach - 22 * k, lane}, {center.x - reach + post + 8 * k, lane},
              theme.link, 1.6f * k, 7 * k);
  paint.Arrow({center.x + reach - post - 8 * k, lane}, {center.x + reach + 22 * k, lane},
              theme.link, 1.6f * k, 7 * k);
  if (closed) {
    for (const float x : {center.x - reach + post / 2, center.x + reach - post / 2}) {
      paint.Line({x, lane - half * 0.28f}, {x, lane + half * 0.28f}, theme.waiting, 3 * k);
    }
  }
  LayoutCenter(context, chan, {center.x, center.y - 38 * k}, k, k >= 0.62f ? 62 : 79,
               {108 * k, 108 * k});
  if (k < 0.75f) return;
  paint.Begin({Role::kGate, chan.id, 2}, Layer::kContent);
  const auto lines = WrapText(paint.metrics(), context.Say("stage.gate.hint"), Font::kSans,
                              std::max(9.0f, 10 * k), 2 * (reach - post) - 8 * k, 3);
  float y = center.y + half * 0.57f;
  for (const std::string& line : lines) {
    paint.Text({center.x, y}, line,
               {Font::kSans, std::max(9.0f, 10 * k), theme.faint, Align::kMiddle, 0});
    y += std::max(12.0f, 14 * k);
  }
  context.places.taken.push_back(
      {center.x - reach, center.y + half * 0.2f, 2 * reach, half * 0.8f});
}

}  // namespace chanscope
