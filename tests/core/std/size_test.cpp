// Functions of any length, and values of any size where Go 1.19 has no golden file to compare with.
#include <fmt/format.h>

#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

Outcome Ran(const std::string& text, int go) {
  const auto program = Compile({"main.go", text}, {.go = go});
  REQUIRE(program);
  return OutcomeOf(RunToEnd(**program, 1));
}

}  // namespace

// Each round adds 2 to x where it is odd and 1 where it is even; the jumps of the loop, of continue
// and of the switch pass more instructions than 16 bits can count.
TEST_CASE("jumps reach over any number of instructions", "[std][size]") {
  constexpr int kStatements = 12'000;
  constexpr int kCases = 9'000;
  std::string text = "package main\nimport \"fmt\"\nfunc main() {\n\tx, rounds := 0, 3\n";
  text += "\tdefer func() { fmt.Println(\"end\", x, recover()) }()\n";
  text += "\tfor i := 0; i < 5 && rounds != 0; i++ {\n";
  for (int i = 0; i < kStatements; ++i) text += "\t\tif x%2 == 1 { x += 2 } else { x++ }\n";
  text += "\t\tif i == 1 { continue }\n\t\trounds--\n\t}\n\tfmt.Println(x, rounds)\n";
  text += "\tswitch x % 7000 {\n";
  for (int i = 0; i < kCases; ++i) text += fmt::format("\tcase {}: x = {} + x/100\n", i, i);
  text += "\t}\n\tvar m map[int]int\n\tm[x] = 1\n}\n";

  int x = 0;
  for (int i = 0; i < 4 * kStatements; ++i) x += x % 2 == 1 ? 2 : 1;
  const int chosen = x % 7000 + x / 100;
  const Outcome outcome = Ran(text, 19);
  CHECK(outcome.out == fmt::format("{} 0\nend {} assignment to entry in nil map\n", x, chosen));
  CHECK(outcome.status == 0);
}

TEST_CASE("wide values go through iterators and per-iteration variables", "[std][size]") {
  const Outcome outcome = Ran(R"(package main

import "fmt"

type wide [9000]int

func counting(n int) func(yield func(wide, int) bool) {
	return func(yield func(wide, int) bool) {
		var w wide
		for i := 0; i < n; i++ {
			w[0]++
			if !yield(w, i) {
				return
			}
		}
	}
}

func find(n int) (wide, bool) {
	for w, i := range counting(n) {
		defer func() { fmt.Print("deferred ", w[0], "\n") }()
		if i == 1 {
			return w, true
		}
	}
	return wide{}, false
}

func main() {
	var last wide
	var i int
	for last, i = range counting(3) {
		fmt.Println(last[0], i)
	}
	w, ok := find(5)
	fmt.Println(w[0], ok)
	w, ok = find(1)
	fmt.Println(w[0], ok)
	list := []wide{w, last}
	list[0][0] = 4
	clear(list)
	fmt.Println(list[0][0], list[1][0], last[0])
	var functions []func() int
	for w := (wide{5}); w[0] < 7; w[0]++ {
		functions = append(functions, func() int { return w[0] })
	}
	fmt.Println(functions[0](), functions[1]())
}
)",
                              23);
  CHECK(outcome.out ==
        "1 0\n2 1\n3 2\ndeferred 2\ndeferred 1\n2 true\ndeferred 1\n0 false\n0 0 3\n5 6\n");
}
