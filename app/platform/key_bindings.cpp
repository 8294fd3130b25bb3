#include "app/platform/key_bindings.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chanscope {
namespace {

constexpr float kSpeedStep = 1.4142136F;
constexpr float kScaleStep = 1.1F;

// What Ctrl means whether or not one is writing.
std::optional<Command> OfFile(int key, bool shift) {
  switch (key) {
    case GLFW_KEY_O: return command::Show{Overlay::kOpenFile};
    case GLFW_KEY_P: return command::Show{Overlay::kSearch};
    case GLFW_KEY_B: return command::Show{Overlay::kBreakpoints};
    case GLFW_KEY_E: return command::ToggleEdit{};
    case GLFW_KEY_S:
      if (shift) return command::Show{Overlay::kSaveAs};
      return command::Save{};
    case GLFW_KEY_R: return command::Reload{};
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return command::RunEdited{};
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD: return command::SetScale{kScaleStep};
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT: return command::SetScale{1 / kScaleStep};
    case GLFW_KEY_0:
    case GLFW_KEY_KP_0: return command::SetScale{0};
    default: return {};
  }
}

std::optional<Command> WithControl(int key, bool shift) {
  switch (key) {
    case GLFW_KEY_RIGHT: return command::Step{StepSize::kChannelOp, false};
    case GLFW_KEY_LEFT: return command::Step{StepSize::kChannelOp, true};
    default: return OfFile(key, shift);
  }
}

// Keys that mean the same whatever is being typed.
std::optional<Command> Always(int key, bool shift) {
  switch (key) {
    case GLFW_KEY_ESCAPE: return command::Dismiss{};
    case GLFW_KEY_F1: return command::Show{Overlay::kKeys};
    case GLFW_KEY_F5: return command::RunOn{shift};
    case GLFW_KEY_F11: return command::TogglePresentation{};
    default: return {};
  }
}

std::optional<EditAction> WritingWithControl(int key, bool shift) {
  switch (key) {
    case GLFW_KEY_LEFT: return EditAction::kWordLeft;
    case GLFW_KEY_RIGHT: return EditAction::kWordRight;
    case GLFW_KEY_HOME: return EditAction::kTextStart;
    case GLFW_KEY_END: return EditAction::kTextEnd;
    case GLFW_KEY_BACKSPACE: return EditAction::kWordBackspace;
    case GLFW_KEY_DELETE: return EditAction::kWordDelete;
    case GLFW_KEY_A: return EditAction::kSelectAll;
    case GLFW_KEY_Z: return shift ? EditAction::kRedo : EditAction::kUndo;
    case GLFW_KEY_Y: return EditAction::kRedo;
    case GLFW_KEY_SLASH: return EditAction::kToggleComment;
    default: return {};
  }
}

std::optional<EditAction> WritingPlain(int key, bool shift) {
  switch (key) {
    case GLFW_KEY_LEFT: return EditAction::kLeft;
    case GLFW_KEY_RIGHT: return EditAction::kRight;
    case GLFW_KEY_UP: return EditAction::kUp;
    case GLFW_KEY_DOWN: return EditAction::kDown;
    case GLFW_KEY_HOME: return EditAction::kLineStart;
    case GLFW_KEY_END: return EditAction::kLineEnd;
    case GLFW_KEY_PAGE_UP: return EditAction::kPageUp;
    case GLFW_KEY_PAGE_DOWN: return EditAction::kPageDown;
    case GLFW_KEY_BACKSPACE: return EditAction::kBackspace;
    case GLFW_KEY_DELETE: return EditAction::kDelete;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return EditAction::kNewline;
    case GLFW_KEY_TAB: return shift ? EditAction::kOutdent : EditAction::kIndent;
    default: return {};
  }
}

// While one writes in the source.
std::optional<Command> Writing(int key, bool control, bool shift) {
  if (control && key == GLFW_KEY_C) return command::Copy{false};
  if (control && key == GLFW_KEY_X) return command::Copy{true};
  const auto action = control ? WritingWithControl(key, shift) : WritingPlain(key, shift);
  if (action) return command::Edit{*action, shift};
  if (control) return OfFile(key, shift);
  return {};
}

// What closes an overlay with the key that opened it, or leads to another one.
std::optional<Command> InOverlay(int key, bool control) {
  if (!control) return {};
  if (key == GLFW_KEY_O || key == GLFW_KEY_P || key == GLFW_KEY_B) return OfFile(key, false);
  return {};
}

std::optional<Command> Plain(int key, bool shift, const Session& session) {
  const float speed = session.playback().speed();
  const auto step = [&](bool back) -> Command {
    if (shift) return command::Step{StepSize::kStatement, back};
    return command::Step{{}, back};
  };
  switch (key) {
    case GLFW_KEY_SPACE: return command::TogglePlay{};
    case GLFW_KEY_RIGHT: return step(false);
    case GLFW_KEY_LEFT: return step(true);
    case GLFW_KEY_HOME: return command::Seek{0};
    case GLFW_KEY_END: return command::SeekEnd{};
    case GLFW_KEY_N: return command::SeekMoment{shift};
    case GLFW_KEY_G: return command::Show{Overlay::kGoToStep};
    case GLFW_KEY_B: return command::ToggleBreakpoint{};
    case GLFW_KEY_F: return command::ToggleFollow{};
    case GLFW_KEY_P: return command::TogglePredict{};
    case GLFW_KEY_L: return command::SetLanguage{};
    case GLFW_KEY_T: return command::ToggleTheme{};
    case GLFW_KEY_M: return command::ToggleReduceMotion{};
    case GLFW_KEY_R: return command::ToggleGoSource{};
    case GLFW_KEY_1: return command::SetStepSize{StepSize::kRuntime};
    case GLFW_KEY_2: return command::SetStepSize{StepSize::kStatement};
    case GLFW_KEY_3: return command::SetStepSize{StepSize::kChannelOp};
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD: return command::SetSpeed{speed * kSpeedStep};
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT: return command::SetSpeed{speed / kSpeedStep};
    default: return {};
  }
}

}  // namespace

