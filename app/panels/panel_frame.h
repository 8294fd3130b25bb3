// The surface of a panel, and an area in it that scrolls.
//
// Owns: their ImGui windows for the length of a scope. Must not: know what any panel shows.
#pragma once

#include <string_view>

#include "app/panels/canvas.h"

namespace chanscope {

// Logical pixels, as on the design's drawing.
inline constexpr float kPanelRadius = 10;
inline constexpr float kPanelPadding = 16;
inline constexpr float kHeadingBaseline = 22;  // below the panel's top

class Panel {
 public:
  Panel(const PanelInput& in, const char* id, Rect box);
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  // The panel's name at the left and a note at the right end of the same line, where `taken` is
  // the width of what stands there already.
  void Heading(std::string_view name, std::string_view note = {}, float taken = 0);
  void Heading(std::string_view name, std::string_view note, TextStyle note_style, float taken = 0);
  // Whether a note of this text has room beside the name.
  bool HasRoom(std::string_view name, std::string_view note, float taken = 0) const;

  Canvas& canvas() { return canvas_; }
  Rect box() const { return box_; }
  // The part below the heading, without padding at the sides: lists reach from side to side.
  Rect Body(float top) const;

 private:
  const PanelInput& in_;
  Rect box_;
  Canvas canvas_;
};

// How far a scroll area has come on its way to what it shall show.
struct ScrollState {
  float target = -1;  // negative: at rest
};

class ScrollArea {
 public:
  // `content_height` may be more or less than the box's.
  ScrollArea(const PanelInput& in, const char* id, Rect box, float content_height);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  Canvas& canvas() { return canvas_; }
  // Where the content's top left corner lies, in window coordinates.
  Vec2 origin() const { return origin_; }
  Rect box() const { return box_; }
  // Narrower than the box where there is a scroll bar.
  float width() const { return width_; }
  bool Sees(float top, float bottom) const;

  // Moves, softly, so that the stretch of the content is in view; does nothing when it is already.
  void Reveal(float top, float bottom, ScrollState& state);
  // As far as it takes to see the row that the keyboard came to.
  void ShowFocused(float top, float bottom);
  // At once.
  void JumpTo(float scroll);
  // Continues what Reveal began. Call it every frame.
  void Advance(ScrollState& state);

 private:
  const PanelInput& in_;
  Rect box_;
  void Fade(float y, float direction);

  float content_height_;
  float width_ = 0;
  Vec2 origin_;
  Canvas canvas_;
};

}  // namespace chanscope
