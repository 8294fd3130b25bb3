#include "app/platform/input_queue.h"

#include <utility>
#include <vector>

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

// True: the key settles something.
bool NoteSettling(const KeyPress& press, Hands& hands) {
  switch (press.key) {
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return hands.confirm = press.modifiers == 0 && !press.repeat;
    case GLFW_KEY_DELETE: return hands.remove = !press.repeat;
    case GLFW_KEY_TAB:
      if ((press.modifiers & ~GLFW_MOD_SHIFT) != 0) return false;
      hands.panels = (press.modifiers & GLFW_MOD_SHIFT) != 0 ? -1 : 1;
      return true;
    default: return false;
  }
}

// True: the key moves something.
bool NoteMove(int key, Hands& hands) {
  switch (key) {
    case GLFW_KEY_UP: --hands.rows; return true;
    case GLFW_KEY_DOWN: ++hands.rows; return true;
    case GLFW_KEY_PAGE_UP: --hands.pages; return true;
    case GLFW_KEY_PAGE_DOWN: ++hands.pages; return true;
    default: return false;
  }
}

// True: the key zooms the timeline. Braces that somebody writes do not.
bool NoteZoom(const KeyPress& press, const Session& session, Hands& hands) {
  if (session.typing() || AsksForText(session.overlay())) return false;
  if (press.key == GLFW_KEY_LEFT_BRACKET) --hands.zoom;
  if (press.key == GLFW_KEY_RIGHT_BRACKET) ++hands.zoom;
  return press.key == GLFW_KEY_LEFT_BRACKET || press.key == GLFW_KEY_RIGHT_BRACKET;
}

std::string Utf8(char32_t c) {
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
  return text;
}

}  // namespace

bool InputQueue::TakeText(TextStroke stroke, Hands& hands) {
  if (held_ > Held::kText) return false;
  held_ = Held::kText;
  hands.strokes.push_back(std::move(stroke));
  return true;
}

bool InputQueue::Take(const KeyPress& press, Session& session, Hands& hands) {
  if (held_ == Held::kSettled) return false;
  const auto command = CommandForKey(press.key, press.modifiers, session);
  if (command) {
    if (held_ != Held::kNothing) return false;
    was_command_ = true;
    if (press.repeat && !Repeats(*command)) return true;
    session.Apply({*command});
    if (press.key == GLFW_KEY_ESCAPE) {
      hands.dismiss = true;
      held_ = Held::kSettled;
    }
    return true;
  }
  was_command_ = false;
  if (AsksForText(session.overlay())) {
    if (auto stroke = StrokeForKey(press.key, press.modifiers)) {
      if (!TakeText(std::move(*stroke), hands)) return false;
      if (NoteSettling(press, hands)) held_ = Held::kSettled;
      return true;
    }
  }
  if (NoteSettling(press, hands)) {
    held_ = Held::kSettled;
  } else if (NoteMove(press.key, hands) || NoteZoom(press, session, hands)) {
    held_ = Held::kMoves;
  }
  return true;
}

bool InputQueue::Take(char32_t character, Session& session, Hands& hands) {
  return was_command_ || Take(Utf8(character), session, hands);
}

bool InputQueue::Take(const std::string& text, Session& session, Hands& hands) {
  if (AsksForText(session.overlay())) return TakeText(text, hands);
  if (held_ != Held::kNothing) return false;
  if (session.typing()) session.Apply({command::Type{text}});
  return true;
}

Hands InputQueue::Drain(Session& session) {
  Hands hands;
  held_ = Held::kNothing;
  const auto take = [&](const auto& each) { return Take(each, session, hands); };
  while (!waiting_.empty() && std::visit(take, waiting_.front())) waiting_.pop_front();
  return hands;
}

}  // namespace chanscope
