#include "app/cli/command_line.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <string_view>

#include <fmt/ostream.h>

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "core/base/near_name.h"

namespace chanscope {
namespace {

// A command's name is short, and there are few of them.
constexpr size_t kMistakesInCommand = 2;

std::vector<std::string> OptionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// The command that the arguments name; the app itself when they name none.
const CLI::App& CommandOf(const CLI::App& app, const std::vector<std::string>& arguments) {
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (!arguments.empty() && arguments.front() == command->get_name()) return *command;
  }
  return app;
}

std::string Hint(const CLI::App& app, const std::vector<std::string>& arguments) {
  const CLI::App& command = CommandOf(app, arguments);
  const std::vector<std::string> options = OptionNames(command);
  for (const std::string& argument : arguments) {
    const std::string name = argument.substr(0, argument.find('='));
    const bool known = std::find(options.begin(), options.end(), name) != options.end();
    if (!name.starts_with("--") || known) continue;
    const std::string near = NearestName(name, options);
    if (!near.empty()) return fmt::format("did you mean {}?", near);
  }
  if (&command == &app && arguments.size() > 1) {
    std::vector<std::string> names;
    for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; })) {
      names.push_back(each->get_name());
    }
    const std::string near = NearestName(arguments.front(), names, kMistakesInCommand);
    if (!near.empty()) return fmt::format("did you mean `chanscope {}`?", near);
  }
  const std::string name = &command == &app ? "" : command.get_name() + " ";
  return fmt::format("`chanscope {}--help` says what there is", name);
}

}  // namespace

int RunCommandLine(const std::vector<std::string>& arguments, const Streams& streams) {
  CLI::App app("Step inside Go's channels: run a Go program one step of the runtime at a time.");
  app.name("chanscope");
  app.set_version_flag("--version", std::string("chanscope ") + CHANSCOPE_VERSION);
  app.require_subcommand(0, 1);
  int status = kDone;
  AddWindowCommand(app, streams, status);
  AddRunCommand(app, streams, status);
  AddCheckCommand(app, streams, status);
  AddTraceCommand(app, streams, status);
  AddRenderCommand(app, streams, status);
  AddLessonsCommand(app, streams, status);
  AddLaterCommands(app, streams, status);
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::Success& success) {  // --help, --version
    app.exit(success, streams.out, streams.err);
    return kDone;
  } catch (const CLI::ParseError& error) {
    fmt::print(streams.err, "chanscope: {}\n  {}\n", error.what(), Hint(app, arguments));
    return kWrongUsage;
  }
  return status;
}

}  // namespace chanscope
