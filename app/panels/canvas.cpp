#include "app/panels/canvas.h"

#include <algorithm>
#include <iterator>
#include <string>

#include <imgui.h>

namespace chanscope {

Canvas::Canvas(const PanelInput& in, Rect clip, bool scrolls)
    : in_(in), clip_(clip), scrolls_(scrolls), painter_(picture_, in.theme, in.metrics) {
  painter_.Begin({}, Layer::kContent);
}

float Canvas::Text(Vec2 baseline, std::string_view text, const TextStyle& style, float max_width) {
  const float taken = painter_.Text(baseline, text, style, max_width);
  if (painter_.Width(text, style) > max_width) {
    const Rect box{baseline.x - (style.align == Align::kEnd ? taken : 0),
                   baseline.y - style.size_px, std::max(taken, 8.0F), style.size_px * 1.3F};
    if (MouseOver(box)) in_.notes.tooltip = text;
  }
  return taken;
}

void Canvas::TextIn(Rect box, std::string_view text, TextStyle style) {
  const Vec2 center = box.center();
  Vec2 baseline{box.x, center.y + kCapitals / 2 * style.size_px};
  const float width = painter_.Width(text, style);
  if (style.align == Align::kMiddle && width <= box.w) baseline.x = center.x;
  // What does not fit keeps its beginning, not its middle.
  if (style.align == Align::kMiddle && width > box.w) style.align = Align::kStart;
  if (style.align == Align::kEnd) baseline.x = box.x + box.w;
  Text(baseline, text, style, box.w);
}

Press Canvas::Button(std::string_view id, Rect box, std::string_view tip) {
  Press press = MouseButton(id, box, tip);
  const Focus focus = in_.focus.Item();
  if (!focus.here) return press;
  MarkFocus(box);
  press.clicked |= focus.pressed;
  press.focus_moved = focus.moved;
  return press;
}

Press Canvas::Unseen() {
  const Focus focus = in_.focus.Item();
  return {.clicked = focus.here && focus.pressed, .focus_moved = focus.here && focus.moved};
}

Press Canvas::MouseButton(std::string_view id, Rect box, std::string_view tip) {
  if (box.w <= 0 || box.h <= 0) return {};
  ImGui::SetCursorScreenPos({box.x, box.y});
  const std::string name(id);
  Press press;
  press.clicked = ImGui::InvisibleButton(name.c_str(), {box.w, box.h});
  press.hovered = ImGui::IsItemHovered();
  press.held = ImGui::IsItemActive();
  if (press.hovered && !tip.empty()) in_.notes.tooltip = tip;
  return press;
}

void Canvas::Hint(Vec2 baseline, std::string_view text, float width) {
  const TextStyle style{Font::kSans, 12, in_.theme.faint};
  for (const std::string& line : WrapText(in_.metrics, text, style.font, style.size_px, width, 4)) {
    painter_.Text(baseline, line, style);
    baseline.y += 18;
  }
}

void Canvas::Paint() {
  if (focused_) {
    const Rect ring{focused_->x - 1, focused_->y - 1, focused_->w + 2, focused_->h + 2};
    painter_.Box(ring, {.stroke = in_.theme.accent_text, .stroke_width = 2, .radius = 6});
    focused_.reset();
  }
  DrawList list;
  list.width = clip_.x + clip_.w;
  list.height = clip_.y + clip_.h;
  for (Element& element : picture_.elements) {
    std::move(element.shapes.begin(), element.shapes.end(), std::back_inserter(list.shapes));
  }
  picture_.elements.clear();
  painter_.Begin({}, Layer::kContent);  // more may follow, in front of what ImGui draws now
  in_.paint.Add(*ImGui::GetWindowDrawList(), std::move(list), clip_, {}, scrolls_);
}

std::string OneLine(std::string_view text) {
  std::string line;
  bool ended = false;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      ended = true;
    } else if (ended && (c == ' ' || c == '\t')) {
      continue;
    } else {
      if (ended) line += "  ";
      ended = false;
      line.append(c == '\t' ? kTabColumns - line.size() % kTabColumns : 1, c == '\t' ? ' ' : c);
    }
  }
  return line;
}

bool MouseOver(Rect box) {
  if (!ImGui::IsWindowHovered()) return false;
  const ImVec2 mouse = ImGui::GetMousePos();
  return box.Contains({mouse.x, mouse.y});
}

}  // namespace chanscope
