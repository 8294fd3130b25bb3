#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;
using Values = std::vector<uint64_t>;

namespace {

Lines Tail(const Lines& lines, size_t count) {
  return Lines(lines.end() - static_cast<long>(count), lines.end());
}

}  // namespace

TEST_CASE("receive takes the head of the buffer and clears its slot", "[chanrecv]") {
  World w({{Send(1, 7), Recv(1)}});
  w.AddChan(2);
  w.RunUntil(1, Phase::kChanrecvCopyBuf);
  CHECK(w.Slot(1, 0) == 0);
  CHECK(w.Chan(1).qcount == 1);
  const auto copied = w.LastEvents();
  REQUIRE(copied.size() == 2);
  CHECK(copied[0].kind == EventKind::kElemCopied);
  CHECK(copied[0].place == Place::kBuffer);
  CHECK(copied[0].slot == 0);
  CHECK(copied[0].place2 == Place::kStack);
  CHECK(copied[0].g3 == 1);
  CHECK(copied[0].value == 7);
  CHECK(copied[1].kind == EventKind::kSlotCleared);
  CHECK(copied[1].slot == 0);
  w.Step();
  CHECK(w.LastEvents()[0].flag == 1);  // recvx
  CHECK(w.Chan(1).recvx == 1);
  CHECK(w.Chan(1).qcount == 0);
  w.Run();
  CHECK(Tail(w.OpTrace(), 4) ==
        Lines{"1 chanrecv.lock", "1 chanrecv.copy_buf", "1 chanrecv.advance", "1 chanrecv.unlock"});
  CHECK(w.Received(1) == Values{7});
}

TEST_CASE("receive from an empty channel parks until a sender hands it the element", "[chanrecv]") {
  World w({{Go(1), Gosched(), Send(1, 9), Gosched()}, {Recv(1)}});
  w.AddChan(1);
  w.RunUntil(2, Phase::kChanrecvPark);
  CHECK(w.G(2).waitreason == WaitReason::kChanReceive);
  CHECK(w.Waiting(w.Chan(1).recvq) == std::vector<uint32_t>{2});
  CHECK(w.LastEvents()[1].kind == EventKind::kLockReleased);
  w.Run();
  CHECK(w.Received(1) == Values{9});
  CHECK(w.outcomes.back().received);
}

TEST_CASE("receive on an unbuffered channel copies straight from the waiting sender",
          "[chanrecv]") {
  World w({{Go(1), Gosched(), Recv(1), Gosched()}, {Send(1, 3)}});
  w.AddChan(0);
  w.RunUntil(1, Phase::kRecvCopyDirect);
  const Event copy = w.LastEvents()[0];
  CHECK(copy.place == Place::kStack);
  CHECK(copy.g2 == 2);
  CHECK(copy.place2 == Place::kStack);
  CHECK(copy.g3 == 1);
  w.Run();
  const Lines trace = w.OpTrace();
  const auto lock = std::find(trace.begin(), trace.end(), "1 chanrecv.lock");
  CHECK(Lines(lock, lock + 5) == Lines{"1 chanrecv.lock", "1 chanrecv.dequeue",
                                       "1 recv.copy_direct", "1 recv.unlock", "1 recv.goready"});
}

TEST_CASE("receive from a full buffer with a sender waiting turns the ring by one", "[chanrecv]") {
  World w({{Send(1, 1), Send(1, 2), Go(1), Gosched(), Recv(1), Gosched(), Recv(1), Recv(1)},
           {Send(1, 3)}});
  w.AddChan(2);
  w.RunUntil(1, Phase::kRecvCopyHead);
  CHECK(w.LastEvents()[0].place == Place::kBuffer);
  CHECK(w.LastEvents()[0].value == 1);
  CHECK(w.Slot(1, 0) == 1);  // still there
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kRecvCopySender);
  CHECK(w.LastEvents()[0].g2 == 2);
  CHECK(w.LastEvents()[0].place2 == Place::kBuffer);
  CHECK(w.LastEvents()[0].slot2 == 0);
  CHECK(w.Slot(1, 0) == 3);  // the tail of the queue now
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kRecvAdvance);
  CHECK(w.Chan(1).recvx == 1);
  CHECK(w.Chan(1).sendx == 1);
  CHECK(w.Chan(1).qcount == 2);
  CHECK(w.LastEvents().size() == 2);
  w.Run();
  CHECK(w.Received(1) == Values{1, 2, 3});
}

