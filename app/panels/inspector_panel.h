// One part of the model in full: the followed goroutine, or what was selected.
//
// Owns: which facts are listed, in which order. Must not: keep anything.
#pragma once

#include "app/panels/panel_frame.h"

namespace chanscope {

void DrawInspectorPanel(const PanelInput& in, Rect box, CommandQueue& commands);

}  // namespace chanscope
