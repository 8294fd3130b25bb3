// sync.Cond's notifyList.
#include "core/runtime/syncvalue.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;
using Goids = std::vector<uint32_t>;

namespace {

constexpr uint32_t FirstWord(uint32_t scripts) {
  return scripts + 1;
}

World WithCond(std::vector<Script> scripts) {
  World w(std::move(scripts));
  w.AddCond();
  return w;
}

Goids Dequeued(const World& w) {
  Goids goids;
  for (const Event& e : w.Events(EventKind::kSudogDequeued)) {
    CHECK(e.queue == Queue::kNotify);
    goids.push_back(e.g2);
  }
  return goids;
}

}  // namespace

TEST_CASE("a waiter draws a ticket, and sleeps until it is called", "[cond]") {
  const uint32_t cond = FirstWord(2);
  World w = WithCond({{Go(1), Gosched(), Signal(cond), Gosched()}, {Ticket(cond), Await(cond)}});
  w.RunUntil(2, Phase::kNotifyListAdd);
  CHECK(w.state.heap[cond + kCondWait] == 1);
  CHECK(w.state.heap[cond + kCondNotify] == 0);
  w.RunUntil(2, Phase::kNotifyListWaitPark);
  CHECK(w.Waiting(w.state.syncvalues[1].notify) == Goids{2});
  CHECK(std::string(WaitReasonText(w.G(2).waitreason)) == "sync.Cond.Wait");
  CHECK_FALSE(w.state.syncvalues[1].lock);
  w.Run();
  CHECK(w.OpTrace() ==
        Lines{"1 newproc.create", "1 newproc.runqput", "1 gosched.yield", "2 notifyListAdd.ticket",
              "2 notifyListWait.enqueue", "2 notifyListWait.park", "1 notifyListNotifyOne.take",
              "1 notifyListNotifyOne.goready", "1 gosched.yield", "2 notifyListWait.woken"});
  CHECK(w.state.heap[cond + kCondNotify] == 1);
}

TEST_CASE("a signal that comes between the ticket and the sleep is not missed", "[cond]") {
  const uint32_t cond = FirstWord(2);
  World w = WithCond(
      {{Go(1), Gosched(), Signal(cond), Gosched()}, {Ticket(cond), Gosched(), Await(cond)}});
  w.Run();
  const Lines trace = w.OpTrace();
  CHECK(std::count(trace.begin(), trace.end(), "2 notifyListWait.enqueue") == 1);
  CHECK(std::count(trace.begin(), trace.end(), "2 notifyListWait.park") == 0);
  CHECK(std::count(trace.begin(), trace.end(), "1 notifyListNotifyOne.take") == 1);
  CHECK(std::count(trace.begin(), trace.end(), "1 notifyListNotifyOne.goready") == 0);
  CHECK(w.state.end == EndReason::kMainReturned);
}

TEST_CASE("signals wake in the order of the tickets", "[cond]") {
  const uint32_t cond = FirstWord(2);
  World w = WithCond({{Go(1), Gosched(), Go(1), Gosched(), Go(1), Gosched(), Signal(cond),
                       Signal(cond), Signal(cond), Signal(cond)},
                      {Ticket(cond), Await(cond)}});
  w.Run();
  CHECK(Dequeued(w) == Goids{2, 3, 4});
  CHECK(w.OpTrace().back() == "1 notifyListNotifyOne.fast");  // nobody is left
}

TEST_CASE("a signal finds its ticket though another stands before it in the list", "[cond]") {
  const uint32_t cond = FirstWord(3);
  // Goroutine 2 has the first ticket and comes to sleep last.
  World w = WithCond({{Go(1), Gosched(), Go(2), Gosched(), Gosched(), Signal(cond), Signal(cond)},
                      {Ticket(cond), Gosched(), Gosched(), Await(cond)},
                      {Ticket(cond), Await(cond)}});
  w.RunUntil(2, Phase::kNotifyListWaitPark);
  CHECK(w.Waiting(w.state.syncvalues[1].notify) == Goids{3, 2});
  w.Run();
  CHECK(Dequeued(w) == Goids{2, 3});
}

TEST_CASE("a broadcast takes the whole list and makes them runnable in order", "[cond]") {
  const uint32_t cond = FirstWord(2);
  World w = WithCond({{Go(1), Gosched(), Go(1), Gosched(), Go(1), Gosched(), Broadcast(cond),
                       Broadcast(cond), Gosched()},
                      {Ticket(cond), Await(cond)}});
  w.RunUntil(1, Phase::kNotifyAllTake);
  CHECK(Dequeued(w) == Goids{2, 3, 4});
  CHECK_FALSE(w.state.syncvalues[1].notify.first);
  CHECK(w.state.heap[cond + kCondNotify] == 3);
  CHECK(w.G(2).status == GStatus::kWaiting);
  w.RunUntil(1, Phase::kNotifyAllReady);
  CHECK(w.G(2).status == GStatus::kRunnable);
  CHECK(w.G(3).status == GStatus::kWaiting);
  w.RunUntil(1, Phase::kNotifyAllFast);
  // The one woken last stands in runnext.
  CHECK(w.G(4).status == GStatus::kRunnable);
  CHECK(w.state.allgs[w.state.allp[1].runnext.value].goid == 4);
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
}

TEST_CASE("tickets wrap around", "[cond]") {
  const uint32_t cond = FirstWord(2);
  World w = WithCond({{Go(1), Gosched(), Go(1), Gosched(), Signal(cond), Signal(cond), Gosched()},
                      {Ticket(cond), Await(cond)}});
  w.state.heap[cond + kCondWait] = 0xffff'ffff;
  w.state.heap[cond + kCondNotify] = 0xffff'ffff;
  w.Run();
  CHECK(Dequeued(w) == Goids{2, 3});
  CHECK(w.state.heap[cond + kCondWait] == 1);
  CHECK(w.state.heap[cond + kCondNotify] == 1);
}
