// Mutexes, RWMutexes and Conds: their words against their queues.
#include <fmt/format.h>

#include "core/runtime/invariants.h"
#include "core/runtime/mutex.h"
#include "core/runtime/rwmutex.h"
#include "core/runtime/sudog.h"

namespace chanscope {
namespace {

using Broken = std::optional<std::string>;

class SyncChecker {
 public:
  explicit SyncChecker(const State& state) : s_(state) {}

  Broken Check() const {
    for (uint32_t i = 1; i < s_.syncvalues.size(); ++i) {
      const syncvalue& value = s_.syncvalues[i];
      if (Broken broken = CheckValue(value)) return fmt::format("sync value {}: {}", i, *broken);
    }
    return {};
  }

 private:
  Broken CheckValue(const syncvalue& value) const {
    switch (value.kind) {
      case SyncKind::kMutex:
      case SyncKind::kOnce: return CheckMutex(value);
      case SyncKind::kRWMutex:
        if (Broken broken = CheckMutex(value)) return broken;
        return CheckReaders(value);
      case SyncKind::kCond: return CheckCond(value);
      case SyncKind::kSemaphore: return {};
    }
    return {};
  }

  Broken CheckMutex(const syncvalue& value) const {
    const uint32_t address = MutexOf(value);
    const int32_t state = MutexState(s_, address);
    const bool locked = (state & kMutexLocked) != 0;
    // Nobody knows the holder of a copy that was made while it was locked.
    if (value.holder != 0 && !locked) return "unlocked, and somebody holds it";
    if ((state & kMutexStarving) != 0 && MutexWaiters(state) == 0) {
      return "starving, and nobody waits";
    }
    if (Working(address)) return {};
    const uint32_t queued = s_.semas[value.sema.value].waiters.length;
    if (MutexWaiters(state) != queued) return "its waiters are not the length of its queue";
    // In normal mode a woken one is on its way.
    if (!locked && queued > 0) return "free, and somebody sleeps";
    return {};
  }

  Broken CheckReaders(const syncvalue& value) const {
    const int32_t count = RWMutexReaderCount(s_, value.address);
    const uint32_t writers = s_.semas[value.writerSem.value].waiters.length;
    const uint32_t readers = s_.semas[value.readerSem.value].waiters.length;
    if (writers > 1) return "two writers wait for the readers";
    if (Working(value.address)) return {};
    if (count >= 0 && readers > 0) return "readers wait, and there is no writer";
    if (count >= 0 && writers > 0) return "a writer waits, and has not announced itself";
    const bool waits = RWMutexReaderWait(s_, value.address) > 0;
    if (waits != (writers > 0)) return "readerWait and the waiting writer disagree";
    if (count < 0 && (MutexState(s_, value.address) & kMutexLocked) == 0) {
      return "a writer without w";
    }
    return {};
  }

  Broken CheckCond(const syncvalue& value) const {
    const auto wait = static_cast<uint32_t>(s_.heap[value.address + kCondWait]);
    const auto notify = static_cast<uint32_t>(s_.heap[value.address + kCondNotify]);
    if (value.lock && s_.allgs[value.lock.value].status != GStatus::kRunning) {
      return "its list's lock is held by somebody who does not run";
    }
    if (value.notify.length > wait - notify) return "more sleep than tickets are uncalled";
    for (SudogId at = value.notify.first; at; at = s_.sudogs[at.value].next) {
      const uint32_t ticket = s_.sudogs[at.value].ticket;
      if (ticket - notify >= wait - notify) return "one sleeps whose ticket was called";
    }
    return {};
  }

  // Whether somebody is in the middle of an operation on the value, other than asleep in its queue.
  bool Working(uint32_t address) const {
    for (const g& gp : s_.allgs) {
      bool concerns = false;
      for (uint32_t i = 0; i < gp.op_depth; ++i) concerns |= gp.ops[i].address == address;
      if (!concerns) continue;
      if (gp.status != GStatus::kWaiting) return true;
      const OpRecord& op = gp.ops[gp.op_depth - 1u];
      const sudog& sg = s_.sudogs[op.sg.value];
      const bool queued = sg.sema && (sg.prev || s_.semas[sg.sema.value].waiters.first == op.sg);
      if (!queued) return true;
    }
    return false;
  }

  const State& s_;
};

}  // namespace

std::optional<std::string> BrokenSync(const State& state) {
  return SyncChecker(state).Check();
}

}  // namespace chanscope
