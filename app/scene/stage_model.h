// What the stage shows of a snapshot, before it has a place.
//
// Owns: who stands in which queue, including those taken out of it and not yet woken, and who works
// on which channel. Must not: know coordinates.
#pragma once

#include <cstdint>
#include <vector>

#include "core/sim/snapshot.h"

namespace chanscope {

enum class Side : uint8_t { kSend, kRecv };

// One card of a wait queue.
struct Waiter {
  uint32_t goid = 0;
  const SudogView* sudog = nullptr;  // null: taken out of the queue already
  const GView* g = nullptr;          // null only in hand-made snapshots
};

struct ChanModel {
  const ChanView* view = nullptr;
  std::vector<Waiter> senders, receivers;  // taken out first, then the queue, oldest first
  uint32_t dequeued_senders = 0, dequeued_receivers = 0;
  std::vector<const GView*> sending, receiving;  // running goroutines inside the operation

  const std::vector<Waiter>& Queue(Side side) const {
    return side == Side::kSend ? senders : receivers;
  }
  uint32_t Dequeued(Side side) const {
    return side == Side::kSend ? dequeued_senders : dequeued_receivers;
  }
  const std::vector<const GView*>& Working(Side side) const {
    return side == Side::kSend ? sending : receiving;
  }
};

struct StageModel {
  std::vector<ChanModel> chans;
  std::vector<const GView*> on_nil;     // waiting to send to or receive from a nil channel
  std::vector<const GView*> selecting;  // with sudogs in the queues of several channels
  std::vector<const GView*> elsewhere;  // waiting, but for nothing that is on the stage
};

StageModel ModelOf(const Snapshot& snapshot);

}  // namespace chanscope
