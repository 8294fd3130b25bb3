// All panels of the window, in their places.
//
// Owns: the states of all panels between frames, and ImGui's look. Must not: know GLFW or make an
// ImGui context.
#pragma once

#include "app/panels/explanation_panel.h"
#include "app/panels/output_panel.h"
#include "app/panels/overlays.h"
#include "app/panels/runtime_panel.h"
#include "app/panels/source_panel.h"
#include "app/panels/stage_panel.h"
#include "app/panels/timeline_panel.h"

namespace chanscope {

struct WindowState {
  SourceState source;
  OutputState output;
  StageState stage;
  ExplanationState explanation;
  RuntimeState runtime;
  TimelineState timeline;
  OverlayState overlay;
};

// Between ImGui::NewFrame and ImGui::Render. `size` is the window's, in logical pixels.
void DrawWindowPanels(const PanelInput& in, Vec2 size, WindowState& state, CommandQueue& commands);

// ImGui's own few parts (scroll bars, the text line) in the theme's colours. Once after the context
// is made, and whenever the theme changes.
void ApplyLook(const Theme& theme);

}  // namespace chanscope
