#include "app/scene/side_card.h"

#include <algorithm>
#include <array>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

std::string Waiting(const StageContext& context, size_t count) {
  return count == 0 ? context.Say("stage.sema.none")
                    : context.Say("stage.sema.waiters", {{"n", std::to_string(count)}});
}

SideCard CardOf(const StageContext& context, const WaitGroupView& wg) {
  SideCard card;
  card.role = Role::kWaitGroup;
  card.id = wg.id;
  card.target = {TargetKind::kWaitGroup, wg.id, 0};
  card.name = wg.name.empty() ? "WaitGroup " + std::to_string(wg.id) : wg.name;
  if (!wg.name.empty()) card.kind = "WaitGroup";
  card.label = "counter";
  card.value = std::to_string(wg.counter);
  card.note_label = "sema";
  card.note = Waiting(context, wg.waiters.size());
  card.alert = !wg.waiters.empty();
  card.goids = wg.waiters;
  card.queues = {{"sema", wg.waiters}};
  card.touched = std::any_of(
      context.snapshot.events.begin(), context.snapshot.events.end(),
      [&](const Event& e) { return e.kind == EventKind::kWaitGroupChanged && e.c == wg.sema_id; });
  return card;
}

bool Touched(const StageContext& context, const SyncView& sync) {
  return std::any_of(
      context.snapshot.events.begin(), context.snapshot.events.end(), [&](const Event& e) {
        const Subject subject = SubjectOf(e);
        if (subject == Subject::kSync) return e.c == sync.id;
        return subject == Subject::kSema &&
               std::any_of(sync.queues.begin(), sync.queues.end(), [&](const SyncQueueView& queue) {
                 return queue.sema_id != 0 && queue.sema_id == e.c;
               });
      });
}

// Who has it: the goroutine where it is known, else that somebody has.
void SayHolder(const StageContext& context, const SyncView& sync, SideCard& card) {
  card.label = context.Say("stage.sync.locked");
  card.value_goid = sync.holder;
  card.value = sync.holder != 0 ? GoroutineName(sync.holder) : sync.locked ? "?" : "–";
}

SideCard CardOf(const StageContext& context, const SyncView& sync) {
  SideCard card;
  card.role = Role::kSync;
  card.id = sync.id;
  card.target = {TargetKind::kSync, sync.id, 0};
  card.kind = SyncKindText(sync.kind);
  card.name = sync.name;
  if (card.name.empty()) card.name.swap(card.kind);
  switch (sync.kind) {
    case SyncKind::kMutex:
      SayHolder(context, sync, card);
      if (sync.starving) card.kind += " · " + context.Say("stage.sync.starving");
      break;
    case SyncKind::kRWMutex:
      SayHolder(context, sync, card);
      card.more_label = context.Say("stage.sync.readers");
      card.more = std::to_string(sync.reader_count);
      break;
    case SyncKind::kOnce:
      card.label = context.Say("stage.sync.done");
      card.value = context.Say(sync.done ? "stage.sync.yes" : "stage.sync.no");
      break;
    case SyncKind::kCond:
      card.label = "wait";
      card.value = std::to_string(sync.wait);
      card.more_label = "notify";
      card.more = std::to_string(sync.notify);
      break;
    case SyncKind::kSemaphore:
      card.label = "count";
      card.value = std::to_string(sync.queues.empty() ? 0 : sync.queues.front().count);
      break;
  }
  for (const SyncQueueView& queue : sync.queues) {
    card.goids.insert(card.goids.end(), queue.waiters.begin(), queue.waiters.end());
    card.queues.push_back({std::string(queue.name), queue.waiters});
  }
  card.note_label = sync.kind == SyncKind::kCond ? "list" : "sema";
  card.note = Waiting(context, card.goids.size());
  card.alert = !card.goids.empty();
  card.touched = Touched(context, sync);
  return card;
}

