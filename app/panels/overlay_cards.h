// The overlays, one function for each.
//
// Owns: what stands on each card. Must not: decide which one is shown (overlays.h does).
#pragma once

#include "app/panels/canvas.h"
#include "app/panels/overlays.h"

namespace chanscope {

// `appearing`: this is its first frame.
void DrawKeysCard(Canvas& canvas, Rect card);
void DrawGoToCard(Canvas& canvas, Rect card, OverlayState& state, CommandQueue& commands);
void DrawOpenCard(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
                  CommandQueue& commands);
void DrawSaveAsCard(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
                    CommandQueue& commands);
void DrawOverwriteCard(Canvas& canvas, Rect card, CommandQueue& commands);
void DrawSearchCard(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
                    CommandQueue& commands);
void DrawBreakpointsCard(Canvas& canvas, Rect card, OverlayState& state, CommandQueue& commands);

}  // namespace chanscope
