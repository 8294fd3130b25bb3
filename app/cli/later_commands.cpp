// Subcommands that are not built yet: said clearly, never ignored.
#include <ostream>

#include <fmt/ostream.h>

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"

namespace chanscope {

void AddLaterCommands(CLI::App& app, const Streams& streams, int& status) {
  for (const char* name : {"explore", "replay", "bench"}) {
    CLI::App* command = app.add_subcommand(name, "Not built yet");
    command->allow_extras();
    command->footer(fmt::format("Example:\n  chanscope {} main.go", name));
    command->callback([name, &streams, &status] {
      fmt::print(streams.err, "chanscope: {} is not built yet\n", name);
      status = kWrongUsage;
    });
  }
}

}  // namespace chanscope
