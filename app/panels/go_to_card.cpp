#include <charconv>

#include "app/panels/controls.h"
#include "app/panels/overlay_card.h"
#include "app/panels/overlay_cards.h"

namespace chanscope {

void DrawGoToCard(Canvas& canvas, Rect card, OverlayState& state, CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("goto.title"));
  const Walk* walk = in.session.walk();
  const uint64_t end = walk == nullptr ? 0 : walk->simulator().recorded_end();
  canvas.Text({card.x + 24, card.y + 56},
              in.words.Format("goto.hint", {{"end", std::to_string(end)}}),
              {Font::kSans, 12, in.theme.dim}, card.w - 48);
  const bool pressed = TextButton(canvas, "go", {card.x + card.w - 24 - 84, card.y + 72, 84, 32},
                                  in.words.Get("goto.go"), ButtonLook::kPrimary);
  DrawTextLine(canvas, {card.x + 24, card.y + 72, card.w - 48 - 96, 32}, state.line, commands,
               /*digits_only=*/true);
  if (!pressed && !in.hands.confirm) return;
  uint64_t step = 0;
  const char* last = state.line.text().data() + state.line.text().size();
  if (std::from_chars(state.line.text().data(), last, step).ec == std::errc{}) {
    commands.Push(command::Seek{step});
  }
  commands.Push(command::Show{Overlay::kNone});
}

}  // namespace chanscope
