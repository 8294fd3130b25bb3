// Ranges over functions, of Go 1.23. The outputs follow from its specification: for the rules that
// hold here every one is the text that Go 1.23 prints.
#include <fmt/format.h>

#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

const std::string kIterators = R"(
import "fmt"

func upTo(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("end ")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs[K comparable, V any](keys []K, values []V) func(yield func(K, V) bool) {
	return func(yield func(K, V) bool) {
		for i, k := range keys {
			if !yield(k, values[i]) {
				return
			}
		}
	}
}

func thrice(yield func() bool) {
	_ = yield() && yield() && yield()
}
)";

// What a program with these iterators prints; behind it what it panics with.
std::string Printed(const std::string& rest, int go = 23) {
  const auto program = Compile({"main.go", "package main\n" + kIterators + rest}, {.go = go});
  if (!program) return program.error().front().message;
  const Outcome outcome = OutcomeOf(RunToEnd(**program, 1));

  return outcome.out + outcome.first_error_line;
}

std::string PrintedByMain(const std::string& body) {
  return Printed("func main() {\n" + body + "\n}\n");
}

}  // namespace

TEST_CASE("a range over a function runs its body for each call of yield", "[std][rangefunc]") {
  CHECK(PrintedByMain("for i := range upTo(3) { fmt.Print(i, \" \") }") == "0 1 2 end ");
  CHECK(PrintedByMain("n := 0; for range thrice { n++ }; fmt.Print(n)") == "3");
  CHECK(PrintedByMain("for k, v := range pairs([]string{\"a\", \"b\"}, []int{1, 2}) {"
                      " fmt.Print(k, v, \" \") }") == "a1 b2 ");
  CHECK(PrintedByMain("var i int; var a [3]int; for i, a[1] = range pairs([]int{7}, []int{8}) {};"
                      " fmt.Print(i, a)") == "7 [0 8 0]");
}

TEST_CASE("break and continue end the body or the loop, labelled ones that of their label",
          "[std][rangefunc]") {
  CHECK(PrintedByMain(R"(
	for i := range upTo(9) {
		if i == 1 { continue }
		if i == 3 { break }
		fmt.Print(i, " ")
	}
	fmt.Print("after"))") == "0 2 end after");
  CHECK(PrintedByMain(R"(
outer:
	for i := range upTo(4) {
		for j := range upTo(4) {
			switch {
			case j == 1 && i < 2: continue outer
			case j == 1: break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Print("after"))") == "0 0 end 1 0 end 2 0 end end after");
  CHECK(PrintedByMain(R"(
	for n := 0; n < 2; n++ {
		for i := range upTo(4) {
			if i == 1 { goto next }
			fmt.Print(n, i, " ")
		}
	next:
	}
	fmt.Print("after"))") == "0 0 end 1 0 end after");
}

TEST_CASE("a return within the body returns from the function around the loop",
          "[std][rangefunc]") {
  const std::string functions = R"(
func find(want int) (int, string) {
	for i := range upTo(5) {
		for range thrice {
			if i == want { return i, "found" }
		}
	}
	return -1, "nothing"
}

func named(want int) (at int, err error) {
	defer func() { at *= 10 }()
	for i := range upTo(5) {
		at = i
		if i == want { return }
		if i > want { return 99, fmt.Errorf("beyond") }
	}
	return
}

func main() {
	fmt.Println(find(1))
	fmt.Println(find(7))
	fmt.Println(named(2))
	fmt.Println(named(-1))
}
)";
  CHECK(Printed(functions) == "end 1 found\nend -1 nothing\nend 20 <nil>\nend 990 beyond\n");
}

TEST_CASE("a call deferred in the body waits for the function around the loop",
          "[std][rangefunc]") {
  const std::string functions = R"(
func f() (n int) {
	defer func() { fmt.Print("last ", n) }()
	for i := range upTo(3) {
		for range thrice {
			defer func() { n += i; fmt.Print("d", i, " ") }()
			break
		}
	}
	fmt.Print("body done ")
	return 100
}

func main() { f() }
)";
  CHECK(Printed(functions) == "end body done d2 d1 d0 last 103");
}

TEST_CASE("a panic in the body passes the iterator, which must not swallow it",
          "[std][rangefunc]") {
  CHECK(PrintedByMain(R"(
	defer func() { fmt.Print("recovered ", recover()) }()
	for i := range upTo(3) {
		if i == 1 { panic("stop") }
	})") == "end recovered stop");
  CHECK(PrintedByMain(R"(
	swallow := func(yield func() bool) {
		defer func() { recover() }()
		yield()
	}
	for range swallow { panic("stop") })") ==
        "panic: runtime error: range function recovered a loop body panic and did not resume "
        "panicking");
}

TEST_CASE("an iterator that calls yield once too often panics", "[std][rangefunc]") {
  CHECK(PrintedByMain(R"(
	deaf := func(yield func() bool) { yield(); yield() }
	for range deaf { break })") ==
        "panic: runtime error: range function continued iteration after function for loop body "
        "returned false");
  CHECK(PrintedByMain(R"(
	var keep func() bool
	for range func(yield func() bool) { keep = yield } {}
	keep())") ==
        "panic: runtime error: range function continued iteration after whole loop exit");
  CHECK(PrintedByMain(R"(
	again := func(yield func() bool) {
		func() { defer func() { recover() }(); yield() }()
		yield()
	}
	for range again { panic("stop") })") ==
        "panic: runtime error: range function continued iteration after loop body panic");
}

TEST_CASE("the variables of the loop are new for each call, and closures may keep them",
          "[std][rangefunc]") {
  CHECK(PrintedByMain(R"(
	var fs []func() int
	for i := range upTo(3) {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs { fmt.Print(f(), f(), " ") })") == "end 0 0 10 100 20 200 ");
}

TEST_CASE("channels and goroutines work within the body", "[std][rangefunc]") {
  CHECK(PrintedByMain(R"(
	c := make(chan int)
	for i := range upTo(3) {
		go func() { c <- i }()
		fmt.Print(<-c, " ")
	})") == "0 1 2 end ");
}

TEST_CASE("what cannot be ranged over is refused in the compiler's words", "[std][rangefunc]") {
  CHECK(Printed("func main() { for range upTo(3) {} }", 22)
            .starts_with("cannot range over upTo(3) (value of type func("));
  CHECK(PrintedByMain("for range main {}") ==
        "cannot range over main (value of type func()) (func must be func(yield func(...) bool): "
        "wrong argument count)");
  CHECK(PrintedByMain("for i := range thrice { _ = i }") ==
        "range over thrice (value of type func(yield func() bool)) permits no iteration variables");
  CHECK(PrintedByMain("for i, j := range upTo(1) { _, _ = i, j }")
            .ends_with("permits only one iteration variable"));
  CHECK(PrintedByMain("for i := range upTo(1) { j := 1 }").starts_with("i declared but not used"));
}
