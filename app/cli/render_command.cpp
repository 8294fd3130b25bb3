// chanscope render: a picture of one step, without a display.
#include <charconv>
#include <fstream>
#include <memory>
#include <ostream>

#include <fmt/ostream.h>

#include "app/cli/commands.h"
#include "app/cli/execution_options.h"
#include "app/cli/exit_status.h"
#include "app/cli/render_film.h"
#include "app/cli/source_argument.h"
#include "app/export/film.h"
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
  float speed = 1;
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

Part PartOf(const Arguments& arguments) {
  return arguments.panel.empty() ? Part::kWindow : Part::kStage;
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
    const auto window = OffscreenWindow::Create(PartOf(arguments), size.width, size.height);
    if (!window) {
      fmt::print(streams.err, "chanscope: {}\n", window.error());
      return kOurFault;
    }
    written = WritePng(path, (*window)->DrawAtRest(session));
  }
  if (!written) {
    fmt::print(streams.err, "chanscope: {} cannot be written\n", path);
    return kNoSuchFile;
  }
  fmt::print(streams.err, "step {} is drawn in {}\n", session.now().step, path);
  return kDone;
}

// Why what is asked for does not go together.
std::optional<std::string> WhyNot(const Arguments& arguments) {
  const std::string& path = arguments.output;
  const bool still = path.ends_with(".png") || path.ends_with(".svg");
  if (!still && !Film::Is(path)) {
    return path + ": name a .png or an .svg file; for a moving picture a .gif, .html or .mp4";
  }
  if (path.ends_with(".svg") && arguments.panel != "stage") {
    return "an .svg file holds the stage: add --panel stage";
  }
  if (still && (arguments.from || arguments.to)) {
    return path + ": --from and --to make a moving picture: name a .gif, .html or .mp4";
  }
  if (!still && (arguments.step || arguments.moment)) {
    return path + ": a moving picture goes --from a step --to a step";
  }
  return std::nullopt;
}

int Render(const Arguments& arguments, const Streams& streams) {
  if (const auto wrong = WhyNot(arguments)) return Refuse(streams, *wrong);
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
  session.Apply({command::SetSpeed{arguments.speed}});
  if (Film::Is(arguments.output)) {
    return RenderFilm(session,
                      {.output = arguments.output,
                       .from = arguments.from,
                       .to = arguments.to,
                       .part = PartOf(arguments),
                       .width = size->width,
                       .height = size->height},
                      streams);
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
  command
      ->add_option("--step", arguments->step,
                   "which step; by default a lesson's middle moment, else the last step")
      ->check(AtLeast(0));
  command->add_option("--moment", arguments->moment, "a lesson's moment, from 1")
      ->check(AtLeast(1))
      ->excludes("--step");
  command->add_option("--from", arguments->from, "first step of a moving picture; by default 0")
      ->check(AtLeast(0));
  command->add_option("--to", arguments->to, "its last step; by default the program's last")
      ->check(AtLeast(0));
  command
      ->add_option("--speed", arguments->speed,
                   "of a moving picture; at 1 it is four steps a second")
      ->check(CLI::Range(kSlowestSpeed, kFastestSpeed))
      ->capture_default_str();
  command
      ->add_option("-o,--output", arguments->output,
                   "a .png or .svg file; for a moving picture a .gif, .html or .mp4")
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
  command->add_option("--seed", arguments->seed, "of the random choices")
      ->check(AtLeast(0))
      ->capture_default_str();
  command->footer(
      "Example:\n  chanscope render 5 --step 96 -o full.png\n"
      "  chanscope render 1 --lang zh --theme light --panel stage -o stage.svg\n"
      "  chanscope render 2 --from 20 --to 60 --speed 0.5 -o rendezvous.gif");
  command->callback([arguments, &streams, &status] { status = Render(*arguments, streams); });
}

}  // namespace chanscope
