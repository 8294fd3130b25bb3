#include "core/sim/manual.h"

#include <algorithm>

#include "core/runtime/g.h"

namespace chanscope {
namespace {

// Until the next goroutine is picked: a loop that never parks picks nobody.
constexpr uint64_t kSearchAtMost = 200'000;

// Gives one answer to the first choice of one kind.
class Probe final : public ChoiceSource {
 public:
  Probe(ChoiceKind kind, uint32_t answer, uint64_t seed)
      : kind_(kind), answer_(answer), policy_(seed) {}

  uint32_t Choose(ChoiceKind kind, uint32_t options) override {
    uint32_t choice = policy_.Choose(kind, options);
    if (kind == kind_ && options_ == 0) {
      options_ = options;
      choice = std::min(answer_, options - 1);
    }
    made_.push_back(choice);
    return choice;
  }
  bool DecidesSchedule() const override { return true; }

  uint32_t options() const { return options_; }  // 0: not asked yet
  const std::vector<uint32_t>& made() const { return made_; }

 private:
  const ChoiceKind kind_;
  const uint32_t answer_;
  ManualChoices policy_;
  uint32_t options_ = 0;
  std::vector<uint32_t> made_;
};

// Whoever was picked with the last step; 0: nobody was.
uint32_t PickedIn(const StepLog& log) {
  for (const Event& event : log.events) {
    if (event.kind == EventKind::kGPicked) return event.g2;
  }
  return 0;
}

// Steps on until `probe` was asked, or somebody was picked without a question.
// Returns who goes next then; 0: nobody.
uint32_t RunProbe(const Program& program, Machine& machine, GoesNext next, Probe& probe) {
  StepLog log;
  for (uint64_t i = 0; i < kSearchAtMost && !machine.finished(); ++i) {
    log.Clear();
    Run(machine, program, probe, machine.state.steps + 1, log);
    if (log.steps.empty()) return 0;
    // A number of a P is one more than it, so that 0 is nobody.
    if (next.is_p) return log.steps.back().p.value;
    const uint32_t picked = PickedIn(log);
    if (picked != 0 || probe.options() != 0) return picked;
  }
  return 0;
}

}  // namespace

std::optional<std::vector<uint32_t>> ChoicesThatLet(const Program& program, const Cursor& from,
                                                    GoesNext next, uint64_t seed) {
  const ChoiceKind kind = next.is_p ? ChoiceKind::kNextP : ChoiceKind::kNextG;
  const uint32_t wanted = next.is_p ? next.id + 1 : next.id;
  for (uint32_t answer = 0, options = 1; answer < options; ++answer) {
    Probe probe(kind, answer, seed);
    Machine machine = from.machine;
    const uint32_t found = RunProbe(program, machine, next, probe);
    if (found == wanted && found != 0) return probe.made();
    options = probe.options();
  }
  return std::nullopt;
}

}  // namespace chanscope
