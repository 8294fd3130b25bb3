// What is open in the window, and where the person is in it.
//
// Owns: the open program or its diagnostics, the walk through its run, playback and motion,
// selection, settings, and the view (overlay, presentation, notice). Commands go in once a frame;
// panels read. Must not: draw, know ImGui, GLFW or GL, or read a clock.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/session/command.h"
#include "app/session/playback.h"
#include "app/session/settings.h"
#include "app/session/walk.h"
#include "core/base/diagnostics.h"

namespace chanscope {

// A message for the person: a key of the catalogue and what goes into it.
struct Notice {
  std::string key;
  std::vector<std::pair<std::string_view, std::string>> arguments;
};

// What the stage shows: a state, and while something moves the state one step before it.
struct SceneMoment {
  const Snapshot* now = nullptr;
  const Snapshot* before = nullptr;
  float progress = 1;
};

// Reading: files larger than this are not Go programs for a person to step through.
inline constexpr std::uintmax_t kLargestSource = 4u << 20;

class Session {
 public:
  explicit Session(Settings settings = {});

  // Opening. A program with errors is open too: its source and diagnostics are shown. A file that
  // cannot be read leaves what is open as it is, with a notice, and returns false.
  bool OpenLesson(size_t index);
  bool OpenFile(const std::string& path);
  void OpenSource(SourceFile source);

  void Apply(const std::vector<Command>& commands);

  // Playback, motion and a pending seek go on by `seconds`.
  void Advance(double seconds);
  // Records at most `max_steps` ahead. True while there is more to record: call it in slices.
  bool Record(uint64_t max_steps);
  // Something will change without a command: draw on.
  bool animating() const;

  const SourceFile& source() const { return source_; }
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  // Index of the open lesson; none for a file.
  std::optional<size_t> lesson() const { return lesson_; }
  // The steps of the open lesson's moments, in their order; 0 where the run never comes to one.
  // Empty for a file, and under another order than the runtime's.
  const std::vector<uint64_t>& moment_steps() const { return moment_steps_; }
  // Of the open file; empty for a lesson.
  const std::string& path() const { return path_; }
  // Counts openings: who caches something about the source compares it.
  uint64_t opened() const { return opened_; }

  // Null while the open source has errors, or none is open.
  const Walk* walk() const { return walk_.get(); }
  // The state at the current step; an empty one without a program.
  const Snapshot& now() const;
  SceneMoment scene() const;

  const Playback& playback() const { return playback_; }
  const Settings& settings() const { return settings_; }
  Settings& settings() { return settings_; }
  StepSize step_size() const;
  Order order() const;
  uint64_t seed() const { return seed_; }

  Target selected() const { return selected_; }
  // The goroutine that the window looks at: the selected one, else the one that runs, took the last
  // step, runs next, or is the oldest.
  uint32_t followed() const;
  bool following() const { return selected_.kind != TargetKind::kG; }

  Overlay overlay() const { return overlay_; }
  bool presenting() const { return presenting_; }
  const std::optional<Notice>& notice() const { return notice_; }
  void SetNotice(Notice notice) { notice_ = std::move(notice); }

  // Prediction: a step forward that has a question is not shown before it is answered (or the
  // person steps on): the stage stays as it was and nothing plays.
  bool asking() const { return asking_; }
  // The answer given to the question of the current step, if there was one.
  std::optional<uint32_t> answer() const { return answer_; }

 private:
  struct Applier;

  void Close();
  void StartRun();
  void FindMoments();
  void StepForward(StepSize size);
  void StepBack(StepSize size);
  void SeekTo(uint64_t step);
  void ReachPending();
  void Moved();
  void StartMotion(bool backwards);
  bool WithMotion() const;

  Settings settings_;
  SourceFile source_;
  std::vector<Diagnostic> diagnostics_;
  std::shared_ptr<const Program> program_;
  std::unique_ptr<Walk> walk_;
  std::optional<size_t> lesson_;
  std::vector<uint64_t> moment_steps_;
  std::string path_;  // of an open file
  uint64_t opened_ = 0;
  uint64_t seed_ = 1;
  Playback playback_;
  Motion motion_;
  std::optional<uint64_t> pending_seek_;  // a step that is not recorded yet
  Target selected_;
  Overlay overlay_ = Overlay::kNone;
  bool presenting_ = false;
  std::optional<Notice> notice_;
  bool asking_ = false;
  std::optional<uint32_t> answer_;
};

// The innermost frame of the person's own code, not of a package's; null when there is none.
const FrameView* OwnFrame(const GView& g);

// The line on which `goid` stands in that code; 0 when it stands nowhere.
uint32_t LineOf(const Snapshot& snapshot, uint32_t goid);

}  // namespace chanscope
