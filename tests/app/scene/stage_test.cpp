#include "app/scene/stage.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "app/scene/motion_marks.h"
#include "app/scene/tween.h"
#include "tests/app/fixtures/mono_metrics.h"
#include "tests/app/fixtures/snapshots.h"
#include "tests/app/fixtures/text_words.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

const fixtures::MonoMetrics kMetrics;

DrawList Picture(const Snapshot& now, const Snapshot* before = nullptr, float progress = 1,
                 Target selected = {}) {
  static const fixtures::TextWords kWords("en");
  return LayoutStage({.now = now,
                      .theme = DarkTheme(),
                      .metrics = kMetrics,
                      .words = kWords,
                      .width = 772,
                      .height = 624,
                      .before = before,
                      .progress = progress,
                      .selected = selected});
}

bool Same(const DrawList& a, const DrawList& b) {
  return std::equal(a.shapes.begin(), a.shapes.end(), b.shapes.begin(), b.shapes.end(),
                    [](const Shape& x, const Shape& y) {
                      return x.kind == y.kind && x.box == y.box && x.p0 == y.p0 && x.p1 == y.p1 &&
                             x.p2 == y.p2 && x.p3 == y.p3 && x.angle0 == y.angle0 &&
                             x.angle1 == y.angle1 && x.fill == y.fill && x.stroke == y.stroke &&
                             x.text == y.text && x.size_px == y.size_px && x.target == y.target;
                    });
}

// Middle of the largest disc that stands for a goroutine.
Vec2 SignOf(const DrawList& list, uint32_t goid) {
  Vec2 at{-1, -1};
  float largest = 0;
  for (const Shape& shape : list.shapes) {
    if (shape.kind != ShapeKind::kArc || shape.fill.a == 0) continue;
    if (shape.target == Target{TargetKind::kG, goid, 0} && shape.radius2 > largest) {
      largest = shape.radius2;
      at = shape.p0;
    }
  }
  return at;
}

bool Says(const DrawList& list, std::string_view text) {
  return std::any_of(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
    return shape.kind == ShapeKind::kText && shape.text.find(text) != std::string::npos;
  });
}

