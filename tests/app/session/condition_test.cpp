#include "app/session/condition.h"

#include <string>

#include "app/session/breakpoint.h"
#include "app/session/condition_value.h"
#include "core/std/compile.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

constexpr const char* kProgram = R"(package main

import (
	"fmt"
	"sync"
)

func main() {
	ch := make(chan int, 2)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for v := range ch {
			fmt.Println("got", v)
		}
	}()
	for i := 0; i < 5; i++ {
		ch <- i
	}
	close(ch)
	wg.Wait()
}
)";

std::string ErrorOf(std::string_view text) {
  const auto condition = ParseCondition(text);
  return condition ? "" : condition.error().key;
}

Condition Parsed(std::string_view text) {
  INFO(text);
  auto condition = ParseCondition(text);
  REQUIRE(condition);
  return *condition;
}

// The steps of the whole run at which it holds.
std::vector<uint64_t> StepsWhere(std::string_view text, const char* program = kProgram) {
  auto compiled = Compile(SourceFile{"main.go", program});
  REQUIRE(compiled);
  const Condition condition = Parsed(text);
  CHECK(UnknownName(condition, **compiled).empty());
  Simulator simulator(*compiled, Options{}, Order::kRuntime, 1);
  std::vector<uint64_t> steps;
  while (simulator.StepForward(StepSize::kRuntime)) {
    if (Holds(condition, simulator)) steps.push_back(simulator.step());
  }
  return steps;
}

TEST_CASE("what is no condition is refused with its reason", "[session][condition]") {
  CHECK(ErrorOf("") == "condition.ends_early");
  CHECK(ErrorOf("len(ch) ==") == "condition.ends_early");
  CHECK(ErrorOf("len(ch) = 2") == "condition.single_equals");
  CHECK(ErrorOf("len(ch)") == "condition.no_comparison");
  CHECK(ErrorOf("len ch") == "condition.wanted");
  CHECK(ErrorOf("len(3)") == "condition.channel_wanted");
  CHECK(ErrorOf("(ch closed") == "condition.wanted");
  CHECK(ErrorOf("ch closed)") == "condition.unexpected");
  CHECK(ErrorOf("G3") == "condition.status_wanted");
  CHECK(ErrorOf("G3 sleeping") == "condition.status_wanted");
  CHECK(ErrorOf("ch shut") == "condition.unknown_word");
  CHECK(ErrorOf("ch.size > 1") == "condition.field_wanted");
  CHECK(ErrorOf("line x") == "condition.line_wanted");
  CHECK(ErrorOf("line 0") == "condition.line_wanted");
  CHECK(ErrorOf("\"open") == "condition.open_quote");
  CHECK(ErrorOf("x < \"a\"") == "condition.text_order");
  CHECK(ErrorOf("ch closed + 1 > 2") == "condition.no_number");
  CHECK(ErrorOf("1 && 2") == "condition.no_comparison");
  CHECK(ErrorOf("99999999999999999999 > 1") == "condition.number_too_large");
  CHECK(ErrorOf(std::string(200, '(')) == "condition.too_deep");
  CHECK(ErrorOf(std::string(200, '!')) == "condition.too_deep");
  CHECK(ErrorOf(std::string(600, 'x')) == "condition.too_long");
  CHECK(ErrorOf("中 == 1").empty());
  CHECK(ErrorOf("§") == "condition.no_comparison");
}

TEST_CASE("an error says where it begins", "[session][condition]") {
  CHECK(ParseCondition("len(ch) == cap(ch) && G3 sleeping").error().at == 25);
  CHECK(ParseCondition("ch closed nonsense").error().at == 10);
}

TEST_CASE("names that nothing has are found", "[session][condition]") {
  auto compiled = Compile(SourceFile{"main.go", kProgram});
  REQUIRE(compiled);
  CHECK(UnknownName(Parsed("len(ch) > 1 && nobody == 2"), **compiled) == "nobody");
  CHECK(UnknownName(Parsed("len(ch) > 1 && i == 2 && wg.counter > 0"), **compiled).empty());
  CHECK(UnknownName(Parsed("chan1 full"), **compiled).empty());
}

TEST_CASE("a channel's state and fields are seen", "[session][condition]") {
  const auto full = StepsWhere("ch full");
  CHECK(!full.empty());
  CHECK(StepsWhere("len(ch) == cap(ch)") == full);
  CHECK(StepsWhere("ch.qcount == 2") == full);
  CHECK(StepsWhere("chan1 full") == full);
  CHECK(StepsWhere("len(ch) + 1 == 3") == full);
  CHECK(StepsWhere("len(ch) == 3").empty());
  CHECK(StepsWhere("ch.sendq == 1 || ch.recvq == 1").size() > 1);
  const auto closed = StepsWhere("ch closed");
  CHECK(StepsWhere("ch.closed == 1") == closed);
  CHECK(StepsWhere("!ch closed and step >= " + std::to_string(closed.front())).empty());
}

TEST_CASE("what happens to a channel is seen in the step in which it happens",
          "[session][condition]") {
  CHECK(StepsWhere("ch send").size() == 5);
  CHECK(StepsWhere("ch close").size() == 1);
  CHECK(StepsWhere("ch close").front() == StepsWhere("ch closed").front());
  CHECK(StepsWhere("ch park").size() == StepsWhere("ch wake").size());
}

TEST_CASE("goroutines, output, lines and variables are seen", "[session][condition]") {
  CHECK(!StepsWhere("G2 waiting").empty());
  CHECK(!StepsWhere("G2 running").empty());
  CHECK(!StepsWhere("G2 dead").empty());
  CHECK(StepsWhere("G99 dead").empty());
  CHECK(StepsWhere("output").size() == 5);
  CHECK(StepsWhere("output \"got 3\"").size() == 1);
  CHECK(StepsWhere("output \"nothing\"").empty());
  CHECK(!StepsWhere("line 19").empty());
  CHECK(StepsWhere("line 999").empty());
  CHECK(!StepsWhere("line 19 && i == 3").empty());
  CHECK(StepsWhere("line 19 && i == 7").empty());
  CHECK(!StepsWhere("wg.counter == 1").empty());
  CHECK(StepsWhere("goroutines == 7").empty());
}

TEST_CASE("a name of several channels means any one of them, the same throughout",
          "[session][condition]") {
  const char* program = R"(package main

func work(ch chan int) {
	ch <- 1
}

func main() {
	for i := 1; i <= 3; i++ {
		ch := make(chan int, i)
		work(ch)
	}
}
)";
  CHECK(!StepsWhere("cap(ch) == 3", program).empty());
  CHECK(!StepsWhere("cap(ch) == 1 && len(ch) == 1", program).empty());
  // No single channel is both.
  CHECK(StepsWhere("cap(ch) == 3 && ch full", program).empty());
}

}  // namespace
}  // namespace chanscope
