#include "app/session/edit_buffer.h"

#include <string>
#include <vector>

#include "core/base/random.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

EditBuffer At(const std::string& text, size_t caret) {
  EditBuffer buffer(text);
  buffer.PlaceCaret(caret, false);
  return buffer;
}

TEST_CASE("what is typed goes in at the caret, and is undone as one word", "[session][edit]") {
  EditBuffer buffer = At("ab", 1);
  for (const char* c : {"x", "y", "z"}) buffer.Insert(c);
  CHECK(buffer.text() == "axyzb");
  CHECK(buffer.caret() == 4);
  buffer.Do(EditAction::kUndo);
  CHECK(buffer.text() == "ab");
  CHECK(buffer.caret() == 1);
  buffer.Do(EditAction::kUndo);
  CHECK(buffer.text() == "ab");
  buffer.Do(EditAction::kRedo);
  CHECK(buffer.text() == "axyzb");
}

TEST_CASE("moving ends what is undone as one", "[session][edit]") {
  EditBuffer buffer;
  buffer.Insert("a");
  buffer.Do(EditAction::kLeft);
  buffer.Do(EditAction::kRight);
  buffer.Insert("b");
  buffer.Do(EditAction::kUndo);
  CHECK(buffer.text() == "a");
}

TEST_CASE("typing replaces the selection", "[session][edit]") {
  EditBuffer buffer = At("one two", 0);
  buffer.Do(EditAction::kWordRight, /*extend=*/true);
  CHECK(buffer.selected_text() == "one");
  buffer.Insert("1");
  CHECK(buffer.text() == "1 two");
  buffer.Do(EditAction::kUndo);
  CHECK(buffer.text() == "one two");
  CHECK(buffer.selected_text() == "one");
}

TEST_CASE("the caret moves by whole characters", "[session][edit]") {
  EditBuffer buffer = At("中文", 0);
  buffer.Do(EditAction::kRight);
  CHECK(buffer.caret() == 3);
  buffer.Do(EditAction::kBackspace);
  CHECK(buffer.text() == "文");
  buffer.PlaceCaret(1, false);
  CHECK(buffer.caret() == 0);
}

TEST_CASE("up and down keep to the column, tabs counted as they are seen", "[session][edit]") {
  EditBuffer buffer = At("\tx := 1\nlong line\n\n\ty", 4);
  const size_t column = buffer.ColumnOf(4);
  CHECK(column == 7);
  buffer.Do(EditAction::kDown);
  CHECK(buffer.ColumnOf(buffer.caret()) == 7);
  buffer.Do(EditAction::kDown);
  CHECK(buffer.ColumnOf(buffer.caret()) == 0);
  buffer.Do(EditAction::kUp);
  CHECK(buffer.ColumnOf(buffer.caret()) == 7);
  buffer.Do(EditAction::kUp);
  CHECK(buffer.caret() == 4);
  buffer.Do(EditAction::kUp);
  CHECK(buffer.caret() == 0);
}

TEST_CASE("home goes to the text of the line, then to its beginning", "[session][edit]") {
  EditBuffer buffer = At("\t\tgo", 4);
  buffer.Do(EditAction::kLineStart);
  CHECK(buffer.caret() == 2);
  buffer.Do(EditAction::kLineStart);
  CHECK(buffer.caret() == 0);
  buffer.Do(EditAction::kLineEnd);
  CHECK(buffer.caret() == 4);
}

TEST_CASE("a new line is indented like the one it leaves, deeper behind a bracket",
          "[session][edit]") {
  EditBuffer buffer = At("\tfor {", 6);
  buffer.Do(EditAction::kNewline);
  CHECK(buffer.text() == "\tfor {\n\t\t");
  buffer.Insert("x");
  buffer.Do(EditAction::kNewline);
  CHECK(buffer.text() == "\tfor {\n\t\tx\n\t\t");
}

