#include "core/sim/simulator.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/check.h"
#include "core/sim/manual.h"
#include "core/sim/recording.h"
#include "core/sim/variable_name.h"
#include "core/sim/window.h"

namespace chanscope {
namespace {

// How many windows back the start of an operation is looked for.
constexpr size_t kTrailWindows = 4;
// Steps recorded at once when stepping forward at the recorded end.
constexpr uint64_t kRecordAtOnce = 4096;
// Steps that one step forward searches for its stop: a loop without channels has none.
constexpr uint64_t kSearchAtMost = 1'000'000;

std::unique_ptr<ChoiceSource> MakePolicy(Order order, uint64_t seed) {
  switch (order) {
    case Order::kRuntime: return std::make_unique<RuntimeChoices>(seed);
    case Order::kRandom: return std::make_unique<RandomChoices>(seed);
    case Order::kManual: return std::make_unique<ManualChoices>(seed);
  }
  CHECK(false);
}

}  // namespace

struct Simulator::Rep {
  std::shared_ptr<const Program> program;
  uint64_t seed;
  std::unique_ptr<ChoiceSource> policy;
  std::vector<uint32_t> choices;
  Cursor head;     // at the recorded end
  Cursor current;  // at step()
  Keyframes keyframes;
  Timeline timeline;
  StepLog log;
  std::array<std::pair<size_t, Window>, kTrailWindows> windows;  // by keyframe, the latest first
  size_t windows_used = 0;
  Snapshot snapshot;
  bool snapshot_valid = false;

  Rep(std::shared_ptr<const Program> p, const Options& options, Order order, uint64_t first_seed,
      std::vector<uint32_t> made)
      : program(std::move(p)),
        seed(first_seed),
        policy(MakePolicy(order, seed)),
        choices(std::move(made)),
        head{Start(*program, options), 0},
        current(head),
        keyframes(head),
        timeline(StartTimeline(*program)) {}

  template <class Log>
  void RunTo(Cursor& cursor, uint64_t step, Log& to) {
    RecordedChoices source(choices, *policy, cursor.choices);
    Run(cursor.machine, *program, source, step, to);
    cursor.choices = source.next();
  }

  uint64_t WindowEnd(size_t keyframe) const {
    return keyframe + 1 < keyframes.size() ? keyframes[keyframe + 1].step() : head.step();
  }

  // The steps after keyframe `index`, from the cache or taken again.
  const Window& WindowOf(size_t index) {
    const auto begin = windows.begin();
    const auto used = begin + static_cast<std::ptrdiff_t>(windows_used);
    const auto found = std::find_if(begin, used, [&](const auto& w) { return w.first == index; });
    if (found != used && found->second.end() == WindowEnd(index)) {
      std::rotate(begin, found, found + 1);
      return begin->second;
    }
    if (found == used && windows_used < windows.size()) ++windows_used;
    const auto slot = found != used ? found : begin + static_cast<std::ptrdiff_t>(windows_used) - 1;
    RecordedChoices source(choices, *policy, keyframes[index].choices);
    *slot = {index, MakeWindow(*program, keyframes[index], source, WindowEnd(index))};
    std::rotate(begin, slot, slot + 1);
    return begin->second;
  }

  // Phases of the goroutine of `step` since its user code last ran, oldest first.
  std::vector<Phase> TrailTo(uint64_t step) {
    std::vector<Phase> trail;
    const size_t last_window = keyframes.IndexFor(step - 1);
    const uint32_t goid = WindowOf(last_window).Record(step).goid;
    for (size_t back = 0; back < kTrailWindows && back <= last_window; ++back) {
      const Window& window = WindowOf(last_window - back);
      for (uint64_t s = std::min(step, window.end()); s > window.begin; --s) {
        const StepRecord& record = window.Record(s);
        const bool same = record.goid == goid;
        const bool before_it = same ? s != step && record.phase == Phase::kUser : goid == 0;
        if (before_it) return {trail.rbegin(), trail.rend()};
        if (same) trail.push_back(record.phase);
      }
    }
    return {trail.rbegin(), trail.rend()};
  }

  bool MoveTo(uint64_t step) {
    if (step == current.step()) return false;
    const Cursor& keyframe = keyframes[keyframes.IndexFor(step)];
    if (step < current.step() || keyframe.step() > current.step()) current = keyframe;
    NoLog nobody;
    RunTo(current, step, nobody);
    CHECK(current.step() == step);
    snapshot_valid = false;
    return true;
  }

