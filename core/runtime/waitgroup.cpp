// Go 1.19 sync/waitgroup.go: Add, Wait.
#include "core/runtime/waitgroup.h"

#include "core/runtime/phases.h"
#include "core/runtime/sema.h"

namespace chanscope {
namespace {

constexpr int32_t Counter(uint64_t state) {
  return static_cast<int32_t>(state >> 32);
}
constexpr uint32_t Waiters(uint64_t state) {
  return static_cast<uint32_t>(state);
}

// Writes state1 of the operation's WaitGroup.
template <class Log>
void SetState(OpStep<Log>& x, uint64_t state) {
  uint64_t& state1 = x.s.heap[x.op->address];
  const uint64_t old = state1;
  state1 = state;
  if constexpr (Log::kRecords) {
    const waitgroup& wg = x.s.waitgroups[WaitGroupAt(x.s, x.op->address)];
    x.log.Emit({.kind = EventKind::kWaitGroupChanged,
                .c = wg.sema.value,
                .n = Waiters(state),
                .slot = static_cast<uint32_t>(old >> 32),
                .slot2 = static_cast<uint32_t>(state >> 32)});
  }
}

}  // namespace

template <class Log>
StepResult WaitGroupOps<Log>::Add(Step& x) {
  WaitGroupAt(x.s, x.op->address);
  const uint64_t delta = x.op->arg;
  const uint64_t state = x.s.heap[x.op->address] + (delta << 32);
  SetState(x, state);
  const int32_t v = Counter(state);
  const uint32_t w = Waiters(state);
  if (v < 0) return x.GoOn(Phase::kWaitGroupNegative);
  const bool first = static_cast<int64_t>(delta) > 0 && v == static_cast<int32_t>(delta);
  if (w != 0 && first) return x.GoOn(Phase::kWaitGroupMisuse);
  if (v > 0 || w == 0) return x.Finish();
  x.op->arg = state;
  return x.GoOn(Phase::kWaitGroupRelease);
}

template <class Log>
StepResult WaitGroupOps<Log>::Negative(Step& x) {
  return x.Panic(PanicKind::kNegativeWaitGroupCounter);
}

template <class Log>
StepResult WaitGroupOps<Log>::Misuse(Step& x) {
  return x.Panic(PanicKind::kWaitGroupMisuse);
}

template <class Log>
StepResult WaitGroupOps<Log>::Release(Step& x) {
  if (x.s.heap[x.op->address] != x.op->arg) return x.GoOn(Phase::kWaitGroupMisuse);
  SetState(x, 0);
  x.op->n = Waiters(x.op->arg);
  x.NextInside();
  return {};
}

template <class Log>
StepResult WaitGroupOps<Log>::WaitFast(Step& x) {
  WaitGroupAt(x.s, x.op->address);
  return x.Finish();
}

template <class Log>
StepResult WaitGroupOps<Log>::WaitCount(Step& x) {
  const uint32_t id = WaitGroupAt(x.s, x.op->address);
  const uint64_t state = x.s.heap[x.op->address];
  if (Counter(state) == 0) return x.GoOn(Phase::kWaitGroupWaitFast);
  SetState(x, state + 1);
  x.op->sema = x.s.waitgroups[id].sema;
  x.Semacquire(Phase::kWaitGroupWaitDone, x.op->address + 1);
  return {};
}

template <class Log>
StepResult WaitGroupOps<Log>::WaitDone(Step& x) {
  if (x.s.heap[x.op->address] != 0) return x.GoOn(Phase::kWaitGroupReused);
  return x.Finish();
}

template <class Log>
StepResult WaitGroupOps<Log>::Reused(Step& x) {
  return x.Panic(PanicKind::kWaitGroupReused);
}

template struct WaitGroupOps<StepLog>;
template struct WaitGroupOps<NoLog>;

}  // namespace chanscope
