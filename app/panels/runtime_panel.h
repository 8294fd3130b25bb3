// The runtime's function as a short listing, with the phase that the step took.
//
// Owns: the layout of the listing. Must not: know any function (explain.h does).
#pragma once

#include "app/panels/panel_frame.h"

namespace chanscope {

struct RuntimeState {
  uint64_t step = 0;
  ScrollState scroll;
};

void DrawRuntimePanel(const PanelInput& in, Rect box, RuntimeState& state);

}  // namespace chanscope
