#include "core/runtime/proc.h"

#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Goids = std::vector<uint32_t>;

namespace {

Script Repeat(uint32_t times, const Act& act) {
  return Script(times, act);
}

Script operator+(Script left, const Script& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

// Where a list does not go up by one: "599 0 1" for 599, 0, 1, … is {599, 0} and so on.
Goids Jumps(const Goids& list) {
  Goids jumps;
  for (size_t i = 0; i < list.size(); ++i) {
    if (i == 0 || list[i] != list[i - 1] + 1) jumps.push_back(list[i]);
  }
  return jumps;
}

// A mark in a script: an operation that only leaves its outcome.
Act Mark(int64_t number) {
  return TrySend(0, number);
}

}  // namespace

TEST_CASE("go puts the new goroutine into runnext and kicks the old one to the tail", "[proc]") {
  World w({{Go(1), Go(1), Go(1), Gosched()}, {}});
  w.RunUntil(1, Phase::kNewprocRunqput);
  CHECK(w.LastEvents().size() == 1);
  CHECK(w.LastEvents()[0].flag == 0);
  w.RunUntil(1, Phase::kNewprocRunqput);
  const auto events = w.LastEvents();
  REQUIRE(events.size() == 2);
  CHECK(events[0].g2 == 3);
  CHECK(events[0].flag == 0);
  CHECK(events[1].g2 == 2);  // kicked out
  CHECK(events[1].flag == 1);
  CHECK(events[1].slot2 == 0);
  w.Run();
  CHECK(w.PickOrder() == Goids{1, 4, 2, 3, 1});
}

TEST_CASE("who comes from runnext inherits the time slice", "[proc]") {
  World w({{Go(1), Go(1), Gosched()}, {Gosched()}});
  w.RunUntil(0, Phase::kScheduleExecute);
  CHECK(w.state.allp[1].schedtick == kFirstSchedtick);  // main came from runnext
  const int64_t began = w.state.allp[1].slice_began_ns;
  w.RunUntil(0, Phase::kScheduleExecute);
  CHECK(w.state.allp[1].running == GId{3});
  CHECK(w.state.allp[1].schedtick == kFirstSchedtick);
  CHECK(w.state.allp[1].slice_began_ns == began);
  w.RunUntil(0, Phase::kScheduleExecute);
  CHECK(w.state.allp[1].running == GId{2});
  CHECK(w.state.allp[1].schedtick == kFirstSchedtick + 1);
  CHECK(w.state.allp[1].slice_began_ns == w.state.now_ns);
}

TEST_CASE("Gosched puts a goroutine on the global queue, behind all local ones", "[proc]") {
  World w({{Go(1), Go(1), Gosched()}, {}});
  w.RunUntil(1, Phase::kGoschedYield);
  CHECK(w.state.global_runq.size == 1);
  CHECK(w.G(1).status == GStatus::kRunnable);
  const auto events = w.LastEvents();
  REQUIRE(events.size() == 2);
  CHECK(events[0].from == GStatus::kRunning);
  CHECK(events[1].kind == EventKind::kGQueued);
  CHECK(events[1].flag == 2);
  w.Run();
  CHECK(w.PickOrder() == Goids{1, 3, 2, 1});
  CHECK(w.Events(EventKind::kGPicked).back().flag == 2);
}

TEST_CASE("a goroutine whose time slice is over goes to the global queue", "[proc]") {
  World w({{Go(1), Mark(1), Mark(2), Mark(3)}, {}});
  w.RunUntil(1, Phase::kNewprocRunqput);
  w.state.now_ns += kTimeSliceNs;
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kPreemptYield);
  CHECK(w.state.global_runq.head == GId{1});
  w.Run();
  CHECK(w.PickOrder() == Goids{1, 2, 1});
  // Nothing of main's script was lost.
  CHECK(w.outcomes.size() == 4);
}

// What real Go 1.19 printed with GOMAXPROCS=1: 200 goroutines, then Gosched in main; how many ran
// before main did: 58, the last of them number 56; 57 and 55 when the program imports os.
TEST_CASE("every 61st tick the global queue comes first", "[proc]") {
  for (const bool imports_os : {false, true}) {
    World w({Repeat(200, Go(1)) + Script{Gosched()}, {}}, imports_os);
    w.Run();
    Goids order = w.PickOrder();
    CHECK(order.size() == (imports_os ? 59 : 60));  // main twice
    CHECK(order[1] == 201);                         // runnext
    CHECK(order[order.size() - 2] == (imports_os ? 55U : 56U) + 2);
    CHECK(order.back() == 1);
  }
}

