// The program with its colours, its goroutines and what is wrong with it.
//
// Owns: how lines are laid out, and scrolling to the one that matters. Must not: compile, or edit
// (source_editor.h does).
#pragma once

#include <cstdint>

#include "app/panels/code_line.h"
#include "app/panels/panel_frame.h"
#include "app/panels/source_editor.h"

namespace chanscope {

struct SourceState {
  uint64_t opened = 0;  // the opening that the lines belong to
  CodeLines code;
  uint32_t revealed_line = 0;
  uint32_t wanted_line = 0;  // to be scrolled to once
  uint64_t reveals = 0;      // that were asked for so far
  ScrollState scroll;
  EditorState editor;
};

void DrawSourcePanel(const PanelInput& in, Rect box, SourceState& state, CommandQueue& commands);

}  // namespace chanscope
