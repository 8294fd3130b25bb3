// The program while it is written: caret, selection, colours, and mistakes as they are made.
//
// Owns: how the text is laid out, what the mouse does in it, and keeping the caret in sight. Must
// not: change the text: keys and the mouse become commands.
#pragma once

#include <cstdint>
#include <optional>

#include "app/panels/code_line.h"
#include "app/panels/panel_frame.h"

namespace chanscope {

struct EditorState {
  std::optional<uint64_t> revision;  // that `code` shows; none: the editor was just opened
  CodeLines code;
  size_t caret = 0;        // at the last frame
  float scrolled_x = 0;    // of lines that are wider than the panel
  double caret_since = 0;  // it does not blink away while one types
};

void DrawSourceEditor(const PanelInput& in, Rect box, EditorState& state, CommandQueue& commands);

}  // namespace chanscope
