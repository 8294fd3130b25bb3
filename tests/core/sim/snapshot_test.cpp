#include "core/sim/snapshot.h"

#include <catch2/catch.hpp>

#include "tests/core/sim/run_of.h"

using namespace chanscope;

namespace {

// Steps on until the last step was this phase; fails when it never is.
const Snapshot& UntilPhase(Simulator& sim, Phase phase) {
  while (sim.StepForward(StepSize::kRuntime)) {
    if (sim.snapshot().last.phase == phase) return sim.snapshot();
  }
  FAIL("the phase never comes");
  return sim.snapshot();
}

}  // namespace

TEST_CASE("a channel is shown with its name, type, buffer and waiting senders", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  const Snapshot& now = UntilPhase(*sim, Phase::kRecvCopyHead);
  REQUIRE(now.chans.size() == 1);
  const ChanView& ch = now.chans[0];
  REQUIRE(ch.name == "ch");
  REQUIRE(ch.type == "chan int");
  REQUIRE(ch.dataqsiz == 2);
  REQUIRE(ch.qcount == 2);
  REQUIRE(ch.elemsize == 8);
  REQUIRE(ch.lock_holder == 1);
  REQUIRE(ch.buf == std::vector<std::string>{"40", "10"});
}

TEST_CASE("the trail holds the phases of the operation so far", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  const Snapshot& now = UntilPhase(*sim, Phase::kRecvCopySender);
  REQUIRE(now.trail == std::vector<Phase>{Phase::kChanrecvLock, Phase::kChanrecvDequeue,
                                          Phase::kRecvCopyHead, Phase::kRecvCopySender});
}

TEST_CASE("a parked sender says where it waits and with what", "[sim]") {
  const auto sim = Recorded(kFullBuffer);
  UntilPhase(*sim, Phase::kChansendPark);
  const Snapshot& now = sim->snapshot();
  const GView* g = now.FindG(now.last.goid);
  REQUIRE(g != nullptr);
  REQUIRE(g->status == GStatus::kWaiting);
  REQUIRE(g->waitreason == WaitReason::kChanSend);
  REQUIRE(g->waiting_chan == 1);
  REQUIRE(g->waiting_elem == now.chans[0].sendq.back().elem);
  REQUIRE(g->stack[0].function == "main.producer");
  REQUIRE(g->creator == 1);
  REQUIRE(g->created_pos.line == 10);
}

TEST_CASE("variables of every frame are shown with their values", "[sim]") {
  const auto sim = Recorded(R"(package main
func add(a, b int) int {
	sum := a + b
	println(sum)
	return sum
}
func main() {
	x := 3
	s := "text"
	add(x, 4)
	println(s)
}
)");
  while (sim->StepForward(StepSize::kStatement)) {
    const Snapshot& now = sim->snapshot();
    const GView* g = now.FindG(1);
    if (g == nullptr || g->stack[0].pos.line != 5) continue;
    REQUIRE(g->stack.size() >= 2);
    REQUIRE(g->stack[0].function == "main.add");
    std::vector<std::string> seen;
    for (const VariableView& v : g->stack[0].locals) seen.push_back(v.name + "=" + v.value);
    REQUIRE(seen == std::vector<std::string>{"a=3", "b=4", "sum=7"});
    REQUIRE(g->stack[1].function == "main.main");
    REQUIRE(g->stack[1].locals.size() == 2);
    REQUIRE(g->stack[1].locals[1].value == "text");
    return;
  }
  FAIL("the statement is never reached");
}

TEST_CASE("frames have their line, and none in packages that come along", "[sim]") {
  const auto sim = Recorded(R"(package main

import "sync"

func main() {
	var once sync.Once
	defer once.Do(func() {
		panic("done")
	})
}
)");
  const Snapshot& now = UntilPhase(*sim, Phase::kPanicStart);
  const GView* main = now.FindG(1);
  REQUIRE(main != nullptr);
  std::vector<std::pair<std::string, uint32_t>> frames;
  for (const FrameView& frame : main->stack) frames.emplace_back(frame.function, frame.line);
  // main runs its deferred call from its closing brace.
  REQUIRE(frames == std::vector<std::pair<std::string, uint32_t>>{{"main.main.func1", 8},
                                                                  {"sync.(*Once).doSlow", 0},
                                                                  {"sync.(*Once).Do", 0},
                                                                  {"main.main", 10},
                                                                  {"runtime.main", 0}});
}

TEST_CASE("output is shown line by line with its step", "[sim]") {
  const auto sim = Recorded(R"(package main
import "fmt"
func main() {
	fmt.Print("a")
	fmt.Print("b\nc\n")
	fmt.Println()
	fmt.Print("end")
}
)");
  sim->Seek(sim->recorded_end());
  const auto& output = sim->snapshot().output;
  REQUIRE(output.size() == 4);
  REQUIRE(output[0].text == "ab");
  REQUIRE(output[1].text == "c");
  REQUIRE(output[2].text.empty());
  REQUIRE(output[3].text == "end");
  REQUIRE(output[0].step < output[1].step);
}

TEST_CASE("a select that waits shows each of its cases, its place in the orders and its queue",
          "[sim][select]") {
  const auto sim = Recorded(R"(package main
import "runtime"
func main() {
	a, b, c := make(chan int), make(chan string), make(chan int)
	var never chan int
	go func() {
		select {
		case v := <-c:
			println(v)
		case b <- "text":
		case <-never:
		case <-a:
		}
	}()
	runtime.Gosched()
	println(<-b)
}
)");
  const Snapshot& parked = UntilPhase(*sim, Phase::kSelectPark);
  const GView* g = parked.FindG(2);
  REQUIRE(g != nullptr);
  CHECK(g->waitreason == WaitReason::kSelect);
  CHECK(g->runtime_func == "selectgo");
  CHECK(g->operation.op == ChanOp::kSelect);
  CHECK(g->operation.in_queue);
  CHECK_FALSE(g->operation.has_default);
  REQUIRE(g->operation.cases.size() == 4);
  const std::vector<CaseView>& cases = g->operation.cases;
  const std::vector<uint32_t> channels = {3, 2, 0, 1};
  for (size_t i = 0; i < 4; ++i) {
    CHECK(cases[i].chan == channels[i]);
    CHECK(cases[i].pos.line == 8 + i + (i > 0 ? 1 : 0));
    CHECK(cases[i].op == (i == 1 ? ChanOp::kSend : ChanOp::kReceive));
    CHECK(cases[i].in_queue == (i != 2));
    CHECK(cases[i].looked == (i != 2));
    CHECK((cases[i].poll_position >= 0) == (i != 2));
    CHECK_FALSE(cases[i].chosen);
  }
  CHECK(cases[0].lock_position == 2);
  CHECK(cases[1].lock_position == 1);
  CHECK(cases[3].lock_position == 0);
  CHECK(cases[1].elem.value == "text");
  CHECK(cases[0].elem.type == "int");
  CHECK(cases[3].elem.type.empty());  // dropped
  for (const ChanView& chan : parked.chans) {
    REQUIRE(chan.sendq.size() + chan.recvq.size() == 1);
    CHECK((chan.sendq.empty() ? chan.recvq : chan.sendq)[0].is_select);
  }
  const Snapshot& taken = UntilPhase(*sim, Phase::kRecvCopyDirect);
  const OperationView& operation = taken.FindG(2)->operation;
  CHECK(operation.cases[1].chosen);
  CHECK_FALSE(operation.cases[1].in_queue);
  CHECK(operation.cases[0].in_queue);
  CHECK(operation.chan == 2);
  CHECK_FALSE(operation.in_queue);
}
