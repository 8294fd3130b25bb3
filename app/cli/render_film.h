// Moving pictures of a run, from one step to another.
//
// Owns: going to a step and from step to step, and telling how far it has come. Must not: know the
// formats of files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/cli/command_line.h"
#include "app/platform/offscreen_window.h"
#include "app/session/session.h"

namespace chanscope {

struct FilmOrder {
  std::string output;
  std::optional<uint64_t> from;  // none: step 0
  std::optional<uint64_t> to;    // none: the program's last step
  Part part = Part::kWindow;
  int width = 0;
  int height = 0;
};

// Goes to the step; none: the last one. False: the program ends before that step.
bool GoTo(Session& session, std::optional<uint64_t> step);

// At the session's speed, theme and language. The exit status.
int RenderFilm(Session& session, const FilmOrder& order, const Streams& streams);

}  // namespace chanscope
