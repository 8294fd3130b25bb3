#include "app/session/playback.h"

#include <algorithm>

namespace chanscope {

void Playback::Play() {
  if (playing_) return;
  playing_ = true;
  due_seconds_ = step_seconds();
}

void Playback::SetSpeed(float speed) {
  speed_ = std::clamp(speed, kSlowestSpeed, kFastestSpeed);
  due_seconds_ = std::min(due_seconds_, step_seconds());
}

uint32_t Playback::Advance(double seconds, bool hold) {
  if (!playing_) return 0;
  due_seconds_ += std::clamp(seconds, 0.0, 0.25);
  if (hold) {
    due_seconds_ = std::min(due_seconds_, step_seconds());
    return 0;
  }
  const double steps = due_seconds_ / step_seconds();
  // A touch of slack, so that sums of frame times which miss a whole step by rounding count.
  const auto whole = static_cast<uint32_t>(steps + 1e-6);
  due_seconds_ = std::max(0.0, due_seconds_ - whole * step_seconds());
  return whole;
}

void Motion::Start(double seconds, bool backwards) {
  duration_ = std::max(0.0, seconds);
  elapsed_ = 0;
  backwards_ = backwards;
}

void Motion::Advance(double seconds) {
  elapsed_ = std::min(duration_, elapsed_ + std::max(0.0, seconds));
}

float Motion::progress() const {
  if (!moving()) return backwards_ ? 0.0F : 1.0F;
  const double t = elapsed_ / duration_;
  return static_cast<float>(backwards_ ? 1.0 - t : t);
}

}  // namespace chanscope
