// Pictures of the window without a window, a display or a mouse.
//
// Owns: drawing the whole window, or only the stage, into pixels. Must not: decide which step is
// shown, or write files. Theme and language are those of the session's settings.
#pragma once

#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "app/scene/image.h"
#include "app/scene/text_metrics.h"
#include "app/session/session.h"

namespace chanscope {

// Which part of the window is drawn; the stage alone stands on the panel's own ground.
enum class Part : uint8_t { kWindow, kStage };

// Draws one frame after the other, as a window does. The same sessions give the same pixels on one
// machine. One at a time, on one thread.
class OffscreenWindow {
 public:
  // `width` by `height` pixels; `scale` pixels to a logical one. The error is a sentence for the
  // person.
  static tl::expected<std::unique_ptr<OffscreenWindow>, std::string> Create(Part part, int width,
                                                                            int height,
                                                                            float scale = 1);
  ~OffscreenWindow();
  OffscreenWindow(const OffscreenWindow&) = delete;
  OffscreenWindow& operator=(const OffscreenWindow&) = delete;

  // The frame that comes `seconds` after the one before.
  Image Draw(const Session& session, double seconds);
  // When scrolling, and all else that moves by itself, has come to rest.
  Image DrawAtRest(const Session& session);

 private:
  struct Rep;
  explicit OffscreenWindow(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

// The stage as shapes, for SVG.
DrawList StageOf(const Session& session, const TextMetrics& metrics, float width, float height);

}  // namespace chanscope
