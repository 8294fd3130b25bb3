// The colours of the window, dark and light, and the hues of goroutines.
//
// Owns: every colour that is drawn, by what it means. Must not: be the only sign of anything: each
// status has a shape as well. All text colours keep 4.5:1 against ground, panel, raised and sunken.
#pragma once

#include <cstdint>
#include <string>

#include "app/scene/draw_list.h"
#include "core/runtime/event.h"

namespace chanscope {

enum class ThemeKind : uint8_t { kDark, kLight };

struct Theme {
  ThemeKind kind = ThemeKind::kDark;

  // Surfaces, from the back to the front.
  Color ground;  // behind the panels
  Color panel;
  Color raised;  // cards
  Color sunken;  // boxes that hold goroutines, the field strip
  Color line;    // frames and rules
  Color slot;    // a slot of a ring that holds a value
  Color slot_line;
  Color chip;  // behind a value

  Color text;
  Color dim;    // second in rank
  Color faint;  // third: hints, indices
  Color link;   // lines between cards, not text

  // Meanings. X is for shapes, x_text for words in that colour.
  Color running, running_text;
  Color runnable, runnable_text;
  Color waiting, waiting_text;
  Color dead, dead_text;
  Color accent, accent_text;  // selection, the receiver's side
  Color lock, lock_text;
  Color motion, motion_text;  // what the last step moved; text on motion is on_motion
  Color on_motion;
  Color on_accent;
};

const Theme& DarkTheme();
const Theme& LightTheme();
const Theme& ThemeOf(ThemeKind kind);

// The hue of goroutine `goid`, the same in every panel. Safe as text and as a frame.
Color GoroutineColor(const Theme& theme, uint32_t goid);

// The colour of a status, for shapes and for words.
Color StatusColor(const Theme& theme, GStatus status);
Color StatusTextColor(const Theme& theme, GStatus status);

// "G12", as goroutines are called everywhere.
std::string GoroutineName(uint32_t goid);

// `color` with its alpha multiplied by `alpha` (0 to 1).
Color WithAlpha(Color color, float alpha);

// What is seen when `over`, which may be transparent, lies on the opaque `under`.
Color Blend(Color under, Color over);

// WCAG 2 contrast of two opaque colours, 1 to 21.
float Contrast(Color a, Color b);

}  // namespace chanscope
