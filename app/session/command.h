// What a person wants: everything that a panel or a key can ask of the session.
//
// Owns: the commands as values, and their queue. Must not: do anything: the session applies the
// queue once a frame, so that what a panel draws never changes while it draws.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/scene/draw_list.h"
#include "core/sim/simulator.h"

namespace chanscope {

// What lies over the panels.
enum class Overlay : uint8_t { kNone, kKeys, kGoToStep, kOpenFile };

namespace command {

struct Step {
  std::optional<StepSize> size;  // none: the size that is set
  bool back = false;
};
struct Seek {
  uint64_t step = 0;  // beyond the recorded end: as far as the recording gets
};
struct SeekEnd {};
// To the next of the lesson's moments, or to the one before.
struct SeekMoment {
  bool back = false;
};
struct TogglePlay {};
struct SetStepSize {
  StepSize size = StepSize::kRuntime;
};
struct SetSpeed {
  float speed = 1;
};
struct SetOrder {
  Order order = Order::kRuntime;  // random anew: the next seed
};
struct Select {
  Target target;
};
struct ToggleFollow {};
struct ToggleBreakpoint {
  uint32_t line = 0;  // 0: the line that the followed goroutine stands on
};
struct TogglePredict {};
struct Answer {
  uint32_t choice = 0;
};
struct OpenLesson {
  size_t index = 0;
};
struct OpenFile {
  std::string path;
};
struct Reload {};
struct SetLanguage {
  std::string language;  // "en" or "zh"; empty: the other one
};
struct ToggleTheme {};
struct SetScale {
  float factor = 1;  // of what is set now; 0: back to 1
};
struct ToggleReduceMotion {};
struct TogglePresentation {};
struct Show {
  Overlay overlay = Overlay::kNone;
};
// Takes away what lies on top: an overlay, a notice, a selection, in this order.
struct Dismiss {};

}  // namespace command

using Command =
    std::variant<command::Step, command::Seek, command::SeekEnd, command::SeekMoment,
                 command::TogglePlay, command::SetStepSize, command::SetSpeed, command::SetOrder,
                 command::Select, command::ToggleFollow, command::ToggleBreakpoint,
                 command::TogglePredict, command::Answer, command::OpenLesson, command::OpenFile,
                 command::Reload, command::SetLanguage, command::ToggleTheme, command::SetScale,
                 command::ToggleReduceMotion, command::TogglePresentation, command::Show,
                 command::Dismiss>;

class CommandQueue {
 public:
  void Push(Command command) { commands_.push_back(std::move(command)); }
  bool empty() const { return commands_.empty(); }
  std::vector<Command> TakeAll() { return std::exchange(commands_, {}); }

 private:
  std::vector<Command> commands_;
};

}  // namespace chanscope
