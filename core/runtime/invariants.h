// What must hold between any two steps.
//
// Owns: finding the first invariant that a State breaks. Must not: be called by the step loop of a
// release build (it walks everything), or change the State.
//
// Channels (Go 1.19 chan.go), while nobody holds the lock:
//  - at most one of sendq and recvq is non-empty, but for one goroutine whose select both sends and
//    receives; buffered: qcount > 0 means recvq is empty, qcount < dataqsiz means sendq is empty;
//    closed: both are empty (goroutines whose select another channel has won are not counted);
//  - sendx = recvx + qcount around the ring, and the free slots are zero.
// At any time: indices in range, the lock's holder runs inside an operation on the channel, links
// consistent, a sudog in at most one place, free sudogs cleared.
// Goroutines: running: on exactly one P and M; runnable: in exactly one queue, or in the hand of
// who made or picked it; waiting: inside an operation, its sudog in a queue or in the hand of who
// wakes it (in a select: a sudog for each case), unless it waits for ever; dead: without stack, on
// the free list. Records above op_depth are zero.
// A g0 is in no queue, and runs for its M alone.
// Scheduler: each P has an M, or is on the list of idle Ps with nothing to run, or is stopped; each
// M has a P, or sleeps in netpoll, or is parked; npidle and nmspinning are what they count.
// Timers: each P's are a heap; whoever sleeps has an armed timer, or one that has just fired; see
// timers.h.
// Values of package sync, unless somebody is at work on them: a Mutex's waiters are its queue, one
// that is free has nobody asleep; a writer waits exactly when readerWait is above 0, readers wait
// only for a writer; a Cond's list holds tickets that are not called yet. A Mutex with a holder is
// locked.
// Memory: stacks and free segments tile State::stacks; free segments are zero; allocations are
// sorted and do not overlap.
#pragma once

#include <optional>
#include <string>

#include "core/runtime/state.h"

namespace chanscope {

// What is broken, in words for the developer; none: all is well.
std::optional<std::string> BrokenInvariant(const State& state);

// Its parts.
std::optional<std::string> BrokenChannel(const State& state);
std::optional<std::string> BrokenGoroutine(const State& state);
std::optional<std::string> BrokenScheduler(const State& state);
std::optional<std::string> BrokenTimers(const State& state);
std::optional<std::string> BrokenSync(const State& state);
std::optional<std::string> BrokenMemory(const State& state);

}  // namespace chanscope
