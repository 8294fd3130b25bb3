// Pictures of the window without a window, a display or a mouse.
//
// Owns: drawing the whole window, or only the stage, into pixels. Must not: decide which step is
// shown, or write files. Theme and language are those of the session's settings.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "app/scene/image.h"
#include "app/scene/text_metrics.h"
#include "app/session/session.h"

namespace chanscope {

// `width` by `height` pixels; `scale` pixels to a logical one. The error is a sentence for the
// person. The same session gives the same pixels on one machine.
tl::expected<Image, std::string> RenderWindow(const Session& session, int width, int height,
                                              float scale = 1);

// Only the stage, on the panel's own ground.
tl::expected<Image, std::string> RenderStage(const Session& session, int width, int height,
                                             float scale = 1);

// The stage as shapes, for SVG.
DrawList StageOf(const Session& session, const TextMetrics& metrics, float width, float height);

}  // namespace chanscope
