#include "app/panels/window_panels.h"

#include <algorithm>

#include <imgui.h>

#include "app/panels/inspector_panel.h"
#include "app/panels/layout.h"
#include "app/panels/splitters.h"
#include "app/panels/top_bar_panel.h"

namespace chanscope {
namespace {

// Lanes that the timeline has to show; three at least, so that a small program's first goroutines
// do not move the panels.
size_t LanesOf(const Session& session) {
  constexpr size_t kLeast = 3;
  const Walk* walk = session.walk();
  return std::max(kLeast, walk == nullptr ? 0 : walk->simulator().timeline().lanes.size());
}

// How far the recording ahead has come, on the lower edge of the bar, while it goes on.
void DrawRecording(const PanelInput& in, float width) {
  const Walk* walk = in.session.walk();
  if (walk == nullptr || !walk->recording()) return;
  const float part =
      static_cast<float>(walk->simulator().recorded_end()) / static_cast<float>(kRecordedAhead);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  DrawList bar;
  Shape& shape = bar.shapes.emplace_back();
  shape.box = {0, kTopBarHeight - 1, width * std::clamp(part, 0.0F, 1.0F), 2};
  shape.fill = in.theme.accent;
  in.paint.Add(list, std::move(bar), {0, 0, width, kTopBarHeight + 2});
}

}  // namespace

void ApplyLook(const Theme& theme) {
  const auto color = [](Color c, float alpha) {
    return ImVec4(static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255,
                  static_cast<float>(c.b) / 255, alpha);
  };
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 0;
  style.ItemSpacing = {0, 0};
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.Colors[ImGuiCol_WindowBg] = style.Colors[ImGuiCol_ChildBg] =
      style.Colors[ImGuiCol_PopupBg] = style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ScrollbarGrab] = color(theme.link, 0.35F);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = color(theme.link, 0.7F);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = color(theme.link, 1);
}

void DrawWindowPanels(const PanelInput& in, Vec2 size, WindowState& state, CommandQueue& commands) {
  if (in.session.presenting()) {
    const PanelLayout boxes = LayoutPresentation(size.x, size.y);
    DrawStagePanel(in, boxes.stage, state.stage, commands);
    DrawExplanationPanel(in, boxes.explanation, /*enlarged=*/true, state.explanation, commands);
  } else {
    const PanelLayout boxes =
        LayoutPanels(size.x, size.y, LanesOf(in.session), in.session.settings().splits);
    DrawTopBarPanel(in, size.x, commands);
    DrawRecording(in, size.x);
    DrawSourcePanel(in, boxes.source, state.source, commands);
    DrawOutputPanel(in, boxes.output, state.output, commands);
    DrawStagePanel(in, boxes.stage, state.stage, commands);
    DrawExplanationPanel(in, boxes.explanation, /*enlarged=*/false, state.explanation, commands);
    DrawRuntimePanel(in, boxes.runtime, state.runtime, commands);
    DrawInspectorPanel(in, boxes.inspector, commands);
    DrawTimelinePanel(in, boxes.timeline, state.timeline, commands);
    DrawSplitters(in, size, boxes, commands);
  }
  DrawOverlay(in, size, state.overlay, commands);
  DrawNotice(in, size, commands);
  DrawTooltip(in, size);
}

}  // namespace chanscope
