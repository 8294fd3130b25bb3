// The pace of a run that plays by itself, and the motion of one step.
//
// Owns: how seconds become steps, and how far the motion of the last ones has come. Must not: read
// a clock, or know what a step shows.
#pragma once

#include <cstdint>

namespace chanscope {

inline constexpr float kSlowestSpeed = 0.25F;
inline constexpr float kFastestSpeed = 64.0F;
inline constexpr double kStepSeconds = 0.25;  // one step, and its motion, at speed 1
// From this speed on steps are shown without motion: accuracy before beauty.
inline constexpr float kMotionlessSpeed = 8.0F;

// Turns time into steps while it plays.
class Playback {
 public:
  bool playing() const { return playing_; }
  float speed() const { return speed_; }
  double step_seconds() const { return kStepSeconds / static_cast<double>(speed_); }

  // Starting takes the first step at once: who presses play wants to see something happen.
  void Play();
  void Pause() { playing_ = false; }
  void SetSpeed(float speed);  // clamped to [kSlowestSpeed, kFastestSpeed]

  // How many steps have become due in these seconds. A long gap (the window was hidden) counts as
  // a quarter of a second at most. While `hold`, because the last step still moves, none is due,
  // and no more than one gathers.
  uint32_t Advance(double seconds, bool hold = false);

 private:
  bool playing_ = false;
  float speed_ = 1.0F;
  double due_seconds_ = 0;
};

// The motion between the state before a step and the state after it.
class Motion {
 public:
  // `backwards`: the step is being taken back.
  void Start(double seconds, bool backwards);
  void Finish() { elapsed_ = duration_; }
  void Advance(double seconds);

  bool moving() const { return elapsed_ < duration_; }
  bool backwards() const { return backwards_; }
  // 0 before the steps, 1 after them, linear in time; runs from 1 to 0 when backwards.
  float progress() const;

 private:
  double duration_ = 0;
  double elapsed_ = 0;
  bool backwards_ = false;
};

}  // namespace chanscope
