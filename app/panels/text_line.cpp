#include "app/panels/text_line.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include <imgui.h>

#include "app/panels/code_line.h"

namespace chanscope {
namespace {

constexpr float kSize = 14;
constexpr float kPadding = 10;

size_t NextCharacter(std::string_view text, size_t at) {
  do ++at;
  while (at < text.size() && (text[at] & 0xc0) == 0x80);
  return std::min(at, text.size());
}

size_t CharacterBefore(std::string_view text, size_t at) {
  do --at;
  while (at > 0 && (text[at] & 0xc0) == 0x80);
  return at;
}

// `text` as one line; of it only the digits when nothing else is meant.
std::string Fit(std::string_view text, bool digits_only) {
  std::string line;
  for (const char c : text) {
    if (digits_only && (c < '0' || c > '9')) continue;
    line += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return line;
}

void TakeStrokes(const PanelInput& in, TextLineState& state, CommandQueue& commands,
                 bool digits_only) {
  state.was_empty = state.text().empty();
  for (const TextStroke& stroke : in.hands.strokes) {
    if (const auto* typed = std::get_if<std::string>(&stroke)) {
      const std::string fit = Fit(*typed, digits_only);
      if (!fit.empty()) state.buffer.Insert(fit);
    } else if (const auto* edit = std::get_if<EditStroke>(&stroke)) {
      state.buffer.Do(edit->action, edit->extend);
    } else if (const auto [from, to] = state.buffer.selection(); from != to) {
      commands.Push(command::CopyText{state.buffer.selected_text()});
      if (std::get<CopyStroke>(stroke).cut) state.buffer.Insert("");
    }
    state.caret_since = in.seconds;
  }
}

// The part of the text that is shown: whole characters, the caret among them.
std::string_view Shown(const TextMetrics& metrics, TextLineState& state, float room) {
  const std::string_view text = state.text();
  const auto fits = [&](size_t from, size_t to) {
    return metrics.Width(text.substr(from, to - from), Font::kMono, kSize) <= room;
  };
  const size_t caret = state.buffer.caret();
  state.first = std::min(state.first, caret);
  while (state.first < caret && !fits(state.first, caret)) {
    state.first = NextCharacter(text, state.first);
  }
  while (state.first > 0 && fits(CharacterBefore(text, state.first), text.size())) {
    state.first = CharacterBefore(text, state.first);
  }
  size_t end = caret;
  while (end < text.size() && fits(state.first, NextCharacter(text, end))) {
    end = NextCharacter(text, end);
  }
  return text.substr(state.first, end - state.first);
}

void TakeMouse(const PanelInput& in, Rect box, std::string_view shown, TextLineState& state) {
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::InvisibleButton("line", {box.w, box.h});
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!ImGui::IsItemActive()) return;
  const float x = ImGui::GetMousePos().x - box.x - kPadding;
  const size_t offset = state.first + CodeOffset(in.metrics, shown, x, kSize);
  if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    state.buffer.SelectWord(offset);
  } else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    state.buffer.PlaceCaret(offset, ImGui::GetIO().KeyShift);
  } else if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    state.buffer.PlaceCaret(offset, true);
  } else {
    return;
  }
  state.caret_since = in.seconds;
}

}  // namespace

void Replace(TextLineState& state, std::string text) {
  state.buffer = EditBuffer(std::move(text));
  state.buffer.Do(EditAction::kTextEnd);
}

void DrawTextLine(Canvas& canvas, Rect box, TextLineState& state, CommandQueue& commands,
                  bool digits_only) {
  const PanelInput& in = canvas.in();
  TakeStrokes(in, state, commands, digits_only);
  const std::string_view shown = Shown(in.metrics, state, box.w - 2 * kPadding);
  TakeMouse(in, box, shown, state);

  canvas->Box({box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
              {.fill = in.theme.sunken, .stroke = in.theme.accent, .radius = 6});
  const float left = box.x + kPadding;
  const auto x_of = [&](size_t offset) {
    const size_t within = std::clamp(offset, state.first, state.first + shown.size());
    return std::round(left + CodeX(in.metrics, shown, within - state.first, kSize));
  };
  const auto [from, to] = state.buffer.selection();
  if (x_of(from) < x_of(to)) {
    canvas->Box({x_of(from), box.y + 6, x_of(to) - x_of(from), box.h - 12},
                {.fill = WithAlpha(in.theme.accent, 0.32F), .radius = 2});
  }
  canvas->Text({left, std::round(box.center().y + kCapitals / 2 * kSize)}, shown,
               {Font::kMono, kSize, in.theme.text});
  if (std::fmod(in.seconds - state.caret_since, 1.2) < 0.7) {
    canvas->Rule({x_of(state.buffer.caret()), box.y + 7, 2, box.h - 14}, in.theme.accent_text);
  }
}

}  // namespace chanscope
