// The steps of a P that runs no goroutine, one function each; StepSchedule calls them by NextPhase.
//
// Owns: their declarations. Must not: be used outside core/runtime. Instantiated for StepLog and
// NoLog in the .cpp file that the comment names.
#pragma once

#include "core/runtime/choice.h"
#include "core/runtime/state.h"

namespace chanscope {

// Where a picked goroutine came from, as the flag of kGPicked.
enum PickedFrom : uint32_t { kFromRunnext = 0, kFromRunq = 1, kFromGlobal = 2, kFromOther = 3 };

inline uint32_t RunqLength(const p& pp) {
  return pp.runqtail - pp.runqhead;
}

// A time slice begins, unless the one of who made this G runnable goes on (inheritTime).
inline void BeginSlice(State& s, p& pp, uint32_t from) {
  if (from == kFromRunnext) return;
  ++pp.schedtick;
  pp.slice_began_ns = s.now_ns;
}

// pick.cpp (proc.go: findRunnable, runqget, globrunqget)
template <class Log>
struct Picking {
  static void Pick(State& s, PId pid, ChoiceSource& choices, Log& log);
  // runfinq, if there is one, takes its turn.
  static void RunfinqTakesItsTurn(State& s, PId pid, Log& log);
  // The goroutine, which stands in no queue any more, is the one that the P executes next.
  static void Picked(State& s, PId pid, GId gid, PickedFrom from, PId victim, Log& log);
};

// steal.cpp (proc.go: stealWork, runqgrab, runqsteal)
template <class Log>
struct Stealing {
  static void Steal(State& s, PId pid, ChoiceSource& choices, Log& log);
};

// idle.cpp (proc.go: the end of findRunnable, gcstopm; netpoll_epoll.go, netpoll)
template <class Log>
struct Idling {
  static void Idle(State& s, PId pid, ChoiceSource& choices, Log& log);
  static void Netpoll(State& s, Log& log);
  static void Stop(State& s, PId pid, Log& log);
};

// locked_m.cpp (proc.go: stoplockedm, startlockedm)
template <class Log>
struct LockedM {
  // The P's M belongs to a goroutine that does not run: another M takes the P.
  static void Stop(State& s, PId pid, Log& log);
  // The goroutine runs on no other M than its own: that one takes the P.
  static void Start(State& s, PId pid, GId gid, Log& log);
};

// check_timers.cpp (proc.go, checkTimers; time.go, runtimer)
template <class Log>
struct TimerPass {
  static void Begin(State& s, PId pid, Log& log);
  static void Run(State& s, PId pid, ChoiceSource& choices, Log& log);
  static void GoroutineReady(State& s, PId pid, Log& log);
};

}  // namespace chanscope
