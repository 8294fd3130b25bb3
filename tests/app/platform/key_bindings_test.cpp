#include "app/platform/key_bindings.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/platform/window_frame.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chanscope {
namespace {

template <class T>
T Expect(int key, int modifiers, const Session& session = Session()) {
  const auto command = CommandForKey(key, modifiers, session);
  INFO("key " << key << " modifiers " << modifiers);
  REQUIRE(command.has_value());
  REQUIRE(std::holds_alternative<T>(*command));
  return std::get<T>(*command);
}

TEST_CASE("the keys of the table mean what it says", "[platform][keys]") {
  Expect<command::TogglePlay>(GLFW_KEY_SPACE, 0);
  CHECK(Expect<command::Seek>(GLFW_KEY_HOME, 0).step == 0);
  Expect<command::SeekEnd>(GLFW_KEY_END, 0);
  CHECK_FALSE(Expect<command::SeekMoment>(GLFW_KEY_N, 0).back);
  CHECK(Expect<command::SeekMoment>(GLFW_KEY_N, GLFW_MOD_SHIFT).back);
  CHECK(Expect<command::Show>(GLFW_KEY_G, 0).overlay == Overlay::kGoToStep);
  CHECK(Expect<command::Show>(GLFW_KEY_F1, 0).overlay == Overlay::kKeys);
  CHECK(Expect<command::Show>(GLFW_KEY_O, GLFW_MOD_CONTROL).overlay == Overlay::kOpenFile);
  CHECK(Expect<command::ToggleBreakpoint>(GLFW_KEY_B, 0).line == 0);
  Expect<command::ToggleFollow>(GLFW_KEY_F, 0);
  Expect<command::TogglePredict>(GLFW_KEY_P, 0);
  CHECK(Expect<command::SetLanguage>(GLFW_KEY_L, 0).language.empty());
  Expect<command::ToggleTheme>(GLFW_KEY_T, 0);
  Expect<command::ToggleReduceMotion>(GLFW_KEY_M, 0);
  Expect<command::TogglePresentation>(GLFW_KEY_F11, 0);
  Expect<command::Reload>(GLFW_KEY_R, GLFW_MOD_CONTROL);
  CHECK(Expect<command::Show>(GLFW_KEY_P, GLFW_MOD_CONTROL).overlay == Overlay::kSearch);
  CHECK(Expect<command::Show>(GLFW_KEY_B, GLFW_MOD_CONTROL).overlay == Overlay::kBreakpoints);
  Expect<command::ToggleEdit>(GLFW_KEY_E, GLFW_MOD_CONTROL);
  CHECK(!Expect<command::RunOn>(GLFW_KEY_F5, 0).back);
  CHECK(Expect<command::RunOn>(GLFW_KEY_F5, GLFW_MOD_SHIFT).back);
  Expect<command::Dismiss>(GLFW_KEY_ESCAPE, 0);
  CHECK(Expect<command::SetScale>(GLFW_KEY_EQUAL, GLFW_MOD_CONTROL).factor > 1);
  CHECK(Expect<command::SetScale>(GLFW_KEY_MINUS, GLFW_MOD_CONTROL).factor < 1);
  CHECK(Expect<command::SetScale>(GLFW_KEY_0, GLFW_MOD_CONTROL).factor == 0);
  CHECK(Expect<command::SetStepSize>(GLFW_KEY_2, 0).size == StepSize::kStatement);
}

TEST_CASE("arrows step in the size that is set, a statement, or a channel operation",
          "[platform][keys]") {
  for (const auto& [key, back] :
       {std::pair{GLFW_KEY_RIGHT, false}, std::pair{GLFW_KEY_LEFT, true}}) {
    const auto plain = Expect<command::Step>(key, 0);
    CHECK(!plain.size);
    CHECK(plain.back == back);
    const auto statement = Expect<command::Step>(key, GLFW_MOD_SHIFT);
    CHECK(statement.size == StepSize::kStatement);
    CHECK(statement.back == back);
    const auto operation = Expect<command::Step>(key, GLFW_MOD_CONTROL);
    CHECK(operation.size == StepSize::kChannelOp);
    CHECK(operation.back == back);
  }
}

TEST_CASE("while a text is typed, letters are text", "[platform][keys]") {
  Session session;
  session.Apply({command::Show{Overlay::kOpenFile}});
  for (const int key : {GLFW_KEY_SPACE, GLFW_KEY_L, GLFW_KEY_G, GLFW_KEY_LEFT, GLFW_KEY_HOME}) {
    CHECK(!CommandForKey(key, 0, session));
  }
  CHECK(!CommandForKey(GLFW_KEY_LEFT, GLFW_MOD_CONTROL, session));
  CHECK(CommandForKey(GLFW_KEY_ESCAPE, 0, session));
}

TEST_CASE("keys without a meaning, and keys of the desktop, are left alone", "[platform][keys]") {
  CHECK(!CommandForKey(GLFW_KEY_X, 0, Session()));
  CHECK(!CommandForKey(GLFW_KEY_LEFT, GLFW_MOD_ALT, Session()));
  CHECK(!CommandForKey(GLFW_KEY_L, GLFW_MOD_SUPER, Session()));
  CHECK(!CommandForKey(GLFW_KEY_UNKNOWN, 0, Session()));
}

TEST_CASE("while one writes, keys write", "[platform][keys]") {
  Session session;
  session.OpenSource({"main.go", "package main\n\nfunc main() {}\n"});
  session.Apply({command::ToggleEdit{}});
  REQUIRE(session.typing());
  CHECK(!CommandForKey(GLFW_KEY_SPACE, 0, session));
  CHECK(!CommandForKey(GLFW_KEY_L, 0, session));
  CHECK(Expect<command::Edit>(GLFW_KEY_LEFT, 0, session).action == EditAction::kLeft);
  CHECK(Expect<command::Edit>(GLFW_KEY_LEFT, GLFW_MOD_SHIFT, session).extend);
  CHECK(Expect<command::Edit>(GLFW_KEY_LEFT, GLFW_MOD_CONTROL, session).action ==
        EditAction::kWordLeft);
  CHECK(Expect<command::Edit>(GLFW_KEY_TAB, 0, session).action == EditAction::kIndent);
  CHECK(Expect<command::Edit>(GLFW_KEY_ENTER, 0, session).action == EditAction::kNewline);
  CHECK(Expect<command::Edit>(GLFW_KEY_Z, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT, session).action ==
        EditAction::kRedo);
  Expect<command::Save>(GLFW_KEY_S, GLFW_MOD_CONTROL, session);
  Expect<command::ToggleEdit>(GLFW_KEY_E, GLFW_MOD_CONTROL, session);
  Expect<command::RunEdited>(GLFW_KEY_ENTER, GLFW_MOD_CONTROL, session);
  Expect<command::Dismiss>(GLFW_KEY_ESCAPE, 0, session);
  CHECK(IsPaste(GLFW_KEY_V, GLFW_MOD_CONTROL));
  CHECK(!IsPaste(GLFW_KEY_V, 0));
  CHECK(!StrokeForKey(GLFW_KEY_DOWN, 0));
  CHECK(!StrokeForKey(GLFW_KEY_ENTER, 0));
  CHECK(!StrokeForKey(GLFW_KEY_A, 0));
  CHECK(std::get<EditStroke>(*StrokeForKey(GLFW_KEY_A, GLFW_MOD_CONTROL)).action ==
        EditAction::kSelectAll);
  CHECK(std::get<CopyStroke>(*StrokeForKey(GLFW_KEY_X, GLFW_MOD_CONTROL)).cut);
  // In an overlay they are the overlay's again.
  session.Apply({command::Show{Overlay::kSearch}});
  CHECK(!CommandForKey(GLFW_KEY_LEFT, 0, session));
}

TEST_CASE("text grows with a window much larger than the design's", "[platform]") {
  CHECK(GrownScale(1024, 640, 1) == 1);
  CHECK(GrownScale(1600, 1000, 1) == 1);
  CHECK(GrownScale(1920, 1080, 1) == 1);
  CHECK(GrownScale(2560, 1440, 1) == 1.25F);
  CHECK(GrownScale(3840, 2160, 1) == 1.75F);
  // Wide, but no higher than the design.
  CHECK(GrownScale(5120, 1000, 1) == 1);
  // A monitor that asks for large pixels has them already.
  CHECK(GrownScale(3840, 2160, 2) == 2);
  CHECK(GrownScale(7680, 4320, 2) == 3.5F);
}

TEST_CASE("the scale gives way where the panels would not fit", "[platform]") {
  CHECK(FittingScale(1600, 1000, 1) == 1);
  CHECK(FittingScale(2048, 1280, 2) == 2);
  CHECK(FittingScale(1600, 1000, 2) == Approx(1.5625));
  CHECK(FittingScale(512, 640, 1) == Approx(0.5));
}

}  // namespace
}  // namespace chanscope
