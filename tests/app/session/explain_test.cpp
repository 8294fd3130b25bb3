#include "app/session/explain.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <regex>
#include <set>

#include "app/session/said.h"
#include "app/session/text.h"
#include "core/sim/simulator.h"
#include "core/std/compile.h"
#include "tests/app/session/lesson_run.h"

namespace chanscope {
namespace {

bool HasPlaceholder(const std::string& text) {
  static const std::regex kPlaceholder(R"(\{[a-z_]+\})");
  return std::regex_search(text, kPlaceholder);
}

// What no explanation may look like.
void CheckIsSound(const Explanation& said) {
  CHECK_FALSE(said.title.empty());
  CHECK(said.title.rfind("said.", 0) != 0);
  CHECK_FALSE(HasPlaceholder(said.title));
  CHECK(said.paragraphs.size() >= 1);
  CHECK(said.paragraphs.size() <= 3);
  for (const std::string& paragraph : said.paragraphs) {
    CHECK_FALSE(paragraph.empty());
    CHECK(paragraph.rfind("said.", 0) != 0);
    CHECK_FALSE(HasPlaceholder(paragraph));
    CHECK(paragraph.find("  ") == std::string::npos);  // a name that was left empty
  }
}

}  // namespace

TEST_CASE("every step of every lesson is explained in both languages", "[explain]") {
  const Catalogue en("en");
  const Catalogue zh("zh");
  for (const Lesson& lesson : Lessons()) {
    LessonRun run(lesson.folder);
    do {
      INFO(lesson.folder << " step " << run.now().step);
      CheckIsSound(Explain(run.program(), run.now(), en));
      CheckIsSound(Explain(run.program(), run.now(), zh));
    } while (run.Step());
  }
}

TEST_CASE("every phase has words, whatever the step knows", "[explain]") {
  const Program program;
  for (const char* language : {"en", "zh"}) {
    const Catalogue words(language);
    for (uint8_t i = 0; i < static_cast<uint8_t>(Phase::kCount); ++i) {
      Snapshot now;
      now.step = 1;
      now.last.phase = static_cast<Phase>(i);
      now.last.goid = 1;
      const PhaseInfo& info = Info(now.last.phase);
      INFO(language << " " << info.func << "." << info.key);
      const Explanation said = Explain(program, now, words);
      CHECK(said.title.rfind("said.", 0) != 0);
      REQUIRE_FALSE(said.paragraphs.empty());
      CHECK(said.paragraphs.front().rfind("said.", 0) != 0);
      const std::string line = std::string("phase.") + info.func + "." + info.key;
      if (now.last.phase != Phase::kUser) CHECK(words.Get(line) != line);
    }
  }
}

TEST_CASE("no text asks for what no step can tell", "[explain]") {
  const Program program;
  const Snapshot now;
  const Catalogue en("en");
  std::set<std::string> known;
  for (const auto& [name, value] : SaidArguments(program, Facts(now), en)) {
    known.insert(std::string(name));
  }
  static const std::regex kName(R"(\{([a-z_]+)\})");
  for (const auto& [key, text] : en.texts()) {
    if (key.rfind("said.", 0) != 0 || key.rfind("said.word.", 0) == 0) continue;
    INFO(key);
    for (std::sregex_iterator at(text.begin(), text.end(), kName), end; at != end; ++at) {
      INFO((*at)[1]);
      CHECK(known.count((*at)[1]) == 1);
    }
  }
}

TEST_CASE("a sender's value goes into the slot that the receive emptied", "[explain]") {
  LessonRun run("5");
  const Snapshot& now = run.After(Phase::kRecvCopySender);
  const Explanation said = Explain(run.program(), now, Catalogue("en"));
  CHECK(said.title == "recv: buffer is full, a sender is waiting");
  REQUIRE(said.paragraphs.size() == 1);
  CHECK(said.paragraphs[0] ==
        "G1 took 90 from the head of the ring, buf[0]. Instead of waking G7 to try again, the "
        "runtime copies G7's value 60 into that same slot: in a full ring, head and tail are one "
        "place. Both indices move on to 1, qcount stays 6, and G7 becomes runnable, its send "
        "done.");
}

TEST_CASE("a waiting receiver gets the value past the buffer", "[explain]") {
  LessonRun run("1");
  const Snapshot& now = run.After(Phase::kSendCopy);
  const Explanation said = Explain(run.program(), now, Catalogue("zh"));
  CHECK(said.title == "send：接收者已在等待，直接交付");
  REQUIRE(said.paragraphs.size() == 2);
  CHECK(said.paragraphs[1] ==
        "G2 随后变为可运行，放进 P0 的 runnext：G12 一挂起、让出或结束，就轮到它带着 0 运行。");
  CHECK(said.paragraphs[0] ==
        "G12 要发送 0。G2 正在等，运行时就把 0 直接写进 G2 栈上的变量 "
        "id：缓冲区始终为空，qcount 仍是 0，sendx 不动，值只复制一次，而不是两次。");
}

TEST_CASE("who waits in a select is named when a timer sends to it", "[explain]") {
  Simulator simulator(*Compile(SourceFile{"main.go", R"(package main
import "time"
func main() {
	ticker := time.NewTicker(time.Second)
	select {
	case <-ticker.C:
	case <-time.After(time.Minute):
	}
}
)"}),
                      Options{}, Order::kRuntime, 1);
  simulator.RecordAhead(1000);
  size_t unlocks = 0;
  for (uint64_t step = 1; step <= simulator.recorded_end(); ++step) {
    simulator.Seek(step);
    const Snapshot& now = simulator.snapshot();
    const Explanation said = Explain(simulator.program(), now, Catalogue("en"));
    for (const std::string& paragraph : said.paragraphs) {
      INFO(step << " " << said.title << ": " << paragraph);
      CHECK(paragraph.find("  ") == std::string::npos);
      CHECK(paragraph.find(": will") == std::string::npos);
    }
    if (now.last.phase != Phase::kSendUnlock || now.last.goid != 0) continue;
    ++unlocks;
    CHECK(said.paragraphs[0].find("before G1 is made runnable") != std::string::npos);
  }
  CHECK(unlocks == 1);
}

TEST_CASE("the goroutine pushed out of runnext is named", "[explain]") {
  LessonRun run("3");
  const Snapshot& now = run.After(Phase::kSendReady, 2);
  const Explanation said = Explain(run.program(), now, Catalogue("en"));
  REQUIRE_FALSE(said.paragraphs.empty());
  CHECK(said.paragraphs[0].find("which stood there, goes to the tail of runq") !=
        std::string::npos);
}

TEST_CASE("a sender woken by close is told apart from one whose value was taken", "[explain]") {
  LessonRun closed("7");
  CHECK(Explain(closed.program(), closed.After(Phase::kChansendWoken), Catalogue("en")).title ==
        "chansend: G2 is back, the channel was closed");
  LessonRun taken("4");
  CHECK(Explain(taken.program(), taken.After(Phase::kChansendWoken), Catalogue("en")).title ==
        "chansend: G2 is back, its value was taken");
}

TEST_CASE("whoever parks is told who stands before it, and what can wake it", "[explain]") {
  LessonRun run("1");
  const Explanation first =
      Explain(run.program(), run.After(Phase::kChanrecvPark), Catalogue("en"));
  REQUIRE(first.paragraphs.size() == 3);
  CHECK(first.paragraphs[2] ==
        "It wakes when somebody sends on msg, or closes it: then it gets the zero value. It is the "
        "first in the queue.");
  run.Step();
  const Explanation second =
      Explain(run.program(), run.After(Phase::kChanrecvPark), Catalogue("en"));
  REQUIRE(second.paragraphs.size() == 3);
  CHECK(second.paragraphs[2].ends_with("In the queue before it: 1."));
}

TEST_CASE("a deadlock names who sleeps and why", "[explain]") {
  LessonRun run("8");
  const Explanation said = Explain(run.program(), run.After(Phase::kDeadlock), Catalogue("en"));
  REQUIRE_FALSE(said.paragraphs.empty());
  CHECK(said.paragraphs[0].find("G1 in chan receive, G2 in chan receive") != std::string::npos);
}

}  // namespace chanscope
