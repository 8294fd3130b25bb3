// What the events of one step say, gathered once for all texts about it.
//
// Owns: which goroutines, channel, values and numbers a step is about. Must not: hold texts or know
// a language.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/sim/snapshot.h"

namespace chanscope {

class Facts {
 public:
  // `now` outlives this.
  explicit Facts(const Snapshot& now);

  const Snapshot& now() const { return now_; }
  Phase phase() const { return now_.last.phase; }

  // The first event of a kind in the step; null when there is none.
  const Event* Find(EventKind kind) const;
  const Event* Find(EventKind kind, uint8_t flag) const;
  bool Has(EventKind kind) const { return Find(kind) != nullptr; }

  // Who took the step; null for the scheduler's, and when it ended with it.
  const GView* actor() const { return now_.FindG(now_.last.goid); }
  // The other goroutine that the step is about: taken out of a queue, copied from or to, made,
  // picked, woken. 0: none.
  uint32_t other() const { return other_; }
  // Who had to leave runnext for `other`; 0: nobody.
  uint32_t kicked() const { return kicked_; }

  // The channel that the step is about; null when it is about none, or about the nil channel.
  const ChanView* chan() const { return chan_; }
  const WaitGroupView* waitgroup() const { return waitgroup_; }
  // The Mutex, RWMutex, Cond or Once that the step is about; null when it is about none.
  const SyncView* sync() const { return sync_; }

  // The element that moves, or that waits to; type "" when there is none.
  VariableView elem() const;
  // Goroutines that still stand in the queue that the step took somebody from.
  std::vector<uint32_t> QueueLeft() const;
  // Those whom a close has collected, but not made runnable yet.
  std::vector<uint32_t> Collected() const;

 private:
  uint32_t FindOther() const;
  // A receiver or sender that is out of its queue and not runnable yet.
  uint32_t TakenOut() const;
  const ChanView* FindChannel() const;
  const WaitGroupView* FindWaitGroup() const;
  const SyncView* FindSync() const;

  const Snapshot& now_;
  const ChanView* chan_ = nullptr;
  const WaitGroupView* waitgroup_ = nullptr;
  const SyncView* sync_ = nullptr;
  uint32_t other_ = 0;
  uint32_t kicked_ = 0;
};

}  // namespace chanscope
