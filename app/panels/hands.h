// What hands did since the last frame and no command has.
//
// Owns: the record. Must not: know keys or panels. What is typed comes first, then moves, then at
// most one of the keys that settle something: whoever fills it in keeps that order.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/session/edit_buffer.h"

namespace chanscope {

// Into the line that an overlay shows.
struct EditStroke {
  EditAction action = EditAction::kLeft;
  bool extend = false;
};
struct CopyStroke {
  bool cut = false;
};
using TextStroke = std::variant<std::string, EditStroke, CopyStroke>;

struct Hands {
  std::vector<TextStroke> strokes{};
  int rows = 0;          // downwards
  int pages = 0;         // downwards
  int zoom = 0;          // of the timeline: closer, or wider
  int panels = 0;        // Tab; Shift+Tab counts back
  bool confirm = false;  // Enter
  bool dismiss = false;  // Escape
  bool remove = false;   // Delete
};

}  // namespace chanscope
