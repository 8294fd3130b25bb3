// What is open in the window, and where the person is in it.
//
// Owns: the open program or its diagnostics, the text that is written, the walk through its run,
// playback and motion, breakpoints, selection, settings, and the view (overlay, presentation,
// notice). Commands go in once a frame; panels read. Must not: draw, know ImGui, GLFW or GL, or
// read a clock.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/session/breakpoint.h"
#include "app/session/command.h"
#include "app/session/document.h"
#include "app/session/own_frame.h"
#include "app/session/playback.h"
#include "app/session/settings.h"
#include "app/session/walk.h"
#include "core/base/diagnostics.h"

namespace chanscope {

// A message for the person: a key of the catalogue and what goes into it.
struct Notice {
  std::string key;
  std::vector<std::pair<std::string_view, std::string>> arguments;
  double fades_in = 0;  // seconds; 0: it stays until it is taken away
};

// How long a notice stays that only confirms something.
inline constexpr double kFadingSeconds = 4;

// What the stage shows: a state, and while something moves the state one step before it.
struct SceneMoment {
  const Snapshot* now = nullptr;
  const Snapshot* before = nullptr;
  float progress = 1;
};

class Session {
 public:
  // Unsaved texts are kept in `drafts`.
  explicit Session(Settings settings = {}, Drafts drafts = Drafts());

  // Opening. A program with errors is open too: its source and diagnostics are shown. It goes on at
  // the step where it was left. A file that cannot be read leaves what is open as it is, with a
  // notice, and returns false.
  bool OpenLesson(size_t index);
  bool OpenFile(const std::string& path);
  void OpenSource(SourceFile source);
  // What was open last; false: nothing was, or it is not there any more.
  bool OpenLast();

  void Apply(const std::vector<Command>& commands);

  // Playback, motion, a search for a breakpoint and a pending seek go on by `seconds`.
  void Advance(double seconds);
  // Records at most `max_steps` ahead. True while there is more to record: call it in slices.
  bool Record(uint64_t max_steps);
  // Something will change without a command: draw on.
  bool animating() const;

  // The program that runs, or that could not be compiled.
  const SourceFile& source() const { return source_; }
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  // Index of the open lesson; none for a file.
  std::optional<size_t> lesson() const { return lesson_; }
  // The steps of the open lesson's moments, in their order; 0 where the run never comes to one.
  // Empty for a file, and under another order than the runtime's.
  const std::vector<uint64_t>& moment_steps() const { return moment_steps_; }
  // Of the open file; empty for a lesson.
  const std::string& path() const { return path_; }
  // Counts openings, those of an edited text too: who caches something about the source compares
  // it.
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
  uint32_t procs() const { return procs_; }
  // GOMAXPROCS and the seed of runs that are begun from now on: the next opening's.
  void SetRun(uint32_t procs, uint64_t seed) {
    procs_ = procs;
    seed_ = seed;
  }

  Target selected() const { return selected_; }
  // The goroutine that the window looks at: the selected one, else the one that runs, took the last
  // step, runs next, or is the oldest.
  uint32_t followed() const;
  bool following() const { return selected_.kind != TargetKind::kG; }

  const std::vector<Breakpoint>& breakpoints() const { return breakpoints_; }
  // The breakpoint that the last move stopped at; empty: at none.
  const std::string& stopped_at() const { return stopped_at_; }
  // Running to a breakpoint that is not found yet.
  bool running_on() const { return run_on_.has_value(); }
  // Why the text that was added last is no breakpoint.
  const std::optional<ConditionError>& breakpoint_error() const { return breakpoint_error_; }

  // Writing in the source.
  const Document& document() const { return document_; }
  bool editing() const { return editing_; }
  bool typing() const { return editing_ && typing_ && overlay_ == Overlay::kNone; }
  // What is written is not what runs.
  bool stale() const;
  // What Copy or Cut took, for the desktop's clipboard.
  std::optional<std::string> TakeClipboard() { return std::exchange(clipboard_, std::nullopt); }
  // Where SaveAs would save: a name that is not taken.
  std::string SuggestedPath() const;
  // A line to scroll to, and how often that was asked for.
  uint32_t revealed_line() const { return revealed_line_; }
  uint64_t reveals() const { return reveals_; }

  Overlay overlay() const { return overlay_; }
  bool presenting() const { return presenting_; }
  const std::optional<Notice>& notice() const { return notice_; }
  void SetNotice(Notice notice) { notice_ = std::move(notice); }

  // Notes in the settings where one is, and keeps the draft: often, and before the window closes.
  void Remember();

  // Prediction: a step forward that has a question is not shown before it is answered (or the
  // person steps on): the stage stays as it was and nothing plays.
  bool asking() const { return asking_; }
  // The answer given to the question of the current step, if there was one.
  std::optional<uint32_t> answer() const { return answer_; }

 private:
  struct Applier;
  enum class Direction : uint8_t { kOn, kBack };

  // session_open.cpp
  void Show(std::string program, SourceFile saved);
  void CompileText(std::string text);
  void Rerun(std::string text);
  void StartRun();
  void FindMoments();
  void Resume();
  std::string RunName() const;
  void Refuse(const char* key, const std::string& file);

  // session_edit.cpp
  void ToggleEdit();
  void RunEdited();
  void Copy(bool cut);
  void Save(bool overwrite);
  void SaveAs(const std::string& path);
  void WriteTo(const std::string& path);
  void Reload();
  void FileChanged();

  // session.cpp
  void StepForward(StepSize size);
  void StepBack(StepSize size);
  void RunOn(Direction direction);
  void GoOnRunning();
  void SeekTo(uint64_t step);
  void ReachPending();
  void Moved();
  void StartMotion(bool backwards);
  bool WithMotion() const;

  Settings settings_;
  Document document_;
  SourceFile source_;
  std::vector<Diagnostic> diagnostics_;
  std::shared_ptr<const Program> program_;
  std::unique_ptr<Walk> walk_;
  std::optional<size_t> lesson_;
  std::vector<uint64_t> moment_steps_;
  std::string path_;  // of an open file
  uint64_t opened_ = 0;
  uint64_t compiled_ = 0;  // revision of the document that source_ is
  uint64_t seed_ = 1;
  uint32_t procs_ = 1;
  Playback playback_;
  Motion motion_;
  std::optional<uint64_t> pending_seek_;  // a step that is not recorded yet
  uint64_t kept_step_ = 0;                // to come back to when the text compiles again
  bool quiet_seek_ = false;               // nobody asked for it: no notice when it ends early
  std::optional<Direction> run_on_;
  std::vector<Breakpoint> breakpoints_;
  std::string stopped_at_;
  std::optional<ConditionError> breakpoint_error_;
  Target selected_;
  bool editing_ = false;
  bool typing_ = false;
  std::optional<std::string> clipboard_;
  std::string overwrites_;  // an existing file that SaveAs was told of
  uint32_t revealed_line_ = 0;
  uint64_t reveals_ = 0;
  Overlay overlay_ = Overlay::kNone;
  bool presenting_ = false;
  std::optional<Notice> notice_;
  bool asking_ = false;
  std::optional<uint32_t> answer_;
};

}  // namespace chanscope
