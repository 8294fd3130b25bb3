// A lesson, stepped through.
//
// Owns: the simulator of a lesson, and looking for a phase in it. Must not: change steps.
#pragma once

#include <memory>
#include <stdexcept>

#include "app/session/lesson.h"
#include "core/sim/simulator.h"
#include "core/std/compile.h"

namespace chanscope {

class LessonRun {
 public:
  explicit LessonRun(std::string_view lesson) : LessonRun(SourceOf(lesson)) {}

  // Any program.
  explicit LessonRun(SourceFile source) {
    auto program = Compile(std::move(source));
    if (!program) throw std::runtime_error("the program does not compile");
    program_ = *program;
    simulator_ = std::make_unique<Simulator>(program_, Options{}, Order::kRuntime, /*seed=*/1);
  }

  const Program& program() const { return *program_; }
  const Snapshot& now() { return simulator_->snapshot(); }
  bool Step() { return simulator_->StepForward(StepSize::kRuntime); }

  // The state after the `nth` step from here that takes `phase`.
  const Snapshot& After(Phase phase, uint32_t nth = 1) {
    while (Step()) {
      if (now().last.phase == phase && --nth == 0) return now();
    }
    throw std::runtime_error("the lesson never takes that phase");
  }

 private:
  static SourceFile SourceOf(std::string_view lesson) {
    const auto index = FindLesson(lesson);
    if (!index) throw std::runtime_error("no such lesson");
    return Lessons()[*index].source;
  }

  std::shared_ptr<const Program> program_;
  std::unique_ptr<Simulator> simulator_;
};

}  // namespace chanscope
