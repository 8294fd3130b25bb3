#include "app/panels/overlays.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/panels/controls.h"
#include "app/panels/panel_frame.h"

namespace chanscope {
namespace {

struct KeyLine {
  std::string_view keys;
  std::string_view text;
};

// In the order of the table; the left column first.
constexpr std::array<KeyLine, 21> kKeyLines = {{{"Space", "keys.play"},
                                                {"→  ←", "keys.step"},
                                                {"Shift + →  ←", "keys.statement"},
                                                {"Ctrl + →  ←", "keys.channel_op"},
                                                {"Home  End", "keys.ends"},
                                                {"N  Shift + N", "keys.moment"},
                                                {"G", "keys.go_to"},
                                                {"B", "keys.breakpoint"},
                                                {"F", "keys.follow"},
                                                {"P", "keys.predict"},
                                                {"1  2  3", "keys.sizes"},
                                                {"+  -", "keys.speed"},
                                                {"L", "keys.language"},
                                                {"T", "keys.theme"},
                                                {"M", "keys.motion"},
                                                {"Ctrl + O", "keys.open"},
                                                {"Ctrl + R", "keys.reload"},
                                                {"Ctrl + +  -  0", "keys.scale"},
                                                {"F11", "keys.present"},
                                                {"F1", "keys.keys"},
                                                {"Esc", "keys.dismiss"}}};

constexpr ImGuiWindowFlags kLayer = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                    ImGuiWindowFlags_NoBackground;

void DrawCard(Canvas& canvas, Rect card, std::string_view title) {
  const Theme& theme = canvas.in().theme;
  canvas->Box({card.x + 0.5F, card.y + 0.5F, card.w - 1, card.h - 1},
              {.fill = theme.panel, .stroke = theme.line, .radius = 12});
  canvas.Text({card.x + 24, card.y + 34}, title, {Font::kSansBold, 15, theme.text}, card.w - 48);
}

void DrawKeys(Canvas& canvas, Rect card) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("keys.title"));
  constexpr size_t kRows = (kKeyLines.size() + 1) / 2;
  const float column = (card.w - 48 - 24) / 2;
  const float pitch = std::min(30.0F, (card.h - 76) / static_cast<float>(kRows));
  for (size_t i = 0; i < kKeyLines.size(); ++i) {
    const float x = card.x + 24 + (i < kRows ? 0 : column + 24);
    const float y = card.y + 54 + static_cast<float>(i % kRows) * pitch;
    const TextStyle style{Font::kMono, 11.5F, in.theme.text, Align::kMiddle};
    const float wide = std::max(28.0F, canvas->Width(kKeyLines[i].keys, style) + 16);
    const Rect cap{x, y, wide, 22};
    canvas->Box(cap, {.fill = in.theme.raised, .stroke = in.theme.line, .radius = 5});
    canvas.TextIn(cap, kKeyLines[i].keys, style);
    const float text_x = x + 132;
    canvas.Text({text_x, y + 11 + kCapitals / 2 * 12.5F}, in.words.Get(kKeyLines[i].text),
                {Font::kSans, 12.5F, in.theme.dim}, x + column - text_x);
  }
}

// A line to type into, at `box`. ImGui draws the text itself.
void InputLine(const PanelInput& in, Rect box, std::string& text, bool appearing,
               ImGuiInputTextFlags flags) {
  const auto color = [](Color c) {
    return ImVec4(static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255,
                  static_cast<float>(c.b) / 255, static_cast<float>(c.a) / 255);
  };
  ImGui::PushStyleColor(ImGuiCol_FrameBg, color(in.theme.sunken));
  ImGui::PushStyleColor(ImGuiCol_Border, color(in.theme.accent));
  ImGui::PushStyleColor(ImGuiCol_Text, color(in.theme.text));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, color(WithAlpha(in.theme.accent, 0.35F)));
  const float padding = std::max(2.0F, (box.h - ImGui::GetFontSize()) / 2);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10, padding});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 6);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::SetNextItemWidth(box.w);
  if (appearing) ImGui::SetKeyboardFocusHere();
  ImGui::InputText("##line", &text, flags);
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor(4);
}

