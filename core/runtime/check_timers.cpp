// Go 1.19 proc.go, checkTimers; time.go, runtimer and runOneTimer; time/sleep.go, sendTime, goFunc.
#include <algorithm>

#include "core/base/check.h"
#include "core/bytecode/program.h"
#include "core/runtime/g.h"
#include "core/runtime/memory.h"
#include "core/runtime/ops.h"
#include "core/runtime/schedule.h"
#include "core/runtime/timers.h"

namespace chanscope {
namespace {

constexpr uint32_t kElem = kFrameHeaderWords;  // word of g0's stack
constexpr uint32_t kTimeWords = 3;

// The goroutine of the M's own stack, made when it is first needed.
GId G0Of(State& s, PId pid) {
  const MId mid = s.allp[pid.value].m;
  if (!s.allm[mid.value].g0) {
    const GId gid{static_cast<uint32_t>(s.allgs.size())};
    g& gp = s.allgs.emplace_back();
    gp.status = GStatus::kRunning;
    gp.g0_of = mid;
    AllocStack(s, gp, kElem + kTimeWords);
    s.allm[mid.value].g0 = gid;
  }
  const GId gid = s.allm[mid.value].g0;
  s.allgs[gid.value].p = pid;
  return gid;
}

// select { case c <- Now(): default: }, on g0.
void SendTime(State& s, PId pid, ChanId c) {
  const GId g0 = G0Of(s, pid);
  const std::array<uint64_t, kTimeWords> now = TimeWords(s.now_ns);
  std::copy_n(now.begin(), kTimeWords, StackBase(s, s.allgs[g0.value]) + kElem);
  CHECK(s.channels[c.value].elemwords <= kTimeWords);
  StartSend(s, g0, c, Address{g0, kElem}, false);
}

// go f(), on g0.
void GoFunc(State& s, PId pid, const timer& t) {
  const uint32_t closure = t.closure;
  const uint32_t pc = t.go_pc;
  const GId g0 = G0Of(s, pid);
  s.allgs[g0.value].pc = pc;
  StartNewproc(s, g0, closure, Address{g0, kElem}, 0);
}

// Index of one of the first timers, those that are due at the same instant.
uint32_t ChooseFirst(const State& s, PId owner, ChoiceSource& choices) {
  const uint32_t count = s.allp[owner.value].numTimers;
  if (!choices.DecidesSchedule() || count == 1) return 0;
  const TimerId* heap = s.timer_heaps.data();
  for (uint32_t i = 1; i < owner.value; ++i) heap += s.allp[i].numTimers;
  const int64_t when = s.timers[heap[0].value].when;
  const auto equal = [&](TimerId id) {
    const timer& t = s.timers[id.value];
    return t.status == TimerStatus::kWaiting && t.when == when;
  };
  const auto options = static_cast<uint32_t>(std::count_if(heap, heap + count, equal));
  uint32_t choice = options > 1 ? choices.Choose(ChoiceKind::kTimerOrder, options) : 0;
  const TimerId* at = std::find_if(heap, heap + count, equal);
  for (; choice > 0; --choice) at = std::find_if(at + 1, heap + count, equal);
  return static_cast<uint32_t>(at - heap);
}

}  // namespace

template <class Log>
void TimerPass<Log>::Begin(State& s, PId pid, Log& log) {
  p& pp = s.allp[pid.value];
  pp.timers_now = s.now_ns;
  pp.timers_of = pid;
  Timers<Log>::Adjust(s, log, pid);
}

template <class Log>
void TimerPass<Log>::Run(State& s, PId pid, ChoiceSource& choices, Log& log) {
  p& pp = s.allp[pid.value];
  const PId owner = pp.timers_of;
  Timers<Log>::Clean(s, log, owner);
  if (s.allp[owner.value].numTimers == 0) return;
  if (s.timers[FirstTimer(s, owner).value].when > pp.timers_now) return;
  const uint32_t index = ChooseFirst(s, owner, choices);
  const TimerId id = Timers<Log>::Fire(s, log, owner, index, pp.timers_now);
  const timer& t = s.timers[id.value];
  switch (t.f) {
    case TimerFunc::kGoroutineReady: pp.fired = id; return;
    case TimerFunc::kSendTime: return SendTime(s, pid, t.c);
    case TimerFunc::kGoFunc: return GoFunc(s, pid, t);
    case TimerFunc::kNone: break;
  }
  CHECK(false);
}

template <class Log>
void TimerPass<Log>::GoroutineReady(State& s, PId pid, Log& log) {
  p& pp = s.allp[pid.value];
  const GId sleeper = s.timers[pp.fired.value].g;
  s.timers[pp.fired.value] = {};
  pp.fired = {};
  goready(s, log, pid, sleeper);
}

template struct TimerPass<StepLog>;
template struct TimerPass<NoLog>;

}  // namespace chanscope
