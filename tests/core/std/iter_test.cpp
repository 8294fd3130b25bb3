// Package iter, and what slices and maps have for it since Go 1.23. The outputs follow from the
// documented behaviour: the Go that is installed is older.
#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

const std::string kSequences = R"(
import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

var _ = maps.Keys[map[int]int]
var _ = slices.Values[[]int]

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("end ")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func letters(yield func(string, int) bool) { _ = yield("a", 1) && yield("b", 2) }

func failing(yield func(int) bool) {
	yield(1)
	panic("in the sequence")
}
)";

std::string PrintedByMain(const std::string& body) {
  const std::string text = "package main\n" + kSequences + "func main() {\n" + body + "\n}\n";
  const auto program = Compile({"main.go", text}, {.go = 23});
  if (!program) return program.error().front().message;
  const Outcome outcome = OutcomeOf(RunToEnd(**program, 1));
  return outcome.out + outcome.first_error_line;
}

}  // namespace

TEST_CASE("iter.Pull gives the values of a sequence one by one", "[std][iter]") {
  CHECK(PrintedByMain("next, stop := iter.Pull(count(2)); defer stop(); "
                      "fmt.Println(next()); fmt.Println(next()); fmt.Println(next()); "
                      "fmt.Println(next())") == "0 true\n1 true\nend 0 false\n0 false\n");
  CHECK(PrintedByMain("next, stop := iter.Pull2(letters); defer stop(); fmt.Println(next()); "
                      "fmt.Println(next()); fmt.Println(next())") ==
        "a 1 true\nb 2 true\n 0 false\n");
}

TEST_CASE("stop lets a pulled sequence end, once, and before it has begun", "[std][iter]") {
  CHECK(PrintedByMain("next, stop := iter.Pull(count(9)); fmt.Println(next()); stop(); stop(); "
                      "fmt.Println(next())") == "0 true\nend 0 false\n");
  CHECK(PrintedByMain("next, stop := iter.Pull(count(9)); stop(); fmt.Println(next())") ==
        "0 false\n");
}

TEST_CASE("what a pulled sequence panics with goes on where it is asked", "[std][iter]") {
  CHECK(PrintedByMain("next, _ := iter.Pull(failing); fmt.Println(next()); func() { defer func() { "
                      "fmt.Println(recover()) }(); next() }(); fmt.Println(next())") ==
        "1 true\nin the sequence\n0 false\n");
}

TEST_CASE("slices and maps give sequences, and are made of them", "[std][iter]") {
  CHECK(PrintedByMain("for i, s := range slices.Backward([]string{\"a\", \"b\"}) { "
                      "fmt.Print(i, s, \" \") }") == "1b 0a ");
  CHECK(PrintedByMain("m := maps.Collect(slices.All([]string{\"x\", \"y\"})); "
                      "maps.Insert(m, maps.All(map[int]string{1: \"z\"})); "
                      "fmt.Print(m, slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))") ==
        "map[0:x 1:z] [0 1] [x z]");
  CHECK(PrintedByMain("fmt.Print(slices.Collect(slices.Chunk([]int{1, 2, 3}, 2)), "
                      "slices.AppendSeq([]int{9}, slices.Values([]int{8})), "
                      "slices.Collect(count(0)) == nil)") == "end [[1 2] [3]] [9 8] true");
  CHECK(PrintedByMain("down := func(a, b int) int { return b - a }; fmt.Print("
                      "slices.SortedFunc(slices.Values([]int{1, 3, 2}), down), "
                      "slices.SortedStableFunc(slices.Values([]int{4, 5}), down))") ==
        "[3 2 1] [5 4]");
  CHECK(PrintedByMain("for s := range slices.Chunk([]int{1}, 0) { fmt.Print(s) }") ==
        "panic: cannot be less than 1");
}
