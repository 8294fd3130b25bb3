#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <set>

#include "app/session/explain.h"
#include "app/session/text.h"
#include "tests/app/session/lesson_run.h"

namespace chanscope {

using Choices = std::vector<std::string>;

TEST_CASE("it is asked which waiting sender is served", "[question]") {
  LessonRun run("5");
  const auto question = QuestionOf(run.After(Phase::kChanrecvDequeue), Catalogue("en"));
  REQUIRE(question);
  CHECK(question->text == "Which goroutine does G1 wake?");
  CHECK(question->choices == Choices{"G7", "G8", "G9"});
  CHECK(question->right == 0);
}

TEST_CASE("it is asked which value comes out of a full buffer", "[question]") {
  LessonRun run("5");
  const auto question = QuestionOf(run.After(Phase::kRecvCopyHead), Catalogue("en"));
  REQUIRE(question);
  CHECK(question->choices == Choices{"50", "60", "90"});
  CHECK(question->choices[question->right] == "90");
}

TEST_CASE("it is asked who runs next, and the one that runs is right", "[question]") {
  const Catalogue words("en");
  for (const Lesson& lesson : Lessons()) {
    LessonRun run(lesson.folder);
    while (run.Step()) {
      if (run.now().last.phase != Phase::kSchedulePick) continue;
      const auto question = QuestionOf(run.now(), words);
      REQUIRE(run.Step());
      REQUIRE(run.now().last.phase == Phase::kScheduleExecute);
      if (!question) continue;
      INFO(lesson.folder << " step " << run.now().step);
      const uint32_t running = run.now().ps.front().running;
      CHECK(question->choices[question->right] == "G" + std::to_string(running));
    }
  }
}

TEST_CASE("a question has different choices, and one of them is right", "[question]") {
  const Catalogue words("zh");
  size_t asked = 0;
  for (const Lesson& lesson : Lessons()) {
    LessonRun run(lesson.folder);
    CHECK_FALSE(HasQuestion(run.now()));
    while (run.Step()) {
      const auto question = QuestionOf(run.now(), words);
      CHECK(question.has_value() == HasQuestion(run.now()));
      if (!question) continue;
      ++asked;
      INFO(lesson.folder << " step " << run.now().step);
      CHECK(question->text.rfind("ask.", 0) != 0);
      CHECK(question->choices.size() >= 2);
      CHECK(question->choices.size() <= 4);
      CHECK(std::set<std::string>(question->choices.begin(), question->choices.end()).size() ==
            question->choices.size());
      CHECK(question->right < question->choices.size());
    }
  }
  CHECK(asked > 20);
}

TEST_CASE("close makes the one it collected last runnable first", "[question]") {
  LessonRun run("6");
  const auto question = QuestionOf(run.After(Phase::kClosechanReady), Catalogue("en"));
  REQUIRE(question);
  // They queued up as G6, G2, G3, G4, G5: the one started last ran first.
  CHECK(question->choices[question->right] == "G5");
}

}  // namespace chanscope
