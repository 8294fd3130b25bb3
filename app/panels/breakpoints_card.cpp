#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "app/panels/controls.h"
#include "app/panels/overlay_card.h"
#include "app/panels/overlay_cards.h"
#include "app/panels/panel_frame.h"

namespace chanscope {
namespace {

// What a breakpoint is about, for the left end of its row.
std::string_view KindKey(const Breakpoint& breakpoint) {
  if (breakpoint.line() != 0) return "breakpoints.kind_line";
  const CondNode& whole = breakpoint.condition.nodes.back();
  if (whole.op == CondOp::kGStatus) return "breakpoints.kind_goroutine";
  if (whole.op == CondOp::kChanDoes || whole.op == CondOp::kChanIs) {
    return "breakpoints.kind_channel";
  }
  if (whole.op == CondOp::kOutput) return "breakpoints.kind_output";
  return "breakpoints.kind_condition";
}

void DrawRow(Canvas& canvas, Rect row, const Breakpoint& breakpoint, size_t index, bool chosen,
             CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  const Theme& theme = in.theme;
  if (chosen) canvas->Box(row, {.fill = WithAlpha(theme.accent, 0.18F), .radius = 6});
  const Rect sign{row.x + 4, row.y + 2, 24, row.h - 4};
  const Press toggled =
      canvas.MouseButton(fmt::format("on{}", index), sign, in.words.Get("tip.breakpoint_on"));
  if (toggled.clicked) commands.Push(command::EnableBreakpoint{index, !breakpoint.enabled});
  canvas->Disc(sign.center(), 5, breakpoint.enabled ? theme.waiting : Color{0, 0, 0, 0},
               theme.waiting, 1.4F);
  canvas.TextIn({row.x + 36, row.y, 84, row.h}, in.words.Get(KindKey(breakpoint)),
                {Font::kSans, 11, theme.dim});
  canvas.TextIn({row.x + 124, row.y, row.w - 124 - 40, row.h}, breakpoint.text,
                {Font::kMono, 12.5F, breakpoint.enabled ? theme.text : theme.dim});
  if (breakpoint.line() != 0) {
    const std::string_view code = LineText(in.session.source(), breakpoint.line());
    const float left = row.x + 124 + canvas->Width(breakpoint.text, {Font::kMono, 12.5F, {}}) + 16;
    const float room = row.x + row.w - 44 - left;
    if (room > 40) {
      canvas.TextIn({left, row.y, room, row.h},
                    code.substr(std::min(code.find_first_not_of(" \t"), code.size())),
                    {Font::kMono, 11.5F, theme.dim});
    }
  }
  const Press removed = canvas.MouseButton(fmt::format("remove{}", index),
                                           {row.x + row.w - 34, row.y + 2, 28, row.h - 4},
                                           in.words.Get("tip.breakpoint_remove"));
  DrawIcon(*canvas, Icon::kCross, {row.x + row.w - 20, row.center().y}, 7,
           removed.hovered ? theme.text : theme.dim, {});
  if (removed.clicked) commands.Push(command::RemoveBreakpoint{index});
}

// Below the line: why the text is none, else what can be typed.
void DrawHelp(Canvas& canvas, Rect box, const OverlayState& state) {
  const PanelInput& in = canvas.in();
  const auto& error = in.session.breakpoint_error();
  if (error && state.looked_up == state.line.text()) {
    canvas.Text({box.x, box.y + 12}, in.words.Format(error->key, error->arguments),
                {Font::kSansSemibold, 12, in.theme.waiting_text}, box.w);
    return;
  }
  canvas.Text({box.x, box.y + 12}, in.words.Get("breakpoints.hint"),
              {Font::kSans, 12, in.theme.dim}, box.w);
  canvas.Text({box.x, box.y + 30},
              "12   G3 waiting   ch closed   ch send   output \"x\"   len(ch) == cap(ch)   i > 3",
              {Font::kMono, 11.5F, in.theme.dim}, box.w);
}

}  // namespace

void DrawBreakpointsCard(Canvas& canvas, Rect card, OverlayState& state, CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  const auto& breakpoints = in.session.breakpoints();
  DrawCard(canvas, card, in.words.Get("breakpoints.title"));
  const float inner = card.w - 2 * kCardPadding;
  const bool pressed =
      TextButton(canvas, "add", {card.x + card.w - kCardPadding - 84, card.y + 48, 84, 32},
                 in.words.Get("breakpoints.add"), ButtonLook::kPrimary);
  DrawHelp(canvas, {card.x + kCardPadding, card.y + 88, inner, 40}, state);
  // What was taken is in the list; what was not stays, to be mended.
  if (breakpoints.size() > state.breakpoints && !state.looked_up.empty()) {
    Replace(state.line, "");
    state.looked_up.clear();
    state.chosen = breakpoints.size() - 1;
  }
  state.breakpoints = breakpoints.size();
  DrawTextLine(canvas, {card.x + kCardPadding, card.y + 48, inner - 96, 32}, state.line, commands);
  if ((pressed || in.hands.confirm) && !state.line.text().empty()) {
    state.looked_up = state.line.text();
    commands.Push(command::AddBreakpoint{state.line.text()});
  } else if (in.hands.confirm && state.chosen < breakpoints.size()) {
    commands.Push(command::EnableBreakpoint{state.chosen, !breakpoints[state.chosen].enabled});
  }
  if (in.hands.remove && state.line.was_empty && state.chosen < breakpoints.size()) {
    commands.Push(command::RemoveBreakpoint{state.chosen});
  }
  const Rect list{card.x + kCardPadding - 8, card.y + 132, inner + 16, card.h - 146};
  canvas.Paint();
  if (breakpoints.empty()) {
    canvas.Hint({card.x + kCardPadding, list.y + 20}, in.words.Get("breakpoints.none"), inner);
    return;
  }
  ScrollArea area(in, "breakpoints", list, static_cast<float>(breakpoints.size()) * kCardRow);
  const auto last = static_cast<std::ptrdiff_t>(breakpoints.size()) - 1;
  state.chosen = static_cast<size_t>(std::clamp<std::ptrdiff_t>(
      static_cast<std::ptrdiff_t>(state.chosen) + in.hands.rows, 0, last));
  if (in.hands.rows != 0) {
    const float top = static_cast<float>(state.chosen) * kCardRow;
    area.ShowFocused(top, top + kCardRow);
  }
  for (size_t i = 0; i < breakpoints.size(); ++i) {
    const float top = static_cast<float>(i) * kCardRow;
    if (!area.Sees(top, top + kCardRow)) continue;
    DrawRow(area.canvas(), {list.x + 2, area.origin().y + top, area.width() - 4, kCardRow},
            breakpoints[i], i, i == state.chosen, commands);
  }
}

}  // namespace chanscope
