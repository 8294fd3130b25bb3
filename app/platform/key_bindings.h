// Which key means which command.
//
// Owns: the table. Must not: need a window: keys and modifiers are GLFW's numbers, as its key
// callback gives them.
#pragma once

#include <optional>

#include "app/panels/hands.h"
#include "app/session/session.h"

namespace chanscope {

// The command for a key that goes down, or repeats while it is held; none: the key means nothing.
// While the session shows an overlay that asks for a text, only keys that no text needs count.
std::optional<Command> CommandForKey(int key, int modifiers, const Session& session);

// What the key does to the line that an overlay shows, where it is no command.
std::optional<TextStroke> StrokeForKey(int key, int modifiers);

// Whether the overlay has a line to type into.
bool AsksForText(Overlay overlay);

// The desktop's keys for pasting: what is pasted only the window knows.
bool IsPaste(int key, int modifiers);

}  // namespace chanscope
