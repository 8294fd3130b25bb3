// The window on a screen.
//
// Owns: the GLFW window, its input, and the loop that draws when something changed. Must not: know
// panels or steps.
#pragma once

#include <filesystem>
#include <string>

#include <tl/expected.hpp>

#include "app/session/session.h"

namespace chanscope {

// Shows the session until the person closes the window. Settings are kept in `settings_path` (none
// when empty); `state_path` (none when empty) always holds what is shown, see StateReport. The
// error, a sentence for the person, says why no window could be opened.
tl::expected<void, std::string> OpenWindow(Session& session,
                                           const std::filesystem::path& settings_path,
                                           const std::filesystem::path& state_path = {});

}  // namespace chanscope
