// The heaps of timers, without goroutines.
#include "core/runtime/timers.h"

#include <algorithm>

#include "core/base/random.h"
#include "core/runtime/invariants.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

TimerId NewTimer(State& s, int64_t when, int64_t period = 0) {
  timer& t = s.timers.emplace_back();
  t.when = when;
  t.period = period;
  t.f = TimerFunc::kSendTime;
  return TimerId{static_cast<uint32_t>(s.timers.size() - 1)};
}

void Sound(const State& s) {
  const auto broken = BrokenTimers(s);
  INFO(broken.value_or(""));
  REQUIRE_FALSE(broken);
}

// Fires everything that is due, and says when each was.
std::vector<int64_t> FireAll(State& s, PId pid, NoLog& log) {
  std::vector<int64_t> whens;
  Timers<NoLog>::Adjust(s, log, pid);
  while (s.allp[pid.value].numTimers > 0) {
    Timers<NoLog>::Clean(s, log, pid);
    if (s.allp[pid.value].numTimers == 0) break;
    const int64_t when = s.timers[FirstTimer(s, pid).value].when;
    if (when > s.now_ns) break;
    whens.push_back(when);
    Timers<NoLog>::Fire(s, log, pid, 0, s.now_ns);
    Sound(s);
  }
  return whens;
}

}  // namespace

TEST_CASE("timers fire in the order of their times, whatever was done to them", "[timers]") {
  for (uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    World w({Script{}}, false, 3);
    State& s = w.state;
    NoLog log;
    SeededRandom random{seed};
    std::vector<TimerId> ids;
    std::vector<int64_t> expected(1);  // by timer; 0: stopped
    for (uint32_t i = 0; i < 80; ++i) {
      const PId pid{1 + random.Below(3)};
      const int64_t when = 1 + int64_t{random.Below(1000)};
      const TimerId any =
          ids.empty() ? TimerId{} : ids[random.Below(static_cast<uint32_t>(ids.size()))];
      switch (random.Below(ids.empty() ? 1 : 4)) {
        case 0:
        case 1:
          ids.push_back(NewTimer(s, when));
          expected.push_back(when);
          Timers<NoLog>::Add(s, log, pid, ids.back());
          break;
        case 2:
          CHECK(Timers<NoLog>::Delete(s, log, any) == (expected[any.value] != 0));
          expected[any.value] = 0;
          break;
        default:
          CHECK(Timers<NoLog>::Modify(s, log, pid, any, when, 0) == (expected[any.value] != 0));
          expected[any.value] = when;
          break;
      }
      Sound(s);
    }
    s.now_ns = 500;
    std::vector<int64_t> due;
    for (uint32_t i = 1; i <= 3; ++i) {
      const std::vector<int64_t> whens = FireAll(s, PId{i}, log);
      CHECK(std::is_sorted(whens.begin(), whens.end()));
      due.insert(due.end(), whens.begin(), whens.end());
    }
    std::vector<int64_t> wanted;
    for (const int64_t when : expected) {
      if (when != 0 && when <= 500) wanted.push_back(when);
    }
    std::sort(due.begin(), due.end());
    std::sort(wanted.begin(), wanted.end());
    CHECK(due == wanted);
  }
}

TEST_CASE("of timers due at one instant the first that was added stays first", "[timers]") {
  World w({Script{}});
  State& s = w.state;
  NoLog log;
  const PId p0{1};
  const TimerId first = NewTimer(s, 10);
  Timers<NoLog>::Add(s, log, p0, first);
  Timers<NoLog>::Add(s, log, p0, NewTimer(s, 10));
  CHECK(FirstTimer(s, p0) == first);
  const TimerId sooner = NewTimer(s, 9);
  Timers<NoLog>::Add(s, log, p0, sooner);
  CHECK(FirstTimer(s, p0) == sooner);
}

