#include "app/session/facts.h"

#include <algorithm>

#include "core/sim/told_channels.h"

namespace chanscope {
namespace {

// The number of the semaphore that the events are about; 0: none.
uint32_t SemaOf(const std::vector<Event>& events) {
  uint32_t sema = 0;
  for (const Event& event : events) {
    if (SubjectOf(event) == Subject::kSema) sema = event.c;
  }
  return sema;
}

const SyncQueueView* QueueOfSema(const SyncView& sync, uint32_t sema) {
  for (const SyncQueueView& queue : sync.queues) {
    if (queue.sema_id == sema) return &queue;
  }
  return nullptr;
}

}  // namespace

Facts::Facts(const Snapshot& now) : now_(now) {
  chan_ = FindChannel();
  other_ = FindOther();
  if (chan_ == nullptr && other_ != 0 && phase() != Phase::kScheduleExecute &&
      phase() != Phase::kSchedulePick) {
    const GView* view = now_.FindG(other_);
    if (view != nullptr) chan_ = now_.FindChan(view->operation.chan);
  }
  waitgroup_ = FindWaitGroup();
  sync_ = FindSync();
  if (Find(EventKind::kGQueued, 0) != nullptr) {
    for (const Event& event : now_.events) {
      if (event.kind == EventKind::kGQueued && event.flag != 0) kicked_ = event.g2;
    }
  }
}

const Event* Facts::Find(EventKind kind) const {
  const auto at = std::find_if(now_.events.begin(), now_.events.end(),
                               [&](const Event& event) { return event.kind == kind; });
  return at == now_.events.end() ? nullptr : &*at;
}

const Event* Facts::Find(EventKind kind, uint8_t flag) const {
  const auto at = std::find_if(now_.events.begin(), now_.events.end(), [&](const Event& event) {
    return event.kind == kind && event.flag == flag;
  });
  return at == now_.events.end() ? nullptr : &*at;
}

uint32_t Facts::FindOther() const {
  const uint32_t self = now_.last.goid;
  for (const EventKind kind : {EventKind::kSudogDequeued, EventKind::kLockWaited,
                               EventKind::kGCreated, EventKind::kGPicked, EventKind::kTimerFired}) {
    const Event* event = Find(kind);
    if (event != nullptr && event->g2 != 0) return event->g2;
  }
  if (const Event* copied = Find(EventKind::kElemCopied)) {
    if (copied->g2 != 0 && copied->g2 != self) return copied->g2;
    if (copied->g3 != 0 && copied->g3 != self) return copied->g3;
  }
  for (const Event& event : now_.events) {
    if (event.kind == EventKind::kGStatusChanged && event.g2 != self) return event.g2;
  }
  const Event* queued = Find(EventKind::kGQueued, 0);
  if (queued != nullptr && queued->g2 != self) return queued->g2;
  return TakenOut();
}

uint32_t Facts::TakenOut() const {
  // The scheduler itself sends for a timer: then there is no actor.
  if (phase() == Phase::kUser || chan_ == nullptr) return 0;
  const std::vector<uint32_t> collected = Collected();
  return collected.empty() ? 0 : collected.front();
}

std::vector<uint32_t> Facts::Collected() const {
  std::vector<uint32_t> goids;
  if (chan_ == nullptr) return goids;
  for (const GView& view : now_.gs) {
    const auto& cases = view.operation.cases;
    const bool chosen = std::any_of(cases.begin(), cases.end(), [&](const CaseView& each) {
      return each.chosen && each.chan == chan_->id;
    });
    if (view.status == GStatus::kWaiting && chosen) goids.push_back(view.goid);
    const bool out = view.status == GStatus::kWaiting && !view.operation.in_queue &&
                     view.operation.op != ChanOp::kNone && view.operation.chan == chan_->id;
    if (out) goids.push_back(view.goid);
  }
  return goids;
}

const ChanView* Facts::FindChannel() const {
  for (const Event& event : now_.events) {
    if (TellsOfChannel(event)) return now_.FindChan(event.c);
  }
  const GView* view = actor();
  if (view != nullptr && view->operation.op != ChanOp::kNone) {
    return now_.FindChan(view->operation.chan);
  }
  return nullptr;
}

const WaitGroupView* Facts::FindWaitGroup() const {
  const uint32_t sema = SemaOf(now_.events);
  for (const WaitGroupView& view : now_.waitgroups) {
    if (sema != 0 && view.sema_id == sema) return &view;
  }
  const GView* view = actor();
  if (view != nullptr && view->waiting_waitgroup != 0) {
    for (const WaitGroupView& group : now_.waitgroups) {
      if (group.id == view->waiting_waitgroup) return &group;
    }
  }
  return now_.waitgroups.size() == 1 ? &now_.waitgroups.front() : nullptr;
}

const SyncView* Facts::FindSync() const {
  for (const Event& event : now_.events) {
    if (SubjectOf(event) == Subject::kSync) return now_.FindSync(event.c);
  }
  if (const uint32_t sema = SemaOf(now_.events)) {
    for (const SyncView& view : now_.syncs) {
      if (QueueOfSema(view, sema) != nullptr) return &view;
    }
    return nullptr;
  }
  for (const GView* view : {actor(), now_.FindG(other_)}) {
    if (view != nullptr && view->operation.sync != 0) return now_.FindSync(view->operation.sync);
  }
  return nullptr;
}

VariableView Facts::elem() const {
  const GView* view = actor();
  if (phase() == Phase::kRecvCopySender) view = now_.FindG(other_);
  return view == nullptr ? VariableView{} : view->operation.elem;
}

std::vector<uint32_t> Facts::QueueLeft() const {
  std::vector<uint32_t> goids;
  const Event* event = Find(EventKind::kSudogDequeued);
  if (event == nullptr) return goids;
  if (event->queue == Queue::kSema || event->queue == Queue::kNotify) {
    if (sync_ == nullptr) return waitgroup_ == nullptr ? goids : waitgroup_->waiters;
    const uint32_t sema = event->queue == Queue::kSema ? event->c : 0;
    const SyncQueueView* queue = QueueOfSema(*sync_, sema);
    return queue == nullptr ? goids : queue->waiters;
  }
  if (chan_ == nullptr) return goids;
  const auto& queue = event->queue == Queue::kSendq ? chan_->sendq : chan_->recvq;
  for (const SudogView& view : queue) goids.push_back(view.goid);
  return goids;
}

}  // namespace chanscope
