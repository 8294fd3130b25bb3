#include <map>

#include "core/runtime/invariants.h"
#include "core/runtime/select.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;
using Lines = std::vector<std::string>;
using Goids = std::vector<uint32_t>;
using Numbers = std::vector<uint32_t>;

namespace {

// The schedule is Go's; shuffles are given: the draws, one after the other, then 0.
class GivenShuffle final : public ChoiceSource {
 public:
  explicit GivenShuffle(std::vector<uint32_t> draws) : draws_(std::move(draws)) {}
  uint32_t Choose(ChoiceKind kind, uint32_t options) override {
    if (kind != ChoiceKind::kPollOrder) return 0;
    asked.push_back(options);
    return asked.size() <= draws_.size() ? draws_[asked.size() - 1] : 0;
  }
  bool DecidesSchedule() const override { return false; }

  std::vector<uint32_t> asked;

 private:
  std::vector<uint32_t> draws_;
};

// Cases in the order of the last step's events.
Numbers Ordered(const World& w, uint8_t which) {
  Numbers cases;
  for (const Event& event : w.LastEvents()) {
    if (event.kind == EventKind::kCaseOrdered && event.flag == which) cases.push_back(event.slot);
  }
  return cases;
}

Numbers Channels(const World& w, EventKind kind) {
  Numbers channels;
  for (const Event& event : w.LastEvents()) {
    if (event.kind == kind) channels.push_back(event.c);
  }
  return channels;
}

}  // namespace

TEST_CASE("select shuffles its cases with one draw for each but the first", "[selectgo]") {
  World w({{Select({ToSend(3, 7), ToRecv(2), ToRecv(1)})}});
  for (int i = 0; i < 3; ++i) w.AddChan(1);
  GivenShuffle draws({0, 1});
  w.chosen_by = &draws;
  w.RunUntil(1, Phase::kSelectPollorder);
  CHECK(draws.asked == std::vector<uint32_t>{2, 3});
  // 0; then 1 takes the first place; then 2 the second.
  CHECK(Ordered(w, 0) == Numbers{1, 2, 0});
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kSelectLockorder);
  CHECK(Ordered(w, 1) == Numbers{2, 1, 0});  // channels 1, 2, 3
}

TEST_CASE("every order of the cases can be drawn, each about as often", "[selectgo]") {
  std::map<Numbers, int> seen;
  World start({{Select({ToRecv(1), ToRecv(2), ToRecv(3)})}});
  for (int i = 0; i < 3; ++i) start.AddChan(0);
  for (uint64_t seed = 1; seed <= 600; ++seed) {
    World w = start;
    w.runtime_order = RuntimeChoices(seed);
    w.RunUntil(1, Phase::kSelectPollorder);
    ++seen[Ordered(w, 0)];
  }
  CHECK(seen.size() == 6);
  for (const auto& [order, count] : seen) CHECK(count > 50);
}

TEST_CASE("select locks all its channels one by one, each once", "[selectgo]") {
  World w({{Select({ToSend(2, 5), ToSend(1, 5), ToRecv(2)})}});
  w.AddChan(0);
  w.AddChan(0);
  w.RunUntil(1, Phase::kSelectLockorder);
  w.Step();
  CHECK(Channels(w, EventKind::kLockAcquired) == Numbers{1});
  CHECK_FALSE(w.Chan(2).lock);
  w.Step();
  CHECK(Channels(w, EventKind::kLockAcquired) == Numbers{2});
  CHECK(w.Chan(1).lock == GId{1});
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kSelectLook);
}

