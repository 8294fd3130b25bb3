// Pictures of DrawLists, offscreen.
//
// Owns: one context, font set and renderer for a test. Must not: compare anything.
#pragma once

#include <memory>

#include "app/gfx/font_set.h"
#include "app/gfx/offscreen.h"
#include "app/gfx/renderer.h"

namespace chanscope::fixtures {

class OffscreenPicture {
 public:
  OffscreenPicture(int width, int height) : fonts_(FindFontFiles()) {
    auto made = OffscreenContext::Create(width, height);
    if (!made) {
      error_ = made.error();
      return;
    }
    context_ = std::move(*made);
    renderer_ = std::make_unique<Renderer>(fonts_);
  }

  bool ok() const { return renderer_ != nullptr; }
  const std::string& error() const { return error_; }
  FontSet& fonts() { return fonts_; }

  RenderView WholeView(float scale = 1) const {
    const auto w = static_cast<float>(context_->width());
    const auto h = static_cast<float>(context_->height());
    return {context_->width(), context_->height(), {0, 0, w, h}, {0, 0}, scale, 1};
  }
  Image Draw(const DrawList& list, const RenderView& view, Color ground = {0, 0, 0, 255}) {
    context_->Clear(ground);
    renderer_->Draw(list, view);
    return context_->ReadPixels();
  }

 private:
  FontSet fonts_;
  std::string error_;
  std::unique_ptr<OffscreenContext> context_;
  std::unique_ptr<Renderer> renderer_;
};

inline Color PixelAt(const Image& image, int x, int y) {
  const uint8_t* p = &image.rgba[(static_cast<size_t>(y) * static_cast<size_t>(image.width) +
                                  static_cast<size_t>(x)) *
                                 4];
  return {p[0], p[1], p[2], p[3]};
}

}  // namespace chanscope::fixtures
