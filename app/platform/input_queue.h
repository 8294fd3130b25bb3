// Keys as they came, so that none is lost between two frames.
//
// Owns: the commands of keys that went down, those keys that panels answer themselves, and the
// releases that ImGui must not see before it has seen the key down for a frame. Must not: know what
// commands do.
#pragma once

#include <vector>

#include "app/panels/focus_ring.h"
#include "app/session/session.h"

namespace chanscope {

struct KeyEvent {
  int key = 0;
  int scancode = 0;
  int action = 0;
  int modifiers = 0;
};

class InputQueue {
 public:
  // A key went down or repeats.
  void Press(const KeyEvent& event, const Session& session);
  // A character for the text that is written in the source.
  void Type(char32_t character);
  // A key went up: handed on after the frame.
  void Release(const KeyEvent& event) { releases_.push_back(event); }

  CommandQueue& commands() { return commands_; }
  // What went down since the last call and is no command.
  Hands TakeHands() { return std::exchange(hands_, {}); }
  std::vector<KeyEvent> TakeReleases() { return std::exchange(releases_, {}); }

 private:
  CommandQueue commands_;
  std::vector<KeyEvent> releases_;
  Hands hands_;
};

}  // namespace chanscope