TEST_CASE("select waits for a channel's lock with those it has in its hands", "[selectgo]") {
  World w({{Go(1), Gosched(), Select({ToRecv(1), ToRecv(2)})}, {Send(2, 9)}});
  w.AddChan(1);
  w.AddChan(1);
  w.RunUntil(1, Phase::kSelectLockorder);
  w.Chan(2).lock = GId{2};  // as with a second P
  StepLog log;
  for (int i = 0; i < 3; ++i) {
    log.BeginStep({});
    StepOp(w.state, w.program, w.limits, GId{1}, w.runtime_order, log);
  }
  CHECK(log.events[0].kind == EventKind::kLockAcquired);
  for (size_t i = 1; i < 3; ++i) {
    CHECK(log.events[i].kind == EventKind::kLockWaited);
    CHECK(log.events[i].c == 2);
    CHECK(log.events[i].g2 == 2);
  }
  CHECK(w.Chan(1).lock == GId{1});
}

TEST_CASE("the first ready case in pollorder goes on, and the rest is not looked at",
          "[selectgo]") {
  for (const uint32_t draw : {0U, 1U}) {
    World w({{Send(1, 7), Send(2, 8), Select({ToRecv(1), ToRecv(2)})}});
    w.AddChan(1);
    w.AddChan(1);
    GivenShuffle draws({draw});
    w.chosen_by = &draws;
    w.Run();
    REQUIRE(w.outcomes.size() == 3);
    CHECK(w.outcomes[2].chosen == (draw == 0 ? 1 : 0));
    CHECK(w.outcomes[2].value == (draw == 0 ? 8 : 7));
    CHECK(w.outcomes[2].received);
    CHECK(w.Events(EventKind::kCaseLooked).size() == 1);
    const Lines ops = w.OpTrace();
    CHECK(Lines(ops.end() - 8, ops.end()) == Lines{"1 selectgo.pollorder", "1 selectgo.lockorder",
                                                   "1 selectgo.lock", "1 selectgo.lock",
                                                   "1 selectgo.look", "1 selectgo.copy_out",
                                                   "1 selectgo.advance_out", "1 selectgo.unlock"});
    CHECK(Channels(w, EventKind::kLockReleased) == Numbers{});
    CHECK_FALSE(w.Chan(1).lock);
    CHECK_FALSE(w.Chan(2).lock);
  }
}

TEST_CASE("locks are released in the opposite order", "[selectgo]") {
  World w({{Select({ToSend(1, 7), ToRecv(3), ToRecv(2)})}});
  for (int i = 0; i < 3; ++i) w.AddChan(1);
  w.RunUntil(1, Phase::kSelectUnlock);
  CHECK(Channels(w, EventKind::kLockReleased) == Numbers{3, 2, 1});
  CHECK(w.Chan(1).qcount == 1);
  CHECK(w.Slot(1, 0) == 7);
}

TEST_CASE("select takes the default when no case is ready", "[selectgo]") {
  World w({{SelectDefault({ToSend(1, 7), ToRecv(2)})}});
  w.AddChan(0);
  w.AddChan(0);
  w.Run();
  REQUIRE(w.outcomes.size() == 1);
  CHECK(w.outcomes[0].chosen == -1);
  CHECK_FALSE(w.outcomes[0].received);
  CHECK(w.OpTrace().back() == "1 selectgo.default");
  CHECK(w.Events(EventKind::kLockReleased).size() == 2);
  CHECK(w.Events(EventKind::kCaseChosen)[0].slot == kNoCase);
  CHECK(w.Events(EventKind::kSudogEnqueued).empty());
}

TEST_CASE("cases on nil channels are in neither order", "[selectgo]") {
  World w({{SelectDefault({ToSend(0, 7), ToRecv(1), ToRecv(0)})}});
  w.AddChan(0);
  w.RunUntil(1, Phase::kSelectPollorder);
  CHECK(Ordered(w, 0) == Numbers{1});
  w.Run();
  CHECK(w.outcomes[0].chosen == -1);
}

TEST_CASE("a select on nil channels only waits for ever, or takes its default", "[selectgo]") {
  World waits({{Select({ToSend(0, 7), ToRecv(0)})}});
  waits.Run();
  CHECK(waits.state.end == EndReason::kDeadlock);
  CHECK(waits.G(1).waitreason == WaitReason::kSelect);
  CHECK_FALSE(waits.G(1).waiting);
  World goes_on({{SelectDefault({ToSend(0, 7), ToRecv(0)})}});
  goes_on.Run();
  CHECK(goes_on.OpTrace() == Lines{"1 selectgo.pollorder", "1 selectgo.default"});
}

