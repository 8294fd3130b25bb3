// What is said and listed about package sync, on programs that do everything with it.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <fstream>
#include <regex>
#include <sstream>

#include "app/session/explain.h"
#include "app/session/text.h"
#include "tests/app/session/lesson_run.h"

namespace chanscope {
namespace {

constexpr const char* kPrograms[] = {"atomics",     "cond_order",    "deadlock_sync",
                                     "fatal_mutex", "mutex_barging", "mutex_trylock",
                                     "once",        "rwmutex_order"};

LessonRun RunOf(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(CHANSCOPE_SOURCE_DIR "/tests/testdata/run/" + name + ".go").rdbuf();
  return LessonRun(SourceFile{name + ".go", text.str()});
}

std::string Titles(const std::string& program, Phase phase, uint32_t nth) {
  LessonRun run = RunOf(program);
  const Snapshot& now = run.After(phase, nth);
  return Explain(run.program(), now, Catalogue("en")).title;
}

std::string Lines(const RuntimeListing& listing) {
  std::string text;
  for (const ListingLine& line : listing.lines) {
    if (line.state == LineState::kFact) continue;
    text += line.state == LineState::kLive       ? "> "
            : line.state == LineState::kDone     ? "✓ "
            : line.state == LineState::kNotTaken ? "- "
                                                 : ". ";
    text += std::string(size_t{2} * line.depth, ' ') + line.text + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("every step of package sync is explained and listed, in both languages", "[sync]") {
  const Catalogue en("en");
  const Catalogue zh("zh");
  static const std::regex kOpen(R"(\{[a-z_]+\}|^said\.|  )");
  for (const char* name : kPrograms) {
    LessonRun run = RunOf(name);
    while (run.Step()) {
      INFO(name << " step " << run.now().step);
      for (const Catalogue* words : {&en, &zh}) {
        const Explanation said = Explain(run.program(), run.now(), *words);
        CHECK_FALSE(std::regex_search(said.title, kOpen));
        CHECK_FALSE(said.paragraphs.empty());
        for (const std::string& text : said.paragraphs) CHECK_FALSE(std::regex_search(text, kOpen));
      }
      const RuntimeListing listing = ListRuntime(run.now(), en);
      size_t live = 0;
      for (const ListingLine& line : listing.lines) {
        live += line.state == LineState::kLive ? 1 : 0;
        CHECK(line.text.rfind("phase.", 0) != 0);
      }
      CHECK(live == (run.now().last.phase == Phase::kUser ? 0 : 1));
      CHECK(listing.file.empty() == (run.now().last.phase == Phase::kUser));
    }
  }
}

TEST_CASE("what is said about a Mutex names it and tells the ways apart", "[sync]") {
  CHECK(Titles("mutex_barging", Phase::kMutexLockFast, 1) == "Lock: mu was free");
  CHECK(Titles("mutex_barging", Phase::kMutexLockFast, 2) == "Lock: mu is not free");
  CHECK(Titles("mutex_barging", Phase::kMutexCas, 1) == "lockSlow: G4 will wait for mu");
  CHECK(Titles("mutex_barging", Phase::kMutexCas, 4) == "lockSlow: G1 takes mu");
  CHECK(Titles("mutex_barging", Phase::kMutexUnlockWake, 1) == "unlockSlow: G1 wakes one waiter");
  CHECK(Titles("mutex_barging", Phase::kSemacquireQueue, 4) ==
        "semacquire: G4 goes to the head of the queue");
  CHECK(Titles("once", Phase::kOnceLoad, 1) == "Do: a Once is not done yet");
  CHECK(Titles("atomics", Phase::kAtomicAdd, 1) == "atomic: c.a becomes 2147483647");
}

TEST_CASE("lockSlow is listed inside Lock, and semacquire inside lockSlow", "[sync]") {
  LessonRun run = RunOf("mutex_barging");
  const RuntimeListing listing = ListRuntime(run.After(Phase::kSemacquirePark), Catalogue("en"));
  CHECK(listing.function == "semacquire");
  CHECK(Lines(listing) ==
        "✓ state: 0 → locked\n"
        "✓ m.lockSlow()\n"
        "✓   take it, or waiters + 1\n"
        "✓   semacquire(&sema)\n"
        "✓     enqueue sudog\n"
        ">     gopark\n"
        ".     woken: take one\n"
        ".   woken: handed over, or compete\n");
}

TEST_CASE("who comes to wait changes the waiters of a WaitGroup and not its counter", "[sync]") {
  LessonRun run("01_producer_consumer");
  const RuntimeListing listing =
      ListRuntime(run.After(Phase::kWaitGroupWaitCount), Catalogue("en"));
  std::string facts;
  for (const ListingLine& line : listing.lines) {
    if (line.state == LineState::kFact) facts += line.text + '\n';
  }
  CHECK(facts == "waiting at wg: 1\n");
}

}  // namespace chanscope
