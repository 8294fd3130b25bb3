#include "app/session/session.h"

#include <filesystem>
#include <fstream>

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/session/lesson.h"

namespace chanscope {
namespace {

constexpr const char* kPingPong = R"(package main

import "fmt"

func main() {
	ch := make(chan int)
	go func() {
		ch <- 7
	}()
	fmt.Println(<-ch)
}
)";

constexpr const char* kEndless = R"(package main

func main() {
	n := 0
	for {
		n++
	}
}
)";

Session Open(const char* text) {
  Session session;
  session.OpenSource({"main.go", text});
  REQUIRE(session.walk() != nullptr);
  return session;
}

void RecordAll(Session& session) {
  while (session.Record(1000)) {
  }
}

void Do(Session& session, Command command) {
  session.Apply({std::move(command)});
}

TEST_CASE("a step goes one step forward and back to where it was", "[session]") {
  Session session = Open(kPingPong);
  const uint64_t hash = session.walk()->simulator().Hash();
  Do(session, command::Step{{}, false});
  CHECK(session.now().step == 1);
  Do(session, command::Step{{}, false});
  CHECK(session.now().step == 2);
  Do(session, command::Step{{}, true});
  Do(session, command::Step{{}, true});
  CHECK(session.now().step == 0);
  CHECK(session.walk()->simulator().Hash() == hash);
  Do(session, command::Step{{}, true});
  CHECK(session.now().step == 0);
}

TEST_CASE("motion shows the step before and the step after, and settles", "[session]") {
  Session session = Open(kPingPong);
  Do(session, command::Step{StepSize::kRuntime, false});
  REQUIRE(session.animating());
  CHECK(session.scene().before->step == 0);
  CHECK(session.scene().now->step == 1);
  CHECK(session.scene().progress == 0);
  session.Advance(kStepSeconds / 2);
  CHECK(session.scene().progress == Approx(0.5));
  session.Advance(kStepSeconds);
  CHECK(session.scene().progress == 1);

  Do(session, command::Step{StepSize::kRuntime, true});
  CHECK(session.now().step == 0);
  CHECK(session.scene().now->step == 1);
  CHECK(session.scene().progress == 1);
  session.Advance(kStepSeconds);
  CHECK(session.scene().now->step == 0);
  CHECK(session.scene().before == nullptr);
}

TEST_CASE("a larger step moves through every step between", "[session]") {
  Session session = Open(kPingPong);
  uint64_t shown = 0;
  bool walked = false;
  for (int i = 0; i < 40 && !walked; ++i) {
    const uint64_t from = session.now().step;
    Do(session, command::Step{StepSize::kStatement, false});
    const uint64_t to = session.now().step;
    if (to - from < 3 || to - from > kLongestTrail) continue;
    walked = true;
    shown = from;
    while (session.scene().progress < 1 || session.scene().now->step < to) {
      const uint64_t at = session.scene().now->step;
      CHECK(at >= shown);
      CHECK(at <= shown + 1);
      CHECK(session.scene().before->step + 1 == at);
      shown = at;
      session.Advance(0.02);
    }
    CHECK(shown == to);
  }
  CHECK(walked);
}

TEST_CASE("reduced motion and high speed show steps at once", "[session]") {
  Session session = Open(kPingPong);
  Do(session, command::ToggleReduceMotion{});
  Do(session, command::Step{{}, false});
  CHECK(session.scene().before == nullptr);

  Do(session, command::ToggleReduceMotion{});
  Do(session, command::SetSpeed{kFastestSpeed});
  Do(session, command::TogglePlay{});
  session.Advance(0.05);
  CHECK(session.now().step > 2);
  CHECK(session.scene().before == nullptr);
}

TEST_CASE("playing reaches the end and stops there; play again starts over", "[session]") {
  Session session = Open(kPingPong);
  RecordAll(session);
  const uint64_t end = session.walk()->simulator().recorded_end();
  Do(session, command::SetSpeed{kFastestSpeed});
  Do(session, command::TogglePlay{});
  for (int i = 0; i < 1000 && session.playback().playing(); ++i) session.Advance(0.05);
  CHECK(!session.playback().playing());
  CHECK(session.now().step == end);
  CHECK(session.now().end == EndReason::kMainReturned);
  Do(session, command::TogglePlay{});
  CHECK(session.now().step == 0);
  CHECK(session.playback().playing());
}