  void ReadSnapshot() {
    snapshot = TakeSnapshot(*program, current.machine);
    const uint64_t step = current.step();
    if (step == 0) return;
    snapshot.trail = TrailTo(step);
    const Window& window = WindowOf(keyframes.IndexFor(step - 1));
    snapshot.last = window.Record(step);
    const auto first = window.log.events.begin() + snapshot.last.first_event;
    snapshot.events.assign(first, first + snapshot.last.event_count);
    for (const Event& event : snapshot.events) {
      if (event.kind != EventKind::kAtomicDone) continue;
      snapshot.atomic_name = NameOfAddress(*program, current.machine.state, event.n);
    }
  }
};

Simulator::Simulator(std::shared_ptr<const Program> program, const Options& options, Order order,
                     uint64_t seed, std::vector<uint32_t> choices)
    : rep_(std::make_unique<Rep>(std::move(program), options, order, seed, std::move(choices))) {}

Simulator::~Simulator() = default;
Simulator::Simulator(Simulator&&) noexcept = default;
Simulator& Simulator::operator=(Simulator&&) noexcept = default;

std::optional<std::vector<uint32_t>> Simulator::ChoicesThatLet(GoesNext next) const {
  const Rep& r = *rep_;
  const auto then = chanscope::ChoicesThatLet(*r.program, r.current, next, r.seed);
  if (!then) return std::nullopt;
  std::vector<uint32_t> all(r.choices.begin(),
                            r.choices.begin() + static_cast<std::ptrdiff_t>(r.current.choices));
  all.insert(all.end(), then->begin(), then->end());
  return all;
}

bool Simulator::RecordAhead(uint64_t max_steps) {
  Rep& r = *rep_;
  const uint64_t target = r.head.step() + max_steps;
  while (!ended() && r.head.step() < target) {
    const uint64_t due = r.keyframes.NextDue();
    r.log.Clear();
    r.RunTo(r.head, std::min(due, target), r.log);
    ExtendTimeline(*r.program, r.log, r.timeline);
    if (r.head.step() == due && !ended()) r.keyframes.Add(r.head);
  }
  return !ended();
}

const Program& Simulator::program() const {
  return *rep_->program;
}

const Machine& Simulator::machine() const {
  return rep_->current.machine;
}

uint64_t Simulator::step() const {
  return rep_->current.step();
}

uint64_t Simulator::recorded_end() const {
  return rep_->head.step();
}

bool Simulator::ended() const {
  return rep_->head.machine.finished();
}

const Timeline& Simulator::timeline() const {
  return rep_->timeline;
}

const Snapshot& Simulator::snapshot() {
  if (!rep_->snapshot_valid) {
    rep_->ReadSnapshot();
    rep_->snapshot_valid = true;
  }
  return rep_->snapshot;
}

StepEvents Simulator::last() {
  if (step() == 0) return {};
  const Window& window = rep_->WindowOf(rep_->keyframes.IndexFor(step() - 1));
  const StepRecord& record = window.Record(step());
  return {record, std::span(window.log.events).subspan(record.first_event, record.event_count)};
}

const Machine& Simulator::recorded_machine() const {
  return rep_->head.machine;
}

bool Simulator::StepForward(StepSize size) {
  const uint64_t last = this->step() + kSearchAtMost;
  for (uint64_t step = this->step() + 1;; ++step) {
    if (step > recorded_end() && !ended()) RecordAhead(kRecordAtOnce);
    if (step > recorded_end() || step == last) return Seek(step);
    if (rep_->WindowOf(rep_->keyframes.IndexFor(step - 1)).StopsAfter(step, size)) {
      return Seek(step);
    }
  }
}

bool Simulator::StepBack(StepSize size) {
  for (uint64_t step = this->step(); step > 1;) {
    --step;
    if (rep_->WindowOf(rep_->keyframes.IndexFor(step - 1)).StopsAfter(step, size)) {
      return Seek(step);
    }
  }
  return Seek(0);
}

bool Simulator::Seek(uint64_t step) {
  return rep_->MoveTo(std::min(step, recorded_end()));
}

uint64_t Simulator::Hash() const {
  return chanscope::Hash(rep_->current.machine);
}

}  // namespace chanscope
