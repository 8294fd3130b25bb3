// Situations beyond the lessons: each shows what the runtime did.
#include <algorithm>
#include <set>
#include <string>

#include "app/scene/stage.h"
#include "tests/app/fixtures/mono_metrics.h"
#include "tests/app/fixtures/situations.h"
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

struct Asked {
  const Snapshot* before = nullptr;
  float progress = 1;
  Target selected{};
  uint32_t focus_chan = 0;
};

DrawList Picture(const Snapshot& now, const Asked& asked = {}) {
  static const fixtures::TextWords kWords("en");
  return LayoutStage({.now = now,
                      .theme = DarkTheme(),
                      .metrics = kMetrics,
                      .words = kWords,
                      .width = 926,
                      .height = 674,
                      .before = asked.before,
                      .progress = asked.progress,
                      .selected = asked.selected,
                      .hovered = {},
                      .focus_chan = asked.focus_chan});
}

bool Says(const DrawList& list, std::string_view text) {
  return std::any_of(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
    return shape.kind == ShapeKind::kText && shape.text.find(text) != std::string::npos;
  });
}

size_t CountTargets(const DrawList& list, Target target, ShapeKind kind) {
  return static_cast<size_t>(std::count_if(
      list.shapes.begin(), list.shapes.end(),
      [&](const Shape& shape) { return shape.kind == kind && shape.target == target; }));
}

std::set<uint32_t> SlotsShown(const DrawList& list) {
  std::set<uint32_t> slots;
  for (const Shape& shape : list.shapes) {
    if (shape.kind == ShapeKind::kArc && shape.target.kind == TargetKind::kSlot) {
      slots.insert(shape.target.part);
    }
  }
  return slots;
}

TEST_CASE("a select is one goroutine with a sudog in each of its queues", "[scene][stage]") {
  const DrawList list = Picture(fixtures::Selecting());
  for (const uint32_t chan : {1U, 2U, 3U}) {
    CHECK(CountTargets(list, {TargetKind::kSudog, 2, chan}, ShapeKind::kRect) > 0);
  }
  CHECK(Says(list, "select 1/3"));
  CHECK(Says(list, "select 2/3"));
  CHECK(Says(list, "select 3/3"));
  // Once as itself; elsewhere as its dashed ghost.
  const auto discs = std::count_if(list.shapes.begin(), list.shapes.end(), [](const Shape& shape) {
    return shape.kind == ShapeKind::kArc && shape.fill.a == 255 &&
           shape.target == Target{TargetKind::kG, 2, 0};
  });
  CHECK(discs == 1);
  // The last step was its own: its sudogs are joined.
  CHECK(CountTargets(list, {TargetKind::kG, 2, 0}, ShapeKind::kBezier) == 2);
}

TEST_CASE("a select nobody looks at is not joined; the selected one is", "[scene][stage]") {
  Snapshot s = fixtures::Selecting();
  s.last.goid = 1;
  s.events.clear();
  CHECK(CountTargets(Picture(s), {TargetKind::kG, 2, 0}, ShapeKind::kBezier) == 0);
  const DrawList list = Picture(s, {.selected = {TargetKind::kG, 2, 0}});
  CHECK(CountTargets(list, {TargetKind::kG, 2, 0}, ShapeKind::kBezier) == 2);
}

TEST_CASE("the losers of a select are seen to leave", "[scene][stage]") {
  const DrawList list = Picture(fixtures::LosersLeave());
  CHECK(Says(list, "leaves"));
  const auto dashed = std::count_if(list.shapes.begin(), list.shapes.end(), [](const Shape& s) {
    return s.kind == ShapeKind::kRect && s.dash > 0 && s.target.kind == TargetKind::kSudog;
  });
  CHECK(dashed == 2);
}

TEST_CASE("who waits for a nil channel waits for ever, and is shown to", "[scene][stage]") {
  const DrawList list = Picture(fixtures::OnNilChannels());
  CHECK(Says(list, "nil"));
  CHECK(Says(list, "for ever"));
  CHECK(CountTargets(list, {TargetKind::kG, 2, 0}, ShapeKind::kArc) > 0);
  CHECK(CountTargets(list, {TargetKind::kG, 3, 0}, ShapeKind::kArc) > 0);
}

TEST_CASE("a select whose channels are all nil waits for ever too", "[scene][stage]") {
  Snapshot now = fixtures::OnNilChannels();
  GView& g = now.gs.back();
  g.waitreason = WaitReason::kSelect;
  OperationView select;
  select.op = ChanOp::kSelect;
  select.cases.resize(2);
  select.cases[0].op = ChanOp::kReceive;
  select.cases[1].op = ChanOp::kSend;
  g.operation = select;
  CHECK(CountTargets(Picture(now), {TargetKind::kG, g.goid, 0}, ShapeKind::kArc) > 0);
}

TEST_CASE("sync objects stand as nodes with holder and sleepers", "[scene][stage]") {
  const DrawList list = Picture(fixtures::Locks());
  for (const char* words : {"mu", "Mutex", "RWMutex", "Cond", "Once", "starving", "held by"}) {
    INFO(words);
    CHECK(Says(list, words));
  }
  for (uint32_t goid = 2; goid <= 8; ++goid) {
    INFO(goid);
    CHECK(CountTargets(list, {TargetKind::kG, goid, 0}, ShapeKind::kArc) > 0);
  }
  CHECK_FALSE(Says(list, "waiting elsewhere"));
}

