#include "app/session/said.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/session/said_select.h"
#include "app/session/said_sync.h"
#include "app/session/said_waiting.h"

namespace chanscope {
namespace {

constexpr size_t kLongestQuote = 48;    // bytes of output or of a statement
constexpr size_t kNamedInDeadlock = 4;  // goroutines

// At most `kLongestQuote` bytes, never half a character.
std::string Quoted(std::string_view text) {
  if (text.size() <= kLongestQuote) return std::string(text);
  size_t end = kLongestQuote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string_view Trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  const size_t last = text.find_last_not_of(" \t\r");
  return text.substr(first, last - first + 1);
}

// The innermost frame that the person wrote.
const FrameView* UserFrame(const GView* view) {
  if (view == nullptr) return nullptr;
  for (const FrameView& frame : view->stack) {
    if (frame.function.starts_with("main.")) return &frame;
  }
  return view->stack.empty() ? nullptr : &view->stack.front();
}

std::string PlaceOf(const Program& program, const FrameView* frame) {
  if (frame == nullptr || frame->pos.line == 0) return {};
  const SourceFile& file = FileOf(program.sources, frame->pos);
  return fmt::format("{}:{}", file.name.substr(file.name.rfind('/') + 1),
                     frame->pos.line - file.first_line + 1);
}

std::string_view Statement(const Program& program, const FrameView& frame) {
  return Trimmed(LineText(FileOf(program.sources, frame.pos), frame.pos.line));
}

const OutputView* OutputOfStep(const Snapshot& now) {
  const auto at = std::find_if(now.output.begin(), now.output.end(),
                               [&](const OutputView& line) { return line.step == now.step; });
  return at == now.output.end() ? nullptr : &*at;
}

std::string ValueText(const VariableView& elem, const Words& words) {
  if (elem.type.empty()) return std::string(words.Get("said.word.a_value"));
  return elem.value.empty() ? "\"\"" : Quoted(elem.value);
}

std::string VariableText(const VariableView& elem, const Words& words) {
  if (elem.name.empty()) return std::string(words.Get("said.word.temporary"));
  return words.Format("said.word.variable", {{"name", elem.name}});
}

std::string Sleepers(const Snapshot& now, const Words& words) {
  std::string text;
  size_t named = 0;
  for (const GView& view : now.gs) {
    if (view.status != GStatus::kWaiting) continue;
    if (!text.empty() && named <= kNamedInDeadlock) text += words.Get("said.word.comma");
    if (named++ >= kNamedInDeadlock) continue;
    text += words.Format("said.word.asleep",
                         {{"g", NameOfG(view.goid)}, {"reason", WaitReasonText(view.waitreason)}});
  }
  if (named > kNamedInDeadlock) {
    text += words.Format("said.word.more", {{"count", std::to_string(named - kNamedInDeadlock)}});
  }
  return text;
}

bool ChosenOutOfTurn(const Facts& facts, const Event& picked) {
  for (const PView& p : facts.now().ps) {
    if (p.id != picked.n) continue;
    if (picked.flag == 1) return p.runnext != 0;
    if (picked.flag == 2) return p.schedtick % 61 != 0 && (p.runnext != 0 || !p.runq.empty());
  }
  return false;
}

std::string_view PickVariant(const Facts& facts) {
  const Event* picked = facts.Find(EventKind::kGPicked);
  if (facts.now().step == 1) return ".first";
  if (picked == nullptr || picked->flag == 0) return "";
  if (ChosenOutOfTurn(facts, *picked)) return ".chosen";
  return picked->flag == 1 ? ".runq" : ".global";
}

const PView* ViewOfP(const Facts& facts) {
  for (const PView& p : facts.now().ps) {
    if (facts.now().last.p && p.id == facts.now().last.p.value - 1) return &p;
  }
  return nullptr;
}

std::string_view StealVariant(const Facts& facts) {
  if (facts.Has(EventKind::kGPicked)) return ".stolen";
  if (facts.Has(EventKind::kPWaited)) return ".waits";
  const PView* p = ViewOfP(facts);
  return p != nullptr && p->runs_timers ? ".timers" : "";
}

std::string_view IdleVariant(const Facts& facts) {
  if (facts.Find(EventKind::kPIdled, 1) != nullptr) return ".sleeps";
  return facts.Find(EventKind::kPIdled, 2) != nullptr ? ".again" : "";
}

std::string_view TimerVariant(const Event* event) {
  if (event == nullptr) return ".none";
  switch (static_cast<TimerFunc>(event->flag)) {
    case TimerFunc::kSendTime: return ".sends";
    case TimerFunc::kGoFunc: return ".starts";
    case TimerFunc::kGoroutineReady:
    case TimerFunc::kNone: return "";
  }
  return "";
}

// "1.5ms": four digits are enough to follow.
std::string DurationText(int64_t ns) {
  const auto value = static_cast<double>(ns);
  if (ns < 1'000) return fmt::format("{} ns", ns);
  if (ns < 1'000'000) return fmt::format("{:.4g} µs", value / 1e3);
  if (ns < 1'000'000'000) return fmt::format("{:.4g} ms", value / 1e6);
  return fmt::format("{:.4g} s", value / 1e9);
}

std::string_view AddVariant(const Facts& facts) {
  const Event* changed = facts.Find(EventKind::kWaitGroupChanged);
  if (changed == nullptr) return "";
  const auto before = static_cast<int32_t>(changed->slot);
  const auto after = static_cast<int32_t>(changed->slot2);
  if (after >= before) return "";
  return after == 0 && changed->n > 0 ? ".last" : ".done";
}

std::string_view UserVariant(const Program& program, const Facts& facts) {
  const FrameView* frame = UserFrame(facts.actor());
  if (frame == nullptr || frame->pos.line == 0) return ".blank";
  if (OutputOfStep(facts.now()) != nullptr) return ".output";
  if (frame != &facts.actor()->stack.front()) return ".library";
  return Statement(program, *frame).starts_with('}') ? ".return" : "";
}

std::string_view CopyOutVariant(const Facts& facts) {
  if (!facts.Has(EventKind::kElemCopied)) return ".dropped";
  return facts.chan() != nullptr && facts.chan()->closed != 0 ? ".closed" : "";
}

std::string NumberOr(const Event* event, uint32_t Event::*field, uint32_t otherwise) {
  return std::to_string(event != nullptr ? event->*field : otherwise);
}

// Numbers of the channel: as the events say, else as it is now.
void AddChannelNumbers(const Facts& facts, std::vector<WordArgument>& arguments) {
  static constexpr auto kZero = [](auto view, auto field) {
    return view == nullptr ? 0U : view->*field;
  };
  const ChanView* c = facts.chan();
  const Event* sendx = facts.Find(EventKind::kIndexMoved, 0);
  const Event* recvx = facts.Find(EventKind::kIndexMoved, 1);
  const Event* count = facts.Find(EventKind::kCountChanged);
  const uint32_t cap = kZero(c, &ChanView::dataqsiz);
  arguments.emplace_back("cap", std::to_string(cap));
  arguments.emplace_back("qcount", NumberOr(count, &Event::slot2, kZero(c, &ChanView::qcount)));
  arguments.emplace_back("old_qcount", NumberOr(count, &Event::slot, kZero(c, &ChanView::qcount)));
  arguments.emplace_back("sendx", NumberOr(sendx, &Event::slot2, kZero(c, &ChanView::sendx)));
  arguments.emplace_back("old_sendx", NumberOr(sendx, &Event::slot, kZero(c, &ChanView::sendx)));
  arguments.emplace_back("recvx", NumberOr(recvx, &Event::slot2, kZero(c, &ChanView::recvx)));
  arguments.emplace_back("old_recvx", NumberOr(recvx, &Event::slot, kZero(c, &ChanView::recvx)));
  const uint32_t next = kZero(c, &ChanView::recvx) + 1;
  arguments.emplace_back("next", std::to_string(next >= cap ? 0 : next));
  const Event* copied = facts.Find(EventKind::kElemCopied);
  const bool into = copied != nullptr && copied->place2 == Place::kBuffer;
  const Event* slot = copied != nullptr ? copied : facts.Find(EventKind::kSlotCleared);
  arguments.emplace_back("slot", NumberOr(slot, into ? &Event::slot2 : &Event::slot, 0));
}

void AddWaitGroupNumbers(const Facts& facts, std::vector<WordArgument>& arguments) {
  const WaitGroupView* wg = facts.waitgroup();
  const Event* changed = facts.Find(EventKind::kWaitGroupChanged);
  const auto signed_text = [](uint32_t counter) {
    return std::to_string(static_cast<int32_t>(counter));
  };
  const uint32_t counter = changed != nullptr ? changed->slot2
                           : wg != nullptr    ? static_cast<uint32_t>(wg->counter)
                                              : 0;
  arguments.emplace_back("counter", signed_text(counter));
  arguments.emplace_back("old_counter", signed_text(changed != nullptr ? changed->slot : counter));
  arguments.emplace_back("waiters",
                         NumberOr(changed, &Event::n, wg != nullptr ? wg->waiter_count : 0));
  const Event* sema = facts.Find(EventKind::kSemaChanged);
  arguments.emplace_back("count", std::to_string(sema != nullptr ? sema->value : 0));
}

// The timer that the step is about, and the Ms and Ps.
void AddSchedulerNumbers(const Facts& facts, std::vector<WordArgument>& arguments) {
  const Snapshot& now = facts.now();
  const Event* timer = nullptr;
  for (const EventKind kind : {EventKind::kTimerFired, EventKind::kTimerArmed,
                               EventKind::kTimerChanged, EventKind::kTimerStopped}) {
    if (timer == nullptr) timer = facts.Find(kind);
  }
  const int64_t when = timer != nullptr ? static_cast<int64_t>(timer->value) : 0;
  arguments.emplace_back("timer", std::to_string(timer != nullptr ? timer->n : 0));
  arguments.emplace_back("when", DurationText(when));
  arguments.emplace_back("wait", DurationText(std::max<int64_t>(when - now.time_ns, 0)));
  const auto count = static_cast<size_t>(std::count_if(
      now.timers.begin(), now.timers.end(), [](const TimerView& t) { return !t.stopped; }));
  arguments.emplace_back("timers", std::to_string(count));
  arguments.emplace_back("time", DurationText(now.time_ns));
  const Event* idled = facts.Find(EventKind::kPIdled);
  const Event* jumped = facts.Find(EventKind::kClockJumped);
  const Event* m = idled != nullptr ? idled : jumped;
  arguments.emplace_back("m", fmt::format("M{}", m != nullptr ? m->slot : 0));
  arguments.emplace_back("until",
                         DurationText(idled != nullptr ? static_cast<int64_t>(idled->value) : 0));
  const Event* waited = facts.Find(EventKind::kPWaited);
  const Event* victim = waited != nullptr ? waited : facts.Find(EventKind::kGPicked);
  arguments.emplace_back("victim", fmt::format("P{}", victim != nullptr ? victim->slot : 0));
  // With the one that runs at once, all that was stolen lies in the thief's queue: it was empty.
  const PView* thief = ViewOfP(facts);
  arguments.emplace_back("stolen", std::to_string(thief != nullptr ? thief->runq.size() + 1 : 0));
  const Event* procs = facts.Find(EventKind::kProcsChanged);
  arguments.emplace_back("old_procs", NumberOr(procs, &Event::slot, 0));
  arguments.emplace_back("procs", NumberOr(procs, &Event::slot2, 0));
  const Event* stopped = facts.Find(EventKind::kPStopped);
  arguments.emplace_back("stopper", NameOfG(stopped != nullptr ? stopped->g2 : 0));
}

// Who takes the step: a goroutine, or the scheduler on a stack of its own.
std::string ActorName(const Snapshot& now, const Words& words) {
  if (now.step == 0) return NameOfG(1);
  if (now.last.goid != 0) return NameOfG(now.last.goid);
  const uint32_t p = now.last.p ? now.last.p.value - 1 : 0;
  return words.Format("said.word.scheduler", {{"p", fmt::format("P{}", p)}});
}

std::string ChannelName(const Facts& facts, const Words& words) {
  if (facts.chan() != nullptr) return facts.chan()->name;
  const bool nil = facts.phase() == Phase::kChansendNil || facts.phase() == Phase::kChanrecvNil ||
                   facts.phase() == Phase::kClosechanNil;
  return std::string(words.Get(nil ? "said.word.nil_channel" : "said.word.a_channel"));
}

}  // namespace

std::string NameOfG(uint32_t goid) {
  return goid == 0 ? "" : fmt::format("G{}", goid);
}

std::string_view SaidVariant(const Program& program, const Facts& facts) {
  const bool unbuffered = facts.chan() != nullptr && facts.chan()->dataqsiz == 0;
  const Event* released = facts.Find(EventKind::kSudogReleased);
  switch (facts.phase()) {
    case Phase::kUser: return UserVariant(program, facts);
    case Phase::kMakechanAlloc:
      if (!facts.Has(EventKind::kChanMade)) return ".size";
      return unbuffered ? ".unbuffered" : "";
    case Phase::kChansendNil:
    case Phase::kChanrecvNil: return facts.Has(EventKind::kGStatusChanged) ? "" : ".nonblocking";
    case Phase::kChansendLock:
    case Phase::kChanrecvLock:
    case Phase::kClosechanLock: return facts.Has(EventKind::kLockWaited) ? ".waits" : "";
    case Phase::kChansendAdvance: {
      const Event* moved = facts.Find(EventKind::kIndexMoved, 0);
      return moved != nullptr && moved->slot2 == 0 ? ".wrap" : "";
    }
    case Phase::kChanrecvAdvance: {
      const Event* moved = facts.Find(EventKind::kIndexMoved, 1);
      return moved != nullptr && moved->slot2 == 0 ? ".wrap" : "";
    }
    case Phase::kChansendEnqueue:
    case Phase::kChanrecvEnqueue:
    case Phase::kChanrecvDequeue:
    case Phase::kSendCopy: return unbuffered ? ".unbuffered" : "";
    case Phase::kChansendWoken:
    case Phase::kChanrecvWoken: return released != nullptr && released->flag == 0 ? ".closed" : "";
    case Phase::kChanrecvCopyBuf: return CopyOutVariant(facts);
    case Phase::kRecvCopySender:
      return facts.actor() != nullptr && facts.actor()->operation.elem.type.empty() ? ".dropped"
                                                                                    : "";
    case Phase::kNewprocCreate: return facts.Has(EventKind::kGCreated) ? "" : ".nil";
    case Phase::kSendReady:
    case Phase::kRecvReady:
    case Phase::kClosechanReady:
    case Phase::kNewprocRunqput:
    case Phase::kGoroutineReady:
    case Phase::kNotifyOneReady:
    case Phase::kNotifyAllReady: return facts.kicked() != 0 ? ".kicks" : "";
    case Phase::kScheduleSteal: return StealVariant(facts);
    case Phase::kScheduleIdle: return IdleVariant(facts);
    case Phase::kRuntimer: return TimerVariant(facts.Find(EventKind::kTimerFired));
    case Phase::kAddtimer: {
      const Event* armed = facts.Find(EventKind::kTimerArmed);
      return armed != nullptr ? TimerVariant(armed) : "";
    }
    case Phase::kDeltimer: return facts.Find(EventKind::kTimerStopped, 1) != nullptr ? "" : ".late";
    case Phase::kGCDone: return facts.Has(EventKind::kGQueued) ? ".turns" : "";
    case Phase::kModtimer: return facts.Has(EventKind::kTimerChanged) ? ".marked" : "";
    case Phase::kSchedulePick: return PickVariant(facts);
    case Phase::kScheduleExecute: {
      const FrameView* frame = UserFrame(facts.now().FindG(facts.other()));
      return PlaceOf(program, frame).empty() ? ".begins" : "";
    }
    case Phase::kWaitGroupAdd: return AddVariant(facts);
    case Phase::kDeadlock: return facts.now().gs.empty() ? ".nobody" : "";
    case Phase::kSelectPollorder:
    case Phase::kSelectLock:
    case Phase::kSelectLook:
    case Phase::kSelectCopyOut:
    case Phase::kSelectClosedSend:
    case Phase::kSelectEnqueue:
    case Phase::kSelectPark:
    case Phase::kSelectRelock:
    case Phase::kSelectLeave:
    case Phase::kSelectDone: return SelectVariant(program, facts);
    case Phase::kSemacquireQueue:
    case Phase::kSemacquireWoken:
    case Phase::kSemreleaseReady:
    case Phase::kMutexLockFast:
    case Phase::kMutexTryLockTake:
    case Phase::kMutexSpin:
    case Phase::kMutexCas:
    case Phase::kMutexWoken:
    case Phase::kMutexUnlockFast:
    case Phase::kMutexUnlockWake:
    case Phase::kRWMutexRLock:
    case Phase::kRWMutexTryRLockTake:
    case Phase::kRWMutexRUnlock:
    case Phase::kRWMutexRUnlockLeave:
    case Phase::kRWMutexLockAnnounce:
    case Phase::kRWMutexLockWait:
    case Phase::kRWMutexTryLockW:
    case Phase::kRWMutexTryLockTake:
    case Phase::kRWMutexUnlockAnnounce:
    case Phase::kNotifyListWaitEnqueue:
    case Phase::kNotifyOneTake:
    case Phase::kNotifyAllTake:
    case Phase::kOnceLoad:
    case Phase::kAtomicCompareAndSwap: return SyncVariant(facts);
    case Phase::kChansendFast:
    case Phase::kChansendClosed:
    case Phase::kChansendDequeue:
    case Phase::kChansendCopyBuf:
    case Phase::kChansendUnlock:
    case Phase::kChansendWouldBlock:
    case Phase::kChansendPark:
    case Phase::kSendUnlock:
    case Phase::kChanrecvFast:
    case Phase::kChanrecvClosed:
    case Phase::kChanrecvUnlock:
    case Phase::kChanrecvWouldBlock:
    case Phase::kChanrecvPark:
    case Phase::kRecvCopyDirect:
    case Phase::kRecvCopyHead:
    case Phase::kRecvAdvance:
    case Phase::kRecvUnlock:
    case Phase::kClosechanNil:
    case Phase::kClosechanClosed:
    case Phase::kClosechanMark:
    case Phase::kClosechanReceiver:
    case Phase::kClosechanSender:
    case Phase::kClosechanUnlock:
    case Phase::kSelectLockorder:
    case Phase::kSelectReceiver:
    case Phase::kSelectSender:
    case Phase::kSelectCopyIn:
    case Phase::kSelectAdvanceIn:
    case Phase::kSelectAdvanceOut:
    case Phase::kSelectUnlock:
    case Phase::kSelectClosedRecv:
    case Phase::kSelectDefault:
    case Phase::kBlockForever:
    case Phase::kScheduleStop:
    case Phase::kCheckTimers:
    case Phase::kNetpoll:
    case Phase::kGomaxprocsStop:
    case Phase::kGomaxprocsResize:
    case Phase::kGCStart:
    case Phase::kSleepZero:
    case Phase::kSleepWhen:
    case Phase::kSleepPark:
    case Phase::kSleepWoken:
    case Phase::kGoschedYield:
    case Phase::kPreemptYield:
    case Phase::kGoexitDefer:
    case Phase::kGoexitExit:
    case Phase::kWaitGroupNegative:
    case Phase::kWaitGroupMisuse:
    case Phase::kWaitGroupRelease:
    case Phase::kWaitGroupWaitFast:
    case Phase::kWaitGroupWaitCount:
    case Phase::kWaitGroupWaitDone:
    case Phase::kWaitGroupReused:
    case Phase::kSemacquireFast:
    case Phase::kSemacquirePark:
    case Phase::kSemreleaseAdd:
    case Phase::kSemreleaseDequeue:
    case Phase::kMutexTryLockBusy:
    case Phase::kMutexUnlockFatal:
    case Phase::kMutexUnlockNobody:
    case Phase::kMutexUnlockHandoff:
    case Phase::kRWMutexTryRLockBusy:
    case Phase::kRWMutexRUnlockFatal:
    case Phase::kRWMutexTryLockBusy:
    case Phase::kRWMutexUnlockFatal:
    case Phase::kNotifyListAdd:
    case Phase::kNotifyListWaitPark:
    case Phase::kNotifyListWaitWoken:
    case Phase::kNotifyOneFast:
    case Phase::kNotifyAllFast:
    case Phase::kOnceStore:
    case Phase::kAtomicLoad:
    case Phase::kAtomicStore:
    case Phase::kAtomicAdd:
    case Phase::kAtomicSwap:
    case Phase::kPanicStart:
    case Phase::kPanicDefer:
    case Phase::kPanicRecovery:
    case Phase::kPanicFatal:
    case Phase::kThrow:
    case Phase::kMainReturned:
    case Phase::kExit:
    case Phase::kCount: return "";
  }
  return "";
}

std::vector<WordArgument> SaidArguments(const Program& program, const Facts& facts,
                                        const Words& words) {
  const Snapshot& now = facts.now();
  const VariableView elem = facts.elem();
  const GView* other = now.FindG(facts.other());
  const FrameView* frame = UserFrame(facts.actor());
  const Event* enqueued = facts.Find(EventKind::kSudogEnqueued);
  const OutputView* printed = OutputOfStep(now);
  const bool woken = facts.phase() == Phase::kSendCopy && other != nullptr;
  std::vector<WordArgument> arguments;
  arguments.emplace_back("step", std::to_string(now.step));
  arguments.emplace_back("g", ActorName(now, words));
  arguments.emplace_back("p", fmt::format("P{}", now.last.p ? now.last.p.value - 1 : 0));
  arguments.emplace_back("other", NameOfG(facts.other()));
  arguments.emplace_back("kicked", NameOfG(facts.kicked()));
  arguments.emplace_back("chan", ChannelName(facts, words));
  arguments.emplace_back("type", facts.chan() != nullptr ? facts.chan()->type : "");
  arguments.emplace_back("value", ValueText(elem, words));
  arguments.emplace_back("variable", VariableText(woken ? other->operation.elem : elem, words));
  arguments.emplace_back(
      "head", ValueText(facts.actor() != nullptr ? facts.actor()->operation.elem : elem, words));
  arguments.emplace_back("lock_waits", LockWaits(facts, words));
  arguments.emplace_back("ahead", AheadInQueue(facts, words));
  arguments.emplace_back("left", std::to_string(facts.QueueLeft().size()));
  arguments.emplace_back("position", std::to_string(enqueued != nullptr ? enqueued->n + 1 : 0));
  arguments.emplace_back("wg", facts.waitgroup() != nullptr && !facts.waitgroup()->name.empty()
                                   ? facts.waitgroup()->name
                                   : std::string(words.Get("said.word.a_waitgroup")));
  const bool made = facts.phase() == Phase::kNewprocCreate && other != nullptr;
  const FrameView* shown = made ? UserFrame(other) : frame;
  arguments.emplace_back("function", shown != nullptr ? shown->function : "");
  arguments.emplace_back("inner", frame != nullptr ? facts.actor()->stack.front().function : "");
  const FrameView* first =
      other != nullptr && !other->stack.empty() ? &other->stack.back() : nullptr;
  arguments.emplace_back("begins", first != nullptr ? first->function : "main.main");
  arguments.emplace_back("line", PlaceOf(program, frame));
  arguments.emplace_back("statement", frame != nullptr ? Quoted(Statement(program, *frame)) : "");
  arguments.emplace_back("text", printed != nullptr ? Quoted(printed->text) : "");
  const std::string place = PlaceOf(program, UserFrame(other));
  const bool inside = other != nullptr && !other->runtime_func.empty();
  arguments.emplace_back("place",
                         inside ? fmt::format("{}, {}", other->runtime_func, place) : place);
  arguments.emplace_back("status", std::to_string(now.exit_status));
  arguments.emplace_back("waiting", facts.phase() == Phase::kDeadlock ? Sleepers(now, words) : "");
  arguments.emplace_back("case", Quoted(CaseText(program, facts, words)));
  arguments.emplace_back("order", OrderText(program, facts, words));
  AddChannelNumbers(facts, arguments);
  AddWaitGroupNumbers(facts, arguments);
  AddSchedulerNumbers(facts, arguments);
  AddSyncArguments(facts, words, arguments);
  return arguments;
}

}  // namespace chanscope
