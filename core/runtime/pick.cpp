// Go 1.19 proc.go: the queues that findRunnable looks into, in its order.
#include <algorithm>

#include "core/base/check.h"
#include "core/runtime/g.h"
#include "core/runtime/proc.h"
#include "core/runtime/schedule.h"

namespace chanscope {
namespace {

struct Found {
  GId g;
  PickedFrom from = kFromRunnext;
};

GId& RunqSlot(p& pp, uint32_t position) {
  return pp.runq[(pp.runqhead + position) % pp.runq.size()];
}

// The oldest of the local ring, which is not empty.
GId RunqPop(p& pp) {
  GId& slot = RunqSlot(pp, 0);
  const GId gid = slot;
  slot = {};
  ++pp.runqhead;
  return gid;
}

// The next of the global queue; some more of it move to the local ring. most 0: as many as are
// P's share.
template <class Log>
GId globrunqget(State& s, Log& log, PId pid, uint32_t most) {
  const auto procs = static_cast<uint32_t>(s.allp.size() - 1);
  uint32_t n = std::min(s.global_runq.size / procs + 1, s.global_runq.size);
  if (most > 0) n = std::min(n, most);
  n = std::min(n, static_cast<uint32_t>(s.allp[pid.value].runq.size() / 2));
  const GId first = globrunqpop(s);
  for (; n > 1; --n) runqput(s, log, pid, globrunqpop(s), false);
  return first;
}

bool LooksAtGlobalFirst(const State& s, const p& pp) {
  return pp.schedtick % 61 == 0 && s.global_runq.size > 0;
}

// What Go takes next; somebody is runnable.
template <class Log>
Found FindRunnable(State& s, Log& log, PId pid) {
  p& pp = s.allp[pid.value];
  if (LooksAtGlobalFirst(s, pp)) return {globrunqget(s, log, pid, 1), kFromGlobal};
  if (pp.runnext) {
    const GId next = pp.runnext;
    pp.runnext = {};
    return {next, kFromRunnext};
  }
  if (RunqLength(pp) > 0) return {RunqPop(pp), kFromRunq};
  return {globrunqget(s, log, pid, 0), kFromGlobal};
}

GId TakeOutOfRunq(p& pp, uint32_t position) {
  const GId gid = RunqSlot(pp, position);
  for (; position > 0; --position) RunqSlot(pp, position) = RunqSlot(pp, position - 1);
  RunqSlot(pp, 0) = {};
  ++pp.runqhead;
  return gid;
}

GId TakeOutOfGlobal(State& s, uint32_t position) {
  gQueue& q = s.global_runq;
  if (position == 0) return globrunqpop(s);
  GId before = q.head;
  for (; position > 1; --position) before = s.allgs[before.value].schedlink;
  const GId gid = s.allgs[before.value].schedlink;
  g& gp = s.allgs[gid.value];
  s.allgs[before.value].schedlink = gp.schedlink;
  if (q.tail == gid) q.tail = before;
  gp.schedlink = {};
  --q.size;
  return gid;
}

// The runnable one number `index` in the order that Go would take them; index > 0.
Found TakeOut(State& s, PId pid, uint32_t index) {
  p& pp = s.allp[pid.value];
  const uint32_t global_ahead = LooksAtGlobalFirst(s, pp) ? 1 : 0;
  index -= global_ahead;
  if (pp.runnext) {
    if (index == 0) {
      const GId next = pp.runnext;
      pp.runnext = {};
      return {next, kFromRunnext};
    }
    --index;
  }
  if (index < RunqLength(pp)) return {TakeOutOfRunq(pp, index), kFromRunq};
  return {TakeOutOfGlobal(s, index - RunqLength(pp) + global_ahead), kFromGlobal};
}

// runfinq runs and parks, for good.
void RunfinqParks(State& s) {
  g& gp = s.allgs[s.runfinq.value];
  gp.status = GStatus::kDead;
  gp.schedlink = {};
  s.runfinq = {};
}

}  // namespace

template <class Log>
void Picking<Log>::RunfinqTakesItsTurn(State& s, PId pid, Log& log) {
  if (!s.runfinq) return;
  if (s.allgs[s.runfinq.value].status == GStatus::kRunnable) {
    const Found found = FindRunnable(s, log, pid);
    CHECK(found.g == s.runfinq);
    BeginSlice(s, s.allp[pid.value], found.from);
  }
  RunfinqParks(s);
}

template <class Log>
void Picking<Log>::Picked(State& s, PId pid, GId gid, PickedFrom from, PId victim, Log& log) {
  p& pp = s.allp[pid.value];
  pp.picked = gid;
  pp.picked_from = from;
  pp.timers_now = 0;
  pp.timers_of = {};
  pp.steal_tries = 0;
  pp.backed_off = 0;
  if constexpr (Log::kRecords) {
    log.Emit({.kind = EventKind::kGPicked,
              .flag = static_cast<uint8_t>(from),
              .g2 = s.allgs[gid.value].goid,
              .n = NumberOf(pid),
              .slot = victim ? NumberOf(victim) : 0});
  }
  resetspinning(s, log, pid);
}

template <class Log>
void Picking<Log>::Pick(State& s, PId pid, ChoiceSource& choices, Log& log) {
  Found found;
  const uint32_t options = RunnableCount(s, pid);
  const uint32_t choice =
      choices.DecidesSchedule() && options > 1 ? choices.Choose(ChoiceKind::kNextG, options) : 0;
  if (choice > 0) {
    found = TakeOut(s, pid, choice);
  } else {
    found = FindRunnable(s, log, pid);
    if (s.runfinq && found.g == s.runfinq) {
      BeginSlice(s, s.allp[pid.value], found.from);
      RunfinqParks(s);
      found = FindRunnable(s, log, pid);
    }
  }
  Picked(s, pid, found.g, found.from, {}, log);
}

template struct Picking<StepLog>;
template struct Picking<NoLog>;

}  // namespace chanscope