TEST_CASE("playing stops before a line with a breakpoint, once each time it is reached",
          "[session]") {
  Session session = Open(kPingPong);
  Do(session, command::ToggleBreakpoint{8});
  CHECK(session.breakpoints().at(0).line() == 8);
  Do(session, command::SetSpeed{kFastestSpeed});
  Do(session, command::TogglePlay{});
  for (int i = 0; i < 1000 && session.playback().playing(); ++i) session.Advance(0.05);
  CHECK(session.now().end == EndReason::kRunning);
  CHECK(LineOf(session.now(), session.followed()) == 8);
  Do(session, command::TogglePlay{});
  for (int i = 0; i < 1000 && session.playback().playing(); ++i) session.Advance(0.05);
  CHECK(session.now().end == EndReason::kMainReturned);
  Do(session, command::ToggleBreakpoint{8});
  CHECK(session.breakpoints().empty());
}

TEST_CASE("a seek beyond the recording waits for it and then gets as far as it goes", "[session]") {
  Session session = Open(kEndless);
  Do(session, command::SeekEnd{});
  CHECK(session.now().step == 0);
  RecordAll(session);
  session.Advance(0.01);
  CHECK(session.now().step == kRecordedAhead);
  CHECK(session.notice().has_value());
  CHECK(!session.walk()->recording());
}

TEST_CASE("stepping at the end of what is recorded records on", "[session]") {
  Session session = Open(kEndless);
  RecordAll(session);
  Do(session, command::Seek{kRecordedAhead});
  Do(session, command::Step{StepSize::kRuntime, false});
  CHECK(session.now().step == kRecordedAhead + 1);
}

TEST_CASE("selecting twice deselects, and following returns to who runs", "[session]") {
  Session session = Open(kPingPong);
  RecordAll(session);
  Do(session, command::Seek{10});
  const uint32_t running = session.followed();
  CHECK(running != 0);
  Do(session, command::Select{{TargetKind::kChan, 1, 0}});
  CHECK(session.selected().kind == TargetKind::kChan);
  CHECK(session.followed() == running);
  Do(session, command::Select{{TargetKind::kChan, 1, 0}});
  CHECK(session.selected().kind == TargetKind::kNone);
  Do(session, command::ToggleFollow{});
  CHECK(!session.following());
  CHECK(session.selected() == Target{TargetKind::kG, running, 0});
  Do(session, command::ToggleFollow{});
  CHECK(session.following());
}

TEST_CASE("a program with errors is open with all of them", "[session]") {
  Session session;
  session.OpenSource(
      {"main.go", "package main\n\nfunc main() {\n\tx := 1\n\ty = 2\n\treturn 3\n}\n"});
  CHECK(session.walk() == nullptr);
  CHECK(session.diagnostics().size() == 3);
  CHECK(session.source().name == "main.go");
  // Nothing that a person can press may trip over it.
  for (const Command& command :
       std::vector<Command>{command::Step{}, command::Seek{5}, command::SeekEnd{},
                            command::TogglePlay{}, command::ToggleBreakpoint{}, command::Reload{},
                            command::ToggleFollow{}, command::SetOrder{Order::kRandom}}) {
    Do(session, command);
  }
  session.Advance(1);
  CHECK(!session.Record(10));
  CHECK(session.now().step == 0);
}

TEST_CASE("what cannot be read leaves the open program and says why", "[session]") {
  Session session = Open(kPingPong);
  const uint64_t opened = session.opened();
  CHECK(!session.OpenFile("/no/such/file.go"));
  CHECK(session.notice()->key == "notice.no_such_file");
  CHECK(!session.OpenFile("/"));
  CHECK(session.notice()->key == "notice.is_folder");
  CHECK(!session.OpenFile("/dev/null"));
  CHECK(session.notice()->key == "notice.not_readable");
  CHECK(session.opened() == opened);
  CHECK(session.walk() != nullptr);
  Do(session, command::Dismiss{});
  CHECK(!session.notice());
}

