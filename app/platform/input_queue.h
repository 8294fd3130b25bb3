// Keys as they came, each understood in the state that the ones before it led to.
//
// Owns: the keys and characters that wait for their turn. Must not: know what commands do, or draw.
//
// Invariants: nothing is lost, whatever arrives between two frames; a key is understood only after
// everything before it has been answered. What only a panel can answer (Enter in a list) is
// answered when the panel is drawn: what came after it waits for the next frame. A character whose
// key was a command is no text.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <variant>

#include "app/panels/hands.h"
#include "app/session/session.h"

namespace chanscope {

struct KeyPress {
  int key = 0;
  int modifiers = 0;
  bool repeat = false;  // it is held
};

class InputQueue {
 public:
  void Press(const KeyPress& press) { waiting_.emplace_back(press); }
  void Type(char32_t character) { waiting_.emplace_back(character); }
  void Paste(std::string text) { waiting_.emplace_back(std::move(text)); }

  // Applies the commands to the session, as far as the panels need not answer first. Returns what
  // they have to answer in the next frame.
  Hands Drain(Session& session);

  bool empty() const { return waiting_.empty(); }

 private:
  // What the hands hold so far; a later one has to wait for what it stands before.
  enum class Held : uint8_t { kNothing, kText, kMoves, kSettled };

  // False: it has to wait.
  bool Take(const KeyPress& press, Session& session, Hands& hands);
  bool Take(char32_t character, Session& session, Hands& hands);
  bool Take(const std::string& text, Session& session, Hands& hands);
  bool TakeText(TextStroke stroke, Hands& hands);

  std::deque<std::variant<KeyPress, char32_t, std::string>> waiting_;
  Held held_ = Held::kNothing;
  bool was_command_ = false;  // the last key
};

}  // namespace chanscope
