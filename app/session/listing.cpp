// The runtime's function as a short listing: which lines there are, and which were passed.
#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "app/session/event_words.h"
#include "app/session/explain.h"
#include "app/session/facts.h"
#include "app/session/said.h"

namespace chanscope {
namespace {

struct FunctionFile {
  std::string_view func;
  std::string_view file;
};

constexpr auto kFiles = std::to_array<FunctionFile>({
    {"makechan", "chan.go"},
    {"chansend", "chan.go"},
    {"send", "chan.go"},
    {"chanrecv", "chan.go"},
    {"recv", "chan.go"},
    {"closechan", "chan.go"},
    {"selectgo", "select.go"},
    {"block", "select.go"},
    {"newproc", "proc.go"},
    {"schedule", "proc.go"},
    {"checkTimers", "proc.go"},
    {"netpoll", "netpoll_epoll.go"},
    {"time.Sleep", "time.go"},
    {"addtimer", "time.go"},
    {"deltimer", "time.go"},
    {"modtimer", "time.go"},
    {"GOMAXPROCS", "debug.go"},
    {"GC", "mgc.go"},
    {"gosched", "proc.go"},
    {"gopreempt", "proc.go"},
    {"goexit", "proc.go"},
    {"checkdead", "proc.go"},
    {"main", "proc.go"},
    {"exit", "proc.go"},
    {"semacquire", "sema.go"},
    {"semrelease", "sema.go"},
    {"WaitGroup.Add", "waitgroup.go"},
    {"WaitGroup.Wait", "waitgroup.go"},
    {"Mutex.Lock", "mutex.go"},
    {"Mutex.TryLock", "mutex.go"},
    {"Mutex.lockSlow", "mutex.go"},
    {"Mutex.Unlock", "mutex.go"},
    {"Mutex.unlockSlow", "mutex.go"},
    {"RWMutex.RLock", "rwmutex.go"},
    {"RWMutex.TryRLock", "rwmutex.go"},
    {"RWMutex.RUnlock", "rwmutex.go"},
    {"RWMutex.rUnlockSlow", "rwmutex.go"},
    {"RWMutex.Lock", "rwmutex.go"},
    {"RWMutex.TryLock", "rwmutex.go"},
    {"RWMutex.Unlock", "rwmutex.go"},
    {"notifyListAdd", "sema.go"},
    {"notifyListWait", "sema.go"},
    {"notifyListNotifyOne", "sema.go"},
    {"notifyListNotifyAll", "sema.go"},
    {"Once.Do", "once.go"},
    {"Once.doSlow", "once.go"},
    {"atomic", "doc.go"},
    {"gopanic", "panic.go"},
    {"throw", "panic.go"},
});

// A line that is a question, and a way through the function that excludes the others.
struct Way {
  Phase phase;
  uint8_t way;          // 0: on every way
  bool question;        // answered with yes or no
  bool only_if_passed;  // left out unless it was passed
};

constexpr auto kWays = std::to_array<Way>({
    {Phase::kChansendNil, 1, true, true},
    {Phase::kChansendFast, 2, true, true},
    {Phase::kChansendClosed, 3, true, false},
    {Phase::kChansendDequeue, 4, true, false},
    {Phase::kChansendCopyBuf, 5, true, false},
    {Phase::kChansendAdvance, 5, false, false},
    {Phase::kChansendUnlock, 5, false, false},
    {Phase::kChansendWouldBlock, 6, true, true},
    {Phase::kChansendEnqueue, 7, false, false},
    {Phase::kChansendPark, 7, false, false},
    {Phase::kChansendWoken, 7, false, false},
    {Phase::kChanrecvNil, 1, true, true},
    {Phase::kChanrecvFast, 2, true, true},
    {Phase::kChanrecvClosed, 3, true, false},
    {Phase::kChanrecvDequeue, 4, true, false},
    {Phase::kChanrecvCopyBuf, 5, true, false},
    {Phase::kChanrecvAdvance, 5, false, false},
    {Phase::kChanrecvUnlock, 5, false, false},
    {Phase::kChanrecvWouldBlock, 6, true, true},
    {Phase::kChanrecvEnqueue, 7, false, false},
    {Phase::kChanrecvPark, 7, false, false},
    {Phase::kChanrecvWoken, 7, false, false},
    {Phase::kRecvCopyDirect, 1, false, false},
    {Phase::kRecvCopyHead, 2, false, false},
    {Phase::kRecvCopySender, 2, false, false},
    {Phase::kRecvAdvance, 2, false, false},
    {Phase::kClosechanNil, 1, true, true},
    {Phase::kClosechanClosed, 2, true, false},
    {Phase::kClosechanMark, 3, false, false},
    {Phase::kClosechanReceiver, 3, false, false},
    {Phase::kClosechanSender, 3, false, false},
    {Phase::kClosechanUnlock, 3, false, false},
    {Phase::kClosechanReady, 3, false, false},
    {Phase::kSchedulePick, 1, false, false},
    {Phase::kScheduleIdle, 2, false, false},
    {Phase::kScheduleExecute, 1, false, false},
    {Phase::kWaitGroupNegative, 1, true, true},
    {Phase::kWaitGroupMisuse, 2, true, true},
    {Phase::kWaitGroupRelease, 3, true, false},
    {Phase::kWaitGroupWaitFast, 1, true, true},
    {Phase::kWaitGroupWaitCount, 2, false, false},
    {Phase::kWaitGroupWaitDone, 2, false, false},
    {Phase::kWaitGroupReused, 2, true, true},
    {Phase::kSemacquireFast, 1, true, true},
    {Phase::kSemacquireQueue, 2, false, false},
    {Phase::kSemacquirePark, 2, false, false},
    {Phase::kSemacquireWoken, 2, false, false},
    {Phase::kSemreleaseDequeue, 1, true, false},
    {Phase::kSemreleaseReady, 1, false, false},
    {Phase::kPanicRecovery, 1, true, false},
    {Phase::kPanicFatal, 2, false, false},
    {Phase::kMutexTryLockBusy, 1, true, true},
    {Phase::kMutexTryLockTake, 2, false, false},
    {Phase::kMutexSpin, 0, false, true},
    {Phase::kMutexUnlockFatal, 1, true, true},
    {Phase::kMutexUnlockNobody, 2, true, true},
    {Phase::kMutexUnlockWake, 3, false, false},
    {Phase::kMutexUnlockHandoff, 4, false, false},
    {Phase::kRWMutexTryRLockBusy, 1, true, true},
    {Phase::kRWMutexTryRLockTake, 2, false, false},
    {Phase::kRWMutexRUnlockFatal, 1, true, true},
    {Phase::kRWMutexRUnlockLeave, 2, false, false},
    {Phase::kRWMutexTryLockBusy, 1, true, true},
    {Phase::kRWMutexTryLockW, 2, false, false},
    {Phase::kRWMutexTryLockTake, 2, false, false},
    {Phase::kRWMutexUnlockFatal, 1, true, true},
    {Phase::kNotifyOneFast, 1, true, true},
    {Phase::kNotifyOneTake, 2, false, false},
    {Phase::kNotifyOneReady, 2, false, false},
    {Phase::kNotifyAllFast, 1, true, true},
    {Phase::kNotifyAllTake, 2, false, false},
    {Phase::kNotifyAllReady, 2, false, false},
    {Phase::kAtomicLoad, 1, false, false},
    {Phase::kAtomicStore, 2, false, false},
    {Phase::kAtomicAdd, 3, false, false},
    {Phase::kAtomicSwap, 4, false, false},
    {Phase::kAtomicCompareAndSwap, 5, false, false},
    {Phase::kScheduleSteal, 0, false, true},
    {Phase::kScheduleStop, 3, false, true},
    {Phase::kSleepZero, 1, true, true},
    {Phase::kSleepWhen, 2, false, false},
    {Phase::kSleepPark, 2, false, false},
    {Phase::kSleepWoken, 2, false, false},
    {Phase::kGoroutineReady, 0, false, true},
    {Phase::kSelectReceiver, 1, true, false},
    {Phase::kSelectSender, 2, true, false},
    {Phase::kSelectCopyIn, 3, true, false},
    {Phase::kSelectAdvanceIn, 3, false, false},
    {Phase::kSelectCopyOut, 4, true, false},
    {Phase::kSelectAdvanceOut, 4, false, false},
    {Phase::kSelectUnlock, 0, false, true},
    {Phase::kSelectClosedRecv, 5, true, false},
    {Phase::kSelectClosedSend, 6, true, false},
    {Phase::kSelectDefault, 7, true, true},
    {Phase::kSelectEnqueue, 8, false, false},
    {Phase::kSelectPark, 8, false, false},
    {Phase::kSelectRelock, 8, false, false},
    {Phase::kSelectLeave, 8, false, false},
    {Phase::kSelectDone, 8, false, false},
});

// A function that is listed inside another, below the line that calls it.
struct Nested {
  Phase caller;
  std::string_view func;
};

constexpr auto kNested = std::to_array<Nested>({
    {Phase::kChansendDequeue, "send"},
    {Phase::kChanrecvDequeue, "recv"},
    {Phase::kSelectReceiver, "send"},
    {Phase::kSelectSender, "recv"},
    {Phase::kWaitGroupRelease, "semrelease"},
    {Phase::kWaitGroupWaitCount, "semacquire"},
    {Phase::kMutexLockFast, "Mutex.lockSlow"},
    {Phase::kMutexCas, "semacquire"},
    {Phase::kMutexUnlockFast, "Mutex.unlockSlow"},
    {Phase::kMutexUnlockWake, "semrelease"},
    {Phase::kMutexUnlockHandoff, "semrelease"},
    {Phase::kRWMutexRLock, "semacquire"},
    {Phase::kRWMutexRUnlock, "RWMutex.rUnlockSlow"},
    {Phase::kRWMutexRUnlockLeave, "semrelease"},
    {Phase::kRWMutexLockWait, "semacquire"},
    {Phase::kRWMutexUnlockAnnounce, "semrelease"},
});

std::string_view FuncOf(Phase phase) {
  return Info(phase).func;
}

Way WayOf(Phase phase) {
  const auto at =
      std::find_if(kWays.begin(), kWays.end(), [&](const Way& way) { return way.phase == phase; });
  return at == kWays.end() ? Way{phase, 0, false, false} : *at;
}

// Whether `func` is `outer`, or is listed inside it somewhere.
bool IsPartOf(std::string_view func, std::string_view outer) {
  return func == outer || std::any_of(kNested.begin(), kNested.end(), [&](const Nested& nested) {
           return nested.func == func && IsPartOf(FuncOf(nested.caller), outer);
         });
}

// The function that called `func`, as far as the trail tells; `func` itself when nobody did.
std::string_view CallerOf(std::string_view func, const std::vector<Phase>& trail) {
  for (auto at = trail.rbegin(); at != trail.rend(); ++at) {
    for (const Nested& nested : kNested) {
      if (nested.func == func && nested.caller == *at) return FuncOf(*at);
    }
  }
  return func;
}

std::vector<Phase> PhasesOf(std::string_view func) {
  std::vector<Phase> phases;
  for (uint8_t i = 0; i < static_cast<uint8_t>(Phase::kCount); ++i) {
    if (FuncOf(static_cast<Phase>(i)) == func) phases.push_back(static_cast<Phase>(i));
  }
  return phases;
}

template <class Phases>
bool Contains(const Phases& phases, Phase phase) {
  return std::find(phases.begin(), phases.end(), phase) != phases.end();
}

// Where an operation comes in: a new pass through the function begins there.
constexpr auto kBegin = std::to_array<Phase>({
    Phase::kMakechanAlloc,     Phase::kChansendNil,        Phase::kChansendFast,
    Phase::kChansendLock,      Phase::kChanrecvNil,        Phase::kChanrecvFast,
    Phase::kChanrecvLock,      Phase::kClosechanNil,       Phase::kClosechanLock,
    Phase::kBlockForever,      Phase::kNewprocCreate,      Phase::kSchedulePick,
    Phase::kScheduleIdle,      Phase::kCheckTimers,        Phase::kNetpoll,
    Phase::kSleepZero,         Phase::kSleepWhen,          Phase::kAddtimer,
    Phase::kDeltimer,          Phase::kModtimer,           Phase::kGomaxprocsStop,
    Phase::kGCStart,           Phase::kGoexitDefer,        Phase::kWaitGroupAdd,
    Phase::kWaitGroupWaitFast, Phase::kWaitGroupWaitCount, Phase::kSelectPollorder,
});

// Where the answer says which goroutine it is about.
constexpr auto kNamesOther = std::to_array<Phase>({
    Phase::kClosechanReceiver,
    Phase::kClosechanSender,
    Phase::kClosechanReady,
    Phase::kNewprocCreate,
    Phase::kNewprocRunqput,
    Phase::kSchedulePick,
    Phase::kScheduleExecute,
    Phase::kScheduleSteal,
    Phase::kGoroutineReady,
    Phase::kSendReady,
    Phase::kRecvReady,
    Phase::kSemreleaseReady,
    Phase::kNotifyOneTake,
    Phase::kNotifyOneReady,
    Phase::kNotifyAllReady,
});

constexpr size_t kMostFacts = 12;  // a step of a select or of a collection may do more

class Lister {
 public:
  Lister(const Snapshot& now, const Words& words) : facts_(now), words_(words) {
    live_ = now.last.phase;
    if (live_ == Phase::kUser) return;
    root_ = FuncOf(live_);
    while (CallerOf(root_, now.trail) != root_) root_ = CallerOf(root_, now.trail);
    for (auto at = now.trail.rbegin(); at != now.trail.rend(); ++at) {
      if (!IsPartOf(FuncOf(*at), root_)) break;
      passed_.insert(passed_.begin(), *at);
      const bool again = at + 1 != now.trail.rend() && *(at + 1) == *at;
      if (Contains(kBegin, *at) && !again) break;
    }
    if (passed_.empty()) passed_.push_back(live_);
    const GView* actor = facts_.actor();
    const bool scheduler = now.last.goid == 0;
    finished_ = !scheduler && (actor == nullptr || actor->runtime_func.empty());
  }

