#include "core/sim/simulator.h"

#include <catch2/catch.hpp>

#include "core/base/random.h"
#include "core/runtime/invariants.h"
#include "tests/core/sim/run_of.h"

using namespace chanscope;

namespace {

std::vector<uint64_t> HashesForward(Simulator& sim) {
  sim.Seek(0);
  std::vector<uint64_t> hashes{sim.Hash()};
  while (sim.StepForward(StepSize::kRuntime)) hashes.push_back(sim.Hash());
  return hashes;
}

}  // namespace

TEST_CASE("stepping back to the start and forward again gives the same hashes", "[sim]") {
  for (const auto& file : LessonFiles()) {
    INFO(file);
    const auto sim = Recorded(ReadText(file));
    const std::vector<uint64_t> forward = HashesForward(*sim);
    REQUIRE(forward.size() == sim->recorded_end() + 1);

    std::vector<uint64_t> backward{sim->Hash()};
    while (sim->StepBack(StepSize::kRuntime)) backward.push_back(sim->Hash());
    std::reverse(backward.begin(), backward.end());
    REQUIRE(backward == forward);
    REQUIRE(HashesForward(*sim) == forward);
  }
}

TEST_CASE("every step of every lesson keeps the runtime's invariants", "[sim]") {
  for (const auto& file : LessonFiles()) {
    INFO(file);
    for (const Order order : {Order::kRuntime, Order::kRandom}) {
      const auto sim = Recorded(ReadText(file), order, 7);
      do {
        const auto broken = BrokenInvariant(sim->machine().state);
        INFO("step " << sim->step());
        REQUIRE(broken.value_or("") == "");
      } while (sim->StepForward(StepSize::kRuntime));
    }
  }
}

TEST_CASE("the same seed gives the same run, another seed may not", "[sim]") {
  const auto a = Recorded(kFullBuffer, Order::kRandom, 3);
  const auto b = Recorded(kFullBuffer, Order::kRandom, 3);
  REQUIRE(HashesForward(*a) == HashesForward(*b));

  bool differs = false;
  for (uint64_t seed = 4; seed < 20 && !differs; ++seed) {
    differs = HashesForward(*Recorded(kFullBuffer, Order::kRandom, seed)) != HashesForward(*a);
  }
  REQUIRE(differs);
}

TEST_CASE("seeking anywhere gives the state that stepping gives", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  const std::vector<uint64_t> hashes = HashesForward(*sim);
  SeededRandom random{11};
  for (int i = 0; i < 200; ++i) {
    const uint64_t step = random.Below(static_cast<uint32_t>(hashes.size()));
    sim->Seek(step);
    REQUIRE(sim->step() == step);
    REQUIRE(sim->Hash() == hashes[step]);
  }
  sim->Seek(1'000'000'000);
  REQUIRE(sim->step() == sim->recorded_end());
}

TEST_CASE("a long run is the same from its keyframes as from its start", "[sim]") {
  const auto sim = Recorded(R"(package main
func main() {
	ch := make(chan int)
	go func() {
		for i := 0; i < 2000; i++ {
			ch <- i
		}
		close(ch)
	}()
	for range ch {
	}
}
)");
  REQUIRE(sim->recorded_end() > 10'000);
  const std::vector<uint64_t> hashes = HashesForward(*sim);
  for (uint64_t step = hashes.size() - 1; step > 997; step -= 997) {
    sim->Seek(step);
    REQUIRE(sim->Hash() == hashes[step]);
  }
}

TEST_CASE("statements and channel operations stop at some of the runtime steps", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  for (const StepSize size : {StepSize::kStatement, StepSize::kChannelOp}) {
    sim->Seek(0);
    std::vector<uint64_t> forward{0};
    while (sim->StepForward(size)) forward.push_back(sim->step());
    REQUIRE(forward.back() == sim->recorded_end());
    REQUIRE(forward.size() < sim->recorded_end());

    std::vector<uint64_t> backward{sim->step()};
    while (sim->StepBack(size)) backward.push_back(sim->step());
    std::reverse(backward.begin(), backward.end());
    REQUIRE(backward == forward);
  }
}

TEST_CASE("a statement step stands before a statement with nothing in flight", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  uint32_t line = 0;
  while (sim->StepForward(StepSize::kStatement) && sim->step() < sim->recorded_end()) {
    const Snapshot& now = sim->snapshot();
    const GView* running = now.FindG(now.ps[0].running);
    REQUIRE(running != nullptr);
    REQUIRE(running->runtime_func.empty());
    line = running->stack[0].pos.line;
    REQUIRE(line != 0);
  }
}

TEST_CASE("a channel step ends with the operation done or parked", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  size_t parked = 0;
  while (sim->StepForward(StepSize::kChannelOp) && sim->step() < sim->recorded_end()) {
    const Snapshot& now = sim->snapshot();
    const GView* g = now.FindG(now.last.goid);
    REQUIRE(g != nullptr);
    if (g->status == GStatus::kWaiting) {
      ++parked;
    } else {
      REQUIRE(g->runtime_func.empty());
    }
  }
  REQUIRE(parked == 2);
}

TEST_CASE("a program that never ends is recorded piece by piece", "[sim]") {
  Simulator sim(ProgramOf("package main\nfunc main() {\n\tfor {\n\t}\n}\n"), Options{},
                Order::kRuntime, 1);
  REQUIRE(sim.RecordAhead(1000));
  REQUIRE(sim.recorded_end() == 1000);
  REQUIRE(sim.step() == 0);
  REQUIRE(sim.Seek(500));
  REQUIRE(sim.StepForward(StepSize::kChannelOp));
  REQUIRE_FALSE(sim.ended());
}
