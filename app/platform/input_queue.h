// Keys as they came, so that none is lost between two frames.
//
// Owns: the commands of keys that went down, and the releases that ImGui must not see before it has
// seen the key down for a frame. Must not: know what commands do.
#pragma once

#include <vector>

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
  // A key went up: handed on after the frame.
  void Release(const KeyEvent& event) { releases_.push_back(event); }

  CommandQueue& commands() { return commands_; }
  // Enter went down since the last call.
  bool TakeConfirm() { return std::exchange(confirm_, false); }
  std::vector<KeyEvent> TakeReleases() { return std::exchange(releases_, {}); }

 private:
  CommandQueue commands_;
  std::vector<KeyEvent> releases_;
  bool confirm_ = false;
};

}  // namespace chanscope