bool AsksForText(Overlay overlay) {
  switch (overlay) {
    case Overlay::kNone:
    case Overlay::kKeys:
    case Overlay::kOverwrite: return false;
    case Overlay::kGoToStep:
    case Overlay::kOpenFile:
    case Overlay::kSearch:
    case Overlay::kBreakpoints:
    case Overlay::kSaveAs: return true;
  }
  return false;
}

std::optional<TextStroke> StrokeForKey(int key, int modifiers) {
  const bool shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  const bool control = (modifiers & GLFW_MOD_CONTROL) != 0;
  if ((modifiers & (GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0) return {};
  if (control && key == GLFW_KEY_C) return CopyStroke{false};
  if (control && key == GLFW_KEY_X) return CopyStroke{true};
  const auto action = control ? WritingWithControl(key, shift) : WritingPlain(key, shift);
  if (!action) return {};
  switch (*action) {
    // In one line these move through the list below it, or confirm.
    case EditAction::kUp:
    case EditAction::kDown:
    case EditAction::kPageUp:
    case EditAction::kPageDown:
    case EditAction::kNewline:
    case EditAction::kIndent:
    case EditAction::kOutdent:
    case EditAction::kToggleComment: return {};
    case EditAction::kLeft:
    case EditAction::kRight:
    case EditAction::kWordLeft:
    case EditAction::kWordRight:
    case EditAction::kLineStart:
    case EditAction::kLineEnd:
    case EditAction::kTextStart:
    case EditAction::kTextEnd:
    case EditAction::kBackspace:
    case EditAction::kDelete:
    case EditAction::kWordBackspace:
    case EditAction::kWordDelete:
    case EditAction::kSelectAll:
    case EditAction::kUndo:
    case EditAction::kRedo: return EditStroke{*action, shift};
  }
  return {};
}

std::optional<Command> CommandForKey(int key, int modifiers, const Session& session) {
  const bool shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  const bool control = (modifiers & GLFW_MOD_CONTROL) != 0;
  if (auto command = Always(key, shift)) return command;
  if ((modifiers & (GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0) return {};
  if (session.overlay() != Overlay::kNone && session.overlay() != Overlay::kKeys) {
    return InOverlay(key, control);
  }
  if (session.typing()) return Writing(key, control, shift);
  return control ? WithControl(key, shift) : Plain(key, shift, session);
}

bool IsPaste(int key, int modifiers) {
  const int held = modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_SHIFT | GLFW_MOD_ALT | GLFW_MOD_SUPER);
  return (key == GLFW_KEY_V && held == GLFW_MOD_CONTROL) ||
         (key == GLFW_KEY_INSERT && held == GLFW_MOD_SHIFT);
}

}  // namespace chanscope
