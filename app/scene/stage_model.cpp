#include "app/scene/stage_model.h"

#include <algorithm>

namespace chanscope {
namespace {

ChanModel* Find(StageModel& model, uint32_t id) {
  for (ChanModel& chan : model.chans) {
    if (chan.view->id == id) return &chan;
  }
  return nullptr;
}

bool IsRunning(const Snapshot& snapshot, uint32_t goid) {
  return std::any_of(snapshot.ps.begin(), snapshot.ps.end(),
                     [&](const PView& p) { return p.running == goid; });
}

void AddQueue(const Snapshot& snapshot, const std::vector<SudogView>& queue,
              std::vector<Waiter>& to) {
  // Those already there were taken out: the one that waited longest went first.
  std::stable_sort(to.begin(), to.end(), [](const Waiter& a, const Waiter& b) {
    return a.g->parked_step < b.g->parked_step;
  });
  for (const SudogView& sudog : queue) {
    to.push_back({sudog.goid, &sudog, snapshot.FindG(sudog.goid)});
  }
}

void AddGoroutine(const Snapshot& snapshot, const GView& g, StageModel& model) {
  const OperationView& operation = g.operation;
  const bool in_channel = operation.op == ChanOp::kSend || operation.op == ChanOp::kReceive;
  const bool sends = operation.op == ChanOp::kSend;
  ChanModel* chan = in_channel ? Find(model, operation.chan) : nullptr;
  if (g.status == GStatus::kWaiting) {
    if (chan != nullptr && !operation.in_queue) {
      (sends ? chan->senders : chan->receivers).push_back({g.goid, nullptr, &g});
      ++(sends ? chan->dequeued_senders : chan->dequeued_receivers);
    }
    const bool select = g.waitreason == WaitReason::kSelect;
    if (chan == nullptr && g.waiting_waitgroup == 0 && !select) model.elsewhere.push_back(&g);
  } else if (chan != nullptr && IsRunning(snapshot, g.goid)) {
    (sends ? chan->sending : chan->receiving).push_back(&g);
  }
}

}  // namespace

StageModel ModelOf(const Snapshot& snapshot) {
  StageModel model;
  for (const ChanView& view : snapshot.chans) {
    ChanModel& chan = model.chans.emplace_back();
    chan.view = &view;
  }
  for (const GView& g : snapshot.gs) AddGoroutine(snapshot, g, model);
  for (ChanModel& chan : model.chans) {
    AddQueue(snapshot, chan.view->sendq, chan.senders);
    AddQueue(snapshot, chan.view->recvq, chan.receivers);
  }
  return model;
}

}  // namespace chanscope
