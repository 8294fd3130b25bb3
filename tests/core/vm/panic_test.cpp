#include "tests/core/vm/assembled.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// main calls work and prints what it gives; work defers `deferred` and panics with the int 5.
Assembly Panicking(std::initializer_list<Instr> deferred) {
  Assembly a;
  const auto print = static_cast<int64_t>(a.Native("test.print", PrintNumber, false));
  const auto type = static_cast<int64_t>(a.int_type.value);
  a.Function("main.main", {},
             {Wide(Op::kCall, 10, 2), In(Op::kMove, 3, 13), Wide(Op::kCallNative, 0, print),
              In(Op::kReturn)});
  a.Function("main.work", {0, 1, 40, 6},
             {Wide(Op::kLoadInt, 3, 77), Wide(Op::kLoadInt, 4, 1), In(Op::kDefer, 5, 4, 0),
              Wide(Op::kLoadInt, 6, type), Wide(Op::kLoadInt, 7, 5), In(Op::kPanic, 6),
              In(Op::kRunDefers), In(Op::kReturn)});
  const FuncId f = a.Function("main.deferred", {}, deferred);
  REQUIRE(a.Closure(f) == 1);
  return a;
}

}  // namespace

TEST_CASE("recover in the deferred function stops the panic, and results stand", "[vm][panic]") {
  Assembly a = Panicking(
      {In(Op::kRecover, 3), In(Op::kMove, 3, 4), Wide(Op::kCallNative, 0, 0), In(Op::kReturn)});
  const Machine machine = RunToEnd(a.program);
  CHECK(machine.state.end == EndReason::kMainReturned);
  CHECK(Text(machine, Stream::kStdout) == "5\n77\n");
  CHECK(machine.state.allgs[1].panics == 0);
}

TEST_CASE("without recover the panic ends the program after the deferred calls", "[vm][panic]") {
  Assembly a = Panicking({Wide(Op::kLoadInt, 3, 1), Wide(Op::kCallNative, 0, 0), In(Op::kReturn)});
  const Machine machine = RunToEnd(a.program);
  CHECK(machine.state.end == EndReason::kPanic);
  CHECK(machine.state.exit_status == 2);
  CHECK(Text(machine, Stream::kStdout) == "1\n");
  CHECK(Text(machine, Stream::kStderr) ==
        "panic: 5\n\ngoroutine 1 [running]:\nmain.work()\n\ttest.go:10\nmain.main()\n\t"
        "test.go:1\n");
}

TEST_CASE("a panic in a deferred call stands behind the first one", "[vm][panic]") {
  Assembly a = Panicking({Wide(Op::kLoadInt, 3, 1), Wide(Op::kLoadInt, 4, 9), In(Op::kPanic, 3)});
  const Machine machine = RunToEnd(a.program);
  const std::string err = Text(machine, Stream::kStderr);
  CHECK(err.find("panic: 5\n\tpanic: 9\n\ngoroutine 1 [running]:\nmain.deferred()\n") == 0);
}

TEST_CASE("a recovered panic that is followed by another says so", "[vm][panic]") {
  Assembly a = Panicking({In(Op::kRecover, 3), In(Op::kPanic, 3)});
  const Machine machine = RunToEnd(a.program);
  CHECK(Text(machine, Stream::kStderr).find("panic: 5 [recovered]\n\tpanic: 5\n") == 0);
}

TEST_CASE("a panic is made of steps that say what happens", "[vm][panic]") {
  Assembly a = Panicking({In(Op::kRecover, 3), In(Op::kReturn)});
  Machine machine = Start(a.program, {});
  RuntimeChoices choices{1};
  StepLog log;
  Run(machine, a.program, choices, 1000, log);
  std::vector<Phase> phases;
  for (const StepRecord& step : log.steps) phases.push_back(step.phase);
  const std::vector<Phase> expected = {Phase::kSchedulePick,  Phase::kScheduleExecute,
                                       Phase::kUser,          Phase::kPanicStart,
                                       Phase::kPanicDefer,    Phase::kUser,
                                       Phase::kPanicRecovery, Phase::kUser,
                                       Phase::kMainReturned};
  CHECK(phases == expected);
  std::vector<EventKind> kinds;
  for (const Event& event : log.events) kinds.push_back(event.kind);
  const auto count = [&](EventKind kind) { return std::count(kinds.begin(), kinds.end(), kind); };
  CHECK(count(EventKind::kPanicStarted) == 1);
  CHECK(count(EventKind::kDeferRun) == 1);
  CHECK(count(EventKind::kPanicRecovered) == 1);
  CHECK(count(EventKind::kExited) == 1);
}
