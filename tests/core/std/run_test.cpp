#include <cstdlib>
#include <fstream>

#include "core/base/random.h"
#include "core/runtime/invariants.h"
#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

std::filesystem::path GoldenPath(std::filesystem::path program) {
  return program.replace_extension(".golden");
}

}  // namespace

TEST_CASE("programs print and end as the golden files say", "[std][golden]") {
  for (const auto& path : RunPrograms()) {
    DYNAMIC_SECTION(path.parent_path().filename().string() << "/" << path.filename().string()) {
      const auto program = Compiled(path);
      CHECK(GoldenText(OutcomeOf(RunToEnd(*program, 1))) == ReadText(GoldenPath(path)));
    }
  }
}

TEST_CASE("programs of one behaviour do as the golden files say, and keep every invariant",
          "[std][golden][invariants]") {
  constexpr uint64_t kChecked = 3000;
  for (const auto& path : OraclePrograms()) {
    DYNAMIC_SECTION(path.parent_path().filename().string() << "/" << path.filename().string()) {
      const auto program = Compiled(path);
      Machine machine = Start(*program, {});
      RuntimeChoices choices{1};
      NoLog log;
      for (uint64_t step = 1; step <= kChecked && !machine.finished(); ++step) {
        Run(machine, *program, choices, step, log);
        INFO("step " << step);
        REQUIRE(BrokenInvariant(machine.state) == std::nullopt);
      }
      Run(machine, *program, choices, UINT64_MAX, log);
      CHECK(GoldenText(OutcomeOf(machine)) == ReadText(GoldenPath(path)));
    }
  }
}

TEST_CASE("every step is the same with and without a log, and however a run is cut",
          "[std][determinism]") {
  constexpr uint64_t kSteps = 4000;
  for (const auto& path : RunPrograms())
    DYNAMIC_SECTION(path.parent_path().filename().string() << "/" << path.filename().string()) {
      const auto program = Compiled(path);
      Machine watched = Start(*program, {});
      Machine unwatched = Start(*program, {});
      Machine in_pieces = Start(*program, {});
      RuntimeChoices choices[] = {RuntimeChoices{7}, RuntimeChoices{7}, RuntimeChoices{7}};
      SeededRandom random{3};
      StepLog log;
      NoLog no_log;
      for (uint64_t step = 1; step <= kSteps && !watched.finished(); ++step) {
        Run(watched, *program, choices[0], step, log);
        Run(unwatched, *program, choices[1], step, no_log);
        INFO("step " << step);
        REQUIRE(watched.state.steps == step);
        REQUIRE(Hash(watched) == Hash(unwatched));
        REQUIRE(BrokenInvariant(watched.state) == std::nullopt);
      }
      REQUIRE(log.steps.size() == watched.state.steps);
      for (size_t i = 0; i < log.steps.size(); ++i) REQUIRE(log.steps[i].step == i + 1);
      while (in_pieces.state.steps < watched.state.steps) {
        const uint64_t until =
            std::min(in_pieces.state.steps + 1 + random.Below(50), watched.state.steps);
        Run(in_pieces, *program, choices[2], until, no_log);
      }
      CHECK(Hash(in_pieces) == Hash(watched));
    }
}

TEST_CASE("with several Ps too every step is the same with and without a log, and however cut",
          "[std][determinism]") {
  constexpr uint64_t kSteps = 1500;
  Options options;
  options.procs = 3;
  for (const auto& path : RunPrograms())
    DYNAMIC_SECTION(path.parent_path().filename().string() << "/" << path.filename().string()) {
      const auto program = Compiled(path);
      Machine watched = Start(*program, options);
      Machine unwatched = Start(*program, options);
      RuntimeChoices choices[] = {RuntimeChoices{7}, RuntimeChoices{7}};
      StepLog log;
      NoLog no_log;
      while (watched.state.steps < kSteps && !watched.finished()) {
        Run(watched, *program, choices[0], watched.state.steps + 1, log);
        REQUIRE(BrokenInvariant(watched.state) == std::nullopt);
        if (watched.state.steps % 5 != 0 && !watched.finished()) continue;
        Run(unwatched, *program, choices[1], watched.state.steps, no_log);
        INFO("step " << watched.state.steps);
        REQUIRE(Hash(watched) == Hash(unwatched));
      }
      for (size_t i = 1; i < log.steps.size(); ++i) {
        REQUIRE(log.steps[i].step == i + 1);
        REQUIRE(log.steps[i].time_ns >= log.steps[i - 1].time_ns);
      }
    }
}

