#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {

void LayoutStackCard(StageContext& context, const GView& g, Rect box, size_t others) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kG, g.goid, 0};
  const Color hue = GoroutineColor(theme, g.goid);
  paint.Begin({Role::kStackCard, g.goid, 0}, Layer::kCard, target);
  paint.Box(box, {.fill = theme.raised,
                  .stroke = hue,
                  .stroke_width = context.Selected(target) ? 2.4f : 1.6f});
  paint.Begin({Role::kStackCard, g.goid, 1}, Layer::kContent, target);
  const float room = box.w - 22;
  const float middle = box.h >= 60 ? box.center().y : box.y + 35;
  std::string title = context.Say("stage.stack", {{"g", GoroutineName(g.goid)}});
  if (others > 0) title += " +" + std::to_string(others);
  paint.Text({box.x + 11, box.y + 17}, title, {Font::kSans, 10.5f, theme.dim}, room);
  const VariableView& elem = g.operation.elem;
  Anchor anchor{box, {g.operation.op == ChanOp::kSend ? 1.0f : -1.0f, 0}};
  if (!elem.type.empty()) {
    const std::string name = elem.name.empty() ? "tmp" : elem.name;
    const TextStyle style{Font::kMono, 11.5f, theme.text};
    const std::string full = name + " " + elem.type + " =";
    const std::string brief = name + " =";
    const float chip_room = 30;
    const bool wide = paint.Width(full, style) + chip_room + 8 <= room;
    const float label =
        paint.Text({box.x + 11, middle + 5}, wide ? full : brief, style, room - chip_room - 8);
    anchor.box = paint.ValueChip({box.x + 11 + label + 8, middle - 9}, 20, elem.value, 12.5f,
                                 room - label - 8,
                                 {.fill = Blend(theme.panel, WithAlpha(hue, 0.24f)),
                                  .stroke = hue,
                                  .stroke_width = 1,
                                  .radius = 5},
                                 theme.text);
  } else {
    paint.Text({box.x + 11, middle + 5}, context.Say("stage.stack.no_elem"),
               {Font::kSans, 10.5f, theme.faint}, room);
  }
  if (!g.stack.empty() && box.h >= 60) {
    paint.Code({box.x + 11, box.y + box.h - 8}, g.stack.front().function, g.stack.front().line,
               {Font::kMono, 10, theme.faint}, room, 9);
  }
  // A path meets the card's edge at the height of the value.
  anchor.box = {box.x, anchor.box.y, box.w, anchor.box.h};
  context.places.stacks[g.goid] = anchor;
}

}  // namespace chanscope
