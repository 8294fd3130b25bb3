#include "app/session/session.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "app/session/explain.h"

namespace chanscope {
namespace {

// Steps between two frames while a breakpoint is looked for: fewer where each costs more.
constexpr uint64_t kRunOnSteps = 5'000;
constexpr uint64_t kRunBackSteps = 2'000;

const Snapshot& NothingOpen() {
  static const Snapshot kEmpty;
  return kEmpty;
}

}  // namespace

Session::Session(Settings settings, Drafts drafts)
    : settings_(std::move(settings)),
      document_(std::move(drafts)),
      seed_(settings_.seed),
      procs_(static_cast<uint32_t>(settings_.procs)) {
  playback_.SetSpeed(settings_.speed);
}

StepSize Session::step_size() const {
  if (settings_.step_size == "statement") return StepSize::kStatement;
  if (settings_.step_size == "channel_op") return StepSize::kChannelOp;
  return StepSize::kRuntime;
}

Order Session::order() const {
  if (settings_.order == "manual") return Order::kManual;
  return settings_.order == "random" ? Order::kRandom : Order::kRuntime;
}

// ------------------------------------------------------------------ moving

const Snapshot& Session::now() const {
  return walk_ ? walk_->now() : NothingOpen();
}

bool Session::WithMotion() const {
  return !settings_.reduce_motion && (!playback_.playing() || playback_.speed() < kMotionlessSpeed);
}

void Session::StartMotion(bool backwards) {
  const size_t states = walk_->trail().size();
  if (states < 2) return motion_.Finish();
  // Several steps share a time that grows slower than they do: a statement stays brisk.
  const double share = std::min(3.0, 1.0 + 0.5 * static_cast<double>(states - 2));
  motion_.Start(playback_.step_seconds() * share, backwards);
}

void Session::Moved() {
  asking_ = false;
  answer_.reset();
  stopped_at_.clear();
  if (selected_.kind == TargetKind::kG && now().FindG(selected_.id) == nullptr) selected_ = {};
}

void Session::StepForward(StepSize size) {
  pending_seek_.reset();
  const bool may_stop = playback_.playing() || size != StepSize::kRuntime;
  if (!walk_->Forward(size, WithMotion(), may_stop ? &breakpoints_ : nullptr)) {
    playback_.Pause();
    return;
  }
  Moved();
  StartMotion(/*backwards=*/false);
  if (const auto stopped = walk_->stopped_at()) {
    playback_.Pause();
    stopped_at_ = breakpoints_[*stopped].text;
  }
  if (settings_.predict && HasQuestion(now())) asking_ = true;
}

void Session::StepBack(StepSize size) {
  pending_seek_.reset();
  playback_.Pause();
  if (!walk_->Back(size, WithMotion())) return;
  Moved();
  StartMotion(/*backwards=*/true);
}

void Session::RunOn(Direction direction) {
  pending_seek_.reset();
  playback_.Pause();
  motion_ = {};
  const bool any = std::any_of(breakpoints_.begin(), breakpoints_.end(),
                               [](const Breakpoint& each) { return each.enabled; });
  if (any) {
    run_on_ = direction;
  } else {
    notice_ = Notice{"notice.no_breakpoints", {}, kFadingSeconds};
  }
}

void Session::GoOnRunning() {
  const bool back = *run_on_ == Direction::kBack;
  const bool on =
      back ? walk_->RunBack(kRunBackSteps, breakpoints_) : walk_->RunOn(kRunOnSteps, breakpoints_);
  Moved();
  if (on) return;
  run_on_.reset();
  if (const auto stopped = walk_->stopped_at()) {
    stopped_at_ = breakpoints_[*stopped].text;
  } else {
    notice_ = Notice{
        back ? "notice.no_breakpoint_before" : "notice.no_breakpoint_after", {}, kFadingSeconds};
  }
}

void Session::SeekTo(uint64_t step) {
  playback_.Pause();
  motion_ = {};
  run_on_.reset();
  pending_seek_.reset();
  quiet_seek_ = false;
  if (step > walk_->simulator().recorded_end() && walk_->recording()) pending_seek_ = step;
  if (walk_->Seek(step)) Moved();
}

void Session::ReachPending() {
  if (!pending_seek_) return;
  const bool there = *pending_seek_ <= walk_->simulator().recorded_end();
  if (!there && walk_->recording()) return;
  const uint64_t step = *pending_seek_;
  pending_seek_.reset();
  if (walk_->Seek(step)) Moved();
  if (!there && !walk_->complete() && !quiet_seek_) {
    notice_ = Notice{"notice.recorded_so_far",
                     {{"steps", std::to_string(walk_->simulator().recorded_end())}}};
  }
}

void Session::Advance(double seconds) {
  if (notice_ && notice_->fades_in > 0 && (notice_->fades_in -= seconds) <= 0) notice_.reset();
  if (editing_) document_.Advance(seconds);
  if (!walk_) return;
  ReachPending();
  if (run_on_) return GoOnRunning();
  if (asking_) return;
  motion_.Advance(seconds);
  const bool hold = motion_.moving();
  for (uint32_t due = playback_.Advance(seconds, hold); due > 0 && playback_.playing(); --due) {
    StepForward(step_size());
    if (motion_.moving() || asking_) break;
  }
}

bool Session::Record(uint64_t max_steps) {
  return walk_ && walk_->Record(max_steps);
}

bool Session::animating() const {
  if (editing_ && document_.checking()) return true;
  return walk_ &&
         ((!asking_ && (motion_.moving() || playback_.playing())) || run_on_ || walk_->recording());
}

SceneMoment Session::scene() const {
  if (!walk_) return {&NothingOpen(), nullptr, 1};
  const auto& trail = walk_->trail();
  if (trail.size() < 2) return {&walk_->now(), nullptr, 1};
  if (!motion_.moving() && motion_.backwards()) return {&walk_->now(), nullptr, 1};
  const auto last = trail.size() - 2;
  const float position = asking_ ? 0.0F : motion_.progress() * static_cast<float>(last + 1);
  const size_t index = std::min(last, static_cast<size_t>(position));
  return {trail[index + 1].get(), trail[index].get(), position - static_cast<float>(index)};
}

uint32_t Session::followed() const {
  if (selected_.kind == TargetKind::kG) return selected_.id;
  const Snapshot& state = now();
  // Of several that run, the one whose step was the last.
  for (const PView& p : state.ps) {
    if (p.running != 0 && p.running == state.last.goid) return p.running;
  }
  for (const PView& p : state.ps) {
    if (p.running != 0) return p.running;
  }
  if (state.FindG(state.last.goid) != nullptr) return state.last.goid;
  for (const PView& p : state.ps) {
    if (p.runnext != 0) return p.runnext;
  }
  return state.gs.empty() ? 0 : state.gs.front().goid;
}

}  // namespace chanscope
