// Goroutines, the scheduler's queues, and memory.
#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/runtime/invariants.h"
#include "core/runtime/memory.h"
#include "core/runtime/select.h"
#include "core/runtime/syncvalue.h"

namespace chanscope {
namespace {

using Broken = std::optional<std::string>;

bool Contains(const State& s, const waitq& q, SudogId id) {
  for (SudogId at = q.first; at; at = s.sudogs[at.value].next) {
    if (at == id) return true;
  }
  return false;
}

class GoroutineChecker {
 public:
  explicit GoroutineChecker(const State& state) : s_(state), found_(state.allgs.size()) {}

  Broken Check() {
    for (uint32_t i = 1; i < s_.allp.size(); ++i) {
      if (Broken broken = VisitP(PId{i})) return fmt::format("P{}: {}", i - 1, *broken);
    }
    if (Broken broken = VisitLists()) return broken;
    uint32_t live = 0;
    for (uint32_t i = 1; i < s_.allgs.size(); ++i) {
      const g& gp = s_.allgs[i];
      if (gp.goid != 0 && gp.status != GStatus::kDead) ++live;
      if (Broken broken = CheckG(GId{i})) return fmt::format("goroutine {}: {}", gp.goid, *broken);
    }
    if (live != s_.live_goroutines) return "live_goroutines is not the number of live ones";
    return {};
  }

 private:
  struct Found {
    uint32_t running = 0;  // Ps
    uint32_t queued = 0;   // run queues, hands of who made or picked it
    uint32_t free = 0;
    uint32_t woken = 0;  // hands of who wakes it
  };

  Broken VisitP(PId id) {
    const p& pp = s_.allp[id.value];
    if (pp.m && s_.allm[pp.m.value].p != id) return "its M has another P";
    if (!pp.m && (pp.running || pp.picked)) return "it runs a goroutine without an M";
    if (pp.running) {
      ++found_[pp.running.value].running;
      if (s_.allgs[pp.running.value].p != id) return "its goroutine names another P";
      if (s_.allm[pp.m.value].curg != pp.running) return "its M runs another goroutine";
    } else if (pp.m && s_.allm[pp.m.value].curg) {
      return "its M runs a goroutine that it does not";
    }
    if (pp.picked) ++found_[pp.picked.value].queued;
    if (pp.fired) ++found_[s_.timers[pp.fired.value].g.value].woken;
    if (pp.runnext) ++found_[pp.runnext.value].queued;
    const auto size = static_cast<uint32_t>(pp.runq.size());
    const uint32_t length = pp.runqtail - pp.runqhead;
    if (length > size) return "more in runq than it holds";
    for (uint32_t i = 0; i < size; ++i) {
      const GId gid = pp.runq[(pp.runqhead + i) % size];
      if (i < length && !gid) return "a gap in runq";
      if (i >= length && gid) return "a goroutine in a free slot of runq";
      if (gid) ++found_[gid.value].queued;
    }
    return {};
  }

  Broken VisitLists() {
    uint32_t size = 0;
    GId last;
    for (GId at = s_.global_runq.head; at; at = s_.allgs[at.value].schedlink) {
      ++found_[at.value].queued;
      last = at;
      if (++size > s_.global_runq.size) return "the global queue is longer than its size";
    }
    if (size != s_.global_runq.size) return "the global queue is shorter than its size";
    if (last != s_.global_runq.tail) return "the global queue's tail is not its end";
    for (GId at = s_.free_gs; at; at = s_.allgs[at.value].schedlink) {
      if (++found_[at.value].free > 1) return "the free goroutines are linked in a circle";
    }
    for (const g& gp : s_.allgs) {
      for (uint32_t i = 0; i < gp.op_depth; ++i) VisitHand(gp.ops[i]);
    }
    return {};
  }

