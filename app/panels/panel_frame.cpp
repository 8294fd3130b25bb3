#include "app/panels/panel_frame.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace chanscope {
namespace {

constexpr ImGuiWindowFlags kStill =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
constexpr float kScrollBar = 10;
constexpr float kFoot = 6;  // between a list and the panel's lower edge

void OpenWindow(const char* id, Rect box) {
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.w, box.h});
  ImGui::Begin(id, nullptr, kStill);
}

}  // namespace

Panel::Panel(const PanelInput& in, const char* id, Rect box)
    : in_(in), box_(box), canvas_((OpenWindow(id, box), in), box) {
  in.focus.BeginGroup(id);
  // Half a pixel inside, so that the frame's line falls on whole pixels.
  canvas_->Box({box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
               {.fill = in.theme.panel, .stroke = in.theme.line, .radius = kPanelRadius});
}

Panel::~Panel() {
  canvas_.Paint();
  ImGui::End();
}

void Panel::Heading(std::string_view name, std::string_view note, float taken) {
  Heading(name, note, {Font::kMono, 11, in_.theme.dim, Align::kEnd, 0}, taken);
}

void Panel::Heading(std::string_view name, std::string_view note, TextStyle note_style,
                    float taken) {
  const float y = box_.y + kHeadingBaseline;
  const float room = box_.w - 2 * kPanelPadding - taken;
  const float named = canvas_->Heading({box_.x + kPanelPadding, y}, name, room);
  note_style.align = Align::kEnd;
  if (note.empty()) return;
  canvas_.Text({box_.x + box_.w - kPanelPadding - taken, y}, note, note_style,
               std::max(0.0F, room - named - 16));
}

bool Panel::HasRoom(std::string_view name, std::string_view note, float taken) const {
  // Headings are letterspaced: one pixel and a fifth a letter.
  const float heading = in_.metrics.Width(name, Font::kSansSemibold, 12) + 6;
  return heading + in_.metrics.Width(note, Font::kMono, 11) + 16 + taken <=
         box_.w - 2 * kPanelPadding;
}

Rect Panel::Body(float top) const {
  return {box_.x + 1, box_.y + top, box_.w - 2, std::max(0.0F, box_.h - top - kFoot)};
}

ScrollArea::ScrollArea(const PanelInput& in, const char* id, Rect box, float content_height)
    : in_(in), box_(box), content_height_(content_height), canvas_(in, box, true) {
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::BeginChild(id, {box.w, box.h}, false, ImGuiWindowFlags_NoNav);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  origin_ = {at.x, at.y};
  width_ = content_height > box.h ? box.w - kScrollBar : box.w;
}

void ScrollArea::Fade(float y, float direction) {
  constexpr int kStrips = 4;
  constexpr float kStrip = 4;
  for (int i = 0; i < kStrips; ++i) {
    const float top = y + direction * kStrip * static_cast<float>(i) - (direction < 0 ? kStrip : 0);
    const float alpha = 0.9F - 0.22F * static_cast<float>(i);
    canvas_->Rule({box_.x + 1, top, width_ - 2, kStrip}, WithAlpha(in_.theme.panel, alpha));
  }
}

ScrollArea::~ScrollArea() {
  // What goes on beyond an edge fades there, so that a line in the middle of it looks unfinished
  // and not broken.
  if (origin_.y < box_.y - 1) Fade(box_.y, 1);
  if (origin_.y + content_height_ > box_.y + box_.h + 1) Fade(box_.y + box_.h, -1);
  canvas_.Paint();
  ImGui::SetCursorScreenPos({origin_.x, origin_.y});
  ImGui::Dummy({1, content_height_});
  ImGui::EndChild();
}

bool ScrollArea::Sees(float top, float bottom) const {
  const float y = origin_.y - box_.y;
  return y + bottom > 0 && y + top < box_.h;
}

void ScrollArea::Reveal(float top, float bottom, ScrollState& state) {
  const float scroll = state.target >= 0 ? state.target : ImGui::GetScrollY();
  const float margin = std::min(2 * (bottom - top), box_.h / 4);
  if (top - margin >= scroll && bottom + margin <= scroll + box_.h) return;
  const float most = std::max(0.0F, content_height_ - box_.h);
  const float target = std::clamp((top + bottom) / 2 - box_.h * 0.45F, 0.0F, most);
  if (std::abs(target - ImGui::GetScrollY()) >= 1) state.target = target;
}

void ScrollArea::ShowFocused(float top, float bottom) {
  const float scroll = ImGui::GetScrollY();
  if (top < scroll) JumpTo(top);
  if (bottom > scroll + box_.h) JumpTo(bottom - box_.h);
  in_.notes.moving = true;
}

void ScrollArea::JumpTo(float scroll) {
  ImGui::SetScrollY(std::max(0.0F, scroll));
}

void ScrollArea::Advance(ScrollState& state) {
  if (state.target < 0) return;
  if (ImGui::GetIO().MouseWheel != 0 && ImGui::IsWindowHovered()) {
    state.target = -1;  // the hand has the last word
    return;
  }
  const float scroll = ImGui::GetScrollY();
  const float way = state.target - scroll;
  const float part = 1 - std::exp(-ImGui::GetIO().DeltaTime * 14);
  if (std::abs(way) < 1) {
    ImGui::SetScrollY(state.target);
    state.target = -1;
    return;
  }
  ImGui::SetScrollY(scroll + way * std::max(part, 1 / std::abs(way)));
  in_.notes.moving = true;
}

}  // namespace chanscope
