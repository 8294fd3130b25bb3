// Ps, Ms, who is idle, and timers.
#include <vector>

#include <fmt/format.h>

#include "core/runtime/invariants.h"
#include "core/runtime/schedule.h"

namespace chanscope {
namespace {

using Broken = std::optional<std::string>;

class SchedulerChecker {
 public:
  explicit SchedulerChecker(const State& state)
      : s_(state), idle_ps_(state.allp.size()), idle_ms_(state.allm.size()) {}

  Broken Check() {
    if (Broken broken = VisitLists()) return broken;
    uint32_t spinning = 0;
    for (uint32_t i = 1; i < s_.allm.size(); ++i) {
      spinning += s_.allm[i].spinning;
      if (Broken broken = CheckM(MId{i})) return fmt::format("M{}: {}", i - 1, *broken);
    }
    if (spinning != s_.nmspinning) return "nmspinning is not the number of spinning Ms";
    for (uint32_t i = 1; i < s_.allp.size(); ++i) {
      if (Broken broken = CheckP(PId{i})) return fmt::format("P{}: {}", i - 1, *broken);
    }
    return {};
  }

 private:
  Broken VisitLists() {
    uint32_t count = 0;
    for (PId id = s_.pidle; id; id = s_.allp[id.value].link) {
      if (++count > s_.npidle || idle_ps_[id.value]++ != 0) return "npidle is not the idle Ps";
    }
    if (count != s_.npidle) return "npidle is not the idle Ps";
    for (MId id = s_.midle; id; id = s_.allm[id.value].schedlink) {
      if (idle_ms_[id.value]++ != 0) return "the idle Ms are linked in a circle";
    }
    return {};
  }

  Broken CheckM(MId id) const {
    const m& mp = s_.allm[id.value];
    if (mp.p && s_.allp[mp.p.value].m != id) return "its P has another M";
    if (mp.spinning > 1 || (mp.spinning != 0 && (!mp.p || mp.curg))) return "it spins and does not";
    if ((mp.polling != 0) != (s_.netpoller == id)) return "polling, but not the one that polls";
    if (idle_ms_[id.value] != 0 && mp.parked == 0) return "idle and not parked";
    if (mp.parked != 0 && idle_ms_[id.value] == 0 && !mp.lockedg) return "parked and lost";
    const uint32_t places = (mp.p ? 1U : 0U) + mp.polling + mp.parked;
    if (places != 1) return "it must hold a P, or sleep in netpoll, or be parked";
    if (mp.g0 && s_.allgs[mp.g0.value].g0_of != id) return "its g0 is another's";
    return mp.lockedg && s_.allgs[mp.lockedg.value].lockedm != id
               ? Broken{"its locked goroutine is not"}
               : Broken{};
  }

  Broken CheckP(PId id) const {
    const p& pp = s_.allp[id.value];
    const uint32_t places = (pp.m ? 1U : 0U) + idle_ps_[id.value] + pp.stopped;
    if (places != 1) return "it must have an M, or be idle, or be stopped";
    if (idle_ps_[id.value] != 0 && (pp.runnext || RunqLength(pp) > 0)) {
      return "idle with goroutines to run";
    }
    if (pp.stopped != 0 && !s_.stops_world) return "stopped, and nobody stops the world";
    if (pp.m && pp.running && s_.allm[pp.m.value].spinning != 0) return "it runs and spins";
    return {};
  }

  const State& s_;
  std::vector<uint32_t> idle_ps_;  // times on the list
  std::vector<uint32_t> idle_ms_;
};

bool InHeap(const timer& t) {
  return t.status != TimerStatus::kNone && t.status != TimerStatus::kRemoved;
}

// The heap of P `id`, which begins at `begin`.
Broken CheckHeap(const State& s, PId id, uint32_t begin, std::vector<uint8_t>& seen) {
  const p& pp = s.allp[id.value];
  uint32_t deleted = 0;
  const auto at = [&](uint32_t i) -> const timer& {
    return s.timers[s.timer_heaps[begin + i].value];
  };
  for (uint32_t i = 0; i < pp.numTimers; ++i) {
    const timer& t = at(i);
    if (seen[s.timer_heaps[begin + i].value]++ != 0) return "a timer stands twice in heaps";
    if (t.pp != id) return "a timer in its heap names another P";
    if (!InHeap(t)) return "a timer in its heap is not armed";
    if (i > 0 && at((i - 1) / 4).when > t.when) return "its timers are no heap";
    if (t.status == TimerStatus::kDeleted) ++deleted;
    if (t.status == TimerStatus::kModifiedEarlier &&
        (pp.timerModifiedEarliest == 0 || pp.timerModifiedEarliest > t.nextwhen)) {
      return "timerModifiedEarliest misses a timer";
    }
  }
  if (deleted != pp.deletedTimers) return "deletedTimers is not the number of stopped ones";
  return {};
}

}  // namespace

std::optional<std::string> BrokenScheduler(const State& state) {
  return SchedulerChecker(state).Check();
}

std::optional<std::string> BrokenTimers(const State& state) {
  std::vector<uint8_t> seen(state.timers.size());
  uint32_t begin = 0;
  for (uint32_t i = 1; i < state.allp.size(); ++i) {
    if (begin + state.allp[i].numTimers > state.timer_heaps.size()) return "heaps are cut off";
    if (Broken broken = CheckHeap(state, PId{i}, begin, seen)) {
      return fmt::format("P{}: {}", i - 1, *broken);
    }
    begin += state.allp[i].numTimers;
  }
  if (begin != state.timer_heaps.size()) return "a timer in no P's heap";
  for (uint32_t i = 1; i < state.timers.size(); ++i) {
    if (InHeap(state.timers[i]) != (seen[i] != 0)) return fmt::format("timer {} is lost", i);
    if (state.timers[i].pp && seen[i] == 0) return fmt::format("timer {} names a P", i);
  }
  return {};
}

}  // namespace chanscope
