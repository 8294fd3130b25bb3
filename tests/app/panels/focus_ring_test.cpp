#include "app/panels/focus_ring.h"

#include <string>
#include <vector>

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

// A window of three panels, the middle one empty; what has the focus as "panel:place".
std::string Frame(FocusRing& ring, const Hands& hands, bool modal = false) {
  ring.BeginFrame(hands);
  std::string here;
  const auto panel = [&](const std::string& name, int things) {
    for (int i = 0; i < things; ++i) {
      const Focus focus = ring.Item();
      if (focus.here) here = name + ":" + std::to_string(i) + (focus.pressed ? "!" : "");
    }
  };
  ring.BeginGroup("first");
  panel("first", 2);
  ring.BeginGroup("empty");
  ring.BeginGroup("last");
  panel("last", 3);
  if (modal) {
    ring.BeginModal("over");
    panel("over", 2);
  }
  return here;
}

TEST_CASE("tab goes from panel to panel, past empty ones, and around", "[panels][focus]") {
  FocusRing ring;
  CHECK(Frame(ring, {}).empty());
  CHECK(Frame(ring, {.rows = 1}).empty());
  CHECK(Frame(ring, {.panels = 1}) == "first:0");
  CHECK(Frame(ring, {.panels = 1}) == "last:0");
  CHECK(Frame(ring, {.panels = 1}) == "first:0");
  CHECK(Frame(ring, {.panels = -1}) == "last:0");
}

TEST_CASE("arrows stay within a panel, Enter presses", "[panels][focus]") {
  FocusRing ring;
  Frame(ring, {});
  Frame(ring, {.panels = -1});
  CHECK(Frame(ring, {.rows = 1}) == "last:1");
  CHECK(Frame(ring, {.confirm = true}) == "last:1!");
  CHECK(Frame(ring, {.rows = 5}) == "last:2");
  CHECK(Frame(ring, {.pages = -1}) == "last:0");
}

TEST_CASE("escape and the mouse take the focus away, tab brings it back where it was",
          "[panels][focus]") {
  FocusRing ring;
  Frame(ring, {});
  Frame(ring, {.panels = -1});
  Frame(ring, {.rows = 1});
  CHECK(Frame(ring, {.dismiss = true}).empty());
  CHECK(Frame(ring, {.confirm = true}).empty());
  CHECK(Frame(ring, {.panels = 1}) == "last:1");
  ring.Leave();
  CHECK(Frame(ring, {}).empty());
}

TEST_CASE("what lies over the panels has the keyboard, and gives it back", "[panels][focus]") {
  FocusRing ring;
  Frame(ring, {});
  CHECK(Frame(ring, {.panels = 1}) == "first:0");
  CHECK(Frame(ring, {.rows = 1}, /*modal=*/true) == "first:1");
  CHECK(Frame(ring, {}, true) == "over:0");
  CHECK(Frame(ring, {.rows = 1}, true) == "over:1");
  CHECK(Frame(ring, {.panels = 1}, true) == "over:0");
  CHECK(Frame(ring, {}, false).empty());
  CHECK(Frame(ring, {}, false) == "first:1");
}

}  // namespace
}  // namespace chanscope
