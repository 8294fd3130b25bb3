#include <algorithm>
#include <cmath>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

// How wide a line of text may be in a slot, so that its corners stay inside.
float RoomInSlot(const RingGeometry& ring, float angle, float span, float size_px) {
  const float thickness = ring.outer - ring.inner - 8;
  const float mid = (ring.outer + ring.inner) / 2;
  const float arc = ring.slots == 1 ? 1e6f : span * mid - std::min(8.0f, span * mid * 0.2f);
  const float height = size_px * 0.74f;
  const float c = std::abs(std::cos(angle));
  const float s = std::abs(std::sin(angle));
  const float by_thickness = c < 0.05f ? 1e6f : (thickness - height * s) / c;
  const float by_arc = s < 0.05f ? 1e6f : (arc - height * c) / s;
  return std::min({by_thickness, by_arc, ring.outer});
}

// Paths meet a slot just inside its outer edge, a little off its middle: there stands the value,
// and outside points the arrow of an index.
Anchor AnchorOf(const RingGeometry& ring, uint32_t slot) {
  const float angle = ring.AngleOf(slot);
  const float step = ring.slot_angle;
  const float radius = ring.outer - std::min(8.0f, (ring.outer - ring.inner) * 0.2f);
  const float aside = std::min(step * 0.27f, 0.3f);
  Anchor anchor;
  const Vec2 a = ring.At(angle - aside, radius);
  const Vec2 b = ring.At(angle + aside, radius);
  // From the one side to the other, clockwise; a path takes the nearer one.
  anchor.box = {a.x, a.y, b.x - a.x, b.y - a.y};
  anchor.out = {std::cos(angle), std::sin(angle)};
  return anchor;
}

// What the last step did to a slot.
struct SlotChange {
  bool touched = false;
  bool filled = false;   // though qcount does not count it yet
  bool cleared = false;  // though qcount still counts it
};

SlotChange ChangeOf(const StageContext& context, const ChanView& chan, uint32_t slot) {
  SlotChange change;
  for (const Event& event : context.snapshot.events) {
    if (event.c != chan.id) continue;
    if (event.kind == EventKind::kSlotCleared && event.slot == slot) change.cleared = true;
    if (event.kind != EventKind::kElemCopied) continue;
    if (event.place == Place::kBuffer && event.slot == slot) change.touched = true;
    if (event.place2 == Place::kBuffer && event.slot2 == slot) change.filled = true;
  }
  change.touched = change.touched || change.filled || change.cleared;
  return change;
}

// The value in a slot; one that was only just copied there is known from where it came.
std::string ValueIn(const StageContext& context, const ChanView& chan, uint32_t slot) {
  if (!chan.buf[slot].empty()) return chan.buf[slot];
  const GView* g = context.snapshot.FindG(context.snapshot.last.goid);
  const bool sends = g != nullptr && g->operation.op == ChanOp::kSend;
  return sends && g->operation.chan == chan.id ? g->operation.elem.value : std::string();
}

void LayoutSlot(StageContext& context, const ChanView& chan, const RingGeometry& ring,
                uint32_t slot, float value_px) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kSlot, chan.id, slot};
  const float angle = ring.AngleOf(slot);
  const float step = ring.slot_angle;
  const float gap = ring.slots == 1 ? 0 : std::min(0.03f, step * 0.1f);
  // A slot is in use by its place in the ring, not by its text: an empty string is a value too.
  const SlotChange change = ChangeOf(context, chan, slot);
  const bool counted = (slot + ring.slots - chan.recvx) % ring.slots < chan.qcount;
  const bool used = change.filled || (counted && !change.cleared);
  const bool touched = change.touched;
  Color fill = used ? theme.slot : Blend(theme.panel, WithAlpha(theme.slot, 0.35f));
  Color line = used ? theme.slot_line : theme.line;
  Color ink = theme.text;
  if (touched) {
    fill = Blend(theme.panel, WithAlpha(theme.motion, 0.2f));
    line = theme.motion;
    ink = theme.motion_text;
  }
  if (chan.closed != 0 && !touched) line = Blend(theme.panel, WithAlpha(theme.waiting, 0.45f));
  paint.Begin({Role::kSlot, chan.id, slot}, Layer::kCard, target);
  paint.Ring(ring.center, ring.inner, ring.outer, angle - step / 2 + gap, angle + step / 2 - gap,
             fill, context.Frame(target, line), touched || context.Selected(target) ? 2.0f : 1.2f);
  context.places.slots[{chan.id, slot}] = AnchorOf(ring, slot);
  if (!used) return;
  paint.Begin({Role::kSlot, chan.id, slot + 0x10000}, Layer::kContent, target);
  const std::string value = change.filled ? ValueIn(context, chan, slot) : chan.buf[slot];
  const Vec2 middle = ring.At(angle, (ring.inner + ring.outer) / 2);
  const float room = RoomInSlot(ring, angle, step, value_px);
  // An ellipsis alone says less than an empty slot of a value's colour.
  const float least = paint.Width("000…", {Font::kMonoBold, std::min(value_px, 8.5f), ink});
  if (room >= least || paint.Width(value, {Font::kMonoBold, 8.5f, ink}) <= room) {
    paint.CenteredText(middle, value, {Font::kMonoBold, value_px, ink, Align::kMiddle, 0}, room,
                       std::min(value_px, 8.5f));
    const float half = std::min(room, paint.Width(value, {Font::kMonoBold, value_px, ink})) / 2;
    context.places.taken.push_back({middle.x - half, middle.y - value_px / 2, 2 * half, value_px});
  }
}

