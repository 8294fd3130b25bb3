// Every kind of event has its motion, its sentence and its line in the listing, in both languages
// and in both directions of time: over recorded runs in which all kinds happen.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "app/scene/stage.h"
#include "app/session/event_words.h"
#include "app/session/explain.h"
#include "app/session/text.h"
#include "core/sim/simulator.h"
#include "core/std/compile.h"
#include "tests/app/fixtures/mono_metrics.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

// The runtime's kinds, counted by what has a text: EventKey's switch lists them all.
std::vector<EventKind> AllKinds() {
  std::vector<EventKind> kinds;
  for (uint8_t i = 0;; ++i) {
    Event event;
    event.kind = static_cast<EventKind>(i);
    if (EventKey(event).empty()) return kinds;
    kinds.push_back(event.kind);
  }
}

struct Recorded {
  const char* file;
  uint32_t procs;
  Order order;
  uint64_t seed;
};
constexpr Recorded kRuns[] = {
    {"channels.go", 1, Order::kRuntime, 1}, {"sync.go", 1, Order::kRuntime, 1},
    {"timers.go", 1, Order::kRuntime, 1},   {"panics.go", 1, Order::kRuntime, 1},
    {"deadlock.go", 1, Order::kRuntime, 1}, {"procs.go", 4, Order::kRuntime, 1},
    {"procs.go", 4, Order::kRandom, 7},     {"channels.go", 1, Order::kRandom, 3},
};

Simulator Record(const Recorded& run) {
  std::ifstream file(std::string(CHANSCOPE_SOURCE_DIR "/tests/testdata/stage/") + run.file);
  std::ostringstream text;
  text << file.rdbuf();
  const auto program = Compile({run.file, text.str()});
  INFO(run.file);
  REQUIRE(program);
  Options options;
  options.procs = run.procs;
  Simulator simulator(*program, options, run.order, run.seed);
  simulator.RecordAhead(20'000);
  REQUIRE(simulator.ended());
  return simulator;
}

DrawList Moving(const Snapshot& before, const Snapshot& now, float progress) {
  static const fixtures::MonoMetrics kMetrics;
  static const Catalogue kWords("en");
  return LayoutStage({.now = now,
                      .theme = DarkTheme(),
                      .metrics = kMetrics,
                      .words = kWords,
                      .width = 1600,
                      .height = 1200,
                      .before = &before,
                      .progress = progress});
}

// All that is drawn of a shape, as text that can be compared and counted.
std::string Drawn(const Shape& shape) {
  std::ostringstream text;
  const auto point = [&](Vec2 p) { text << p.x << ',' << p.y << ' '; };
  text << static_cast<int>(shape.kind) << ' ' << shape.box.x << ',' << shape.box.y << ','
       << shape.box.w << ',' << shape.box.h << ' ';
  for (const Vec2 p : {shape.p0, shape.p1, shape.p2, shape.p3}) point(p);
  text << shape.radius << ' ' << shape.radius2 << ' ' << shape.angle0 << ' ' << shape.angle1 << ' '
       << shape.dash;
  for (const Color color : {shape.fill, shape.stroke}) {
    text << " #" << int{color.r} << ',' << int{color.g} << ',' << int{color.b} << ','
         << int{color.a};
  }
  text << ' ' << shape.text;
  return text.str();
}

using Picture = std::multiset<std::string>;

Picture ShapesOf(const DrawList& list) {
  Picture shapes;
  for (const Shape& shape : list.shapes) {
    if (shape.fill.a > 0 || shape.stroke.a > 0) shapes.insert(Drawn(shape));
  }
  return shapes;
}

// What is seen on the way only because the step did `index`-th thing.
Picture OwnShapes(const Snapshot& before, const Snapshot& now, size_t index, float progress) {
  Snapshot without = now;
  without.events.erase(without.events.begin() + static_cast<std::ptrdiff_t>(index));
  const Picture all = ShapesOf(Moving(before, now, progress));
  const Picture others = ShapesOf(Moving(before, without, progress));
  Picture own;
  // What only has another colour because it was touched is no motion: a sign is a shape more.
  if (all.size() <= others.size()) return own;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::inserter(own, own.end()));
  return own;
}

// Up to so many events of each kind are looked at: a run has thousands.
constexpr size_t kLookedAt = 6;

}  // namespace

TEST_CASE("every kind of event has a motion of its own, forward and back", "[events]") {
  std::map<EventKind, size_t> seen;
  std::map<EventKind, size_t> moved;
  for (const Recorded& run : kRuns) {
    Simulator simulator = Record(run);
    for (uint64_t step = 1; step <= simulator.recorded_end(); ++step) {
      simulator.Seek(step);
      const StepEvents last = simulator.last();
      const bool wanted = std::any_of(last.events.begin(), last.events.end(),
                                      [&](const Event& e) { return moved[e.kind] < kLookedAt; });
      if (!wanted) continue;
      const Snapshot now = simulator.snapshot();
      simulator.Seek(step - 1);
      const Snapshot before = simulator.snapshot();
      for (size_t i = 0; i < now.events.size(); ++i) {
        const EventKind kind = now.events[i].kind;
        ++seen[kind];
        if (moved[kind] >= kLookedAt) continue;
        const Picture early = OwnShapes(before, now, i, 0.3F);
        const Picture late = OwnShapes(before, now, i, 0.6F);
        if (early.empty() && late.empty()) continue;  // what it is about has no place there
        ++moved[kind];
        INFO(run.file << " step " << step << " " << EventKey(now.events[i]));
        CHECK(early != late);
      }
      // The same step played backwards: its states come from the other side.
      simulator.Seek(simulator.recorded_end());
      simulator.Seek(step);
      const Snapshot again = simulator.snapshot();
      REQUIRE(simulator.StepBack(StepSize::kRuntime));
      CHECK(ShapesOf(Moving(simulator.snapshot(), again, 0.3F)) ==
            ShapesOf(Moving(before, now, 0.3F)));
    }
  }
  for (const EventKind kind : AllKinds()) {
    Event event;
    event.kind = kind;
    INFO(EventKey(event) << " happened " << seen[kind] << " times");
    CHECK(seen[kind] > 0);
    CHECK(moved[kind] > 0);
  }
}

