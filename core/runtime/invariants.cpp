// Channels, semaphores and their sudogs.
#include "core/runtime/invariants.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/runtime/memory.h"
#include "core/runtime/select.h"

namespace chanscope {
namespace {

using Broken = std::optional<std::string>;

class ChannelChecker {
 public:
  explicit ChannelChecker(const State& state) : s_(state), seen_(state.sudogs.size(), 0) {}

  Broken Check() {
    for (uint32_t i = 1; i < s_.channels.size(); ++i) {
      if (Broken broken = CheckChannel(ChanId{i})) {
        return fmt::format("channel {}: {}", i, *broken);
      }
    }
    for (uint32_t i = 1; i < s_.syncvalues.size(); ++i) {
      if (Broken broken = CheckQueue(s_.syncvalues[i].notify)) {
        return fmt::format("notify list {}: {}", i, *broken);
      }
    }
    for (uint32_t i = 1; i < s_.semas.size(); ++i) {
      if (Broken broken = CheckSema(SemaId{i})) return fmt::format("sema {}: {}", i, *broken);
    }
    return CheckFreeSudogs();
  }

 private:
  Broken CheckChannel(ChanId id) {
    const hchan& c = s_.channels[id.value];
    if (c.qcount > c.dataqsiz) return "qcount above dataqsiz";
    if (c.sendx >= std::max(c.dataqsiz, 1U)) return "sendx out of range";
    if (c.recvx >= std::max(c.dataqsiz, 1U)) return "recvx out of range";
    if (c.closed > 1) return "closed is neither 0 nor 1";
    if (c.buf + static_cast<uint64_t>(c.dataqsiz) * c.elemwords > s_.heap.size()) {
      return "buffer outside the heap";
    }
    for (const waitq* q : {&c.sendq, &c.recvq}) {
      if (Broken broken = CheckQueue(*q)) return broken;
      for (SudogId at = q->first; at; at = s_.sudogs[at.value].next) {
        if (s_.sudogs[at.value].c != id) return "a sudog in its queue names another channel";
      }
    }
    return c.lock ? CheckLock(id) : CheckUnlocked(c);
  }

  Broken CheckLock(ChanId id) const {
    const g& holder = s_.allgs[s_.channels[id.value].lock.value];
    if (holder.status != GStatus::kRunning) return "its lock's holder does not run";
    for (uint32_t i = 0; i < holder.op_depth; ++i) {
      if (holder.ops[i].c == id || SelectsFrom(holder, holder.ops[i], id)) return {};
    }
    return "its lock's holder is in no operation on it";
  }

  bool SelectsFrom(const g& gp, const OpRecord& op, ChanId id) const {
    if (op.kind != OpKind::kSelectgo) return false;
    const SelectView select(s_, gp, op);
    for (uint32_t at = 0; at < select.norder(); ++at) {
      if (select.LockedAt(at) == id) return true;
    }
    return false;
  }

  Broken CheckUnlocked(const hchan& c) const {
    const bool senders = HasWaiter(c.sendq);
    const bool receivers = HasWaiter(c.recvq);
    if (senders && receivers && !OneSelectsBoth(c)) return "both sendq and recvq are non-empty";
    if (c.closed != 0 && (senders || receivers)) return "closed, and somebody waits";
    if (c.dataqsiz == 0) return {};
    if (c.qcount > 0 && receivers) return "qcount > 0 and recvq is not empty";
    if (c.qcount < c.dataqsiz && senders) return "qcount < dataqsiz and sendq is not empty";
    if (c.sendx != (c.recvx + static_cast<uint64_t>(c.qcount)) % c.dataqsiz) {
      return "sendx is not recvx + qcount";
    }
    if (c.elemwords == 0) return {};
    for (uint32_t i = c.qcount; i < c.dataqsiz; ++i) {
      const uint64_t slot = (c.recvx + static_cast<uint64_t>(i)) % c.dataqsiz;
      for (uint32_t word = 0; word < c.elemwords; ++word) {
        if (s_.heap[c.buf + slot * c.elemwords + word] != 0) return "a free slot is not zero";
      }
    }
    return {};
  }

