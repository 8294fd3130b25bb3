// One line to type into.
//
// Owns: its look, what was typed so far, and what the hands do to it. Must not: know what it is
// for.
#pragma once

#include <string>

#include "app/panels/canvas.h"
#include "app/session/edit_buffer.h"

namespace chanscope {

struct TextLineState {
  EditBuffer buffer;
  size_t first = 0;        // byte that is shown at the left edge
  double caret_since = 0;  // it was moved: it does not blink at once
  bool was_empty = true;   // before what was typed last
  const std::string& text() const { return buffer.text(); }
};

// What is typed from now on goes behind `text`.
void Replace(TextLineState& state, std::string text);

// In `box`; what was typed since the last frame is in `state` afterwards.
void DrawTextLine(Canvas& canvas, Rect box, TextLineState& state, CommandQueue& commands,
                  bool digits_only = false);

}  // namespace chanscope