// Slots that are not drawn one by one: all of them hold a value, or none does, because neither
// index is among them.
void LayoutFold(StageContext& context, const ChanView& chan, const RingGeometry& ring,
                const RingStretch& fold, float value_px) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const bool used = (fold.first + ring.slots - chan.recvx) % ring.slots < chan.qcount;
  const float inset = (ring.outer - ring.inner) * 0.16f;
  constexpr float kGap = 0.03f;
  const Color line = chan.closed != 0 ? Blend(theme.panel, WithAlpha(theme.waiting, 0.45f))
                                      : (used ? theme.slot_line : theme.line);
  paint.Begin({Role::kRingFold, chan.id, fold.first}, Layer::kCard,
              {TargetKind::kChan, chan.id, 0});
  paint.Ring(ring.center, ring.inner + inset, ring.outer - inset, fold.angle0 + kGap,
             fold.angle1 - kGap,
             used ? theme.slot : Blend(theme.panel, WithAlpha(theme.slot, 0.35f)), line, 1.2f);
  const float angle = (fold.angle0 + fold.angle1) / 2;
  const Vec2 middle = ring.At(angle, (ring.inner + ring.outer) / 2);
  const std::string words = context.Say("stage.ring.fold", {{"n", std::to_string(fold.count)}});
  const TextStyle style{Font::kSans, std::clamp(value_px, 9.0f, 11.0f), theme.dim};
  const float room = RoomInSlot(ring, angle, fold.angle1 - fold.angle0, style.size_px) - 6;
  const float width = paint.Width(words, style);
  if (width > room) return;
  paint.Begin({Role::kRingFold, chan.id, fold.first + 1}, Layer::kContent);
  paint.CenteredText(middle, words, style, room);
  context.places.taken.push_back({middle.x - width / 2, middle.y - 6, width, 12});
}

TextStyle NumberStyle(const StageContext& context, const RingGeometry& ring) {
  return {Font::kMono, ring.outer < 90 ? 8.5f : 10, context.theme().faint};
}

// How wide words may be `below` the middle, so that they keep off the slots' numbers.
float RoomInside(const StageContext& context, const RingGeometry& ring, float below) {
  const TextStyle style = NumberStyle(context, ring);
  const float number = context.paint.Width(std::to_string(ring.slots - 1), style);
  const float radius = ring.inner - style.size_px * 1.25f - number / 2 - 3;
  return 2 * std::sqrt(std::max(100.0f, radius * radius - below * below));
}

void LayoutSlotNumbers(StageContext& context, const ChanView& chan, const RingGeometry& ring) {
  if (!ring.labels && ring.inner < 38) return;
  const TextStyle style = NumberStyle(context, ring);
  const float radius = ring.inner - style.size_px * 1.25f;
  const float need = context.paint.Width(std::to_string(ring.slots - 1), style) + 5;
  const float pitch = ring.slots == 1 ? need : radius * ring.slot_angle;
  const auto every = static_cast<uint32_t>(std::max(1.0f, std::ceil(need / pitch)));
  for (const RingStretch& stretch : ring.stretches) {
    if (!stretch.open) continue;
    for (uint32_t i = stretch.first; i < stretch.first + stretch.count; i += every) {
      context.paint.Begin({Role::kRing, chan.id, i}, Layer::kContent);
      // Slot 0 comes next after the last one.
      if (i > 0 && ring.slots - i < every && ring.IsOpen(0)) continue;
      const Vec2 middle = ring.At(ring.AngleOf(i), radius);
      context.paint.CenteredText(middle, std::to_string(i), style, 40);
      context.places.taken.push_back({middle.x - need / 2, middle.y - 6, need, 12});
    }
  }
}

void LayoutSlots(StageContext& context, const ChanView& chan, const RingGeometry& ring) {
  const float arc = ring.slot_angle * (ring.inner + ring.outer) / 2;
  const float thickness = ring.outer - ring.inner;
  const float value_px = std::clamp(std::min(thickness * 0.31f, arc * 0.42f), 8.0f, 18.0f);
  for (const RingStretch& stretch : ring.stretches) {
    if (!stretch.open) {
      LayoutFold(context, chan, ring, stretch, value_px);
      continue;
    }
    for (uint32_t i = 0; i < stretch.count; ++i) {
      LayoutSlot(context, chan, ring, stretch.first + i, value_px);
    }
  }
  LayoutSlotNumbers(context, chan, ring);
}

}  // namespace

void LayoutRing(StageContext& context, const ChanView& chan, Rect zone) {
  const RingGeometry ring = RingIn(zone, chan.dataqsiz, chan.sendx, chan.recvx);
  ChanPlace& place = context.places.chans[chan.id];
  place.center = ring.center;
  place.radius = ring.outer;
  place.top = zone.y;
  place.bottom = zone.y + zone.h;
  LayoutSlots(context, chan, ring);
  const float scale = std::clamp(ring.inner / 80, 0.45f, 1.3f);
  LayoutCenter(
      context, chan, ring.center, scale, 33,
      {RoomInside(context, ring, 15 * scale + 4), RoomInside(context, ring, 33 * scale + 12)});
  LayoutIndices(context, chan, ring);
}

}  // namespace chanscope
