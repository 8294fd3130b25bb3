// Paints within one ImGui window: the stage's own vocabulary, plus what a hand can do with it.
//
// Owns: the picture of one window or child until it is painted, and the hit boxes in it. Must not:
// know what any panel means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/panels/panel_input.h"
#include "app/scene/painter.h"

namespace chanscope {

// The mouse, or the keyboard, on a box in this frame.
struct Press {
  bool hovered = false;
  bool held = false;
  bool clicked = false;      // or Enter was pressed on it
  bool focus_moved = false;  // the keyboard came here: it wants to be seen
};

class Canvas {
 public:
  // Coordinates are the window's, scrolling included. Nothing outside `clip` is painted; only what
  // `scrolls` may reach beyond it.
  Canvas(const PanelInput& in, Rect clip, bool scrolls = false);

  Painter& operator*() { return painter_; }
  Painter* operator->() { return &painter_; }
  const PanelInput& in() const { return in_; }
  Rect clip() const { return clip_; }

  // Shortened to `max_width` with an ellipsis; the whole text then shows when the mouse rests on
  // it. Returns the width it takes.
  float Text(Vec2 baseline, std::string_view text, const TextStyle& style, float max_width);
  // Its capitals are centred on the middle of `box`.
  void TextIn(Rect box, std::string_view text, TextStyle style);

  // A box that can be pressed; `id` is unique within the window.
  Press Button(std::string_view id, Rect box, std::string_view tip = {});
  // The same, for the mouse only.
  Press MouseButton(std::string_view id, Rect box, std::string_view tip = {});
  // In place of a Button that is scrolled out of sight: the keyboard may come to it.
  Press Unseen();
  // A frame around what has the keyboard.
  void MarkFocus(Rect box) { focused_ = box; }

  // Faint words where a panel has nothing to show, in as many lines as they need.
  void Hint(Vec2 baseline, std::string_view text, float width);

  // Hands the picture over, inside the same ImGui window, when all is added. What is added later
  // goes in front of what ImGui has drawn meanwhile, with the next call.
  void Paint();

 private:
  const PanelInput& in_;
  Rect clip_;
  bool scrolls_;
  Picture picture_;
  Painter painter_;
  std::optional<Rect> focused_;
};

// Height of capitals, as a part of the size: to centre a line of text.
inline constexpr float kCapitals = 0.73F;

// `text` fit for one line: tabs become blanks up to the next stop, line ends and what stands before
// them on the next line become one blank.
std::string OneLine(std::string_view text);

// Whether the mouse is over `box` and over this ImGui window, not over one that covers it.
bool MouseOver(Rect box);

}  // namespace chanscope