TEST_CASE("a select hands its value to a waiting receiver", "[selectgo]") {
  World w({{Go(1), Gosched(), Select({ToSend(1, 7), ToSend(2, 8)}), Gosched()}, {Recv(1)}});
  w.AddChan(0);
  w.AddChan(0);
  w.Run();
  CHECK(w.Received(1) == std::vector<uint64_t>{7});
  const Lines ops = w.OpTrace();
  const Lines end(ops.end() - 6, ops.end());
  CHECK(end == Lines{"1 selectgo.receiver", "1 send.copy", "1 send.unlock", "1 send.goready",
                     "1 gosched.yield", "2 chanrecv.woken"});
  CHECK(w.Events(EventKind::kCaseChosen).size() == 1);
}

TEST_CASE("a select receives from a waiting sender", "[selectgo]") {
  for (const uint32_t dataqsiz : {0U, 1U}) {
    World w(
        {{Go(1), Gosched(), Select({ToRecv(1), ToRecv(2)}), Gosched()}, {Send(1, 7), Send(1, 8)}});
    w.AddChan(dataqsiz);
    w.AddChan(0);
    w.Run();
    CHECK(w.outcomes[2 + dataqsiz].chosen == 0);
    CHECK(w.outcomes[2 + dataqsiz].value == 7);
    CHECK(w.outcomes[2 + dataqsiz].received);
    CHECK(w.Chan(1).qcount == dataqsiz);
  }
}

TEST_CASE("a select that must wait stands in the queues of all its channels", "[selectgo]") {
  World w({{Go(1), Gosched(), Recv(3)}, {Select({ToSend(2, 7), ToRecv(1)})}});
  for (int i = 0; i < 3; ++i) w.AddChan(0);
  w.RunUntil(2, Phase::kSelectEnqueue);
  CHECK(w.Waiting(w.Chan(1).recvq) == Goids{2});  // in lockorder
  CHECK(w.Waiting(w.Chan(2).sendq).empty());
  w.Step();
  CHECK(w.Waiting(w.Chan(2).sendq) == Goids{2});
  const Event enqueued = w.LastEvents()[0];
  CHECK(enqueued.value == 7);
  CHECK(enqueued.slot == 0);
  for (const SudogId id : {w.Chan(1).recvq.first, w.Chan(2).sendq.first}) {
    CHECK(w.state.sudogs[id.value].isSelect == 1);
  }
  CHECK(w.Chan(1).lock == GId{2});
  w.Step();
  CHECK(w.log.steps.back().phase == Phase::kSelectPark);
  CHECK(w.G(2).waitreason == WaitReason::kSelect);
  CHECK(Channels(w, EventKind::kLockReleased) == Numbers{1, 2});
  CHECK(w.G(2).waiting == w.Chan(1).recvq.first);
}

TEST_CASE("the winner's sudog wakes the select, and the losers leave their queues", "[selectgo]") {
  World w(
      {{Go(1), Gosched(), Send(2, 42), Gosched()}, {Select({ToRecv(1), ToRecv(2), ToRecv(3)})}});
  for (int i = 0; i < 3; ++i) w.AddChan(0);
  w.RunUntil(1, Phase::kChansendDequeue);
  CHECK(w.G(2).selectDone == 1);
  CHECK(w.Waiting(w.Chan(1).recvq) == Goids{2});
  w.RunUntil(2, Phase::kSelectRelock);
  CHECK(Channels(w, EventKind::kLockAcquired) == Numbers{1});
  w.RunUntil(2, Phase::kSelectLeave);
  CHECK(w.G(2).selectDone == 0);
  CHECK(w.LastEvents()[0].kind == EventKind::kSudogDequeued);
  CHECK(w.LastEvents()[0].flag == 1);
  CHECK(w.LastEvents()[1].kind == EventKind::kSudogReleased);
  CHECK(w.LastEvents()[1].flag == 2);
  CHECK(w.Chan(3).lock == GId{2});
  w.Step();
  REQUIRE(w.LastEvents().size() == 1);
  CHECK(w.LastEvents()[0].kind == EventKind::kSudogReleased);
  CHECK(w.LastEvents()[0].flag == 1);
  CHECK(w.LastEvents()[0].slot == 1);
  w.Run();
  CHECK(w.Waiting(w.Chan(1).recvq).empty());
  CHECK(w.Waiting(w.Chan(3).recvq).empty());
  CHECK(w.Received(2) == std::vector<uint64_t>{42});
  CHECK(w.Events(EventKind::kCaseChosen)[0].slot == 1);
}