  RuntimeListing List() {
    RuntimeListing listing;
    if (live_ == Phase::kUser) {
      AddFacts(0);
      listing.lines = std::move(lines_);
      return listing;
    }
    listing.function = FuncOf(live_);
    const auto at = std::find_if(kFiles.begin(), kFiles.end(),
                                 [&](const FunctionFile& f) { return f.func == listing.function; });
    if (at != kFiles.end()) listing.file = at->file;
    AddFunction(root_, passed_, 0);
    listing.lines = std::move(lines_);
    return listing;
  }

 private:
  // The way taken through `func`, 0 while it is open, and the order of its first line.
  static uint8_t WayTaken(std::string_view func, const std::vector<Phase>& passed) {
    for (const Phase phase : passed) {
      if (FuncOf(phase) == func && WayOf(phase).way != 0) return WayOf(phase).way;
    }
    return 0;
  }

  uint8_t WayThrough(std::string_view func, const std::vector<Phase>& passed) const {
    if (func == "schedule" || func == "gopanic") {
      // The last one counts: these come back to their first line.
      for (auto at = passed.rbegin(); at != passed.rend(); ++at) {
        if (FuncOf(*at) == func && WayOf(*at).way != 0) return WayOf(*at).way;
      }
      return 0;
    }
    const uint8_t taken = WayTaken(func, passed);
    if (taken != 0 || func != "recv") return taken;
    return facts_.chan() != nullptr && facts_.chan()->dataqsiz != 0 ? 2 : 1;
  }

