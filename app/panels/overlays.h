// What lies over the panels, the notice, the tooltip.
//
// Owns: which overlay is drawn where, and the texts typed so far. Must not: open files or step by
// themselves.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/panels/panel_input.h"
#include "app/panels/text_line.h"
#include "app/session/folder.h"
#include "app/session/search.h"

namespace chanscope {

struct OverlayState {
  Overlay shown = Overlay::kNone;  // at the last frame
  TextLineState line;
  std::string looked_up;    // the text that the lists below are of
  size_t chosen = 0;        // row of the list
  bool other_list = false;  // the second of two lists has the arrows
  size_t other_chosen = 0;  // row of that one

  std::vector<Found> found;  // search
  std::string folder;        // open: that `entries` are of
  std::vector<FolderEntry> entries;
  std::vector<FolderEntry> matching;
  size_t breakpoints = 0;  // how many there were when one was added last
};

// The overlay that the session shows, if any, over a window of this size.
void DrawOverlay(const PanelInput& in, Vec2 window, OverlayState& state, CommandQueue& commands);

// The session's notice at the bottom, if there is one.
void DrawNotice(const PanelInput& in, Vec2 window, CommandQueue& commands);

// What panels noted about the thing under the mouse.
void DrawTooltip(const PanelInput& in, Vec2 window);

}  // namespace chanscope
