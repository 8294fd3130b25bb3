#include "app/panels/paint_queue.h"

#include <utility>

#include <imgui.h>

namespace chanscope {
namespace {

void PaintNow(const ImDrawList*, const ImDrawCmd* command) {
  const auto* job = static_cast<const PaintJob*>(command->UserCallbackData);
  job->renderer->Draw(job->list, job->view);
}

}  // namespace

void PaintQueue::BeginFrame(int framebuffer_width, int framebuffer_height, float scale) {
  jobs_.clear();
  framebuffer_width_ = framebuffer_width;
  framebuffer_height_ = framebuffer_height;
  scale_ = scale;
}

void PaintQueue::Add(ImDrawList& target, DrawList list, Rect clip, const Viewport& viewport,
                     bool scrolls) {
  if (list.shapes.empty() || clip.w <= 0 || clip.h <= 0) return;
  PaintJob& job = jobs_.emplace_back();
  job.list = std::move(list);
  job.clip = clip;
  job.viewport = viewport;
  job.scrolls = scrolls;
  job.renderer = renderer_;
  job.view.framebuffer_width = framebuffer_width_;
  job.view.framebuffer_height = framebuffer_height_;
  job.view.clip = {clip.x * scale_, clip.y * scale_, clip.w * scale_, clip.h * scale_};
  job.view.origin = {viewport.pan.x * scale_, viewport.pan.y * scale_};
  job.view.scale = viewport.zoom * scale_;
  if (renderer_ == nullptr) return;
  target.AddCallback(PaintNow, &job);
  target.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

}  // namespace chanscope
