#include "app/session/said_sync.h"

#include <string>

#include "app/session/said.h"
#include "core/runtime/mutex.h"
#include "core/runtime/rwmutex.h"

namespace chanscope {
namespace {

int32_t After(const Event* event) {
  return event == nullptr ? 0 : static_cast<int32_t>(event->slot2);
}
int32_t Before(const Event* event) {
  return event == nullptr ? 0 : static_cast<int32_t>(event->slot);
}

bool SetsBit(const Event* changed, int32_t bit) {
  return (Before(changed) & bit) == 0 && (After(changed) & bit) != 0;
}

std::string_view LockSlowVariant(const Event* changed) {
  if (changed == nullptr) return ".lost";
  if (SetsBit(changed, kMutexStarving)) return ".starves";
  const bool was_free = (Before(changed) & (kMutexLocked | kMutexStarving)) == 0;
  return was_free ? ".takes" : "";
}

std::string_view WokenVariant(const Event* changed) {
  if (changed == nullptr) return "";
  return (After(changed) & kMutexStarving) != 0 ? ".handoff" : ".normal";
}

std::string_view QueueVariant(const Facts& facts) {
  const Event* enqueued = facts.Find(EventKind::kSudogEnqueued);
  if (enqueued == nullptr) return ".taken";
  // At the head, and others stand behind it: not at the tail, where who comes first stands too.
  if (enqueued->n != 0 || facts.sync() == nullptr) return "";
  for (const SyncQueueView& queue : facts.sync()->queues) {
    if (queue.sema_id == enqueued->c && queue.waiters.size() > 1) return ".head";
  }
  return "";
}

std::string_view AcquiredVariant(const Facts& facts) {
  if (facts.Has(EventKind::kSemaChanged)) return "";
  const bool still_in =
      facts.actor() != nullptr && facts.actor()->runtime_func == std::string_view("semacquire");
  return still_in ? ".again" : ".handed";
}

std::string_view ReadyVariant(const Facts& facts) {
  const uint32_t self = facts.now().last.goid;
  for (const Event& event : facts.now().events) {
    if (event.kind == EventKind::kGStatusChanged && event.g2 == self) return ".handoff";
  }
  return facts.kicked() != 0 ? ".kicks" : "";
}

std::string_view NotifyVariant(const Facts& facts) {
  if (facts.Has(EventKind::kSudogDequeued)) return "";
  return facts.Has(EventKind::kCondChanged) ? ".coming" : ".lost";
}

std::string_view EnqueueVariant(const Facts& facts) {
  if (facts.Has(EventKind::kSudogEnqueued)) return "";
  const bool still_in = facts.actor() != nullptr && !facts.actor()->runtime_func.empty();
  return still_in ? ".lost" : ".told";
}

int32_t WithoutMark(int32_t reader_count) {
  return reader_count < 0 ? reader_count + kRWMutexMaxReaders : reader_count;
}

std::string HolderText(const Facts& facts, const Words& words) {
  const SyncView* sync = facts.sync();
  const uint32_t holder = sync == nullptr ? 0 : sync->holder;
  return holder != 0 ? NameOfG(holder) : std::string(words.Get("said.word.somebody"));
}

std::string SyncName(const Facts& facts, const Words& words) {
  const SyncView* sync = facts.sync();
  if (sync != nullptr && !sync->name.empty()) return sync->name;
  // Reading `done` leaves no event that names the Once.
  const SyncKind unknown = facts.phase() == Phase::kOnceLoad ? SyncKind::kOnce : SyncKind::kMutex;
  const std::string_view kind = SyncKindText(sync == nullptr ? unknown : sync->kind);
  return words.Format("said.word.unnamed", {{"kind", std::string(kind)}});
}

}  // namespace

std::string_view SyncVariant(const Facts& facts) {
  const Event* mutex = facts.Find(EventKind::kMutexChanged);
  const Event* readers = facts.Find(EventKind::kRWMutexChanged);
  const Event* atomic = facts.Find(EventKind::kAtomicDone);
  switch (facts.phase()) {
    case Phase::kSemacquireQueue: return QueueVariant(facts);
    case Phase::kSemacquireWoken: return AcquiredVariant(facts);
    case Phase::kSemreleaseReady: return ReadyVariant(facts);
    case Phase::kMutexLockFast: return mutex == nullptr ? ".taken" : "";
    case Phase::kMutexTryLockTake:
    case Phase::kMutexUnlockWake:
    case Phase::kRWMutexTryLockW: return mutex == nullptr ? ".lost" : "";
    case Phase::kMutexSpin: return mutex == nullptr ? "" : ".woken";
    case Phase::kMutexCas: return LockSlowVariant(mutex);
    case Phase::kMutexWoken: return WokenVariant(mutex);
    case Phase::kMutexUnlockFast: return After(mutex) == 0 ? "" : ".waiters";
    case Phase::kRWMutexRLock:
    case Phase::kRWMutexRUnlock: return After(readers) < 0 ? ".writer" : "";
    case Phase::kRWMutexTryRLockTake: return readers == nullptr ? ".lost" : "";
    case Phase::kRWMutexRUnlockLeave: return After(readers) == 0 ? ".last" : "";
    case Phase::kRWMutexLockAnnounce: return Before(readers) == 0 ? "" : ".readers";
    case Phase::kRWMutexLockWait: return After(readers) == 0 ? ".gone" : "";
    case Phase::kRWMutexTryLockTake: return readers == nullptr ? ".readers" : "";
    case Phase::kRWMutexUnlockAnnounce: return After(readers) == 0 ? "" : ".readers";
    case Phase::kNotifyListWaitEnqueue: return EnqueueVariant(facts);
    case Phase::kNotifyOneTake:
    case Phase::kNotifyAllTake: return NotifyVariant(facts);
    case Phase::kOnceLoad: return facts.sync() != nullptr && facts.sync()->done ? ".done" : "";
    case Phase::kAtomicCompareAndSwap: return atomic != nullptr && atomic->g3 == 0 ? ".other" : "";
    default: return "";
  }
}

void AddSyncArguments(const Facts& facts, const Words& words,
                      std::vector<WordArgument>& arguments) {
  const SyncView* sync = facts.sync();
  const Event* mutex = facts.Find(EventKind::kMutexChanged);
  const Event* count = facts.Find(EventKind::kRWMutexChanged, 0);
  const Event* wait = facts.Find(EventKind::kRWMutexChanged, 1);
  const Event* ticket = facts.Find(EventKind::kCondChanged);
  const Event* atomic = facts.Find(EventKind::kAtomicDone);
  const uint32_t waiters = mutex != nullptr  ? MutexWaiters(After(mutex))
                           : sync != nullptr ? sync->waiter_count
                                             : 0;
  // A writer that announces itself leaves the readers as they were.
  const int32_t readers = count != nullptr  ? WithoutMark(After(count))
                          : sync != nullptr ? sync->reader_count
                                            : 0;
  const int32_t reader_wait = wait != nullptr   ? After(wait)
                              : sync != nullptr ? sync->reader_wait
                                                : 0;
  const uint64_t old =
      atomic == nullptr ? 0 : static_cast<uint64_t>(atomic->slot2) << 32 | atomic->slot;
  arguments.emplace_back("mu", SyncName(facts, words));
  arguments.emplace_back("holder", HolderText(facts, words));
  arguments.emplace_back("mutex_waiters", std::to_string(waiters));
  arguments.emplace_back("readers", std::to_string(readers));
  arguments.emplace_back("reader_wait", std::to_string(reader_wait));
  arguments.emplace_back("ticket", std::to_string(ticket != nullptr ? ticket->slot : 0));
  arguments.emplace_back("target", facts.now().atomic_name.empty()
                                       ? std::string(words.Get("said.word.a_word"))
                                       : facts.now().atomic_name);
  arguments.emplace_back("old", std::to_string(static_cast<int64_t>(old)));
  arguments.emplace_back(
      "new", std::to_string(atomic == nullptr ? 0 : static_cast<int64_t>(atomic->value)));
}

}  // namespace chanscope
