#include "app/platform/offscreen_window.h"

#include <memory>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "app/gfx/offscreen.h"
#include "app/platform/window_frame.h"
#include "app/scene/stage.h"

namespace chanscope {
namespace {

// Frames until scrolling and everything else that moves by itself has come to rest.
constexpr int kMostFrames = 120;
constexpr double kFrameSeconds = 0.1;

// ImGui's own GL part, for the length of a scope.
class GlBackend {
 public:
  GlBackend() { ImGui_ImplOpenGL3_Init("#version 330"); }
  ~GlBackend() { ImGui_ImplOpenGL3_Shutdown(); }
  GlBackend(const GlBackend&) = delete;
  GlBackend& operator=(const GlBackend&) = delete;
};

const Theme& ThemeOfSettings(const Settings& settings) {
  return ThemeOf(settings.theme == "light" ? ThemeKind::kLight : ThemeKind::kDark);
}

}  // namespace

tl::expected<Image, std::string> RenderWindow(const Session& session, int width, int height,
                                              float scale) {
  auto context = OffscreenContext::Create(width, height);
  if (!context) return tl::unexpected(context.error());
  FontSet fonts(FindFontFiles());
  Renderer renderer(fonts);
  WindowFrame frame(fonts, &renderer);
  const FrameSize size{width, height, FittingScale(width, height, scale)};
  const GlBackend backend;
  CommandQueue ignored;
  // The first frame tells ImGui the sizes, the second one uses them.
  for (int i = 0; i < kMostFrames; ++i) {
    ImGui_ImplOpenGL3_NewFrame();
    frame.Draw(session, size, kFrameSeconds, 0, Hands{}, ignored);
    if (i >= 2 && !frame.moving()) break;
  }
  (*context)->Clear(frame.theme().ground);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return (*context)->ReadPixels();
}

DrawList StageOf(const Session& session, const TextMetrics& metrics, float width, float height) {
  const Catalogue words(session.settings().language);
  return StagePicture(session, words, ThemeOfSettings(session.settings()), metrics, width, height);
}

tl::expected<Image, std::string> RenderStage(const Session& session, int width, int height,
                                             float scale) {
  auto context = OffscreenContext::Create(width, height);
  if (!context) return tl::unexpected(context.error());
  FontSet fonts(FindFontFiles());
  Renderer renderer(fonts);
  const DrawList picture = StageOf(session, fonts, static_cast<float>(width) / scale,
                                   static_cast<float>(height) / scale);
  (*context)->Clear(ThemeOfSettings(session.settings()).ground);
  const RenderView view{.framebuffer_width = width,
                        .framebuffer_height = height,
                        .clip = {0, 0, static_cast<float>(width), static_cast<float>(height)},
                        .origin = {},
                        .scale = scale,
                        .alpha = 1};
  renderer.Draw(picture, view);
  return (*context)->ReadPixels();
}

}  // namespace chanscope
