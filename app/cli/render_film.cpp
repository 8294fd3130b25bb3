#include "app/cli/render_film.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <ostream>

#include <fmt/ostream.h>
#include <unistd.h>

#include "app/cli/exit_status.h"
#include "app/export/film.h"
#include "app/platform/window_frame.h"
#include "app/session/text.h"

namespace chanscope {
namespace {

// Steps recorded at once while looking for the one to draw.
constexpr uint64_t kRecordAtOnce = 100'000;
// More would be hours of film.
constexpr uint64_t kMostSteps = 10'000;
constexpr int kFirstMilliseconds = 1000;
constexpr int kLastMilliseconds = 2000;

constexpr double kFrameSeconds = kFrameMilliseconds / 1000.0;

std::string Css(Color color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
}

FilmPage PageOf(const Session& session) {
  const Settings& settings = session.settings();
  const Catalogue words(settings.language);
  const Theme& theme = ThemeOfSettings(settings);
  return {.title = "chanscope: " + session.source().name,
          .language = settings.language,
          .play = std::string(words.Get("tip.play")),
          .pause = std::string(words.Get("tip.pause")),
          .step = std::string(words.Get("explanation.step")),
          .ground = Css(theme.ground),
          .text = Css(theme.text),
          .accent = Css(theme.accent)};
}

// Tells a person at a terminal how far it has come, on one line.
class Progress {
 public:
  Progress(const Streams& streams, uint64_t from, uint64_t to)
      : streams_(streams), from_(from), to_(to), shown_(isatty(STDERR_FILENO) != 0) {}
  void At(uint64_t step) {
    if (!shown_) return;
    fmt::print(streams_.err, "\r\x1b[Kstep {} of {} to {}", step, from_, to_);
    streams_.err.flush();
  }

  void Clear() {
    if (shown_) fmt::print(streams_.err, "\r\x1b[K");
  }

 private:
  const Streams& streams_;
  uint64_t from_, to_;
  bool shown_;
};

// The frames of the step that the session takes now: its motion, then the state after it.
void FilmStep(Session& session, OffscreenWindow& window, Film& film) {
  session.Apply({command::Step{.size = StepSize::kRuntime}});
  const auto frames = std::max(1L, std::lround(session.playback().step_seconds() / kFrameSeconds));
  for (long i = 0; i < frames; ++i) {
    session.Advance(kFrameSeconds);
    const Image image = window.Draw(session, kFrameSeconds);
    film.Add({.image = image, .step = session.now().step});
  }
}

int Refuse(const Streams& streams, const std::string& why, int status) {
  fmt::print(streams.err, "chanscope: {}\n", why);
  return status;
}

}  // namespace

bool GoTo(Session& session, std::optional<uint64_t> step) {
  const Simulator& simulator = session.walk()->simulator();
  const uint64_t wanted = step.value_or(UINT64_MAX);
  // What comes after the step is in the picture too.
  const uint64_t ahead = std::max<uint64_t>(wanted, kRecordAtOnce);
  while (simulator.recorded_end() < ahead && session.Record(kRecordAtOnce)) {
  }
  session.Apply({command::Seek{std::min(wanted, simulator.recorded_end())}});
  return !step || session.now().step == *step;
}

int RenderFilm(Session& session, const FilmOrder& order, const Streams& streams) {
  const uint64_t from = order.from.value_or(0);
  if (!GoTo(session, order.to)) {
    return Refuse(
        streams, fmt::format("--to {}: the program ends at step {}", *order.to, session.now().step),
        kWrongUsage);
  }
  const uint64_t to = session.now().step;
  if (from > to) {
    return Refuse(streams, fmt::format("--from {}: that is behind step {}", from, to), kWrongUsage);
  }
  if (to - from > kMostSteps) {
    return Refuse(streams,
                  fmt::format("{} steps are too many, {} at most: name --from and --to", to - from,
                              kMostSteps),
                  kWrongUsage);
  }
  GoTo(session, from);
  const auto window = OffscreenWindow::Create(order.part, order.width, order.height);
  if (!window) return Refuse(streams, window.error(), kOurFault);
  const auto film = Film::Create(order.output, order.width, order.height, PageOf(session));
  if (!film) return Refuse(streams, film.error(), kNoSuchFile);
  Image image = (*window)->DrawAtRest(session);
  (*film)->Add({.image = image, .milliseconds = kFirstMilliseconds, .step = from});
  Progress progress(streams, from, to);
  while (session.now().step < to) {
    FilmStep(session, **window, **film);
    progress.At(session.now().step);
  }
  progress.Clear();
  image = (*window)->DrawAtRest(session);
  (*film)->Add({.image = image, .milliseconds = kLastMilliseconds, .step = to});
  if (const auto written = (*film)->Finish(); !written) {
    return Refuse(streams, written.error(), kNoSuchFile);
  }
  fmt::print(streams.err, "steps {} to {} are drawn in {}\n", from, to, order.output);
  return kDone;
}

}  // namespace chanscope
