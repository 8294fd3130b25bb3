#include "core/sim/timeline.h"

#include <catch2/catch.hpp>

#include "tests/core/sim/run_of.h"

using namespace chanscope;

namespace {

GStatus StatusIn(const Lane& lane, uint64_t step) {
  for (const StatusSpan& span : lane.spans) {
    if (step >= span.begin && step < span.end) return span.status;
  }
  return GStatus::kIdle;
}

}  // namespace

TEST_CASE("lanes agree with the states that they summarise", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  const Timeline& timeline = sim->timeline();
  REQUIRE(timeline.lanes.size() == 5);
  sim->Seek(0);
  do {
    for (const GView& g : sim->snapshot().gs) {
      INFO("step " << sim->step() << " G" << g.goid);
      REQUIRE(StatusIn(timeline.lanes[g.goid - 1], sim->step()) == g.status);
    }
  } while (sim->StepForward(StepSize::kRuntime));
}

TEST_CASE("spans follow each other without gaps to the recorded end", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  for (const Lane& lane : sim->timeline().lanes) {
    REQUIRE_FALSE(lane.spans.empty());
    for (size_t i = 1; i < lane.spans.size(); ++i) {
      REQUIRE(lane.spans[i].begin == lane.spans[i - 1].end);
    }
    REQUIRE(lane.spans.back().end == sim->recorded_end() + 1);
  }
}

TEST_CASE("lanes are named by the function that the goroutine began with", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  REQUIRE(sim->timeline().lanes[0].function == "main.main");
  REQUIRE(sim->timeline().lanes[1].function == "main.producer");
}

TEST_CASE("wake-ups and output are marked on the timeline", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  size_t wakes = 0;
  for (const TimelineArrow& arrow : sim->timeline().arrows) {
    wakes += arrow.wakes ? 1 : 0;
    REQUIRE(arrow.from != arrow.to);
  }
  REQUIRE(wakes == 2);  // two senders were parked
  REQUIRE(sim->timeline().output_steps.size() == 1);
}
