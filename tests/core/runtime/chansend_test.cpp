#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;
using Values = std::vector<uint64_t>;

TEST_CASE("send puts its element into the buffer and moves on sendx", "[chansend]") {
  World w({{Send(1, 7), Send(1, 8)}});
  w.AddChan(2);
  w.RunUntil(1, Phase::kChansendLock);
  CHECK(w.Chan(1).lock == GId{1});
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kChansendCopyBuf);
  CHECK(w.Slot(1, 0) == 7);
  CHECK(w.Chan(1).qcount == 0);  // copied, but not yet counted
  CHECK(w.Chan(1).sendx == 0);
  const auto copied = w.LastEvents();
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].kind == EventKind::kElemCopied);
  CHECK(copied[0].place == Place::kStack);
  CHECK(copied[0].g2 == 1);
  CHECK(copied[0].place2 == Place::kBuffer);
  CHECK(copied[0].slot2 == 0);
  CHECK(copied[0].value == 7);
  w.Step();
  const auto advanced = w.LastEvents();
  REQUIRE(advanced.size() == 2);
  CHECK(advanced[0].kind == EventKind::kIndexMoved);
  CHECK(advanced[0].flag == 0);
  CHECK(advanced[0].slot2 == 1);
  CHECK(advanced[1].kind == EventKind::kCountChanged);
  CHECK(advanced[1].slot2 == 1);
  CHECK(w.Chan(1).lock == GId{1});
  w.Step();
  CHECK(w.LastEvents()[0].kind == EventKind::kLockReleased);
  CHECK_FALSE(w.Chan(1).lock);
  w.Run();
  CHECK(w.OpTrace() == Lines{"1 chansend.lock", "1 chansend.copy_buf", "1 chansend.advance",
                             "1 chansend.unlock", "1 chansend.lock", "1 chansend.copy_buf",
                             "1 chansend.advance", "1 chansend.unlock"});
  CHECK(w.Chan(1).sendx == 0);  // around the ring
  CHECK(w.Chan(1).qcount == 2);
  CHECK(w.Slot(1, 1) == 8);
}

TEST_CASE("send hands its element to the oldest waiting receiver, past the ring", "[chansend]") {
  for (const uint32_t dataqsiz : {0U, 3U}) {
    World w({{Go(1), Go(2), Gosched(), Send(1, 42), Gosched()}, {Recv(1)}, {Recv(1)}});
    w.AddChan(dataqsiz);
    w.RunUntil(1, Phase::kChansendLock);
    // Goroutine 3 ran first (runnext) and waits first.
    CHECK(w.Waiting(w.Chan(1).recvq) == std::vector<uint32_t>{3, 2});
    w.Step();
    CHECK(w.log.steps.back().phase == Phase::kChansendDequeue);
    CHECK(w.LastEvents()[0].kind == EventKind::kSudogDequeued);
    CHECK(w.LastEvents()[0].queue == Queue::kRecvq);
    CHECK(w.LastEvents()[0].g2 == 3);
    w.Step();
    CHECK(w.log.steps.back().phase == Phase::kSendCopy);
    const Event copy = w.LastEvents()[0];
    CHECK(copy.place == Place::kStack);
    CHECK(copy.g2 == 1);
    CHECK(copy.place2 == Place::kStack);
    CHECK(copy.g3 == 3);
    CHECK(copy.value == 42);
    CHECK(w.G(3).status == GStatus::kWaiting);
    w.Step();
    CHECK(w.log.steps.back().phase == Phase::kSendUnlock);
    CHECK_FALSE(w.Chan(1).lock);
    w.Step();
    CHECK(w.log.steps.back().phase == Phase::kSendReady);
    CHECK(w.LastEvents()[0].kind == EventKind::kGStatusChanged);
    CHECK(w.LastEvents()[0].to == GStatus::kRunnable);
    CHECK(w.LastEvents()[1].kind == EventKind::kGQueued);
    CHECK(w.LastEvents()[1].flag == 0);
    CHECK(w.state.allgs[w.state.allp[1].runnext.value].goid == 3);
    w.Run();
    CHECK(w.Received(1) == Values{42});
    CHECK(w.Chan(1).qcount == 0);
    CHECK(w.Chan(1).sendx == 0);
  }
}

