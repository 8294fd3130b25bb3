// The program with its colours, its goroutines and what is wrong with it.
//
// Owns: how lines are laid out, and scrolling to the one that matters. Must not: compile or edit.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/panels/panel_frame.h"
#include "app/panels/syntax.h"

namespace chanscope {

struct SourceState {
  uint64_t opened = 0;  // the opening that the lines belong to
  std::vector<std::string> lines;
  std::vector<std::vector<SyntaxSpan>> spans;
  uint32_t revealed_line = 0;
  uint32_t wanted_line = 0;  // to be scrolled to once
  ScrollState scroll;
};

void DrawSourcePanel(const PanelInput& in, Rect box, SourceState& state, CommandQueue& commands);

}  // namespace chanscope
