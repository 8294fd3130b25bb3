// Tables of methods, and the functions that the compiler makes for them.
#include <algorithm>
#include <map>

#include "tests/core/bytecode/catch.h"
#include "tests/core/bytecode/compiled.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

constexpr const char* kShapes = R"(package main

type Namer interface{ Name() string }
type Word int
func (w Word) Name() string { return "word" }
func (w *Word) Grow() {}
type Pair struct{ a, b int }
func (p Pair) Name() string { return "pair" }
func (p *Pair) Grow() {}
type Outer struct {
	Pair
	*Word
	x int
}
func (o Outer) Own() {}
type Holder struct{ Namer }

var (
	word Word
	pair Pair
	outer Outer
	holder Holder
	pointer *Outer
	hidden struct{ Name int; Pair }
)

func main() {
	f(word, &word, pair, &pair, outer, pointer, holder, hidden)
}

func f(...any) {}
)";

TypeId TypeNamed(const Program& program, const std::string& name) {
  for (uint32_t id = 1; id < program.types.size(); ++id) {
    if (program.types[id].name == name) return TypeId(id);
  }
  FAIL("no type " << name);
  return TypeId();
}

std::map<std::string, FuncId> Methods(const Program& program, const std::string& type) {
  std::map<std::string, FuncId> methods;
  for (const RMethod& method : program.type(TypeNamed(program, type)).methods) {
    methods[program.names[method.name]] = method.function;
  }
  return methods;
}

std::vector<std::string> MethodNames(const Program& program, const std::string& type) {
  std::vector<std::string> names;
  for (const auto& [name, function] : Methods(program, type)) names.push_back(name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a type has the methods of its method set", "[bytecode][methods]") {
  const Program program = CompileGood(kShapes);
  CHECK(MethodNames(program, "main.Word") == Names{"Name"});
  CHECK(MethodNames(program, "*main.Word") == Names{"Grow", "Name"});
  CHECK(MethodNames(program, "main.Pair") == Names{"Name"});
  CHECK(MethodNames(program, "*main.Pair") == Names{"Grow", "Name"});
  CHECK(MethodNames(program, "main.Holder") == Names{"Name"});
}

TEST_CASE("what two embedded fields have on one level is nobody's", "[bytecode][methods]") {
  const Program program = CompileGood(kShapes);
  CHECK(MethodNames(program, "main.Outer") == Names{"Own"});
  CHECK(MethodNames(program, "*main.Outer") == Names{"Own"});
}

TEST_CASE("a field hides the promoted method of its name", "[bytecode][methods]") {
  const Program program = CompileGood(kShapes);
  CHECK(MethodNames(program, "struct { Name int; main.Pair }").empty());
}

TEST_CASE("a method behind an interface takes one word", "[bytecode][methods]") {
  const Program program = CompileGood(kShapes);
  for (const char* type :
       {"main.Word", "*main.Word", "main.Pair", "*main.Pair", "main.Outer", "main.Holder"}) {
    INFO(type);
    for (const auto& [name, function] : Methods(program, type)) {
      INFO(name);
      CHECK(program.function(function).param_words == 1);
    }
  }
  // One word fits as it is; more words need a function that loads them.
  CHECK_FALSE(program.function(Methods(program, "main.Word").at("Name")).wrapper);
  CHECK(program.function(Methods(program, "main.Pair").at("Name")).wrapper);
}

TEST_CASE("methods are sorted by name index and carry their types", "[bytecode][methods]") {
  const Program program = CompileGood(kShapes);
  for (const RType& type : program.types) {
    CHECK(std::is_sorted(type.methods.begin(), type.methods.end(),
                         [](const RMethod& a, const RMethod& b) { return a.name < b.name; }));
  }
  const RType& asked = program.type(TypeNamed(program, "main.Namer"));
  REQUIRE(asked.methods.size() == 1);
  CHECK_FALSE(asked.methods[0].function);
  const RType& pair = program.type(TypeNamed(program, "main.Pair"));
  CHECK(pair.methods[0].name == asked.methods[0].name);
  CHECK(pair.methods[0].type == asked.methods[0].type);
  CHECK(program.type(asked.methods[0].type).name == "func() string");
}

TEST_CASE("run-time errors have their type in every program", "[bytecode][methods]") {
  const Program program = CompileGood("package main\nfunc main() {}\n");
  for (uint32_t i = 0; i < kRuntimeErrorTypes.size(); ++i) {
    const TypeId id(program.runtime_error.value + i);
    const RType& type = program.type(id);
    CHECK(program.IsRuntimeError(id));
    CHECK(type.kind == RKind::kString);
    CHECK(type.named);
    CHECK(type.name == kRuntimeErrorTypes.at(i));
    CHECK(MethodNames(program, type.name) == Names{"Error", "RuntimeError"});
  }
  CHECK_FALSE(program.IsRuntimeError(TypeId(program.runtime_error.value - 1)));
}

TEST_CASE("a function that defers has a place where a recovered panic goes on",
          "[bytecode][functions]") {
  const Program program = CompileGood(R"(package main
func plain(c chan int) { c <- 1 }
func boxed() (n int) {
	defer func() { n++ }()
	return 1
}
func nested(c chan int) int {
	for {
		select {
		case <-c:
			defer close(c)
		default:
			return 2
		}
	}
}
func main() { plain(nil); boxed(); nested(nil) }
)");
  const auto function = [&](const char* name) -> const Function& {
    return program.function(FindFunction(program, name));
  };
  CHECK(function("main.plain").epilogue == 0);
  const Function& boxed = function("main.boxed");
  REQUIRE(boxed.epilogue > boxed.entry);
  CHECK(program.code[boxed.epilogue].op == Op::kRunDefers);
  CHECK(program.code[boxed.epilogue + 1].op == Op::kLoad);
  CHECK(program.code[boxed.epilogue + 2].op == Op::kReturn);
  const Function& nested = function("main.nested");
  REQUIRE(nested.epilogue > nested.entry);
  REQUIRE(nested.epilogue < nested.end);
  CHECK(program.code[nested.epilogue].op == Op::kReturn);
}

TEST_CASE("calls are made before what they may change is read", "[bytecode][order]") {
  const Program program = CompileGood(R"(package main
var x int
func f() int { x++; return 1 }
func g() int { return x + f() }
func h(y int) int { return y + f() }
func main() { g(); h(1) }
)");
  const auto ops = [&](const char* name) {
    const Function& info = program.function(FindFunction(program, name));
    std::vector<Op> found;
    for (uint32_t pc = info.entry; pc < info.end; ++pc) found.push_back(program.code[pc].op);
    return found;
  };
  CHECK(ops("main.g") == std::vector<Op>{Op::kCall, Op::kLoadGlobal, Op::kAdd, Op::kReturn});
  CHECK(ops("main.h") == std::vector<Op>{Op::kCall, Op::kAdd, Op::kReturn});
}
