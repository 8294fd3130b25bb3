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

// What was named; else what was open last, and the first lesson for who opens it the first time.
int OpenNamed(SourceArgument& argument, Session& session, const Streams& streams) {
  if (argument.name.empty() && session.OpenLast()) {
    argument.name = session.path().empty() ? kFirstLesson : session.path();
    return kDone;
  }
  if (argument.name.empty()) argument.name = kFirstLesson;
  auto source = OpenSource(argument, streams);
  if (!source) return source.error();
  if (source->lesson) {
    session.OpenLesson(*source->lesson);
  } else if (argument.name == "-") {
    session.OpenSource(std::move(source->file));
  } else {
    session.OpenFile(argument.name);
  }
  return kDone;
}

int Open(const Arguments& arguments, const Streams& streams) {
  SourceArgument argument = arguments.source;
  const auto path = SettingsPath();
  LoadedSettings loaded = LoadSettings(path);
  Session session(std::move(loaded.settings),
                  Drafts(path.empty() ? path : path.parent_path() / "drafts"));
  if (const int status = OpenNamed(argument, session, streams); status != kDone) return status;
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
  app.add_option(
      "FILE", arguments->source.name,
      "a Go file or a lesson to open in the window; by default what was open last, at first "
      "the first lesson");
  app.add_option("--report", arguments->report,
                 "keep this file at what the window shows, as JSON: to drive it from outside");
  app.footer("Example:\n  chanscope 5\n  chanscope main.go\n  chanscope run main.go");
  app.callback([arguments, &app, &streams, &status] {
    if (app.get_subcommands().empty()) status = Open(*arguments, streams);
  });
}

}  // namespace chanscope
