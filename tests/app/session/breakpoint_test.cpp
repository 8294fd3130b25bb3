#include "app/session/breakpoint.h"

#include "app/session/session.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

constexpr const char* kLoop = R"(package main

import "fmt"

func main() {
	ch := make(chan int, 3)
	for i := 0; i < 3; i++ {
		ch <- i
	}
	close(ch)
	for v := range ch {
		fmt.Println(v)
	}
}
)";

void Do(Session& session, Command command) {
  session.Apply({std::move(command)});
}

Session Open(const char* text) {
  Session session;
  session.OpenSource({"main.go", text});
  REQUIRE(session.walk() != nullptr);
  while (session.Record(1000)) {
  }
  return session;
}

// Runs on until a breakpoint or the end.
void RunOn(Session& session, bool back = false) {
  Do(session, command::RunOn{back});
  while (session.running_on()) session.Advance(0.01);
}

TEST_CASE("a number is a line, everything else a condition", "[session][breakpoint]") {
  CHECK(MakeBreakpoint(" 12 ")->line() == 12);
  CHECK(MakeBreakpoint("12")->text == "line 12");
  CHECK(MakeBreakpoint("ch closed")->line() == 0);
  CHECK(!MakeBreakpoint("0"));
  CHECK(!MakeBreakpoint(""));
}

TEST_CASE("a line in a loop stops the run each time around", "[session][breakpoint]") {
  Session session = Open(kLoop);
  Do(session, command::ToggleBreakpoint{8});
  uint64_t last = 0;
  for (int i = 0; i < 3; ++i) {
    RunOn(session);
    INFO(i);
    CHECK(session.stopped_at() == "line 8");
    CHECK(LineOf(session.now(), 1) == 8);
    CHECK(session.now().step > last);
    last = session.now().step;
  }
  RunOn(session);
  CHECK(session.stopped_at().empty());
  CHECK(session.notice()->key == "notice.no_breakpoint_after");
  CHECK(session.now().end == EndReason::kMainReturned);
}

TEST_CASE("running back meets the same stops in reverse", "[session][breakpoint]") {
  Session session = Open(kLoop);
  Do(session, command::AddBreakpoint{"ch send"});
  std::vector<uint64_t> there;
  for (RunOn(session); !session.stopped_at().empty(); RunOn(session)) {
    there.push_back(session.now().step);
  }
  CHECK(there.size() == 3);
  std::vector<uint64_t> back;
  for (RunOn(session, true); !session.stopped_at().empty(); RunOn(session, true)) {
    back.push_back(session.now().step);
  }
  CHECK(std::vector<uint64_t>(back.rbegin(), back.rend()) == there);
  CHECK(session.now().step == 0);
}

TEST_CASE("a lasting condition stops the run only when it begins to hold",
          "[session][breakpoint]") {
  Session session = Open(kLoop);
  Do(session, command::AddBreakpoint{"len(ch) == cap(ch)"});
  RunOn(session);
  CHECK(session.stopped_at() == "len(ch) == cap(ch)");
  CHECK(session.now().chans.at(0).qcount == 3);
  RunOn(session);
  CHECK(session.stopped_at().empty());
}

TEST_CASE("big steps and playing stop at conditions, runtime steps do not",
          "[session][breakpoint]") {
  Session session = Open(kLoop);
  Do(session, command::AddBreakpoint{"ch send"});
  for (int i = 0; i < 200 && session.stopped_at().empty(); ++i) {
    Do(session, command::Step{StepSize::kChannelOp, false});
  }
  CHECK(session.stopped_at() == "ch send");
  Do(session, command::Seek{0});
  CHECK(session.stopped_at().empty());
  Do(session, command::SetSpeed{kFastestSpeed});
  Do(session, command::TogglePlay{});
  for (int i = 0; i < 1000 && session.playback().playing(); ++i) session.Advance(0.05);
  CHECK(session.stopped_at() == "ch send");
}

TEST_CASE("a breakpoint that is switched off or taken away stops nothing",
          "[session][breakpoint]") {
  Session session = Open(kLoop);
  Do(session, command::AddBreakpoint{"ch close"});
  Do(session, command::EnableBreakpoint{0, false});
  RunOn(session);
  CHECK(session.notice()->key == "notice.no_breakpoints");
  Do(session, command::EnableBreakpoint{0, true});
  RunOn(session);
  CHECK(session.stopped_at() == "ch close");
  Do(session, command::RemoveBreakpoint{0});
  CHECK(session.breakpoints().empty());
  Do(session, command::RemoveBreakpoint{0});
}

TEST_CASE("what is wrong with a condition is told, and nothing is added", "[session][breakpoint]") {
  Session session = Open(kLoop);
  Do(session, command::AddBreakpoint{"len(ch) = 3"});
  CHECK(session.breakpoints().empty());
  CHECK(session.breakpoint_error()->key == "condition.single_equals");
  Do(session, command::AddBreakpoint{"len(nobody) == 3"});
  CHECK(session.breakpoint_error()->key == "condition.unknown_name");
  Do(session, command::AddBreakpoint{"len(ch) == 3"});
  CHECK(!session.breakpoint_error());
  CHECK(session.breakpoints().size() == 1);
}

TEST_CASE("a search for a breakpoint that never comes can be broken off", "[session][breakpoint]") {
  Session session;
  session.OpenSource(
      {"main.go", "package main\n\nfunc main() {\n\tn := 0\n\tfor {\n\t\tn++\n\t}\n}\n"});
  REQUIRE(session.walk() != nullptr);
  Do(session, command::AddBreakpoint{"n == -1"});
  Do(session, command::RunOn{false});
  for (int i = 0; i < 3; ++i) session.Advance(0.01);
  CHECK(session.running_on());
  CHECK(session.now().step > 0);
  Do(session, command::Dismiss{});
  CHECK(!session.running_on());
}

TEST_CASE("line breakpoints follow their lines when the text changes", "[session][breakpoint]") {
  std::vector<Breakpoint> list = {LineBreakpoint(1), LineBreakpoint(3), LineBreakpoint(5),
                                  *MakeBreakpoint("ch closed")};
  list[2].enabled = false;
  MoveLines(list, "a\nb\nc\nd\ne", "a\nb\nnew\nc\nd\ne");
  CHECK(list[0].line() == 1);
  CHECK(list[1].line() == 4);
  CHECK(list[2].line() == 6);
  CHECK(!list[2].enabled);
  CHECK(list[3].text == "ch closed");
  MoveLines(list, "a\nb\nnew\nc\nd\ne", "a\nb\nc\nd\ne");
  CHECK(list[1].line() == 3);
  CHECK(list[2].line() == 5);
}

}  // namespace
}  // namespace chanscope
