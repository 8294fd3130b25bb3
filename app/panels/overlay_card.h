// What all overlays have: a card with a title, and a list in it that the keyboard walks through.
//
// Owns: their look. Must not: know what they are for.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/panels/canvas.h"

namespace chanscope {

// Logical pixels.
inline constexpr float kCardPadding = 24;
inline constexpr float kCardRow = 28;

void DrawCard(Canvas& canvas, Rect card, std::string_view title);

struct CardRow {
  std::string text{};
  std::string note{};  // at the right end, dim
  std::string kind{};  // at the left end, dim
  bool dim = false;
  bool code = false;  // in the typeface of code
};

// In place of a chosen row: the keyboard is elsewhere.
inline constexpr size_t kNoRow = static_cast<size_t>(-1);

// A list in `box`, the chosen row in sight and marked. Arrows in `in.hands` move the choice.
// Returns the row that was pressed with the mouse, else -1.
int DrawCardList(const PanelInput& in, const char* id, Rect box, std::span<const CardRow> rows,
                 size_t& chosen, float kind_width = 0);

}  // namespace chanscope
