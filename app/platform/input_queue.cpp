#include "app/platform/input_queue.h"

#include "app/platform/key_bindings.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chanscope {

void InputQueue::Press(const KeyEvent& event, const Session& session) {
  if (event.key == GLFW_KEY_ENTER || event.key == GLFW_KEY_KP_ENTER) confirm_ = true;
  if (auto command = CommandForKey(event.key, event.modifiers, session)) {
    // Only moving on is worth repeating while a key is held.
    const bool repeats = std::holds_alternative<command::Step>(*command) ||
                         std::holds_alternative<command::SetSpeed>(*command) ||
                         std::holds_alternative<command::SetScale>(*command);
    if (event.action == GLFW_PRESS || repeats) commands_.Push(std::move(*command));
  }
}

}  // namespace chanscope
