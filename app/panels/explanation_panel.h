// What the last step did, in words; before it, when predicting, the question.
//
// Owns: the layout of the words and of the question. Must not: know what to say (explain.h does).
#pragma once

#include "app/panels/panel_frame.h"

namespace chanscope {

struct ExplanationState {
  uint64_t step = 0;  // that is shown: another one starts at the top again
  uint64_t opened = 0;
};

// `enlarged`: for an audience.
void DrawExplanationPanel(const PanelInput& in, Rect box, bool enlarged, ExplanationState& state,
                          CommandQueue& commands);

}  // namespace chanscope