  void AddFunction(std::string_view func, const std::vector<Phase>& passed, uint32_t depth) {
    const uint8_t taken = WayThrough(func, passed);
    const std::vector<Phase> phases = PhasesOf(func);
    Phase furthest = Phase::kUser;
    for (const Phase phase : phases) {
      if (Contains(passed, phase)) furthest = phase;
    }
    for (const Phase phase : phases) {
      const Way way = WayOf(phase);
      const bool was_passed = Contains(passed, phase);
      if (way.only_if_passed && !was_passed) continue;
      const bool elsewhere = taken != 0 && way.way != 0 && way.way != taken;
      const bool behind = phase < furthest;
      if (elsewhere && !(way.question && (behind || finished_))) continue;
      if (!was_passed && !behind && finished_ && !way.question) continue;
      AddLine(phase, way, was_passed, behind, depth);
      if (was_passed) AddNested(phase, passed, depth);
    }
  }

  void AddLine(Phase phase, const Way& way, bool was_passed, bool behind, uint32_t depth) {
    ListingLine line;
    line.text = words_.Get(fmt::format("phase.{}.{}", FuncOf(phase), Info(phase).key));
    line.depth = depth + Info(phase).depth;
    if (phase == live_) {
      line.state = LineState::kLive;
    } else if (was_passed) {
      line.state = LineState::kDone;
    } else if (behind || finished_) {
      line.state = LineState::kNotTaken;
    }
    line.answer = Answer(phase, way, line.state);
    const uint32_t below = line.depth + 1;
    lines_.push_back(std::move(line));
    if (phase == live_) AddFacts(below);
  }

