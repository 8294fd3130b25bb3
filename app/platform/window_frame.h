// One frame of the whole window, wherever its pixels go.
//
// Owns: the ImGui context and its look, the words in the chosen language, the panels' states and
// the pictures of the frame. Must not: know GLFW, EGL or GL: who owns this paints what ImGui made.
#pragma once

#include <memory>
#include <string>

#include "app/gfx/font_set.h"
#include "app/panels/window_panels.h"
#include "app/session/text.h"

struct ImGuiContext;

namespace chanscope {

struct FrameSize {
  int framebuffer_width = 0;
  int framebuffer_height = 0;
  float scale = 1;  // framebuffer pixels per logical pixel

  Vec2 logical() const {
    return {static_cast<float>(framebuffer_width) / scale,
            static_cast<float>(framebuffer_height) / scale};
  }
};

// The theme that the settings name.
const Theme& ThemeOfSettings(const Settings& settings);

// The scale of a window that is much larger than the design's: text grows with it, though less than
// the window does, so that there is more to see as well. `monitor` pixels to a logical one are what
// the monitor asks for; many large ones say 1.
float GrownScale(int framebuffer_width, int framebuffer_height, float monitor);

// The scale to use on a framebuffer of this size: `wanted`, or less where the panels would not fit.
float FittingScale(int framebuffer_width, int framebuffer_height, float wanted);

class WindowFrame {
 public:
  // Makes an ImGui context and makes it current. `renderer` may be null: nothing is painted.
  WindowFrame(const FontSet& fonts, Renderer* renderer);
  ~WindowFrame();
  WindowFrame(const WindowFrame&) = delete;
  WindowFrame& operator=(const WindowFrame&) = delete;

  // Calls ImGui::NewFrame, draws all panels, calls ImGui::Render. `delta_seconds` is the time since
  // the last frame, `seconds` since the start, `hands` what was pressed meanwhile. Commands gather
  // in `commands`.
  void Draw(const Session& session, const FrameSize& size, double delta_seconds, double seconds,
            const Hands& hands, CommandQueue& commands);

  // Whether a list of the top bar is open; if so, the next Draw closes it.
  bool ClosePopups();

  // Something moves by itself: draw another frame soon.
  bool moving() const { return moving_; }
  const PaintQueue& paint() const { return paint_; }
  const Theme& theme() const { return *theme_; }
  const Words& words() const { return *words_; }

 private:
  const FontSet& fonts_;
  ImGuiContext* context_;
  PaintQueue paint_;
  WindowState state_;
  FocusRing focus_;
  std::unique_ptr<Catalogue> words_;
  const Theme* theme_ = nullptr;
  bool moving_ = false;
  bool close_popups_ = false;
};

}  // namespace chanscope
