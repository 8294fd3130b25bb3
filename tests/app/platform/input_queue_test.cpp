#include <string>
#include <vector>

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/platform/input_queue.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chanscope {
namespace {

constexpr std::string_view kProgram = "package main\n\nfunc main() {}\n";

Session Opened() {
  Session session;
  session.OpenSource({"main.go", std::string(kProgram)});
  while (session.Record(1000)) {
  }
  return session;
}

// A key with its character, as the window gets them.
void Tap(InputQueue& queue, int key, char32_t character = 0, int modifiers = 0) {
  queue.Press({key, modifiers, false});
  if (character != 0) queue.Type(character);
}

std::string Typed(const Hands& hands) {
  std::string text;
  for (const TextStroke& stroke : hands.strokes) {
    if (const auto* typed = std::get_if<std::string>(&stroke)) text += *typed;
  }
  return text;
}

TEST_CASE("three taps between two frames are three steps", "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  for (int i = 0; i < 3; ++i) Tap(queue, GLFW_KEY_RIGHT);
  queue.Drain(session);
  CHECK(session.now().step == 3);
  CHECK(queue.empty());
}

TEST_CASE("only keys that move on repeat while they are held", "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  const std::string theme = session.settings().theme;
  queue.Press({GLFW_KEY_RIGHT, 0, true});
  queue.Press({GLFW_KEY_T, 0, true});
  queue.Press({GLFW_KEY_SPACE, 0, true});
  queue.Drain(session);
  CHECK(session.now().step == 1);
  CHECK(session.settings().theme == theme);
  CHECK(!session.playback().playing());
}

TEST_CASE("what is typed before an overlay was drawn is text for it, and no command",
          "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  Tap(queue, GLFW_KEY_G, U'g');
  Tap(queue, GLFW_KEY_2, U'2');
  Tap(queue, GLFW_KEY_L, U'l');
  Tap(queue, GLFW_KEY_BACKSPACE);
  Tap(queue, GLFW_KEY_BACKSPACE);
  Tap(queue, GLFW_KEY_ENTER);
  Tap(queue, GLFW_KEY_RIGHT);
  const Hands hands = queue.Drain(session);
  CHECK(session.overlay() == Overlay::kGoToStep);
  CHECK(Typed(hands) == "2l");
  CHECK(hands.strokes.size() == 4);
  CHECK(hands.confirm);
  CHECK(session.settings().language == "en");
  CHECK(session.step_size() == StepSize::kRuntime);
  CHECK(session.now().step == 0);
  // The list answers Enter; then the overlay is gone, and the arrow steps.
  CHECK(!queue.empty());
  session.Apply({command::Show{Overlay::kNone}});
  CHECK(queue.Drain(session).strokes.empty());
  CHECK(session.now().step == 1);
  CHECK(queue.empty());
}

TEST_CASE("one frame has one key that settles something, and what is typed before it",
          "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  session.Apply({command::Show{Overlay::kSearch}});
  Tap(queue, GLFW_KEY_A, U'a');
  Tap(queue, GLFW_KEY_DOWN);
  Tap(queue, GLFW_KEY_DOWN);
  Tap(queue, GLFW_KEY_B, U'b');
  Tap(queue, GLFW_KEY_ENTER);
  Tap(queue, GLFW_KEY_ENTER);
  const Hands first = queue.Drain(session);
  CHECK(Typed(first) == "a");
  CHECK(first.rows == 2);
  CHECK(!first.confirm);
  const Hands second = queue.Drain(session);
  CHECK(Typed(second) == "b");
  CHECK(second.confirm);
  CHECK(queue.Drain(session).confirm);
  CHECK(!queue.Drain(session).confirm);
}

TEST_CASE("keys without a command reach the panels", "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  Tap(queue, GLFW_KEY_DOWN);
  queue.Press({GLFW_KEY_DOWN, 0, true});
  Tap(queue, GLFW_KEY_TAB, 0, GLFW_MOD_SHIFT);
  const Hands hands = queue.Drain(session);
  CHECK(hands.rows == 2);
  CHECK(hands.panels == -1);
  CHECK(queue.Drain(session).rows == 0);
}

TEST_CASE("brackets zoom the timeline, but for those that are written", "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  Tap(queue, GLFW_KEY_RIGHT_BRACKET, U']');
  CHECK(queue.Drain(session).zoom == 1);
  queue.Drain(session);  // its character comes after it
  session.Apply({command::Show{Overlay::kSearch}});
  Tap(queue, GLFW_KEY_LEFT_BRACKET, U'[');
  Hands hands = queue.Drain(session);
  CHECK(hands.zoom == 0);
  CHECK(Typed(hands) == "[");
  session.Apply({command::Dismiss{}, command::ToggleEdit{}});
  REQUIRE(session.typing());
  Tap(queue, GLFW_KEY_LEFT_BRACKET, U'{', GLFW_MOD_SHIFT);
  Tap(queue, GLFW_KEY_RIGHT_BRACKET, U'}', GLFW_MOD_SHIFT);
  hands = queue.Drain(session);
  CHECK(hands.zoom == 0);
  CHECK(queue.empty());
  CHECK(session.document().buffer().text().find("{}") == 0);
}

TEST_CASE("characters are written as UTF-8, at once or pasted", "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  session.Apply({command::ToggleEdit{}});
  REQUIRE(session.typing());
  for (const char32_t c : {U'a', U'\u00e9', U'\u4e2d', U'\U0001f600'}) {
    queue.Press({GLFW_KEY_UNKNOWN, 0, false});
    queue.Type(c);
  }
  queue.Paste("xyz");
  queue.Drain(session);
  CHECK(session.document().buffer().text() == "a\u00e9\u4e2d\U0001f600xyz" + std::string(kProgram));
}

TEST_CASE("keys that come with the one that begins to write are written", "[platform][input]") {
  InputQueue queue;
  Session session = Opened();
  Tap(queue, GLFW_KEY_E, 0, GLFW_MOD_CONTROL);
  Tap(queue, GLFW_KEY_L, U'l');
  Tap(queue, GLFW_KEY_ENTER);
  queue.Drain(session);
  CHECK(session.document().buffer().text() == "l\n" + std::string(kProgram));
  CHECK(session.settings().language == "en");
}

}  // namespace
}  // namespace chanscope
