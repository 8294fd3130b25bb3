#include "app/panels/source_panel.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <string_view>

#include <fmt/format.h>
#include <imgui.h>

namespace chanscope {
namespace {

constexpr std::array<float, 4> kCodeSizes = {13, 12.5F, 12, 11.5F};
constexpr float kNumberRight = 70;  // from the panel's left edge
constexpr float kCodeLeft = 84;
constexpr float kPillLeft = 13;
constexpr float kPillHeight = 16;
constexpr size_t kTabColumns = 4;

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
  state = {};
  state.opened = opened;
  state.spans = Highlight(source);
  state.lines.reserve(state.spans.size());
  size_t start = 0;
  for (size_t i = 0; i < state.spans.size(); ++i) {
    const size_t end = std::min(source.text.find('\n', start), source.text.size());
    state.lines.push_back(source.text.substr(start, end - start));
    start = end + 1;
  }
}

// `text` with tabs as blanks up to the next stop; `column` counts on.
std::string WithoutTabs(std::string_view text, size_t& column) {
  std::string plain;
  for (const char c : text) {
    if (c == '\r') continue;
    const size_t cells = c == '\t' ? kTabColumns - column % kTabColumns : 1;
    plain.append(cells, c == '\t' ? ' ' : c);
    column += cells;
  }
  return plain;
}

// Takes the last character away.
void DropLast(std::string& text) {
  while (!text.empty() && (text.back() & 0xc0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

void DrawCode(Canvas& canvas, Vec2 at, std::string_view line, const std::vector<SyntaxSpan>& spans,
              float size, float room) {
  const Theme& theme = canvas.in().theme;
  const TextStyle measure{Font::kMono, size, theme.text};
  const float ellipsis = canvas->Width("…", measure);
  size_t whole_column = 0;
  const std::string whole = WithoutTabs(line, whole_column);
  const bool fits = canvas->Width(whole, measure) <= room;
  const float end = at.x + (fits ? room : room - ellipsis);
  size_t column = 0;
  float x = at.x;
  for (const SyntaxSpan& span : spans) {
    std::string text = WithoutTabs(line.substr(span.begin, span.end - span.begin), column);
    TextStyle style = measure;
    style.color = SyntaxColor(theme, span.kind);
    while (!text.empty() && x + canvas->Width(text, measure) > end + 0.01F) DropLast(text);
    const size_t blanks = text.find_first_not_of(' ');
    if (blanks != std::string::npos) {
      const float indent = canvas->Width(std::string_view(text).substr(0, blanks), measure);
      canvas->Text({x + indent, at.y}, std::string_view(text).substr(blanks), style);
    }
    x += canvas->Width(text, measure);
    if (!fits && x > end - ellipsis) break;
  }
  if (fits) return;
  canvas->Text({x, at.y}, "…", {Font::kMono, size, theme.dim});
  if (MouseOver({at.x, at.y - size, room, size * 1.4F})) canvas.in().notes.tooltip = whole;
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
    const float x = pill.x + pill.w + 2;
    const float room = kNumberRight - 3 - x -
                       canvas->Width(std::to_string(line), {Font::kMono, kCodeSizes[0], {}});
    std::string more = "+" + std::to_string(standing.goids.size() - 1);
    TextStyle count{Font::kMonoBold, 9.5F, StatusTextColor(theme, status)};
    const float wide = canvas->Width(more, count);
    if (wide > room) count.size_px = std::max(7.5F, count.size_px * room / wide);
    if (canvas->Width(more, count) > room + 0.1F) more = "+…";
    canvas->Text({x, at.y + 3.5F}, more, count);
    constexpr size_t kNamed = 12;
    for (size_t i = 1; i < std::min(standing.goids.size(), kNamed); ++i) {
      everybody += "  " + GoroutineName(standing.goids[i]);
    }
    if (standing.goids.size() > kNamed) everybody += "  …";
  }
  const Press press =
      canvas.Button(fmt::format("pill{}", line), {pill.x, pill.y, pill.w + 16, pill.h}, everybody);
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
  for (const std::string& line : state.lines) {
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
  const Walk* walk = in.session.walk();
  const bool set = walk != nullptr && walk->breakpoints().contains(row.number);
  const float right = row.box.x + kNumberRight - 1;
  if (set || (hovered && walk != nullptr)) {
    canvas->Disc({right + 7, row.box.center().y}, 4,
                 set ? theme.waiting : WithAlpha(theme.waiting, 0.35F));
  }
  canvas->Text({right, row.baseline}, std::to_string(row.number),
               {Font::kMono, 11.5F, set ? theme.waiting_text : theme.faint, Align::kEnd});
}

// The word or the single sign that `text` begins with.
std::string_view WordAt(std::string_view text) {
  size_t size = 0;
  while (size < text.size() && (std::isalnum(static_cast<unsigned char>(text[size])) != 0 ||
                                text[size] == '_' || (text[size] & 0x80) != 0)) {
    ++size;
  }
  return text.substr(0, std::max<size_t>(size, 1));
}

// A wavy line below the place, the message at the end of the line.
void DrawDiagnostic(Canvas& canvas, const Row& row, const Diagnostic& diagnostic,
                    std::string_view line) {
  const Theme& theme = canvas.in().theme;
  const TextStyle code{Font::kMono, row.size, theme.text};
  size_t column = 0;
  const size_t at =
      std::min<size_t>(diagnostic.pos.col == 0 ? 0 : diagnostic.pos.col - 1, line.size());
  const std::string before = WithoutTabs(line.substr(0, at), column);
  const std::string whole = before + WithoutTabs(line.substr(at), column);
  const float left = row.box.x + kCodeLeft;
  const float right = row.box.x + row.box.w - 12;
  const float x = left + canvas->Width(before, code);
  const float y = row.baseline + 4;
  const float length = std::max(8.0F, canvas->Width(WordAt(line.substr(at)), code));
  for (float step = 0; step < length && x + step + 4 < right; step += 4) {
    canvas->Line({x + step, y}, {x + step + 2, y - 2}, theme.waiting, 1.2F);
    canvas->Line({x + step + 2, y - 2}, {x + step + 4, y}, theme.waiting, 1.2F);
  }
  const float text_x = left + canvas->Width(whole, code) + 18;
  if (right - text_x < 60) return;
  canvas.Text({text_x, row.baseline}, OneLine(diagnostic.message),
              {Font::kSans, 12, theme.waiting_text}, right - text_x);
}

void DrawRow(Canvas& canvas, const Row& row, const SourceState& state, const Standing* standing,
             CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  const std::string& line = state.lines[row.number - 1];
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
  if (press.clicked && in.session.walk() != nullptr) {
    commands.Push(command::ToggleBreakpoint{row.number});
  }
  DrawNumber(canvas, row, press.hovered);
  DrawCode(canvas, {row.box.x + kCodeLeft - 1, row.baseline}, line, state.spans[row.number - 1],
           row.size, row.box.w - kCodeLeft - 8);
  if (problem != problems.end()) DrawDiagnostic(canvas, row, *problem, line);
}

}  // namespace

void DrawSourcePanel(const PanelInput& in, Rect box, SourceState& state, CommandQueue& commands) {
  const Session& session = in.session;
  Prepare(session.source(), session.opened(), state);
  Panel panel(in, "source", box);
  const std::string name = std::filesystem::path(session.source().name).filename().string();
  panel.Heading(in.words.Get("panel.source"), name);
  const Rect body = panel.Body(34);
  if (state.lines.empty()) {
    panel.canvas().Hint({box.x + kPanelPadding, box.y + 52}, in.words.Get("source.empty"),
                        box.w - 2 * kPanelPadding);
    return;
  }
  const auto count = static_cast<float>(state.lines.size());
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
  for (uint32_t number = 1; number <= state.lines.size(); ++number) {
    const float top = static_cast<float>(number - 1) * pitch;
    if (!area.Sees(top, top + pitch)) continue;
    const Rect row{body.x, area.origin().y + top, area.width(), pitch};
    const float baseline = row.center().y + kCapitals / 2 * size;
    const auto found = standing.find(number);
    DrawRow(area.canvas(), {number, row, baseline, size}, state,
            found == standing.end() ? nullptr : &found->second, commands);
  }
}

}  // namespace chanscope
