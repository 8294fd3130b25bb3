#include "app/platform/input_queue.h"

#include <string>

#include "app/platform/key_bindings.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chanscope {
namespace {

// Only moving on, and writing, is worth repeating while a key is held.
bool Repeats(const Command& command) {
  return std::holds_alternative<command::Step>(command) ||
         std::holds_alternative<command::SetSpeed>(command) ||
         std::holds_alternative<command::SetScale>(command) ||
         std::holds_alternative<command::Edit>(command);
}

void NoteKey(const KeyEvent& event, Hands& hands) {
  switch (event.key) {
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      if (event.modifiers == 0) hands.confirm = true;
      break;
    case GLFW_KEY_ESCAPE: hands.dismiss = true; break;
    case GLFW_KEY_DELETE: hands.remove = true; break;
    case GLFW_KEY_UP: --hands.rows; break;
    case GLFW_KEY_DOWN: ++hands.rows; break;
    case GLFW_KEY_PAGE_UP: --hands.pages; break;
    case GLFW_KEY_PAGE_DOWN: ++hands.pages; break;
    case GLFW_KEY_LEFT_BRACKET: --hands.zoom; break;
    case GLFW_KEY_RIGHT_BRACKET: ++hands.zoom; break;
    case GLFW_KEY_TAB:
      if ((event.modifiers & ~GLFW_MOD_SHIFT) == 0) {
        hands.panels += (event.modifiers & GLFW_MOD_SHIFT) != 0 ? -1 : 1;
      }
      break;
    default: break;
  }
}

}  // namespace

void InputQueue::Press(const KeyEvent& event, const Session& session) {
  auto command = CommandForKey(event.key, event.modifiers, session);
  if (!command || event.key == GLFW_KEY_ESCAPE) NoteKey(event, hands_);
  if (!command) return;
  if (event.action == GLFW_PRESS || Repeats(*command)) commands_.Push(std::move(*command));
}

void InputQueue::Type(char32_t c) {
  std::string text;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (c >> shift & 0x3f)); };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xc0 | c >> 6);
    tail(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xe0 | c >> 12);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xf0 | c >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
  commands_.Push(command::Type{std::move(text)});
}

}  // namespace chanscope
