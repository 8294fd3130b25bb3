#include "app/panels/splitters.h"

#include <cmath>

#include <fmt/format.h>
#include <imgui.h>

#include "app/panels/canvas.h"

namespace chanscope {
namespace {

// A window of its own in the gap: panels keep theirs.
void DrawSplitter(const PanelInput& in, Vec2 window, const PanelLayout& boxes, Splitter splitter,
                  CommandQueue& commands) {
  const Rect box = SplitterBox(boxes, splitter);
  if (box.w <= 0 || box.h <= 0) return;
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.w, box.h});
  ImGui::Begin(fmt::format("splitter{}", static_cast<int>(splitter)).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus);
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::InvisibleButton("border", {box.w, box.h});
  const bool upright = IsUpright(splitter);
  const bool held = ImGui::IsItemActive();
  if (held || ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    Canvas canvas(in, box);
    const Vec2 middle = box.center();
    canvas->Rule(
        upright ? Rect{middle.x - 1, box.y, 2, box.h} : Rect{box.x, middle.y - 1, box.w, 2},
        WithAlpha(in.theme.accent, held ? 1.0F : 0.6F));
    canvas.Paint();
  }
  const PanelSplits& splits = in.session.settings().splits;
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    commands.Push(command::SetSplits{ResetSplitter(splits, splitter)});
  } else if (held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 1)) {
    const ImVec2 mouse = ImGui::GetMousePos();
    const float to = std::round(upright ? mouse.x : mouse.y);
    const PanelSplits moved = MoveSplitter(splits, splitter, to, boxes, window);
    if (!(moved == splits)) commands.Push(command::SetSplits{moved});
  }
  ImGui::End();
}

}  // namespace

void DrawSplitters(const PanelInput& in, Vec2 window, const PanelLayout& boxes,
                   CommandQueue& commands) {
  for (const Splitter splitter : kSplitters) DrawSplitter(in, window, boxes, splitter, commands);
}

}  // namespace chanscope