TEST_CASE("send copies nothing to a receiver that drops the value", "[chansend]") {
  World w({{Go(1), Gosched(), Send(1, 1), Gosched()}, {RecvDropped(1)}});
  w.AddChan(0);
  w.Run();
  CHECK(w.Events(EventKind::kElemCopied).empty());
  CHECK(w.Received(1).size() == 1);
}

TEST_CASE("send to a full channel enqueues a sudog and parks until received", "[chansend]") {
  World w({{Go(1), Gosched(), Recv(1), Gosched()}, {Send(1, 5)}});
  w.AddChan(0);
  w.RunUntil(2, Phase::kChansendEnqueue);
  const Event enqueued = w.LastEvents()[0];
  CHECK(enqueued.kind == EventKind::kSudogEnqueued);
  CHECK(enqueued.queue == Queue::kSendq);
  CHECK(enqueued.g2 == 2);
  CHECK(enqueued.n == 0);
  CHECK(enqueued.value == 5);
  CHECK(w.G(2).status == GStatus::kRunning);
  CHECK(w.Chan(1).lock);
  w.Step();
  CHECK(w.last.status == StepStatus::kParked);
  CHECK(w.LastEvents()[0].kind == EventKind::kGStatusChanged);
  CHECK(w.LastEvents()[0].reason == WaitReason::kChanSend);
  CHECK(w.LastEvents()[1].kind == EventKind::kLockReleased);
  CHECK(w.G(2).status == GStatus::kWaiting);
  CHECK(w.G(2).parked_at == w.state.steps);
  CHECK_FALSE(w.Chan(1).lock);
  w.Run();
  CHECK(w.Received(1) == Values{5});
  const Lines trace = w.OpTrace();
  CHECK(std::find(trace.begin(), trace.end(), "2 chansend.woken") != trace.end());
  CHECK_FALSE(w.state.sudogs[1].g);  // given back
}

TEST_CASE("a sender's position in sendq is told", "[chansend]") {
  World w({{Go(1), Go(1), Go(1), Gosched()}, {Send(1, 5)}});
  w.AddChan(0);
  w.Run();
  std::vector<uint32_t> positions;
  for (const Event& e : w.Events(EventKind::kSudogEnqueued)) positions.push_back(e.n);
  CHECK(positions == std::vector<uint32_t>{0, 1, 2});
}

TEST_CASE("send on a closed channel unlocks, then panics", "[chansend]") {
  World w({{Close(1), Send(1, 1)}});
  w.AddChan(1);
  w.Run();
  REQUIRE(w.panics.size() == 1);
  CHECK(w.panics[0].kind == PanicKind::kSendOnClosedChannel);
  CHECK_FALSE(w.Chan(1).lock);
  const Lines trace = w.OpTrace();
  CHECK(Lines(trace.end() - 2, trace.end()) == Lines{"1 chansend.lock", "1 chansend.closed"});
}

TEST_CASE("a non-blocking send to a full channel fails without the lock", "[chansend]") {
  World w({{Send(1, 1), TrySend(1, 2), TrySend(2, 3)}});
  w.AddChan(1);
  w.AddChan(0);
  w.Run();
  CHECK_FALSE(w.outcomes[1].selected);
  CHECK_FALSE(w.outcomes[2].selected);
  const Lines trace = w.OpTrace();
  CHECK(Lines(trace.end() - 2, trace.end()) == Lines{"1 chansend.fast", "1 chansend.fast"});
}

TEST_CASE("a non-blocking send succeeds when there is room or a receiver", "[chansend]") {
  World w({{Go(1), Gosched(), TrySend(1, 2), TrySend(2, 3), Gosched()}, {Recv(2)}});
  w.AddChan(1);
  w.AddChan(0);
  w.Run();
  CHECK(w.outcomes[2].selected);
  CHECK(w.Chan(1).qcount == 1);
  CHECK(w.Received(2) == Values{3});
}

