#include "core/sim/manual.h"

#include <catch2/catch.hpp>

#include "core/runtime/invariants.h"
#include "core/sim/simulator.h"
#include "tests/core/sim/run_of.h"

using namespace chanscope;

namespace {

constexpr const char* kThree = R"(package main

import "runtime"

func main() {
	done := make(chan int, 3)
	for i := 1; i <= 3; i++ {
		go func(i int) {
			println(i)
			done <- i
		}(i)
	}
	runtime.Gosched()
	for i := 0; i < 3; i++ {
		<-done
	}
}
)";

std::string OutputOf(Simulator& sim) {
  sim.Seek(sim.recorded_end());
  std::string text;
  for (const OutputView& each : sim.snapshot().output) text += each.text + " ";
  return text;
}

// The first step at which three goroutines and more can run: main has yielded.
uint64_t StepWithThree(Simulator& sim) {
  for (uint64_t step = 0; step <= sim.recorded_end(); ++step) {
    sim.Seek(step);
    const PView& p = sim.snapshot().ps.front();
    if (p.runq.size() + (p.runnext != 0 ? 1 : 0) == 3 && p.running == 1) return step;
  }
  FAIL("nobody waits for a P");
  return 0;
}

}  // namespace

TEST_CASE("without a word of anybody the manual order is Go's", "[sim][manual]") {
  const auto go = Recorded(kThree);
  const auto manual = Recorded(kThree, Order::kManual);
  CHECK(OutputOf(*manual) == OutputOf(*go));
}

TEST_CASE("whoever is chosen runs next, and what came before stays as it was", "[sim][manual]") {
  const auto sim = Recorded(kThree, Order::kManual);
  const uint64_t step = StepWithThree(*sim);
  std::vector<uint64_t> hashes;
  for (uint64_t s = 0; s <= step; ++s) {
    sim->Seek(s);
    hashes.push_back(sim->Hash());
  }
  std::vector<std::string> outputs;
  std::vector<uint32_t> goids;
  for (const GView& g : sim->snapshot().gs) {
    if (g.status == GStatus::kRunnable) goids.push_back(g.goid);
  }
  REQUIRE(goids.size() == 3);
  for (const uint32_t goid : goids) {
    sim->Seek(step);
    const auto choices = sim->ChoicesThatLet({false, goid});
    REQUIRE(choices);
    const auto program = ProgramOf(kThree);
    Simulator branch(program, Options{}, Order::kManual, 1, *choices);
    while (branch.RecordAhead(10'000)) {
    }
    for (uint64_t s = 0; s <= step; ++s) {
      branch.Seek(s);
      REQUIRE(branch.Hash() == hashes[s]);
    }
    // The next one that is picked is the one that was chosen.
    uint32_t picked = 0;
    while (picked == 0 && branch.StepForward(StepSize::kRuntime)) {
      CHECK(BrokenInvariant(branch.machine().state).value_or("") == "");
      for (const Event& event : branch.last().events) {
        if (event.kind == EventKind::kGPicked) picked = event.g2;
      }
    }
    CHECK(picked == goid);
    outputs.push_back(OutputOf(branch));
  }
  CHECK(outputs[0] != outputs[1]);
  CHECK(outputs[1] != outputs[2]);
}

TEST_CASE("who waits, or is not there, cannot go next", "[sim][manual]") {
  const auto sim = Recorded(kThree, Order::kManual);
  sim->Seek(StepWithThree(*sim));
  CHECK_FALSE(sim->ChoicesThatLet({false, 99}));
  CHECK_FALSE(sim->ChoicesThatLet({true, 1}));
}

TEST_CASE("with several Ps the one that is chosen takes the next step", "[sim][manual]") {
  Options options;
  options.procs = 2;
  Simulator sim(ProgramOf(kThree), options, Order::kManual, 1);
  while (sim.RecordAhead(10'000)) {
  }
  int chosen = 0;
  for (uint64_t step = 0; step < sim.recorded_end(); ++step) {
    sim.Seek(step);
    for (const uint32_t p : {0U, 1U}) {
      const auto choices = sim.ChoicesThatLet({true, p});
      if (!choices) continue;
      Simulator branch(ProgramOf(kThree), options, Order::kManual, 1, *choices);
      branch.RecordAhead(step + 1);
      branch.Seek(step + 1);
      REQUIRE(branch.last().record.p.value == p + 1);
      ++chosen;
    }
  }
  CHECK(chosen >= 4);
}
