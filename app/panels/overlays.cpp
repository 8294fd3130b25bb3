#include "app/panels/overlays.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <imgui.h>

#include "app/panels/controls.h"
#include "app/panels/overlay_cards.h"

namespace chanscope {
namespace {

constexpr ImGuiWindowFlags kLayer = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                    ImGuiWindowFlags_NoBackground;

Vec2 SizeOf(Overlay overlay) {
  switch (overlay) {
    case Overlay::kNone: return {};
    case Overlay::kKeys: return {1120, 420};
    case Overlay::kGoToStep: return {560, 128};
    case Overlay::kOpenFile: return {860, 520};
    case Overlay::kSearch: return {720, 520};
    case Overlay::kBreakpoints: return {640, 440};
    case Overlay::kSaveAs: return {640, 128};
    case Overlay::kOverwrite: return {560, 172};
  }
  return {};
}

Rect CardFor(Overlay overlay, Vec2 window) {
  const Vec2 wanted = SizeOf(overlay);
  const float width = std::min(wanted.x, window.x - 48);
  // In two columns it is longer.
  const float needed = overlay == Overlay::kKeys && width <= 900 ? 572 : wanted.y;
  const float height = std::min(needed, window.y - 48);
  const bool small = wanted.y < 200;
  return {std::round((window.x - width) / 2),
          std::round(small ? window.y * 0.28F : (window.y - height) / 2), width, height};
}

}  // namespace

void DrawOverlay(const PanelInput& in, Vec2 window, OverlayState& state, CommandQueue& commands) {
  const Overlay overlay = in.session.overlay();
  const bool appearing = overlay != state.shown;
  if (appearing) {
    state = OverlayState();
    state.shown = overlay;
  }
  if (overlay == Overlay::kNone) return;
  if (appearing) {
    in.notes.moving = true;
    ImGui::SetNextWindowFocus();
  }
  in.focus.BeginModal("overlay");
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({window.x, window.y});
  ImGui::Begin("overlay", nullptr, kLayer);
  Canvas canvas(in, {0, 0, window.x, window.y});
  canvas->Rule({0, 0, window.x, window.y}, WithAlpha(in.theme.ground, 0.72F));
  const Rect card = CardFor(overlay, window);
  switch (overlay) {
    case Overlay::kNone: break;
    case Overlay::kKeys: DrawKeysCard(canvas, card); break;
    case Overlay::kGoToStep: DrawGoToCard(canvas, card, state, commands); break;
    case Overlay::kOpenFile: DrawOpenCard(canvas, card, appearing, state, commands); break;
    case Overlay::kSearch: DrawSearchCard(canvas, card, appearing, state, commands); break;
    case Overlay::kBreakpoints: DrawBreakpointsCard(canvas, card, state, commands); break;
    case Overlay::kSaveAs: DrawSaveAsCard(canvas, card, appearing, state, commands); break;
    case Overlay::kOverwrite: DrawOverwriteCard(canvas, card, commands); break;
  }
  canvas.Paint();
  const ImVec2 mouse = ImGui::GetMousePos();
  if (!appearing && ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows) &&
      ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.Contains({mouse.x, mouse.y})) {
    commands.Push(command::Show{Overlay::kNone});
  }
  ImGui::End();
}

void DrawNotice(const PanelInput& in, Vec2 window, CommandQueue& commands) {
  const auto& notice = in.session.notice();
  if (!notice || in.session.overlay() != Overlay::kNone) return;
  const std::string text = in.words.Format(notice->key, notice->arguments);
  const TextStyle style{Font::kSans, 12.5F, in.theme.text};
  const float width =
      std::min(in.metrics.Width(text, style.font, style.size_px) + 76, window.x - 48);
  const Rect box{std::round((window.x - width) / 2), window.y - 64, width, 40};
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.w, box.h});
  // Panels are never brought to the front, so it lies over them without the focus: to take that in
  // each frame would let go of whatever the mouse holds.
  ImGui::Begin("notice", nullptr, kLayer | ImGuiWindowFlags_NoFocusOnAppearing);
  Canvas canvas(in, box);
  canvas->Box({box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
              {.fill = in.theme.raised, .stroke = in.theme.accent, .radius = 8});
  canvas.TextIn({box.x + 18, box.y, box.w - 66, box.h}, text, style);
  if (IconButton(canvas, "close", {box.x + box.w - 38, box.y + 7, 28, 26}, Icon::kCross,
                 ButtonLook::kBare, {})) {
    commands.Push(command::Dismiss{});
  }
  canvas.Paint();
  ImGui::End();
}

void DrawTooltip(const PanelInput& in, Vec2 window) {
  if (in.notes.tooltip.empty()) return;
  const TextStyle style{Font::kSans, 12, in.theme.text};
  constexpr size_t kMostLines = 8;
  constexpr float kPitch = 17;
  const auto lines = WrapText(in.metrics, in.notes.tooltip, style.font, style.size_px,
                              std::min(420.0F, window.x - 64), kMostLines);
  float width = 0;
  for (const std::string& line : lines)
    width = std::max(width, in.metrics.Width(line, style.font, style.size_px));
  const float height = static_cast<float>(lines.size()) * kPitch + 13;
  const ImVec2 mouse = ImGui::GetMousePos();
  Rect box{mouse.x + 14, mouse.y + 20, std::ceil(width) + 22, height};
  box.x = std::clamp(box.x, 4.0F, std::max(4.0F, window.x - box.w - 4));
  if (box.y + box.h > window.y - 4) box.y = mouse.y - box.h - 8;
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.w, box.h});
  ImGui::Begin("tooltip", nullptr, kLayer | ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs);
  Canvas canvas(in, box);
  canvas->Box({box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
              {.fill = in.theme.raised, .stroke = in.theme.line, .radius = 6});
  float y = box.y + 6 + 12;
  for (const std::string& line : lines) {
    canvas->Text({box.x + 11, y}, line, style);
    y += kPitch;
  }
  canvas.Paint();
  ImGui::End();
}

}  // namespace chanscope
