// Writing in the source, saving, drafts, and coming back.
#include <string>

#include "app/session/lesson.h"
#include "app/session/session.h"
#include "tests/app/session/folder.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

constexpr const char* kHello = "package main\n\nfunc main() {\n\tprintln(1)\n\tprintln(2)\n}\n";

void Do(Session& session, Command command) {
  session.Apply({std::move(command)});
}

void RecordAll(Session& session) {
  while (session.Record(1000)) {
  }
  session.Advance(0.01);
}

// Waits for the check of what is written.
void Check(Session& session) {
  while (session.document().checking()) session.Advance(0.1);
}

TEST_CASE("keys write nothing before the editor is open", "[session][editing]") {
  Session session;
  session.OpenSource({"main.go", kHello});
  Do(session, command::Type{"x"});
  Do(session, command::Edit{EditAction::kBackspace, false});
  CHECK(session.document().buffer().text() == kHello);
  CHECK(!session.document().dirty());
}

TEST_CASE("what is wrong is found as one types, and what runs stays until it is run again",
          "[session][editing]") {
  Session session;
  session.OpenSource({"main.go", kHello});
  RecordAll(session);
  Do(session, command::ToggleEdit{});
  CHECK(session.typing());
  Do(session, command::Edit{EditAction::kTextEnd, false});
  Do(session, command::Type{"func broken() { x := 1 }\n"});
  CHECK(session.animating());
  Check(session);
  CHECK(session.document().diagnostics().size() == 1);
  CHECK(session.diagnostics().empty());
  CHECK(session.stale());
  CHECK(session.walk() != nullptr);
  Do(session, command::Edit{EditAction::kUndo, false});
  Check(session);
  CHECK(session.document().diagnostics().empty());
  CHECK(!session.stale());
}

TEST_CASE("the edited text runs, at the step where one was", "[session][editing]") {
  Session session;
  session.OpenSource({"main.go", kHello});
  RecordAll(session);
  Do(session, command::Seek{3});
  Do(session, command::ToggleBreakpoint{5});
  Do(session, command::ToggleEdit{});
  Do(session, command::Edit{EditAction::kTextStart, false});
  Do(session, command::Type{"// a comment\n"});
  Do(session, command::RunEdited{});
  RecordAll(session);
  CHECK(session.editing());
  CHECK(session.source().text == std::string("// a comment\n") + kHello);
  CHECK(session.now().step == 3);
  CHECK(session.breakpoints().at(0).line() == 6);
}

TEST_CASE("a text with errors is shown with them, and the step comes back once it is mended",
          "[session][editing]") {
  Session session;
  session.OpenSource({"main.go", kHello});
  RecordAll(session);
  Do(session, command::Seek{4});
  Do(session, command::ToggleEdit{});
  Do(session, command::Edit{EditAction::kTextEnd, false});
  Do(session, command::Type{"nonsense"});
  Do(session, command::ToggleEdit{});
  CHECK(!session.editing());
  CHECK(session.walk() == nullptr);
  CHECK(!session.diagnostics().empty());
  Do(session, command::ToggleEdit{});
  CHECK(!session.document().diagnostics().empty());
  Do(session, command::Edit{EditAction::kUndo, false});
  Do(session, command::ToggleEdit{});
  RecordAll(session);
  REQUIRE(session.walk() != nullptr);
  CHECK(session.now().step == 4);
}

TEST_CASE("a file is saved under its name, and never over what somebody else wrote",
          "[session][editing]") {
  const TestFolder folder;
  const std::string path = folder.Write("a.go", kHello);
  Session session;
  REQUIRE(session.OpenFile(path));
  Do(session, command::ToggleEdit{});
  Do(session, command::Type{"// mine\n"});
  CHECK(session.document().dirty());
  Do(session, command::Save{});
  CHECK(!session.document().dirty());
  CHECK(folder.Read("a.go") == session.document().buffer().text());
  CHECK(session.notice()->key == "notice.saved");
  session.Advance(kFadingSeconds + 1);
  CHECK(!session.notice());

  folder.Write("a.go", "package main // theirs\n");
  Do(session, command::Type{"// more\n"});
  Do(session, command::Save{});
  CHECK(session.overlay() == Overlay::kOverwrite);
  CHECK(folder.Read("a.go") == "package main // theirs\n");
  SECTION("mine") {
    Do(session, command::Save{true});
    CHECK(folder.Read("a.go") == session.document().buffer().text());
  }
  SECTION("theirs, and mine can be undone back to") {
    const std::string mine = session.document().buffer().text();
    Do(session, command::Reload{});
    CHECK(session.document().buffer().text() == "package main // theirs\n");
    Do(session, command::Edit{EditAction::kUndo, false});
    CHECK(session.document().buffer().text() == mine);
  }
  CHECK(session.overlay() == Overlay::kNone);
}

