#include "app/session/moments.h"

#include "core/vm/machine.h"

namespace chanscope {
namespace {

constexpr uint64_t kLookAtOnce = 4096;
constexpr uint64_t kLookAtMost = 1'000'000;  // steps: lessons are short

}  // namespace

std::vector<uint64_t> StepsOf(const Program& program, const std::vector<Moment>& moments) {
  std::vector<uint64_t> steps(moments.size(), 0);
  std::vector<uint32_t> seen(static_cast<size_t>(Phase::kCount), 0);
  Machine machine = Start(program, Options{});
  RuntimeChoices choices(1);
  StepLog log;
  while (!machine.finished() && machine.state.steps < kLookAtMost) {
    log.Clear();
    Run(machine, program, choices, machine.state.steps + kLookAtOnce, log);
    for (const StepRecord& record : log.steps) {
      const uint32_t nth = ++seen[static_cast<size_t>(record.phase)];
      for (size_t i = 0; i < moments.size(); ++i) {
        if (moments[i].phase == record.phase && moments[i].nth == nth) steps[i] = record.step;
      }
    }
  }
  return steps;
}

}  // namespace chanscope