TEST_CASE("every kind of event has its sentence and its line, in both languages", "[events]") {
  const Catalogue en("en");
  const Catalogue zh("zh");
  std::map<EventKind, size_t> said;
  for (const Recorded& run : kRuns) {
    Simulator simulator = Record(run);
    for (uint64_t step = 1; step <= simulator.recorded_end(); ++step) {
      simulator.Seek(step);
      const Snapshot& now = simulator.snapshot();
      const bool wanted = std::any_of(now.events.begin(), now.events.end(),
                                      [&](const Event& e) { return said[e.kind] < kLookedAt; });
      if (!wanted) continue;
      for (const Catalogue* words : {&en, &zh}) {
        const RuntimeListing listing = ListRuntime(now, *words);
        for (const Event& event : now.events) {
          const std::string sentence = SayEvent(now, event, *words);
          INFO(run.file << " step " << step << " " << EventKey(event) << ": " << sentence);
          CHECK(words->texts().count(EventKey(event)) == 1);
          CHECK(sentence.find('{') == std::string::npos);
          CHECK(sentence.find("  ") == std::string::npos);
          CHECK(sentence.front() != ' ');
          CHECK(sentence.back() != ' ');
          const auto line = std::find_if(
              listing.lines.begin(), listing.lines.end(), [&](const ListingLine& each) {
                return each.state == LineState::kFact && each.text == sentence;
              });
          CHECK(line != listing.lines.end());
        }
      }
      for (const Event& event : now.events) ++said[event.kind];
    }
  }
  for (const EventKind kind : AllKinds()) {
    Event event;
    event.kind = kind;
    INFO(EventKey(event));
    CHECK(said[kind] > 0);
  }
}

// Sentences, of English or of Chinese text: a reason stands in a sentence of its own, or behind a
// colon.
size_t Parts(const std::vector<std::string>& paragraphs) {
  size_t parts = 0;
  for (const std::string& text : paragraphs) {
    bool open = false;
    for (size_t i = 0; i < text.size(); ++i) {
      const std::string_view rest = std::string_view(text).substr(i);
      const bool ascii = (rest[0] == '.' || rest[0] == ':') && (rest.size() == 1 || rest[1] == ' ');
      const bool wide = rest.starts_with("。") || rest.starts_with("：");
      open = !(ascii || wide);
      if (!open) ++parts;
      if (wide) i += 2;
    }
    if (open) ++parts;
  }
  return parts;
}

TEST_CASE("whatever happens, the step is explained: what it did, and why", "[events][explain]") {
  const Catalogue en("en");
  const Catalogue zh("zh");
  std::map<EventKind, size_t> explained;
  std::set<std::string> seen;
  for (const Recorded& run : kRuns) {
    Simulator simulator = Record(run);
    for (uint64_t step = 1; step <= simulator.recorded_end(); ++step) {
      simulator.Seek(step);
      const Snapshot& now = simulator.snapshot();
      for (const Event& event : now.events) ++explained[event.kind];
      const Explanation known = Explain(simulator.program(), now, en);
      if (!seen.insert(known.title).second) continue;
      for (const Catalogue* words : {&en, &zh}) {
        const Explanation said = Explain(simulator.program(), now, *words);
        INFO(run.file << " step " << step << ": " << said.title);
        CHECK_FALSE(said.title.empty());
        CHECK(Parts(said.paragraphs) >= 2);
        for (const std::string& paragraph : said.paragraphs) {
          INFO(paragraph);
          CHECK(paragraph.find("{}") == std::string::npos);
          CHECK(paragraph.find("said.") == std::string::npos);
          CHECK(paragraph.find("  ") == std::string::npos);
          // The listing tells the event itself: the panel does not repeat it.
          for (const Event& event : now.events) CHECK(paragraph != SayEvent(now, event, *words));
        }
      }
    }
  }
  for (const EventKind kind : AllKinds()) {
    Event event;
    event.kind = kind;
    INFO(EventKey(event));
    CHECK(explained[kind] > 0);
  }
}

TEST_CASE("no two kinds of event say the same", "[events]") {
  const std::vector<EventKind> kinds = AllKinds();
  CHECK(kinds.size() == static_cast<size_t>(EventKind::kExited) + 1);
  for (const char* language : {"en", "zh"}) {
    const Catalogue words(language);
    std::set<std::string> texts;
    for (const EventKind kind : kinds) {
      Event event;
      event.kind = kind;
      CHECK(texts.insert(std::string(words.Get(EventKey(event)))).second);
    }
  }
}

}  // namespace chanscope