  // Goroutines that an operation holds between two of its phases.
  void VisitHand(const OpRecord& op) {
    if (op.kind == OpKind::kNewproc && op.list) ++found_[op.list.value].queued;
    if (op.kind == OpKind::kClosechan) {
      for (GId at = op.list; at; at = s_.allgs[at.value].schedlink) ++found_[at.value].woken;
    }
    const bool wakes = op.kind == OpKind::kChansend || op.kind == OpKind::kChanrecv ||
                       op.kind == OpKind::kSelectgo || op.kind == OpKind::kSemrelease ||
                       op.kind == OpKind::kNotifyOne;
    if (wakes && op.sg) ++found_[s_.sudogs[op.sg.value].g.value].woken;
    if (op.kind != OpKind::kNotifyAll) return;
    for (SudogId at = op.sg; at; at = s_.sudogs[at.value].next) {
      ++found_[s_.sudogs[at.value].g.value].woken;
    }
  }

  Broken CheckG(GId id) const {
    const g& gp = s_.allgs[id.value];
    const Found& found = found_[id.value];
    if (gp.goid >= s_.next_goid) return "its goid was never given out";
    if (gp.g0_of) return CheckG0(id);
    for (uint32_t i = gp.op_depth; i < kMaxOpDepth; ++i) {
      const OpRecord none;
      if (std::memcmp(&gp.ops[i], &none, sizeof none) != 0) return "a finished operation remains";
    }
    const bool running = gp.status == GStatus::kRunning;
    if (found.running != (running ? 1U : 0U)) return "running on the wrong number of Ps";
    const bool runnable = gp.status == GStatus::kRunnable;
    if (found.queued != (runnable ? 1U : 0U)) {
      return fmt::format("{} and in {} run queues", GStatusText(gp.status), found.queued);
    }
    if (!running && gp.p) return "it names a P, but does not run";
    switch (gp.status) {
      case GStatus::kIdle: return id == s_.runfinq ? Broken{} : "idle";
      case GStatus::kDead: return CheckDead(gp, found);
      case GStatus::kWaiting: return CheckWaiting(gp);
      case GStatus::kRunnable:
      case GStatus::kRunning:
      case GStatus::kSyscall:
      case GStatus::kPreempted:
        if (gp.waitreason != WaitReason::kNone) return "it has a reason to wait, but does not";
        return {};
    }
    return "its status is none";
  }

  Broken CheckG0(GId id) const {
    const g& gp = s_.allgs[id.value];
    const Found& found = found_[id.value];
    if (gp.goid != 0 || gp.status != GStatus::kRunning) return "a g0 that is none";
    if (s_.allm[gp.g0_of.value].g0 != id) return "the g0 of no M";
    if (found.running + found.queued + found.free > 0) return "a g0 in a queue";
    return {};
  }

  static Broken CheckDead(const g& gp, const Found& found) {
    if (gp.stack_words != 0) return "dead with a stack";
    if (gp.op_depth != 0) return "dead inside an operation";
    if (gp.goid != 0 && found.free != 1) return "dead and not free";
    return {};
  }

  Broken CheckWaiting(const g& gp) const {
    if (gp.op_depth == 0) return "waiting outside an operation";
    const OpRecord& op = gp.ops[gp.op_depth - 1];
    switch (gp.waitreason) {
      case WaitReason::kNone: return "waiting without a reason";
      case WaitReason::kChanReceiveNil:
      case WaitReason::kChanSendNil:
      case WaitReason::kSelectNoCases:
        return op.sg ? Broken{"waiting for ever with a sudog"} : Broken{};
      case WaitReason::kSleep: return CheckSleeper(gp);
      case WaitReason::kChanReceive: return CheckSudog(op, s_.channels[op.c.value].recvq);
      case WaitReason::kChanSend: return CheckSudog(op, s_.channels[op.c.value].sendq);
      case WaitReason::kSemacquire: return CheckSudog(op, s_.semas[op.sema.value].waiters);
      case WaitReason::kCondWait: {
        const SyncId cond = FindSync(s_, op.address, SyncKind::kCond);
        return CheckSudog(op, s_.syncvalues[cond.value].notify);
      }
      case WaitReason::kSelect: return CheckSelect(gp, op);
      case WaitReason::kMutexLock:
      case WaitReason::kRWMutexRLock:
      case WaitReason::kRWMutexLock:
      case WaitReason::kPanicWait: return {};
    }
    return "its reason to wait is none";
  }

