#include "core/sim/told_channels.h"

#include <algorithm>

#include "core/base/check.h"

namespace chanscope {

bool TellsOfChannel(const Event& event) {
  return event.c != 0 && SubjectOf(event) == Subject::kChan;
}

ToldChannels::ToldChannels(const Program& program, const Machine& machine)
    : program_(program), machine_(machine) {
  views_.resize(machine.state.channels.size());
  for (uint32_t id = 1; id < views_.size(); ++id) views_[id] = ViewChan(program, machine, id);
}

void ToldChannels::Apply(const StepRecord& step, const Event& event) {
  if (!TellsOfChannel(event)) return;
  if (event.kind == EventKind::kChanMade) {
    views_.resize(std::max<size_t>(views_.size(), event.c + size_t{1}));
    views_[event.c] = ViewChan(program_, machine_, event.c);
    return;
  }
  touched_.push_back(event.c);
  ChanView& view = views_[event.c];
  if (event.kind == EventKind::kLockAcquired) view.lock_holder = step.goid;
  if (event.kind == EventKind::kLockReleased) view.lock_holder = 0;
  if (event.kind == EventKind::kSudogEnqueued) Enqueue(step, event);
  if (event.kind == EventKind::kSudogDequeued) Dequeue(event);
  if (event.kind == EventKind::kElemCopied && event.place2 == Place::kBuffer) {
    view.buf[event.slot2] = FormatElement(program_, machine_, event);
  }
  if (event.kind == EventKind::kSlotCleared) view.buf[event.slot] = ZeroElement(event.c);
  if (event.kind == EventKind::kIndexMoved) {
    (event.flag == 0 ? view.sendx : view.recvx) = event.slot2;
  }
  if (event.kind == EventKind::kCountChanged) view.qcount = event.slot2;
  if (event.kind == EventKind::kChanClosed) view.closed = 1;
}

std::string ToldChannels::ZeroElement(uint32_t id) const {
  const TypeId type = machine_.state.channels[id].elemtype;
  const std::vector<uint64_t> zero(program_.type(type).words + 1);
  return FormatValue(program_, machine_, type, zero.data());
}

void ToldChannels::Enqueue(const StepRecord& step, const Event& event) {
  const bool sends = event.queue == Queue::kSendq;
  SudogView sudog{event.g2, {}, step.phase == Phase::kSelectEnqueue, event.slot};
  if (sends) sudog.elem = FormatElement(program_, machine_, event);
  std::vector<SudogView>& queue = sends ? views_[event.c].sendq : views_[event.c].recvq;
  queue.insert(queue.begin() + std::min<std::ptrdiff_t>(event.n, std::ssize(queue)), sudog);
}

// A loser leaves from wherever it stands; everybody else from the head.
void ToldChannels::Dequeue(const Event& event) {
  std::vector<SudogView>& queue =
      event.queue == Queue::kSendq ? views_[event.c].sendq : views_[event.c].recvq;
  const auto at = std::find_if(queue.begin(), queue.end(), [&](const SudogView& sudog) {
    return sudog.goid == event.g2 && (event.flag != 1 || sudog.select_case == event.slot);
  });
  CHECK(at != queue.end());
  queue.erase(at);
}

void ToldChannels::EndStep() {
  for (const uint32_t id : touched_) views_[id] = ViewChan(program_, machine_, id);
  touched_.clear();
}

}  // namespace chanscope
