// Go 1.19 proc.go: the end of findRunnable, stopm, gcstopm; netpoll_epoll.go, netpoll.
#include <algorithm>
#include <vector>

#include "core/runtime/g.h"
#include "core/runtime/m.h"
#include "core/runtime/proc.h"
#include "core/runtime/schedule.h"
#include "core/runtime/timers.h"

namespace chanscope {
namespace {

// epoll_wait counts in milliseconds, and the kernel comes back somewhat late: a sleeping M wakes up
// to a millisecond and a bit after its timer. Timers that close to each other fire in one pass,
// which a program can see in the order of what they make runnable.
constexpr int64_t kMs = 1'000'000;
constexpr int64_t kKernelLateNs = 60'000;
// As late as real runs are now and then: what the random order may choose.
constexpr int64_t kLatestNs = 2 * kMs;

int64_t WakesAt(int64_t now, int64_t until) {
  while (now < until) {
    const int64_t left = until - now;
    const int64_t wait = (left < kMs ? kMs : left / kMs * kMs) + kKernelLateNs;
    if (wait > kMaxWhen - now) return kMaxWhen;
    now += wait;
  }
  return now;
}

// The instants at which timers are due, from the first one to as late as its M may wake.
std::vector<int64_t> DueSoon(const State& s, int64_t first) {
  std::vector<int64_t> whens{first};
  for (const TimerId id : s.timer_heaps) {
    const timer& t = s.timers[id.value];
    if (t.status == TimerStatus::kDeleted) continue;
    const int64_t when = t.status == TimerStatus::kWaiting ? t.when : t.nextwhen;
    if (when > first && when - first <= kLatestNs) whens.push_back(when);
  }
  std::sort(whens.begin(), whens.end());
  whens.erase(std::unique(whens.begin(), whens.end()), whens.end());
  return whens;
}

int64_t ChooseWake(const State& s, int64_t until, ChoiceSource& choices) {
  if (!choices.DecidesSchedule()) return WakesAt(s.now_ns, until);
  const std::vector<int64_t> whens = DueSoon(s, std::max(until, s.now_ns));
  const auto options = static_cast<uint32_t>(whens.size());
  return whens[options > 1 ? choices.Choose(ChoiceKind::kTimerOrder, options) : 0];
}

enum IdleFlag : uint8_t { kParks = 0, kSleeps = 1, kLooksAgain = 2 };

template <class Log>
void EmitIdled(Log& log, PId pid, MId mid, IdleFlag flag, int64_t until) {
  if constexpr (Log::kRecords) {
    log.Emit({.kind = EventKind::kPIdled,
              .flag = flag,
              .n = NumberOf(pid),
              .slot = mid.value - 1,
              .value = static_cast<uint64_t>(until)});
  }
}

bool SomebodyHasWork(const State& s) {
  return std::any_of(s.allp.begin() + 1, s.allp.end(),
                     [](const p& pp) { return pp.m && (pp.runnext || RunqLength(pp) > 0); });
}

}  // namespace

template <class Log>
void Idling<Log>::Idle(State& s, PId pid, ChoiceSource& choices, Log& log) {
  p& pp = s.allp[pid.value];
  Picking<Log>::RunfinqTakesItsTurn(s, pid, log);
  pp.timers_now = 0;
  pp.timers_of = {};
  pp.steal_tries = 0;
  pp.backed_off = 0;
  m& mp = s.allm[pp.m.value];
  if (mp.spinning != 0) {
    // No longer spinning first, then one more look: work that came between is not overlooked.
    mp.spinning = 0;
    --s.nmspinning;
    if (SomebodyHasWork(s)) {
      mp.spinning = 1;
      ++s.nmspinning;
      EmitIdled(log, pid, pp.m, kLooksAgain, 0);
      return;
    }
  }
  const MId mid = releasep(s, pid);
  pidleput(s, pid);
  const int64_t until = WakeTimeOfAll(s);
  if (until == 0 || s.netpoller) {
    mput(s, mid);
    EmitIdled(log, pid, mid, kParks, 0);
    return;
  }
  mp.polling = 1;
  s.netpoller = mid;
  s.pollUntil = ChooseWake(s, until, choices);
  EmitIdled(log, pid, mid, kSleeps, until);
}

template <class Log>
void Idling<Log>::Netpoll(State& s, Log& log) {
  const MId mid = s.netpoller;
  m& mp = s.allm[mid.value];
  mp.polling = 0;
  s.netpoller = {};
  if (s.pollUntil > s.now_ns) s.now_ns = s.pollUntil;
  s.pollUntil = 0;
  if constexpr (Log::kRecords) {
    log.Emit({.kind = EventKind::kClockJumped,
              .slot = mid.value - 1,
              .value = static_cast<uint64_t>(s.now_ns)});
  }
  const PId pid = pidleget(s);
  if (!pid) return mput(s, mid);
  acquirep(s, mid, pid);
  s.allp[pid.value].time_ns = s.now_ns;
  if (s.allp.size() > 2) {
    mp.spinning = 1;
    ++s.nmspinning;
  }
  EmitStarted(log, pid, mid, kStartFromNetpoll, false);
}

template <class Log>
void Idling<Log>::Stop(State& s, PId pid, Log& log) {
  p& pp = s.allp[pid.value];
  pp.stopped = 1;
  m& mp = s.allm[pp.m.value];
  if (mp.spinning != 0) {
    mp.spinning = 0;
    --s.nmspinning;
  }
  pp.timers_now = 0;
  pp.timers_of = {};
  pp.steal_tries = 0;
  pp.backed_off = 0;
  if constexpr (Log::kRecords) {
    log.Emit({.kind = EventKind::kPStopped,
              .g2 = s.allgs[s.stops_world.value].goid,
              .n = NumberOf(pid)});
  }
  mput(s, releasep(s, pid));
}

template struct Idling<StepLog>;
template struct Idling<NoLog>;

}  // namespace chanscope
