#include "app/panels/runtime_panel.h"

#include <algorithm>
#include <string>

#include "app/panels/icons.h"
#include "app/session/explain.h"

namespace chanscope {
namespace {

constexpr float kTop = 32;
constexpr float kPitch = 19.5F;
constexpr float kTextSize = 12;
constexpr float kMarkLeft = 20;
constexpr float kTextLeft = 35;
constexpr float kIndent = 14;

TextStyle StyleOf(const Theme& theme, LineState state) {
  switch (state) {
    case LineState::kDone: return {Font::kMono, kTextSize, theme.dim};
    case LineState::kNotTaken: return {Font::kMono, kTextSize, theme.faint};
    case LineState::kLive: return {Font::kMonoBold, kTextSize, theme.text};
    case LineState::kToCome: return {Font::kMono, kTextSize, theme.faint};
  }
  return {};
}

void DrawMarkOf(Canvas& canvas, LineState state, Vec2 at) {
  const Theme& theme = canvas.in().theme;
  switch (state) {
    case LineState::kDone: DrawIcon(*canvas, Icon::kCheck, at, 8, theme.dim, {}); return;
    case LineState::kNotTaken:
      canvas->Line({at.x - 3, at.y}, {at.x + 3, at.y}, theme.faint, 1.2F);
      return;
    case LineState::kLive: DrawIcon(*canvas, Icon::kPlay, at, 7, theme.motion_text, {}); return;
    case LineState::kToCome: return;
  }
}

// Where answers begin: behind the longest question, unless that leaves them no room.
float AnswerLeft(const PanelInput& in, const RuntimeListing& listing, float left, float right) {
  float longest = 0;
  float answer = 0;
  for (const ListingLine& line : listing.lines) {
    if (line.answer.empty()) continue;
    const float indent = kIndent * static_cast<float>(line.depth);
    longest = std::max(longest, indent + in.metrics.Width(line.text, Font::kMono, kTextSize));
    answer = std::max(answer, in.metrics.Width(line.answer, Font::kMonoBold, kTextSize));
  }
  return std::max(left + 60, std::min(left + longest + 18, right - answer));
}

}  // namespace

void DrawRuntimePanel(const PanelInput& in, Rect box, RuntimeState& state) {
  Panel panel(in, "runtime", box);
  const Walk* walk = in.session.walk();
  RuntimeListing listing;
  // The question of a prediction would be answered here.
  if (walk != nullptr && !in.session.asking()) listing = ListRuntime(in.session.now(), in.words);
  std::string where = listing.file;
  if (!listing.function.empty()) where += " · " + listing.function + "()";
  panel.Heading(in.words.Get("panel.runtime"), where);
  const Rect body = panel.Body(kTop);
  if (listing.lines.empty()) {
    const char* hint = walk == nullptr || walk->step() == 0 ? "runtime.nothing_yet"
                       : in.session.asking()                ? "runtime.asking"
                                                            : "runtime.user_code";
    panel.canvas().Hint({box.x + kPanelPadding, box.y + 52}, in.words.Get(hint),
                        box.w - 2 * kPanelPadding);
    return;
  }
  const float height = static_cast<float>(listing.lines.size()) * kPitch + 10;
  ScrollArea area(in, "listing", body, height);
  Canvas& canvas = area.canvas();
  const float left = body.x + kTextLeft - 1;
  const float right = body.x + area.width() - kPanelPadding;
  const float answers = AnswerLeft(in, listing, left, right);
  for (size_t i = 0; i < listing.lines.size(); ++i) {
    const ListingLine& line = listing.lines[i];
    const float top = static_cast<float>(i) * kPitch;
    if (line.state == LineState::kLive && walk->step() != state.step) {
      area.Reveal(top, top + kPitch, state.scroll);
    }
    const Rect row{body.x + 7, area.origin().y + top, area.width() - 14, kPitch};
    const float baseline = row.center().y + kCapitals / 2 * kTextSize;
    if (line.state == LineState::kLive) {
      canvas->Box(row, {.fill = WithAlpha(in.theme.motion, 0.14F), .radius = 4});
      canvas->Box({row.x, row.y, 3, row.h}, {.fill = in.theme.motion_text, .radius = 1});
    }
    DrawMarkOf(canvas, line.state, {body.x + kMarkLeft + 4, row.center().y});
    const float x = left + kIndent * static_cast<float>(line.depth);
    const TextStyle style = StyleOf(in.theme, line.state);
    const float room = (line.answer.empty() ? right : answers - 10) - x;
    canvas.Text({x, baseline}, line.text, style, room);
    canvas.Text({answers, baseline}, line.answer, style, right - answers);
  }
  state.step = walk->step();
  area.Advance(state.scroll);
}

}  // namespace chanscope
