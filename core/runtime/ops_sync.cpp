// How user code enters Mutex, RWMutex, Cond, Once and sync/atomic.
#include "core/runtime/mutex.h"
#include "core/runtime/op_step.h"
#include "core/runtime/ops.h"
#include "core/runtime/rwmutex.h"

namespace chanscope {
namespace {

OpRecord& Start(State& state, GId gid, OpKind kind, Phase first, uint32_t address,
                uint32_t result = 0) {
  CHECK(address != 0);
  OpRecord& op = PushOp(state, gid, kind, first);
  op.address = address;
  op.result = result;
  return op;
}

bool Busy(int32_t mutex_state) {
  return (mutex_state & (kMutexLocked | kMutexStarving)) != 0;
}

uint32_t Ticket(const State& state, uint32_t address, CondWord word) {
  return static_cast<uint32_t>(state.heap[address + word]);
}

// notifyListNotifyOne and …All: nobody has come since the last time?
bool NobodyNew(const State& state, uint32_t address) {
  return Ticket(state, address, kCondWait) == Ticket(state, address, kCondNotify);
}

Phase FirstPhase(AtomicOp what) {
  switch (what) {
    case AtomicOp::kLoad: return Phase::kAtomicLoad;
    case AtomicOp::kStore: return Phase::kAtomicStore;
    case AtomicOp::kAdd: return Phase::kAtomicAdd;
    case AtomicOp::kSwap: return Phase::kAtomicSwap;
    case AtomicOp::kCompareAndSwap: return Phase::kAtomicCompareAndSwap;
  }
  return Phase::kAtomicLoad;
}

}  // namespace

void StartMutexLock(State& state, GId gid, uint32_t address) {
  Start(state, gid, OpKind::kMutexLock, Phase::kMutexLockFast, address);
}

void StartMutexTryLock(State& state, GId gid, uint32_t address, uint32_t result) {
  const int32_t old = MutexState(state, address);
  const Phase first = Busy(old) ? Phase::kMutexTryLockBusy : Phase::kMutexTryLockTake;
  Start(state, gid, OpKind::kMutexTryLock, first, address, result).n = static_cast<uint32_t>(old);
}

void StartMutexUnlock(State& state, GId gid, uint32_t address) {
  Start(state, gid, OpKind::kMutexUnlock, Phase::kMutexUnlockFast, address);
}

void StartRWMutexRLock(State& state, GId gid, uint32_t address) {
  Start(state, gid, OpKind::kRWMutexRLock, Phase::kRWMutexRLock, address);
}

void StartRWMutexTryRLock(State& state, GId gid, uint32_t address, uint32_t result) {
  const bool writer = RWMutexReaderCount(state, address) < 0;
  const Phase first = writer ? Phase::kRWMutexTryRLockBusy : Phase::kRWMutexTryRLockTake;
  Start(state, gid, OpKind::kRWMutexTryRLock, first, address, result);
}

void StartRWMutexRUnlock(State& state, GId gid, uint32_t address) {
  Start(state, gid, OpKind::kRWMutexRUnlock, Phase::kRWMutexRUnlock, address);
}

// Among writers w decides: it is locked first, as an operation inside this one.
void StartRWMutexLock(State& state, GId gid, uint32_t address) {
  SyncAt(state, address, SyncKind::kRWMutex);
  Start(state, gid, OpKind::kRWMutexLock, Phase::kRWMutexLockAnnounce, address);
  Start(state, gid, OpKind::kMutexLock, Phase::kMutexLockFast, address);
}

void StartRWMutexTryLock(State& state, GId gid, uint32_t address, uint32_t result) {
  const int32_t old = MutexState(state, address);
  const Phase first = Busy(old) ? Phase::kRWMutexTryLockBusy : Phase::kRWMutexTryLockW;
  Start(state, gid, OpKind::kRWMutexTryLock, first, address, result).n = static_cast<uint32_t>(old);
}

void StartRWMutexUnlock(State& state, GId gid, uint32_t address) {
  Start(state, gid, OpKind::kRWMutexUnlock, Phase::kRWMutexUnlockAnnounce, address);
}

void StartNotifyListAdd(State& state, GId gid, uint32_t address, uint32_t result) {
  Start(state, gid, OpKind::kNotifyListAdd, Phase::kNotifyListAdd, address, result);
}

void StartNotifyListWait(State& state, GId gid, uint32_t address, uint32_t ticket) {
  Start(state, gid, OpKind::kNotifyListWait, Phase::kNotifyListWaitEnqueue, address).n = ticket;
}

void StartNotifyOne(State& state, GId gid, uint32_t address) {
  const Phase first = NobodyNew(state, address) ? Phase::kNotifyOneFast : Phase::kNotifyOneTake;
  Start(state, gid, OpKind::kNotifyOne, first, address);
}

void StartNotifyAll(State& state, GId gid, uint32_t address) {
  const Phase first = NobodyNew(state, address) ? Phase::kNotifyAllFast : Phase::kNotifyAllTake;
  Start(state, gid, OpKind::kNotifyAll, first, address);
}

void StartOnceLoad(State& state, GId gid, uint32_t address, uint32_t result) {
  Start(state, gid, OpKind::kOnce, Phase::kOnceLoad, address, result);
}

void StartOnceStore(State& state, GId gid, uint32_t address) {
  Start(state, gid, OpKind::kOnce, Phase::kOnceStore, address);
}

void StartAtomic(State& state, GId gid, AtomicOp what, AtomicWidth width, uint32_t address,
                 Address operands, uint32_t result) {
  OpRecord& op = Start(state, gid, OpKind::kAtomic, FirstPhase(what), address, result);
  op.ep = operands;
  op.n = static_cast<uint32_t>(width);
}

}  // namespace chanscope
