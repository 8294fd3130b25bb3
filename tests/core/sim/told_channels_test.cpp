#include "core/sim/told_channels.h"

#include <catch2/catch.hpp>

#include "core/runtime/invariants.h"
#include "tests/core/sim/run_of.h"

using namespace chanscope;

namespace {

std::string TextOf(const std::vector<SudogView>& queue, bool sends) {
  std::string text;
  for (const SudogView& sudog : queue) {
    text += " G" + std::to_string(sudog.goid);
    if (sends) text += "=" + sudog.elem;
    if (sudog.is_select) text += " case " + std::to_string(sudog.select_case);
  }
  return text;
}

// All that events tell of a channel.
std::string TextOf(const ChanView& view) {
  std::string text = view.name + " " + view.type;
  for (const uint32_t number : {view.qcount, view.dataqsiz, view.elemsize, view.closed, view.sendx,
                                view.recvx, view.lock_holder}) {
    text += " " + std::to_string(number);
  }
  for (uint32_t i = 0; i < view.qcount; ++i)
    text += " " + view.buf[(view.recvx + i) % view.dataqsiz];
  return text + " sendq" + TextOf(view.sendq, true) + " recvq" + TextOf(view.recvq, false);
}

// Runs to the end, or some thousand steps, and compares what events tell with what is there.
void CheckTold(const Program& program, ChoiceSource& choices) {
  constexpr uint64_t kSteps = 5000;
  Machine machine = Start(program, {});
  ToldChannels told(program, machine);
  StepLog log;
  while (!machine.finished() && machine.state.steps < kSteps) {
    log.Clear();
    Run(machine, program, choices, machine.state.steps + 1, log);
    for (const StepRecord& step : log.steps) {
      for (uint32_t i = 0; i < step.event_count; ++i) {
        told.Apply(step, log.events[step.first_event + i]);
      }
      INFO("step " << step.step);
      REQUIRE(BrokenInvariant(machine.state) == std::nullopt);
      for (uint32_t id = 1; id < machine.state.channels.size(); ++id) {
        REQUIRE(TextOf(told.Of(id)) == TextOf(ViewChan(program, machine, id)));
      }
      told.EndStep();
    }
  }
}

constexpr const char* kSelects = R"(package main

type pair struct {
	n int
	s string
}

func main() {
	a, b, done := make(chan pair), make(chan pair, 1), make(chan bool)
	for i := 0; i < 4; i++ {
		go func(i int) {
			select {
			case a <- pair{i, "a"}:
			case b <- pair{i, "b"}:
			case v := <-a:
				println(v.s)
			case a <- pair{i, "again"}:
			}
			done <- true
		}(i)
	}
	for i := 0; i < 4; {
		select {
		case v := <-a:
			println(v.n)
		case v := <-b:
			println(v.n)
		case <-done:
			i++
		}
	}
	close(b)
	<-b
}
)";

}  // namespace

TEST_CASE("events alone tell every channel's fields, queues and values", "[sim][events]") {
  for (const std::filesystem::path& file : LessonFiles()) {
    INFO(file.string());
    RuntimeChoices choices{1};
    CheckTold(*ProgramOf(ReadText(file)), choices);
  }
}

TEST_CASE("events alone tell selects and elements of several words", "[sim][events]") {
  const auto program = ProgramOf(kSelects);
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    RuntimeChoices runtime{seed};
    CheckTold(*program, runtime);
    RandomChoices random{seed};
    CheckTold(*program, random);
  }
}

TEST_CASE("between the events of a step a channel is as of the last one told", "[sim][events]") {
  const auto program =
      ProgramOf("package main\nfunc main() { c := make(chan int, 1); c <- 7; <-c }\n");
  RuntimeChoices choices{1};
  Machine machine = Start(*program, {});
  ToldChannels told(*program, machine);
  StepLog log;
  while (!machine.finished()) {
    log.Clear();
    Run(machine, *program, choices, machine.state.steps + 1, log);
    REQUIRE(BrokenInvariant(machine.state) == std::nullopt);
    const StepRecord& step = log.steps.back();
    for (const Event& event : log.events) {
      told.Apply(step, event);
      if (event.kind == EventKind::kIndexMoved && step.phase == Phase::kChansendAdvance) {
        CHECK(told.Of(1).sendx == 0);
        CHECK(told.Of(1).qcount == 0);  // moved on by the event after this one
      }
      if (event.kind == EventKind::kElemCopied && step.phase == Phase::kChanrecvCopyBuf) {
        CHECK(told.Of(1).buf[0] == "7");  // cleared by the event after this one
      }
    }
    told.EndStep();
  }
}
