// What the program printed, each line tied to its step; or what is wrong with its text.
//
// Owns: the list and its scrolling. Must not: know how output came about.
#pragma once

#include "app/panels/panel_frame.h"

namespace chanscope {

struct OutputState {
  size_t lines = 0;  // at the last frame: new ones scroll into view
};

void DrawOutputPanel(const PanelInput& in, Rect box, OutputState& state, CommandQueue& commands);

// One sentence on how the run ended ("deadlock, exit status 2"); empty while it runs.
std::string EndText(const Words& words, const Snapshot& snapshot);

}  // namespace chanscope
