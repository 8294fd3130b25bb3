#include "app/scene/ring_geometry.h"

#include <algorithm>
#include <cmath>

namespace chanscope {
namespace {

constexpr float kPi = 3.14159265f;
constexpr float kTurn = 2 * kPi;
constexpr uint32_t kPage = 8;
constexpr uint32_t kAround = 2;       // slots beside an index that are open too
constexpr float kFoldSlots = 6;       // a fold takes the room of so many slots
constexpr float kFullLabel = 88;      // room that an index label with its value takes beside a ring
constexpr float kShortLabel = 60;     // without
constexpr float kLeastLabelled = 52;  // outer radius from which on the indices have labels
constexpr float kMostUnlabelled = 76;  // beyond, an empty ring only looks larger
constexpr float kLabelHeight = 27;
constexpr float kMarkHeight = 14;  // what marks an index without a label

// Whether each page is open.
std::vector<bool> OpenPages(uint32_t slots, uint32_t sendx, uint32_t recvx) {
  std::vector<bool> open((slots + kPage - 1) / kPage, slots <= kMostOpenSlots);
  if (slots <= kMostOpenSlots) return open;
  for (const uint32_t index : {sendx, recvx}) {
    for (uint32_t at = index + slots - kAround; at <= index + slots + kAround; ++at) {
      open[at % slots / kPage] = true;
    }
  }
  return open;
}

float RoomOf(const RingStretch& stretch) {
  const auto count = static_cast<float>(stretch.count);
  return stretch.open ? count : std::min(count, kFoldSlots);
}

const RingStretch& StretchOf(const std::vector<RingStretch>& stretches, uint32_t slot) {
  const auto after =
      std::upper_bound(stretches.begin(), stretches.end(), slot,
                       [](uint32_t at, const RingStretch& s) { return at < s.first; });
  return *(after - 1);
}

}  // namespace

std::vector<RingStretch> StretchesOf(uint32_t slots, uint32_t sendx, uint32_t recvx) {
  const std::vector<bool> open = OpenPages(slots, sendx, recvx);
  std::vector<RingStretch> stretches;
  for (uint32_t page = 0; page < open.size(); ++page) {
    const uint32_t first = page * kPage;
    const uint32_t count = std::min(kPage, slots - first);
    if (!stretches.empty() && stretches.back().open == open[page]) {
      stretches.back().count += count;
    } else {
      stretches.push_back({first, count, open[page], 0, 0});
    }
  }
  float room = 0;
  for (const RingStretch& stretch : stretches) room += RoomOf(stretch);
  float angle = -kPi / 2;
  for (RingStretch& stretch : stretches) {
    stretch.angle0 = angle;
    angle += kTurn * RoomOf(stretch) / room;
    stretch.angle1 = angle;
  }
  return stretches;
}

RingGeometry RingIn(Rect zone, uint32_t slots, uint32_t sendx, uint32_t recvx) {
  const float half_h = zone.h / 2 - kLabelHeight;
  const float full = std::min(half_h, zone.w / 2 - kFullLabel);
  const float narrow = std::min(half_h, zone.w / 2 - kShortLabel);
  RingGeometry ring;
  ring.short_labels = full < 0.8f * narrow;
  ring.outer = std::clamp(ring.short_labels ? narrow : full, 30.0f, 220.0f);
  ring.labels = ring.outer >= kLeastLabelled;
  if (!ring.labels) {
    ring.outer = std::clamp(std::min(zone.h, zone.w) / 2 - kMarkHeight, 30.0f, kMostUnlabelled);
  }
  ring.inner = ring.outer * (ring.outer < 90 ? 0.64f : 0.605f);
  ring.center = zone.center();
  ring.slots = slots;
  ring.zone = zone;
  ring.stretches = StretchesOf(slots, sendx, recvx);
  for (const RingStretch& stretch : ring.stretches) {
    if (!stretch.open) continue;
    ring.slot_angle = (stretch.angle1 - stretch.angle0) / static_cast<float>(stretch.count);
    break;
  }
  return ring;
}

float RingGeometry::AngleOf(uint32_t slot) const {
  if (slots == 1) return 0;
  const RingStretch& stretch = StretchOf(stretches, slot);
  if (!stretch.open) return (stretch.angle0 + stretch.angle1) / 2;
  return stretch.angle0 + (static_cast<float>(slot - stretch.first) + 0.5f) * slot_angle;
}

bool RingGeometry::IsOpen(uint32_t slot) const {
  return StretchOf(stretches, slot).open;
}

Vec2 RingGeometry::At(float angle, float radius) const {
  return {center.x + std::cos(angle) * radius, center.y + std::sin(angle) * radius};
}

}  // namespace chanscope
