// What a picture is made of while it is being laid out: groups of shapes with an identity.
//
// Owns: elements, their order of painting, and a picture as a set of them. An element of one moment
// and the one with the same key a step later are the same thing: that is how things move. Must not:
// know what the elements mean.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "app/scene/draw_list.h"

namespace chanscope {

// Painted from the first to the last; within a layer in the order of creation.
enum class Layer : uint8_t { kGround, kCard, kContent, kPath, kGoroutine, kMotion };

enum class Role : uint8_t {
  kGround,
  kHeading,
  kMachine,
  kProcessor,
  kRunnext,
  kRunq,
  kGlobalQueue,
  kGoroutine,
  kGhost,
  kBanner,
  kChanTitle,
  kChanCard,
  kSlot,
  kRing,
  kGate,
  kCenter,
  kIndexArrow,
  kQueueHeader,
  kQueueCard,
  kQueueFold,
  kQueueLink,
  kStackCard,
  kWaitGroup,
  kSync,
  kTimer,
  kClock,
  kNilChan,
  kSelectLink,
  kRingFold,
  kIdleM,
  kNote,
  kMoment,
  kMapLink,
  kElsewhere,
  kField,
  kStrip,
  kPath,
  kCaption,
  kChip,
  kMark,
  kEmpty,
};

struct ElementKey {
  Role role = Role::kGround;
  uint32_t id = 0;
  uint32_t part = 0;
  friend constexpr auto operator<=>(const ElementKey&, const ElementKey&) = default;
};

struct Element {
  ElementKey key;
  Layer layer = Layer::kContent;
  std::vector<Shape> shapes;
  bool moves = false;  // on its way: its boxes do not fall on whole pixels
};

// The elements of one settled moment; no two have the same key.
struct Picture {
  std::vector<Element> elements;
};

}  // namespace chanscope
