// A GL context without a display, and a framebuffer to draw into.
//
// Owns: an EGL surfaceless context (no X, no Wayland, no /dev/dri needed) and a framebuffer object.
// Must not: be used on another thread than the one that made it.
#pragma once

#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "app/scene/draw_list.h"
#include "app/scene/image.h"

namespace chanscope {

class OffscreenContext {
 public:
  // Makes the context current and loads GL. The error is a sentence for the person.
  static tl::expected<std::unique_ptr<OffscreenContext>, std::string> Create(int width, int height);
  ~OffscreenContext();
  OffscreenContext(const OffscreenContext&) = delete;
  OffscreenContext& operator=(const OffscreenContext&) = delete;

  int width() const;
  int height() const;
  // Makes the context current, binds its framebuffer and fills it.
  void Clear(Color color);
  Image ReadPixels() const;

 private:
  struct Rep;
  explicit OffscreenContext(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace chanscope
