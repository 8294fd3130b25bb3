// What a step did: facts in the past tense.
//
// Owns: phases, the events, and the two recorders that the step loop is instantiated with. Must
// not: refer to state: an event says all with ids and values, because it is read after the state
// moved on.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"

namespace chanscope {

enum class Phase : uint8_t {
#define PHASE(name, func, key, depth) k##name,
#include "core/runtime/phase.def"
#undef PHASE
  kCount,
};

struct PhaseInfo {
  const char* func;  // "chansend"
  const char* key;   // "lock"
  uint8_t depth;
};

const PhaseInfo& Info(Phase phase);

// Why a goroutine waits; the texts are Go's own (WaitReasonText).
enum class WaitReason : uint8_t {
  kNone,
  kChanReceiveNil,
  kChanSendNil,
  kChanReceive,
  kChanSend,
  kSelect,
  kSelectNoCases,
  kSemacquire,
  kMutexLock,
  kRWMutexRLock,
  kRWMutexLock,
  kCondWait,
  kSleep,
  kPanicWait,
};
const char* WaitReasonText(WaitReason reason);

enum class GStatus : uint8_t { kIdle, kRunnable, kRunning, kSyscall, kWaiting, kDead, kPreempted };
const char* GStatusText(GStatus status);  // "_Grunnable"

enum class Queue : uint8_t { kSendq, kRecvq, kSema, kNotify };

// What an atomic operation does to its word.
enum class AtomicOp : uint8_t { kLoad, kStore, kAdd, kSwap, kCompareAndSwap };

// The default, where an event has the number of a select's case.
inline constexpr uint32_t kNoCase = 0xffff'ffff;

// Where a copied element came from or went to.
enum class Place : uint8_t { kNone, kStack, kBuffer };

enum class EventKind : uint8_t {
  // g did it unless said otherwise; c, g2 … name the fields of Event.
  // `value` of an element is its word; of an element of several words, where all of them lie when
  // the step is over (PackedAddress): read it from the state then. 0 for one without words.
  kChanMade,       // c; n = dataqsiz
  kLockAcquired,   // c
  kLockWaited,     // c; g2 = holder
  kLockReleased,   // c
  kSudogEnqueued,  // c, sema or (kNotify) sync; queue; g2 = whose; n = position; value of the elem
                   // of a sender; slot = case of a select
  kSudogDequeued,  // c, sema or sync; queue; g2 = whose; flag = 1 when a select's loser left by
                   // itself (slot = its case), 2 when whoever found it threw it out
  kSudogReleased,  // c; g2 runs again and gives its sudog back; flag = success: 1 it has what it
                   // waited for, 0 the channel was closed, 2 a select's loser; slot = case of a
                   // select
  kElemCopied,     // c; from (place, g2 or slot) to (place2, g3 or slot2); value of the elem;
                   // place kNone: zeroes, no value
  kSlotCleared,    // c; slot
  kIndexMoved,     // c; flag 0 sendx, 1 recvx; slot = old, slot2 = new
  kCountChanged,   // c; slot = old qcount, slot2 = new
  kChanClosed,     // c
  kCaseOrdered,  // select's case `slot`, on c, is number slot2 of n: flag 0 pollorder, 1 lockorder
  kCaseLooked,   // select's case `slot`, on c, may go on (flag 1) or not (0)
  kCaseChosen,   // select goes on with case `slot`, on c; flag = ok. Default: kNoCase, c = 0
  kGCreated,     // g2 = new goroutine; n = pc of the go statement; slot = its function
  kGStatusChanged,  // g2 = whose; from, to, reason
  kGQueued,  // g2 on P n (from 0): flag 0 runnext, 1 tail of runq, 2 global queue; slot2 = position
  kGPicked,  // g2 by P n: flag 0 runnext, 1 runq, 2 global queue, 3 stolen from P slot
  kPIdled,   // P n has nothing to run; its M (slot) lets go: flag 0 parks, 1 sleeps in netpoll
             // until value, 2 looks again
  kPStarted,   // idle P n gets M slot: flag 0 woken to run, 1 to spin, 2 from netpoll; slot2 = 1:
               // the M is new
  kMSpinning,  // M slot on P n: flag 1 looks for work of others, 0 no longer does
  kPWaited,    // P n waits until P slot has had its chance to run its runnext
  kPStopped,   // P n stops for g2, who stops the world
  kProcsChanged,  // slot = old GOMAXPROCS, slot2 = new
  kTimerArmed,    // timer n on P slot: value = when; flag = TimerFunc; g2 who sleeps; c
  kTimerStopped,  // timer n; flag 1: it was armed
  kTimerChanged,  // timer n; value = new when; flag 1: it was armed
  kTimerRemoved,  // timer n, stopped before, leaves its heap
  kTimerMoved,    // timer n, changed before, takes its place by value, its when
  kTimerFired,    // timer n; value = when; flag = TimerFunc; g2; c; slot = 1: it will fire again
  kClockJumped,   // value = new virtual time; slot = M that slept
  kSemaChanged,   // sema; value = new count
  kWaitGroupChanged,  // sema; slot = old counter, slot2 = new counter (int32), n = waiters
  kMutexChanged,      // sync; slot = old state, slot2 = new state; g2 = who holds it now, 0 nobody
  kRWMutexChanged,    // sync; flag 0 readerCount, 1 readerWait; slot = old, slot2 = new (int32)
  kCondChanged,       // sync; flag 0 wait, 1 notify; slot = old, slot2 = new
  kOnceChanged,       // sync; slot2 = done
  kAtomicDone,  // n = heap word; flag = AtomicOp; slot, slot2 = old value, low and high half; value
                // =
                // new value; g3 = 0 when a compare-and-swap found another value than it expected
  kOutput,      // n = index into Machine's output
  kPanicStarted,  // value, of type n
  kPanicRecovered,
  kDeferRun,  // n = function
  kDeadlocked,
  kExited,  // n = status
};

struct Event {
  EventKind kind = EventKind::kLockAcquired;
  Queue queue = Queue::kSendq;
  Place place = Place::kNone;
  Place place2 = Place::kNone;
  uint8_t flag = 0;
  GStatus from = GStatus::kIdle;
  GStatus to = GStatus::kIdle;
  WaitReason reason = WaitReason::kNone;
  uint32_t c = 0;   // number of the channel, semaphore (sema) or value of package sync (sync): see
                    // the kind; 0 none
  uint32_t g2 = 0;  // goids, never slots
  uint32_t g3 = 0;
  uint32_t n = 0;
  uint32_t slot = 0;
  uint32_t slot2 = 0;
  uint64_t value = 0;
};
static_assert(sizeof(Event) == 40);

// What the number `c` of an event counts.
enum class Subject : uint8_t { kNone, kChan, kSema, kSync };
Subject SubjectOf(const Event& event);

// One step: who, where, and its events as a range of StepLog::events.
struct StepRecord {
  uint64_t step = 0;    // from 1
  int64_t time_ns = 0;  // virtual
  uint32_t goid = 0;    // 0: the scheduler itself
  uint32_t pc = 0;      // of the goroutine's user code
  uint32_t first_event = 0;
  uint32_t event_count = 0;
  PId p;
  Phase phase = Phase::kUser;
};

// Recorder of the loop that somebody watches. Cleared by its reader; keeps its capacity.
struct StepLog {
  static constexpr bool kRecords = true;
  std::vector<StepRecord> steps;
  std::vector<Event> events;

  // Made first and filled then: the record is written in place, not built elsewhere and copied.
  [[gnu::always_inline]] void BeginStep(const StepRecord& step) {
    StepRecord& record = steps.emplace_back();
    record = step;
    record.first_event = static_cast<uint32_t>(events.size());
  }
  [[gnu::always_inline]] void Emit(const Event& event) {
    events.emplace_back() = event;
    ++steps.back().event_count;
  }
  void Clear() {
    steps.clear();
    events.clear();
  }
};

// Recorder of the loop that nobody watches: costs nothing.
struct NoLog {
  static constexpr bool kRecords = false;
  void BeginStep(const StepRecord&) {}
  void Emit(const Event&) {}
};

}  // namespace chanscope