void SayWhatItDoes(const StageContext& context, const TimerView& timer, SideCard& card) {
  switch (timer.does) {
    case TimerFunc::kNone: break;
    case TimerFunc::kGoroutineReady:
      card.note = context.Say("stage.timer.wakes", {{"g", GoroutineName(timer.g)}});
      card.goids = {timer.g};
      break;
    case TimerFunc::kSendTime: {
      const ChanView* chan = context.snapshot.FindChan(timer.chan);
      card.note = context.Say("stage.timer.sends",
                              {{"c", chan != nullptr ? chan->name : std::to_string(timer.chan)}});
      break;
    }
    case TimerFunc::kGoFunc:
      card.note = context.Say("stage.timer.calls", {{"f", timer.function}});
      break;
  }
}

SideCard CardOf(const StageContext& context, const TimerView& timer) {
  SideCard card;
  card.role = Role::kTimer;
  card.id = timer.id;
  card.target = {TargetKind::kTimer, timer.id, 0};
  card.name = timer.name.empty() ? context.Say("stage.timer") : timer.name;
  card.kind = "P" + std::to_string(timer.p);
  card.dashed = timer.stopped;
  if (timer.stopped) {
    card.note = context.Say("stage.timer.stopped");
    return card;
  }
  card.label = context.Say("stage.timer.in");
  card.value = DurationText(std::max<int64_t>(0, timer.when_ns - context.snapshot.time_ns));
  if (timer.period_ns > 0) {
    card.more_label = context.Say("stage.timer.every");
    card.more = DurationText(timer.period_ns);
  }
  SayWhatItDoes(context, timer, card);
  return card;
}

SideCard NilCard(const StageContext& context) {
  SideCard card;
  card.role = Role::kNilChan;
  card.name = "nil chan";
  card.kind = context.Say("stage.nil.forever");
  card.dashed = true;
  for (const GView* g : context.model.on_nil) card.goids.push_back(g->goid);
  return card;
}

// Goroutines that wait for nothing on the stage: an empty select, a finalizer.
SideCard ElsewhereCard(const StageContext& context) {
  const auto& elsewhere = context.model.elsewhere;
  SideCard card;
  card.role = Role::kElsewhere;
  card.name = context.Say("stage.elsewhere");
  const bool one_reason = std::all_of(elsewhere.begin(), elsewhere.end(), [&](const GView* g) {
    return g->waitreason == elsewhere.front()->waitreason;
  });
  card.note = one_reason ? std::string(WaitReasonText(elsewhere.front()->waitreason))
                         : context.Say("stage.elsewhere.several");
  card.alert = true;
  for (const GView* g : elsewhere) card.goids.push_back(g->goid);
  return card;
}

}  // namespace

std::vector<SideCard> SideCardsOf(const StageContext& context) {
  std::vector<SideCard> cards;
  for (const WaitGroupView& wg : context.snapshot.waitgroups) cards.push_back(CardOf(context, wg));
  for (const SyncView& sync : context.snapshot.syncs) cards.push_back(CardOf(context, sync));
  for (const TimerView& timer : context.snapshot.timers) cards.push_back(CardOf(context, timer));
  if (!context.model.on_nil.empty()) cards.push_back(NilCard(context));
  if (!context.model.elsewhere.empty()) cards.push_back(ElsewhereCard(context));
  return cards;
}

std::string DurationText(int64_t ns) {
  struct Unit {
    int64_t ns;
    const char* name;
  };
  constexpr std::array kUnits = {Unit{1'000'000'000, " s"}, Unit{1'000'000, " ms"},
                                 Unit{1'000, " µs"}, Unit{1, " ns"}};
  for (const Unit& unit : kUnits) {
    if (ns < unit.ns && unit.ns != 1) continue;
    // One digit after the point while the number is short.
    const int64_t tenths = ns / std::max<int64_t>(1, unit.ns / 10);
    const bool whole = unit.ns == 1 || tenths >= 1000 || tenths % 10 == 0;
    const std::string number =
        whole ? std::to_string(ns / unit.ns)
              : std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return number + unit.name;
  }
  return {};
}

}  // namespace chanscope
