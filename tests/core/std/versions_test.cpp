// The rules of later versions of Go, chosen by option, by the text, or by a go.mod beside it. The
// outputs are those of Go 1.22.
#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// What func main with that body prints, or the first message; `first` stands before the package.
std::string Printed(const std::string& body, CompileOptions options,
                    const std::string& first = "") {
  const auto program = Compile(
      {"main.go", first + "package main\n\nimport \"fmt\"\n\nfunc main() {\n" + body + "}\n"},
      options);
  if (!program) return program.error().front().message;
  return OutcomeOf(RunToEnd(**program, 1)).out;
}

const std::string kClosures = R"(
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, v := range []int{5, 6} {
		fs = append(fs, func() int { return v })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
)";

}  // namespace

TEST_CASE("variables of loops are one for the loop, and from 1.22 on one for each iteration",
          "[std][versions]") {
  CHECK(Printed(kClosures, {}) == "13 23 33 6 6 ");
  CHECK(Printed(kClosures, {.go = 22}) == "10 11 12 5 6 ");
}

TEST_CASE("an option comes before the text, and the text before go.mod", "[std][versions]") {
  const std::string old = "13 23 33 6 6 ";
  const std::string now = "10 11 12 5 6 ";
  CHECK(Printed(kClosures, {.go_mod = 22}) == now);
  CHECK(Printed(kClosures, {}, "//go:build go1.22\n\n") == now);
  CHECK(Printed(kClosures, {.go_mod = 22}, "//go:build go1.19\n\n") == old);
  CHECK(Printed(kClosures, {.go = 19}, "//go:build go1.22\n\n") == old);
}

TEST_CASE("a range over an integer counts from 1.22 on", "[std][versions]") {
  const std::string body = R"(
	n := 2
	for range n {
		n = 5
		fmt.Print("x ")
	}
	var u uint8
	for u = range 4 {
	}
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for i := range -1 {
		fmt.Print("never", i)
	}
	fmt.Print(u)
)";
  CHECK(Printed(body, {.go = 22}) == "x x 0 1 2 3");
  CHECK(Printed(body, {}) == "cannot range over n (variable of type int)");
}

TEST_CASE("min, max and clear are predeclared from 1.21 on", "[std][versions]") {
  const std::string body = R"(
	n := 4
	fmt.Print(min(3, n, 2), max(2.5, 1), min("b", "a"), max(n, 7), " ")
	m := map[int]int{1: 1, 2: 2}
	clear(m)
	s := []string{"a", "b"}
	clear(s[:1])
	const k = min(1, 2.5)
	fmt.Print(len(m), s, k)
)";
  CHECK(Printed(body, {.go = 21}) == "2 2.5a7 0 [ b] 1");
  CHECK(Printed(body, {}) == "undefined: min");
}
