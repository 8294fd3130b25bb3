// Pictures of this frame that our own renderer paints inside ImGui's windows.
//
// Owns: the pictures until the frame is painted, and where each goes on the framebuffer. Must not:
// lay anything out. Without a renderer (tests) pictures are kept to be looked at, and not painted.
#pragma once

#include <deque>

#include "app/gfx/renderer.h"
#include "app/scene/draw_list.h"
#include "app/scene/viewport.h"

struct ImDrawList;

namespace chanscope {

struct PaintJob {
  DrawList list;
  Rect clip;          // logical pixels of the window
  Viewport viewport;  // from the picture to the window
  RenderView view;
  Renderer* renderer = nullptr;
  bool scrolls = false;  // parts of the picture may lie beyond the clip
};

class PaintQueue {
 public:
  // `renderer` may be null; it outlives this.
  explicit PaintQueue(Renderer* renderer) : renderer_(renderer) {}

  // `scale`: framebuffer pixels per logical pixel.
  void BeginFrame(int framebuffer_width, int framebuffer_height, float scale);

  // Paints `list` when ImGui paints what `target` holds so far. `clip` is in logical pixels of the
  // window, `viewport` leads there from the picture.
  void Add(ImDrawList& target, DrawList list, Rect clip, const Viewport& viewport = {},
           bool scrolls = false);

  const std::deque<PaintJob>& jobs() const { return jobs_; }

 private:
  Renderer* renderer_;
  std::deque<PaintJob> jobs_;  // a deque: ImGui keeps pointers to the jobs
  int framebuffer_width_ = 0;
  int framebuffer_height_ = 0;
  float scale_ = 1;
};

}  // namespace chanscope