TEST_CASE("a closing bracket stands under the line that it closes", "[session][edit]") {
  EditBuffer buffer;
  buffer.Replace("\tfor {\n\t\tif x {\n\t\t\ty()");
  buffer.Do(EditAction::kTextEnd);
  buffer.Do(EditAction::kNewline);
  buffer.Insert("}");
  buffer.Do(EditAction::kNewline);
  buffer.Insert("}");
  CHECK(buffer.text() == "\tfor {\n\t\tif x {\n\t\t\ty()\n\t\t}\n\t}");
  // Where it is right already, behind other text, or closes nothing, it is just written.
  buffer.Do(EditAction::kNewline);
  buffer.Insert("}");
  CHECK(buffer.text().ends_with("\t}\n\t}"));
  buffer.Insert("}");
  CHECK(buffer.text().ends_with("\t}}"));
  buffer.Do(EditAction::kUndo);
  buffer.Do(EditAction::kUndo);
  CHECK(buffer.text().ends_with("\n\t}"));
}

TEST_CASE("tab indents the lines that are selected, shift tab takes it back", "[session][edit]") {
  EditBuffer buffer("a\n\nb\n");
  buffer.Do(EditAction::kSelectAll);
  buffer.Do(EditAction::kIndent);
  CHECK(buffer.text() == "\ta\n\n\tb\n");
  buffer.Do(EditAction::kOutdent);
  CHECK(buffer.text() == "a\n\nb\n");
  buffer.PlaceCaret(0, false);
  buffer.Do(EditAction::kIndent);
  CHECK(buffer.text() == "\ta\n\nb\n");
  buffer.Do(EditAction::kOutdent);
  CHECK(buffer.text() == "a\n\nb\n");
  buffer.Do(EditAction::kOutdent);
  CHECK(buffer.text() == "a\n\nb\n");
}

TEST_CASE("lines are commented out and in again", "[session][edit]") {
  EditBuffer buffer("\ta\n\tb\n");
  buffer.Do(EditAction::kSelectAll);
  buffer.Do(EditAction::kToggleComment);
  CHECK(buffer.text() == "\t// a\n\t// b\n");
  buffer.Do(EditAction::kToggleComment);
  CHECK(buffer.text() == "\ta\n\tb\n");
}

TEST_CASE("a double click selects the word", "[session][edit]") {
  EditBuffer buffer("go consumer(msg)");
  buffer.SelectWord(5);
  CHECK(buffer.selected_text() == "consumer");
}

TEST_CASE("another text as a whole can be undone", "[session][edit]") {
  EditBuffer buffer = At("one", 3);
  buffer.Replace("three");
  CHECK(buffer.text() == "three");
  buffer.Do(EditAction::kUndo);
  CHECK(buffer.text() == "one");
}

TEST_CASE("whatever one does, undoing everything gives the first text, redoing the last",
          "[session][edit]") {
  constexpr auto kActions = static_cast<uint32_t>(EditAction::kRedo) + 1;
  for (uint64_t seed = 1; seed <= 40; ++seed) {
    SeededRandom random{seed};
    const std::string first = "package main\n\n\tfunc 主() {\r\n\t}\n";
    EditBuffer buffer(first);
    for (int i = 0; i < 300; ++i) {
      const uint32_t what = random.Below(kActions + 6);
      if (what >= kActions) {
        constexpr const char* kTexts[] = {"x", "\n", "中", "{\n\t}", "", "go f()"};
        buffer.Insert(kTexts[random.Below(6)]);
      } else {
        buffer.Do(static_cast<EditAction>(what), random.Below(2) == 1, 3);
      }
      REQUIRE(buffer.caret() <= buffer.text().size());
      REQUIRE(buffer.anchor() <= buffer.text().size());
      const auto begins = [&](size_t at) {
        return at == buffer.text().size() || (buffer.text()[at] & 0xc0) != 0x80;
      };
      REQUIRE(begins(buffer.caret()));
      REQUIRE(begins(buffer.anchor()));
    }
    for (int i = 0; i < 400; ++i) buffer.Do(EditAction::kRedo);
    const std::string last = buffer.text();
    for (int i = 0; i < 400; ++i) buffer.Do(EditAction::kUndo);
    CHECK(buffer.text() == first);
    for (int i = 0; i < 400; ++i) buffer.Do(EditAction::kRedo);
    CHECK(buffer.text() == last);
  }
}

}  // namespace
}  // namespace chanscope
