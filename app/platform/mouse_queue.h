// Where the mouse was and what it pressed, one frame after the other.
//
// Owns: presses and releases that no frame has seen yet. Must not: know ImGui or GLFW.
//
// Invariants: each press and each release has a frame of its own, at the place where it happened,
// however fast they came; before a release the mouse is seen, still pressed, where it is let go.
#pragma once

#include <array>
#include <cstddef>
#include <deque>

#include "app/scene/draw_list.h"

namespace chanscope {

inline constexpr size_t kMouseButtons = 3;

// What one frame sees.
struct MouseState {
  Vec2 at;
  std::array<bool, kMouseButtons> down{};
};

class MouseQueue {
 public:
  void Move(Vec2 at) { last_ = at; }
  // Where the last Move led.
  void Press(size_t button, bool down);

  // One frame further.
  const MouseState& Next();
  const MouseState& shown() const { return shown_; }
  // More frames are needed.
  bool pending() const { return !changes_.empty(); }

 private:
  struct Change {
    Vec2 at;
    size_t button = 0;
    bool down = false;
  };

  std::deque<Change> changes_;
  Vec2 last_;
  MouseState shown_;
};

}  // namespace chanscope
