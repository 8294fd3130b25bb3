// What the inspector says about values of package sync, and timers.
#include <fmt/format.h>

#include "app/panels/inspector_facts.h"
#include "app/scene/side_card.h"

namespace chanscope {
namespace {

const char* TrueOrFalse(bool value) {
  return value ? "true" : "false";
}

// The fields that a Mutex has, or a value that contains one.
void AddMutex(const SyncView& sync, FactSheet& facts) {
  facts.list.push_back({"locked", TrueOrFalse(sync.locked)});
  if (sync.holder != 0) {
    facts.list.push_back({"holder", GoroutineName(sync.holder), {TargetKind::kG, sync.holder, 0}});
  }
  facts.list.push_back({"woken", TrueOrFalse(sync.woken)});
  facts.list.push_back({"starving", TrueOrFalse(sync.starving)});
  facts.list.push_back({"waiters", std::to_string(sync.waiter_count)});
}

void AddFields(const SyncView& sync, FactSheet& facts) {
  switch (sync.kind) {
    case SyncKind::kMutex: return AddMutex(sync, facts);
    case SyncKind::kRWMutex:
      facts.list.push_back({"readerCount", std::to_string(sync.reader_count)});
      facts.list.push_back({"readerWait", std::to_string(sync.reader_wait)});
      facts.list.push_back({"writer", TrueOrFalse(sync.writer_pending)});
      return AddMutex(sync, facts);
    case SyncKind::kOnce:
      facts.list.push_back({"done", TrueOrFalse(sync.done)});
      return AddMutex(sync, facts);
    case SyncKind::kCond:
      facts.list.push_back({"wait", std::to_string(sync.wait)});
      facts.list.push_back({"notify", std::to_string(sync.notify)});
      return;
    case SyncKind::kSemaphore: return;
  }
}

// What it does when it fires.
Fact FactOfFiring(const Snapshot& now, const TimerView& timer) {
  switch (timer.does) {
    case TimerFunc::kNone: break;
    case TimerFunc::kGoroutineReady:
      return {"f", "goroutineReady " + GoroutineName(timer.g), {TargetKind::kG, timer.g, 0}};
    case TimerFunc::kSendTime: {
      const ChanView* chan = now.FindChan(timer.chan);
      return {"f",
              "sendTime " + (chan != nullptr ? chan->name : std::to_string(timer.chan)),
              {TargetKind::kChan, timer.chan, 0}};
    }
    case TimerFunc::kGoFunc: return {"f", "goFunc " + timer.function};
  }
  return {"f", "–"};
}

}  // namespace

FactSheet FactsOf(const PanelInput& in, const WaitGroupView& wait_group) {
  FactSheet facts;
  facts.title = in.words.Format("panel.waitgroup", {{"name", wait_group.name}});
  facts.note = "sync.WaitGroup";
  facts.note_color = in.theme.dim;
  facts.list = {{"counter", std::to_string(wait_group.counter)},
                {"waiters", std::to_string(wait_group.waiter_count)},
                {"sema", std::to_string(wait_group.sema)},
                {std::string(in.words.Get("inspector.waiting")), NamesOf(wait_group.waiters)}};
  return facts;
}

FactSheet FactsOf(const PanelInput& in, const SyncView& sync) {
  FactSheet facts;
  const std::string kind = "sync." + std::string(SyncKindText(sync.kind));
  facts.title = sync.name.empty() ? kind : sync.name;
  facts.note = sync.name.empty() ? "" : kind;
  facts.note_color = in.theme.dim;
  AddFields(sync, facts);
  for (const SyncQueueView& queue : sync.queues) {
    // A Cond's list has no count.
    const std::string count = queue.sema_id != 0 ? std::to_string(queue.count) + " · " : "";
    const uint32_t first = queue.waiters.empty() ? 0 : queue.waiters.front();
    facts.list.push_back(
        {std::string(queue.name), count + NamesOf(queue.waiters), {TargetKind::kG, first, 0}});
  }
  return facts;
}

FactSheet FactsOf(const PanelInput& in, const TimerView& timer) {
  const Snapshot& now = in.session.now();
  FactSheet facts;
  facts.title = timer.name.empty() ? std::string(in.words.Get("stage.timer")) : timer.name;
  facts.note = fmt::format("P{}", timer.p);
  facts.note_color = in.theme.dim;
  facts.list.push_back({"when", DurationText(timer.when_ns)});
  facts.list.push_back({"now", DurationText(now.time_ns)});
  if (timer.period_ns > 0) facts.list.push_back({"period", DurationText(timer.period_ns)});
  facts.list.push_back(FactOfFiring(now, timer));
  facts.list.push_back({"stopped", TrueOrFalse(timer.stopped)});
  if (timer.changed) facts.list.push_back({"modified", "true"});
  return facts;
}

}  // namespace chanscope
