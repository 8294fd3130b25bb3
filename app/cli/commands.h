// The subcommands.
//
// Owns: how each is entered into the command line: it sets `status` when it is the one that runs.
// Must not: be called twice for one CLI::App.
#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/command_line.h"

namespace chanscope {

void AddWindowCommand(CLI::App& app, const Streams& streams, int& status);
void AddRunCommand(CLI::App& app, const Streams& streams, int& status);
void AddCheckCommand(CLI::App& app, const Streams& streams, int& status);
void AddTraceCommand(CLI::App& app, const Streams& streams, int& status);
void AddRenderCommand(CLI::App& app, const Streams& streams, int& status);
void AddLessonsCommand(CLI::App& app, const Streams& streams, int& status);
// explore, replay, bench: refused clearly when used.
void AddLaterCommands(CLI::App& app, const Streams& streams, int& status);

}  // namespace chanscope