  // Whether somebody waits whom no other channel has already served.
  bool HasWaiter(const waitq& q) const {
    for (SudogId at = q.first; at; at = s_.sudogs[at.value].next) {
      const sudog& sg = s_.sudogs[at.value];
      if (sg.isSelect == 0 || s_.allgs[sg.g.value].selectDone == 0) return true;
    }
    return false;
  }

  // Whether all who wait are one goroutine, in a select that both sends and receives.
  bool OneSelectsBoth(const hchan& c) const {
    GId who;
    for (const waitq* q : {&c.sendq, &c.recvq}) {
      for (SudogId at = q->first; at; at = s_.sudogs[at.value].next) {
        const sudog& sg = s_.sudogs[at.value];
        if (sg.isSelect == 0 || (who && sg.g != who)) return false;
        if (s_.allgs[sg.g.value].selectDone == 0) who = sg.g;
      }
    }
    return true;
  }

  Broken CheckSema(SemaId id) {
    const semaphore& sema = s_.semas[id.value];
    if (sema.address == 0 || sema.address >= s_.heap.size()) return "no heap word";
    if (Broken broken = CheckQueue(sema.waiters)) return broken;
    uint32_t waiters = 0;
    for (SudogId at = sema.waiters.first; at; at = s_.sudogs[at.value].next) {
      if (s_.sudogs[at.value].sema != id) return "a sudog in its queue names another semaphore";
      ++waiters;
    }
    if (!sema.lock && waiters != sema.nwait) return "nwait is not the length of its queue";
    return {};
  }

  Broken CheckQueue(const waitq& q) {
    SudogId before;
    uint32_t count = 0;
    for (SudogId at = q.first; at; at = s_.sudogs[at.value].next, ++count) {
      if (at.value >= s_.sudogs.size()) return "a queue links to no sudog";
      if (seen_[at.value]++ != 0) return "a sudog stands twice in queues";
      const sudog& sg = s_.sudogs[at.value];
      if (sg.prev != before) return "a queue's prev and next disagree";
      const g& whose = s_.allgs[sg.g.value];
      if (!sg.g || whose.status == GStatus::kDead) return "a queued sudog has no live goroutine";
      if (whose.status == GStatus::kRunnable && sg.isSelect == 0) {
        return "a runnable goroutine stands in a wait queue";
      }
      before = at;
    }
    if (q.last != before) return "a queue's last is not its end";
    if (q.length != count) return "a queue's length is not that of its sudogs";
    return {};
  }

  Broken CheckFreeSudogs() {
    for (SudogId at = s_.free_sudogs; at; at = s_.sudogs[at.value].waitlink) {
      if (seen_[at.value]++ != 0) return "a free sudog is in use";
      const sudog& sg = s_.sudogs[at.value];
      if (sg.g || sg.next || sg.prev || sg.c || sg.sema || sg.has_elem != 0 || sg.success != 0 ||
          sg.ticket != 0 || sg.isSelect != 0) {
        return "a free sudog is not cleared";
      }
    }
    return {};
  }

  const State& s_;
  std::vector<uint8_t> seen_;
};

}  // namespace

std::optional<std::string> BrokenChannel(const State& state) {
  return ChannelChecker(state).Check();
}

std::optional<std::string> BrokenInvariant(const State& state) {
  if (auto broken = BrokenGoroutine(state)) return broken;
  if (auto broken = BrokenChannel(state)) return broken;
  if (auto broken = BrokenScheduler(state)) return broken;
  if (auto broken = BrokenTimers(state)) return broken;
  if (auto broken = BrokenSync(state)) return broken;
  return BrokenMemory(state);
}

}  // namespace chanscope
