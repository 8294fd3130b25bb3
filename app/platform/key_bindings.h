// Which key means which command.
//
// Owns: the table. Must not: need a window: keys and modifiers are GLFW's numbers, as its key
// callback gives them.
#pragma once

#include <optional>

#include "app/session/session.h"

namespace chanscope {

// The command for a key that goes down, or repeats while it is held; none: the key means nothing.
// While the session shows an overlay that asks for a text, only keys that no text needs count.
std::optional<Command> CommandForKey(int key, int modifiers, const Session& session);

// The desktop's keys for pasting: what is pasted only the window knows.
bool IsPaste(int key, int modifiers);

}  // namespace chanscope
