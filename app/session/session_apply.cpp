// What each command does.
#include <algorithm>
#include <limits>

#include "app/session/session.h"
#include "core/runtime/proc.h"

namespace chanscope {

// One function for each command.
struct Session::Applier {
  Session& session;

  void RunAnew() const {
    session.selected_ = {};
    session.pending_seek_.reset();
    session.StartRun();
    session.FindMoments();
  }

  void operator()(const command::Step& c) const {
    if (!session.walk_) return;
    session.playback_.Pause();
    session.run_on_.reset();
    const StepSize size = c.size.value_or(session.step_size());
    c.back ? session.StepBack(size) : session.StepForward(size);
  }
  void operator()(const command::Seek& c) const {
    if (session.walk_) session.SeekTo(c.step);
  }
  void operator()(const command::SeekEnd&) const {
    if (session.walk_) session.SeekTo(std::numeric_limits<uint64_t>::max());
  }
  void operator()(const command::SeekMoment& c) const {
    if (!session.walk_) return;
    const uint64_t at = session.walk_->step();
    uint64_t to = at;
    for (const uint64_t step : session.moment_steps_) {
      if (step == 0 || (c.back ? step >= at : step <= at)) continue;
      if (to == at || (c.back ? step > to : step < to)) to = step;
    }
    if (to != at) session.SeekTo(to);
  }
  void operator()(const command::TogglePlay&) const {
    if (!session.walk_) return;
    if (session.run_on_) return session.run_on_.reset();
    if (session.playback_.playing()) return session.playback_.Pause();
    const bool at_end = session.walk_->complete() &&
                        session.walk_->step() == session.walk_->simulator().recorded_end();
    if (at_end) session.SeekTo(0);
    session.playback_.Play();
  }
  void operator()(const command::RunOn& c) const {
    if (session.walk_) session.RunOn(c.back ? Direction::kBack : Direction::kOn);
  }
  void operator()(const command::SetStepSize& c) const {
    switch (c.size) {
      case StepSize::kRuntime: session.settings_.step_size = "runtime"; break;
      case StepSize::kStatement: session.settings_.step_size = "statement"; break;
      case StepSize::kChannelOp: session.settings_.step_size = "channel_op"; break;
    }
  }
  void operator()(const command::SetSpeed& c) const {
    session.playback_.SetSpeed(c.speed);
    session.settings_.speed = session.playback_.speed();
  }
  void operator()(const command::SetOrder& c) const {
    const bool again = c.order == session.order();
    if (again && c.order == Order::kRuntime) return;
    if (again && c.order == Order::kRandom) session.settings_.seed = ++session.seed_;
    switch (c.order) {
      case Order::kRuntime: session.settings_.order = "runtime"; break;
      case Order::kRandom: session.settings_.order = "random"; break;
      case Order::kManual: session.settings_.order = "manual"; break;
    }
    RunAnew();
  }
  void operator()(const command::SetProcs& c) const {
    if (c.procs < 1 || c.procs > kMostProcs || c.procs == session.procs_) return;
    session.procs_ = c.procs;
    session.settings_.procs = static_cast<int>(c.procs);
    RunAnew();
  }
  void operator()(const command::LetGoNext& c) const {
    if (!session.walk_ || session.order() != Order::kManual) return;
    session.playback_.Pause();
    session.run_on_.reset();
    session.pending_seek_.reset();
    session.motion_ = {};
    const bool is_p = c.target.kind == TargetKind::kP;
    const bool can = session.walk_->LetGoNext({is_p, c.target.id});
    session.Moved();
    session.notice_ = Notice{can ? "notice.goes_next" : "notice.cannot_go_next",
                             {{"who", (is_p ? "P" : "G") + std::to_string(c.target.id)}},
                             kFadingSeconds};
  }
  void operator()(const command::Select& c) const {
    session.selected_ = c.target == session.selected_ ? Target{} : c.target;
  }
  void operator()(const command::ToggleFollow&) const {
    if (!session.following()) {
      session.selected_ = {};
    } else if (const uint32_t goid = session.followed(); goid != 0) {
      session.selected_ = {TargetKind::kG, goid, 0};
    }
  }
  void operator()(const command::ToggleBreakpoint& c) const {
    auto& breakpoints = session.breakpoints_;
    const uint32_t line = c.line != 0 ? c.line : LineOf(session.now(), session.followed());
    if (line == 0) return;
    const Breakpoint* found = FindLine(breakpoints, line);
    if (found == nullptr) {
      breakpoints.push_back(LineBreakpoint(line));
    } else {
      breakpoints.erase(breakpoints.begin() + (found - breakpoints.data()));
    }
  }
  void operator()(const command::AddBreakpoint& c) const {
    session.breakpoint_error_.reset();
    auto breakpoint = MakeBreakpoint(c.text);
    if (!breakpoint) {
      session.breakpoint_error_ = std::move(breakpoint.error());
      return;
    }
    if (session.program_) {
      const std::string name = UnknownName(breakpoint->condition, *session.program_);
      if (!name.empty()) {
        session.breakpoint_error_ = {0, "condition.unknown_name", {{"name", name}}};
        return;
      }
    }
    session.breakpoints_.push_back(std::move(*breakpoint));
  }
  void operator()(const command::EnableBreakpoint& c) const {
    if (c.index < session.breakpoints_.size()) session.breakpoints_[c.index].enabled = c.enabled;
  }
  void operator()(const command::RemoveBreakpoint& c) const {
    if (c.index >= session.breakpoints_.size()) return;
    session.breakpoints_.erase(session.breakpoints_.begin() + static_cast<std::ptrdiff_t>(c.index));
  }
  void operator()(const command::TogglePredict&) const {
    session.settings_.predict = !session.settings_.predict;
    if (!session.settings_.predict) session.asking_ = false;
  }
  void operator()(const command::Answer& c) const {
    session.answer_ = c.choice;
    session.asking_ = false;
  }
  void operator()(const command::OpenLesson& c) const { session.OpenLesson(c.index); }
  void operator()(const command::OpenFile& c) const {
    if (session.OpenFile(c.path)) session.overlay_ = Overlay::kNone;
  }
  void operator()(const command::Reload&) const { session.Reload(); }
  void operator()(const command::FileChanged&) const { session.FileChanged(); }
  void operator()(const command::RevealLine& c) const {
    session.revealed_line_ = c.line;
    ++session.reveals_;
    if (!session.editing_ || c.line == 0) return;
    EditBuffer& buffer = session.document_.buffer();
    buffer.PlaceCaret(buffer.LineBegin(std::min<size_t>(c.line, buffer.line_count()) - 1), false);
  }
  void operator()(const command::ToggleEdit&) const { session.ToggleEdit(); }
  void operator()(const command::RunEdited&) const { session.RunEdited(); }
  void operator()(const command::FocusEditor& c) const { session.typing_ = c.focus; }
  void operator()(const command::Edit& c) const {
    if (session.editing_) session.document_.buffer().Do(c.action, c.extend);
  }
  void operator()(const command::Type& c) const {
    if (session.editing_) session.document_.buffer().Insert(c.text);
  }
  void operator()(const command::PlaceCaret& c) const {
    if (!session.editing_) return;
    session.typing_ = true;
    EditBuffer& buffer = session.document_.buffer();
    c.word ? buffer.SelectWord(c.offset) : buffer.PlaceCaret(c.offset, c.extend);
  }
  void operator()(const command::Copy& c) const { session.Copy(c.cut); }
  void operator()(const command::CopyText& c) const { session.clipboard_ = c.text; }
  void operator()(const command::Save& c) const { session.Save(c.overwrite); }
  void operator()(const command::SaveAs& c) const { session.SaveAs(c.path); }
  void operator()(const command::SetLanguage& c) const {
    std::string& language = session.settings_.language;
    language = !c.language.empty() ? c.language : language == "en" ? "zh" : "en";
  }
  void operator()(const command::ToggleTheme&) const {
    session.settings_.theme = session.settings_.theme == "dark" ? "light" : "dark";
  }
  void operator()(const command::SetScale& c) const {
    float& scale = session.settings_.scale;
    scale = c.factor > 0 ? std::clamp(scale * c.factor, 0.5F, 3.0F) : 1.0F;
  }
  void operator()(const command::SetSplits& c) const { session.settings_.splits = c.splits; }
  void operator()(const command::ToggleReduceMotion&) const {
    session.settings_.reduce_motion = !session.settings_.reduce_motion;
    session.motion_.Finish();
  }
  void operator()(const command::ToggleGoSource&) const {
    session.settings_.go_source = !session.settings_.go_source;
  }
  void operator()(const command::TogglePresentation&) const {
    session.presenting_ = !session.presenting_;
  }
  void operator()(const command::Show& c) const {
    session.overlay_ = session.overlay_ == c.overlay ? Overlay::kNone : c.overlay;
    session.breakpoint_error_.reset();
    session.overwrites_.clear();
  }
  void operator()(const command::Dismiss&) const {
    if (session.overlay_ != Overlay::kNone) {
      session.overlay_ = Overlay::kNone;
    } else if (session.run_on_) {
      session.run_on_.reset();
    } else if (session.notice_) {
      session.notice_.reset();
    } else if (session.editing_ && session.typing_) {
      session.typing_ = false;
    } else if (session.selected_.kind != TargetKind::kNone) {
      session.selected_ = {};
    } else {
      session.presenting_ = false;
    }
  }
};

void Session::Apply(const std::vector<Command>& commands) {
  for (const Command& each : commands) std::visit(Applier{*this}, each);
}

}  // namespace chanscope
