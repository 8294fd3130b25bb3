// What must hold for every picture of the stage and the timeline: nothing overlaps, nothing is cut
// off.
//
// Owns: the rules, over a DrawList and the metrics it was laid out with. Must not: know what the
// shapes mean.
#pragma once

#include <string>
#include <vector>

#include "app/scene/draw_list.h"
#include "app/scene/text_metrics.h"

namespace chanscope::fixtures {

// Sentences about what is wrong; empty: nothing.
std::vector<std::string> Faults(const DrawList& list, const TextMetrics& metrics);

}  // namespace chanscope::fixtures
