#include <cctype>
#include <set>
#include <string>
#include <vector>

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/gfx/font_set.h"
#include "app/platform/window_frame.h"
#include "app/session/explain.h"
#include "app/session/lesson.h"
#include "tests/app/gfx/picture_rules.h"

namespace chanscope {
namespace {

struct Size {
  int width;
  int height;
};

// As a monitor that asks for nothing shows it.
FrameSize FrameOf(Size size) {
  const float grown = GrownScale(size.width, size.height, 1);
  return {size.width, size.height, FittingScale(size.width, size.height, grown)};
}

// Draws the session until it has come to rest, without a GPU.
void DrawToRest(WindowFrame& frame, const Session& session, Size size) {
  CommandQueue commands;
  for (int i = 0; i < 60; ++i) {
    frame.Draw(session, FrameOf(size), 0.1, 0, Hands{}, commands);
    if (i >= 2 && !frame.moving()) break;
  }
  CHECK(!frame.moving());
  // Nobody touched anything.
  CHECK(commands.empty());
}

void GoTo(Session& session, uint64_t step) {
  while (session.Record(100'000)) {
  }
  session.Apply({command::Seek{step}});
  session.Advance(1);
}

uint64_t End(const Session& session) {
  return session.walk()->simulator().recorded_end();
}

bool IsKey(const std::string& text) {
  if (text.starts_with("runtime.main")) return false;  // a function of Go's
  for (const char* prefix :
       {"bar.",         "breakpoints.", "condition.", "editor.",    "end.",
        "explanation.", "goto.",        "inspector.", "keys.",      "notice.",
        "open.",        "order.",       "output.",    "overwrite.", "panel.",
        "predict.",     "runtime.",     "save_as.",   "search.",    "size.",
        "source.",      "stage.",       "tip.",       "said.",      "phase."}) {
    const std::string_view begin(prefix);
    if (text.starts_with(begin) && text.size() > begin.size() &&
        std::islower(static_cast<unsigned char>(text[begin.size()])) != 0 &&
        text.find(' ') == std::string::npos && text.find('(') == std::string::npos) {
      return true;
    }
  }
  return false;
}

float OverlapOf(float a0, float a1, float b0, float b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

enum class Seen : uint8_t { kWhole, kScrolled, kMoving };

// What is wrong with a panel's texts, a line each.
std::string FaultsOfPanel(const PaintJob& job, const TextMetrics& metrics, Seen seen) {
  std::string faults;
  std::vector<std::pair<Rect, const Shape*>> texts;
  const auto fault = [&](const Shape& shape, std::string_view what) {
    faults += '"' + shape.text + "\" " + std::string(what) + '\n';
  };
  const Rect clip = job.clip;
  for (const Shape& shape : job.list.shapes) {
    if (shape.kind != ShapeKind::kText) continue;
    if (IsKey(shape.text)) fault(shape, "has no words");
    if (shape.text.find_first_of("\n\t") != std::string::npos) fault(shape, "is no single line");
    const bool panel = job.viewport.zoom == 1 && job.viewport.pan == Vec2{};
    if (!panel || seen == Seen::kScrolled) continue;
    const Rect box = TextBounds(metrics, shape);
    if (box.x < clip.x - 0.5F || box.x + box.w > clip.x + clip.w + 0.5F) {
      fault(shape, "is cut off at a side");
    }
    // Its letters, from the capitals' top to the baseline, are seen whole; what scrolls is not.
    const bool whole = shape.p0.y - kCapitals * shape.size_px >= clip.y - 0.5F &&
                       shape.p0.y <= clip.y + clip.h + 0.5F;
    if (!job.scrolls && !whole) fault(shape, "is cut off above or below");
    for (const auto& [other, who] : texts) {
      const float across = OverlapOf(box.x, box.x + box.w, other.x, other.x + other.w);
      // Ascents and descents of neighbouring lines may touch; letters may not.
      const float down = OverlapOf(box.y, box.y + box.h, other.y, other.y + other.h);
      if (across > 1 && down > 0.4F * box.h) fault(shape, "overlaps \"" + who->text + '"');
    }
    texts.emplace_back(box, &shape);
  }
  return faults;
}

// Texts stay in their panels and off one another; none is a key without words. Where a text is
// written, long lines are scrolled: they are cut off by their panel. What moves on the stage may
// pass over what rests.
void CheckPictures(const WindowFrame& frame, const TextMetrics& metrics, Seen seen = Seen::kWhole) {
  std::string faults;
  for (const PaintJob& job : frame.paint().jobs()) {
    faults += FaultsOfPanel(job, metrics, seen);
    const bool picture = job.viewport.zoom != 1 || !(job.viewport.pan == Vec2{});
    if (!picture || seen == Seen::kMoving) continue;
    for (const std::string& fault : fixtures::Faults(job.list, metrics)) faults += fault + '\n';
  }
  INFO(faults);
  CHECK(faults.empty());
}

// How much of what just happened is seen only when one scrolls, in logical pixels. The words are in
// the uppermost of the lists at the right.
float HiddenWords(const WindowFrame& frame, Size size) {
  const Vec2 window = FrameOf(size).logical();
  for (const PaintJob& job : frame.paint().jobs()) {
    if (!job.scrolls || job.clip.x < window.x * 0.6F || job.clip.y > 120) continue;
    float bottom = 0;
    for (const Shape& shape : job.list.shapes) {
      if (shape.kind == ShapeKind::kText) bottom = std::max(bottom, shape.p0.y);
    }
    return std::max(0.0F, bottom + 4 - job.clip.y - job.clip.h);
  }
  return 0;
}

constexpr Size kSeveralSizes[] = {{1024, 640},  {1280, 800},  {1440, 900},
                                  {1600, 1000}, {1920, 1080}, {3840, 2160}};
constexpr Size kSizes[] = {{1024, 640}, {1280, 800}, {1600, 1000}, {1920, 1080}, {3840, 2160}};

TEST_CASE("every lesson is drawn whole at every size, in both languages", "[panels]") {
  const FontSet fonts(FindFontFiles());
  REQUIRE(fonts.usable());
  for (const char* language : {"en", "zh"}) {
    Settings settings;
    settings.language = language;
    settings.theme = language == std::string("en") ? "dark" : "light";
    for (size_t lesson = 0; lesson < Lessons().size(); ++lesson) {
      Session session(settings);
      REQUIRE(session.OpenLesson(lesson));
      GoTo(session, 0);
      const uint64_t end = End(session);
      WindowFrame frame(fonts, nullptr);
      for (const uint64_t step : {uint64_t{0}, uint64_t{1}, end / 3, 2 * end / 3, end}) {
        GoTo(session, step);
        for (const Size size : kSizes) {
          INFO(language << " lesson " << lesson + 1 << " step " << step << " at " << size.width
                        << "x" << size.height);
          DrawToRest(frame, session, size);
          CHECK(frame.paint().jobs().size() >= 8);
          CheckPictures(frame, fonts);
        }
      }
    }
  }
}

TEST_CASE("nothing overlaps or is cut off in any step of any lesson", "[panels][whole]") {
  const FontSet fonts(FindFontFiles());
  REQUIRE(fonts.usable());
  size_t pictures = 0;
  for (const char* language : {"en", "zh"}) {
    Settings settings;
    settings.language = language;
    for (size_t lesson = 0; lesson < Lessons().size(); ++lesson) {
      Session session(settings);
      REQUIRE(session.OpenLesson(lesson));
      GoTo(session, 0);
      const uint64_t end = End(session);
      for (const Size size : kSeveralSizes) {
        WindowFrame frame(fonts, nullptr);
        for (uint64_t step = 0; step <= end; ++step) {
          session.Apply({command::Seek{step}});
          session.Advance(1);
          INFO(language << " lesson " << lesson + 1 << " step " << step << " at " << size.width
                        << "x" << size.height);
          CommandQueue commands;
          // Long enough for a list to scroll to where it wants to be.
          frame.Draw(session, FrameOf(size), 2, 0, Hands{}, commands);
          CheckPictures(frame, fonts);
          if (size.width >= 1280) CHECK(HiddenWords(frame, size) == 0);
          ++pictures;
        }
      }
    }
  }
  CHECK(pictures > 8'000);
}

TEST_CASE("every step of a lesson can be drawn, forward and back", "[panels]") {
  const FontSet fonts(FindFontFiles());
  Session session;
  REQUIRE(session.OpenLesson(4));
  GoTo(session, 0);
  WindowFrame frame(fonts, nullptr);
  CommandQueue commands;
  const auto draw = [&] {
    frame.Draw(session, {1280, 800, 1}, 0.05, 0, Hands{}, commands);
    CheckPictures(frame, fonts, Seen::kMoving);
  };
  const uint64_t end = End(session);
  for (uint64_t step = 0; step < end; ++step) {
    session.Apply({command::Step{StepSize::kRuntime, false}});
    session.Advance(kStepSeconds / 2);
    draw();
  }
  CHECK(session.now().step == end);
  while (session.now().step > 0) {
    session.Apply({command::Step{StepSize::kRuntime, true}});
    session.Advance(kStepSeconds / 2);
    draw();
  }
}

std::set<std::string> TextsIn(const WindowFrame& frame) {
  std::set<std::string> texts;
  for (const PaintJob& job : frame.paint().jobs()) {
    for (const Shape& shape : job.list.shapes) texts.insert(shape.text);
  }
  return texts;
}

TEST_CASE("a question is asked with all its choices, and its answer is shown", "[panels]") {
  const FontSet fonts(FindFontFiles());
  size_t asked = 0;
  for (const char* language : {"en", "zh"}) {
    Settings settings;
    settings.language = language;
    settings.predict = true;
    for (size_t lesson = 0; lesson < Lessons().size(); ++lesson) {
      Session session(settings);
      REQUIRE(session.OpenLesson(lesson));
      GoTo(session, 0);
      WindowFrame frame(fonts, nullptr);
      for (int step = 0; step < 60; ++step) {
        session.Apply({command::Step{StepSize::kRuntime, false}});
        session.Advance(1);
        if (!session.asking()) continue;
        ++asked;
        for (const Size size : {Size{1024, 640}, Size{1280, 800}}) {
          INFO(language << " lesson " << lesson + 1 << " at " << size.width);
          DrawToRest(frame, session, size);
          CheckPictures(frame, fonts);
          const auto question = QuestionOf(session.now(), frame.words());
          REQUIRE(question);
          const std::set<std::string> texts = TextsIn(frame);
          for (const std::string& choice : question->choices) CHECK(texts.contains(choice));
        }
        const auto question = QuestionOf(session.now(), frame.words());
        session.Apply({command::Answer{question->right == 0 ? 1U : 0U}});
        session.Advance(1);
        DrawToRest(frame, session, {1024, 640});
        CheckPictures(frame, fonts);
        CHECK(TextsIn(frame).contains(question->choices[question->right]));
      }
    }
  }
  CHECK(asked > 15);
}

TEST_CASE("a program with errors shows all of them in the list", "[panels]") {
  const FontSet fonts(FindFontFiles());
  Session session;
  session.OpenSource(
      {"main.go", "package main\n\nfunc main() {\n\tx := 1\n\ty = 2\n\treturn 3\n}\n"});
  REQUIRE(session.diagnostics().size() == 3);
  WindowFrame frame(fonts, nullptr);
  DrawToRest(frame, session, {1600, 1000});
  CheckPictures(frame, fonts);
  for (const std::string place : {"4:2", "5:2", "6:9"}) {
    bool shown = false;
    for (const PaintJob& job : frame.paint().jobs()) {
      for (const Shape& shape : job.list.shapes) shown |= shape.text == place;
    }
    INFO(place);
    CHECK(shown);
  }
}

TEST_CASE("a lock among the variables says who has it", "[panels]") {
  const FontSet fonts(FindFontFiles());
  WindowFrame frame(fonts, nullptr);
  Session session;
  session.OpenSource({"main.go", R"(package main
import "sync"
func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	rw.RLock()
	mu.Lock()
	println("inside")
	mu.Unlock()
	rw.RUnlock()
}
)"});
  REQUIRE(session.walk() != nullptr);
  GoTo(session, 0);
  std::set<std::string> said;
  for (uint64_t step = 1; step < End(session); ++step) {
    GoTo(session, step);
    DrawToRest(frame, session, {1600, 1000});
    for (const PaintJob& job : frame.paint().jobs()) {
      for (const Shape& shape : job.list.shapes) {
        if (shape.text.starts_with("sync.")) said.insert(shape.text);
      }
    }
  }
  for (const char* text : {"sync.Mutex = {unlocked}", "sync.Mutex = {held by G1}",
                           "sync.RWMutex = {unlocked}", "sync.RWMutex = {unlocked, readers 1}"}) {
    INFO(text);
    CHECK(said.contains(text));
  }
}

TEST_CASE("overlays, selections, presentation and an empty window are drawn", "[panels]") {
  const FontSet fonts(FindFontFiles());
  for (const char* language : {"en", "zh"}) {
    Settings settings;
    settings.language = language;
    Session session(settings);
    {
      WindowFrame frame(fonts, nullptr);
      DrawToRest(frame, session, {1024, 640});
      CheckPictures(frame, fonts);
    }
    REQUIRE(session.OpenLesson(0));
    GoTo(session, 300);
    for (const Overlay overlay :
         {Overlay::kKeys, Overlay::kGoToStep, Overlay::kOpenFile, Overlay::kSearch,
          Overlay::kBreakpoints, Overlay::kSaveAs, Overlay::kOverwrite}) {
      session.Apply({command::Show{overlay}});
      WindowFrame frame(fonts, nullptr);
      DrawToRest(frame, session, {1024, 640});
      CheckPictures(frame, fonts);
      session.Apply({command::Dismiss{}});
    }
    for (const Target target :
         {Target{TargetKind::kChan, 1, 0}, Target{TargetKind::kSlot, 1, 3},
          Target{TargetKind::kWaitGroup, 1, 0}, Target{TargetKind::kP, 0, 0},
          Target{TargetKind::kSudog, 4, 1}, Target{TargetKind::kM, 0, 0},
          Target{TargetKind::kG, 9999, 0}, Target{TargetKind::kChan, 9999, 0}}) {
      session.Apply({command::Select{target}});
      WindowFrame frame(fonts, nullptr);
      DrawToRest(frame, session, {1280, 800});
      CheckPictures(frame, fonts);
    }
    session.Apply({command::TogglePresentation{}});
    for (const Size size : kSeveralSizes) {
      INFO("presented at " << size.width);
      WindowFrame frame(fonts, nullptr);
      DrawToRest(frame, session, size);
      CheckPictures(frame, fonts);
    }
    session.SetNotice({"notice.no_such_file", {{"file", std::string(300, 'x')}}});
    WindowFrame frame(fonts, nullptr);
    DrawToRest(frame, session, {1280, 800});
    CheckPictures(frame, fonts);
  }
}

TEST_CASE("the editor shows the text that is written, its mistakes and the breakpoints",
          "[panels]") {
  const FontSet fonts(FindFontFiles());
  for (const char* language : {"en", "zh"}) {
    Settings settings;
    settings.language = language;
    Session session(settings);
    REQUIRE(session.OpenLesson(4));
    GoTo(session, 96);
    session.Apply({command::AddBreakpoint{"len(ch) == cap(ch)"}, command::AddBreakpoint{"12"},
                   command::ToggleEdit{}, command::Edit{EditAction::kTextEnd, false},
                   command::Type{"func wrong() { x := 1 }\n"}});
    while (session.document().checking()) session.Advance(0.1);
    CHECK(session.document().diagnostics().size() >= 1);
    for (const Size size : {Size{1024, 640}, Size{1600, 1000}}) {
      WindowFrame frame(fonts, nullptr);
      DrawToRest(frame, session, size);
      CheckPictures(frame, fonts, Seen::kScrolled);
    }
    session.Apply({command::Show{Overlay::kBreakpoints}, command::AddBreakpoint{"len(ch) ="}});
    WindowFrame frame(fonts, nullptr);
    DrawToRest(frame, session, {1024, 640});
    CheckPictures(frame, fonts, Seen::kScrolled);
  }
}

TEST_CASE("the keyboard reaches every panel, and Enter presses what is marked", "[panels]") {
  const FontSet fonts(FindFontFiles());
  Session session;
  REQUIRE(session.OpenLesson(4));
  GoTo(session, 150);
  WindowFrame frame(fonts, nullptr);
  DrawToRest(frame, session, {1600, 1000});
  CommandQueue commands;
  const auto press = [&](const Hands& hands) {
    frame.Draw(session, {1600, 1000, 1}, 0.1, 0, hands, commands);
    return commands.TakeAll();
  };
  bool selected = false;
  bool sought = false;
  bool broke = false;
  for (int panel = 0; panel < 8; ++panel) {
    CHECK(press({.panels = 1}).empty());
    for (int row = 0; row < 3; ++row) {
      for (const Command& command : press({.confirm = true})) {
        selected |= std::holds_alternative<command::Select>(command);
        sought |= std::holds_alternative<command::Seek>(command);
        broke |= std::holds_alternative<command::ToggleBreakpoint>(command);
      }
      frame.ClosePopups();
      CHECK(press({.rows = 1}).empty());
    }
  }
  CHECK(selected);
  CHECK(sought);
  CHECK(broke);
  CHECK(press({.dismiss = true}).empty());
  CHECK(press({.confirm = true}).empty());
}

TEST_CASE("long lines, wide characters and broken text in a source do no harm", "[panels]") {
  const FontSet fonts(FindFontFiles());
  for (const std::string& text :
       {std::string(), std::string("\n\n\n"), std::string(5000, 'x'), std::string("\xff\xfe\x80"),
        std::string("package main // 中文注释，很长很长\n\tfunc main() { /* open"),
        std::string("package main\r\nfunc main() {\r\n}\r\n"), std::string(3, '\0')}) {
    Session session;
    session.OpenSource({"main.go", text});
    while (session.Record(1000)) {
    }
    WindowFrame frame(fonts, nullptr);
    DrawToRest(frame, session, {1024, 640});
  }
}

}  // namespace
}  // namespace chanscope
