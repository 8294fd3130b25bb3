// The controls of the top bar and of popups: what looks pressed, chosen, disabled.
//
// Owns: their looks and what the hand does to them within a frame. Must not: send commands.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/panels/canvas.h"
#include "app/panels/icons.h"

namespace chanscope {

enum class ButtonLook : uint8_t { kPlain, kPrimary, kBare };

// A button with an icon. True when it was pressed.
bool IconButton(Canvas& canvas, std::string_view id, Rect box, Icon icon, ButtonLook look,
                std::string_view tip);

// A button with a word on it.
bool TextButton(Canvas& canvas, std::string_view id, Rect box, std::string_view text,
                ButtonLook look, std::string_view tip = {});

// One of several words. Returns the index of the pressed one, else -1. Words get room in proportion
// to their widths.
int Segments(Canvas& canvas, std::string_view id, Rect box, std::span<const std::string> words,
             int chosen, std::span<const std::string> tips);

// Drags `value` (0 to 1). True while the hand changes it.
bool Slider(Canvas& canvas, std::string_view id, Rect box, float& value, std::string_view tip);

// Size of its text, and what its box is wider than the text.
inline constexpr float kDropdownText = 12.5F;
inline constexpr float kDropdownFrame = 38;

// A box with the chosen text and a chevron; pressing it opens the popup `popup`.
void Dropdown(Canvas& canvas, std::string_view id, Rect box, std::string_view text,
              std::string_view popup, std::string_view tip);

struct ListItem {
  std::string text{};
  std::string note{};  // at the right end, dim
  bool chosen = false;
  bool enabled = true;
  bool rule_before = false;
  std::string tip{};
};

// The open popup `popup` below `anchor` as a list. Returns the index of the pressed item, else -1.
int PopupList(const PanelInput& in, const char* popup, Rect anchor, float width,
              std::span<const ListItem> items);

// Room that the words of Segments take at least.
float SegmentsWidth(const PanelInput& in, std::span<const std::string> words);

}  // namespace chanscope