TEST_CASE("a file is opened and read again on demand", "[session]") {
  const auto path = std::filesystem::temp_directory_path() / "chanscope_session_test.go";
  std::ofstream(path) << kPingPong;
  Session session;
  REQUIRE(session.OpenFile(path.string()));
  CHECK(session.walk() != nullptr);
  CHECK(!session.lesson());
  std::ofstream(path) << "package main\n";
  Do(session, command::Reload{});
  CHECK(session.walk() == nullptr);
  CHECK(!session.diagnostics().empty());
  std::filesystem::remove(path);
  Do(session, command::Reload{});
  CHECK(session.notice()->key == "notice.no_such_file");
}

TEST_CASE("every lesson opens, runs to its end and back", "[session]") {
  for (size_t i = 0; i < Lessons().size(); ++i) {
    Session session;
    REQUIRE(session.OpenLesson(i));
    REQUIRE(session.walk() != nullptr);
    RecordAll(session);
    CHECK(session.walk()->complete());
    Do(session, command::SeekEnd{});
    CHECK(session.now().end != EndReason::kRunning);
    Do(session, command::Seek{0});
    CHECK(session.now().step == 0);
  }
  Session session;
  CHECK(!session.OpenLesson(Lessons().size()));
}

TEST_CASE("the random order starts over, each time with the next seed", "[session]") {
  Session session = Open(kPingPong);
  Do(session, command::Step{{}, false});
  Do(session, command::SetOrder{Order::kRandom});
  CHECK(session.now().step == 0);
  CHECK(session.order() == Order::kRandom);
  const uint64_t seed = session.seed();
  Do(session, command::SetOrder{Order::kRandom});
  CHECK(session.seed() == seed + 1);
  Do(session, command::SetOrder{Order::kRuntime});
  CHECK(session.order() == Order::kRuntime);
}

TEST_CASE("in the manual order a person says who goes next", "[session]") {
  Session session;
  REQUIRE(session.OpenLesson(0));
  Do(session, command::SetOrder{Order::kManual});
  CHECK(session.order() == Order::kManual);
  CHECK(session.moment_steps().empty());
  RecordAll(session);
  const auto runnable = [&] {
    std::vector<uint32_t> goids;
    for (const GView& g : session.now().gs) {
      if (g.status == GStatus::kRunnable) goids.push_back(g.goid);
    }
    return goids;
  };
  while (runnable().size() < 4) Do(session, command::Step{StepSize::kRuntime, false});
  const uint64_t step = session.now().step;
  const uint32_t wanted = runnable()[2];
  Do(session, command::LetGoNext{{TargetKind::kG, wanted, 0}});
  REQUIRE(session.notice());
  CHECK(session.notice()->key == "notice.goes_next");
  CHECK(session.now().step == step);
  RecordAll(session);
  CHECK(session.walk()->complete());
  while (session.now().ps.front().running == 1 || session.now().ps.front().running == 0) {
    Do(session, command::Step{StepSize::kRuntime, false});
  }
  CHECK(session.now().ps.front().running == wanted);
  Do(session, command::LetGoNext{{TargetKind::kG, 999, 0}});
  CHECK(session.notice()->key == "notice.cannot_go_next");
  // Elsewhere nobody chooses.
  Do(session, command::SetOrder{Order::kRuntime});
  CHECK(session.moment_steps().size() > 1);
}

TEST_CASE("of several that run, who took the last step is followed", "[session]") {
  Session session = Open(R"(package main
import "sync"
func main() {
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			for n := 0; n < 500; n++ {
			}
			wg.Done()
		}()
	}
	wg.Wait()
}
)");
  Do(session, command::SetProcs{4});
  Do(session, command::SetOrder{Order::kRandom});
  RecordAll(session);
  size_t several = 0;
  for (int i = 0; i < 600; ++i) {
    Do(session, command::Step{StepSize::kRuntime, false});
    const Snapshot& now = session.now();
    const auto running =
        std::count_if(now.ps.begin(), now.ps.end(), [](const PView& p) { return p.running != 0; });
    const bool runs_on = std::any_of(now.ps.begin(), now.ps.end(), [&](const PView& p) {
      return p.running != 0 && p.running == now.last.goid;
    });
    if (running < 2 || !runs_on) continue;
    ++several;
    CHECK(session.followed() == now.last.goid);
  }
  CHECK(several > 10);
}

