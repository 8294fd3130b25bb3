#include "app/session/lesson.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/session/moments.h"
#include "app/session/text.h"
#include "core/std/compile.h"

namespace chanscope {

TEST_CASE("there are eight lessons, numbered from 1", "[lesson]") {
  REQUIRE(Lessons().size() == 8);
  for (size_t i = 0; i < Lessons().size(); ++i) CHECK(Lessons()[i].number == i + 1);
}

TEST_CASE("a lesson is found by number, folder or name", "[lesson]") {
  CHECK(FindLesson("5") == 4);
  CHECK(FindLesson("05") == 4);
  CHECK(FindLesson("05_full_buffer_receive") == 4);
  CHECK(FindLesson("full_buffer_receive") == 4);
  CHECK_FALSE(FindLesson("9"));
  CHECK_FALSE(FindLesson("0"));
  CHECK_FALSE(FindLesson(""));
  CHECK_FALSE(FindLesson("5x"));
  CHECK_FALSE(FindLesson("full_buffer"));
}

TEST_CASE("a lesson has words in both languages", "[lesson]") {
  const Catalogue zh("zh");
  for (const Lesson& lesson : Lessons()) {
    INFO(lesson.folder);
    CHECK(LessonTitle(lesson, Catalogue("en")) == lesson.en.title);
    CHECK(LessonTitle(lesson, zh) == lesson.zh.title);
    CHECK(lesson.en.paragraphs.size() == lesson.zh.paragraphs.size());
    CHECK_FALSE(lesson.en.paragraphs.empty());
    for (const Moment& moment : lesson.moments) {
      CHECK_FALSE(moment.en.empty());
      CHECK_FALSE(MomentText(moment, zh).empty());
    }
  }
}

TEST_CASE("the moments of a lesson are reached, in their order", "[lesson]") {
  for (const Lesson& lesson : Lessons()) {
    INFO(lesson.folder);
    const auto program = Compile(lesson.source);
    REQUIRE(program);
    uint64_t last = 0;
    for (const uint64_t step : StepsOf(**program, lesson.moments)) {
      CHECK(step > last);
      last = step;
    }
  }
}

TEST_CASE("the first lesson is the seed program as it was written", "[lesson]") {
  const std::string& text = Lessons().front().source.text;
  CHECK(text.find("fmt.Printf(\"recive %d\\n\", id)") != std::string::npos);
  CHECK(text.find("fmt.Println(\"consumer exist\")") != std::string::npos);
}

}  // namespace chanscope
