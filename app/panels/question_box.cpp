#include "app/panels/question_box.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "app/panels/icons.h"

namespace chanscope {
namespace {

constexpr float kInside = 10;
constexpr float kGap = 6;
constexpr float kMark = 26;        // the sign of a right or wrong answer
constexpr float kLinePart = 1.4F;  // of a letter's size, from line to line
constexpr float kHighPart = 2.1F;  // height of a choice
constexpr size_t kMostLines = 3;

}  // namespace

QuestionBox::QuestionBox(const PanelInput& in, Question question, float width, bool enlarged)
    : in_(in),
      question_(std::move(question)),
      size_(enlarged ? 17.0F : 12.5F),
      lines_(WrapText(in.metrics, question_.text, Font::kSansSemibold, size_, width - 2 * kInside,
                      kMostLines)) {
  const float high = size_ * kHighPart;
  const float most = width - 2 * kInside;
  float x = kInside;
  float y = kInside + static_cast<float>(lines_.size()) * size_ * kLinePart + 4;
  const auto answer = in.session.answer();
  for (uint32_t i = 0; i < question_.choices.size(); ++i) {
    // The words that follow need the room of the others.
    if (answer && i != *answer && i != question_.right) continue;
    const float text = in.metrics.Width(question_.choices[i], Font::kSansSemibold, size_);
    const float wide = std::min(most, text + kMark + 10);
    if (x > kInside && x + wide > width - kInside) {
      x = kInside;
      y += high + kGap;
    }
    choices_.push_back({i, {x, y, wide, high}});
    x += wide + kGap;
  }
  height_ = y + high + kInside;
}

void QuestionBox::Draw(Canvas& canvas, Rect box, CommandQueue& commands) const {
  const Theme& theme = in_.theme;
  canvas->Box({box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
              {.fill = WithAlpha(theme.accent, 0.10F),
               .stroke = WithAlpha(theme.accent, 0.35F),
               .radius = 7});
  float y = box.y + kInside + size_;
  for (const std::string& line : lines_) {
    canvas->Text({box.x + kInside, y}, line, {Font::kSansSemibold, size_, theme.text});
    y += size_ * kLinePart;
  }
  for (const auto& [index, at] : choices_) {
    DrawChoice(canvas, index, {box.x + at.x, box.y + at.y, at.w, at.h}, commands);
  }
}

void QuestionBox::DrawChoice(Canvas& canvas, uint32_t index, Rect box,
                             CommandQueue& commands) const {
  const Theme& theme = in_.theme;
  const auto answer = in_.session.answer();
  const std::string& text = question_.choices[index];
  const Rect inset{box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1};
  if (!answer) {
    const Press press = canvas.Button(fmt::format("choice{}", index), box);
    canvas->Box(inset, {.fill = press.hovered ? theme.line : theme.raised,
                        .stroke = WithAlpha(theme.accent, 0.6F),
                        .radius = 6});
    canvas.TextIn({box.x + 6, box.y, box.w - 12, box.h}, text,
                  {Font::kSansSemibold, size_, theme.text, Align::kMiddle, 0});
    if (press.clicked) commands.Push(command::Answer{index});
    return;
  }
  const bool right = index == question_.right;
  const bool wrong = index == *answer && !right;
  const Color color = right ? theme.running_text : wrong ? theme.waiting_text : theme.dim;
  canvas->Box(inset, {.fill = WithAlpha(color, right || wrong ? 0.14F : 0.0F),
                      .stroke = right || wrong ? color : theme.line,
                      .radius = 6});
  if (right || wrong) {
    DrawIcon(*canvas, right ? Icon::kCheck : Icon::kCross, {box.x + 15, box.center().y},
             right ? 10.0F : 7.0F, color, {});
  }
  canvas.TextIn({box.x + kMark, box.y, box.w - kMark - 6, box.h}, text,
                {Font::kSansSemibold, size_, color, Align::kStart});
}

}  // namespace chanscope