// Real Go: main calls Gosched once before it starts the 200: 57 run before main.
TEST_CASE("a turn from the global queue is a tick", "[proc]") {
  World w({Script{Gosched()} + Repeat(200, Go(1)) + Script{Gosched()}, {}}, true);
  w.Run();
  CHECK(w.PickOrder().size() == 2 + 57 + 1);
}

// Real Go: main first waits for one goroutine's value, then as above: 57 as well.
TEST_CASE("wake-ups through runnext are no ticks", "[proc]") {
  World w({Script{Go(2), Recv(1)} + Repeat(200, Go(1)) + Script{Gosched()}, {}, {Send(1, 1)}},
          true);
  w.AddChan(0);
  w.Run();
  CHECK(w.PickOrder().size() == 1 + 1 + 1 + 57 + 1);
}

TEST_CASE("a full ring gives its older half and the newcomer to the global queue", "[proc]") {
  World w({Repeat(258, Go(1)) + Script{Gosched()}, {}});
  w.RunUntil(1, Phase::kGoschedYield);
  // 257 fit (256 in the ring, one in runnext); the 258th kicks number 257 out.
  CHECK(w.state.global_runq.size == 128 + 1 + 1);
  CHECK(w.state.allp[1].runqtail - w.state.allp[1].runqhead == 128);
  std::vector<Event> queued;
  for (const Event& e : w.Events(EventKind::kGQueued)) {
    if (e.flag == 2) queued.push_back(e);
  }
  REQUIRE(queued.size() == 130);
  CHECK(queued[0].g2 == 2);
  CHECK(queued[0].slot2 == 0);
  CHECK(queued[127].g2 == 129);
  CHECK(queued[128].g2 == 258);  // who was in runnext
  CHECK(queued[129].g2 == 1);    // main's Gosched
}

// The orders below were printed by real Go 1.19 at GOMAXPROCS=1.
TEST_CASE("600 goroutines and a WaitGroup run in real Go's order", "[proc]") {
  for (const bool imports_os : {true, false}) {
    Script main;
    const uint32_t wg = 4;  // first heap word after three closures
    for (int i = 0; i < 600; ++i) {
      main.push_back(Add(wg, 1));
      main.push_back(Go(1));
    }
    main.push_back(Wait(wg));
    World w({main, {Done(wg)}, {}}, imports_os);
    REQUIRE(w.AddWaitGroup() == wg);
    w.Run();
    Goids order;
    for (const Outcome& o : w.outcomes) {
      if (o.goid > 1) order.push_back(o.goid - 2);
    }
    CHECK(order.size() == 600);
    if (imports_os) {
      CHECK(Jumps(order) == Goids{599, 385, 0,   502, 514, 1,   563, 2,   129, 26,  130, 86,
                                  255, 127, 131, 259, 147, 260, 207, 384, 256, 261, 513});
    } else {
      CHECK(Jumps(order) == Goids{599, 386, 0,   443, 1,   503, 515, 2,   564, 3,   130, 28, 131,
                                  88,  256, 128, 132, 260, 149, 261, 209, 385, 257, 262, 514});
    }
  }
}

TEST_CASE("300 goroutines that yield once run in real Go's order", "[proc]") {
  World w({Repeat(300, Go(1)) + Script{Mark(5000), Gosched(), Mark(5000), Gosched()},
           {Mark(0), Gosched(), Mark(1)}},
          true);
  w.Run();
  Goids order;
  std::vector<int> marks(400);
  for (const Outcome& o : w.outcomes) {
    if (o.kind != Act::Kind::kTrySend) continue;
    order.push_back(o.goid == 1 ? 5000 : o.goid - 2 + (marks[o.goid]++ == 0 ? 0 : 1000));
  }
  CHECK(order.size() == 602);
  CHECK(Jumps(order) == Goids{5000, 299,  127,  0,    244,  256,  1,    1299, 7,    1127,
                              67,   1128, 255,  5000, 1129, 1257, 1187, 1000, 1244, 1258,
                              1246, 1256, 1259, 1001, 1089, 1011, 1090, 1071, 1091, 1255});
}

TEST_CASE("an empty local queue takes a batch from the global one", "[proc]") {
  World w({Repeat(4, Go(1)) + Script{Gosched()}, {Gosched()}});
  w.Run();
  // All four stand on the global queue behind main. Main takes the others along.
  const auto moved = w.Events(EventKind::kGQueued);
  size_t local = 0;
  for (const Event& e : moved) local += e.flag == 1 && e.g2 != 1 ? 1 : 0;
  CHECK(local == 3 + 4);  // kicked out of runnext, then the batch
  CHECK(w.state.end == EndReason::kMainReturned);
}

