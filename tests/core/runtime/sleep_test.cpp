// time.Sleep, timers and the virtual clock, as goroutines meet them. What real Go 1.19 does at
// GOMAXPROCS=1 was measured where a test says so.
#include <algorithm>

#include "core/runtime/proc.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Goids = std::vector<uint32_t>;

namespace {

constexpr int64_t kMs = 1'000'000;

std::vector<bool> Selected(const World& w, Act::Kind kind) {
  std::vector<bool> selected;
  for (const Outcome& o : w.outcomes) {
    if (o.kind == kind) selected.push_back(o.selected);
  }
  return selected;
}

// Goroutines in the order in which their sleeps ended.
Goids WakeOrder(const World& w) {
  Goids order;
  for (const Outcome& o : w.outcomes) {
    if (o.kind == Act::Kind::kSleep && o.goid != 1) order.push_back(o.goid);
  }
  return order;
}

size_t CountPhase(const World& w, Phase phase) {
  size_t count = 0;
  for (const StepRecord& step : w.log.steps) count += step.phase == phase ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a sleeper parks first; then its timer is armed", "[sleep]") {
  World w({{Sleep(5 * kMs)}});
  w.RunUntil(1, Phase::kSleepPark);
  const auto events = w.LastEvents();
  REQUIRE(events.size() == 2);
  CHECK(events[0].kind == EventKind::kGStatusChanged);
  CHECK(events[0].reason == WaitReason::kSleep);
  CHECK(events[1].kind == EventKind::kTimerArmed);
  CHECK(events[1].g2 == 1);
  CHECK(std::string(WaitReasonText(WaitReason::kSleep)) == "sleep");
  const auto when = static_cast<int64_t>(events[1].value);
  CHECK(when >= 5 * kMs);
  CHECK(when < 5 * kMs + 1000);
  CHECK_FALSE(w.state.allp[1].running);
}

TEST_CASE("the clock jumps to the timer when nobody can run", "[sleep]") {
  World w({{Sleep(5 * kMs)}});
  w.RunUntil(0, Phase::kScheduleIdle);
  CHECK(w.state.netpoller == MId{1});
  CHECK(w.state.allm[1].polling == 1);
  CHECK(w.LastEvents().back().flag == 1);
  w.RunUntil(0, Phase::kNetpoll);
  CHECK(w.LastEvents().front().kind == EventKind::kClockJumped);
  CHECK(w.state.now_ns > 5 * kMs);
  CHECK(w.state.now_ns < 7 * kMs);  // epoll counts in milliseconds, and is late
  CHECK(w.state.allp[1].m == MId{1});
  w.RunUntil(0, Phase::kGoroutineReady);
  CHECK(w.state.allp[1].runnext == GId{1});
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(w.state.steps < 40);
}

TEST_CASE("a sleep of nothing does not even yield", "[sleep]") {
  World w({{Go(1), Sleep(0), Sleep(-5)}, {}});
  w.Run();
  CHECK(w.PickOrder() == Goids{1});
  CHECK(CountPhase(w, Phase::kSleepZero) == 2);
}

// Real Go: six goroutines that sleep 10 ms each print 4 5 0 1 2 3: they fall asleep as 5 0 1 2 3 4,
// are woken in one pass, and the last one stands in runnext.
TEST_CASE("sleepers woken in one pass run last first, then in order", "[sleep]") {
  Script main(6, Go(1));
  main.push_back(Sleep(30 * kMs));
  World w({main, {Sleep(10 * kMs)}});
  w.Run();
  CHECK(WakeOrder(w) == Goids{6, 7, 2, 3, 4, 5});
}

TEST_CASE("who sleeps less wakes up first", "[sleep]") {
  Script main;
  std::vector<Script> scripts(1);
  for (int i = 0; i < 6; ++i) {
    main.push_back(Go(static_cast<uint32_t>(i) + 1));
    scripts.push_back({Sleep((60 - 10 * i) * kMs)});
  }
  main.push_back(Sleep(100 * kMs));
  scripts[0] = main;
  World w(scripts);
  w.Run();
  CHECK(WakeOrder(w) == Goids{7, 6, 5, 4, 3, 2});
}

TEST_CASE("a timer's value is sent by the scheduler itself", "[sleep]") {
  World w({{StartTimer(2, 1, 3 * kMs), Recv(1)}});
  REQUIRE(w.AddWords(1) == 2);
  w.AddChan(1, 3);
  w.RunUntil(0, Phase::kRuntimer);
  CHECK(w.LastEvents().front().kind == EventKind::kTimerFired);
  CHECK(w.LastEvents().front().c == 1);
  std::vector<std::string> tail;
  w.RunUntil(0, Phase::kSendReady);
  for (const std::string& line : w.Trace()) {
    if (line.find("send") != std::string::npos) tail.push_back(line);
  }
  CHECK(tail == std::vector<std::string>{"0 chansend.lock", "0 chansend.dequeue", "0 send.copy",
                                         "0 send.unlock", "0 send.goready"});
  CHECK(w.state.allp[1].runnext == GId{1});
  CHECK(w.state.live_goroutines == 1);
}

TEST_CASE("a tick that nobody has room for is dropped", "[sleep]") {
  World w({{StartTicker(2, 1, 10 * kMs), Sleep(35 * kMs), TryRecv(1), TryRecv(1)}});
  REQUIRE(w.AddWords(1) == 2);
  w.AddChan(1, 1);
  w.Run();
  CHECK(w.Events(EventKind::kTimerFired).size() == 3 + 1);
  CHECK(Selected(w, Act::Kind::kTryRecv) == std::vector<bool>{true, false});
  CHECK(CountPhase(w, Phase::kChansendFast) == 2);  // full: not even the lock is taken
}

TEST_CASE("a ticker that comes late skips what it missed", "[sleep]") {
  World w({{StartTicker(2, 1, 10 * kMs), Recv(1), Recv(1)}});
  REQUIRE(w.AddWords(1) == 2);
  w.AddChan(1, 1);
  w.RunUntil(1, Phase::kAddtimer);
  const auto first = static_cast<int64_t>(w.LastEvents().front().value);
  w.state.now_ns += 47 * kMs;  // somebody has kept the P for so long
  w.RunUntil(0, Phase::kRuntimer);
  CHECK(w.state.timers[1].when == first + 50 * kMs - 10 * kMs);
  CHECK(w.state.timers[1].when > w.state.now_ns);
}

// Real Go: f's of AfterFunc started before main sleeps as long print "main 0 1 2".
TEST_CASE("AfterFunc starts a goroutine, through runnext", "[sleep]") {
  World w({{AfterFunc(3, 1, 10 * kMs), AfterFunc(4, 1, 10 * kMs), AfterFunc(5, 1, 10 * kMs),
            Sleep(10 * kMs), Sleep(10 * kMs)},
           {Gosched()}});
  REQUIRE(w.AddWords(3) == 3);
  w.Run();
  const auto created = w.Events(EventKind::kGCreated);
  REQUIRE(created.size() == 3);
  CHECK(w.G(2).creator == 0);
  const Goids order = w.PickOrder();
  CHECK(Goids(order.begin(), order.begin() + 5) == Goids{1, 1, 2, 3, 4});
}

TEST_CASE("Stop tells whether it came before the timer", "[sleep]") {
  World w({{StartTimer(2, 1, 10 * kMs), Stop(2), Stop(2), Reset(2, 5 * kMs), Sleep(8 * kMs),
            Stop(2), Reset(2, kMs), Reset(2, 2 * kMs)}});
  REQUIRE(w.AddWords(1) == 2);
  w.AddChan(1, 1);
  w.Run();
  CHECK(Selected(w, Act::Kind::kStop) == std::vector<bool>{true, false, false});
  CHECK(Selected(w, Act::Kind::kReset) == std::vector<bool>{false, false, true});
}

TEST_CASE("a stopped timer stays in the heap, marked, until its P comes by", "[sleep]") {
  World w({{StartTimer(2, 1, 10 * kMs), Stop(2), Gosched(), Gosched()}});
  REQUIRE(w.AddWords(1) == 2);
  w.AddChan(1, 1);
  w.RunUntil(1, Phase::kDeltimer);
  CHECK(w.state.timers[1].status == TimerStatus::kDeleted);
  CHECK(w.state.allp[1].numTimers == 1);
  CHECK(w.state.allp[1].deletedTimers == 1);
  w.RunUntil(0, Phase::kCheckTimers);
  CHECK(w.LastEvents().front().kind == EventKind::kTimerRemoved);
  CHECK(w.state.timers[1].status == TimerStatus::kRemoved);
  CHECK(w.state.allp[1].numTimers == 0);
}

TEST_CASE("an armed timer keeps everybody from a deadlock, a stopped one does not", "[sleep]") {
  for (const bool stops : {false, true}) {
    Script main{StartTimer(2, 1, 10 * kMs)};
    if (stops) main.push_back(Stop(2));
    main.push_back(Recv(1));
    World w({main});
    REQUIRE(w.AddWords(1) == 2);
    w.AddChan(1, 1);
    w.Run();
    CHECK(w.state.end == (stops ? EndReason::kDeadlock : EndReason::kMainReturned));
    CHECK((w.state.now_ns < kMs) == stops);
  }
}

TEST_CASE("a timer that has fired keeps nobody from a deadlock", "[sleep]") {
  World w({{StartTimer(2, 1, 10 * kMs), Recv(1), Recv(1)}});
  REQUIRE(w.AddWords(1) == 2);
  w.AddChan(1, 1);
  w.Run();
  CHECK(w.state.end == EndReason::kDeadlock);
  CHECK(w.Received(1).size() == 1);
}

TEST_CASE("timers fire before the goroutines that wait in the queues are looked at", "[sleep]") {
  World w({{Go(1), Gosched(), Gosched(), Gosched()}, {Sleep(kMs)}});
  w.RunUntil(2, Phase::kSleepPark);
  w.state.now_ns += 2 * kMs;
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kCheckTimers);
  w.Run();
  CHECK(w.PickOrder() == Goids{1, 2, 2, 1, 1, 1});
}

