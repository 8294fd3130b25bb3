// Where a goroutine stands in the person's own code.
//
// Owns: telling own frames from those of packages. Must not: keep anything.
#pragma once

#include <cstdint>

#include "core/sim/snapshot.h"

namespace chanscope {

// The innermost frame of the person's own code, not of a package's; null when there is none.
const FrameView* OwnFrame(const GView& g);

// The line on which `goid` stands in that code; 0 when it stands nowhere.
uint32_t LineOf(const Snapshot& snapshot, uint32_t goid);

}  // namespace chanscope
