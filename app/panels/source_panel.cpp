#include "app/panels/source_panel.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string_view>

#include <fmt/format.h>
#include <imgui.h>

#include "app/panels/controls.h"
#include "app/panels/source_editor.h"

namespace chanscope {
namespace {

constexpr std::array<float, 4> kCodeSizes = {13, 12.5F, 12, 11.5F};
constexpr float kNumberRight = 70;  // from the panel's left edge
constexpr float kCodeLeft = 84;
constexpr float kPillLeft = 12;
constexpr float kPillHeight = 16;
constexpr float kNumberSize = 11.5F;

// Who stands on a line.
struct Standing {
  std::vector<uint32_t> goids;  // the one to name first
};

std::map<uint32_t, Standing> StandingByLine(const Session& session) {
  std::map<uint32_t, Standing> lines;
  const uint32_t followed = session.followed();
  for (const GView& g : session.now().gs) {
    const FrameView* frame = OwnFrame(g);
    if (g.status == GStatus::kDead || frame == nullptr) continue;
    std::vector<uint32_t>& goids = lines[frame->pos.line].goids;
    goids.push_back(g.goid);
    const bool first = g.status == GStatus::kRunning || g.goid == followed;
    if (first) std::rotate(goids.begin(), goids.end() - 1, goids.end());
  }
  return lines;
}

void Prepare(const SourceFile& source, uint64_t opened, SourceState& state) {
  if (state.opened == opened) return;
  const uint64_t reveals = state.reveals;
  state = {};
  state.opened = opened;
  state.reveals = reveals;
  state.code = SplitCode(source);
}

// "G7" in its hue, "+2" beside it. Returns the goroutine whose pill was pressed.
uint32_t DrawPill(Canvas& canvas, Vec2 at, const Standing& standing, uint32_t line) {
  const Theme& theme = canvas.in().theme;
  const uint32_t goid = standing.goids.front();
  const Color hue = GoroutineColor(theme, goid);
  const std::string name = GoroutineName(goid);
  const TextStyle style{Font::kMonoBold, 9.5F, hue, Align::kMiddle};
  const float width = std::max(26.0F, canvas->Width(name, style) + 10);
  const Rect pill{at.x, at.y - kPillHeight / 2, width, kPillHeight};
  canvas->Box(pill, {.fill = WithAlpha(hue, 0.18F),
                     .stroke = hue,
                     .stroke_width = 1.2F,
                     .radius = kPillHeight / 2});
  canvas.TextIn(pill, name, style);
  std::string everybody = name;
  if (standing.goids.size() > 1) {
    const GView* second = canvas.in().session.now().FindG(standing.goids[1]);
    const GStatus status = second == nullptr ? GStatus::kRunnable : second->status;
    // Between the pill and the line's number.
    const float panel_left = at.x - kPillLeft + 1;
    const float x = pill.x + pill.w + 2;
    const float room = panel_left + kNumberRight - 6 - x -
                       canvas->Width(std::to_string(line), {Font::kMono, kNumberSize, {}});
    const size_t others = standing.goids.size() - 1;
    std::string more = "+" + std::to_string(others);
    TextStyle count{Font::kMonoBold, 9.5F, StatusTextColor(theme, status)};
    const float wide = canvas->Width(more, count);
    if (wide > room) count.size_px = std::max(7.5F, count.size_px * room / wide);
    if (canvas->Width(more, count) > room + 0.1F) {
      more = others < 1000 ? "+…" : "+" + std::to_string(others / 1000) + "k";
    }
    // A long name leaves no room at all; the tooltip says everybody.
    if (canvas->Width(more, count) <= room + 0.1F) canvas->Text({x, at.y + 3.5F}, more, count);
    constexpr size_t kNamed = 12;
    for (size_t i = 1; i < std::min(standing.goids.size(), kNamed); ++i) {
      everybody += "  " + GoroutineName(standing.goids[i]);
    }
    if (standing.goids.size() > kNamed) everybody += "  …";
  }
  const Press press = canvas.MouseButton(fmt::format("pill{}", line),
                                         {pill.x, pill.y, pill.w + 16, pill.h}, everybody);
  return press.clicked ? goid : 0;
}

struct Row {
  uint32_t number;
  Rect box;
  float baseline;
  float size;  // of the code
};

// The largest size in which the longest line fits into `room`, else the smallest.
float CodeSize(const PanelInput& in, const SourceState& state, float room) {
  size_t longest = 0;
  for (const std::string& line : state.code.text) {
    size_t column = 0;
    longest = std::max(longest, WithoutTabs(line, column).size());
  }
  for (const float size : kCodeSizes) {
    if (in.metrics.Width("m", Font::kMono, size) * static_cast<float>(longest) <= room) return size;
  }
  return kCodeSizes.back();
}

void DrawBackground(Canvas& canvas, const Row& row, const Standing* standing) {
  const Theme& theme = canvas.in().theme;
  const Session& session = canvas.in().session;
  if (standing == nullptr) return;
  const Rect band{row.box.x + 5, row.box.y, row.box.w - 11, row.box.h};
  const uint32_t goid = standing->goids.front();
  const bool here = std::find(standing->goids.begin(), standing->goids.end(), session.followed()) !=
                    standing->goids.end();
  const Color hue = GoroutineColor(theme, here ? session.followed() : goid);
  canvas->Box(band, {.fill = WithAlpha(hue, here ? 0.16F : 0.06F), .radius = 4});
  if (here) canvas->Box({band.x, band.y, 3, band.h}, {.fill = hue, .radius = 1});
}

void DrawNumber(Canvas& canvas, const Row& row, bool hovered) {
  const PanelInput& in = canvas.in();
  const Theme& theme = in.theme;
  const Breakpoint* set = FindLine(in.session.breakpoints(), row.number);
  const float right = row.box.x + kNumberRight - 1;
  const Vec2 middle{right + 7, row.box.center().y};
  if (set != nullptr && !set->enabled) {
    canvas->Disc(middle, 4, {0, 0, 0, 0}, theme.waiting, 1.4F);
  } else if (set != nullptr || hovered) {
    canvas->Disc(middle, 4, set != nullptr ? theme.waiting : WithAlpha(theme.waiting, 0.35F));
  }
  canvas->Text(
      {right, row.baseline}, std::to_string(row.number),
      {Font::kMono, kNumberSize, set != nullptr ? theme.waiting_text : theme.faint, Align::kEnd});
}

Press DrawRow(Canvas& canvas, const Row& row, const SourceState& state, const Standing* standing,
              CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  const std::string& line = state.code.text[row.number - 1];
  const auto& problems = in.session.diagnostics();
  const auto problem = std::find_if(problems.begin(), problems.end(),
                                    [&](const Diagnostic& d) { return d.pos.line == row.number; });
  if (problem != problems.end()) {
    canvas->Box({row.box.x + 5, row.box.y, row.box.w - 11, row.box.h},
                {.fill = WithAlpha(in.theme.waiting, 0.12F), .radius = 4});
  }
  DrawBackground(canvas, row, standing);
  if (standing != nullptr) {
    const uint32_t pressed =
        DrawPill(canvas, {row.box.x + kPillLeft - 1, row.box.center().y}, *standing, row.number);
    if (pressed != 0) commands.Push(command::Select{{TargetKind::kG, pressed, 0}});
  }
  const Press press = canvas.Button(
      fmt::format("line{}", row.number),
      {row.box.x + kNumberRight - 16, row.box.y, row.box.w - kNumberRight + 6, row.box.h});
  if (press.clicked) commands.Push(command::ToggleBreakpoint{row.number});
  DrawNumber(canvas, row, press.hovered);
  DrawCode(canvas, {row.box.x + kCodeLeft - 1, row.baseline}, line,
           state.code.spans[row.number - 1], row.size, row.box.w - kCodeLeft - 8);
  if (problem != problems.end()) {
    DrawDiagnostic(canvas, {row.box.x + kCodeLeft, row.baseline}, row.box.x + row.box.w - 12,
                   *problem, line, row.size);
  }
  return press;
}

// The file's name, whether it is saved, and what can be done with the text.
void DrawHead(Panel& panel, const PanelInput& in, CommandQueue& commands) {
  const Session& session = in.session;
  Canvas& canvas = panel.canvas();
  const Rect box = panel.box();
  float right = box.x + box.w - kPanelPadding + 4;
  const auto button = [&](const char* id, const char* key, const char* tip, ButtonLook look) {
    const std::string_view word = in.words.Get(key);
    const float width = in.metrics.Width(word, Font::kSansSemibold, 12) + 18;
    right -= width;
    const bool pressed =
        TextButton(canvas, id, {right, box.y + 6, width, 22}, word, look, in.words.Get(tip));
    right -= 6;
    return pressed;
  };
  if (session.editing()) {
    if (button("done", "editor.done", "tip.editor_done", ButtonLook::kPlain)) {
      commands.Push(command::ToggleEdit{});
    }
    if (session.stale() && button("run", "editor.run", "tip.editor_run", ButtonLook::kPrimary)) {
      commands.Push(command::RunEdited{});
    }
  } else if (!session.source().name.empty()) {
    if (button("edit", "editor.edit", "tip.editor_edit", ButtonLook::kBare)) {
      commands.Push(command::ToggleEdit{});
    }
  }
  if (session.document().dirty()) {
    if (button("save", "editor.save", "tip.editor_save", ButtonLook::kPlain)) {
      commands.Push(command::Save{});
    }
  }
  const float taken = canvas->Heading({box.x + kPanelPadding, box.y + kHeadingBaseline},
                                      in.words.Get("panel.source"), box.w / 2);
  const float left = box.x + kPanelPadding + taken + 14;
  std::string name = std::filesystem::path(session.source().name).filename().string();
  if (session.document().dirty()) name += " *";
  canvas.Text({right - 4, box.y + kHeadingBaseline}, name,
              {Font::kMono, 11, in.theme.dim, Align::kEnd}, std::max(0.0F, right - 4 - left));
}

}  // namespace

void DrawSourcePanel(const PanelInput& in, Rect box, SourceState& state, CommandQueue& commands) {
  const Session& session = in.session;
  Prepare(session.source(), session.opened(), state);
  Panel panel(in, "source", box);
  DrawHead(panel, in, commands);
  const Rect body = panel.Body(34);
  if (session.reveals() != state.reveals) state.wanted_line = session.revealed_line();
  state.reveals = session.reveals();
  if (session.editing()) return DrawSourceEditor(in, body, state.editor, commands);
  state.editor = {};
  if (state.code.text.empty()) {
    panel.canvas().Hint({box.x + kPanelPadding, box.y + 52}, in.words.Get("source.empty"),
                        box.w - 2 * kPanelPadding);
    return;
  }
  const auto count = static_cast<float>(state.code.text.size());
  const float pitch = std::clamp((body.h - 10) / count, 19.0F, 23.0F);
  ScrollArea area(in, "lines", body, count * pitch + 10);
  const float size = CodeSize(in, state, area.width() - kCodeLeft - 8);
  const auto standing = StandingByLine(session);
  const uint32_t line = !session.diagnostics().empty() ? session.diagnostics().front().pos.line
                                                       : LineOf(session.now(), session.followed());
  const uint32_t wanted = state.wanted_line != 0 ? state.wanted_line : line;
  if (wanted != 0 && (wanted != state.revealed_line || state.wanted_line != 0)) {
    const float top = static_cast<float>(wanted - 1) * pitch;
    area.Reveal(top, top + pitch, state.scroll);
  }
  state.wanted_line = 0;
  state.revealed_line = line;
  area.Advance(state.scroll);
  for (uint32_t number = 1; number <= state.code.text.size(); ++number) {
    const float top = static_cast<float>(number - 1) * pitch;
    Press press;
    if (area.Sees(top, top + pitch)) {
      const Rect row{body.x, area.origin().y + top, area.width(), pitch};
      const float baseline = row.center().y + kCapitals / 2 * size;
      const auto found = standing.find(number);
      press = DrawRow(area.canvas(), {number, row, baseline, size}, state,
                      found == standing.end() ? nullptr : &found->second, commands);
    } else {
      press = area.canvas().Unseen();
    }
    if (press.focus_moved) area.ShowFocused(top, top + pitch);
  }
}

}  // namespace chanscope