float Apart(Vec2 a, Vec2 b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

TEST_CASE("the same state gives the same picture", "[scene][stage]") {
  CHECK(Same(Picture(fixtures::FullBuffer()), Picture(fixtures::FullBuffer())));
}

TEST_CASE("a motion begins at the picture before and ends at the picture after", "[scene][stage]") {
  const auto check = [](const Snapshot& before, const Snapshot& now) {
    CHECK(Same(Picture(now, &before, 0), Picture(before)));
    CHECK(Same(Picture(now, &before, 1), Picture(now)));
    CHECK_FALSE(Same(Picture(now, &before, 0.5F), Picture(now)));
  };
  check(fixtures::FullBufferBefore(), fixtures::FullBuffer());
  check(fixtures::HandoffBefore(), fixtures::Handoff());
}

TEST_CASE("near its ends a motion is near the settled pictures", "[scene][stage]") {
  const Snapshot before = fixtures::HandoffBefore();
  Snapshot now = fixtures::Handoff();
  // G12 hands the processor to G13 and goes to the tail of runq.
  now.ps[0].running = 13;
  now.ps[0].runq.erase(now.ps[0].runq.begin());
  now.ps[0].runq.push_back(12);
  for (const uint32_t goid : {12U, 13U, 14U, 1U, 5U}) {
    INFO("goroutine " << goid);
    CHECK(Apart(SignOf(Picture(now, &before, 0.01F), goid), SignOf(Picture(before), goid)) < 1);
    CHECK(Apart(SignOf(Picture(now, &before, 0.99F), goid), SignOf(Picture(now), goid)) < 1);
  }
  const Vec2 half = SignOf(Picture(now, &before, 0.5F), 13);
  CHECK(Apart(half, SignOf(Picture(before), 13)) > 20);
  CHECK(Apart(half, SignOf(Picture(now), 13)) > 20);
}

TEST_CASE("what the step did not touch keeps its place", "[scene][stage]") {
  const auto places = [](const DrawList& list) {
    std::map<std::tuple<int, uint32_t, uint32_t>, Rect> first;
    for (const Shape& s : list.shapes) {
      if (s.kind != ShapeKind::kRect && s.kind != ShapeKind::kArc) continue;
      // A goroutine is where its round sign is; ghosts announce where it will be.
      if (s.target.kind == TargetKind::kG && s.kind == ShapeKind::kRect) continue;
      const Rect box =
          s.kind == ShapeKind::kRect ? s.box : Rect{s.p0.x, s.p0.y, s.angle0, s.angle1};
      first.emplace(std::tuple(static_cast<int>(s.target.kind), s.target.id, s.target.part), box);
    }
    return first;
  };
  const auto check = [&](const Snapshot& before, const Snapshot& now) {
    const auto old = places(Picture(before));
    for (const auto& [key, box] : places(Picture(now))) {
      const auto at = old.find(key);
      if (at == old.end()) continue;
      INFO("target " << std::get<0>(key) << " " << std::get<1>(key) << " " << std::get<2>(key));
      CHECK(at->second == box);
    }
  };
  check(fixtures::FullBufferBefore(), fixtures::FullBuffer());
  check(fixtures::HandoffBefore(), fixtures::Handoff());
  // Taking the oldest out of a queue moves nobody: it keeps its card until it is woken.
  Snapshot queued = fixtures::HandoffBefore();
  queued.chans[0].recvq.insert(queued.chans[0].recvq.begin(), {2, "id", false});
  queued.gs[1].operation.in_queue = true;
  check(queued, fixtures::HandoffBefore());
}

TEST_CASE("every part of the model that is shown can be pointed at", "[scene][stage]") {
  const DrawList list = Picture(fixtures::FullBuffer());
  std::set<std::tuple<TargetKind, uint32_t, uint32_t>> seen;
  for (const Shape& s : list.shapes) seen.emplace(s.target.kind, s.target.id, s.target.part);
  for (const uint32_t goid : {1U, 7U, 8U, 9U}) CHECK(seen.contains({TargetKind::kG, goid, 0}));
  for (const uint32_t goid : {7U, 8U, 9U}) CHECK(seen.contains({TargetKind::kSudog, goid, 1}));
  for (uint32_t slot = 0; slot < 6; ++slot) CHECK(seen.contains({TargetKind::kSlot, 1, slot}));
  for (uint32_t field = 0; field < 9; ++field) CHECK(seen.contains({TargetKind::kField, 1, field}));
  CHECK(seen.contains({TargetKind::kP, 0, 0}));
  CHECK(seen.contains({TargetKind::kM, 0, 0}));
  CHECK(seen.contains({TargetKind::kChan, 1, 0}));
  CHECK(seen.contains({TargetKind::kG, 1, 0}));
}

TEST_CASE("slots lie clockwise from the top, without overlap", "[scene][stage]") {
  std::map<uint32_t, std::pair<float, float>> slots;
  for (const Shape& s : Picture(fixtures::Handoff()).shapes) {
    if (s.kind == ShapeKind::kArc && s.target.kind == TargetKind::kSlot) {
      slots[s.target.part] = {s.angle0, s.angle1};
    }
  }
  REQUIRE(slots.size() == 10);
  CHECK(slots[0].first > -1.5708F);
  for (uint32_t i = 0; i + 1 < 10; ++i) CHECK(slots[i].second < slots[i + 1].first);
  CHECK(slots[9].second < slots[0].first + 6.2832F);
}

TEST_CASE("a selected goroutine is marked wherever it stands", "[scene][stage]") {
  const auto halos = [](const DrawList& list) {
    return std::count_if(list.shapes.begin(), list.shapes.end(), [](const Shape& s) {
      return s.kind == ShapeKind::kArc && s.target.kind == TargetKind::kG &&
             s.fill == WithAlpha(DarkTheme().accent, 0.3F);
    });
  };
  CHECK(halos(Picture(fixtures::FullBuffer())) == 0);
  CHECK(halos(Picture(fixtures::FullBuffer(), nullptr, 1, {TargetKind::kG, 8, 0})) == 1);
}

TEST_CASE("a value on its way is drawn between its ends", "[scene][stage]") {
  const Snapshot before = fixtures::HandoffBefore();
  const Snapshot now = fixtures::Handoff();
  const auto chip = [&](float progress) {
    Rect last;
    for (const Shape& s : Picture(now, &before, progress).shapes) {
      if (s.kind == ShapeKind::kRect && s.fill == DarkTheme().motion && s.box.h > 20) last = s.box;
    }
    return last.center();
  };
  const Vec2 early = chip(0.1F);
  const Vec2 middle = chip(0.5F);
  const Vec2 late = chip(0.9F);
  CHECK(early.x < middle.x);
  CHECK(middle.x < late.x);
  // Past the ring: higher than both ends.
  CHECK(middle.y < early.y);
}

TEST_CASE("a value that is handed over goes past the ring, wherever the indices are",
          "[scene][stage]") {
  for (uint32_t at = 0; at < 10; ++at) {
    Snapshot now = fixtures::Handoff();
    now.chans[0].sendx = now.chans[0].recvx = at;
    const DrawList list = Picture(now);
    Vec2 center;
    float outer = 0;
    for (const Shape& s : list.shapes) {
      if (s.kind != ShapeKind::kArc || s.target.kind != TargetKind::kSlot) continue;
      if (s.radius2 <= outer) continue;
      center = s.p0;
      outer = s.radius2;
    }
    REQUIRE(outer > 60);
    int ways = 0;
    float nearest = 1e9F;
    for (const Shape& s : list.shapes) {
      if (s.kind != ShapeKind::kBezier || s.dash == 0) continue;
      ++ways;
      for (float t = 0; t <= 1; t += 0.01F) {
        nearest = std::min(nearest, Apart(center, PointOnCurve(s.p0, s.p1, s.p2, s.p3, t)));
      }
    }
    INFO("the indices are at " << at);
    CHECK(ways == 1);
    CHECK(nearest > outer - 1);
  }
}

TEST_CASE("the fields that the step changed show what they were", "[scene][stage]") {
  Snapshot now = fixtures::Handoff();
  CHECK_FALSE(Says(Picture(now), "10→9 G"));
  Event event;
  event.kind = EventKind::kSudogDequeued;
  event.queue = Queue::kRecvq;
  event.c = 1;
  now.events = {event};
  CHECK(Says(Picture(now), "10→9 G"));
  event.kind = EventKind::kIndexMoved;
  event.flag = 0;
  event.slot = 0;
  now.events = {event};
  CHECK(Says(Picture(now), "0→1"));
}

TEST_CASE("each field of a channel shows its own change", "[scene][stage]") {
  const auto says = [](const Event& event, std::string_view text, auto change) {
    Snapshot now = fixtures::Handoff();
    now.last.goid = 12;
    change(now.chans[0]);
    const bool before = Says(Picture(now), text);
    now.events = {event};
    now.events[0].c = 1;
    return !before && Says(Picture(now), text);
  };
  const auto nothing = [](ChanView&) {};
  Event event;
  event.kind = EventKind::kChanClosed;
  CHECK(says(event, "0→1", [](ChanView& c) { c.closed = 1; }));
  event.kind = EventKind::kCountChanged;
  event.slot = 3;
  CHECK(says(event, "3→4", [](ChanView& c) { c.qcount = 4; }));
  event.kind = EventKind::kIndexMoved;
  event.flag = 1;
  event.slot = 9;
  CHECK(says(event, "9→1", nothing));
  event.kind = EventKind::kSudogEnqueued;
  event.queue = Queue::kRecvq;
  CHECK(says(event, "8→9 G", nothing));
  event.queue = Queue::kSendq;
  event.kind = EventKind::kSudogDequeued;
  CHECK(says(event, "1→0 G", nothing));
  event.kind = EventKind::kLockAcquired;
  CHECK(says(event, "–→G12", nothing));
  event.kind = EventKind::kLockReleased;
  CHECK(says(event, "G12→–", [](ChanView& c) { c.lock_holder = 0; }));
}

TEST_CASE("both copies at a full ring are told in order", "[scene][stage]") {
  const DrawList second = Picture(fixtures::FullBuffer());
  CHECK(Says(second, "① "));
  CHECK(Says(second, "② "));
  const DrawList first = Picture(fixtures::FullBufferBefore());
  CHECK(Says(first, "① "));
  CHECK_FALSE(Says(first, "② "));
}

TEST_CASE("long queues fold and say who is folded", "[scene][stage]") {
  const DrawList list = Picture(fixtures::Handoff());
  CHECK(Says(list, "–G11"));
  CHECK(SignOf(list, 3).x > 0);
  CHECK(SignOf(list, 11).x < 0);
}

TEST_CASE("a queue has the room of a stack that nobody works on", "[scene][stage]") {
  Snapshot now = fixtures::Handoff();
  const auto shown = [](const DrawList& list) {
    int count = 0;
    for (uint32_t goid = 2; goid <= 11; ++goid) count += SignOf(list, goid).x > 400 ? 1 : 0;
    return count;
  };
  const DrawList alone = Picture(now);
  CHECK(shown(alone) == 8);
  CHECK(Says(alone, "… 2 more · G10–G11"));
  CHECK(Says(alone, "first"));
  CHECK(Says(alone, "last"));
  // Somebody receives: its stack stands below the queue, and those above keep their place.
  GView& receiver = now.gs[0];
  receiver.status = GStatus::kRunning;
  receiver.operation.op = ChanOp::kReceive;
  receiver.operation.chan = 1;
  now.ps[0].running = receiver.goid;
  const DrawList beside = Picture(now);
  CHECK(shown(beside) < 8);
  CHECK(Apart(SignOf(alone, 3), SignOf(beside, 3)) < 0.1F);
}

TEST_CASE("a goroutine that goes into a fold is seen going there, and coming out of it",
          "[scene][stage]") {
  Snapshot before = fixtures::Handoff();
  for (uint32_t goid = 21; goid < 30; ++goid) before.ps[0].runq.push_back(goid);
  Snapshot now = before;
  now.ps[0].running = 13;
  now.ps[0].runq.erase(now.ps[0].runq.begin());
  now.ps[0].runq.push_back(12);
  CHECK(SignOf(Picture(now), 12).x < 0);
  const Vec2 from = SignOf(Picture(before), 12);
  const Vec2 half = SignOf(Picture(now, &before, 0.5F), 12);
  const Vec2 late = SignOf(Picture(now, &before, 0.9F), 12);
  CHECK(half.x > from.x + 100);
  CHECK(late.x > half.x + 100);
  // The first of the folded ones moves up into a place of its own.
  uint32_t out = 0;
  for (const uint32_t goid : now.ps[0].runq) {
    if (SignOf(Picture(now), goid).x > 0 && SignOf(Picture(before), goid).x < 0) out = goid;
  }
  REQUIRE(out != 0);
  CHECK(SignOf(Picture(now, &before, 0.2F), out).x > SignOf(Picture(now), out).x + 1);
  // And back again along the same way.
  CHECK(Apart(SignOf(Picture(before, &now, 0.5F), 12), half) < 0.1F);
}

TEST_CASE("who was picked is seen at its P before it runs", "[scene][stage]") {
  Snapshot now = fixtures::Handoff();
  const Vec2 place = SignOf(Picture(now), now.ps[0].running);
  now.ps[0].running = 0;
  now.ps[0].picked = 13;
  now.ps[0].runq.erase(now.ps[0].runq.begin());
  CHECK(Apart(SignOf(Picture(now), 13), place) < 0.1F);
}

TEST_CASE("a sign on its way goes around what is written", "[scene][stage]") {
  const std::vector<Rect> words = {{90, -10, 20, 20}};
  const Way way = ClearWay({0, 0}, {200, 0}, words);
  for (int i = 0; i <= 100; ++i) {
    CHECK_FALSE(words[0].Contains(way.At(static_cast<float>(i) / 100)));
  }
  CHECK(way.At(0) == Vec2{0, 0});
  CHECK(way.At(1) == Vec2{200, 0});
  // Straight where nothing is in the way.
  CHECK(ClearWay({0, 0}, {200, 0}, {}).At(0.5F) == Vec2{100, 0});
}

TEST_CASE("a ring without room for words has an arrow at each index all the same",
          "[scene][stage]") {
  Snapshot now = fixtures::Crowd(3, 4, 1);
  for (ChanView& chan : now.chans) {
    chan.dataqsiz = 4;
    chan.qcount = 2;
    chan.buf.assign(4, "7");
    chan.sendx = 3;
    chan.recvx = 1;
  }
  static const fixtures::TextWords kWords("en");
  const DrawList list = LayoutStage({.now = now,
                                     .theme = DarkTheme(),
                                     .metrics = kMetrics,
                                     .words = kWords,
                                     .width = 590,
                                     .height = 580});
  for (const HchanField field : {HchanField::kSendx, HchanField::kRecvx}) {
    const Target target{TargetKind::kField, now.chans[0].id, static_cast<uint32_t>(field)};
    CHECK(std::count_if(list.shapes.begin(), list.shapes.end(), [&](const Shape& s) {
            return s.kind == ShapeKind::kTriangle && s.target == target;
          }) == 1);
  }
}

TEST_CASE("cards of channels show the values in their slots", "[scene][stage]") {
  const Snapshot now = fixtures::Crowd(5, 1, 1);
  const DrawList list = Picture(now);
  for (const ChanView& chan : now.chans) {
    if (chan.qcount == 0 || chan.dataqsiz > 6) continue;
    INFO(chan.name);
    CHECK(Says(list, chan.buf[chan.recvx]));
  }
}

TEST_CASE("an unbuffered channel has a gate and no slots", "[scene][stage]") {
  const DrawList list = Picture(fixtures::Rendezvous());
  CHECK(std::none_of(list.shapes.begin(), list.shapes.end(),
                     [](const Shape& s) { return s.target.kind == TargetKind::kSlot; }));
  CHECK(Says(list, "unbuffered"));
}

TEST_CASE("the beginning, a deadlock and a closed channel say so", "[scene][stage]") {
  CHECK(Says(Picture(fixtures::Beginning()), "no channel yet"));
  CHECK(Says(Picture(fixtures::Deadlock()), "deadlock"));
  CHECK(Says(Picture(fixtures::Closing()), "closed"));
  CHECK_FALSE(Says(Picture(fixtures::FullBuffer()), "deadlock"));
}

TEST_CASE("a channel in focus is alone", "[scene][stage]") {
  static const fixtures::TextWords kWords("en");
  const Snapshot crowd = fixtures::Crowd(12, 3, 1);
  StageInput input{.now = crowd,
                   .theme = DarkTheme(),
                   .metrics = kMetrics,
                   .words = kWords,
                   .width = 772,
                   .height = 624};
  CHECK(Says(LayoutStage(input), "channel5"));
  input.focus_chan = 4;
  CHECK(Says(LayoutStage(input), "channel4"));
  CHECK_FALSE(Says(LayoutStage(input), "channel5"));
}

TEST_CASE("ten thousand goroutines draw no more than some hundred shapes", "[scene][stage]") {
  CHECK(Picture(fixtures::Crowd(3, 3000, 1)).shapes.size() < 1000);
  CHECK(Picture(fixtures::Crowd(2000, 5, 8)).shapes.size() < 1700);
}

}  // namespace
}  // namespace chanscope
