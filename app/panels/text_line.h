// One line to type into.
//
// Owns: its look, and putting a text in place of what was typed. Must not: know what it is for.
#pragma once

#include <string>

#include "app/panels/panel_input.h"

namespace chanscope {

struct TextLineState {
  std::string text;
  bool replaced = false;  // by Replace, and not yet shown
};

// What is typed from now on goes behind `text`.
void Replace(TextLineState& state, std::string text);

// At `box`. `appearing`: it takes the keyboard.
void DrawTextLine(const PanelInput& in, Rect box, TextLineState& state, bool appearing,
                  bool digits_only = false);

}  // namespace chanscope
