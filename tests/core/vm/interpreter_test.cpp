#include "core/vm/interpreter.h"

#include <bit>

#include "tests/core/vm/assembled.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// Runs `code` with R[3], R[4] set to x and y, and gives R[5] when it returns.
uint64_t Compute(uint64_t x, uint64_t y, Instr instr) {
  Assembly a;
  const auto cx = static_cast<int>(a.Constant(x));
  const auto cy = static_cast<int>(a.Constant(y));
  a.Function("main.main", {},
             {Wide(Op::kLoadConst, 3, cx), Wide(Op::kLoadConst, 4, cy), instr,
              Wide(Op::kStoreGlobal, 5, 1), In(Op::kReturn)});
  a.program.initial_heap.push_back(0);
  const Machine machine = RunToEnd(a.program);
  REQUIRE(machine.state.end == EndReason::kMainReturned);
  return machine.state.heap[1];
}

uint64_t Bits(double x) {
  return std::bit_cast<uint64_t>(x);
}
uint64_t Word(int64_t x) {
  return static_cast<uint64_t>(x);
}

struct Case {
  Op op;
  uint64_t x, y, expected;
};

}  // namespace

TEST_CASE("arithmetic wraps, divides and shifts as Go does", "[vm]") {
  constexpr uint64_t kMin = 1ull << 63;
  const Case cases[] = {
      {Op::kAdd, ~0ull, 2, 1},
      {Op::kSub, 1, 3, Word(-2)},
      {Op::kMul, Word(-3), 5, Word(-15)},
      {Op::kDivI, Word(-7), 2, Word(-3)},
      {Op::kRemI, Word(-7), 2, Word(-1)},
      {Op::kDivI, kMin, Word(-1), kMin},
      {Op::kRemI, kMin, Word(-1), 0},
      {Op::kDivU, Word(-1), 2, (1ull << 63) - 1},
      {Op::kRemU, Word(-1), 10, 5},
      {Op::kAnd, 12, 10, 8},
      {Op::kOr, 12, 10, 14},
      {Op::kXor, 12, 10, 6},
      {Op::kAndNot, 12, 10, 4},
      {Op::kShl, 1, 63, kMin},
      {Op::kShl, 1, 64, 0},
      {Op::kShrI, kMin, 200, ~0ull},
      {Op::kShrU, kMin, 63, 1},
      {Op::kShrU, kMin, 64, 0},
      {Op::kLtI, Word(-1), 1, 1},
      {Op::kLtU, Word(-1), 1, 0},
      {Op::kLeI, 2, 2, 1},
      {Op::kLeU, 3, 2, 0},
      {Op::kEq, 5, 5, 1},
      {Op::kNe, 5, 5, 0},
      {Op::kAddF, Bits(1.5), Bits(2.25), Bits(3.75)},
      {Op::kSubF, Bits(1.5), Bits(2.25), Bits(-0.75)},
      {Op::kMulF, Bits(1.5), Bits(2), Bits(3)},
      {Op::kDivF, Bits(1), Bits(4), Bits(0.25)},
      {Op::kLtF, Bits(-1), Bits(2), 1},
      {Op::kLeF, Bits(2), Bits(2), 1},
      {Op::kEqF, Bits(0.0), Bits(-0.0), 1},
      {Op::kNeF, Bits(1), Bits(1), 0},
  };
  for (const Case& c : cases) {
    CAPTURE(static_cast<int>(c.op), c.x, c.y);
    CHECK(Compute(c.x, c.y, In(c.op, 5, 3, 4)) == c.expected);
  }
}

TEST_CASE("conversions keep the width that they are given", "[vm]") {
  CHECK(Compute(200, 0, In(Op::kNarrow, 5, 3, 8)) == Word(-56));
  CHECK(Compute(200, 0, In(Op::kNarrow, 5, 3, 108)) == 200);
  CHECK(Compute(Word(-1), 0, In(Op::kNarrow, 5, 3, 132)) == 0xffffffff);
  CHECK(Compute(70000, 0, In(Op::kNarrow, 5, 3, 16)) == 4464);
  CHECK(Compute(Bits(2.9), 0, In(Op::kFToInt, 5, 3)) == 2);
  CHECK(Compute(Bits(1e300), 0, In(Op::kFToInt, 5, 3)) == 1ull << 63);
  CHECK(Compute(Bits(1.8e19), 0, In(Op::kFToUint, 5, 3)) == 18000000000000000000ull);
  CHECK(Compute(Word(-3), 0, In(Op::kIntToF, 5, 3)) == Bits(-3));
  CHECK(Compute(Bits(0.1), 0, In(Op::kRoundF32, 5, 3)) == Bits(static_cast<double>(0.1f)));
  CHECK(Compute(Bits(1), 0, In(Op::kNegF, 5, 3)) == Bits(-1));
  CHECK(Compute(0, 0, In(Op::kNot, 5, 3)) == ~0ull);
  CHECK(Compute(1, 0, In(Op::kNotBool, 5, 3)) == 0);
}

