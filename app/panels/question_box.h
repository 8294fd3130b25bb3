// A question about the next step with its choices; after the answer the right one, and what was
// chosen in its place.
//
// Owns: where the choices stand, in as many rows as they need. Must not: know what to ask.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/panels/canvas.h"
#include "app/session/explain.h"

namespace chanscope {

class QuestionBox {
 public:
  // `enlarged`: for an audience.
  QuestionBox(const PanelInput& in, Question question, float width, bool enlarged);

  float height() const { return height_; }
  // Answers with a command when a choice is pressed.
  void Draw(Canvas& canvas, Rect box, CommandQueue& commands) const;

 private:
  struct Choice {
    uint32_t index;
    Rect box;  // from the question's corner
  };
  void DrawChoice(Canvas& canvas, uint32_t index, Rect box, CommandQueue& commands) const;

  const PanelInput& in_;
  Question question_;
  float size_;
  std::vector<std::string> lines_;
  std::vector<Choice> choices_;
  float height_ = 0;
};

}  // namespace chanscope