TEST_CASE("a copy of the machine goes on as the original does", "[std][determinism]") {
  const auto program = Compiled(CHANSCOPE_SOURCE_DIR "/tests/testdata/run/producer_consumer.go");
  Machine machine = Start(*program, {});
  RuntimeChoices choices{1};
  NoLog log;
  Run(machine, *program, choices, 300, log);
  Machine copy = machine;
  RuntimeChoices copied = choices;
  Run(machine, *program, choices, UINT64_MAX, log);
  CHECK(Hash(copy) != Hash(machine));
  Run(copy, *program, copied, UINT64_MAX, log);
  CHECK(Hash(copy) == Hash(machine));
}

TEST_CASE("random schedules end, and keep every invariant", "[std][random]") {
  const auto program = Compiled(CHANSCOPE_SOURCE_DIR "/tests/testdata/run/producer_consumer.go");
  for (uint64_t seed = 1; seed <= 9; ++seed) {
    Options options;
    options.procs = static_cast<uint32_t>(seed % 3 == 0 ? 1 : seed);
    INFO("seed " << seed << ", " << options.procs << " Ps");
    Machine machine = Start(*program, options);
    RandomChoices choices{seed};
    NoLog log;
    for (uint64_t step = 1; !machine.finished(); ++step) {
      Run(machine, *program, choices, step, log);
      REQUIRE(BrokenInvariant(machine.state) == std::nullopt);
      REQUIRE(step < 100'000);
    }
    CHECK(machine.state.end == EndReason::kMainReturned);
    const std::string out = OutcomeOf(machine).out;
    CHECK(std::count(out.begin(), out.end(), '\n') == 22);
  }
}

TEST_CASE("under any order of goroutines, and on any number of Ps, every invariant holds",
          "[std][random][invariants]") {
  constexpr uint64_t kSteps = 250;
  for (const auto& path : OraclePrograms()) {
    DYNAMIC_SECTION(path.parent_path().filename().string() << "/" << path.filename().string()) {
      const auto program = Compiled(path);
      for (const uint32_t procs : {1U, 2U, 4U}) {
        Options options;
        options.procs = procs;
        Machine machine = Start(*program, options);
        RandomChoices choices{procs};
        NoLog log;
        for (uint64_t step = 1; step <= kSteps && !machine.finished(); ++step) {
          Run(machine, *program, choices, step, log);
          INFO("step " << step << " on " << procs << " Ps");
          REQUIRE(BrokenInvariant(machine.state) == std::nullopt);
        }
      }
    }
  }
}

// One P prints len and cap while a goroutine on another P holds the channel's lock.
TEST_CASE("len and cap look without the lock", "[std][random]") {
  const auto program = Compile(SourceFile{"main.go", R"(package main

func main() {
	c := make(chan int, 3)
	go func() {
		for i := 0; ; i++ {
			c <- i
			c <- i
			<-c
			<-c
		}
	}()
	for i := 0; i < 200; i++ {
		println(len(c), cap(c))
	}
})"});
  REQUIRE(program.has_value());
  Options options;
  options.procs = 2;
  Machine machine = Start(**program, options);
  RandomChoices choices{1};
  NoLog log;
  uint32_t looked = 0;
  for (uint64_t step = 1; !machine.finished(); ++step) {
    const size_t printed = machine.output.size();
    Run(machine, **program, choices, step, log);
    if (machine.output.size() == printed || !machine.state.channels[1].lock) continue;
    const std::string line(machine.output.begin() + static_cast<ptrdiff_t>(printed),
                           machine.output.end());
    CHECK(line == std::to_string(machine.state.channels[1].qcount) + " 3\n");
    ++looked;
  }
  CHECK(looked > 10);
}

TEST_CASE("a program that starts goroutines without end meets a limit", "[std][limits]") {
  const auto program = Compiled(CHANSCOPE_SOURCE_DIR "/tests/testdata/limits/goroutines.go");
  Options options;
  options.limits.goroutines = 1000;
  Machine machine = Start(*program, options);
  RuntimeChoices choices{1};
  NoLog log;
  Run(machine, *program, choices, UINT64_MAX, log);
  CHECK(machine.state.end == EndReason::kLimit);
  CHECK(machine.limit_reached == "goroutines");
}

TEST_CASE("an endless loop meets a limit", "[std][limits]") {
  const auto program = Compiled(CHANSCOPE_SOURCE_DIR "/tests/testdata/limits/for_ever.go");
  Options options;
  options.limits.steps = 2'000'000;
  Machine machine = Start(*program, options);
  RuntimeChoices choices{1};
  NoLog log;
  Run(machine, *program, choices, UINT64_MAX, log);
  CHECK(machine.state.end == EndReason::kLimit);
  CHECK(machine.limit_reached == "steps");
}
