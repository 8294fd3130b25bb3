#include "app/session/playback.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

TEST_CASE("play takes its first step at once", "[session][playback]") {
  Playback playback;
  CHECK(playback.Advance(10) == 0);
  playback.Play();
  CHECK(playback.playing());
  CHECK(playback.Advance(0) == 1);
  CHECK(playback.Advance(0) == 0);
}

TEST_CASE("at speed one there are four steps a second, however the time is cut",
          "[session][playback]") {
  for (const int frames : {4, 60, 144}) {
    Playback playback;
    playback.Play();
    uint32_t steps = playback.Advance(0);
    for (int i = 0; i < frames; ++i) steps += playback.Advance(1.0 / frames);
    CHECK(steps == 5);
  }
}

TEST_CASE("speed stays within its limits and scales the steps", "[session][playback]") {
  Playback playback;
  playback.SetSpeed(1000);
  CHECK(playback.speed() == kFastestSpeed);
  playback.SetSpeed(0);
  CHECK(playback.speed() == kSlowestSpeed);
  playback.SetSpeed(8);
  playback.Play();
  playback.Advance(0);
  CHECK(playback.Advance(0.25) == 8);
}

TEST_CASE("a long gap does not make up for lost time", "[session][playback]") {
  Playback playback;
  playback.Play();
  playback.Advance(0);
  CHECK(playback.Advance(3600) == 1);
}

TEST_CASE("while a step still moves, one more step at most gathers", "[session][playback]") {
  Playback playback;
  playback.Play();
  playback.Advance(0);
  for (int i = 0; i < 20; ++i) CHECK(playback.Advance(0.1, /*hold=*/true) == 0);
  CHECK(playback.Advance(0) == 1);
  CHECK(playback.Advance(0) == 0);
}

TEST_CASE("motion runs from before to after, and the other way when stepping back",
          "[session][playback]") {
  Motion motion;
  CHECK(!motion.moving());
  CHECK(motion.progress() == 1);
  motion.Start(0.25, /*backwards=*/false);
  CHECK(motion.progress() == 0);
  motion.Advance(0.125);
  CHECK(motion.progress() == Approx(0.5));
  motion.Advance(1);
  CHECK(!motion.moving());
  CHECK(motion.progress() == 1);

  motion.Start(0.25, /*backwards=*/true);
  CHECK(motion.progress() == 1);
  motion.Advance(0.0625);
  CHECK(motion.progress() == Approx(0.75));
  motion.Advance(1);
  CHECK(motion.progress() == 0);
}

}  // namespace
}  // namespace chanscope