TEST_CASE("a non-blocking send whose chance is gone under the lock gives up", "[chansend]") {
  // Seen with room, full by the time that it has the lock: only another P can do that, so the
  // buffer is filled by hand between the two.
  World w({{Gosched(), TrySend(1, 2)}});
  w.AddChan(1);
  while (w.state.allp[1].running != GId{1} || w.outcomes.empty()) w.Step();
  StartSend(w.state, GId{1}, ChanId{1}, Address{GId{1}, 4}, false, 5);
  w.Chan(1).qcount = 1;
  REQUIRE(NextPhase(w.state, PId{1}) == Phase::kChansendLock);
  StepLog log;
  log.BeginStep({});
  CHECK(StepOp(w.state, w.program, w.limits, GId{1}, w.runtime_order, log).status ==
        StepStatus::kGoesOn);
  CHECK(NextPhase(w.state, PId{1}) == Phase::kChansendWouldBlock);
  CHECK(StepOp(w.state, w.program, w.limits, GId{1}, w.runtime_order, log).status ==
        StepStatus::kFinished);
  CHECK_FALSE(w.Chan(1).lock);
  CHECK(w.state.stacks[w.G(1).stack + 5] == 0);
}

TEST_CASE("send on a nil channel parks for ever, or fails when it may not block", "[chansend]") {
  World w({{TrySend(0, 1), Go(1), Gosched()}, {Send(0, 1)}});
  w.Run();
  CHECK_FALSE(w.outcomes[0].selected);
  CHECK(w.G(2).status == GStatus::kWaiting);
  CHECK(w.G(2).waitreason == WaitReason::kChanSendNil);
}

TEST_CASE("a held channel lock is waited for, visibly", "[chansend]") {
  World w({{Go(1), Gosched(), Gosched()}, {Gosched(), Gosched()}});
  w.AddChan(1);
  while (w.state.allp[1].running != GId{2}) w.Step();
  // Goroutine 1 holds the lock, as if it ran on another P.
  w.Chan(1).lock = GId{1};
  StartSend(w.state, GId{2}, ChanId{1}, Address{GId{2}, 4}, true);
  StepLog log;
  log.BeginStep({});
  CHECK(StepOp(w.state, w.program, w.limits, GId{2}, w.runtime_order, log).status ==
        StepStatus::kGoesOn);
  REQUIRE(log.events.size() == 1);
  CHECK(log.events[0].kind == EventKind::kLockWaited);
  CHECK(log.events[0].g2 == 1);
  CHECK(NextPhase(w.state, PId{1}) == Phase::kChansendLock);
  w.Chan(1).lock = {};
  StepOp(w.state, w.program, w.limits, GId{2}, w.runtime_order, log);
  CHECK(w.Chan(1).lock == GId{2});
}

TEST_CASE("elements of no word and of several words travel whole", "[chansend]") {
  for (const uint32_t words : {0U, 2U, 4U}) {
    for (const uint32_t dataqsiz : {0U, 2U}) {
      World w({{Go(1), Recv(1), Recv(1), Recv(1), Recv(1)},
               {Send(1, 1), Send(1, 2), Send(1, 3), Send(1, 4)}});
      w.AddChan(dataqsiz, words);
      w.Run();  // World checks every word received
      CHECK(w.state.end == EndReason::kMainReturned);
      CHECK(w.Received(1).size() == 4);
      if (words > 0) CHECK(w.Received(1) == Values{1, 2, 3, 4});
    }
  }
}

TEST_CASE("send takes a goroutine out of its select, and throws out those already won elsewhere",
          "[chansend]") {
  World w({{Go(1), Gosched(), Go(2), Gosched(), Send(2, 9), Send(1, 1), Gosched()},
           {Select({ToRecv(1), ToRecv(2)})},
           {Select({ToRecv(1), ToRecv(3)})}});
  for (int i = 0; i < 3; ++i) w.AddChan(0);
  w.RunUntil(1, Phase::kSendReady);
  CHECK(w.G(2).selectDone == 1);
  w.RunUntil(1, Phase::kChansendLock);
  const auto thrown_out = w.LastEvents();
  REQUIRE(thrown_out.size() == 2);
  CHECK(thrown_out[1].kind == EventKind::kSudogDequeued);
  CHECK(thrown_out[1].g2 == 2);
  CHECK(thrown_out[1].flag == 2);
  CHECK(w.G(3).selectDone == 0);
  w.Step();
  CHECK(w.LastEvents()[0].g2 == 3);
  CHECK(w.LastEvents()[0].flag == 0);
  CHECK(w.G(3).selectDone == 1);
  w.Run();
  CHECK(w.Received(1) == Values{1});
}
