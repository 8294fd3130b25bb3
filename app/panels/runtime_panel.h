// The runtime's function as a short listing, with the phase that the step took.
//
// Owns: the layout of the listing, and of the real source beside it. Must not: know any function
// (explain.h and go_source.h do).
#pragma once

#include <optional>

#include "app/panels/code_line.h"
#include "app/panels/panel_frame.h"
#include "app/session/go_source.h"

namespace chanscope {

struct RuntimeState {
  uint64_t step = 0;
  ScrollState scroll;
  std::optional<GoSource> source;    // looked for when it is wanted first
  const SourceFile* file = nullptr;  // that `code` is of
  CodeLines code;
  uint64_t source_step = 0;
  ScrollState source_scroll;
};

void DrawRuntimePanel(const PanelInput& in, Rect box, RuntimeState& state, CommandQueue& commands);

}  // namespace chanscope
