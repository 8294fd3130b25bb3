#include "app/scene/stage_model.h"

#include <algorithm>

namespace chanscope {
namespace {

ChanModel* Find(StageModel& model, uint32_t id) {
  const auto at = std::lower_bound(
      model.chans.begin(), model.chans.end(), id,
      [](const ChanModel& chan, uint32_t wanted) { return chan.view->id < wanted; });
  return at != model.chans.end() && at->view->id == id ? &*at : nullptr;
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

// Those whom a sync object or a timer on the stage shows, sorted.
std::vector<uint32_t> AtNodes(const Snapshot& snapshot) {
  std::vector<uint32_t> goids;
  for (const SyncView& sync : snapshot.syncs) {
    for (const SyncQueueView& queue : sync.queues) {
      goids.insert(goids.end(), queue.waiters.begin(), queue.waiters.end());
    }
  }
  for (const TimerView& timer : snapshot.timers) {
    if (timer.does == TimerFunc::kGoroutineReady) goids.push_back(timer.g);
  }
  std::sort(goids.begin(), goids.end());
  return goids;
}

void AddGoroutine(const Snapshot& snapshot, const GView& g, const std::vector<uint32_t>& at_nodes,
                  StageModel& model) {
  const OperationView& operation = g.operation;
  if (operation.cases.size() > 1) model.selecting.push_back(&g);
  const bool in_channel = operation.op == ChanOp::kSend || operation.op == ChanOp::kReceive;
  const bool sends = operation.op == ChanOp::kSend;
  ChanModel* chan = in_channel ? Find(model, operation.chan) : nullptr;
  if (g.status == GStatus::kWaiting) {
    if (chan != nullptr && !operation.in_queue) {
      (sends ? chan->senders : chan->receivers).push_back({g.goid, nullptr, &g});
      ++(sends ? chan->dequeued_senders : chan->dequeued_receivers);
    }
    const bool select = g.waitreason == WaitReason::kSelect;
    // It stands in no queue when all the channels of its select are nil.
    const bool in_none = std::none_of(operation.cases.begin(), operation.cases.end(),
                                      [](const CaseView& each) { return each.chan != 0; });
    const bool nil = (in_channel && operation.chan == 0) || (select && in_none);
    if (nil) model.on_nil.push_back(&g);
    const bool placed = chan != nullptr || nil || select || g.waiting_waitgroup != 0;
    const bool at_node = std::binary_search(at_nodes.begin(), at_nodes.end(), g.goid);
    if (!placed && !at_node) model.elsewhere.push_back(&g);
  } else if (chan != nullptr && IsRunning(snapshot, g.goid)) {
    (sends ? chan->sending : chan->receiving).push_back(&g);
  }
}

// Of several at work on one side the one with the lock is shown.
void HolderFirst(uint32_t holder, std::vector<const GView*>& working) {
  std::stable_partition(working.begin(), working.end(),
                        [&](const GView* g) { return g->goid == holder; });
}

}  // namespace

StageModel ModelOf(const Snapshot& snapshot) {
  StageModel model;
  for (const ChanView& view : snapshot.chans) {
    ChanModel& chan = model.chans.emplace_back();
    chan.view = &view;
  }
  const std::vector<uint32_t> at_nodes = AtNodes(snapshot);
  for (const GView& g : snapshot.gs) AddGoroutine(snapshot, g, at_nodes, model);
  for (ChanModel& chan : model.chans) {
    AddQueue(snapshot, chan.view->sendq, chan.senders);
    AddQueue(snapshot, chan.view->recvq, chan.receivers);
    HolderFirst(chan.view->lock_holder, chan.sending);
    HolderFirst(chan.view->lock_holder, chan.receiving);
  }
  return model;
}

}  // namespace chanscope
