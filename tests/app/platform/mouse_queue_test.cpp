#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/platform/mouse_queue.h"

namespace chanscope {
namespace {

TEST_CASE("a click between two frames is a press and a release where it happened",
          "[platform][mouse]") {
  MouseQueue queue;
  queue.Move({10, 20});
  queue.Press(0, true);
  queue.Press(0, false);
  queue.Move({300, 400});
  CHECK(queue.pending());
  const MouseState pressed = queue.Next();
  CHECK(pressed.at == Vec2{10, 20});
  CHECK(pressed.down[0]);
  const MouseState released = queue.Next();
  CHECK(released.at == Vec2{10, 20});
  CHECK(!released.down[0]);
  CHECK(!queue.pending());
  CHECK(queue.Next().at == Vec2{300, 400});
}

TEST_CASE("what is dragged is seen at its new place before it is let go", "[platform][mouse]") {
  MouseQueue queue;
  queue.Move({10, 20});
  queue.Press(0, true);
  queue.Move({50, 20});
  queue.Press(0, false);
  CHECK(queue.Next().at == Vec2{10, 20});
  const MouseState dragged = queue.Next();
  CHECK(dragged.at == Vec2{50, 20});
  CHECK(dragged.down[0]);
  CHECK(!queue.Next().down[0]);
  CHECK(!queue.pending());
}

TEST_CASE("two clicks are two clicks", "[platform][mouse]") {
  MouseQueue queue;
  for (int i = 0; i < 2; ++i) {
    queue.Press(0, true);
    queue.Press(0, false);
  }
  int presses = 0;
  bool down = false;
  while (queue.pending()) {
    const MouseState state = queue.Next();
    presses += state.down[0] && !down ? 1 : 0;
    down = state.down[0];
  }
  CHECK(presses == 2);
  CHECK(!down);
}

TEST_CASE("a button that nobody knows does nothing", "[platform][mouse]") {
  MouseQueue queue;
  queue.Press(7, true);
  CHECK(!queue.pending());
}

}  // namespace
}  // namespace chanscope
