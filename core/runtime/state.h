// The model's memory: everything that Go's runtime keeps, as flat values.
//
// Owns: the structs of runtime2.go and chan.go that the model has (hchan, sudog, g, m, p, sched),
// the heap and the stacks. Copying a State is a snapshot. Must not: hold a pointer, a callback, a
// clock or anything static; know instructions beyond a pc.
//
// No struct in a table of State has padding: a state is hashed as bytes.
//
// Invariants (BrokenInvariant, asked after every step of every test): see invariants.h.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "core/base/ids.h"
#include "core/runtime/event.h"

namespace chanscope {

using SyncId = Id<struct SyncTag>;  // slot in State::syncvalues

// Address of a word: on the heap (g none), or on a goroutine's stack, relative to its base.
struct Address {
  GId g;
  uint32_t word = 0;

  friend bool operator==(const Address&, const Address&) = default;
};

// A doubly linked queue of sudogs, oldest first (chan.go, waitq).
struct waitq {
  SudogId first;
  SudogId last;
  uint32_t length = 0;  // for who watches: Go has no need of it
};

// Go 1.19 chan.go, hchan. elemsize is Go's, in bytes; elemwords the model's.
struct hchan {
  uint32_t qcount = 0;
  uint32_t dataqsiz = 0;
  uint32_t buf = 0;  // heap word of slot 0
  uint32_t elemsize = 0;
  uint32_t elemwords = 0;
  TypeId elemtype;
  uint32_t closed = 0;
  uint32_t sendx = 0;
  uint32_t recvx = 0;
  waitq recvq;
  waitq sendq;
  GId lock;              // holder; none: free
  uint32_t made_at = 0;  // pc of the make
};

// Go 1.19 runtime2.go, sudog.
struct sudog {
  GId g;
  SudogId next;
  SudogId prev;
  Address elem;  // where to take the value from, or to put it
  uint32_t has_elem = 0;
  uint32_t isSelect = 0;
  uint32_t success = 0;
  ChanId c;
  SemaId sema;          // when it waits for a semaphore instead
  SudogId waitlink;     // g.waiting list; free list
  uint32_t ticket = 0;  // semaphore: 1 when it was handed to it; Cond: its number in the list
};

// What a goroutine is in the middle of: which function of the runtime, and how far.
enum class OpKind : uint8_t {
  kNone,
  kMakechan,
  kChansend,
  kChanrecv,
  kClosechan,
  kSelectgo,
  kBlock,
  kNewproc,
  kGosched,
  kPreempt,
  kGoexit,
  kWaitGroupAdd,
  kWaitGroupWait,
  kMutexLock,
  kMutexTryLock,
  kMutexUnlock,
  kRWMutexRLock,
  kRWMutexTryRLock,
  kRWMutexRUnlock,
  kRWMutexLock,
  kRWMutexTryLock,
  kRWMutexUnlock,
  kNotifyListAdd,
  kNotifyListWait,
  kNotifyOne,
  kNotifyAll,
  kOnce,
  kAtomic,
  kSemacquire,
  kSemrelease,
  kSleep,
  kAddtimer,
  kDeltimer,
  kModtimer,
  kGomaxprocs,
  kGC,
  kPanic,  // executed by core/vm
};

// An operation in flight: a small record, so that every boundary between two steps is a legal
// state. Results go to words of the goroutine's own stack, relative to its base; 0: dropped.
struct OpRecord {
  OpKind kind = OpKind::kNone;
  Phase phase = Phase::kUser;  // the phase that the next step executes
  uint8_t block = 0;           // chansend, chanrecv, selectgo: may it park
  uint8_t has_ep = 0;
  uint8_t success = 0;  // chanrecv, fast path: the channel was seen closed; lockSlow: starving
  uint8_t handoff = 0;  // semrelease; lockSlow: awoke
  uint8_t lifo = 0;     // semacquire; lockSlow: it has waited before
  uint8_t detail = 0;   // lockSlow: how often it has spun; modtimer: arg is its new period too
  ChanId c;             // selectgo: of the case at hand
  SemaId sema;
  SudogId sg;
  GId list;              // closechan: those collected, linked by schedlink; newproc: the new one
  Address ep;            // the element's place; selectgo: of the case at hand
  uint32_t result = 0;   // makechan: the channel; chansend, chanrecv: selected; selectgo: the case
  uint32_t result2 = 0;  // chanrecv, selectgo: received (`ok`)
  uint32_t n = 0;        // words of arguments; waiters left to release; element type; cases; the
                         // state that lockSlow saw; a Cond's ticket
  uint32_t address = 0;  // heap word: closure, semaphore, timer, value of package sync, atomic
                         // word; makechan: pc of the make; selectgo: see select.h
  uint64_t arg = 0;      // makechan: size; WaitGroup.Add: delta, then the state it saw; lockSlow:
                         // when it began to wait; atomic: delta or new value; timers: how long;
                         // Sleep: then when; selectgo: see select.h
};
inline constexpr uint32_t kMaxOpDepth = 3;

// Go 1.19 runtime2.go, g. Each M that has had to do so much has a g0 as well, the goroutine of the
// scheduler itself, on which timers send and start functions: goid 0, always running, in no queue.
struct g {
  uint32_t goid = 0;
  GStatus status = GStatus::kIdle;
  WaitReason waitreason = WaitReason::kNone;
  uint8_t op_depth = 0;  // ops[op_depth - 1] is in flight
  uint8_t preempt = 0;
  uint32_t stack = 0;        // first word of its stack in State::stacks
  uint32_t stack_words = 0;  // capacity
  uint32_t frame = 0;        // current frame, relative to stack
  uint32_t pc = 0;
  uint32_t at_statement = 0;  // 1: stands before a statement whose step is counted already
  SudogId waiting;            // sudogs it waits with, linked by waitlink, in lock order
  SudogId param;              // what woke it
  uint32_t selectDone = 0;
  GId schedlink;            // next in the list it is on
  uint32_t creator = 0;     // goid
  uint32_t created_at = 0;  // pc of the go statement
  FuncId start;             // function it began with
  uint32_t panics = 0;      // heap pointer to the newest panic record; 0 none
  PId p;
  TimerId timer;           // of time.Sleep, once it has slept; its slot keeps it
  MId g0_of;               // the M whose g0 this is
  MId lockedm;             // LockOSThread: the only M that may run it
  uint32_t lockedExt = 0;  // calls of LockOSThread without their UnlockOSThread
  uint64_t parked_at = 0;  // step
  std::array<OpRecord, kMaxOpDepth> ops;
};

// Go 1.19 runtime2.go, p. runq is a ring of 256. A P without an M is idle.
struct p {
  GId running;
  GId runnext;
  MId m;
  uint32_t schedtick = 0;
  uint32_t runqhead = 0;
  uint32_t runqtail = 0;
  GId picked;                // chosen by schedule(), not yet executed
  uint32_t picked_from = 0;  // as the flag of kGPicked
  int64_t slice_began_ns = 0;
  int64_t time_ns = 0;  // its own clock (GOMAXPROCS > 1): where its next step begins
  // Its timers: a heap within State::timer_heaps.
  int64_t timerModifiedEarliest = 0;  // 0: no timer was moved forward
  int64_t timers_now = 0;             // of the pass of checkTimers in progress; 0 none
  PId timers_of;                      // whose timers that pass runs
  TimerId fired;                      // its function is due
  uint32_t numTimers = 0;
  uint32_t deletedTimers = 0;
  PId link;                  // next on the list of idle Ps
  uint32_t steal_tries = 0;  // rounds of stealWork so far
  uint32_t backed_off = 0;   // it has waited before it takes somebody's runnext
  ChanId waits_chan;         // waits for this channel's lock …
  SemaId waits_sema;         // … or for this semaphore's
  uint32_t stopped = 0;      // the world is stopped, and so is this P
  std::array<GId, 256> runq{};
};

struct m {
  PId p;
  GId curg;
  uint32_t spinning = 0;
  uint32_t parked = 0;   // on the list of idle Ms, or waits for the goroutine locked to it
  uint32_t polling = 0;  // in netpoll, until the first timer is due
  GId g0;
  GId lockedg;
  MId schedlink;  // next on the list of idle Ms
};

// A list of goroutines linked by schedlink (proc.go, gQueue).
struct gQueue {
  GId head;
  GId tail;
  uint32_t size = 0;
};

// Who waits for the semaphore in the low half of a heap word (sema.go; one root per address).
struct semaphore {
  uint32_t address = 0;
  uint32_t nwait = 0;
  waitq waiters;
  GId lock;  // holder of the root's lock
};

// A sync.WaitGroup that has been used: shown like a channel. Its counts live in its two heap words;
// see waitgroup.h.
struct waitgroup {
  uint32_t address = 0;  // heap word of the value
  SemaId sema;
};

// Go 1.19 time.go: where a timer is in its life. A stopped or changed timer stays in its heap,
// marked, until the P that owns the heap comes by.
enum class TimerStatus : uint32_t {
  kNone,  // not started, or it has fired
  kWaiting,
  kDeleted,  // stopped, still in its heap
  kRemoved,
  kModifiedEarlier,  // nextwhen is valid
  kModifiedLater
};

// The function of a timer.
enum class TimerFunc : uint32_t { kNone, kGoroutineReady, kSendTime, kGoFunc };

// Go 1.19 time.go, timer.
struct timer {
  int64_t when = 0;
  int64_t period = 0;
  int64_t nextwhen = 0;
  TimerStatus status = TimerStatus::kNone;
  TimerFunc f = TimerFunc::kNone;
  PId pp;                // whose heap it is in
  GId g;                 // goroutineReady: who sleeps
  ChanId c;              // sendTime
  uint32_t closure = 0;  // goFunc: heap word of the function
  uint32_t go_pc = 0;    // goFunc: pc of its go statement
  uint32_t address = 0;  // heap word of the program's timer; 0: of time.Sleep
};

enum class SyncKind : uint32_t { kMutex, kRWMutex, kCond, kOnce, kSemaphore };

// A value of package sync that has been used, other than a WaitGroup: shown like a channel. What
// counts lies in its heap words (mutex.h, rwmutex.h, cond.h); here is what Go keeps elsewhere, or
// nowhere. An RWMutex's w and a Once's m are no values of their own.
struct syncvalue {
  uint32_t address = 0;  // heap word of the value
  SyncKind kind = SyncKind::kMutex;
  SemaId sema;          // of the Mutex: itself, w or m
  SemaId writerSem;     // RWMutex
  SemaId readerSem;     // RWMutex
  uint32_t holder = 0;  // goid of who locked the Mutex; 0: nobody, or nobody knows
  waitq notify;         // Cond
  GId lock;             // holder of the notifyList's lock
};

// An allocation: for names, for collection.
struct allocation {
  uint32_t begin = 0;  // heap word
  uint32_t words = 0;
  TypeId type;      // of one element
  uint32_t pc = 0;  // where it was made
};

// Why a run ended.
enum class EndReason : uint8_t {
  kRunning,
  kMainReturned,
  kDeadlock,
  kPanic,
  kFatal,
  kExit,
  kLimit
};

struct Limits {
  uint64_t steps = 1'000'000'000;
  uint64_t instructions = 2'000'000'000;  // of user code, all goroutines together
  uint32_t goroutines = 100'000;
  uint32_t heap_words = 1u << 27;   // 1 GiB
  uint32_t stack_words = 1u << 24;  // of one goroutine: as Go's 1 GB limit, scaled to the model
  uint64_t output_bytes = 256u << 20;
  int64_t time_ns = 100ll * 365 * 24 * 3600 * 1'000'000'000;  // of the virtual clock
};

struct State {
  std::vector<uint64_t> heap;         // [0] is never used: 0 is nil
  std::vector<char> bytes;            // the byte arena of strings
  std::vector<uint64_t> stacks;       // segments of all goroutines
  std::vector<g> allgs;               // [0] dummy; main is [1]
  std::vector<hchan> channels;        // [0] dummy
  std::vector<sudog> sudogs;          // [0] dummy
  std::vector<p> allp;                // [0] dummy
  std::vector<m> allm;                // [0] dummy
  std::vector<semaphore> semas;       // [0] dummy
  std::vector<waitgroup> waitgroups;  // [0] dummy; numbered by first use
  std::vector<syncvalue> syncvalues;  // [0] dummy; numbered by first use
  std::vector<uint32_t> sema_index;   // slots of semas, sorted by address
  std::vector<uint32_t> waitgroup_index;
  std::vector<timer> timers;         // [0] dummy
  std::vector<TimerId> timer_heaps;  // of P0, then of P1, …: numTimers each; see timers.h
  std::vector<uint32_t> syncvalue_index;
  std::vector<allocation> allocations;  // sorted by begin
  std::vector<uint32_t> free_stacks;    // by size class; see memory.h
  gQueue global_runq;
  PId pidle;  // idle Ps, linked by link; the last to become idle is the first to go
  MId midle;  // idle Ms, likewise
  uint32_t npidle = 0;
  uint32_t nmspinning = 0;
  MId netpoller;          // the M that sleeps in netpoll
  int64_t pollUntil = 0;  // until then
  GId stops_world;        // who wants all other Ps to stop
  SudogId free_sudogs;
  GId free_gs;
  // The goroutine that runs finalizers: as in Go it takes one turn, unseen, when the program
  // imports os; goid 0. None: there is none, or it has had its turn. See proc.h.
  GId runfinq;
  uint32_t next_goid = 1;
  uint32_t live_goroutines = 0;
  int64_t now_ns = 0;         // virtual clock
  uint64_t steps = 0;         // taken so far
  uint64_t instructions = 0;  // of user code executed so far
  EndReason end = EndReason::kRunning;
  int32_t exit_status = 0;
};

static_assert(std::has_unique_object_representations_v<g>);
static_assert(std::has_unique_object_representations_v<p>);
static_assert(std::has_unique_object_representations_v<m>);
static_assert(std::has_unique_object_representations_v<hchan>);
static_assert(std::has_unique_object_representations_v<sudog>);
static_assert(std::has_unique_object_representations_v<semaphore>);
static_assert(std::has_unique_object_representations_v<waitgroup>);
static_assert(std::has_unique_object_representations_v<timer>);
static_assert(std::has_unique_object_representations_v<syncvalue>);
static_assert(std::has_unique_object_representations_v<allocation>);

}  // namespace chanscope
