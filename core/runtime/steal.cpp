// Go 1.19 proc.go: stealWork, runqgrab, runqsteal. One round over all other Ps a step.
#include "core/runtime/g.h"
#include "core/runtime/proc.h"
#include "core/runtime/schedule.h"
#include "core/runtime/timers.h"

namespace chanscope {
namespace {

// How long a thief waits before it takes what the victim is about to run next.
constexpr int64_t kBackOffNs = 3'000;

// Takes the older half of the victim's ring; all but the newest of it go to the thief's own ring.
// None: it is empty.
template <class Log>
GId StealHalf(State& s, Log& log, PId thief, PId victim) {
  p& from = s.allp[victim.value];
  const uint32_t length = RunqLength(from);
  uint32_t n = length - length / 2;
  if (n == 0) return {};
  const auto size = static_cast<uint32_t>(from.runq.size());
  GId taken;
  for (; n > 0; --n) {
    GId& slot = from.runq[from.runqhead++ % size];
    taken = slot;
    slot = {};
    if (n > 1) runqput(s, log, thief, taken, false);
  }
  return taken;
}

enum class Robbed : uint8_t { kNothing, kPicked, kWaits };

// What the round finds at one other P.
template <class Log>
Robbed StealFrom(State& s, Log& log, PId thief, PId victim, bool last) {
  p& pp = s.allp[thief.value];
  p& from = s.allp[victim.value];
  if (!from.m) return Robbed::kNothing;
  GId taken = StealHalf(s, log, thief, victim);
  if (!taken && last && from.runnext) {
    if (from.running && pp.backed_off == 0) {
      pp.backed_off = 1;
      pp.time_ns = s.now_ns + kBackOffNs;
      if constexpr (Log::kRecords) {
        log.Emit({.kind = EventKind::kPWaited, .n = NumberOf(thief), .slot = NumberOf(victim)});
      }
      return Robbed::kWaits;
    }
    taken = from.runnext;
    from.runnext = {};
  }
  if (!taken) return Robbed::kNothing;
  Picking<Log>::Picked(s, thief, taken, kFromOther, victim, log);
  return Robbed::kPicked;
}

}  // namespace

template <class Log>
void Stealing<Log>::Steal(State& s, PId pid, ChoiceSource& choices, Log& log) {
  p& pp = s.allp[pid.value];
  m& mp = s.allm[pp.m.value];
  if (mp.spinning == 0) {
    mp.spinning = 1;
    ++s.nmspinning;
    EmitSpinning(s, log, pid, true);
  }
  const auto procs = static_cast<uint32_t>(s.allp.size() - 1);
  const bool last = pp.steal_tries + 1 == kStealTries;
  const uint32_t first = choices.Choose(ChoiceKind::kStealVictim, procs);
  for (uint32_t i = 0; i < procs; ++i) {
    const PId victim{(first + i) % procs + 1};
    if (victim == pid) continue;
    if (last && TimersAreDue(s, victim)) {
      pp.timers_of = victim;
      pp.timers_now = s.now_ns;
      pp.steal_tries = 0;
      return;
    }
    const Robbed robbed = StealFrom(s, log, pid, victim, last);
    if (robbed == Robbed::kPicked) return;
    if (robbed == Robbed::kWaits) {
      // The same round again, later.
      return;
    }
  }
  ++pp.steal_tries;
}

template struct Stealing<StepLog>;
template struct Stealing<NoLog>;

}  // namespace chanscope
