// Several Ps: waking, stealing, contention for a lock, the end, and changing their number.
#include <algorithm>

#include "core/runtime/proc.h"
#include "core/runtime/turn.h"
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

World WithProcs(std::vector<Script> scripts, uint32_t procs) {
  return World(std::move(scripts), false, procs);
}

size_t CountPhase(const World& w, Phase phase) {
  return static_cast<size_t>(
      std::count_if(w.log.steps.begin(), w.log.steps.end(),
                    [phase](const StepRecord& step) { return step.phase == phase; }));
}

// Goroutines picked with this flag of kGPicked.
Goids PickedFrom(const World& w, uint8_t flag) {
  Goids goids;
  for (const Event& e : w.Events(EventKind::kGPicked)) {
    if (e.flag == flag) goids.push_back(e.g2);
  }
  return goids;
}

}  // namespace

TEST_CASE("at the start all Ps but P0 are idle, and there is one M", "[procs]") {
  const World w = WithProcs({{}}, 4);
  CHECK(w.state.npidle == 3);
  CHECK(w.state.pidle == PId{2});
  CHECK(w.state.allm.size() == 2);
  CHECK(w.state.allp[1].runnext == GId{1});
}

TEST_CASE("go wakes an idle P, whose new M spins", "[procs]") {
  World w = WithProcs({{Go(1), Go(1), Gosched()}, {Gosched()}}, 4);
  w.RunUntil(1, Phase::kNewprocRunqput);
  const Event started = w.LastEvents().back();
  CHECK(started.kind == EventKind::kPStarted);
  CHECK(started.n == 1);
  CHECK(started.flag == 1);
  CHECK(started.slot == 1);
  CHECK(started.slot2 == 1);
  CHECK(w.state.nmspinning == 1);
  CHECK(w.state.npidle == 2);
  // One looks already: nobody else is woken.
  w.RunUntil(1, Phase::kNewprocRunqput);
  CHECK(w.LastEvents().back().kind == EventKind::kGQueued);
  CHECK(w.state.npidle == 2);
}

TEST_CASE("a thief takes half of a ring, the newest of that half first", "[procs]") {
  World w = WithProcs({Repeat(9, Go(1)) + Repeat(500, TrySend(0, 1)), {}}, 2);
  w.RunUntil(0, Phase::kScheduleExecute);
  Event picked;
  while (picked.flag != 3) {
    w.RunUntil(0, Phase::kScheduleSteal);
    for (const Event& e : w.LastEvents()) {
      if (e.kind == EventKind::kGPicked) picked = e;
    }
  }
  CHECK(picked.n == 1);     // P1
  CHECK(picked.slot == 0);  // from P0
  // Eight stood in the ring, 2 to 9; four of them were taken, and the thief runs the last one.
  CHECK(picked.g2 == 5);
  Goids ring;
  const p& thief = w.state.allp[2];
  for (uint32_t at = thief.runqhead; at != thief.runqtail; ++at) {
    ring.push_back(w.state.allgs[thief.runq[at % 256].value].goid);
  }
  CHECK(ring == Goids{2, 3, 4});
}

