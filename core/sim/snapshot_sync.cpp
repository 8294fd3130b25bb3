#include "core/sim/snapshot_sync.h"

#include "core/runtime/mutex.h"
#include "core/runtime/rwmutex.h"
#include "core/runtime/sema.h"
#include "core/runtime/waitgroup.h"
#include "core/sim/variable_name.h"

namespace chanscope {
namespace {

std::vector<uint32_t> Waiters(const State& state, const waitq& queue) {
  std::vector<uint32_t> goids;
  for (SudogId id = queue.first; id; id = state.sudogs[id.value].next) {
    goids.push_back(state.allgs[state.sudogs[id.value].g.value].goid);
  }
  return goids;
}

SyncQueueView QueueOf(const State& state, std::string_view name, SemaId id) {
  const semaphore& sema = state.semas[id.value];
  return {name, id.value, SemaCount(state, sema.address), Waiters(state, sema.waiters)};
}

void ReadMutex(const State& state, const syncvalue& value, SyncView& view) {
  const int32_t mutex = MutexState(state, MutexOf(value));
  view.locked = (mutex & kMutexLocked) != 0;
  view.woken = (mutex & kMutexWoken) != 0;
  view.starving = (mutex & kMutexStarving) != 0;
  view.waiter_count = MutexWaiters(mutex);
  view.holder = view.locked ? value.holder : 0;
  view.queues.push_back(QueueOf(state, "sema", value.sema));
}

void ReadRWMutex(const State& state, const syncvalue& value, SyncView& view) {
  ReadMutex(state, value, view);
  const int32_t count = RWMutexReaderCount(state, value.address);
  view.writer_pending = count < 0;
  view.reader_count = count < 0 ? count + kRWMutexMaxReaders : count;
  view.reader_wait = RWMutexReaderWait(state, value.address);
  view.queues.push_back(QueueOf(state, "writerSem", value.writerSem));
  view.queues.push_back(QueueOf(state, "readerSem", value.readerSem));
}

// The kind of value whose words an operation's address names; kSemaphore: of none.
SyncKind KindOf(OpKind kind) {
  switch (kind) {
    case OpKind::kMutexLock:
    case OpKind::kMutexTryLock:
    case OpKind::kMutexUnlock: return SyncKind::kMutex;
    case OpKind::kRWMutexRLock:
    case OpKind::kRWMutexTryRLock:
    case OpKind::kRWMutexRUnlock:
    case OpKind::kRWMutexLock:
    case OpKind::kRWMutexTryLock:
    case OpKind::kRWMutexUnlock: return SyncKind::kRWMutex;
    case OpKind::kNotifyListAdd:
    case OpKind::kNotifyListWait:
    case OpKind::kNotifyOne:
    case OpKind::kNotifyAll: return SyncKind::kCond;
    case OpKind::kOnce: return SyncKind::kOnce;
    default: return SyncKind::kSemaphore;
  }
}

}  // namespace

std::string_view SyncKindText(SyncKind kind) {
  switch (kind) {
    case SyncKind::kMutex: return "Mutex";
    case SyncKind::kRWMutex: return "RWMutex";
    case SyncKind::kCond: return "Cond";
    case SyncKind::kOnce: return "Once";
    case SyncKind::kSemaphore: return "semaphore";
  }
  return "";
}

SyncView ReadSync(const Program& program, const State& state, SyncId id) {
  const syncvalue& value = state.syncvalues[id.value];
  SyncView view;
  view.id = id.value;
  view.kind = value.kind;
  view.name = NameOfAddress(program, state, value.address);
  switch (value.kind) {
    case SyncKind::kMutex: ReadMutex(state, value, view); break;
    case SyncKind::kRWMutex: ReadRWMutex(state, value, view); break;
    case SyncKind::kOnce:
      ReadMutex(state, value, view);
      view.done = state.heap[value.address + kOnceDone] != 0;
      break;
    case SyncKind::kSemaphore: view.queues.push_back(QueueOf(state, "sema", value.sema)); break;
    case SyncKind::kCond:
      view.wait = static_cast<uint32_t>(state.heap[value.address + kCondWait]);
      view.notify = static_cast<uint32_t>(state.heap[value.address + kCondNotify]);
      view.queues.push_back({"notify", 0, 0, Waiters(state, value.notify)});
      break;
  }
  return view;
}

WaitGroupView ReadWaitGroup(const Program& program, const State& state, uint32_t id) {
  const waitgroup& wg = state.waitgroups[id];
  WaitGroupView view;
  view.id = id;
  view.name = NameOfAddress(program, state, wg.address);
  view.counter = WaitGroupCounter(state, wg.address);
  view.waiter_count = WaitGroupWaiters(state, wg.address);
  view.sema = WaitGroupSemaCount(state, wg.address);
  view.sema_id = wg.sema.value;
  if (wg.sema) view.waiters = Waiters(state, state.semas[wg.sema.value].waiters);
  return view;
}

SyncId SyncOfOperation(const State& state, const g& gp) {
  if (gp.op_depth == 0) return {};
  const OpRecord& op = gp.ops[0];
  if (op.kind == OpKind::kSemacquire || op.kind == OpKind::kSemrelease) {
    return FindSync(state, op.address, SyncKind::kSemaphore);
  }
  const SyncKind kind = KindOf(op.kind);
  return kind == SyncKind::kSemaphore ? SyncId{} : FindSync(state, op.address, kind);
}

}  // namespace chanscope