TEST_CASE("a pass through timers has one time, so that a fast ticker starves nobody", "[sleep]") {
  World w({{StartTicker(2, 1, 1), Gosched(), Gosched()}});
  REQUIRE(w.AddWords(1) == 2);
  w.AddChan(1, 1);
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(w.state.steps < 100);
}

TEST_CASE("GC lets everybody who is runnable run, in the order of the queue", "[sleep]") {
  // Real Go prints 0 1 2 and then goes on with main; without GC it would be 2 0 1.
  World w({{Go(1), Go(1), Go(1), CollectGarbage()}, {}});
  w.Run();
  CHECK(w.PickOrder() == Goids{1, 2, 3, 4, 1});
}

TEST_CASE("a random order may fire equal timers in any order, and wake late", "[sleep]") {
  std::vector<Goids> orders;
  for (uint64_t seed = 1; seed <= 30; ++seed) {
    World w({{Go(1), Go(2), Sleep(30 * kMs)}, {Sleep(10 * kMs)}, {Sleep(10 * kMs + 300'000)}});
    w.random = true;
    w.random_order = RandomChoices(seed);
    w.Run();
    orders.push_back(WakeOrder(w));
  }
  CHECK(std::count(orders.begin(), orders.end(), Goids{2, 3}) > 0);
  CHECK(std::count(orders.begin(), orders.end(), Goids{3, 2}) > 0);
}
