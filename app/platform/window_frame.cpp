#include "app/platform/window_frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>

#include "app/panels/layout.h"

namespace chanscope {

const Theme& ThemeOfSettings(const Settings& settings) {
  return ThemeOf(settings.theme == "light" ? ThemeKind::kLight : ThemeKind::kDark);
}

float GrownScale(int framebuffer_width, int framebuffer_height, float monitor) {
  constexpr float kDesignWidth = 1600;
  constexpr float kDesignHeight = 1000;
  constexpr float kGrowth = 0.7F;
  constexpr float kSteps = 8;  // to a factor of one: text must not swim while a window is resized
  const float larger = std::min(static_cast<float>(framebuffer_width) / kDesignWidth,
                                static_cast<float>(framebuffer_height) / kDesignHeight) /
                       monitor;
  const float grown = std::round(std::pow(std::max(1.0F, larger), kGrowth) * kSteps) / kSteps;
  return monitor * grown;
}

float FittingScale(int framebuffer_width, int framebuffer_height, float wanted) {
  const float across = static_cast<float>(framebuffer_width) / kLeastWidth;
  const float down = static_cast<float>(framebuffer_height) / kLeastHeight;
  return std::max(0.25F, std::min({wanted, across, down}));
}

WindowFrame::WindowFrame(const FontSet& fonts, Renderer* renderer)
    : fonts_(fonts), context_(ImGui::CreateContext()), paint_(renderer) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  // Every text is ours: ImGui's typeface is there because it insists on one.
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
  io.Fonts->AddFontDefault();
  io.Fonts->Build();
}

WindowFrame::~WindowFrame() {
  ImGui::DestroyContext(context_);
}

bool WindowFrame::ClosePopups() {
  close_popups_ = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
  return close_popups_;
}

void WindowFrame::Draw(const Session& session, const FrameSize& size, double delta_seconds,
                       double seconds, const Hands& hands, CommandQueue& commands) {
  const Settings& settings = session.settings();
  if (!words_ || words_->language() != settings.language) {
    words_ = std::make_unique<Catalogue>(settings.language);
  }
  const Theme& theme = ThemeOfSettings(settings);
  if (theme_ != &theme) ApplyLook(theme);
  theme_ = &theme;

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size.logical().x, size.logical().y};
  io.DisplayFramebufferScale = {size.scale, size.scale};
  io.DeltaTime = static_cast<float>(std::max(1e-4, delta_seconds));
  ImGui::NewFrame();
  paint_.BeginFrame(size.framebuffer_width, size.framebuffer_height, size.scale);
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) focus_.Leave();
  focus_.BeginFrame(hands);
  FrameNotes notes;
  const PanelInput in{.session = session,
                      .words = *words_,
                      .theme = theme,
                      .metrics = fonts_,
                      .paint = paint_,
                      .notes = notes,
                      .focus = focus_,
                      .seconds = seconds,
                      .hands = hands,
                      .close_popups = std::exchange(close_popups_, false)};
  DrawWindowPanels(in, size.logical(), state_, commands);
  moving_ = notes.moving;
  ImGui::Render();
}

}  // namespace chanscope
