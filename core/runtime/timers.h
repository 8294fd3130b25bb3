// Timers and the virtual clock (Go 1.19 time.go).
//
// Owns: the heaps of timers, one a P, and every change of a timer's status. Must not: run a timer's
// function (check_timers.cpp), or move the clock.
//
// A heap has four children a node and is ordered by when. Whoever stops or changes a timer only
// marks it: the heap may be another P's. cleantimers (its head), adjusttimers and
// clearDeletedTimers (all of it) take the marks away, on the P that looks.
//
// Invariants: a timer is in a heap exactly while its status is kWaiting, kDeleted or kModified…;
// each parent's when is at most its children's; deletedTimers counts the kDeleted ones; a
// kModifiedEarlier timer's nextwhen is at least timerModifiedEarliest, which is then not 0.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "core/runtime/state.h"

namespace chanscope {

inline constexpr int64_t kMaxWhen = std::numeric_limits<int64_t>::max();

// Main begins at this instant: 2009-11-10 23:00:00 UTC, in seconds since 1970.
inline constexpr int64_t kVirtualStartUnix = 1'257'894'000;

// The words of time.Now() at a virtual time: wall, ext, loc (UTC).
std::array<uint64_t, 3> TimeWords(int64_t now_ns);

// now + d, at most kMaxWhen (time/sleep.go, when).
int64_t WhenAfter(int64_t now_ns, int64_t d);

// The first of a P's timers; the P has one.
TimerId FirstTimer(const State& state, PId pid);

// When the P's first timer is due; 0: it has none (nobarrierWakeTime).
int64_t WakeTime(const State& state, PId pid);
// Of all Ps; 0: nobody has a timer.
int64_t WakeTimeOfAll(const State& state);

// Whether P should go through its own timers at this time: one is due, or many are only stopped.
inline bool TimersNeedLook(const State& state, PId pid) {
  const p& pp = state.allp[pid.value];
  if (pp.numTimers == 0) [[likely]]
    return false;
  return state.now_ns >= WakeTime(state, pid) || pp.deletedTimers > pp.numTimers / 4;
}

inline bool TimersAreDue(const State& state, PId pid) {
  return state.allp[pid.value].numTimers > 0 && state.now_ns >= WakeTime(state, pid);
}

template <class Log>
struct Timers {
  // Into P's heap, for the first time or again after it has fired (addtimer).
  static void Add(State& state, Log& log, PId pid, TimerId id);
  // Whether it was armed (deltimer).
  static bool Delete(State& state, Log& log, TimerId id);
  // Arms it anew, in whichever heap it is, else in P's. Whether it was armed (modtimer).
  static bool Modify(State& state, Log& log, PId pid, TimerId id, int64_t when, int64_t period);
  // Takes the marks away as far as the time demands (adjusttimers, clearDeletedTimers), so that the
  // first timer, if there is one, is armed and has its place.
  static void Adjust(State& state, Log& log, PId pid);
  // The head alone (cleantimers).
  static void Clean(State& state, Log& log, PId pid);
  // The timer at this place of the heap fires: it leaves the heap, or takes its place for the next
  // period (runOneTimer).
  static TimerId Fire(State& state, Log& log, PId pid, uint32_t index, int64_t now_ns);
  // All timers of `from` go to `to`; the world is stopped (moveTimers).
  static void MoveAll(State& state, Log& log, PId from, PId to);
};

}  // namespace chanscope
