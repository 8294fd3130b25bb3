// The rules of later versions of Go, chosen by option, by the text, or by a go.mod beside it. The
// outputs are those of Go 1.22.
#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// What func main with that body prints, or the first message; `first` stands before the package.
std::string Printed(const std::string& body, const CompileOptions& options,
                    const std::string& first = "",
                    const std::string& imports = "import \"fmt\"\n") {
  const auto program = Compile(
      {"main.go", first + "package main\n\n" + imports + "\nfunc main() {\n" + body + "}\n"},
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

TEST_CASE("a function of once is called once, from 1.21 on", "[std][versions]") {
  const std::string imports = "import \"fmt\"\nimport \"sync\"\n";
  const std::string body = R"(
	hello := sync.OnceFunc(func() { fmt.Print("hello ") })
	hello()
	hello()
	calls := 0
	value := sync.OnceValue(func() int { calls++; return calls * 10 })
	fmt.Print(value(), value(), calls, " ")
	two := sync.OnceValues(func() (string, error) { calls++; return "two", nil })
	s, err := two()
	s2, _ := two()
	fmt.Print(s, err, s2, calls, " ")
	fails := sync.OnceValue(func() int { calls++; panic("no value") })
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Print(recover(), " ") }()
			fails()
		}()
	}
	fmt.Print(calls)
)";
  CHECK(Printed(body, {.go = 21}, "", imports) == "hello 10 10 1 two<nil>two2 no value no value 3");
  CHECK(Printed(body, {}, "", imports) == "undefined: sync.OnceFunc");
}

TEST_CASE("a WaitGroup starts goroutines itself from 1.25 on", "[std][versions]") {
  const std::string imports = "import \"fmt\"\nimport \"sync\"\n";
  const std::string body = R"(
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Go(func() { fmt.Print(i, " ") })
	}
	wg.Wait()
	fmt.Print("done")
)";
  CHECK(Printed(body, {}, "//go:build go1.25\n\n", imports) == "2 0 1 done");
  CHECK(Printed(body, {.go = 22}, "", imports) ==
        "wg.Go undefined (type sync.WaitGroup has no field or method Go)");
}

TEST_CASE("packages slices, maps and cmp are there from 1.21 on", "[std][versions]") {
  const std::string imports =
      "import \"cmp\"\nimport \"fmt\"\nimport \"maps\"\nimport \"slices\"\n";
  const std::string body = R"(
	s := []int{3, 1, 2, 3}
	t := slices.Clone(s)
	slices.Sort(t)
	i, ok := slices.BinarySearch(t, 2)
	fmt.Println(s, t, i, ok, slices.Contains(s, 2), slices.Index(s, 9), slices.Max(s), slices.Min(s))
	fmt.Println(slices.Compact(t), slices.Equal(s, t), slices.Compare(s, []int{3, 2}))
	fmt.Println(slices.Insert([]int{1, 4}, 1, 2, 3), slices.Delete([]int{1, 2, 3, 4}, 1, 3))
	words := []string{"bb", "a", "cc", "d"}
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	fmt.Println(words, slices.IsSorted(words), cmp.Less(1, 2))
	m := map[string]int{"a": 1, "b": 2}
	c := maps.Clone(m)
	maps.DeleteFunc(c, func(k string, v int) bool { return v == 1 })
	fmt.Print(c, maps.Equal(m, c))
)";
  CHECK(Printed(body, {.go = 21}, "", imports) ==
        "[3 1 2 3] [1 2 3 3] 1 true true -1 3 1\n[1 2 3] false -1\n[1 2 3 4] [1 4]\n"
        "[a d bb cc] false true\nmap[b:2] false");
}

TEST_CASE("errors are joined from 1.20 on", "[std][versions]") {
  const std::string imports = "import \"errors\"\nimport \"fmt\"\nimport \"io\"\n";
  const std::string body = R"(
	e := errors.Join(io.EOF, nil, errors.New("two"))
	fmt.Printf("%q %v %v", e.Error(), errors.Is(e, io.EOF), errors.Join(nil) == nil)
)";
  CHECK(Printed(body, {.go = 20}, "", imports) == R"("EOF\ntwo" true true)");
  CHECK(Printed(body, {}, "", imports) == "undefined: errors.Join");
}