void DrawGoTo(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
              CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("goto.title"));
  const Walk* walk = in.session.walk();
  const uint64_t end = walk == nullptr ? 0 : walk->simulator().recorded_end();
  canvas.Text({card.x + 24, card.y + 56},
              in.words.Format("goto.hint", {{"end", std::to_string(end)}}),
              {Font::kSans, 12, in.theme.dim}, card.w - 48);
  const bool pressed = TextButton(canvas, "go", {card.x + card.w - 24 - 84, card.y + 72, 84, 32},
                                  in.words.Get("goto.go"), ButtonLook::kPrimary);
  canvas.Paint();
  InputLine(in, {card.x + 24, card.y + 72, card.w - 48 - 96, 32}, state.text, appearing,
            ImGuiInputTextFlags_CharsDecimal);
  if (!pressed && !in.confirm) return;
  uint64_t step = 0;
  const char* last = state.text.data() + state.text.size();
  if (std::from_chars(state.text.data(), last, step).ec == std::errc{}) {
    commands.Push(command::Seek{step});
  }
  commands.Push(command::Show{Overlay::kNone});
}

void DrawOpen(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
              CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("open.title"));
  const auto& notice = in.session.notice();
  canvas.Text({card.x + 24, card.y + 56},
              notice ? in.words.Format(notice->key, notice->arguments)
                     : std::string(in.words.Get("open.hint")),
              {Font::kSans, 12, notice ? in.theme.waiting_text : in.theme.dim}, card.w - 48);
  const bool pressed = TextButton(canvas, "open", {card.x + card.w - 24 - 84, card.y + 72, 84, 32},
                                  in.words.Get("open.open"), ButtonLook::kPrimary);
  canvas.Paint();
  InputLine(in, {card.x + 24, card.y + 72, card.w - 48 - 96, 32}, state.text, appearing, 0);
  if ((pressed || in.confirm) && !state.text.empty()) commands.Push(command::OpenFile{state.text});
}

Rect CardFor(Overlay overlay, Vec2 window) {
  const bool keys = overlay == Overlay::kKeys;
  const float width = std::min(keys ? 760.0F : 560.0F, window.x - 48);
  const float height = std::min(keys ? 384.0F : 128.0F, window.y - 48);
  return {std::round((window.x - width) / 2),
          std::round(keys ? (window.y - height) / 2 : window.y * 0.28F), width, height};
}

}  // namespace

void DrawOverlay(const PanelInput& in, Vec2 window, OverlayState& state, CommandQueue& commands) {
  const Overlay overlay = in.session.overlay();
  const bool appearing = overlay != state.shown;
  if (appearing) state = {overlay, {}};
  if (overlay == Overlay::kNone) return;
  if (appearing) {
    in.notes.moving = true;
    ImGui::SetNextWindowFocus();
  }
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({window.x, window.y});
  ImGui::Begin("overlay", nullptr, kLayer);
  Canvas canvas(in, {0, 0, window.x, window.y});
  canvas->Rule({0, 0, window.x, window.y}, WithAlpha(in.theme.ground, 0.72F));
  const Rect card = CardFor(overlay, window);
  switch (overlay) {
    case Overlay::kNone: break;
    case Overlay::kKeys: DrawKeys(canvas, card); break;
    case Overlay::kGoToStep: DrawGoTo(canvas, card, appearing, state, commands); break;
    case Overlay::kOpenFile: DrawOpen(canvas, card, appearing, state, commands); break;
  }
  canvas.Paint();
  const ImVec2 mouse = ImGui::GetMousePos();
  if (!appearing && ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
      !card.Contains({mouse.x, mouse.y})) {
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
  ImGui::SetNextWindowFocus();
  ImGui::Begin("notice", nullptr, kLayer);
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
