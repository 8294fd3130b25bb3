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
#include "app/session/edit_buffer.h"
#include "app/session/settings.h"
#include "core/sim/simulator.h"

namespace chanscope {

// What lies over the panels.
enum class Overlay : uint8_t {
  kNone,
  kKeys,
  kGoToStep,
  kOpenFile,
  kSearch,
  kBreakpoints,
  kSaveAs,
  kOverwrite,  // the file on disk is another one than was read: what now?
};

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
// To the next breakpoint, or back to the one before.
struct RunOn {
  bool back = false;
};
struct SetStepSize {
  StepSize size = StepSize::kRuntime;
};
struct SetSpeed {
  float speed = 1;
};
struct SetOrder {
  Order order = Order::kRuntime;  // random anew: the next seed
};
// GOMAXPROCS: the run begins anew.
struct SetProcs {
  uint32_t procs = 1;
};
// In the manual order: this goroutine, or P, is the next one; the run is recorded anew from here.
struct LetGoNext {
  Target target;
};
struct Select {
  Target target;
};
struct ToggleFollow {};
struct ToggleBreakpoint {
  uint32_t line = 0;  // 0: the line that the followed goroutine stands on
};
struct AddBreakpoint {
  std::string text;
};
struct EnableBreakpoint {
  size_t index = 0;
  bool enabled = true;
};
struct RemoveBreakpoint {
  size_t index = 0;
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
// The open file as it is on disk, in place of what was written here (which can be undone).
struct Reload {};
// The open file was changed by somebody else.
struct FileChanged {};
// The source panel scrolls to the line.
struct RevealLine {
  uint32_t line = 0;
};
// Begins to write in the source; ends it, and runs what is written there.
struct ToggleEdit {};
struct RunEdited {};
struct FocusEditor {
  bool focus = true;
};
struct Edit {
  EditAction action = EditAction::kLeft;
  bool extend = false;
};
struct Type {
  std::string text;
};
struct PlaceCaret {
  size_t offset = 0;
  bool extend = false;
  bool word = false;  // selects the word there
};
struct Copy {
  bool cut = false;
};
// What was taken from a line that is typed into.
struct CopyText {
  std::string text;
};
// Under its name; asks for one where there is none, or before another text is lost.
struct Save {
  bool overwrite = false;
};
struct SaveAs {
  std::string path;
};
struct SetLanguage {
  std::string language;  // "en" or "zh"; empty: the other one
};
struct ToggleTheme {};
struct SetScale {
  float factor = 1;  // of what is set now; 0: back to 1
};
struct SetSplits {
  PanelSplits splits;
};
struct ToggleReduceMotion {};
struct ToggleGoSource {};
struct TogglePresentation {};
struct Show {
  Overlay overlay = Overlay::kNone;
};
// Takes away what lies on top: an overlay, a notice, a selection, in this order.
struct Dismiss {};

}  // namespace command

using Command = std::variant<
    command::Step, command::Seek, command::SeekEnd, command::SeekMoment, command::TogglePlay,
    command::RunOn, command::SetStepSize, command::SetSpeed, command::SetOrder, command::SetProcs,
    command::LetGoNext, command::Select, command::ToggleFollow, command::ToggleBreakpoint,
    command::AddBreakpoint, command::EnableBreakpoint, command::RemoveBreakpoint,
    command::TogglePredict, command::Answer, command::OpenLesson, command::OpenFile,
    command::Reload, command::FileChanged, command::RevealLine, command::ToggleEdit,
    command::RunEdited, command::FocusEditor, command::Edit, command::Type, command::PlaceCaret,
    command::Copy, command::CopyText, command::Save, command::SaveAs, command::SetLanguage,
    command::ToggleTheme, command::SetScale, command::SetSplits, command::ToggleReduceMotion,
    command::ToggleGoSource, command::TogglePresentation, command::Show, command::Dismiss>;

class CommandQueue {
 public:
  void Push(Command command) { commands_.push_back(std::move(command)); }
  bool empty() const { return commands_.empty(); }
  std::vector<Command> TakeAll() { return std::exchange(commands_, {}); }

 private:
  std::vector<Command> commands_;
};

}  // namespace chanscope
