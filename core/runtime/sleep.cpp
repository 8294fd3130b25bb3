// Go 1.19 time.go, timeSleep; and what package time asks of the runtime: addtimer, deltimer,
// modtimer.
#include "core/runtime/m.h"
#include "core/runtime/phases.h"
#include "core/runtime/timers.h"

namespace chanscope {
namespace {

// The goroutine's own timer, which it keeps.
TimerId TimerOf(State& s, GId gid) {
  g& gp = s.allgs[gid.value];
  if (!gp.timer) {
    s.timers.emplace_back();
    gp.timer = TimerId{static_cast<uint32_t>(s.timers.size() - 1)};
  }
  return gp.timer;
}

// The timer that the program's value at op.address stands for; the word there is its id.
template <class Log>
TimerId TimerAt(OpStep<Log>& x) {
  return TimerId{static_cast<uint32_t>(x.s.heap[x.op->address])};
}

}  // namespace

template <class Log>
StepResult TimerOps<Log>::SleepZero(Step& x) {
  return x.Finish();
}

template <class Log>
StepResult TimerOps<Log>::SleepWhen(Step& x) {
  const int64_t when = WhenAfter(x.s.now_ns, static_cast<int64_t>(x.op->arg));
  x.op->arg = static_cast<uint64_t>(when);
  return x.GoOn(Phase::kSleepPark);
}

// The timer is armed by the park's commit: armed before, it might fire for somebody who still runs.
template <class Log>
StepResult TimerOps<Log>::SleepPark(Step& x) {
  const PId pid = x.p();
  const auto when = static_cast<int64_t>(x.op->arg);
  x.op->phase = Phase::kSleepWoken;
  gopark(x.s, x.log, x.gid, WaitReason::kSleep);
  const TimerId id = TimerOf(x.s, x.gid);
  timer& t = x.s.timers[id.value];
  t.f = TimerFunc::kGoroutineReady;
  t.g = x.gid;
  Timers<Log>::Modify(x.s, x.log, pid, id, when, 0);
  wakeNetPoller(x.s, x.log, when);
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult TimerOps<Log>::SleepWoken(Step& x) {
  return x.Finish();
}

template <class Log>
StepResult TimerOps<Log>::Add(Step& x) {
  const TimerId id = TimerAt(x);
  const int64_t when = WhenAfter(x.s.now_ns, static_cast<int64_t>(x.op->arg));
  x.s.timers[id.value].when = when;
  Timers<Log>::Add(x.s, x.log, x.p(), id);
  wakeNetPoller(x.s, x.log, when);
  return x.Finish();
}

template <class Log>
StepResult TimerOps<Log>::Delete(Step& x) {
  return x.Finish(Timers<Log>::Delete(x.s, x.log, TimerAt(x)), false);
}

template <class Log>
StepResult TimerOps<Log>::Modify(Step& x) {
  const auto d = static_cast<int64_t>(x.op->arg);
  const TimerId id = TimerAt(x);
  const timer& t = x.s.timers[id.value];
  const int64_t when = WhenAfter(x.s.now_ns, d);
  const int64_t period = x.op->detail != 0 ? d : t.period;
  const bool armed = Timers<Log>::Modify(x.s, x.log, x.p(), id, when, period);
  if (t.status != TimerStatus::kModifiedLater) wakeNetPoller(x.s, x.log, when);
  return x.Finish(armed, false);
}

template struct TimerOps<StepLog>;
template struct TimerOps<NoLog>;

}  // namespace chanscope