  // What the step did, each event a line.
  void AddFacts(uint32_t depth) {
    const std::vector<Event>& events = facts_.now().events;
    const size_t shown = events.size() > kMostFacts ? kMostFacts - 1 : events.size();
    for (size_t i = 0; i < shown; ++i) {
      lines_.push_back({SayEvent(facts_.now(), events[i], words_), {}, depth, LineState::kFact});
    }
    if (shown == events.size()) return;
    const std::string rest = std::to_string(events.size() - shown);
    lines_.push_back({words_.Format("event.more", {{"count", rest}}), {}, depth, LineState::kFact});
  }

  std::string Answer(Phase phase, const Way& way, LineState state) const {
    if (state == LineState::kToCome) return {};
    if (state == LineState::kNotTaken) {
      return way.question ? std::string(words_.Get("phase.no")) : std::string();
    }
    const bool takes_out = phase == Phase::kChansendDequeue || phase == Phase::kChanrecvDequeue ||
                           phase == Phase::kSelectReceiver || phase == Phase::kSelectSender ||
                           phase == Phase::kSemreleaseDequeue;
    if (takes_out && facts_.other() != 0) {
      return words_.Format("phase.yes_who", {{"who", NameOfG(facts_.other())}});
    }
    if (way.question) return std::string(words_.Get("phase.yes"));
    const bool names_other =
        state == LineState::kLive && facts_.other() != 0 && Contains(kNamesOther, phase);
    return names_other ? "→ " + NameOfG(facts_.other()) : std::string();
  }

