// chanscope lessons: the list, and whether each is sound.
#include <algorithm>
#include <memory>
#include <ostream>

#include <fmt/ostream.h>

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/source_argument.h"
#include "app/session/lesson.h"
#include "app/session/moments.h"
#include "app/session/text.h"
#include "core/std/compile.h"

namespace chanscope {
namespace {

int List(const std::string& language, const Streams& streams) {
  const Catalogue words(language);
  for (const Lesson& lesson : Lessons()) {
    fmt::print(streams.out, "{:02}  {:<28}{}\n", lesson.number, lesson.folder,
               LessonTitle(lesson, words));
  }
  return kDone;
}

bool HasWords(const LessonWords& words) {
  return !words.title.empty() && !words.paragraphs.empty() &&
         std::none_of(words.paragraphs.begin(), words.paragraphs.end(),
                      [](const std::string& text) { return text.empty(); });
}

// What is wrong with a lesson, told on `err`. How many findings.
size_t CheckLesson(const Lesson& lesson, const Streams& streams) {
  size_t found = 0;
  const auto tell = [&](const std::string& what) {
    fmt::print(streams.err, "{}: {}\n", lesson.folder, what);
    ++found;
  };
  if (!HasWords(lesson.en) || !HasWords(lesson.zh)) tell("words are missing in one language");
  const auto program = Compile(lesson.source);
  if (!program) {
    tell("its program does not compile:");
    PrintDiagnostics({&lesson.source, 1}, program.error(), streams.err);
    return found;
  }
  const std::vector<uint64_t> steps = StepsOf(**program, lesson.moments);
  for (size_t i = 0; i < steps.size(); ++i) {
    if (steps[i] == 0) tell(fmt::format("moment {} is never reached", i + 1));
    if (i > 0 && steps[i] != 0 && steps[i] <= steps[i - 1]) {
      tell(fmt::format("moment {} does not come after the one before", i + 1));
    }
  }
  return found;
}

int CheckAll(const Streams& streams) {
  size_t found = 0;
  for (const Lesson& lesson : Lessons()) found += CheckLesson(lesson, streams);
  fmt::print(streams.out, "{} lessons, {} findings\n", Lessons().size(), found);
  return found == 0 ? kDone : kFound;
}

}  // namespace

void AddLessonsCommand(CLI::App& app, const Streams& streams, int& status) {
  auto language = std::make_shared<std::string>("en");
  CLI::App* command = app.add_subcommand("lessons", "List the lessons");
  command->add_option("--lang", *language, "language of the titles")
      ->check(CLI::IsMember({"en", "zh"}))
      ->capture_default_str();
  command->footer("Example:\n  chanscope lessons\n  chanscope lessons check");
  CLI::App* check = command->add_subcommand("check", "Validate every lesson");
  check->footer("Example:\n  chanscope lessons check");
  command->callback([language, check, &streams, &status] {
    status = check->parsed() ? CheckAll(streams) : List(*language, streams);
  });
}

}  // namespace chanscope
