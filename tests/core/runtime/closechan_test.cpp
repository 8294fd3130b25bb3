#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;
using Goids = std::vector<uint32_t>;

TEST_CASE("close of a channel nobody waits for", "[closechan]") {
  World w({{Close(1)}});
  w.AddChan(1);
  w.Run();
  CHECK(w.Chan(1).closed == 1);
  CHECK(w.OpTrace() == Lines{"1 closechan.lock", "1 closechan.mark", "1 closechan.unlock"});
  CHECK(w.Events(EventKind::kChanClosed).size() == 1);
}

TEST_CASE("close collects all receivers under the lock, then wakes the last first", "[closechan]") {
  World w({{Go(1), Go(1), Go(1), Gosched(), Close(1), Gosched()}, {Recv(1)}});
  w.AddChan(0);
  w.RunUntil(1, Phase::kClosechanMark);
  CHECK(w.Waiting(w.Chan(1).recvq) == Goids{4, 2, 3});
  w.RunUntil(1, Phase::kClosechanReceiver);
  CHECK(w.LastEvents()[0].kind == EventKind::kSudogDequeued);
  CHECK(w.LastEvents()[0].g2 == 4);
  CHECK(w.LastEvents()[1].kind == EventKind::kElemCopied);
  CHECK(w.LastEvents()[1].place == Place::kNone);
  CHECK(w.LastEvents()[1].g3 == 4);
  CHECK(w.G(4).status == GStatus::kWaiting);
  w.RunUntil(1, Phase::kClosechanUnlock);
  CHECK(w.Waiting(w.Chan(1).recvq).empty());
  CHECK_FALSE(w.Chan(1).lock);
  Goids readied;
  for (int i = 0; i < 3; ++i) {
    w.Step();
    CHECK(w.log.steps.back().phase == Phase::kClosechanReady);
    readied.push_back(w.LastEvents()[0].g2);
  }
  CHECK(readied == Goids{3, 2, 4});
  w.Run();
  // The last made ready stands in runnext, the others in the order of goready.
  const Goids order = w.PickOrder();
  CHECK(Goids(order.end() - 4, order.end()) == Goids{4, 3, 2, 1});
}

TEST_CASE("close wakes waiting senders, and they panic", "[closechan]") {
  World w({{Go(1), Go(1), Gosched(), Close(1), Gosched()}, {Send(1, 8)}});
  w.AddChan(0);
  w.Run();
  REQUIRE(w.panics.size() == 2);
  CHECK(w.panics[0].kind == PanicKind::kSendOnClosedChannel);
  CHECK(w.panics[0].goid != w.panics[1].goid);
  CHECK(w.Events(EventKind::kElemCopied).empty());
  const Lines trace = w.OpTrace();
  CHECK(std::count(trace.begin(), trace.end(), "1 closechan.sender") == 2);
  CHECK(std::count(trace.begin(), trace.end(), "1 closechan.goready") == 2);
}

TEST_CASE("a closed channel gives out what is buffered", "[closechan]") {
  World w({{Send(1, 1), Send(1, 2), Close(1), Range(1)}});
  w.AddChan(2);
  w.Run();
  CHECK(w.Received(1) == std::vector<uint64_t>{1, 2});
}

TEST_CASE("close of a nil and of a closed channel panic", "[closechan]") {
  World nil({{Close(0)}});
  nil.Run();
  REQUIRE(nil.panics.size() == 1);
  CHECK(nil.panics[0].kind == PanicKind::kCloseOfNilChannel);

  World twice({{Close(1), Close(1)}});
  twice.AddChan(0);
  twice.Run();
  REQUIRE(twice.panics.size() == 1);
  CHECK(twice.panics[0].kind == PanicKind::kCloseOfClosedChannel);
  CHECK_FALSE(twice.Chan(1).lock);
  CHECK(twice.OpTrace().back() == "1 closechan.closed");
}

TEST_CASE("makechan makes a channel of the type's size", "[makechan]") {
  World w({{Make(3), Make(0)}});
  w.Run();
  REQUIRE(w.outcomes.size() == 2);
  const hchan& c = w.Chan(static_cast<uint32_t>(w.outcomes[0].value));
  CHECK(c.dataqsiz == 3);
  CHECK(c.elemsize == 8);
  CHECK(c.elemwords == 1);
  CHECK(c.buf != 0);
  CHECK(w.outcomes[1].value == w.outcomes[0].value + 1);
  const auto made = w.Events(EventKind::kChanMade);
  REQUIRE(made.size() == 2);
  CHECK(made[0].n == 3);
}

TEST_CASE("makechan panics on a size out of range and stops at the limit on memory", "[makechan]") {
  for (const int64_t size : {int64_t{-1}, int64_t{1} << 46, INT64_MAX}) {
    World w({{Make(size)}});
    w.Run();
    REQUIRE(w.panics.size() == 1);
    CHECK(w.panics[0].kind == PanicKind::kMakechanSize);
  }
  World w({{Make(int64_t{1} << 40)}});
  w.Run();
  CHECK(w.panics.empty());
  CHECK(w.last.status == StepStatus::kLimit);
  CHECK(w.last.limit == LimitKind::kHeapWords);
}

TEST_CASE("channels without end reach the limit on memory", "[makechan]") {
  World w({Script(50, Make(0))});
  w.limits.heap_words = 300;
  w.Run();
  CHECK(w.last.limit == LimitKind::kHeapWords);
}