TEST_CASE("a dropped receive moves the ring all the same", "[chanrecv]") {
  World w({{Send(1, 1), Go(1), Gosched(), RecvDropped(1), Gosched(), RecvDropped(1), Recv(1)},
           {Send(1, 2), Send(1, 3)}});
  w.AddChan(1);
  w.Run();
  CHECK(w.state.end == EndReason::kMainReturned);
  CHECK(w.outcomes.back().value == 3);
  for (const Event& e : w.Events(EventKind::kElemCopied)) {
    CHECK((e.place2 == Place::kBuffer || e.value == 3));
  }
}

TEST_CASE("receive from a closed and empty channel gives a zero value and no ok", "[chanrecv]") {
  World w({{Send(1, 4), Close(1), Recv(1), Recv(1)}});
  w.AddChan(1);
  w.Run();
  CHECK(w.outcomes[2].received);
  CHECK(w.outcomes[2].value == 4);
  CHECK_FALSE(w.outcomes[3].received);
  CHECK(w.outcomes[3].selected);
  CHECK(w.outcomes[3].value == 0);
  CHECK(Tail(w.OpTrace(), 2) == Lines{"1 chanrecv.lock", "1 chanrecv.closed"});
}

TEST_CASE("a receiver woken by close gets a zero value and no ok", "[chanrecv]") {
  World w({{Go(1), Gosched(), Send(1, 6), Gosched(), Close(1), Gosched()}, {Recv(1), Recv(1)}});
  w.AddChan(0);
  w.Run();
  std::vector<Outcome> of_receiver;
  for (const Outcome& o : w.outcomes) {
    if (o.goid == 2) of_receiver.push_back(o);
  }
  REQUIRE(of_receiver.size() == 2);
  CHECK(of_receiver[0].value == 6);
  const Outcome& woken = of_receiver[1];
  CHECK_FALSE(woken.received);
  CHECK(woken.value == 0);  // the 6 was zeroed
}

TEST_CASE("a non-blocking receive fails without the lock while the channel is empty",
          "[chanrecv]") {
  World w({{TryRecv(1), TryRecv(2), Close(1), TryRecv(1)}});
  w.AddChan(1);
  w.AddChan(0);
  w.Run();
  CHECK_FALSE(w.outcomes[0].selected);
  CHECK_FALSE(w.outcomes[1].selected);
  CHECK(w.outcomes[3].selected);  // closed: selected, but nothing received
  CHECK_FALSE(w.outcomes[3].received);
  CHECK(w.OpTrace()[0] == "1 chanrecv.fast");
  CHECK(w.OpTrace().back() == "1 chanrecv.fast");
}

TEST_CASE("a non-blocking receive takes what is there", "[chanrecv]") {
  World w({{Go(1), Send(1, 1), TryRecv(1), Gosched(), TryRecv(2), Gosched()}, {Send(2, 2)}});
  w.AddChan(1);
  w.AddChan(0);
  w.Run();
  CHECK(w.outcomes[2].selected);
  CHECK(w.outcomes[2].value == 1);
  CHECK(w.Received(2) == Values{2});
}

TEST_CASE("a non-blocking receive whose chance is gone under the lock gives up", "[chanrecv]") {
  World w({{Send(1, 1), Gosched(), Gosched()}});
  w.AddChan(1);
  w.RunUntil(1, Phase::kGoschedYield);
  while (w.state.allp[1].running != GId{1}) w.Step();
  StartRecv(w.state, GId{1}, ChanId{1}, Address{GId{1}, 4}, false, 5, 6);
  w.Chan(1).qcount = 0;
  NoLog log;
  StepOp(w.state, w.program, w.limits, GId{1}, w.runtime_order, log);
  CHECK(NextPhase(w.state, PId{1}) == Phase::kChanrecvWouldBlock);
  CHECK(StepOp(w.state, w.program, w.limits, GId{1}, w.runtime_order, log).status ==
        StepStatus::kFinished);
  CHECK(w.state.stacks[w.G(1).stack + 5] == 0);
}

TEST_CASE("receive on a nil channel parks for ever, or fails when it may not block", "[chanrecv]") {
  World w({{TryRecv(0), Go(1), Gosched()}, {Recv(0)}});
  w.Run();
  CHECK_FALSE(w.outcomes[0].selected);
  CHECK(w.G(2).waitreason == WaitReason::kChanReceiveNil);
}

TEST_CASE("range receives until closed and empty", "[chanrecv]") {
  World w({{Go(1), Send(1, 1), Send(1, 2), Send(1, 3), Close(1), Gosched()}, {Range(1)}});
  w.AddChan(2);
  w.Run();
  CHECK(w.Received(1) == Values{1, 2, 3});
  CHECK(w.G(2).status == GStatus::kDead);
}