TEST_CASE("runnext is stolen last, and only after its own P has had time for it", "[procs]") {
  World w = WithProcs({{Go(1)}, {}}, 2);
  // Main goes on for a while without giving way.
  World busy = WithProcs({Script{Go(1)} + Repeat(2000, TrySend(0, 1)), {}}, 2);
  busy.RunUntil(1, Phase::kNewprocRunqput);
  const int64_t made_at = busy.state.now_ns;
  while (busy.Events(EventKind::kPWaited).empty()) busy.Step();
  CHECK(CountPhase(busy, Phase::kScheduleSteal) == kStealTries);
  busy.RunUntil(0, Phase::kScheduleSteal);
  CHECK(PickedFrom(busy, 3) == Goids{2});
  CHECK(busy.state.now_ns - made_at > 3'000);
}

TEST_CASE("who has found work wakes one more, who has not gives up after four rounds", "[procs]") {
  World w =
      WithProcs({Repeat(20, Go(1)) + Repeat(3000, TrySend(0, 1)), Repeat(300, TrySend(0, 2))}, 4);
  w.Run();
  CHECK(w.Events(EventKind::kPStarted).size() >= 3);
  uint32_t most = 0;
  for (const Event& e : w.Events(EventKind::kPStarted)) most = std::max(most, e.n);
  CHECK(most == 3);  // in the end all four had an M
  CHECK(w.state.allm.size() <= 5);
  World idle = WithProcs({Script{Go(1)} + Repeat(3000, TrySend(0, 1)), {}}, 4);
  idle.RunUntil(0, Phase::kScheduleIdle);
  const PId gave_up = idle.log.steps.back().p;
  std::vector<Phase> last;
  for (const StepRecord& step : idle.log.steps) {
    if (step.p == gave_up) last.push_back(step.phase);
  }
  REQUIRE(last.size() > kStealTries + 1);
  for (uint32_t i = 0; i < kStealTries; ++i) {
    CHECK(last[last.size() - 2 - i] == Phase::kScheduleSteal);
  }
  CHECK(last[last.size() - 2 - kStealTries] != Phase::kScheduleSteal);
}

TEST_CASE("one after the other holds a channel's lock; who must wait does so once", "[procs]") {
  size_t waited = 0;
  for (uint64_t seed = 1; seed <= 30; ++seed) {
    World w = WithProcs({Repeat(4, Go(1)) + Repeat(40, Recv(1)), Repeat(10, Send(1, 7))}, 4);
    w.AddChan(1);
    w.random = true;
    w.random_order = RandomChoices(seed);
    size_t before = 0;
    PId waits;
    while (w.Step()) {
      const size_t now = w.Events(EventKind::kLockWaited).size();
      const StepRecord& step = w.log.steps.back();
      if (now > before) {
        CHECK(w.state.allp[step.p.value].waits_chan == ChanId{1});
        waits = step.p;
      } else if (waits == step.p) {
        // Its next step takes the lock: it did not run while another held it.
        CHECK(w.LastEvents().front().kind == EventKind::kLockAcquired);
        waits = {};
      }
      before = now;
      if (w.state.steps > 20'000) break;
    }
    CHECK(w.state.end == EndReason::kMainReturned);
    CHECK(w.Received(1).size() == 40);
    waited += before;
  }
  CHECK(waited > 20);
}

TEST_CASE("with several Ps everybody asleep is a deadlock too", "[procs]") {
  for (const bool random : {false, true}) {
    World w = WithProcs({Repeat(3, Go(1)) + Script{Recv(1)}, {Recv(1)}}, 4);
    w.AddChan(0);
    w.random = random;
    w.Run();
    CHECK(w.state.end == EndReason::kDeadlock);
    CHECK(w.last.fatal == FatalKind::kDeadlock);
    CHECK(w.state.npidle == 4);
    CHECK(w.state.steps < 300);
  }
}

TEST_CASE("with several Ps the clock jumps when all are idle, and timers are not stuck",
          "[procs]") {
  for (const bool random : {false, true}) {
    World w = WithProcs({Repeat(3, Go(1)) + Script{Sleep(20'000'000)}, {Sleep(10'000'000)}}, 3);
    w.random = random;
    w.Run();
    CHECK(w.state.end == EndReason::kMainReturned);
    CHECK(w.Events(EventKind::kTimerFired).size() == 4);
    CHECK(w.state.now_ns >= 20'000'000);
    CHECK(w.state.steps < 600);
  }
}

TEST_CASE("a thief runs timers of a P that is busy", "[procs]") {
  // G2 sleeps on a P; main is busy on P0 with its timer in P0's heap.
  World w = WithProcs(
      {Script{StartTimer(3, 1, 20'000), Go(1)} + Repeat(70'000, TrySend(0, 1)), Script{Recv(1)}},
      2);
  REQUIRE(w.AddWords(1) == 3);
  w.AddChan(1, 1);
  while (w.Events(EventKind::kTimerFired).empty()) REQUIRE(w.Step());
  CHECK(w.log.steps.back().p == PId{2});
  CHECK(w.G(1).status == GStatus::kRunning);
}

TEST_CASE("who sleeps in netpoll is woken for a timer that is due earlier", "[procs]") {
  // G2 goes to sleep on P1, whose M then waits for its timer.
  World w = WithProcs({Script{Go(1)} + Repeat(3000, TrySend(0, 1)) + Script{StartTimer(3, 1, 1000)},
                       {Sleep(50'000'000)}},
                      2);
  REQUIRE(w.AddWords(1) == 3);
  w.AddChan(1, 1);
  while (!w.state.netpoller) REQUIRE(w.Step());
  CHECK(w.state.pollUntil >= 50'000'000);
  while (w.Events(EventKind::kTimerArmed).size() < 2) REQUIRE(w.Step());
  REQUIRE(w.state.netpoller);
  CHECK(w.state.pollUntil < 1'000'000);
}

TEST_CASE("an M that stops spinning looks once more for work that came meanwhile", "[procs]") {
  size_t looked_again = 0;
  for (uint64_t seed = 1; seed <= 40; ++seed) {
    World w = WithProcs({Repeat(20, Go(1)) + Repeat(20, Recv(1)), {Gosched(), Send(1, 1)}}, 3);
    w.AddChan(0);
    w.random = true;
    w.random_order = RandomChoices(seed);
    while (w.Step()) {
      for (const Event& e : w.LastEvents()) {
        if (e.kind != EventKind::kPIdled || e.flag != 2) continue;
        ++looked_again;
        const PId pid{e.n + 1};
        REQUIRE(w.state.allp[pid.value].m);
        REQUIRE(w.state.allm[w.state.allp[pid.value].m.value].spinning == 1);
      }
    }
    CHECK(w.state.end == EndReason::kMainReturned);
  }
  CHECK(looked_again > 0);
}

TEST_CASE("the time of steps never goes back in Go's order", "[procs]") {
  World w = WithProcs({Repeat(6, Go(1)) + Repeat(30, Recv(1)), Repeat(5, Send(1, 7))}, 3);
  w.AddChan(2);
  w.Run();
  for (size_t i = 1; i < w.log.steps.size(); ++i) {
    REQUIRE(w.log.steps[i].time_ns >= w.log.steps[i - 1].time_ns);
  }
}

TEST_CASE("GOMAXPROCS(n) gives more Ps at once", "[procs]") {
  World w({{Procs(4), Go(1), Go(1), Gosched()}, {}});
  w.RunUntil(1, Phase::kGomaxprocsResize);
  CHECK(w.outcomes.back().value == 1);  // the old number
  CHECK(w.state.allp.size() == 5);
  const Event changed = w.LastEvents().front();
  CHECK(changed.kind == EventKind::kProcsChanged);
  CHECK(changed.slot == 1);
  CHECK(changed.slot2 == 4);
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
}

TEST_CASE("GOMAXPROCS(n) stops all other Ps first, and takes their goroutines along", "[procs]") {
  for (uint64_t seed = 1; seed <= 40; ++seed) {
    World w = WithProcs(
        {Repeat(12, Go(1)) + Repeat(30, TrySend(0, 1)) + Script{Procs(1)} + Repeat(12, Recv(1)),
         Repeat(6, Gosched()) + Script{Send(1, 5)}},
        4);
    w.AddChan(0);
    w.random = seed % 2 == 0;
    w.random_order = RandomChoices(seed);
    w.RunUntil(1, Phase::kGomaxprocsResize);
    CHECK(w.state.allp.size() == 2);
    CHECK_FALSE(w.state.stops_world);
    w.Run();
    CHECK(w.state.end == EndReason::kMainReturned);
    CHECK(w.Received(1).size() == 12);
  }
}

TEST_CASE("who takes its own P away with GOMAXPROCS(1) goes on with P0, idle or not", "[procs]") {
  uint32_t moved = 0;
  for (uint64_t seed = 1; seed <= 40; ++seed) {
    World w =
        WithProcs({{Go(1), Recv(1), Procs(1), Recv(1)}, {Gosched(), Send(1, 1), Send(1, 2)}}, 2);
    w.AddChan(0);
    w.random = true;
    w.random_order = RandomChoices(seed);
    w.RunUntil(1, Phase::kGomaxprocsStop);
    moved += w.G(1).p != PId{1} ? 1 : 0;
    w.Run();  // asks after each step that P0 is in one place only
    CHECK(w.state.end == EndReason::kMainReturned);
  }
  CHECK(moved > 0);
}

TEST_CASE("two who change GOMAXPROCS at once do so one after the other", "[procs]") {
  for (uint64_t seed = 1; seed <= 40; ++seed) {
    World w =
        WithProcs({{Go(1), Procs(2), Procs(3), Recv(1)}, {Procs(5), Procs(2), Send(1, 1)}}, 4);
    w.AddChan(0);
    w.random = true;
    w.random_order = RandomChoices(seed);
    w.Run();
    CHECK(w.state.end == EndReason::kMainReturned);
    CHECK(w.Events(EventKind::kProcsChanged).size() == 4);
  }
}

TEST_CASE("a goroutine that is locked to its thread runs on no other", "[procs]") {
  for (const uint32_t procs : {1U, 2U}) {
    World w = WithProcs({{Go(1), Gosched(), Gosched(), Recv(1), Gosched()},
                         {Gosched(), Gosched(), Send(1, 1), Gosched()}},
                        procs);
    w.AddChan(0);
    w.RunUntil(0, Phase::kScheduleExecute);
    LockToThread(w.state, GId{1});
    const MId mine = w.state.allgs[1].lockedm;
    while (w.Step()) {
      const g& main = w.G(1);
      if (main.status == GStatus::kRunning) {
        REQUIRE(w.state.allp[main.p.value].m == mine);
      }
      REQUIRE((!w.state.allm[mine.value].curg || w.state.allm[mine.value].curg == GId{1}));
    }
    CHECK(w.state.end == EndReason::kMainReturned);
    CHECK(w.state.allm.size() > 2);  // somebody else ran the other one
  }
}