  Broken CheckSleeper(const g& gp) const {
    const timer& t = s_.timers[gp.timer.value];
    const bool armed = t.status == TimerStatus::kWaiting && t.pp;
    const bool fired = t.g && found_[t.g.value].woken == 1;
    return armed != fired ? Broken{} : Broken{"it sleeps without a timer"};
  }

  Broken CheckSudog(const OpRecord& op, const waitq& q) const {
    if (!op.sg) return "waiting without a sudog";
    const sudog& sg = s_.sudogs[op.sg.value];
    const bool queued = Contains(s_, q, op.sg);
    // Its own record is counted as a hand too.
    const bool waits_only = op.kind == OpKind::kSemacquire || op.kind == OpKind::kNotifyListWait;
    const uint32_t own = waits_only ? 0 : 1;
    const bool in_hand = found_[sg.g.value].woken > own;
    if (queued == in_hand) return "its sudog is not in exactly one queue or hand";
    return {};
  }

  // A sudog for each case, in lockorder; in its queue, unless another channel has won.
  Broken CheckSelect(const g& gp, const OpRecord& op) const {
    if (op.kind != OpKind::kSelectgo) return "waiting in a select, but in no selectgo";
    const SelectView select(s_, gp, op);
    SudogId id = gp.waiting;
    uint32_t out = 0;
    for (uint32_t at = 0; at < select.norder(); ++at) {
      if (!id) return "fewer sudogs than cases";
      const sudog& sg = s_.sudogs[id.value];
      const hchan& c = s_.channels[select.LockedAt(at).value];
      if (sg.isSelect == 0 || sg.c != select.LockedAt(at)) return "a sudog of another case";
      if (!Contains(s_, select.IsSend(select.Lock(at)) ? c.sendq : c.recvq, id)) ++out;
      id = sg.waitlink;
    }
    if (id) return "more sudogs than cases";
    if ((out != 0) != (gp.selectDone != 0)) return "selectDone, but all sudogs wait";
    const uint32_t hands = found_[static_cast<size_t>(&gp - s_.allgs.data())].woken;
    if (hands != (gp.selectDone != 0 ? 1U : 0U)) return "its winner is not in exactly one hand";
    return {};
  }

  const State& s_;
  std::vector<Found> found_;
};

}  // namespace

std::optional<std::string> BrokenGoroutine(const State& state) {
  return GoroutineChecker(state).Check();
}

std::optional<std::string> BrokenMemory(const State& state) {
  std::vector<std::pair<uint64_t, uint64_t>> segments;
  for (const g& gp : state.allgs) {
    if (gp.stack_words != 0) segments.emplace_back(gp.stack, gp.stack_words);
  }
  for (size_t k = 0; k < state.free_stacks.size(); ++k) {
    const uint64_t words = static_cast<uint64_t>(kMinStackWords) << k;
    for (uint64_t at = state.free_stacks[k]; at != 0; at = state.stacks[at]) {
      if (segments.size() > state.stacks.size()) return "free stacks are linked in a circle";
      segments.emplace_back(at, words);
      for (uint64_t i = 1; i < words; ++i) {
        if (state.stacks[at + i] != 0) return "a free stack segment is not zero";
      }
    }
  }
  std::sort(segments.begin(), segments.end());
  uint64_t end = 1;
  for (const auto& [begin, words] : segments) {
    if (begin != end) return fmt::format("stacks overlap or leak at word {}", end);
    end = begin + words;
  }
  if (end != std::max<size_t>(state.stacks.size(), 1)) return "stacks leak at the end";
  uint64_t heap_end = 1;
  for (const allocation& a : state.allocations) {
    if (a.begin < heap_end) return "allocations overlap or are not sorted";
    heap_end = static_cast<uint64_t>(a.begin) + a.words;
  }
  if (heap_end > std::max<size_t>(state.heap.size(), 1)) return "an allocation outside the heap";
  return {};
}

}  // namespace chanscope
