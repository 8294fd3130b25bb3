#include <algorithm>
#include <array>
#include <cmath>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kLine = 16;
constexpr float kPad = 8;

struct Label {
  uint32_t id = 0;
  float angle = 0;
  std::array<bool, 2> shows{};  // sendx, recvx
  Rect box;
};

std::string WordsOf(const ChanView& chan, bool recvx, bool short_label) {
  const std::string name = recvx ? "recvx" : "sendx";
  return short_label ? name : name + " = " + std::to_string(recvx ? chan.recvx : chan.sendx);
}

void PlaceLabel(const StageContext& context, const ChanView& chan, const RingGeometry& ring,
                Label& label) {
  float width = 0;
  int lines = 0;
  for (const bool recvx : {true, false}) {
    if (!label.shows[recvx ? 1 : 0]) continue;
    ++lines;
    width = std::max(width, context.paint.Width(WordsOf(chan, recvx, ring.short_labels),
                                                {Font::kMonoBold, 11, {}}));
  }
  const float w = width + 2 * kPad;
  const float h = static_cast<float>(lines) * kLine + 6;
  const Rect zone = ring.zone;
  // Straight outside its slot, or as little aside as keeps it inside the zone.
  for (const float aside : {0.0f, 0.2f, -0.2f, 0.4f, -0.4f, 0.6f, -0.6f, 0.8f, -0.8f}) {
    const float angle = label.angle + aside;
    const Vec2 out{std::cos(angle), std::sin(angle)};
    // As far out as keeps the whole box off the ring.
    const float reach = (std::abs(out.x) * w + std::abs(out.y) * h) / 2;
    const Vec2 middle = ring.At(angle, ring.outer + 14 + reach);
    label.box = {middle.x - w / 2, middle.y - h / 2, w, h};
    if (label.box.x >= zone.x && label.box.x + w <= zone.x + zone.w && label.box.y >= zone.y &&
        label.box.y + h <= zone.y + zone.h) {
      return;
    }
  }
  label.box.x = std::clamp(label.box.x, zone.x, zone.x + zone.w - w);
  label.box.y = std::clamp(label.box.y, zone.y, zone.y + zone.h - h);
}

bool Touch(Rect a, Rect b) {
  return a.x < b.x + b.w + 6 && b.x < a.x + a.w + 6 && a.y < b.y + b.h + 6 && b.y < a.y + a.h + 6;
}

// The point of `box` that is nearest to `p`.
Vec2 Nearest(Rect box, Vec2 p) {
  return {std::clamp(p.x, box.x, box.x + box.w), std::clamp(p.y, box.y, box.y + box.h)};
}

void DrawLabel(StageContext& context, const ChanView& chan, const RingGeometry& ring,
               const Label& label) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  paint.Begin({Role::kIndexArrow, chan.id, label.id}, Layer::kContent);
  const auto arrow = [&](uint32_t slot, Color color) {
    const float angle = ring.AngleOf(slot);
    const Vec2 tip = ring.At(angle, ring.outer + 3);
    const Vec2 from = Nearest(label.box, tip);
    const float length = std::hypot(tip.x - from.x, tip.y - from.y);
    const float inward = (from.x - tip.x) * std::cos(angle) + (from.y - tip.y) * std::sin(angle);
    if (length < 24 || inward > 0.5f * length) {
      paint.Arrow(from, tip, color, 2.5f, 7);
      return;
    }
    // From a label that stands aside the way bends, so that the arrow still leads into its slot.
    const Vec2 knee = ring.At(angle, ring.outer + 14);
    paint.Line(Nearest(label.box, knee), knee, color, 2.5f);
    paint.Arrow(knee, tip, color, 2.5f, 7);
  };
  const bool both = label.shows[0] && label.shows[1];
  if (label.shows[1]) arrow(chan.recvx, theme.accent);
  if (label.shows[0] && (!both || chan.sendx != chan.recvx)) arrow(chan.sendx, theme.motion);
  paint.Box(label.box, {.fill = theme.raised, .stroke = theme.line, .radius = 7});
  float y = label.box.y + 15;
  for (const bool recvx : {true, false}) {
    if (!label.shows[recvx ? 1 : 0]) continue;
    paint.SetTarget({TargetKind::kField, chan.id,
                     static_cast<uint32_t>(recvx ? HchanField::kRecvx : HchanField::kSendx)});
    paint.Text({label.box.x + kPad, y}, WordsOf(chan, recvx, ring.short_labels),
               {Font::kMonoBold, 11, recvx ? theme.accent_text : theme.motion_text});
    y += kLine;
  }
  context.places.taken.push_back(label.box);
}

// Where there is no room for words: one arrow leads into the ring at sendx, one out of it at recvx.
void DrawMarks(StageContext& context, const ChanView& chan, const RingGeometry& ring) {
  constexpr float kNear = 3;  // from the ring to an arrow's nearer end
  constexpr float kLong = 9;
  constexpr float kHalf = 4.5f;
  Painter& paint = context.paint;
  const float aside = chan.sendx == chan.recvx ? 9 / ring.outer : 0;
  const auto mark = [&](uint32_t id, float angle, bool inward, HchanField field, Color color) {
    const Vec2 out{std::cos(angle), std::sin(angle)};
    const Vec2 tip = ring.At(angle, ring.outer + kNear + (inward ? 0 : kLong));
    const Vec2 base = ring.At(angle, ring.outer + kNear + (inward ? kLong : 0));
    paint.Begin({Role::kIndexArrow, chan.id, id}, Layer::kContent,
                {TargetKind::kField, chan.id, static_cast<uint32_t>(field)});
    paint.Triangle(tip, {base.x - out.y * kHalf, base.y + out.x * kHalf},
                   {base.x + out.y * kHalf, base.y - out.x * kHalf}, color);
  };
  const Theme& theme = context.theme();
  mark(0, ring.AngleOf(chan.sendx) + aside, true, HchanField::kSendx, theme.motion);
  mark(1, ring.AngleOf(chan.recvx) - aside, false, HchanField::kRecvx, theme.accent);
}

}  // namespace

void LayoutIndices(StageContext& context, const ChanView& chan, const RingGeometry& ring) {
  if (!ring.labels) return DrawMarks(context, chan, ring);
  Label send{0, ring.AngleOf(chan.sendx), {true, false}, {}};
  Label recv{1, ring.AngleOf(chan.recvx), {false, true}, {}};
  PlaceLabel(context, chan, ring, send);
  PlaceLabel(context, chan, ring, recv);
  if (chan.sendx != chan.recvx && !Touch(send.box, recv.box)) {
    DrawLabel(context, chan, ring, send);
    DrawLabel(context, chan, ring, recv);
    return;
  }
  // One label for both, between the two slots on the shorter way round.
  constexpr float kPi = 3.14159265f;
  float apart = std::remainder(recv.angle - send.angle, 2 * kPi);
  if (chan.sendx == chan.recvx) apart = 0;
  Label both{2, send.angle + apart / 2, {true, true}, {}};
  PlaceLabel(context, chan, ring, both);
  DrawLabel(context, chan, ring, both);
}

}  // namespace chanscope