TEST_CASE("a lesson is saved under a name of its own", "[session][editing]") {
  const TestFolder folder;
  folder.Write("there.go", "old");
  Session session;
  REQUIRE(session.OpenLesson(0));
  Do(session, command::ToggleEdit{});
  Do(session, command::Type{"// mine\n"});
  Do(session, command::Save{});
  CHECK(session.overlay() == Overlay::kSaveAs);
  Do(session, command::SaveAs{(folder.path / "there.go").string()});
  CHECK(folder.Read("there.go") == "old");
  CHECK(session.notice()->key == "notice.exists_already");
  Do(session, command::SaveAs{(folder.path / "no" / "such.go").string()});
  CHECK(session.notice()->key == "notice.not_saved");
  Do(session, command::SaveAs{(folder.path / "mine").string()});
  CHECK(folder.Read("mine.go") == session.document().buffer().text());
  CHECK(!session.lesson());
  CHECK(session.path() == (folder.path / "mine.go").string());
  CHECK(session.settings().recent.at(0) == session.path());
  CHECK(session.overlay() == Overlay::kNone);
}

TEST_CASE("unsaved text comes back in the next window", "[session][editing]") {
  const TestFolder folder;
  const std::string path = folder.Write("a.go", kHello);
  const Drafts drafts(folder.path / "drafts");
  std::string written;
  {
    Session session(Settings{}, drafts);
    REQUIRE(session.OpenFile(path));
    Do(session, command::ToggleEdit{});
    Do(session, command::Type{"// unsaved\n"});
    session.Remember();
    written = session.document().buffer().text();
  }
  {
    Session session(Settings{}, drafts);
    REQUIRE(session.OpenFile(path));
    CHECK(session.document().buffer().text() == written);
    CHECK(session.source().text == written);
    CHECK(session.document().dirty());
    CHECK(session.notice()->key == "notice.draft_restored");
    // Another program, and back.
    REQUIRE(session.OpenLesson(0));
    CHECK(!session.document().dirty());
    folder.Write("a.go", "package main\n");
    REQUIRE(session.OpenFile(path));
    CHECK(session.document().buffer().text() == written);
    CHECK(session.notice()->key == "notice.draft_of_other");
    Do(session, command::Save{true});
  }
  Session session(Settings{}, drafts);
  REQUIRE(session.OpenFile(path));
  CHECK(!session.document().dirty());
  CHECK(!session.notice());
  CHECK(folder.Read("a.go") == written);
}

TEST_CASE("a file that somebody else changes is read again, unless text would be lost",
          "[session][editing]") {
  const TestFolder folder;
  const std::string path = folder.Write("a.go", kHello);
  Session session;
  REQUIRE(session.OpenFile(path));
  RecordAll(session);
  Do(session, command::Seek{2});
  folder.Write("a.go", std::string(kHello) + "// more\n");
  Do(session, command::FileChanged{});
  RecordAll(session);
  CHECK(session.source().text == std::string(kHello) + "// more\n");
  CHECK(session.now().step == 2);
  Do(session, command::ToggleEdit{});
  Do(session, command::Type{"// mine\n"});
  folder.Write("a.go", kHello);
  Do(session, command::FileChanged{});
  CHECK(session.notice()->key == "notice.changed_on_disk");
  CHECK(session.document().dirty());
}

TEST_CASE("a program is opened again at the step where it was left, with its breakpoints",
          "[session][editing]") {
  const TestFolder folder;
  const std::string path = folder.Write("a.go", kHello);
  Settings settings;
  {
    Session session;
    REQUIRE(session.OpenLesson(4));
    RecordAll(session);
    Do(session, command::Seek{96});
    Do(session, command::AddBreakpoint{"ch closed"});
    REQUIRE(session.OpenFile(path));
    RecordAll(session);
    Do(session, command::Seek{5});
    session.Remember();
    settings = session.settings();
  }
  Session session(settings);
  REQUIRE(session.OpenLast());
  CHECK(session.path() == path);
  RecordAll(session);
  CHECK(session.now().step == 5);
  CHECK(session.breakpoints().empty());
  REQUIRE(session.OpenLesson(4));
  RecordAll(session);
  CHECK(session.now().step == 96);
  CHECK(session.breakpoints().at(0).text == "ch closed");
  // Another text is another program: its steps mean something else.
  folder.Write("a.go", "package main\n\nfunc main() {}\n");
  REQUIRE(session.OpenFile(path));
  RecordAll(session);
  CHECK(session.now().step == 0);
}

TEST_CASE("nothing was open, or it is gone", "[session][editing]") {
  Session session;
  CHECK(!session.OpenLast());
  session.settings().last_open = "/no/such/file.go";
  CHECK(!session.OpenLast());
  session.settings().last_open = "lesson no_such_lesson";
  CHECK(!session.OpenLast());
}

TEST_CASE("copy and cut hand the selection out", "[session][editing]") {
  Session session;
  session.OpenSource({"main.go", kHello});
  Do(session, command::ToggleEdit{});
  Do(session, command::Copy{false});
  CHECK(!session.TakeClipboard());
  Do(session, command::Edit{EditAction::kSelectAll, false});
  Do(session, command::Copy{true});
  CHECK(session.TakeClipboard() == kHello);
  CHECK(!session.TakeClipboard());
  CHECK(session.document().buffer().text().empty());
}

TEST_CASE("escape leaves the keyboard to commands, and the text as it is", "[session][editing]") {
  Session session;
  session.OpenSource({"main.go", kHello});
  Do(session, command::ToggleEdit{});
  Do(session, command::Dismiss{});
  CHECK(session.editing());
  CHECK(!session.typing());
  Do(session, command::FocusEditor{});
  CHECK(session.typing());
}

}  // namespace
}  // namespace chanscope
