// Go 1.19 proc.go: LockOSThread, UnlockOSThread, stoplockedm, startlockedm.
#include "core/base/check.h"
#include "core/runtime/m.h"
#include "core/runtime/proc.h"
#include "core/runtime/schedule.h"

namespace chanscope {

void LockToThread(State& state, GId gid) {
  g& gp = state.allgs[gid.value];
  CHECK(gp.status == GStatus::kRunning);
  ++gp.lockedExt;
  gp.lockedm = state.allp[gp.p.value].m;
  state.allm[gp.lockedm.value].lockedg = gid;
}

void UnlockFromThread(State& state, GId gid) {
  g& gp = state.allgs[gid.value];
  if (gp.lockedExt == 0 || --gp.lockedExt > 0) return;
  state.allm[gp.lockedm.value].lockedg = {};
  gp.lockedm = {};
}

template <class Log>
void LockedM<Log>::Stop(State& s, PId pid, Log& log) {
  const MId mid = releasep(s, pid);
  s.allm[mid.value].parked = 1;  // on no list: only its goroutine brings it back
  const size_t ms = s.allm.size();
  acquirep(s, mget(s), pid);
  EmitStarted(log, pid, s.allp[pid.value].m, kStartToRun, s.allm.size() > ms);
}

template <class Log>
void LockedM<Log>::Start(State& s, PId pid, GId gid, Log& log) {
  const MId mine = s.allgs[gid.value].lockedm;
  mput(s, releasep(s, pid));
  s.allm[mine.value].parked = 0;
  acquirep(s, mine, pid);
  EmitStarted(log, pid, mine, kStartToRun, false);
}

template struct LockedM<StepLog>;
template struct LockedM<NoLog>;

}  // namespace chanscope
