#include "app/session/state_report.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>

#include <nlohmann/json.hpp>

#include "core/runtime/event.h"

namespace chanscope {
namespace {

std::string_view OverlayName(Overlay overlay) {
  switch (overlay) {
    case Overlay::kNone: return "";
    case Overlay::kKeys: return "keys";
    case Overlay::kGoToStep: return "go_to_step";
    case Overlay::kOpenFile: return "open_file";
    case Overlay::kSearch: return "search";
    case Overlay::kBreakpoints: return "breakpoints";
    case Overlay::kSaveAs: return "save_as";
    case Overlay::kOverwrite: return "overwrite";
  }
  return "";
}

// A mouse that has left the window is further away than any number.
int64_t Whole(float coordinate) {
  return std::lround(std::clamp(coordinate, -1.0F, 1e6F));
}

std::string PhaseName(const Snapshot& now) {
  if (now.step == 0) return {};
  const PhaseInfo& info = Info(now.last.phase);
  return now.last.phase == Phase::kUser ? info.key : std::string(info.func) + "." + info.key;
}

}  // namespace

std::string StateLine(const Session& session, const WindowReport& window) {
  const Settings& settings = session.settings();
  nlohmann::ordered_json json{
      {"step", session.now().step},
      {"end", session.walk() != nullptr ? session.walk()->simulator().recorded_end() : 0},
      {"recorded", session.walk() != nullptr && session.walk()->complete()},
      {"moving", session.animating()},
      {"at_rest", window.at_rest},
      {"mouse", {Whole(window.mouse.x), Whole(window.mouse.y)}},
      {"phase", PhaseName(session.now())},
      {"lesson", session.lesson() ? *session.lesson() + 1 : 0},
      {"source", session.source().name},
      {"errors", session.diagnostics().size()},
      {"playing", session.playback().playing()},
      {"speed", session.playback().speed()},
      {"language", settings.language},
      {"theme", settings.theme},
      {"step_size", settings.step_size},
      {"order", settings.order},
      {"predict", settings.predict},
      {"asking", session.asking()},
      {"following", session.following()},
      {"followed", session.followed()},
      {"overlay", OverlayName(session.overlay())},
      {"presenting", session.presenting()},
      {"notice", session.notice() ? session.notice()->key : ""},
      {"editing", session.editing()},
      {"typing", session.typing()},
      {"dirty", session.document().dirty()},
      {"stale", session.stale()},
      {"checked", !session.document().checking()},
      {"text_errors", session.document().diagnostics().size()},
      {"caret_line", session.document().buffer().LineOf(session.document().buffer().caret()) + 1},
      {"stopped_at", session.stopped_at()},
      {"breakpoints", nlohmann::ordered_json::array()},
  };
  for (const Breakpoint& each : session.breakpoints()) json["breakpoints"].push_back(each.text);
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void StateReport::Write(const Session& session, const WindowReport& window) {
  if (path_.empty()) return;
  std::string line = StateLine(session, window);
  if (line == written_) return;
  // Put in place in one go: who reads never sees half a line.
  const std::filesystem::path half = path_.string() + ".new";
  std::ofstream(half) << line << '\n';
  std::error_code failed;
  std::filesystem::rename(half, path_, failed);
  written_ = std::move(line);
}

}  // namespace chanscope
