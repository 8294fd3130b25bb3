// chanscope render: a picture of one step, without a display.
#include <charconv>
#include <fstream>
#include <memory>
#include <ostream>

#include <fmt/ostream.h>

#include "app/cli/commands.h"
#include "app/cli/execution_options.h"
#include "app/cli/exit_status.h"
#include "app/cli/source_argument.h"
#include "app/export/png.h"
#include "app/export/svg.h"
#include "app/gfx/font_set.h"
#include "app/platform/offscreen_window.h"
#include "app/session/lesson.h"
#include "app/session/moments.h"
#include "core/runtime/proc.h"

namespace chanscope {
namespace {

struct Arguments {
  SourceArgument source;
  std::optional<uint64_t> step;
  std::optional<uint32_t> moment;
  std::optional<uint64_t> from;
  std::optional<uint64_t> to;
  std::string output = "chanscope.png";
  std::string size = "1600x1000";
  std::string theme = "dark";
  std::string language = "en";
  std::string panel;
  uint32_t procs = 1;
  std::string order = "runtime";
  uint64_t seed = 1;
};

struct Size {
  int width = 0;
  int height = 0;
};

constexpr int kLeast = 64;
constexpr int kMost = 8192;
// Steps recorded at once while looking for the one to draw.
constexpr uint64_t kRecordAtOnce = 100'000;

std::optional<Size> ParseSize(const std::string& text) {
  Size size;
  const char* const end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return std::nullopt;
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc() || height.ptr != end) return std::nullopt;
  const bool fits =
      size.width >= kLeast && size.height >= kLeast && size.width <= kMost && size.height <= kMost;
  return fits ? std::optional(size) : std::nullopt;
}

int Refuse(const Streams& streams, std::string_view why) {
  fmt::print(streams.err, "chanscope: {}\n", why);
  return kWrongUsage;
}

// The step to draw: the one asked for, a moment's, a lesson's middle moment, or the last one.
std::optional<uint64_t> StepToDraw(const Arguments& arguments, const OpenedSource& source,
                                   const Program& program) {
  if (arguments.step) return arguments.step;
  if (!source.lesson) return std::nullopt;
  const auto& moments = Lessons()[*source.lesson].moments;
  const size_t index = arguments.moment ? *arguments.moment - 1 : moments.size() / 2;
  const std::vector<uint64_t> steps = StepsOf(program, moments);
  return steps.empty() ? std::nullopt : std::optional(steps[index]);
}

// False: the program ends before that step.
bool GoTo(Session& session, std::optional<uint64_t> step) {
  const Simulator& simulator = session.walk()->simulator();
  const uint64_t wanted = step.value_or(UINT64_MAX);
  while (simulator.recorded_end() < wanted && session.Record(kRecordAtOnce)) {
  }
  session.Apply({command::Seek{std::min(wanted, simulator.recorded_end())}});
  return !step || session.now().step == *step;
}

bool WriteSvg(const Session& session, Size size, const std::string& path) {
  const FontSet fonts(FindFontFiles());
  const DrawList list =
      StageOf(session, fonts, static_cast<float>(size.width), static_cast<float>(size.height));
  std::ofstream file(path, std::ios::binary);
  file << ToSvg(list);
  file.close();
  return file.good();
}

int Write(const Session& session, const Arguments& arguments, Size size, const Streams& streams) {
  const std::string& path = arguments.output;
  bool written = false;
  if (path.ends_with(".svg")) {
    written = WriteSvg(session, size, path);
  } else {
    const auto image = arguments.panel.empty() ? RenderWindow(session, size.width, size.height)
                                               : RenderStage(session, size.width, size.height);
    if (!image) {
      fmt::print(streams.err, "chanscope: {}\n", image.error());
      return kOurFault;
    }
    written = WritePng(path, *image);
  }
  if (!written) {
    fmt::print(streams.err, "chanscope: {} cannot be written\n", path);
    return kNoSuchFile;
  }
  fmt::print(streams.err, "step {} is drawn in {}\n", session.now().step, path);
  return kDone;
}

int Render(const Arguments& arguments, const Streams& streams) {
  if (arguments.from || arguments.to) {
    return Refuse(streams, "--from and --to (moving pictures) are not built yet; use --step");
  }
  const std::string& path = arguments.output;
  if (!path.ends_with(".png") && !path.ends_with(".svg")) {
    return Refuse(streams, path + ": name a .png or an .svg file");
  }
  if (path.ends_with(".svg") && arguments.panel != "stage") {
    return Refuse(streams, "an .svg file holds the stage: add --panel stage");
  }
  const auto size = ParseSize(arguments.size);
  if (!size) {
    return Refuse(streams, fmt::format("--size {}: WIDTHxHEIGHT, each from {} to {}",
                                       arguments.size, kLeast, kMost));
  }
  const auto source = OpenSource(arguments.source, streams);
  if (!source) return source.error();
  const auto program = CompileSource(source->file, streams);
  if (!program) return program.error();
  const size_t moments = source->lesson ? Lessons()[*source->lesson].moments.size() : 0;
  if (arguments.moment && (*arguments.moment == 0 || *arguments.moment > moments)) {
    return Refuse(streams,
                  fmt::format("--moment {}: it has {} moments", *arguments.moment, moments));
  }

  Settings settings;
  settings.theme = arguments.theme;
  settings.language = arguments.language;
  settings.order = arguments.order;
  Session session(settings);
  session.SetRun(arguments.procs, arguments.seed);
  if (source->lesson) {
    session.OpenLesson(*source->lesson);
  } else {
    session.OpenSource(source->file);
  }
  if (!GoTo(session, StepToDraw(arguments, *source, **program))) {
    return Refuse(streams, fmt::format("--step {}: the program ends at step {}", *arguments.step,
                                       session.now().step));
  }
  return Write(session, arguments, *size, streams);
}

}  // namespace

