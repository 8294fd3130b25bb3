// The bar along the top: what is open, transport, sizes of steps, speed, order, language, theme.
//
// Owns: its layout at every width. Must not: change anything but through commands.
#pragma once

#include "app/panels/panel_input.h"

namespace chanscope {

inline constexpr float kTopBarHeight = 48;

void DrawTopBarPanel(const PanelInput& in, float width, CommandQueue& commands);

// Where a slider stands (0 to 1) at a speed, and back: each part of the way doubles the speed, and
// the usual ones are met exactly.
float SliderOfSpeed(float speed);
float SpeedOfSlider(float place);
// "0.5×"
std::string SpeedText(float speed);

}  // namespace chanscope