TEST_CASE("without channels package sync is as large as they would be, queue by queue",
          "[scene][stage]") {
  Snapshot s = fixtures::Locks();
  SyncView lock;
  for (const SyncView& each : s.syncs) {
    if (each.kind == SyncKind::kRWMutex) lock = each;
  }
  REQUIRE(lock.kind == SyncKind::kRWMutex);
  lock.queues = {
      {"sema", 71, 0, {2, 3}}, {"writerSem", 72, 0, {}}, {"readerSem", 73, 0, {4, 5, 6}}};
  s.syncs = {lock};
  s.waitgroups.clear();
  s.timers.clear();
  const DrawList list = Picture(s);
  CHECK(Says(list, "sema"));
  CHECK(Says(list, "2 waiting"));
  CHECK(Says(list, "readerSem"));
  CHECK(Says(list, "3 waiting"));
  CHECK_FALSE(Says(list, "writerSem"));
  float lowest = 0;
  for (const uint32_t goid : {2U, 3U, 4U, 5U, 6U}) {
    float y = 0;
    for (const Shape& shape : list.shapes) {
      const bool sign = shape.kind == ShapeKind::kArc && shape.fill.a > 0;
      if (sign && shape.target == Target{TargetKind::kG, goid, 0}) y = shape.p0.y;
    }
    CHECK(y > lowest);  // one below the other, the oldest first
    lowest = y;
  }
}

TEST_CASE("timers say when they fire, how often, and what they do", "[scene][stage]") {
  const Snapshot s = fixtures::Timers();
  const DrawList list = Picture(s);
  CHECK(Says(list, "1.2 ms"));  // the clock
  for (const uint32_t timer : {1U, 2U, 3U}) {
    CHECK(CountTargets(list, {TargetKind::kTimer, timer, 0}, ShapeKind::kRect) > 0);
  }
  CHECK(Says(list, "10 ms"));
  CHECK(Says(list, "2 s"));
}

TEST_CASE("a P that waits for a lock says whose it is", "[scene][stage]") {
  const DrawList list = Picture(fixtures::Processors());
  CHECK(Says(list, "waits for the lock of jobs"));
  CHECK(Says(list, "G1 has it"));
  CHECK(Says(list, "G2 waits for it"));
}

TEST_CASE("spinning and parked threads are told apart", "[scene][stage]") {
  const DrawList list = Picture(fixtures::Processors());
  CHECK(Says(list, "spinning: looks for work"));
  CHECK(CountTargets(list, {TargetKind::kM, 3, 0}, ShapeKind::kRect) == 1);
  CHECK(CountTargets(list, {TargetKind::kM, 4, 0}, ShapeKind::kRect) == 1);
  CHECK(Says(list, "parked"));
}

TEST_CASE("a ring of 64 slots shows each of them", "[scene][stage]") {
  for (const uint32_t slots : {1U, 2U, 7U, 16U, 41U, 64U}) {
    INFO(slots);
    CHECK(SlotsShown(Picture(fixtures::LargeRing(slots, 0, slots / 2))).size() == slots);
  }
}

TEST_CASE("a larger ring is folded, open around its indices", "[scene][stage]") {
  const std::set<uint32_t> shown = SlotsShown(Picture(fixtures::LargeRing(1000, 500, 240)));
  CHECK(shown.size() < 40);
  for (const uint32_t slot : {498U, 500U, 502U, 738U, 740U, 742U}) CHECK(shown.contains(slot));
}

TEST_CASE("many channels are a map beside the one in focus", "[scene][stage]") {
  const Snapshot s = fixtures::Pipeline(200);
  const DrawList list = Picture(s);
  size_t cells = 0;
  for (uint32_t id = 1; id <= 200; ++id) {
    cells += CountTargets(list, {TargetKind::kChan, id, 0}, ShapeKind::kRect) > 0 ? 1 : 0;
  }
  CHECK(cells >= 150);
  // The last step was about the last channel: that one is large.
  CHECK(Says(list, "ch200"));
  const DrawList other = Picture(s, {.selected = {TargetKind::kChan, 7, 0}});
  CHECK(Says(other, "ch7"));
  CHECK(list.shapes.size() < 5000);
}

TEST_CASE("a zero value comes out of a closed channel", "[scene][stage]") {
  const DrawList list = Picture(fixtures::ZeroValue());
  CHECK(Says(list, "closed and empty"));
  CHECK(Says(list, "zero value"));
  const auto curves = std::count_if(list.shapes.begin(), list.shapes.end(),
                                    [](const Shape& s) { return s.kind == ShapeKind::kBezier; });
  CHECK(curves == 1);
}

TEST_CASE("a panic is said where the scheduler is", "[scene][stage]") {
  CHECK(Says(Picture(fixtures::Panicking()), "G2 panics"));
}

TEST_CASE("a new goroutine comes out of the one that made it", "[scene][stage]") {
  Snapshot before = fixtures::Beginning();
  before.ps[0].runnext = 0;
  before.ps[0].running = 1;
  before.gs[0].status = GStatus::kRunning;
  Snapshot now = before;
  GView made;
  made.goid = 2;
  made.status = GStatus::kRunnable;
  now.gs.push_back(made);
  now.ps[0].runnext = 2;
  now.step = now.last.step = 5;
  now.last.goid = 1;
  Event event;
  event.kind = EventKind::kGCreated;
  event.g2 = 2;
  now.events.push_back(event);
  const auto x_of = [&](float progress) {
    const DrawList list = Picture(now, {.before = &before, .progress = progress});
    for (const Shape& shape : list.shapes) {
      if (shape.kind == ShapeKind::kArc && shape.target == Target{TargetKind::kG, 2, 0}) {
        return shape.p0.x;
      }
    }
    return -1.0F;
  };
  const float early = x_of(0.1F);
  const float late = x_of(0.9F);
  CHECK(early > 0);
  CHECK(late > early + 60);
}

}  // namespace
}  // namespace chanscope
