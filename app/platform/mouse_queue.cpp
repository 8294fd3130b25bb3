#include "app/platform/mouse_queue.h"

namespace chanscope {

void MouseQueue::Press(size_t button, bool down) {
  if (button < kMouseButtons) changes_.push_back({last_, button, down});
}

const MouseState& MouseQueue::Next() {
  if (changes_.empty()) {
    shown_.at = last_;
    return shown_;
  }
  const Change change = changes_.front();
  const bool dragged = !change.down && !(shown_.at == change.at);
  shown_.at = change.at;
  if (dragged) return shown_;
  shown_.down[change.button] = change.down;
  changes_.pop_front();
  return shown_;
}

}  // namespace chanscope