TEST_CASE("a loop jumps back and counts one step for each statement", "[vm]") {
  Assembly a;
  a.program.initial_heap.push_back(0);
  // for i := 0; i < 10; i++ { sum += i }
  a.Function("main.main", {},
             {Statement(Wide(Op::kLoadInt, 3, 0)), Wide(Op::kLoadInt, 4, 0),
              Statement(In(Op::kJumpGeImm, 3, 10, 3)), Statement(In(Op::kAdd, 4, 4, 3)),
              In(Op::kAddImm, 3, 3, 1), Wide(Op::kJump, 0, -4),
              Statement(Wide(Op::kStoreGlobal, 4, 1)), In(Op::kReturn)});
  const Machine machine = RunToEnd(a.program);
  CHECK(machine.state.heap[1] == 45);
  // pick, execute; the declaration; 11 conditions; 10 bodies; the last statement; main's end.
  CHECK(machine.state.steps == 2 + 1 + 11 + 10 + 1 + 1);
  CHECK(machine.state.end == EndReason::kMainReturned);
}

TEST_CASE("calls pass parameters and results through the callee's frame", "[vm]") {
  Assembly a;
  a.program.initial_heap.push_back(0);
  // main: heap[1] = fib(20), with the callee's frame at R[10].
  a.Function("main.main", {},
             {Wide(Op::kLoadInt, 13, 20), Wide(Op::kCall, 10, 2), Wide(Op::kStoreGlobal, 14, 1),
              In(Op::kReturn)});
  a.Function("main.fib", {1, 1, 20},
             {In(Op::kJumpGeImm, 3, 2, 2), In(Op::kMove, 4, 3), In(Op::kReturn),
              In(Op::kAddImm, 13, 3, -1), Wide(Op::kCall, 10, 2), In(Op::kMove, 5, 14),
              In(Op::kAddImm, 13, 3, -2), Wide(Op::kCall, 10, 2), In(Op::kAdd, 4, 5, 14),
              In(Op::kReturn)});
  const Machine machine = RunToEnd(a.program);
  CHECK(machine.state.heap[1] == 6765);
}

TEST_CASE("a stack grows as calls need it, and no further than its limit", "[vm]") {
  Assembly a;
  a.Function("main.main", {}, {Wide(Op::kCall, 10, 1), In(Op::kReturn)});
  Limits limits;
  limits.stack_words = 5000;
  const Machine machine = RunToEnd(a.program, limits);
  CHECK(machine.state.end == EndReason::kFatal);
  CHECK(machine.state.exit_status == 2);
  const std::string err = Text(machine, Stream::kStderr);
  CHECK(err.find("runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack "
                 "overflow\n\ngoroutine 1 [running]:\n") == 0);
  CHECK(err.find("...additional frames elided...\n") != std::string::npos);
}

TEST_CASE("the limits of a run end it by name", "[vm]") {
  Assembly a;
  a.Function("main.main", {}, {Wide(Op::kJump, 0, -1)});
  Limits limits;
  limits.instructions = 50'000'000;
  const Machine endless = RunToEnd(a.program, limits);
  CHECK(endless.state.end == EndReason::kLimit);
  CHECK(endless.limit_reached == "instructions");

  Assembly b;
  b.Function("main.main", {}, {Statement(Wide(Op::kJump, 0, -1))});
  Limits steps;
  steps.steps = 1000;
  const Machine counted = RunToEnd(b.program, steps);
  CHECK(counted.limit_reached == "steps");
  CHECK(counted.state.steps == 1000);

  Assembly c;
  RType big;
  big.kind = RKind::kArray;
  big.words = 1000;
  const TypeId type = c.Type(big);
  c.Function("main.main", {},
             {In(Op::kNew, 3, static_cast<int>(type.value)), Wide(Op::kJump, 0, -2)});
  Limits heap;
  heap.heap_words = 100'000;
  CHECK(RunToEnd(c.program, heap).limit_reached == "heap_words");

  Assembly d;
  const uint32_t print = d.Native("test.print", PrintNumber, false);
  d.Function("main.main", {},
             {Wide(Op::kLoadInt, 3, 7), Wide(Op::kCallNative, 0, print), Wide(Op::kJump, 0, -2)});
  Limits output;
  output.output_bytes = 10;
  const Machine written = RunToEnd(d.program, output);
  CHECK(written.limit_reached == "output_bytes");
  CHECK(Text(written, Stream::kStdout) == "7\n7\n7\n7\n7\n");
}

TEST_CASE("a goroutine that computes for ten milliseconds makes way", "[vm]") {
  Assembly a;
  a.program.initial_heap.push_back(0);
  const auto closure = [&](FuncId f) { return static_cast<int64_t>(a.Closure(f)); };
  // main: go f(); for heap[1] == 0 {}
  a.Function("main.main", {},
             {Wide(Op::kLoadInt, 3, 2), In(Op::kGo, 4, 3, 0), Wide(Op::kLoadGlobal, 5, 1),
              In(Op::kJumpEqImm, 5, 0, -2), In(Op::kReturn)});
  const FuncId f = a.Function(
      "main.f", {}, {Wide(Op::kLoadInt, 3, 1), Wide(Op::kStoreGlobal, 3, 1), In(Op::kReturn)});
  REQUIRE(closure(f) == 2);
  const Machine machine = RunToEnd(a.program);
  CHECK(machine.state.end == EndReason::kMainReturned);
  CHECK(machine.state.instructions > 9'000'000);
  CHECK(machine.state.instructions < 11'000'000);
}
