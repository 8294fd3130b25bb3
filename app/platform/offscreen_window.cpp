#include "app/platform/offscreen_window.h"

#include <memory>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "app/gfx/offscreen.h"
#include "app/platform/window_frame.h"
#include "app/scene/stage.h"

namespace chanscope {
namespace {

// Frames until everything that moves by itself has come to rest.
constexpr int kMostFrames = 120;
constexpr double kFrameSeconds = 0.1;

// ImGui's own GL part, as long as this lives.
class GlBackend {
 public:
  GlBackend() { ImGui_ImplOpenGL3_Init("#version 330"); }
  ~GlBackend() { ImGui_ImplOpenGL3_Shutdown(); }
  GlBackend(const GlBackend&) = delete;
  GlBackend& operator=(const GlBackend&) = delete;
};

}  // namespace

struct OffscreenWindow::Rep {
  Rep(std::unique_ptr<OffscreenContext> gl, Part what, FrameSize pixels)
      : context(std::move(gl)), part(what), size(pixels) {}

  // Tells ImGui what there is to draw; whether something still moves by itself.
  bool Prepare(const Session& session, double seconds) {
    CommandQueue ignored;
    ImGui_ImplOpenGL3_NewFrame();
    frame.Draw(session, size, seconds, 0, Hands{}, ignored);
    return frame.moving();
  }

  Image Paint() {
    context->Clear(frame.theme().ground);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return context->ReadPixels();
  }

  Image PaintStage(const Session& session) {
    const auto width = static_cast<float>(size.framebuffer_width);
    const auto height = static_cast<float>(size.framebuffer_height);
    context->Clear(ThemeOfSettings(session.settings()).ground);
    const Vec2 logical = size.logical();
    renderer.Draw(StageOf(session, fonts, logical.x, logical.y),
                  {.framebuffer_width = size.framebuffer_width,
                   .framebuffer_height = size.framebuffer_height,
                   .clip = {0, 0, width, height},
                   .origin = {},
                   .scale = size.scale,
                   .alpha = 1});
    return context->ReadPixels();
  }

  std::unique_ptr<OffscreenContext> context;
  Part part;
  FrameSize size;
  FontSet fonts{FindFontFiles()};
  Renderer renderer{fonts};
  WindowFrame frame{fonts, &renderer};
  GlBackend backend;
};

OffscreenWindow::OffscreenWindow(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
OffscreenWindow::~OffscreenWindow() = default;

tl::expected<std::unique_ptr<OffscreenWindow>, std::string> OffscreenWindow::Create(Part part,
                                                                                    int width,
                                                                                    int height,
                                                                                    float scale) {
  auto context = OffscreenContext::Create(width, height);
  if (!context) return tl::unexpected(context.error());
  const float fitting = FittingScale(width, height, GrownScale(width, height, scale));
  const FrameSize size{width, height, part == Part::kWindow ? fitting : scale};
  return std::unique_ptr<OffscreenWindow>(
      new OffscreenWindow(std::make_unique<Rep>(std::move(*context), part, size)));
}

Image OffscreenWindow::Draw(const Session& session, double seconds) {
  if (rep_->part == Part::kStage) return rep_->PaintStage(session);
  rep_->Prepare(session, seconds);
  return rep_->Paint();
}

Image OffscreenWindow::DrawAtRest(const Session& session) {
  if (rep_->part == Part::kStage) return rep_->PaintStage(session);
  // The first frame tells ImGui the sizes, the second one uses them.
  for (int i = 0; i < kMostFrames; ++i) {
    if (!rep_->Prepare(session, kFrameSeconds) && i >= 2) break;
  }
  return rep_->Paint();
}

DrawList StageOf(const Session& session, const TextMetrics& metrics, float width, float height) {
  const Catalogue words(session.settings().language);
  return StagePicture(session, words, ThemeOfSettings(session.settings()), metrics, width, height);
}

}  // namespace chanscope