TEST_CASE("whoever finds a loser at the head of a queue throws it out", "[selectgo]") {
  // 2 has won on channel 1 but not run yet when main sends on channel 2: 3 must get that.
  World w({{Go(1), Gosched(), Go(2), Gosched(), Send(1, 7), Send(2, 8), Gosched()},
           {Select({ToRecv(1), ToRecv(2)})},
           {Recv(2)}});
  w.AddChan(0);
  w.AddChan(0);
  w.RunUntil(1, Phase::kSendReady);
  CHECK(w.Waiting(w.Chan(2).recvq) == Goids{2, 3});
  w.RunUntil(1, Phase::kChansendLock);
  CHECK(w.LastEvents()[1].kind == EventKind::kSudogDequeued);
  CHECK(w.LastEvents()[1].g2 == 2);
  CHECK(w.LastEvents()[1].flag == 2);
  CHECK(w.Waiting(w.Chan(2).recvq) == Goids{3});
  w.Run();
  CHECK(w.Received(1) == std::vector<uint64_t>{7});
  CHECK(w.Received(2) == std::vector<uint64_t>{8});
}

TEST_CASE("two selects meet on one of their channels", "[selectgo]") {
  World w({{Go(1), Gosched(), Select({ToRecv(1), ToRecv(2)}), Gosched()},
           {Select({ToSend(2, 5), ToSend(3, 6)})}});
  for (int i = 0; i < 3; ++i) w.AddChan(0);
  w.Run();
  CHECK(w.Received(2) == std::vector<uint64_t>{5});
  const auto chosen = w.Events(EventKind::kCaseChosen);
  REQUIRE(chosen.size() == 2);
  CHECK(chosen[0].c == 2);
  CHECK(chosen[1].c == 2);
}

TEST_CASE("a select may wait on both sides of a channel, but not meet itself", "[selectgo]") {
  World w({{Go(1), Gosched(), Recv(1), Gosched()}, {Select({ToSend(1, 5), ToRecv(1)})}});
  w.AddChan(0);
  w.RunUntil(2, Phase::kSelectPark);
  CHECK(w.Waiting(w.Chan(1).sendq) == Goids{2});
  CHECK(w.Waiting(w.Chan(1).recvq) == Goids{2});
  w.Run();
  CHECK(w.Received(1) == std::vector<uint64_t>{5});
  CHECK(w.Waiting(w.Chan(1).recvq).empty());
}

TEST_CASE("close wakes a select that waits to receive with ok false", "[selectgo]") {
  World w({{Go(1), Gosched(), Close(1), Gosched()}, {Select({ToRecv(1), ToRecv(2)})}});
  w.AddChan(0);
  w.AddChan(0);
  w.Run();
  const auto chosen = w.Events(EventKind::kCaseChosen);
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].slot == 0);
  CHECK(chosen[0].flag == 0);
  CHECK(w.panics.empty());
  CHECK(w.OpTrace().back() == "2 selectgo.done");
}

