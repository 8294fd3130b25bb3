// Go 1.19 debug.go, GOMAXPROCS; proc.go, stopTheWorld, procresize, startTheWorld; mgc.go, GC.
#include <vector>

#include "core/runtime/phases.h"
#include "core/runtime/proc.h"
#include "core/runtime/timers.h"

namespace chanscope {
namespace {

// The goroutine runs on P0 from now on, if its P is to go.
void MoveToP0(State& s, g& gp, GId gid) {
  const PId p0{1};
  p& old = s.allp[gp.p.value];
  const MId mid = old.m;
  old.m = {};
  old.running = {};
  acquirep(s, mid, p0);
  p& pp = s.allp[p0.value];
  pp.stopped = 0;
  pp.running = gid;
  pp.slice_began_ns = old.slice_began_ns;
  pp.time_ns = old.time_ns;
  gp.p = p0;
}

// Its goroutines go to the head of the global queue, its timers to another P (p.destroy).
template <class Log>
void Destroy(State& s, Log& log, PId pid, PId heir) {
  p& pp = s.allp[pid.value];
  while (pp.runqtail != pp.runqhead) {
    GId& slot = pp.runq[--pp.runqtail % pp.runq.size()];
    globrunqputhead(s, slot);
    slot = {};
  }
  if (pp.runnext) globrunqputhead(s, pp.runnext);
  pp.runnext = {};
  Timers<Log>::MoveAll(s, log, pid, heir);
}

// runfinq, hidden, leaves whichever queue of P0's it is in.
void ForgetRunfinq(State& s) {
  if (!s.runfinq) return;
  const GId gone = s.runfinq;
  p& pp = s.allp[1];
  if (pp.runnext == gone) pp.runnext = {};
  std::vector<GId> local;
  for (; pp.runqhead != pp.runqtail; ++pp.runqhead) {
    GId& slot = pp.runq[pp.runqhead % pp.runq.size()];
    if (slot != gone) local.push_back(slot);
    slot = {};
  }
  for (const GId gid : local) pp.runq[pp.runqtail++ % pp.runq.size()] = gid;
  std::vector<GId> global;
  while (s.global_runq.size > 0) {
    const GId gid = globrunqpop(s);
    if (gid != gone) global.push_back(gid);
  }
  for (auto at = global.rbegin(); at != global.rend(); ++at) globrunqputhead(s, *at);
  s.allgs[gone.value].status = GStatus::kDead;
  s.runfinq = {};
}

// Real Go at GOMAXPROCS=1: goroutines that only yield get at least nine turns while another one
// collects, mostly many more.
constexpr uint32_t kTurnsOfGC = 9;

// The caller comes back by way of the global queue.
template <class Log>
StepResult YieldForGC(OpStep<Log>& x) {
  ++x.op->n;
  const PId pid = x.p();
  casgstatus(x.s, x.log, x.gid, GStatus::kRunnable);
  dropg(x.s, *x.gp);
  globrunqput(x.s, x.log, pid, x.gid);
  return {.status = StepStatus::kParked};
}

}  // namespace

template <class Log>
StepResult World<Log>::Stop(Step& x) {
  State& s = x.s;
  if (s.stops_world) {
    // Somebody else stops the world: this goroutine tries again when it is back.
    const PId pid = x.p();
    casgstatus(s, x.log, x.gid, GStatus::kRunnable);
    dropg(s, *x.gp);
    globrunqput(s, x.log, pid, x.gid);
    return {.status = StepStatus::kParked};
  }
  x.op->phase = Phase::kGomaxprocsResize;
  if (s.allp.size() == 2) return {};
  s.stops_world = x.gid;
  while (const PId idle = pidleget(s)) s.allp[idle.value].stopped = 1;
  return {};
}

template <class Log>
StepResult World<Log>::Resize(Step& x) {
  State& s = x.s;
  const auto old = static_cast<uint32_t>(s.allp.size() - 1);
  const uint32_t procs = x.op->n;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kProcsChanged, .slot = old, .slot2 = procs});
  }
  ForgetRunfinq(s);
  s.stops_world = {};
  if (x.gp->p.value > procs) MoveToP0(s, *x.gp, x.gid);
  const PId mine = x.gp->p;
  for (uint32_t i = procs + 1; i <= old; ++i) Destroy(s, x.log, PId{i}, mine);
  s.allp.resize(procs + 1);
  // What other Ps take up again begins now.
  s.allp[mine.value].time_ns = s.now_ns;
  std::vector<PId> runnable;
  for (uint32_t i = procs; i >= 1; --i) {
    p& pp = s.allp[i];
    if (i == mine.value) continue;
    pp.stopped = 0;
    pp.time_ns = s.now_ns;
    if (pp.runnext || pp.runqhead != pp.runqtail) {
      runnable.emplace_back(i);
    } else {
      pidleput(s, PId{i});
    }
  }
  for (const PId pid : runnable) startm(s, x.log, pid, false);
  wakep(s, x.log);
  uint64_t* stack = StackBase(s, *x.gp);
  if (x.op->result != 0) stack[x.op->result] = old;
  return x.Finish();
}

// The collector's worker is started with go, and who starts it waits for it: the worker takes the
// place in runnext and runs first.
template <class Log>
StepResult World<Log>::GCStart(Step& x) {
  p& pp = x.s.allp[x.p().value];
  x.op->phase = Phase::kGCDone;
  if (const GId kicked = pp.runnext) {
    pp.runnext = {};
    runqput(x.s, x.log, x.p(), kicked, false);
  }
  return YieldForGC(x);
}

template <class Log>
StepResult World<Log>::GCDone(Step& x) {
  const bool alone = RunnableCount(x.s, x.p()) == 0;
  return alone || x.op->n >= kTurnsOfGC ? x.Finish() : YieldForGC(x);
}

template struct World<StepLog>;
template struct World<NoLog>;

}  // namespace chanscope
