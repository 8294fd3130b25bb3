#include "app/panels/text_line.h"

#include <algorithm>
#include <utility>

#include <imgui.h>
#include <imgui_stdlib.h>

namespace chanscope {
namespace {

// ImGui keeps a text of its own while one types: a new one goes in through its callback.
int TakeReplaced(ImGuiInputTextCallbackData* data) {
  auto& state = *static_cast<TextLineState*>(data->UserData);
  if (!std::exchange(state.replaced, false)) return 0;
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, state.text.data(), state.text.data() + state.text.size());
  data->CursorPos = data->SelectionStart = data->SelectionEnd = data->BufTextLen;
  return 0;
}

ImVec4 Of(Color c) {
  return {static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255,
          static_cast<float>(c.b) / 255, static_cast<float>(c.a) / 255};
}

}  // namespace

void Replace(TextLineState& state, std::string text) {
  state.text = std::move(text);
  state.replaced = true;
}

void DrawTextLine(const PanelInput& in, Rect box, TextLineState& state, bool appearing,
                  bool digits_only) {
  ImGui::PushStyleColor(ImGuiCol_FrameBg, Of(in.theme.sunken));
  ImGui::PushStyleColor(ImGuiCol_Border, Of(in.theme.accent));
  ImGui::PushStyleColor(ImGuiCol_Text, Of(in.theme.text));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, Of(WithAlpha(in.theme.accent, 0.35F)));
  const float padding = std::max(2.0F, (box.h - ImGui::GetFontSize()) / 2);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10, padding});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 6);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::SetNextItemWidth(box.w);
  if (appearing) ImGui::SetKeyboardFocusHere();
  // The callback may not change the text that it is given a pointer to: a copy is typed into.
  std::string typed = state.text;
  const ImGuiInputTextFlags flags =
      ImGuiInputTextFlags_CallbackAlways | (digits_only ? ImGuiInputTextFlags_CharsDecimal : 0);
  ImGui::InputText("##line", &typed, flags, TakeReplaced, &state);
  if (!state.replaced) state.text = std::move(typed);
  // After something else was pressed it has the keyboard again: there is nothing else to type into.
  const bool pressing = ImGui::IsAnyItemActive() || ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (!pressing && !appearing) ImGui::SetKeyboardFocusHere(-1);
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor(4);
}

}  // namespace chanscope
