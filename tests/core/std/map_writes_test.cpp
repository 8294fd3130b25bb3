// Maps that several Ps use at once (Go 1.19 map.go, hashWriting).
#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// Two goroutines, of which one writes and the other does `other`, so many times; each within lock
// and unlock.
std::string TwoUsers(const std::string& other, const std::string& times,
                     const std::string& lock = "", const std::string& unlock = "") {
  return R"(package main

import "sync"

const times = )" +
         times + R"(

var m = map[int]int{1: 1}
var mu sync.Mutex

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		for i := 0; i < times; i++ {
			)" +
         lock + "; m[i%4] = i; " + unlock + R"(
		}
		wg.Done()
	}()
	go func() {
		for i := 0; i < times; i++ {
			)" +
         lock + "; " + other + "; " + unlock + R"(
		}
		wg.Done()
	}()
	wg.Wait()
}
)";
}

// The first line of standard error, of a run on two Ps.
std::string SaidOnTwoPs(const std::string& text, ChoiceSource& choices) {
  const auto program = Compile(SourceFile{"main.go", text});
  REQUIRE(program.has_value());
  Options options;
  options.procs = 2;
  Machine machine = Start(**program, options);
  NoLog log;
  Run(machine, **program, choices, 1'000'000, log);
  REQUIRE(machine.finished());
  return OutcomeOf(machine).first_error_line;
}

}  // namespace

TEST_CASE("two Ps that use a map at once while one writes end the program", "[std][maps]") {
  const std::pair<std::string, std::string> users[] = {
      {"m[i%3] = i", "fatal error: concurrent map writes"},
      {"delete(m, i)", "fatal error: concurrent map writes"},
      {"if m[i] > 400 { panic(i) }", "fatal error: concurrent map read and map write"},
      {"for range m { }", "fatal error: concurrent map iteration and map write"}};
  for (const auto& [other, said] : users) {
    CAPTURE(other);
    RuntimeChoices choices{1};
    CHECK(SaidOnTwoPs(TwoUsers(other, "20000"), choices) == said);
  }
}

TEST_CASE("two Ps that take turns with a Mutex never meet in a map", "[std][maps]") {
  const std::string text =
      TwoUsers("for range m { delete(m, i) }", "200", "mu.Lock()", "mu.Unlock()");
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    RandomChoices random{seed};
    CHECK(SaidOnTwoPs(text, random) == "");
    RuntimeChoices runtime{seed};
    CHECK(SaidOnTwoPs(text, runtime) == "");
  }
}
