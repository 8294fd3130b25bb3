#include <algorithm>
#include <vector>

#include "app/panels/overlay_card.h"
#include "app/panels/overlay_cards.h"

namespace chanscope {
namespace {

std::string_view KindKey(FoundKind kind) {
  switch (kind) {
    case FoundKind::kCommand: return "search.kind_command";
    case FoundKind::kGoroutine: return "search.kind_goroutine";
    case FoundKind::kChannel: return "search.kind_channel";
    case FoundKind::kWaitGroup: return "search.kind_waitgroup";
    case FoundKind::kFunction: return "search.kind_function";
    case FoundKind::kLine: return "search.kind_line";
    case FoundKind::kOutput: return "search.kind_output";
    case FoundKind::kStep: return "search.kind_step";
    case FoundKind::kLesson: return "search.kind_lesson";
    case FoundKind::kFile: return "search.kind_file";
  }
  return "";
}

bool IsCode(FoundKind kind) {
  return kind == FoundKind::kLine || kind == FoundKind::kOutput || kind == FoundKind::kFunction ||
         kind == FoundKind::kGoroutine || kind == FoundKind::kChannel ||
         kind == FoundKind::kWaitGroup;
}

}  // namespace

void DrawSearchCard(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
                    CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("search.title"));
  const float inner = card.w - 2 * kCardPadding;
  DrawTextLine(canvas, {card.x + kCardPadding, card.y + 48, inner, 32}, state.line, commands);
  if (appearing || state.looked_up != state.line.text()) {
    state.looked_up = state.line.text();
    state.found = Search(in.session, in.words, state.looked_up);
    state.chosen = 0;
  }
  std::vector<CardRow> rows;
  for (const Found& each : state.found) {
    rows.push_back({OneLine(each.text), each.note, std::string(in.words.Get(KindKey(each.kind))),
                    false, IsCode(each.kind)});
  }
  const Rect list{card.x + kCardPadding - 8, card.y + 90, inner + 16, card.h - 104};
  if (rows.empty()) {
    canvas.Hint({card.x + kCardPadding + 4, list.y + 20}, in.words.Get("search.nothing"), inner);
  }
  const int pressed = DrawCardList(in, "found", list, rows, state.chosen, 92);
  if (pressed < 0 && !in.hands.confirm) return;
  if (state.chosen >= state.found.size()) return;
  commands.Push(command::Show{Overlay::kNone});
  for (const Command& each : state.found[state.chosen].commands) commands.Push(each);
}

}  // namespace chanscope