  void AddNested(Phase caller, const std::vector<Phase>& passed, uint32_t depth) {
    const auto at = std::find_if(kNested.begin(), kNested.end(),
                                 [&](const Nested& nested) { return nested.caller == caller; });
    if (at == kNested.end()) return;
    // Of several passes (one release for each waiter) the last one.
    std::vector<Phase> inner;
    for (const Phase phase : passed) {
      const bool again = at->func == "semrelease" && phase == Phase::kSemreleaseAdd;
      if (phase == caller || again) inner.clear();
      if (IsPartOf(FuncOf(phase), at->func)) inner.push_back(phase);
    }
    if (inner.empty() && finished_) return;
    ListingLine call;
    call.text = words_.Get(fmt::format("phase.{}.call", at->func));
    call.depth = depth;
    call.state = inner.empty() ? LineState::kToCome : LineState::kDone;
    lines_.push_back(std::move(call));
    AddFunction(at->func, inner, depth + 1);
  }

  Facts facts_;
  const Words& words_;
  Phase live_ = Phase::kUser;
  std::string_view root_;
  std::vector<Phase> passed_;
  bool finished_ = false;
  std::vector<ListingLine> lines_;
};

}  // namespace

RuntimeListing ListRuntime(const Snapshot& now, const Words& words) {
  if (now.step == 0) return {};
  return Lister(now, words).List();
}

}  // namespace chanscope
