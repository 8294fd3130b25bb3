// Where steps of user code end, and what a person can look at there.
#include <algorithm>

#include "tests/core/bytecode/catch.h"
#include "tests/core/bytecode/compiled.h"

using namespace chanscope;
using namespace chanscope::testing;
using Places = std::vector<std::string>;

namespace {

bool IsBackward(const Program& program, uint32_t pc, uint32_t& target) {
  const Instr& instr = program.code[pc];
  int64_t offset = 0;
  switch (instr.op) {
    case Op::kJump:
    case Op::kJumpIf:
    case Op::kJumpIfNot: offset = static_cast<int32_t>(instr.imm32()); break;
    case Op::kJumpEq:
    case Op::kJumpNe:
    case Op::kJumpLtI:
    case Op::kJumpLeI:
    case Op::kJumpLtU:
    case Op::kJumpLeU:
    case Op::kJumpEqImm:
    case Op::kJumpNeImm:
    case Op::kJumpLtImm:
    case Op::kJumpLeImm:
    case Op::kJumpGtImm:
    case Op::kJumpGeImm: offset = static_cast<int16_t>(instr.c); break;
    default: return false;
  }
  target = static_cast<uint32_t>(pc + 1 + offset);
  return target <= pc;
}

// Instructions from the target of the function's first backward jump to that jump.
uint32_t LoopLength(const Program& program, const std::string& function) {
  const Function& info = program.function(FindFunction(program, function));
  for (uint32_t pc = info.entry; pc < info.end; ++pc) {
    uint32_t target = 0;
    if (IsBackward(program, pc, target)) return pc - target + 1;
  }
  return 0;
}

}  // namespace

TEST_CASE("each statement begins at its place", "[bytecode][statements]") {
  const Program program = CompileGood(R"(package main

func f(c chan int, n int) int {
	x := 1
	var y int
	if x < n {
		y = 2
	} else if y == 0 {
		c <- x
	}
	for i := 0; i < n; i++ {
		y += i
	}
	for v := range c {
		_ = v
	}
	switch y {
	case 1:
		return y
	}
	go f(c, y)
	return x
}

func main() {
	f(nil, 1)
}
)");
  CHECK(StatementPlaces(program, "main.f") == Places{"4:2", "5:2", "6:5", "7:3", "8:12", "9:3",
                                                     "11:6", "12:3", "11:21", "11:14", "14:2",
                                                     "15:3", "18:7", "19:3", "21:2", "22:2"});
  CHECK(StatementPlaces(program, "main.main") == Places{"26:2", "27:1"});
}

TEST_CASE("a loop without a body still makes steps", "[bytecode][statements]") {
  const char* loop =
      GENERATE("for {\n\t}", "for true {\n\t}", "for {\n\t\t{\n\t\t}\n\t}", "for ; ; {\n\t}",
               "L:\n\tgoto L", "for i := 0; ; i++ {\n\t}", "for i := 0; i < 3; {\n\t}");
  const Program program =
      CompileGood(std::string("package main\nfunc main() {\n\t") + loop + "\n}\n");
  const Function& info = program.function(program.main);
  bool found = false;
  for (uint32_t pc = info.entry; pc < info.end; ++pc) {
    uint32_t target = 0;
    if (!IsBackward(program, pc, target)) continue;
    found = true;
    const auto flagged = [](const Instr& instr) { return instr.flags == kBeginsStatement; };
    INFO(loop << "\n" << Disassembled(program, "main.main"));
    CHECK(std::any_of(program.code.begin() + target, program.code.begin() + pc + 1, flagged));
  }
  CHECK(found);
}

TEST_CASE("an iteration of a counting loop takes three instructions", "[bytecode][statements]") {
  const Program program = CompileGood(R"(package main
func f(n int) (sum int) {
	for i := 0; i < n; i++ { sum += i }
	return
}
func g() (sum int) {
	for i := 0; i < 1000; i++ { sum += i }
	return
}
func main() { f(1); g() }
)");
  CHECK(LoopLength(program, "main.f") == 3);
  CHECK(LoopLength(program, "main.g") == 3);
}

TEST_CASE("imported packages make no statements", "[bytecode][statements]") {
  const Program program = CompileGood(R"(package main
import "sync"
func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Done()
}
)");
  const Function& done = program.function(FindFunction(program, "sync.(*WaitGroup).Done"));
  CHECK(done.library);
  CHECK_FALSE(done.native);
  CHECK(StatementPlaces(program, "sync.(*WaitGroup).Done").empty());
  const Function& add = program.function(FindFunction(program, "sync.(*WaitGroup).Add"));
  CHECK(add.native);
  CHECK(program.code[add.entry].op == Op::kCallNative);
  CHECK(program.natives[program.code[add.entry].imm32()] == "sync.(*WaitGroup).Add");
  CHECK(add.param_words == 2);
}