TEST_CASE("a timer moved forward is found although its place is still behind", "[timers]") {
  World w({Script{}});
  State& s = w.state;
  NoLog log;
  const PId p0{1};
  const TimerId early = NewTimer(s, 100);
  const TimerId late = NewTimer(s, 900);
  Timers<NoLog>::Add(s, log, p0, early);
  Timers<NoLog>::Add(s, log, p0, late);
  Timers<NoLog>::Modify(s, log, p0, late, 50, 0);
  CHECK(s.timers[late.value].status == TimerStatus::kModifiedEarlier);
  CHECK(s.timers[late.value].when == 900);
  CHECK(FirstTimer(s, p0) == early);
  CHECK(WakeTime(s, p0) == 50);
  s.now_ns = 60;
  CHECK(TimersNeedLook(s, p0));
  Timers<NoLog>::Adjust(s, log, p0);
  CHECK(FirstTimer(s, p0) == late);
  CHECK(s.timers[late.value].when == 50);
  CHECK(s.allp[1].timerModifiedEarliest == 0);
}

TEST_CASE("a few stopped timers wait until one is due, many are cleared at once", "[timers]") {
  World w({Script{}});
  State& s = w.state;
  NoLog log;
  const PId p0{1};
  std::vector<TimerId> ids;
  for (int64_t i = 0; i < 8; ++i) {
    ids.push_back(NewTimer(s, 1000 + i));
    Timers<NoLog>::Add(s, log, p0, ids.back());
  }
  Timers<NoLog>::Delete(s, log, ids[6]);
  Timers<NoLog>::Delete(s, log, ids[7]);
  CHECK_FALSE(TimersNeedLook(s, p0));  // a quarter
  Timers<NoLog>::Delete(s, log, ids[5]);
  CHECK(TimersNeedLook(s, p0));
  Timers<NoLog>::Adjust(s, log, p0);
  CHECK(s.allp[1].numTimers == 5);
  CHECK(s.allp[1].deletedTimers == 0);
  Sound(s);
}

TEST_CASE("a period counts from when the timer was due, not from when it fired", "[timers]") {
  World w({Script{}});
  State& s = w.state;
  NoLog log;
  const PId p0{1};
  const TimerId id = NewTimer(s, 100, 30);
  Timers<NoLog>::Add(s, log, p0, id);
  Timers<NoLog>::Fire(s, log, p0, 0, 100);
  CHECK(s.timers[id.value].when == 130);
  Timers<NoLog>::Fire(s, log, p0, 0, 195);  // two periods were missed
  CHECK(s.timers[id.value].when == 220);
  CHECK(s.timers[id.value].status == TimerStatus::kWaiting);
}

TEST_CASE("times do not overflow", "[timers]") {
  CHECK(WhenAfter(5, kMaxWhen) == kMaxWhen);
  CHECK(WhenAfter(5, -7) == 5);
  World w({Script{}});
  NoLog log;
  const TimerId id = NewTimer(w.state, 100, kMaxWhen - 50);
  Timers<NoLog>::Add(w.state, log, PId{1}, id);
  Timers<NoLog>::Fire(w.state, log, PId{1}, 0, 100);
  CHECK(w.state.timers[id.value].when == kMaxWhen);
}

TEST_CASE("a P that goes leaves its timers to another", "[timers]") {
  World w({Script{}}, false, 2);
  State& s = w.state;
  NoLog log;
  const TimerId kept = NewTimer(s, 300);
  const TimerId stopped = NewTimer(s, 200);
  const TimerId moved = NewTimer(s, 250);
  for (const TimerId id : {kept, stopped, moved}) Timers<NoLog>::Add(s, log, PId{2}, id);
  Timers<NoLog>::Delete(s, log, stopped);
  Timers<NoLog>::Modify(s, log, PId{2}, moved, 100, 0);
  Timers<NoLog>::MoveAll(s, log, PId{2}, PId{1});
  Sound(s);
  CHECK(s.allp[1].numTimers == 2);
  CHECK(s.allp[2].numTimers == 0);
  CHECK(FirstTimer(s, PId{1}) == moved);
  CHECK(s.timers[stopped.value].status == TimerStatus::kRemoved);
}

TEST_CASE("Now's words are those of Go's time.Time", "[timers]") {
  // 2009-11-10 23:00:00 UTC is 3940182000 seconds after the beginning of 1885.
  const auto words = TimeWords(1'500'000'007);
  CHECK(words[0] == (1ULL << 63 | (3'940'182'000ULL + 1) << 30 | 500'000'007ULL));
  CHECK(words[1] == 1'500'000'008ULL);
  CHECK(words[2] == 0);
}