TEST_CASE("close wakes a select that waits to send, and it panics", "[selectgo]") {
  World w({{Go(1), Gosched(), Close(1), Gosched()}, {Select({ToSend(1, 7), ToRecv(2)})}});
  w.AddChan(0);
  w.AddChan(0);
  w.Run();
  REQUIRE(w.panics.size() == 1);
  CHECK(w.panics[0].goid == 2);
  CHECK(w.panics[0].kind == PanicKind::kSendOnClosedChannel);
  CHECK_FALSE(w.Chan(1).lock);
  CHECK_FALSE(w.Chan(2).lock);
  CHECK(w.Waiting(w.Chan(2).recvq).empty());
}

TEST_CASE("a closed channel is ready at once: to receive zero, or to panic", "[selectgo]") {
  World receives({{Close(1), Select({ToRecv(1), ToRecv(2)})}});
  receives.AddChan(1);
  receives.AddChan(1);
  receives.Run();
  CHECK(receives.outcomes[1].chosen == 0);
  CHECK_FALSE(receives.outcomes[1].received);
  CHECK(receives.OpTrace().back() == "1 selectgo.closed_recv");
  World sends({{Close(1), Select({ToSend(1, 7), ToRecv(2)})}});
  sends.AddChan(1);
  sends.AddChan(0);
  sends.Run();
  REQUIRE(sends.panics.size() == 1);
  CHECK(sends.panics[0].kind == PanicKind::kSendOnClosedChannel);
  CHECK(sends.OpTrace().back() == "1 selectgo.closed_send");
}

TEST_CASE("a closed channel with values left gives them first", "[selectgo]") {
  World w({{Send(1, 7), Close(1), Select({ToRecv(1), ToRecv(2)}), Select({ToRecv(1), ToRecv(2)})}});
  w.AddChan(1);
  w.AddChan(0);
  w.Run();
  CHECK(w.outcomes[2].received);
  CHECK(w.outcomes[2].value == 7);
  CHECK_FALSE(w.outcomes[3].received);
}

TEST_CASE("elements of any size travel whole through selects", "[selectgo]") {
  for (uint32_t words = 0; words <= 4; ++words) {
    for (const uint32_t dataqsiz : {0U, 2U}) {
      World w({{Go(1), Go(2), Recv(1), Recv(1), Recv(1), Gosched()},
               {Select({ToSend(1, 7), ToRecv(2)}), Select({ToSend(1, 8), ToRecv(2)})},
               {Select({ToSend(1, 9), ToRecv(2)})}});
      w.AddChan(dataqsiz, words);
      w.AddChan(0, words);
      w.Run();  // the World checks every word
      CHECK(w.Received(1).size() == 3);
    }
  }
}

TEST_CASE("the same channel in several cases is served once", "[selectgo]") {
  World w({{Go(1), Gosched(), Send(1, 7), Gosched()}, {Select({ToRecv(1), ToRecv(1), ToRecv(1)})}});
  w.AddChan(0);
  w.RunUntil(2, Phase::kSelectPark);
  CHECK(w.Waiting(w.Chan(1).recvq) == Goids{2, 2, 2});
  CHECK(Channels(w, EventKind::kLockReleased) == Numbers{1});
  w.Run();
  CHECK(w.Waiting(w.Chan(1).recvq).empty());
  CHECK(w.Events(EventKind::kCaseChosen).size() == 1);
}

TEST_CASE("under any order of cases and goroutines selects lose and double nothing", "[selectgo]") {
  for (uint64_t seed = 1; seed <= 200; ++seed) {
    World w({{Go(1), Go(1), Go(2), Go(2), Gosched(), Recv(4)},
             {Select({ToSend(1, 5), ToSend(2, 6), ToRecv(3)}), Send(4, 1)},
             {Select({ToSend(3, 8), ToRecv(1), ToRecv(2)})}});
    const auto words = static_cast<uint32_t>(1 + seed % 3);
    for (int i = 0; i < 4; ++i) w.AddChan(words % 2, words);
    w.random = true;
    w.random_order = RandomChoices(seed);
    w.Run();  // invariants are asked after each step
    const auto copies = w.Events(EventKind::kElemCopied).size();
    CHECK(copies > 0);
    CHECK(w.panics.empty());
  }
}
