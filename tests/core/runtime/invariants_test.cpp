#include "core/runtime/invariants.h"

#include <functional>

#include "core/runtime/syncvalue.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

struct Damage {
  const char* what;
  std::function<void(State&)> damage;
  const char* report;  // part of it
};

// Goroutines 8 and 9 wait to send on channel 1 (full, 2 of 2), 10 waits to receive on channel 2, 11
// for a WaitGroup; 12 is runnable, main runs; one of the first six left a dead slot behind.
constexpr uint32_t kReceiver = 10;

World Busy() {
  const uint32_t wg = 6;  // first heap word after the closures
  World w({{Send(1, 1), Send(1, 2), Go(4), Go(4), Go(4), Go(4), Go(4), Go(4), Gosched(), Go(1),
            Go(1), Go(2), Go(3), Gosched(), Go(3), Gosched()},
           {Send(1, 3)},
           {Recv(2)},
           {Add(wg, 1), Wait(wg)},
           {}});
  REQUIRE(w.AddWaitGroup() == wg);
  w.AddChan(2);
  w.AddChan(0);
  w.RunUntil(1, Phase::kGoschedYield);
  w.RunUntil(1, Phase::kGoschedYield);
  w.RunUntil(1, Phase::kNewprocRunqput);
  return w;
}

uint32_t SlotOf(const State& s, uint32_t goid) {
  for (uint32_t i = 1; i < s.allgs.size(); ++i) {
    if (s.allgs[i].goid == goid) return i;
  }
  return 0;
}

}  // namespace

TEST_CASE("a state of a running program breaks no invariant", "[invariants]") {
  const World w = Busy();
  CHECK(BrokenInvariant(w.state) == std::nullopt);
  CHECK(w.Waiting(w.state.channels[1].sendq).size() == 2);
  CHECK(w.Waiting(w.state.channels[2].recvq).size() == 1);
}

TEST_CASE("every broken invariant is reported", "[invariants]") {
  const World w = Busy();
  const std::vector<Damage> damages = {
      {"count", [](State& s) { s.channels[1].qcount = 3; }, "qcount above dataqsiz"},
      {"sendx", [](State& s) { s.channels[1].sendx = 2; }, "sendx out of range"},
      {"recvx", [](State& s) { s.channels[1].recvx = 5; }, "recvx out of range"},
      {"index", [](State& s) { s.channels[1].sendx = 1; }, "sendx is not recvx + qcount"},
      {"room", [](State& s) { s.channels[1].qcount = 1; }, "qcount < dataqsiz and sendq"},
      {"closed", [](State& s) { s.channels[1].closed = 1; }, "closed, and somebody waits"},
      {"closed 2", [](State& s) { s.channels[2].closed = 2; }, "neither 0 nor 1"},
      {"buffer", [](State& s) { s.channels[1].buf = 1u << 30; }, "outside the heap"},
      {"lock", [](State& s) { s.channels[2].lock = GId{SlotOf(s, kReceiver)}; },
       "holder does not run"},
      {"lock of nobody's operation", [](State& s) { s.channels[2].lock = GId{1}; },
       "in no operation on it"},
      {"queue's end", [](State& s) { s.channels[1].sendq.last = s.channels[1].sendq.first; },
       "last is not its end"},
      {"prev", [](State& s) { s.sudogs[s.channels[1].sendq.last.value].prev = {}; },
       "prev and next disagree"},
      {"queue's length", [](State& s) { ++s.channels[1].sendq.length; }, "not that of its sudogs"},
      {"two queues", [](State& s) { s.channels[2].sendq = s.channels[1].sendq; }, "channel"},
      {"sudog's channel", [](State& s) { s.sudogs[s.channels[1].sendq.first.value].c = ChanId{2}; },
       "names another channel"},
      {"lost sudog", [](State& s) { s.channels[2].recvq = {}; },
       "not in exactly one queue or hand"},
      {"free sudog", [](State& s) { s.free_sudogs = s.channels[1].sendq.first; }, "a free sudog"},
      {"sema", [](State& s) { s.semas[1].nwait = 7; }, "nwait is not the length"},
      {"status", [](State& s) { s.allgs[SlotOf(s, kReceiver)].status = GStatus::kRunnable; },
       "in 0 run queues"},
      {"two queues of P",
       [](State& s) {
         p& pp = s.allp[1];
         pp.runq[pp.runqtail++ % 256] = pp.runnext;
       },
       "in 2 run queues"},
      {"running nowhere", [](State& s) { s.allp[1].running = {}; }, "P0"},
      {"another curg", [](State& s) { s.allm[1].curg = GId{3}; }, "P0"},
      {"M of nobody", [](State& s) { s.allm[1].p = {}; }, "its M has another P"},
      {"global queue's size", [](State& s) { s.global_runq.size = 1; }, "global queue"},
      {"gap in runq", [](State& s) { ++s.allp[1].runqtail; }, "a gap in runq"},
      {"stale slot of runq", [](State& s) { s.allp[1].runq[200] = GId{1}; },
       "a goroutine in a free slot"},
      {"count of goroutines", [](State& s) { ++s.live_goroutines; }, "live_goroutines"},
      {"goid", [](State& s) { s.next_goid = 2; }, "never given out"},
      {"operation left over", [](State& s) { s.allgs[1].ops[2].n = 1; },
       "a finished operation remains"},
      {"reason", [](State& s) { s.allgs[1].waitreason = WaitReason::kChanSend; },
       "a reason to wait"},
      {"no reason", [](State& s) { s.allgs[SlotOf(s, kReceiver)].waitreason = WaitReason::kNone; },
       "waiting without a reason"},
      {"dead and lost", [](State& s) { s.free_gs = {}; }, "dead and not free"},
      {"dirty stack", [](State& s) { s.stacks[s.free_stacks[0] + 1] = 1; }, "free stack segment"},
      {"lost stack", [](State& s) { s.free_stacks[0] = 0; }, "stacks"},
      {"allocations",
       [](State& s) {
         s.allocations.push_back({1, 1, {}, 0});
       },
       "sorted"},
  };
  for (const Damage& damage : damages) {
    State s = w.state;
    damage.damage(s);
    const auto broken = BrokenInvariant(s);
    INFO(damage.what);
    REQUIRE(broken);
    INFO(*broken);
    CHECK(broken->find(damage.report) != std::string::npos);
  }
}

