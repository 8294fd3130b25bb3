// Draws a DrawList with our own shaders.
//
// Owns: the GL program, the instance buffer and the glyph atlas. All of a list goes out in one
// instanced call as long as its glyphs fit the atlas; shapes are painted in list order and
// anti-aliased at every zoom. Must not: lay anything out, or save and restore GL state.
//
// GL state that Draw changes and leaves so: current program, vertex array, array buffer, active
// texture unit (0) and its 2D texture, blending (on, source over), scissor box (on), viewport,
// depth and cull face (off). Inside an ImGui draw callback follow it with
// ImDrawCallback_ResetRenderState.
#pragma once

#include <memory>

#include "app/gfx/font_set.h"
#include "app/scene/draw_list.h"

namespace chanscope {

// Where on the framebuffer a picture goes. Pixels from the top left corner.
struct RenderView {
  int framebuffer_width = 0;
  int framebuffer_height = 0;
  Rect clip;        // nothing is painted outside, in framebuffer pixels
  Vec2 origin;      // of the picture's (0, 0), in framebuffer pixels
  float scale = 1;  // framebuffer pixels per logical pixel: monitor scale times zoom
  float alpha = 1;  // of the whole picture
};

class Renderer {
 public:
  // A GL 3.3 context must be current, LoadGl done, and stay so while this lives. `fonts` outlives
  // it.
  explicit Renderer(FontSet& fonts);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  void Draw(const DrawList& list, const RenderView& view);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace chanscope
