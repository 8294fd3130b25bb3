#include "app/session/search.h"

#include <algorithm>

#include "app/session/folder.h"
#include "app/session/lesson.h"
#include "app/session/text.h"
#include "tests/app/session/folder.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

Session Lesson5() {
  Session session;
  REQUIRE(session.OpenLesson(4));
  while (session.Record(1000)) {
  }
  session.Apply({command::Seek{96}});
  return session;
}

// The best find of a kind.
std::optional<Found> Best(const Session& session, std::string_view query, FoundKind kind,
                          const char* language = "en") {
  const Catalogue words(language);
  for (Found& found : Search(session, words, query)) {
    if (found.kind == kind) return std::move(found);
  }
  return {};
}

TEST_CASE("letters count in order, beginnings of words more", "[session][search]") {
  CHECK(Score("abc", "xyz") == 0);
  CHECK(Score("cba", "abc") == 0);
  CHECK(Score("prod", "main.producer") > 0);
  CHECK(Score("msg", "msg") > Score("msg", "msg <- i"));
  CHECK(Score("producer", "producer(i, msg)") > Score("producer", "go consumer // not producer"));
  CHECK(Score("GO", "go") > 0);
  CHECK(Score("", "anything") > 0);
}

TEST_CASE("everything has a name and does something", "[session][search]") {
  const Session session = Lesson5();
  CHECK(Best(session, "G7", FoundKind::kGoroutine)->text.starts_with("G7 "));
  CHECK(Best(session, "ch", FoundKind::kChannel)->text == "ch");
  CHECK(Best(session, "producer", FoundKind::kFunction)->text == "main.producer");
  CHECK(Best(session, "Gosched", FoundKind::kLine)->text == "runtime.Gosched()");
  CHECK(Best(session, "asleep", FoundKind::kLesson).has_value());
  CHECK(Best(session, "theme", FoundKind::kCommand)->note == "T");
  CHECK(Best(session, "主题", FoundKind::kCommand, "zh").has_value() == false);
  CHECK(Best(session, "深色", FoundKind::kCommand, "zh")->note == "T");
  const auto step = Best(session, "120", FoundKind::kStep);
  REQUIRE(step);
  CHECK(std::get<command::Seek>(step->commands.at(0)).step == 120);
  CHECK(Best(session, "12", FoundKind::kLine)->note == "line 12");
  CHECK(!Best(session, "99999999", FoundKind::kStep));
}

TEST_CASE("output that is yet to come is found too", "[session][search]") {
  Session session = Lesson5();
  session.Apply({command::Seek{0}});
  const auto found = Best(session, "90", FoundKind::kOutput);
  REQUIRE(found);
  CHECK(std::get<command::Seek>(found->commands.at(0)).step > 0);
}

TEST_CASE("an empty query offers the commands, an absurd one nothing", "[session][search]") {
  const Session session = Lesson5();
  const Catalogue words("en");
  const auto all = Search(session, words, "");
  REQUIRE(!all.empty());
  CHECK(all.front().kind == FoundKind::kCommand);
  CHECK(Search(session, words, "qqzzxx").empty());
  CHECK(Search(Session(), words, "main").empty());
}

TEST_CASE("a folder offers folders and Go files", "[session][folder]") {
  const TestFolder folder;
  folder.Write("b.go", "");
  folder.Write("A.go", "");
  folder.Write("notes.txt", "");
  folder.Write(".hidden.go", "");
  std::filesystem::create_directory(folder.path / "zoo");
  const auto names = [](const std::vector<FolderEntry>& entries) {
    std::vector<std::string> list;
    for (const FolderEntry& entry : entries) list.push_back(entry.name);
    return list;
  };
  CHECK(names(ListFolder(folder.path, false)) == std::vector<std::string>{"zoo", "A.go", "b.go"});
  CHECK(ListFolder(folder.path, true).size() == 4);
  CHECK(ListFolder(folder.path / "none", false).empty());
  CHECK(names(Matching(ListFolder(folder.path, false), "B")) == std::vector<std::string>{"b.go"});
  CHECK(SplitTyped("/a/b/c").folder == "/a/b/");
  CHECK(SplitTyped("/a/b/c").begin == "c");
  CHECK(SplitTyped("c").folder.empty());
}

}  // namespace
}  // namespace chanscope
