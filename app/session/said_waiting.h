// Sentences about who waits besides the goroutine that a step is about.
//
// Owns: who wants a lock that is given back, and how many stand before one that parks. Must not:
// know how an explanation is put together.
#pragma once

#include <string>

#include "app/session/facts.h"
#include "app/session/text.h"

namespace chanscope {

// Who takes the lock that the step gave back; several may wait, the first of them is named.
std::string LockWaits(const Facts& facts, const Words& words);

// How many stand before the goroutine that parks, in the queue of its channel.
std::string AheadInQueue(const Facts& facts, const Words& words);

}  // namespace chanscope