void AddRenderCommand(CLI::App& app, const Streams& streams, int& status) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("render", "Draw a step into a file; needs no display");
  command->add_option("FILE", arguments->source.name, "a Go file, a lesson, or - for stdin")
      ->required();
  command->add_option("--step", arguments->step,
                      "which step; by default a lesson's middle moment, else the last step");
  command->add_option("--moment", arguments->moment, "a lesson's moment, from 1")
      ->excludes("--step");
  command->add_option("--from", arguments->from, "first step of a moving picture; not built yet");
  command->add_option("--to", arguments->to, "last step of a moving picture; not built yet");
  command->add_option("-o,--output", arguments->output, "a .png or .svg file")
      ->capture_default_str();
  command->add_option("--size", arguments->size, "in pixels")->capture_default_str();
  command->add_option("--theme", arguments->theme)
      ->check(CLI::IsMember({"light", "dark"}))
      ->capture_default_str();
  command->add_option("--lang", arguments->language)
      ->check(CLI::IsMember({"en", "zh"}))
      ->capture_default_str();
  command->add_option("--panel", arguments->panel, "only this one; by default the whole window")
      ->check(CLI::IsMember({"stage"}));
  command->add_option("--procs", arguments->procs, "GOMAXPROCS at the start")
      ->check(CLI::Range(1U, kMostProcs))
      ->capture_default_str();
  command->add_option("--order", arguments->order, "who goes next where there is a choice")
      ->check(CLI::IsMember({"runtime", "random"}))
      ->capture_default_str();
  command->add_option("--seed", arguments->seed, "of the random choices")->capture_default_str();
  command->footer(
      "Example:\n  chanscope render 5 --step 96 -o full.png\n"
      "  chanscope render 1 --lang zh --theme light --panel stage -o stage.svg");
  command->callback([arguments, &streams, &status] { status = Render(*arguments, streams); });
}

}  // namespace chanscope