TEST_CASE("another GOMAXPROCS begins the run anew, and is kept", "[session]") {
  Session session = Open(kPingPong);
  Do(session, command::Step{{}, false});
  Do(session, command::SetProcs{4});
  CHECK(session.procs() == 4);
  CHECK(session.settings().procs == 4);
  CHECK(session.now().step == 0);
  CHECK(session.now().ps.size() == 4);
  Do(session, command::SetProcs{0});
  CHECK(session.procs() == 4);
}

TEST_CASE("when predicting, a step with a question holds the stage until it is answered",
          "[session]") {
  Session session;
  REQUIRE(session.OpenLesson(0));
  Do(session, command::TogglePredict{});
  for (int i = 0; i < 600 && !session.asking(); ++i) {
    Do(session, command::Step{StepSize::kRuntime, false});
    if (!session.asking()) session.Advance(1);
  }
  REQUIRE(session.asking());
  session.Advance(5);
  CHECK(session.scene().progress == 0);
  CHECK(session.scene().before->step + 1 == session.now().step);
  Do(session, command::Answer{0});
  CHECK(!session.asking());
  CHECK(session.answer() == 0U);
  session.Advance(5);
  CHECK(session.scene().progress == 1);
  Do(session, command::Step{StepSize::kRuntime, false});
  CHECK(!session.answer());
}

TEST_CASE("dismiss takes away one thing at a time", "[session]") {
  Session session = Open(kPingPong);
  Do(session, command::TogglePresentation{});
  Do(session, command::Select{{TargetKind::kG, 1, 0}});
  session.SetNotice({"notice.not_readable", {}});
  Do(session, command::Show{Overlay::kKeys});
  Do(session, command::Dismiss{});
  CHECK(session.overlay() == Overlay::kNone);
  CHECK(session.notice());
  Do(session, command::Dismiss{});
  CHECK(!session.notice());
  CHECK(session.selected().kind == TargetKind::kG);
  Do(session, command::Dismiss{});
  CHECK(session.selected().kind == TargetKind::kNone);
  CHECK(session.presenting());
  Do(session, command::Dismiss{});
  CHECK(!session.presenting());
}

TEST_CASE("a lesson's moments follow each other, there and back", "[session]") {
  Session session;
  REQUIRE(session.OpenLesson(4));
  while (session.Record(1000)) {
  }
  const std::vector<uint64_t> steps = session.moment_steps();
  REQUIRE(steps.size() == Lessons()[4].moments.size());
  for (const uint64_t step : steps) {
    session.Apply({command::SeekMoment{}});
    CHECK(session.now().step == step);
  }
  // There is none after the last one.
  session.Apply({command::SeekMoment{}});
  CHECK(session.now().step == steps.back());
  for (size_t i = steps.size() - 1; i-- > 0;) {
    session.Apply({command::SeekMoment{.back = true}});
    CHECK(session.now().step == steps[i]);
  }
}

TEST_CASE("moments belong to the runtime's order, and to lessons", "[session]") {
  Session session;
  REQUIRE(session.OpenLesson(0));
  CHECK_FALSE(session.moment_steps().empty());
  session.Apply({command::SetOrder{Order::kRandom}});
  CHECK(session.moment_steps().empty());
  session.Apply({command::SetOrder{Order::kRuntime}});
  CHECK_FALSE(session.moment_steps().empty());
  session.OpenSource({"main.go", kPingPong});
  CHECK(session.moment_steps().empty());
  session.Apply({command::SeekMoment{}});
  CHECK(session.now().step == 0);
}

}  // namespace
}  // namespace chanscope
