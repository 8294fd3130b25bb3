#include "app/panels/output_panel.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <imgui.h>

namespace chanscope {
namespace {

constexpr float kPitch = 19;
constexpr float kTop = 34;
constexpr float kTextSize = 12;
constexpr float kCaretWidth = 8;

std::string_view EndKey(EndReason reason) {
  switch (reason) {
    case EndReason::kRunning: return "";
    case EndReason::kMainReturned: return "end.main_returned";
    case EndReason::kDeadlock: return "end.deadlock";
    case EndReason::kPanic: return "end.panic";
    case EndReason::kFatal: return "end.fatal";
    case EndReason::kExit: return "end.exit";
    case EndReason::kLimit: return "end.limit";
  }
  return "";
}

float BaselineOf(const Rect& row) {
  return row.center().y + kCapitals / 2 * kTextSize;
}

// Returns what was done to it.
Press DrawLine(Canvas& canvas, Rect row, const OutputView& line, size_t index,
               CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  const Theme& theme = in.theme;
  const Press press =
      canvas.Button(fmt::format("out{}", index), {row.x + 6, row.y, row.w - 12, row.h},
                    in.words.Format("tip.output", {{"g", GoroutineName(line.goid)}}));
  if (press.hovered) {
    canvas->Box({row.x + 6, row.y, row.w - 12, row.h}, {.fill = theme.raised, .radius = 4});
  }
  if (press.clicked) commands.Push(command::Seek{line.step});
  const float left = row.x + kPanelPadding - 1;
  const float right = row.x + row.w - kPanelPadding + 1;
  const std::string step = in.words.Format("output.step", {{"step", std::to_string(line.step)}});
  const float note = canvas->Text(
      {right, BaselineOf(row)}, step,
      {Font::kMono, 10.5F, press.hovered ? theme.accent_text : theme.faint, Align::kEnd});
  const bool error = line.stream == Stream::kStderr;
  canvas.Text({left, BaselineOf(row)}, OneLine(line.text),
              {Font::kMono, kTextSize, error ? theme.waiting_text : theme.text},
              right - left - note - 12);
  return press;
}

// What is wrong with the text that is written, else with the one that is open.
const std::vector<Diagnostic>& Problems(const Session& session) {
  return session.editing() ? session.document().diagnostics() : session.diagnostics();
}

void DrawProblems(const PanelInput& in, Rect box, CommandQueue& commands) {
  const auto& problems = Problems(in.session);
  Panel panel(in, "output", box);
  panel.Heading(in.words.Get("panel.problems"), std::to_string(problems.size()),
                {Font::kMonoBold, 11, in.theme.waiting_text});
  const Rect body = panel.Body(kTop);
  ScrollArea area(in, "problems", body, static_cast<float>(problems.size()) * kPitch + 2);
  Canvas& canvas = area.canvas();
  for (size_t i = 0; i < problems.size(); ++i) {
    const float top = static_cast<float>(i) * kPitch;
    if (!area.Sees(top, top + kPitch)) {
      const Press unseen = canvas.Unseen();
      if (unseen.focus_moved) area.ShowFocused(top, top + kPitch);
      continue;
    }
    const Rect row{body.x, area.origin().y + top, area.width(), kPitch};
    const Press press =
        canvas.Button(fmt::format("problem{}", i), {row.x + 6, row.y, row.w - 12, row.h});
    if (press.hovered) {
      canvas->Box({row.x + 6, row.y, row.w - 12, row.h}, {.fill = in.theme.raised, .radius = 4});
    }
    if (press.clicked) commands.Push(command::RevealLine{problems[i].pos.line});
    const float left = row.x + kPanelPadding - 1;
    const float taken = canvas->Text(
        {left, BaselineOf(row)}, fmt::format("{}:{}", problems[i].pos.line, problems[i].pos.col),
        {Font::kMono, 11.5F, in.theme.waiting_text});
    const float x = left + std::max(44.0F, taken + 10);
    canvas.Text({x, BaselineOf(row)}, OneLine(problems[i].message),
                {Font::kSans, 12, in.theme.text}, row.x + row.w - kPanelPadding - x);
  }
}

}  // namespace

std::string EndText(const Words& words, const Snapshot& snapshot) {
  const std::string_view key = EndKey(snapshot.end);
  if (key.empty()) return {};
  return words.Format(key, {{"status", std::to_string(snapshot.exit_status)}});
}

void DrawOutputPanel(const PanelInput& in, Rect box, OutputState& state, CommandQueue& commands) {
  if (!Problems(in.session).empty()) return DrawProblems(in, box, commands);
  const Snapshot& now = in.session.now();
  const Theme& theme = in.theme;
  Panel panel(in, "output", box);
  const std::string end = EndText(in.words, now);
  const bool well =
      now.end == EndReason::kMainReturned || (now.end == EndReason::kExit && now.exit_status == 0);
  panel.Heading(in.words.Get("panel.output"), end,
                {Font::kSansSemibold, 11, well ? theme.running_text : theme.waiting_text});
  const Rect body = panel.Body(kTop);
  const size_t count = now.output.size();
  const bool ended = now.end != EndReason::kRunning;
  // The line of the caret, or of the words for "nothing".
  const size_t rows = count + (ended && count > 0 ? 0 : 1) + (count == 0 && !ended ? 1 : 0);
  const float height = static_cast<float>(rows) * kPitch + 2;
  ScrollArea area(in, "lines", body, height);
  if (count != state.lines) area.JumpTo(height - body.h);
  state.lines = count;
  Canvas& canvas = area.canvas();
  const auto row_of = [&](size_t index) {
    return Rect{body.x, area.origin().y + static_cast<float>(index) * kPitch, area.width(), kPitch};
  };
  for (size_t i = 0; i < count; ++i) {
    const float top = static_cast<float>(i) * kPitch;
    const Press press = area.Sees(top, top + kPitch)
                            ? DrawLine(canvas, row_of(i), now.output[i], i, commands)
                            : canvas.Unseen();
    if (press.focus_moved) area.ShowFocused(top, top + kPitch);
  }
  size_t next = count;
  if (count == 0) {
    const Rect row = row_of(next++);
    canvas.Hint({row.x + kPanelPadding - 1, BaselineOf(row)},
                in.words.Get(ended ? "output.nothing" : "output.nothing_yet"),
                row.w - 2 * kPanelPadding);
  }
  if (!ended && in.session.walk() != nullptr && std::fmod(in.seconds, 1.2) < 0.8) {
    const Rect row = row_of(next);
    canvas->Box({row.x + kPanelPadding - 1, row.y + 2, kCaretWidth, 15},
                {.fill = WithAlpha(theme.text, 0.53F), .radius = 1});
  }
}

}  // namespace chanscope
