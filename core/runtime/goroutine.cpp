// Go 1.19 proc.go: newproc, goschedImpl, goexit0; select.go: block.
#include "core/runtime/phases.h"

namespace chanscope {
namespace {

// A dead goroutine's slot, or a fresh one (gfget, allgadd).
GId gfget(State& s) {
  if (s.free_gs) {
    const GId gid = s.free_gs;
    g& gp = s.allgs[gid.value];
    s.free_gs = gp.schedlink;
    gp.schedlink = {};
    return gid;
  }
  s.allgs.emplace_back().status = GStatus::kDead;
  return GId{static_cast<uint32_t>(s.allgs.size() - 1)};
}

}  // namespace

template <class Log>
StepResult Goroutine<Log>::Create(Step& x) {
  State& s = x.s;
  if (x.op->address == 0) return x.Fatal(FatalKind::kGoNil);
  if (s.live_goroutines >= x.limits.goroutines) {
    return {.status = StepStatus::kLimit, .limit = LimitKind::kGoroutines};
  }
  const uint32_t closure = x.op->address;
  const FuncId start{static_cast<uint32_t>(s.heap[closure])};
  const Function& function = x.program.function(start);
  const GId created = gfget(s);
  x.gp = &s.allgs[x.gid.value];
  x.op = &x.gp->ops[x.gp->op_depth - 1];

  g& gp = s.allgs[created.value];
  AllocStack(s, gp, std::max(function.frame_words, kFrameHeaderWords + x.op->n));
  uint64_t* stack = StackBase(s, gp);
  stack[0] = static_cast<uint64_t>(start.value) << 32;
  stack[1] = static_cast<uint64_t>(closure) << 32;
  std::copy_n(WordAt(s, x.op->ep), x.op->n, stack + kFrameHeaderWords);
  gp.goid = s.next_goid++;
  gp.pc = function.entry;
  gp.start = start;
  gp.creator = x.gp->goid;
  gp.created_at = x.gp->pc;
  ++s.live_goroutines;
  if constexpr (Log::kRecords) {
    x.log.Emit(
        {.kind = EventKind::kGCreated, .g2 = gp.goid, .n = gp.created_at, .slot = start.value});
  }
  casgstatus(s, x.log, created, GStatus::kRunnable);
  x.op->list = created;
  return x.GoOn(Phase::kNewprocRunqput);
}

template <class Log>
StepResult Goroutine<Log>::Runqput(Step& x) {
  runqput(x.s, x.log, x.p(), x.op->list, true);
  wakep(x.s, x.log);
  return x.Finish();
}

// Gosched and preemption alike: to the global queue. No P is woken for that.
template <class Log>
StepResult Goroutine<Log>::Yield(Step& x) {
  const PId pid = x.p();
  x.Finish();
  x.gp->preempt = 0;
  casgstatus(x.s, x.log, x.gid, GStatus::kRunnable);
  dropg(x.s, *x.gp);
  globrunqput(x.s, x.log, pid, x.gid);
  return {.status = StepStatus::kParked};
}

template <class Log>
StepResult Goroutine<Log>::Exit(Step& x) {
  State& s = x.s;
  casgstatus(s, x.log, x.gid, GStatus::kDead);
  dropg(s, *x.gp);
  FreeStack(s, *x.gp);
  if (x.gp->lockedm) s.allm[x.gp->lockedm.value].lockedg = {};
  const uint32_t goid = x.gp->goid;
  const TimerId timer = x.gp->timer;
  *x.gp = {};
  x.gp->goid = goid;
  x.gp->timer = timer;
  x.gp->status = GStatus::kDead;
  x.gp->schedlink = s.free_gs;
  s.free_gs = x.gid;
  --s.live_goroutines;
  return {.status = StepStatus::kDied};
}

template <class Log>
StepResult Goroutine<Log>::Block(Step& x) {
  gopark(x.s, x.log, x.gid, WaitReason::kSelectNoCases);
  return {.status = StepStatus::kParked};
}

template struct Goroutine<StepLog>;
template struct Goroutine<NoLog>;

}  // namespace chanscope
