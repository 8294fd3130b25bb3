#include "app/panels/runtime_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/panels/controls.h"
#include "app/panels/icons.h"
#include "app/session/explain.h"

namespace chanscope {
namespace {

constexpr float kTop = 32;
constexpr float kPitch = 19.5F;
constexpr float kTextSize = 12;
constexpr float kFactSize = 11.5F;
constexpr float kMarkLeft = 20;
constexpr float kTextLeft = 35;
constexpr float kIndent = 14;
constexpr float kSourcePitch = 18;
constexpr float kSourceSize = 11.5F;
constexpr float kBothWidth = 720;  // from here on both listings have room

TextStyle StyleOf(const Theme& theme, LineState state) {
  switch (state) {
    case LineState::kDone: return {Font::kMono, kTextSize, theme.dim};
    case LineState::kNotTaken: return {Font::kMono, kTextSize, theme.faint};
    case LineState::kLive: return {Font::kMonoBold, kTextSize, theme.text};
    case LineState::kToCome: return {Font::kMono, kTextSize, theme.faint};
    case LineState::kFact: return {Font::kSans, kFactSize, theme.motion_text};
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
    case LineState::kToCome:
    case LineState::kFact: return;
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
  return std::max(left + 60, std::min(left + longest + 18, right - std::ceil(answer) - 1));
}

void DrawListing(const PanelInput& in, Rect body, const RuntimeListing& listing,
                 RuntimeState& state) {
  const uint64_t step = in.session.walk()->step();
  const float height = static_cast<float>(listing.lines.size()) * kPitch + 10;
  ScrollArea area(in, "listing", body, height);
  Canvas& canvas = area.canvas();
  const float left = body.x + kTextLeft - 1;
  const float right = body.x + area.width() - kPanelPadding;
  const float answers = AnswerLeft(in, listing, left, right);
  for (size_t i = 0; i < listing.lines.size(); ++i) {
    const ListingLine& line = listing.lines[i];
    const float top = static_cast<float>(i) * kPitch;
    if (step != state.step && (line.state == LineState::kLive || line.state == LineState::kFact)) {
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
  state.step = step;
  area.Advance(state.scroll);
}

// The function of the phase in Go's own file.
void DrawGoSource(const PanelInput& in, Rect body, const GoSource::Place& place,
                  RuntimeState& state) {
  if (state.file != place.file) {
    state.file = place.file;
    state.code = SplitCode(*place.file);
    state.source_step = 0;
  }
  const uint64_t step = in.session.walk()->step();
  const auto lines = static_cast<float>(state.code.text.size());
  ScrollArea area(in, "go source", body, lines * kSourcePitch + 10);
  Canvas& canvas = area.canvas();
  if (step != state.source_step) {
    const float top = static_cast<float>(place.line - 1) * kSourcePitch;
    area.Reveal(top, top + kSourcePitch, state.source_scroll);
  }
  state.source_step = step;
  area.Advance(state.source_scroll);
  const auto first =
      static_cast<uint32_t>(std::max(0.0F, (body.y - area.origin().y) / kSourcePitch));
  const auto shown = static_cast<uint32_t>(body.h / kSourcePitch) + 2;
  for (uint32_t i = first; i < std::min<size_t>(first + shown, state.code.text.size()); ++i) {
    const uint32_t number = i + 1;
    const Rect row{body.x + 7, area.origin().y + static_cast<float>(i) * kSourcePitch,
                   area.width() - 14, kSourcePitch};
    const float baseline = row.center().y + kCapitals / 2 * kSourceSize;
    const bool inside = number >= place.first && number <= place.last;
    if (number == place.line) {
      canvas->Box(row, {.fill = WithAlpha(in.theme.motion, 0.14F), .radius = 4});
      canvas->Box({row.x, row.y, 3, row.h}, {.fill = in.theme.motion_text, .radius = 1});
    }
    canvas->Text({row.x + 36, baseline}, std::to_string(number),
                 {Font::kMono, 10.5F, inside ? in.theme.dim : in.theme.faint, Align::kEnd});
    DrawCode(canvas, {row.x + 46, baseline}, state.code.text[i], state.code.spans[i], kSourceSize,
             row.w - 52);
  }
}

// Which of the two is shown; both where there is room. Returns the width it takes.
float DrawChoice(Panel& panel, const PanelInput& in, bool source, CommandQueue& commands) {
  const std::string_view word = in.words.Get(source ? "runtime.listing" : "runtime.go_source");
  const float width = in.metrics.Width(word, Font::kSansSemibold, 12) + 18;
  const Rect box = panel.box();
  const Rect button{box.x + box.w - kPanelPadding + 4 - width, box.y + 6, width, 22};
  if (TextButton(panel.canvas(), "go source", button, word, ButtonLook::kBare,
                 in.words.Get("tip.go_source"))) {
    commands.Push(command::ToggleGoSource{});
  }
  return width + 6;
}

}  // namespace

void DrawRuntimePanel(const PanelInput& in, Rect box, RuntimeState& state, CommandQueue& commands) {
  Panel panel(in, "runtime", box);
  const Walk* walk = in.session.walk();
  RuntimeListing listing;
  std::optional<GoSource::Place> place;
  const bool wanted = in.session.settings().go_source;
  // The question of a prediction would be answered here.
  if (walk != nullptr && !in.session.asking()) {
    listing = ListRuntime(in.session.now(), in.words);
    if (wanted && !state.source) state.source.emplace(FindGoRoot());
    if (wanted && walk->step() > 0) place = state.source->Find(in.session.now().last.phase);
  }
  std::string where = listing.file;
  if (!listing.function.empty()) where += " · " + listing.function + "()";
  if (place) where = place->file->name + ":" + std::to_string(place->line);
  const float choice = DrawChoice(panel, in, wanted, commands);
  const float taken = panel.canvas()->Heading({box.x + kPanelPadding, box.y + kHeadingBaseline},
                                              in.words.Get("panel.runtime"), box.w / 2);
  const float right = box.x + box.w - kPanelPadding - choice;
  panel.canvas().Text({right, box.y + kHeadingBaseline}, where,
                      {Font::kMono, 11, in.theme.dim, Align::kEnd},
                      std::max(0.0F, right - box.x - kPanelPadding - taken - 14));
  const Rect body = panel.Body(kTop);
  if (listing.lines.empty()) {
    const char* hint = walk == nullptr || walk->step() == 0 ? "runtime.nothing_yet"
                       : in.session.asking()                ? "runtime.asking"
                                                            : "runtime.user_code";
    panel.canvas().Hint({box.x + kPanelPadding, box.y + 52}, in.words.Get(hint),
                        box.w - 2 * kPanelPadding);
    return;
  }
  if (!wanted) return DrawListing(in, body, listing, state);
  if (!place) {
    panel.canvas().Hint(
        {box.x + kPanelPadding, box.y + 52},
        in.words.Get(state.source->found() ? "runtime.not_in_source" : "runtime.no_go_root"),
        box.w - 2 * kPanelPadding);
    return;
  }
  if (box.w < kBothWidth) return DrawGoSource(in, body, *place, state);
  const float half = body.w * 0.42F;
  DrawListing(in, {body.x, body.y, half, body.h}, listing, state);
  DrawGoSource(in, {body.x + half, body.y, body.w - half, body.h}, *place, state);
}

}  // namespace chanscope