TEST_CASE("a random order picks any runnable goroutine, and says from which queue", "[proc]") {
  std::vector<Goids> orders;
  for (uint64_t seed = 1; seed <= 40; ++seed) {
    World w({{Go(1), Go(1), Go(1), Gosched()}, {Gosched()}}, true);
    w.random = true;
    w.random_order = RandomChoices(seed);
    w.Run();
    orders.push_back(w.PickOrder());
  }
  std::sort(orders.begin(), orders.end());
  orders.erase(std::unique(orders.begin(), orders.end()), orders.end());
  CHECK(orders.size() > 15);
}

namespace {

// Always the last of the options.
class LastChoice final : public ChoiceSource {
 public:
  uint32_t Choose(ChoiceKind kind, uint32_t options) override {
    asked.push_back(options);
    return kind == ChoiceKind::kNextG ? options - 1 : 0;
  }
  bool DecidesSchedule() const override { return true; }
  std::vector<uint32_t> asked;
};

}  // namespace

TEST_CASE("choices are listed in Go's own order", "[proc]") {
  World w({{Go(1), Go(1), Go(1), Gosched()}, {Gosched()}});
  w.RunUntil(1, Phase::kGoschedYield);
  // Go's order: 4 (runnext), 2, 3 (runq), 1 (global).
  for (const auto& [skip, expected] :
       std::vector<std::pair<uint32_t, uint32_t>>{{0, 4}, {1, 2}, {2, 3}, {3, 1}}) {
    class Fixed final : public ChoiceSource {
     public:
      explicit Fixed(uint32_t choice) : choice_(choice) {}
      uint32_t Choose(ChoiceKind, uint32_t options) override {
        CHECK(options == 4);
        return choice_;
      }
      bool DecidesSchedule() const override { return true; }

     private:
      uint32_t choice_;
    } fixed(skip);
    State s = w.state;
    NoLog log;
    StepSchedule(s, PId{1}, fixed, log);
    CHECK(s.allgs[s.allp[1].picked.value].goid == expected);
    CHECK(RunnableCount(s, PId{1}) == 3);
  }
  LastChoice last;
  NoLog log;
  for (int i = 0; i < 3; ++i) {
    StepSchedule(w.state, PId{1}, last, log);
    w.state.allp[1].picked = {};  // thrown away: only the asking counts here
  }
  CHECK(last.asked == Goids{4, 3, 2});
}

TEST_CASE("everybody asleep is a deadlock", "[proc]") {
  World w({{Go(1), Recv(1)}, {Block()}});
  w.AddChan(0);
  w.Run();
  CHECK(w.state.end == EndReason::kDeadlock);
  CHECK(w.state.exit_status == 2);
  CHECK(w.last.fatal == FatalKind::kDeadlock);
  CHECK(w.G(2).waitreason == WaitReason::kSelectNoCases);
  const auto trace = w.Trace();
  CHECK(trace[trace.size() - 2] == "0 schedule.idle");
  CHECK(trace.back() == "0 checkdead.deadlock");
  CHECK(w.LastEvents()[0].kind == EventKind::kDeadlocked);
  CHECK_FALSE(w.state.allp[1].m);
  CHECK(w.state.allm[1].parked == 1);
  CHECK_FALSE(w.Step());
}

TEST_CASE("main leaving by Goexit ends in a deadlock of nobody", "[proc]") {
  World w({{Go(1), Goexit()}, {}}, true);
  w.Run();
  CHECK(w.state.end == EndReason::kDeadlock);
  CHECK(w.last.fatal == FatalKind::kNoGoroutines);
  CHECK(std::string(FatalText(w.last.fatal)) ==
        "no goroutines (main called runtime.Goexit) - deadlock!");
}

TEST_CASE("the hidden goroutine of os shows in no event", "[proc]") {
  World w({{Go(1), Go(1), Gosched(), Gosched()}, {Gosched()}}, true);
  w.Run();
  for (const Event& e : w.log.events) {
    if (e.kind == EventKind::kGQueued || e.kind == EventKind::kGPicked ||
        e.kind == EventKind::kGStatusChanged) {
      CHECK(e.g2 != 0);
    }
  }
  CHECK_FALSE(w.state.runfinq);
  CHECK(w.state.allgs[2].status == GStatus::kDead);
}