TEST_CASE("variables are known from their declaration to the end of their scope",
          "[bytecode][statements]") {
  const Program program = CompileGood(R"(package main
func f(a int, b string) {
	x := a
	if a > 0 {
		y := b
		_ = y
	}
	z := &x
	_ = z
}
func main() { f(1, "") }
)");
  const Function& info = program.function(FindFunction(program, "main.f"));
  const auto local = [&](const std::string& name) {
    for (const LocalVariable& variable : info.locals) {
      if (variable.name == name) return variable;
    }
    FAIL("no variable " << name);
    return LocalVariable();
  };
  CHECK(local("a").reg == kFrameHeaderWords);
  CHECK(local("b").reg == kFrameHeaderWords + 1);
  CHECK(local("a").pc_begin == info.entry);
  CHECK(local("a").pc_end == info.end);
  CHECK(local("x").boxed);
  CHECK_FALSE(local("y").boxed);
  CHECK(local("y").pc_begin > info.entry);
  CHECK(local("y").pc_end < info.end);
  CHECK(program.places[local("y").pc_begin].line == 6);
  // z takes over the registers of the scope that ended.
  CHECK(local("z").reg == local("y").reg);
}

TEST_CASE("values that are made know the variable they go to", "[bytecode][statements]") {
  const Program program = CompileGood(R"(package main
import "sync"
type server struct { done chan bool }
var queue = make(chan int)
func main() {
	msg := make(chan int, 10)
	wg := sync.WaitGroup{}
	wg.Wait()
	var s server
	s.done = make(chan bool)
	p := &server{}
	_, _ = msg, p
	f(make(chan int))
}
func f(chan int) {}
)");
  const auto names = [&](Op op) {
    Places found;
    for (uint32_t pc = 0; pc < program.code.size(); ++pc) {
      if (program.code[pc].op == op) found.push_back(program.names[program.value_names[pc]]);
    }
    return found;
  };
  CHECK(names(Op::kMakeChan) == Places{"queue", "msg", "s.done", ""});
  CHECK(names(Op::kNew) == Places{"wg", "p"});
}

TEST_CASE("functions are found by their instructions", "[bytecode]") {
  const Program program = CompileGood(R"(package main
type T struct{}
func (t *T) M() { func() { func() {}() }() }
func (t T) N() {}
var f = func() {}
func init() {}
func init() {}
func main() {
	func() {}()
	g := func() {}
	g()
	new(T).M()
}
)");
  for (uint32_t slot = 1; slot < program.functions.size(); ++slot) {
    const Function& function = program.functions[slot];
    CHECK(FunctionAt(program, function.entry) == FuncId(slot));
    CHECK(FunctionAt(program, function.end - 1) == FuncId(slot));
    CHECK(function.end > function.entry);
    if (slot > 1) CHECK(program.functions[slot - 1].end == function.entry);
  }
  CHECK_FALSE(FunctionAt(program, static_cast<uint32_t>(program.code.size())));
  for (const char* name : {"main.(*T).M", "main.(*T).M.func1", "main.(*T).M.func1.1", "main.T.N",
                           "main.glob..func1", "main.init", "main.init.0", "main.init.1",
                           "main.main", "main.main.func1", "main.main.func2"}) {
    FindFunction(program, name);
  }
  CHECK(program.function(program.main).name == "main.main");
  CHECK(program.function(program.entry).name == "runtime.main");
}

TEST_CASE("a channel has elements of less than 64 kB", "[bytecode]") {
  const auto messages = [](const std::string& element) {
    const std::string made = "\t_ = make(chan " + element + ")\n";
    return CompileText("package main\ntype wide [70000]byte\nfunc main() {\n" + made + "}\n")
        .diagnostics;
  };
  CHECK(messages("[65535]byte").empty());
  CHECK(messages("*wide").empty());
  CHECK(messages("[8191]int").empty());
  for (const char* element :
       {"[65536]byte", "wide", "[8192]int", "struct { a int8; b [8191]int }"}) {
    INFO(element);
    const std::vector<Diagnostic> found = messages(element);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "channel element type too large (>64kB)");
    CHECK(found[0].pos.line == 4);
    CHECK(found[0].pos.col == 10);
  }
}
