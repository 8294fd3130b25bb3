#include "app/panels/controls.h"

#include <algorithm>

#include <imgui.h>

namespace chanscope {
namespace {

constexpr float kRadius = 6;
constexpr float kItemHeight = 30;

Color Raised(const Theme& theme, const Press& press) {
  if (press.held) return theme.line;
  return press.hovered ? Blend(theme.raised, WithAlpha(theme.text, 0.07F)) : theme.raised;
}

// Draws the button's surface and returns the colour of what stands on it.
Color Surface(Canvas& canvas, Rect box, ButtonLook look, const Press& press) {
  const Theme& theme = canvas.in().theme;
  const Rect inset{box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1};
  switch (look) {
    case ButtonLook::kPlain:
      canvas->Box(inset, {.fill = Raised(theme, press), .stroke = theme.line, .radius = kRadius});
      return theme.text;
    case ButtonLook::kPrimary:
      canvas->Box(box, {.fill = press.hovered ? Blend(theme.accent, WithAlpha(theme.text, 0.12F))
                                              : theme.accent,
                        .radius = kRadius});
      return theme.on_accent;
    case ButtonLook::kBare:
      if (press.hovered) canvas->Box(box, {.fill = theme.raised, .radius = kRadius});
      return press.hovered ? theme.text : theme.dim;
  }
  return theme.text;
}

std::string Numbered(std::string_view id, size_t index) {
  return std::string(id) + '#' + std::to_string(index);
}

TextStyle SegmentStyle(const Theme& theme, bool chosen) {
  return {chosen ? Font::kSansSemibold : Font::kSans, 11.5F, chosen ? theme.text : theme.dim,
          Align::kMiddle, 0};
}

}  // namespace

bool IconButton(Canvas& canvas, std::string_view id, Rect box, Icon icon, ButtonLook look,
                std::string_view tip) {
  const Press press = canvas.Button(id, box, tip);
  const Color color = Surface(canvas, box, look, press);
  const Theme& theme = canvas.in().theme;
  const Color behind = look == ButtonLook::kBare && press.hovered ? theme.raised : theme.panel;
  DrawIcon(*canvas, icon, box.center(), 11, color, behind);
  return press.clicked;
}

bool TextButton(Canvas& canvas, std::string_view id, Rect box, std::string_view text,
                ButtonLook look, std::string_view tip) {
  const Press press = canvas.Button(id, box, tip);
  const Color color = Surface(canvas, box, look, press);
  canvas.TextIn({box.x + 8, box.y, box.w - 16, box.h}, text,
                {Font::kSansSemibold, 12, color, Align::kMiddle, 0});
  return press.clicked;
}

float SegmentsWidth(const PanelInput& in, std::span<const std::string> words) {
  float width = 4;
  for (const std::string& word : words) {
    width += in.metrics.Width(word, Font::kSansSemibold, 11.5F) + 16;
  }
  return width;
}

int Segments(Canvas& canvas, std::string_view id, Rect box, std::span<const std::string> words,
             int chosen, std::span<const std::string> tips) {
  const Theme& theme = canvas.in().theme;
  canvas->Box({box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
              {.fill = theme.raised, .stroke = theme.line, .radius = kRadius});
  const float spare =
      std::max(0.0F, box.w - SegmentsWidth(canvas.in(), words)) / static_cast<float>(words.size());
  float x = box.x + 2;
  int pressed = -1;
  for (size_t i = 0; i < words.size(); ++i) {
    const bool is_chosen = static_cast<int>(i) == chosen;
    const float natural =
        canvas.in().metrics.Width(words[i], Font::kSansSemibold, 11.5F) + 16 + spare;
    const Rect part{x, box.y + 2, std::min(natural, box.x + box.w - 2 - x), box.h - 4};
    x += natural;
    const Press press = canvas.Button(Numbered(id, i), part, tips[i]);
    if (press.clicked) pressed = static_cast<int>(i);
    if (is_chosen) {
      const bool dark = theme.kind == ThemeKind::kDark;
      canvas->Box(part,
                  {.fill = dark ? Blend(theme.raised, WithAlpha(theme.text, 0.1F)) : theme.panel,
                   .stroke = dark ? Color{0, 0, 0, 0} : theme.line,
                   .radius = 5});
    } else if (press.hovered) {
      canvas->Box(part, {.fill = WithAlpha(theme.text, 0.05F), .radius = 5});
    }
    canvas.TextIn({part.x + 4, part.y, part.w - 8, part.h}, words[i],
                  SegmentStyle(theme, is_chosen));
  }
  return pressed;
}

bool Slider(Canvas& canvas, std::string_view id, Rect box, float& value, std::string_view tip) {
  const Theme& theme = canvas.in().theme;
  constexpr float kKnob = 6;
  const Press press = canvas.Button(id, {box.x - kKnob, box.y, box.w + 2 * kKnob, box.h}, tip);
  const float y = box.center().y;
  const float x = box.x + std::clamp(value, 0.0F, 1.0F) * box.w;
  canvas->Box({box.x, y - 2, box.w, 4}, {.fill = theme.line, .radius = 2});
  canvas->Disc({x, y}, press.hovered || press.held ? kKnob + 1 : kKnob, theme.text);
  if (!press.held) return false;
  const float wanted = std::clamp((ImGui::GetMousePos().x - box.x) / box.w, 0.0F, 1.0F);
  if (wanted == value) return false;
  value = wanted;
  return true;
}

void Dropdown(Canvas& canvas, std::string_view id, Rect box, std::string_view text,
              std::string_view popup, std::string_view tip) {
  const Theme& theme = canvas.in().theme;
  const Press press = canvas.Button(id, box, tip);
  Surface(canvas, box, ButtonLook::kPlain, press);
  DrawIcon(*canvas, Icon::kChevron, {box.x + box.w - 14, box.center().y}, 8, theme.dim, {});
  canvas.TextIn({box.x + 11, box.y, box.w - kDropdownFrame, box.h}, text,
                {Font::kSans, kDropdownText, theme.text, Align::kStart, 0});
  if (press.clicked) ImGui::OpenPopup(std::string(popup).c_str());
}

int PopupList(const PanelInput& in, const char* popup, Rect anchor, float width,
              std::span<const ListItem> items) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  float height = 12;
  for (const ListItem& item : items) height += kItemHeight + (item.rule_before ? 9 : 0);
  const float x = std::clamp(anchor.x, 8.0F, std::max(8.0F, screen.x - width - 8));
  const Rect box{x, anchor.y + anchor.h + 6, width,
                 std::min(height, screen.y - anchor.y - anchor.h - 16)};
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.w, box.h});
  if (!ImGui::BeginPopup(popup, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav)) return -1;
  const std::string outer = in.focus.current();
  in.focus.BeginModal(popup);
  const Theme& theme = in.theme;
  Canvas canvas(in, box);
  const float left = ImGui::GetWindowPos().x;
  float y = box.y + 6 - ImGui::GetScrollY();
  canvas->Box({box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
              {.fill = theme.panel, .stroke = theme.line, .radius = 8});
  int pressed = -1;
  for (size_t i = 0; i < items.size(); ++i) {
    const ListItem& item = items[i];
    if (item.rule_before) {
      canvas->Rule({left + 12, y + 4, box.w - 24, 1}, theme.line);
      y += 9;
    }
    const Rect row{left + 6, y, box.w - 12, kItemHeight};
    y += kItemHeight;
    const Press press = canvas.Button(Numbered(popup, i), row, item.tip);
    if (item.enabled && press.hovered) canvas->Box(row, {.fill = theme.raised, .radius = kRadius});
    if (item.chosen) {
      DrawIcon(*canvas, Icon::kCheck, {row.x + 14, row.center().y}, 10, theme.accent_text, {});
    }
    const float note = item.note.empty() ? 0 : in.metrics.Width(item.note, Font::kMono, 11) + 16;
    canvas.TextIn({row.x + 28, row.y, row.w - 38 - note, row.h}, item.text,
                  {item.chosen ? Font::kSansSemibold : Font::kSans, 12.5F,
                   item.enabled ? theme.text : theme.faint, Align::kStart, 0});
    canvas.TextIn({row.x + 28, row.y, row.w - 38, row.h}, item.note,
                  {Font::kMono, 11, theme.dim, Align::kEnd, 0});
    if (press.clicked && item.enabled) pressed = static_cast<int>(i);
  }
  if (pressed >= 0 || in.close_popups) ImGui::CloseCurrentPopup();
  canvas.Paint();
  ImGui::EndPopup();
  in.focus.BeginGroup(outer);
  return pressed;
}

}  // namespace chanscope
