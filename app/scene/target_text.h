// What a part of the picture is, in one line of Go's own terms: for the tip beside the mouse.
//
// Owns: those lines. Must not: translate: names, values and wait reasons are the program's and
// Go's.
#pragma once

#include <string>

#include "app/scene/draw_list.h"
#include "core/sim/snapshot.h"

namespace chanscope {

// "msg.buf[3] = 40", "G7 main.producer:6 · chan send · elem = 60"; empty: there is nothing to add
// to what is seen.
std::string TargetText(const Snapshot& snapshot, Target target);

}  // namespace chanscope
