// Ms and idle Ps (Go 1.19 proc.go: mget, mput, pidleget, pidleput, startm, wakep, resetspinning,
// wakeNetPoller).
//
// Owns: which M holds which P, who is idle, who spins. Must not: look for work (steal.cpp), or know
// goroutines.
//
// With GOMAXPROCS=1 a P that runs a goroutine finds no idle P to wake: nothing here does anything.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/base/check.h"
#include "core/runtime/state.h"

namespace chanscope {

// What it takes a parked thread to come back, roughly.
inline constexpr int64_t kThreadWakeNs = 5'000;

enum PStart : uint8_t { kStartToRun = 0, kStartSpinning = 1, kStartFromNetpoll = 2 };

inline void pidleput(State& s, PId pid) {
  p& pp = s.allp[pid.value];
  CHECK(!pp.m && !pp.link);
  pp.link = s.pidle;
  s.pidle = pid;
  ++s.npidle;
}

// None: no P is idle. A time slice begins: sysmon, which sleeps while all are idle, does not count
// what passed meanwhile for whoever runs next, even where the P's schedtick stays as it is.
inline PId pidleget(State& s) {
  const PId pid = s.pidle;
  if (!pid) return pid;
  p& pp = s.allp[pid.value];
  pp.slice_began_ns = s.now_ns;
  s.pidle = pp.link;
  pp.link = {};
  --s.npidle;
  return pid;
}

inline void mput(State& s, MId mid) {
  m& mp = s.allm[mid.value];
  mp.parked = 1;
  mp.schedlink = s.midle;
  s.midle = mid;
}

// An idle M, or a new one.
inline MId mget(State& s) {
  const MId mid = s.midle;
  if (!mid) {
    s.allm.emplace_back();
    return MId{static_cast<uint32_t>(s.allm.size() - 1)};
  }
  m& mp = s.allm[mid.value];
  s.midle = mp.schedlink;
  mp.schedlink = {};
  mp.parked = 0;
  return mid;
}

inline void acquirep(State& s, MId mid, PId pid) {
  s.allp[pid.value].m = mid;
  s.allm[mid.value].p = pid;
}

// M and P part. The M, which neither runs nor spins.
inline MId releasep(State& s, PId pid) {
  p& pp = s.allp[pid.value];
  const MId mid = pp.m;
  CHECK(s.allm[mid.value].spinning == 0);
  s.allm[mid.value].p = {};
  pp.m = {};
  return mid;
}

template <class Log>
void EmitStarted(Log& log, PId pid, MId mid, PStart how, bool is_new) {
  if constexpr (Log::kRecords) {
    log.Emit({.kind = EventKind::kPStarted,
              .flag = how,
              .n = pid.value - 1,
              .slot = mid.value - 1,
              .slot2 = is_new ? 1U : 0U});
  }
}

// The P, on no list, gets an M.
template <class Log>
void startm(State& s, Log& log, PId pid, bool spinning) {
  const size_t ms = s.allm.size();
  const MId mid = mget(s);
  acquirep(s, mid, pid);
  s.allm[mid.value].spinning = spinning ? 1 : 0;
  if (spinning) ++s.nmspinning;
  p& pp = s.allp[pid.value];
  pp.time_ns = std::max(pp.time_ns, s.now_ns + kThreadWakeNs);
  EmitStarted(log, pid, mid, spinning ? kStartSpinning : kStartToRun, s.allm.size() > ms);
}

// A goroutine has become runnable: one more P may be needed. Not while somebody looks already.
template <class Log>
void wakep(State& s, Log& log) {
  if (s.npidle == 0 || s.nmspinning != 0) [[likely]]
    return;
  startm(s, log, pidleget(s), true);
}

template <class Log>
void EmitSpinning(State& s, Log& log, PId pid, bool spins) {
  if constexpr (Log::kRecords) {
    log.Emit({.kind = EventKind::kMSpinning,
              .flag = static_cast<uint8_t>(spins ? 1 : 0),
              .n = pid.value - 1,
              .slot = s.allp[pid.value].m.value - 1});
  }
}

// The P's M has found work. Another one is to look on, for there may be more.
template <class Log>
void resetspinning(State& s, Log& log, PId pid) {
  m& mp = s.allm[s.allp[pid.value].m.value];
  if (mp.spinning == 0) return;
  mp.spinning = 0;
  --s.nmspinning;
  EmitSpinning(s, log, pid, false);
  wakep(s, log);
}

// A timer is to fire at `when`: whoever sleeps for longer is woken; if nobody waits for timers,
// somebody should.
template <class Log>
void wakeNetPoller(State& s, Log& log, int64_t when) {
  if (!s.netpoller) {
    wakep(s, log);
  } else if (s.pollUntil > when) {
    s.pollUntil = s.now_ns;
  }
}

}  // namespace chanscope
