// Goroutines changing status (Go 1.19 proc.go casgstatus, gopark, ready, execute) and the queues of
// a P.
//
// Owns: who runs, waits or stands in a run queue. Must not: choose who runs next (proc.cpp).
#pragma once

#include <cstdint>

#include "core/runtime/m.h"
#include "core/runtime/state.h"

namespace chanscope {

// P's number as Go counts.
constexpr uint32_t NumberOf(PId pid) {
  return pid.value - 1;
}

enum QueuedIn : uint8_t { kInRunnext = 0, kInRunq = 1, kInGlobal = 2 };

template <class Log>
void casgstatus(State& s, Log& log, GId gid, GStatus to, WaitReason reason = WaitReason::kNone) {
  g& gp = s.allgs[gid.value];
  if constexpr (Log::kRecords) {
    Event event{.kind = EventKind::kGStatusChanged};
    event.g2 = gp.goid;
    event.from = gp.status;
    event.to = to;
    event.reason = reason;
    log.Emit(event);
  }
  gp.status = to;
  gp.waitreason = reason;
}

// The running goroutine leaves its M (dropg).
inline void dropg(State& s, g& gp) {
  p& pp = s.allp[gp.p.value];
  s.allm[pp.m.value].curg = {};
  pp.running = {};
  gp.p = {};
}

// The running goroutine waits from now on. Whoever parks releases its lock after this.
template <class Log>
void gopark(State& s, Log& log, GId gid, WaitReason reason) {
  casgstatus(s, log, gid, GStatus::kWaiting, reason);
  g& gp = s.allgs[gid.value];
  gp.parked_at = s.steps;
  dropg(s, gp);
}

template <class Log>
void EmitQueued(State& s, Log& log, PId pid, GId gid, QueuedIn in, uint32_t position) {
  if constexpr (Log::kRecords) {
    const uint32_t goid = s.allgs[gid.value].goid;
    if (goid == 0) return;  // a goroutine of the system's: nobody is shown it
    Event event{.kind = EventKind::kGQueued};
    event.g2 = goid;
    event.n = NumberOf(pid);
    event.flag = in;
    event.slot2 = position;
    log.Emit(event);
  }
}

template <class Log>
void globrunqput(State& s, Log& log, PId pid, GId gid) {
  gQueue& q = s.global_runq;
  s.allgs[gid.value].schedlink = {};
  if (q.tail) {
    s.allgs[q.tail.value].schedlink = gid;
  } else {
    q.head = gid;
  }
  q.tail = gid;
  EmitQueued(s, log, pid, gid, kInGlobal, q.size++);
}

// The head of the global queue, which is not empty.
inline GId globrunqpop(State& s) {
  gQueue& q = s.global_runq;
  const GId gid = q.head;
  g& gp = s.allgs[gid.value];
  q.head = gp.schedlink;
  if (!q.head) q.tail = {};
  gp.schedlink = {};
  --q.size;
  return gid;
}

// The ring is full: its older half and gid go to the global queue.
template <class Log>
void runqputslow(State& s, Log& log, PId pid, GId gid) {
  p& pp = s.allp[pid.value];
  const auto size = static_cast<uint32_t>(pp.runq.size());
  for (uint32_t i = 0; i < size / 2; ++i) {
    GId& slot = pp.runq[pp.runqhead++ % size];
    globrunqput(s, log, pid, slot);
    slot = {};
  }
  globrunqput(s, log, pid, gid);
}

// Puts a runnable goroutine in P's queue. next: in runnext; who stood there goes to the tail.
template <class Log>
void runqput(State& s, Log& log, PId pid, GId gid, bool next) {
  p& pp = s.allp[pid.value];
  if (next) {
    const GId kicked = pp.runnext;
    pp.runnext = gid;
    EmitQueued(s, log, pid, gid, kInRunnext, 0);
    if (!kicked) return;
    gid = kicked;
  }
  const auto size = static_cast<uint32_t>(pp.runq.size());
  if (pp.runqtail - pp.runqhead == size) {
    runqputslow(s, log, pid, gid);
    return;
  }
  EmitQueued(s, log, pid, gid, kInRunq, pp.runqtail - pp.runqhead);
  pp.runq[pp.runqtail++ % size] = gid;
}

// At the head of the global queue.
inline void globrunqputhead(State& s, GId gid) {
  gQueue& q = s.global_runq;
  s.allgs[gid.value].schedlink = q.head;
  q.head = gid;
  if (!q.tail) q.tail = gid;
  ++q.size;
}

// A waiting goroutine becomes runnable, next on P.
template <class Log>
void goready(State& s, Log& log, PId pid, GId gid) {
  casgstatus(s, log, gid, GStatus::kRunnable);
  runqput(s, log, pid, gid, true);
  wakep(s, log);
}

}  // namespace chanscope