TEST_CASE("a free slot of a ring is zero", "[invariants]") {
  World w({{Send(1, 1), Gosched()}});
  const uint32_t c = w.AddChan(2);
  w.RunUntil(1, Phase::kChansendUnlock);
  State s = w.state;
  CHECK_FALSE(BrokenChannel(s));
  s.heap[s.channels[c].buf + 1] = 5;
  CHECK(BrokenChannel(s).value_or("").find("a free slot is not zero") != std::string::npos);
}

TEST_CASE("both queues may hold a select of one goroutine", "[invariants]") {
  World w({{Go(1), Gosched(), Gosched()}, {Recv(1)}});
  w.AddChan(0);
  w.RunUntil(1, Phase::kGoschedYield);
  w.RunUntil(2, Phase::kChanrecvPark);
  State s = w.state;
  // A second sudog of the same goroutine, in sendq.
  s.sudogs.push_back(s.sudogs[s.channels[1].recvq.first.value]);
  const SudogId second{static_cast<uint32_t>(s.sudogs.size() - 1)};
  s.channels[1].sendq = {second, second, 1};
  CHECK(BrokenChannel(s).value_or("").find("both sendq and recvq") != std::string::npos);
  s.sudogs[second.value].isSelect = 1;
  s.sudogs[s.channels[1].recvq.first.value].isSelect = 1;
  CHECK_FALSE(BrokenChannel(s));
}

TEST_CASE("every broken invariant of package sync is reported", "[invariants]") {
  // Main holds the Mutex and is a reader; goroutine 2 waits for the Mutex, 3 writes, 4 and 5 sleep
  // on the Cond.
  const uint32_t mutex = 5;  // first heap word after the closures
  const uint32_t rwmutex = mutex + 2;
  const uint32_t cond = rwmutex + 6;
  World w({{Lock(mutex), RLock(rwmutex), Go(1), Gosched(), Go(2), Gosched(), Go(3), Gosched(),
            Go(3), Gosched(), Gosched()},
           {Lock(mutex)},
           {WLock(rwmutex)},
           {Ticket(cond), Await(cond)}});
  REQUIRE(w.AddMutex() == mutex);
  REQUIRE(w.AddRWMutex() == rwmutex);
  REQUIRE(w.AddCond() == cond);
  w.RunUntil(5, Phase::kNotifyListWaitPark);
  REQUIRE(BrokenInvariant(w.state) == std::nullopt);
  const std::vector<Damage> damages = {
      {"not locked", [&](State& s) { s.heap[mutex] &= ~1ULL; }, "somebody holds it"},
      {"starving", [&](State& s) { s.heap[mutex] = 5; }, "starving, and nobody waits"},
      {"waiters", [&](State& s) { s.heap[mutex] += 8; }, "not the length of its queue"},
      {"asleep",
       [&](State& s) {
         s.heap[mutex] &= ~1ULL;
         s.syncvalues[1].holder = 0;
       },
       "free, and somebody sleeps"},
      {"no writer", [&](State& s) { s.heap[rwmutex + kRWMutexReaderCount] = 1; },
       "has not announced itself"},
      {"readerWait", [&](State& s) { s.heap[rwmutex + kRWMutexReaderWait] = 0; },
       "readerWait and the waiting writer disagree"},
      {"w",
       [&](State& s) {
         s.heap[rwmutex] = 0;
         s.syncvalues[2].holder = 0;
       },
       "a writer without w"},
      {"tickets", [&](State& s) { s.heap[cond + kCondNotify] = 1; }, "more sleep than tickets"},
      {"called",
       [&](State& s) {
         s.heap[cond + kCondWait] = 3;
         s.heap[cond + kCondNotify] = 1;
       },
       "whose ticket was called"},
      {"lock", [&](State& s) { s.syncvalues[3].lock = GId{SlotOf(s, 4)}; }, "does not run"},
      {"list", [&](State& s) { s.syncvalues[3].notify = {}; }, "in exactly one queue or hand"},
  };
  for (const Damage& damage : damages) {
    State s = w.state;
    damage.damage(s);
    const auto broken = BrokenInvariant(s);
    INFO(damage.what);
    REQUIRE(broken);
    INFO(*broken);
    CHECK(broken->find(damage.report) != std::string::npos);
  }
}
