// chanscope [FILE or LESSON]: the window.
#include <memory>
#include <ostream>

#include <fmt/ostream.h>

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/source_argument.h"
#include "app/platform/glfw_window.h"
#include "app/session/settings.h"

namespace chanscope {
namespace {

constexpr const char* kFirstLesson = "1";

struct Arguments {
  SourceArgument source;
  std::string report;  // file that always holds what is shown
};

int Open(const Arguments& arguments, const Streams& streams) {
  const SourceArgument& argument = arguments.source;
  auto source = OpenSource(argument, streams);
  if (!source) return source.error();

  const auto path = SettingsPath();
  LoadedSettings loaded = LoadSettings(path);
  Session session(std::move(loaded.settings));
  if (source->lesson) {
    session.OpenLesson(*source->lesson);
  } else if (argument.name == "-") {
    session.OpenSource(std::move(source->file));
  } else {
    session.OpenFile(argument.name);
  }
  if (!loaded.set_aside.empty()) {
    session.SetNotice({"notice.settings_damaged", {{"file", loaded.set_aside.string()}}});
  }
  const auto opened = OpenWindow(session, path, arguments.report);
  if (opened) return kDone;
  fmt::print(streams.err,
             "chanscope: {}\n"
             "  `chanscope render {} -o picture.png` draws a picture and needs no display\n",
             opened.error(), argument.name);
  return kWrongUsage;
}

}  // namespace

void AddWindowCommand(CLI::App& app, const Streams& streams, int& status) {
  auto arguments = std::make_shared<Arguments>();
  arguments->source.name = kFirstLesson;
  app.add_option("FILE", arguments->source.name,
                 "a Go file or a lesson to open in the window; the first lesson by default");
  app.add_option("--report", arguments->report,
                 "keep this file at what the window shows, as JSON: to drive it from outside");
  app.footer("Example:\n  chanscope 5\n  chanscope main.go\n  chanscope run main.go");
  app.callback([arguments, &app, &streams, &status] {
    if (app.get_subcommands().empty()) status = Open(*arguments, streams);
  });
}

}  // namespace chanscope
