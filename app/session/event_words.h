// One sentence for each thing that a step did.
//
// Owns: which text of the catalogue (event.*) tells of an event, and the names and numbers in it.
// Must not: say why: that is the explanation's part (said.*).
#pragma once

#include <string>
#include <string_view>

#include "app/scene/words.h"
#include "core/sim/snapshot.h"

namespace chanscope {

// "event.lock_acquired"; events of one kind with different flags may have texts of their own.
std::string_view EventKey(const Event& event);

// "G2 takes the lock of jobs". `now` is the state after the event's step.
std::string SayEvent(const Snapshot& now, const Event& event, const Words& words);

}  // namespace chanscope
