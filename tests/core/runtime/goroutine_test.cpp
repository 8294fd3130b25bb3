#include "core/runtime/memory.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;

TEST_CASE("newproc makes a goroutine with a fresh goid and its frame", "[newproc]") {
  World w({{Go(1), Gosched()}, {Gosched()}});
  w.program.functions[2].entry = 77;
  w.RunUntil(1, Phase::kNewprocCreate);
  const auto events = w.LastEvents();
  REQUIRE(events.size() == 2);
  CHECK(events[0].kind == EventKind::kGCreated);
  CHECK(events[0].g2 == 2);
  CHECK(events[0].slot == 2);  // function
  CHECK(events[1].from == GStatus::kDead);
  CHECK(events[1].to == GStatus::kRunnable);
  const g& created = w.G(2);
  CHECK(created.pc == 77);
  CHECK(created.frame == 0);
  CHECK(created.creator == 1);
  CHECK(created.start == FuncId{2});
  const uint64_t* stack = StackBase(w.state, created);
  CHECK(stack[0] == 2ULL << 32);
  CHECK(stack[1] == 2ULL << 32);  // closure: heap word 2
  CHECK(stack[2] == 0);
  w.Run();
}

TEST_CASE("newproc hands over the arguments", "[newproc]") {
  World w({{Gosched()}, {}});
  while (!w.state.allp[1].running) w.Step();
  uint64_t* stack = StackBase(w.state, w.G(1));
  stack[10] = 111;
  stack[11] = 222;
  w.program.functions[2].frame_words = 200;  // more than the smallest stack
  StartNewproc(w.state, GId{1}, 2, Address{GId{1}, 10}, 2);
  NoLog log;
  StepOp(w.state, w.program, w.limits, GId{1}, w.runtime_order, log);
  const g& created = w.G(2);
  CHECK(created.stack_words >= 200);
  CHECK(StackBase(w.state, created)[3] == 111);
  CHECK(StackBase(w.state, created)[4] == 222);
  CHECK(StackBase(w.state, created)[5] == 0);
}

TEST_CASE("a dead goroutine's slot is used again, its goid is not", "[goexit]") {
  World w({{Go(1), Gosched(), Go(1), Gosched()}, {}});
  w.RunUntil(2, Phase::kGoexitExit);
  CHECK(w.last.status == StepStatus::kDied);
  CHECK(w.LastEvents()[0].to == GStatus::kDead);
  CHECK(w.G(2).stack_words == 0);
  CHECK(w.state.live_goroutines == 1);
  const size_t slots = w.state.allgs.size();
  const size_t stack_words = w.state.stacks.size();
  w.RunUntil(1, Phase::kNewprocCreate);
  CHECK(w.state.allgs.size() == slots);
  CHECK(w.state.stacks.size() == stack_words);
  CHECK(w.state.allgs[2].goid == 3);
  w.Run();
}

TEST_CASE("go of a nil func value is fatal", "[newproc]") {
  World w({{Go(0)}});
  w.Run();
  CHECK(w.last.status == StepStatus::kFatal);
  CHECK(w.last.fatal == FatalKind::kGoNil);
  CHECK(w.state.end == EndReason::kFatal);
  CHECK(w.state.exit_status == 2);
}

TEST_CASE("goroutines without end reach their limit", "[newproc]") {
  World w({Script(20, Go(1)), {Block()}});
  w.limits.goroutines = 8;
  w.Run();
  CHECK(w.last.status == StepStatus::kLimit);
  CHECK(std::string(LimitName(w.last.limit)) == "goroutines");
  CHECK(w.state.live_goroutines == 8);
}

TEST_CASE("select without cases parks for ever", "[block]") {
  World w({{Go(1), Gosched()}, {Block()}});
  w.Run();
  CHECK(w.G(2).status == GStatus::kWaiting);
  CHECK(std::string(WaitReasonText(w.G(2).waitreason)) == "select (no cases)");
}
