// What stands beside the channels: WaitGroups, sync objects, timers, nil channels.
//
// Owns: which nodes there are and what each says, before they have a place. Must not: know
// coordinates.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/scene/element.h"

namespace chanscope {

struct StageContext;

// Who waits at one of a node's queues, the oldest first.
struct SideQueue {
  std::string name;
  std::vector<uint32_t> goids;
};

// A node of up to three lines:
//   name kind
//   label value   more_label more
//   note_label note                    its goroutines, the oldest at the right
struct SideCard {
  Role role = Role::kWaitGroup;
  uint32_t id = 0;
  Target target;
  std::string name, kind;
  std::string label, value;
  std::string more_label, more;
  uint32_t value_goid = 0;  // the value names this goroutine: in its hue
  std::string note_label, note;
  bool alert = false;             // the note is about somebody who waits
  bool touched = false;           // by the last step
  bool dashed = false;            // there is no such object: nobody can ever come
  std::vector<uint32_t> goids;    // of all queues
  std::vector<SideQueue> queues;  // the same, apart; none: nobody can wait here
};

// In the order in which they stand; the same state gives the same order.
std::vector<SideCard> SideCardsOf(const StageContext& context);

// "in 12 ms", as short as it is exact enough: "1.2 µs", "350 ns".
std::string DurationText(int64_t ns);

}  // namespace chanscope
