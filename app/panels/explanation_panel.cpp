#include "app/panels/explanation_panel.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/panels/controls.h"
#include "app/panels/question_box.h"
#include "app/session/explain.h"
#include "app/session/lesson.h"

namespace chanscope {
namespace {

constexpr float kTop = 34;
constexpr size_t kMostLines = 200;
constexpr float kLowWords = 145;  // height of the words that are seen

struct ShownWords {
  std::string lead;  // of the lesson: why this moment is worth a look
  std::string title;
  std::vector<std::string> paragraphs;
};

// What the lesson says about the step, when it is one of its moments.
std::string LeadOf(const Session& session, const Words& words) {
  const std::vector<uint64_t>& steps = session.moment_steps();
  const auto at = std::find(steps.begin(), steps.end(), session.walk()->step());
  if (at == steps.end()) return {};
  const auto index = static_cast<size_t>(at - steps.begin());
  return std::string(MomentText(Lessons()[*session.lesson()].moments[index], words));
}

// The lesson's own words before its first step, else those of the step.
ShownWords WordsToShow(const PanelInput& in) {
  const Session& session = in.session;
  const Walk* walk = session.walk();
  if (walk == nullptr) return {};
  if (walk->step() == 0 && session.lesson()) {
    const LessonWords& words = WordsOf(Lessons()[*session.lesson()], in.words);
    return {{}, words.title, words.paragraphs};
  }
  Explanation said = Explain(walk->simulator().program(), session.now(), in.words);
  return {LeadOf(session, in.words), std::move(said.title), std::move(said.paragraphs)};
}

std::string StepText(const PanelInput& in) {
  const Walk* walk = in.session.walk();
  if (walk == nullptr) return {};
  const Simulator& simulator = walk->simulator();
  return in.words.Format(
      simulator.ended() ? "explanation.step" : "explanation.step_so_far",
      {{"step", std::to_string(walk->step())}, {"end", std::to_string(simulator.recorded_end())}});
}

// The step, as much of it as there is room for beside the panel's name.
std::string StepTextFor(const PanelInput& in, const Panel& panel, std::string_view name,
                        float taken) {
  const Walk* walk = in.session.walk();
  if (walk == nullptr) return {};
  const std::string step = std::to_string(walk->step());
  const std::string both = fmt::format("{} / {}", step, walk->simulator().recorded_end());
  for (const std::string& text : {StepText(in), both, step}) {
    if (panel.HasRoom(name, text, taken)) return text;
  }
  return {};  // the timeline says it
}

// How the words are set.
struct WordsStyle {
  float title, title_pitch;
  float body, pitch;
  float gap;  // between paragraphs
};
constexpr WordsStyle kRoomy = {15, 21, 12.5F, 19, 5};
constexpr WordsStyle kClose = {14, 19, 12, 16.5F, 4};
constexpr WordsStyle kSmall = {13.5F, 18, 11.5F, 15.5F, 3};

// A line of words with its place; all lines are known before any is drawn, for the scroll area.
struct Line {
  std::string text;
  TextStyle style;
  float baseline = 0;  // from the content's top
};

struct Composed {
  std::vector<Line> lines;
  float height = 0;
};

Composed Compose(const PanelInput& in, const ShownWords& words, float width, float height,
                 const WordsStyle& style) {
  const Theme& theme = in.theme;
  const Color body = Blend(theme.dim, WithAlpha(theme.text, 0.75F));
  Composed composed;
  std::vector<Line>& lines = composed.lines;
  float& y = composed.height;
  const auto add = [&](std::string_view text, TextStyle text_style, float pitch) {
    for (std::string& line :
         WrapText(in.metrics, text, text_style.font, text_style.size_px, width, kMostLines)) {
      lines.push_back({std::move(line), text_style, y + pitch * 0.75F});
      y += pitch;
    }
  };
  if (!in.session.stopped_at().empty()) {
    add(in.words.Format("explanation.stopped", {{"breakpoint", in.session.stopped_at()}}),
        {Font::kSansSemibold, style.body, theme.waiting_text}, style.pitch);
    y += style.gap;
  }
  const auto add_lead = [&] {
    if (words.lead.empty()) return;
    add(words.lead, {Font::kSansSemibold, style.body, theme.accent_text}, style.pitch);
    y += style.gap;
  };
  // Where little is seen without scrolling, what happened comes before why it is worth a look.
  const bool low = height < kLowWords;
  if (!low) add_lead();
  add(words.title, {Font::kSansBold, style.title, theme.text}, style.title_pitch);
  y += style.gap;
  for (const std::string& paragraph : words.paragraphs) {
    add(paragraph, {Font::kSans, style.body, body}, style.pitch);
    y += style.gap;
  }
  if (low) add_lead();
  y -= style.gap;
  return composed;
}

// As large as lets all of it be seen at once, if it can; larger still for an audience.
Composed ComposeToFit(const PanelInput& in, const ShownWords& words, float width, float height,
                      bool enlarged) {
  constexpr float kLongestLine = 55;  // in heights of a letter: the eye loses longer ones
  struct Try {
    WordsStyle style;
    float factor;
  };
  constexpr Try kTries[] = {{kRoomy, 1}, {kClose, 1}, {kSmall, 1}};
  constexpr Try kLargeTries[] = {
      {kRoomy, 1.75F}, {kRoomy, 1.55F}, {kRoomy, 1.35F}, {kClose, 1.35F}, {kSmall, 1.2F}};
  Composed composed;
  for (const Try& each : enlarged ? std::span<const Try>(kLargeTries) : kTries) {
    WordsStyle style = each.style;
    for (float* length :
         {&style.title, &style.title_pitch, &style.body, &style.pitch, &style.gap}) {
      *length *= each.factor;
    }
    composed = Compose(in, words, std::min(width, kLongestLine * style.body), height, style);
    if (composed.height <= height) break;
  }
  return composed;
}

// The switch of predicting, at the heading's end: the words need the height. Returns the width it
// takes.
float DrawPredictWord(Panel& panel, const PanelInput& in, CommandQueue& commands) {
  const bool on = in.session.settings().predict;
  const std::string_view word = in.words.Get("predict.name");
  const float width = in.metrics.Width(word, Font::kSansSemibold, 12) + 18;
  const Rect box = panel.box();
  const Rect button{box.x + box.w - kPanelPadding + 4 - width, box.y + 6, width, 22};
  if (TextButton(panel.canvas(), "predict", button, word,
                 on ? ButtonLook::kPlain : ButtonLook::kBare, in.words.Get("tip.predict"))) {
    commands.Push(command::TogglePredict{});
  }
  return width + 4;
}

std::optional<QuestionBox> AskOf(const PanelInput& in, float width, bool enlarged) {
  const Session& session = in.session;
  if (!session.settings().predict || !(session.asking() || session.answer())) return std::nullopt;
  std::optional<Question> question = QuestionOf(session.now(), in.words);
  if (!question) return std::nullopt;
  return QuestionBox(in, *std::move(question), width, enlarged);
}

}  // namespace

void DrawExplanationPanel(const PanelInput& in, Rect box, bool enlarged, ExplanationState& state,
                          CommandQueue& commands) {
  Panel panel(in, "explanation", box);
  const std::string_view name = in.words.Get("panel.explanation");
  const float word = in.session.walk() != nullptr ? DrawPredictWord(panel, in, commands) : 0.0F;
  panel.Heading(name, StepTextFor(in, panel, name, word), word);
  if (in.session.walk() == nullptr) {
    panel.canvas().Hint({box.x + kPanelPadding, box.y + 52}, in.words.Get("explanation.nothing"),
                        box.w - 2 * kPanelPadding);
    return;
  }
  constexpr float kFoot = 10;
  const float inner = box.w - 2 * kPanelPadding;
  float top = box.y + kTop;
  if (const auto ask = AskOf(in, inner, enlarged)) {
    ask->Draw(panel.canvas(), {box.x + kPanelPadding, top, inner, ask->height()}, commands);
    top += ask->height() + 8;
  }
  const float body_height = std::max(0.0F, box.y + box.h - kFoot - top);

  Composed composed;
  if (!in.session.asking()) {
    composed = ComposeToFit(in, WordsToShow(in), inner, body_height, enlarged);
  }
  ScrollArea area(in, "words", {box.x + 1, top, box.w - 2, body_height}, composed.height);
  const uint64_t step = in.session.walk()->step();
  if (step != state.step || in.session.opened() != state.opened) area.JumpTo(0);
  state = {step, in.session.opened()};
  for (const Line& line : composed.lines) {
    area.canvas()->Text({box.x + kPanelPadding, area.origin().y + line.baseline}, line.text,
                        line.style);
  }
}

}  // namespace chanscope
