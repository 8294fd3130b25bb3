#include <algorithm>
#include <cmath>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kPi = 3.14159265f;
constexpr float kTurn = 2 * kPi;
// Up to so many slots are drawn one by one; more are a band whose used part is filled.
constexpr uint32_t kMostSlots = 40;
constexpr float kFullLabel = 88;   // room that an index label with its value takes beside a ring
constexpr float kShortLabel = 60;  // without
constexpr float kLabelHeight = 27;

RingGeometry GeometryIn(Rect zone, uint32_t slots) {
  const float half_h = zone.h / 2 - kLabelHeight;
  const float full = std::min(half_h, zone.w / 2 - kFullLabel);
  const float narrow = std::min(half_h, zone.w / 2 - kShortLabel);
  RingGeometry ring;
  ring.short_labels = full < 0.8f * narrow;
  ring.outer = std::clamp(ring.short_labels ? narrow : full, 30.0f, 220.0f);
  ring.inner = ring.outer * (ring.outer < 90 ? 0.64f : 0.605f);
  ring.center = zone.center();
  ring.slots = slots;
  ring.zone = zone;
  return ring;
}

// How wide a line of text may be in a slot, so that its corners stay inside.
float RoomInSlot(const RingGeometry& ring, float angle, float size_px) {
  const float thickness = ring.outer - ring.inner - 8;
  const float mid = (ring.outer + ring.inner) / 2;
  const float arc = ring.slots == 1 ? 1e6f : kTurn * mid / static_cast<float>(ring.slots) - 8;
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
  const float step = kTurn / static_cast<float>(ring.slots);
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
  const float step = kTurn / static_cast<float>(ring.slots);
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
  const float room = RoomInSlot(ring, angle, value_px);
  // An ellipsis alone says less than an empty slot of a value's colour.
  const float least = paint.Width("0…", {Font::kMonoBold, std::min(value_px, 8.5f), ink});
  if (room >= least || paint.Width(value, {Font::kMonoBold, 8.5f, ink}) <= room) {
    paint.CenteredText(middle, value, {Font::kMonoBold, value_px, ink, Align::kMiddle, 0}, room,
                       std::min(value_px, 8.5f));
    const float half = std::min(room, paint.Width(value, {Font::kMonoBold, value_px, ink})) / 2;
    context.places.taken.push_back({middle.x - half, middle.y - value_px / 2, 2 * half, value_px});
  }
}

void LayoutSlots(StageContext& context, const ChanView& chan, const RingGeometry& ring) {
  const float arc = kTurn * (ring.inner + ring.outer) / 2 / static_cast<float>(ring.slots);
  const float thickness = ring.outer - ring.inner;
  const float value_px = std::clamp(std::min(thickness * 0.31f, arc * 0.42f), 8.0f, 18.0f);
  for (uint32_t i = 0; i < ring.slots; ++i) LayoutSlot(context, chan, ring, i, value_px);

  const float index_px = ring.outer < 90 ? 8.5f : 10;
  const float index_radius = ring.inner - index_px * 1.25f;
  const float room = kTurn * index_radius / (index_px * 2.2f);
  const auto every = static_cast<uint32_t>(std::ceil(static_cast<float>(ring.slots) / room));
  if (ring.outer < 52) return;
  for (uint32_t i = 0; i < ring.slots; i += std::max(1u, every)) {
    context.paint.Begin({Role::kRing, chan.id, i}, Layer::kContent);
    context.paint.CenteredText(ring.At(ring.AngleOf(i), index_radius), std::to_string(i),
                               {Font::kMono, index_px, context.theme().faint}, 40);
  }
}

// A ring of too many slots to tell apart: the stretch from recvx that holds values.
void LayoutBand(StageContext& context, const ChanView& chan, const RingGeometry& ring) {
  const Theme& theme = context.theme();
  context.paint.Begin({Role::kRing, chan.id, 0}, Layer::kCard, {TargetKind::kChan, chan.id, 0});
  context.paint.Ring(ring.center, ring.inner, ring.outer, 0, kTurn, theme.sunken, theme.line, 1.2f);
  const float from =
      -kPi / 2 + kTurn * static_cast<float>(chan.recvx) / static_cast<float>(ring.slots);
  const float span = kTurn * static_cast<float>(chan.qcount) / static_cast<float>(ring.slots);
  context.paint.Ring(ring.center, ring.inner + 3, ring.outer - 3, from, from + span,
                     chan.qcount == 0 ? WithAlpha(theme.slot, 0) : theme.slot,
                     chan.qcount == 0 ? WithAlpha(theme.slot_line, 0) : theme.slot_line, 1.2f);
  for (const uint32_t slot : {chan.sendx, chan.recvx}) {
    context.places.slots[{chan.id, slot}] = AnchorOf(ring, slot);
  }
}

}  // namespace

float RingGeometry::AngleOf(uint32_t slot) const {
  if (slots == 1) return 0;
  return -kPi / 2 + (static_cast<float>(slot) + 0.5f) * kTurn / static_cast<float>(slots);
}

Vec2 RingGeometry::At(float angle, float radius) const {
  return {center.x + std::cos(angle) * radius, center.y + std::sin(angle) * radius};
}

void LayoutRing(StageContext& context, const ChanView& chan, Rect zone) {
  const RingGeometry ring = GeometryIn(zone, chan.dataqsiz);
  ChanPlace& place = context.places.chans[chan.id];
  place.center = ring.center;
  place.radius = ring.outer;
  place.top = zone.y;
  place.bottom = zone.y + zone.h;
  if (ring.slots <= kMostSlots) {
    LayoutSlots(context, chan, ring);
  } else {
    LayoutBand(context, chan, ring);
  }
  LayoutCenter(context, chan, ring.center, std::clamp(ring.inner / 80, 0.45f, 1.3f), 33);
  LayoutIndices(context, chan, ring);
}

}  // namespace chanscope
