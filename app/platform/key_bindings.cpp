#include "app/platform/key_bindings.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chanscope {
namespace {

constexpr float kSpeedStep = 1.4142136F;
constexpr float kScaleStep = 1.1F;

std::optional<Command> WithControl(int key) {
  switch (key) {
    case GLFW_KEY_RIGHT: return command::Step{StepSize::kChannelOp, false};
    case GLFW_KEY_LEFT: return command::Step{StepSize::kChannelOp, true};
    case GLFW_KEY_O: return command::Show{Overlay::kOpenFile};
    case GLFW_KEY_R: return command::Reload{};
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD: return command::SetScale{kScaleStep};
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT: return command::SetScale{1 / kScaleStep};
    case GLFW_KEY_0:
    case GLFW_KEY_KP_0: return command::SetScale{0};
    default: return {};
  }
}

// Keys that mean the same whatever is being typed.
std::optional<Command> Always(int key) {
  switch (key) {
    case GLFW_KEY_ESCAPE: return command::Dismiss{};
    case GLFW_KEY_F1: return command::Show{Overlay::kKeys};
    case GLFW_KEY_F11: return command::TogglePresentation{};
    default: return {};
  }
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

std::optional<Command> CommandForKey(int key, int modifiers, const Session& session) {
  if (auto command = Always(key)) return command;
  const bool typing =
      session.overlay() == Overlay::kGoToStep || session.overlay() == Overlay::kOpenFile;
  if (typing || (modifiers & (GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0) return {};
  if ((modifiers & GLFW_MOD_CONTROL) != 0) return WithControl(key);
  return Plain(key, (modifiers & GLFW_MOD_SHIFT) != 0, session);
}

}  // namespace chanscope
