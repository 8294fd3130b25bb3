// What a person sees of a Machine at a step: names, values as text, queues in order.
//
// Owns: the views, and how they are read out of a Machine. Must not: change the Machine, lay
// anything out, or translate (texts here are Go's own: names, values, wait reasons).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/event.h"
#include "core/vm/machine.h"

namespace chanscope {

struct VariableView {
  std::string name;
  std::string type;
  std::string value;  // as fmt prints it with %v; "0xc000012345"-like pointers are "→ heap 12"
  uint32_t chan = 0;  // number of the channel that it is; 0: it is none, or nil
};

struct FrameView {
  std::string function;  // "main.producer"
  Pos pos;
  uint32_t line = 0;  // in its file; 0: it is not of the program's own text
  std::vector<VariableView> locals;
};

enum class ChanOp : uint8_t { kNone, kSend, kReceive, kClose, kSelect };

// A case of the select that a goroutine is in.
struct CaseView {
  uint32_t number = 0;         // as events and the runtime count: sends first
  ChanOp op = ChanOp::kNone;   // kSend or kReceive
  uint32_t chan = 0;           // channel number; 0: a nil channel, which takes no part
  int32_t poll_position = -1;  // when pass 1 looks at it, from 0; -1: not drawn (yet)
  int32_t lock_position = -1;  // likewise, when its channel is locked and its sudog enqueued
  bool looked = false;         // pass 1 has looked at it
  bool in_queue = false;       // its sudog is in the channel's queue
  bool chosen = false;         // it goes on
  VariableView elem;           // what it sends, or receives into; type "": the value is dropped
  Pos pos;
};

// The channel operation a goroutine is in the middle of, from the call until it returns, parked or
// not.
struct OperationView {
  ChanOp op = ChanOp::kNone;
  uint32_t chan = 0;  // channel number; 0: a nil channel; select: of the case at hand, or chosen
  bool in_queue = false;  // its sudog is in the queue; parked and false: taken out, not yet woken
  VariableView elem;      // what it sends, or receives into; no name: a temporary
  std::vector<CaseView> cases = {};  // of a select, in the order of the source
  bool has_default = false;          // of a select
  uint32_t sync = 0;  // value of package sync (Snapshot::syncs) that it works on or waits for
};

struct GView {
  uint32_t goid = 0;
  GStatus status = GStatus::kIdle;
  WaitReason waitreason = WaitReason::kNone;
  std::vector<FrameView> stack;  // innermost first
  std::string runtime_func;      // "chansend" while inside the runtime, else ""
  uint32_t creator = 0;
  Pos created_pos;
  uint64_t parked_step = 0;
  uint32_t waiting_chan = 0;  // channel number; 0 none
  uint32_t waiting_waitgroup = 0;
  std::string waiting_elem;  // value it wants to send
  OperationView operation;
  uint32_t waiting_lock = 0;  // it runs, but another holds this channel's lock; 0: it does not wait
};

struct SudogView {
  uint32_t goid = 0;
  std::string elem;  // value of a sender; for a receiver the variable's name, if known
  bool is_select = false;
  uint32_t select_case = 0;  // number of the case; of a select
  bool lost = false;         // its select goes on with another case: this one is about to leave
};

struct ChanView {
  uint32_t id = 0;
  std::string name;  // "msg"; "chan 3" when made without a name
  std::string type;  // "chan int"
  uint32_t qcount = 0, dataqsiz = 0, elemsize = 0, closed = 0, sendx = 0, recvx = 0;
  std::vector<std::string> buf;  // dataqsiz texts, "" where the slot is free
  std::vector<SudogView> sendq, recvq;
  uint32_t lock_holder = 0;  // goid; 0 free, or the scheduler itself, which sends for a timer
  bool locked = false;
};

struct WaitGroupView {
  uint32_t id = 0;
  std::string name;
  int32_t counter = 0;
  uint32_t waiter_count = 0;
  uint32_t sema = 0;              // the semaphore's count
  uint32_t sema_id = 0;           // its number, as events name it
  std::vector<uint32_t> waiters;  // goids in the semaphore's queue, oldest first
};

// A queue of goroutines that wait for a value of package sync.
struct SyncQueueView {
  std::string_view name;          // the field's: "sema", "writerSem", "readerSem", "notify"
  uint32_t sema_id = 0;           // the semaphore's number, as events name it; 0: a Cond's list
  uint32_t count = 0;             // the semaphore's count
  std::vector<uint32_t> waiters;  // goids; the first one is woken next
};

// A Mutex, RWMutex, Cond, Once or bare semaphore that has been used.
struct SyncView {
  uint32_t id = 0;
  SyncKind kind = SyncKind::kMutex;
  std::string name;  // "mu", "s.mu"; "" when it has none in the source
  // The Mutex: itself, an RWMutex's w or a Once's m.
  bool locked = false, woken = false, starving = false;
  uint32_t waiter_count = 0;  // as its state says
  uint32_t holder = 0;        // goid of who locked it; 0: nobody, or nobody knows
  // RWMutex
  int32_t reader_count = 0;     // readers that hold it or wait for it, the writer's mark taken off
  int32_t reader_wait = 0;      // readers that the writer still waits for
  bool writer_pending = false;  // a writer holds it, or waits for the readers
  // Cond: the next ticket to be given out, the next one to be notified
  uint32_t wait = 0, notify = 0;
  bool done = false;  // Once
  std::vector<SyncQueueView> queues;
};
// "Mutex".
std::string_view SyncKindText(SyncKind kind);

struct PView {
  uint32_t id = 0;                    // 0 is P0
  uint32_t running = 0, runnext = 0;  // goids; 0 none
  uint32_t m = 0;                     // if not idle
  uint32_t schedtick = 0;
  std::vector<uint32_t> runq;  // goids, head first
  bool idle = false;           // no M holds it
  bool stopped = false;        // idle, because the world is stopped
  uint32_t waits_chan = 0;     // channel number whose lock it waits for; 0 none
  bool runs_timers = false;    // it is on its way through timers that are due
  int64_t time_ns = 0;         // its own clock, at GOMAXPROCS > 1
  uint32_t picked = 0;         // goid that schedule() took out of a queue for it, not yet executed
};

struct MView {
  uint32_t id = 0;  // 0 is M0
  int32_t p = -1;   // P's number; -1 none
  uint32_t curg = 0;
  bool spinning = false, parked = false;
  bool polling = false;  // asleep in netpoll, until poll_until_ns
  int64_t poll_until_ns = 0;
  uint32_t lockedg = 0;  // the goroutine that is locked to it; 0 none
};

// A timer in a P's heap.
struct TimerView {
  uint32_t id = 0;
  std::string name;       // of the program's variable, if known
  int64_t when_ns = 0;    // virtual time at which it fires
  int64_t period_ns = 0;  // 0: once
  TimerFunc does = TimerFunc::kNone;
  uint32_t g = 0;        // who sleeps (kGoroutineReady)
  uint32_t chan = 0;     // channel number (kSendTime)
  std::string function;  // what it starts (kGoFunc)
  uint32_t p = 0;        // whose heap: 0 is P0
  bool stopped = false;  // only marked: it leaves the heap when the P comes by, and never fires
  bool changed = false;  // its new when_ns is only noted: it keeps its place until the P comes by
};

struct OutputView {
  uint64_t step = 0;
  uint32_t goid = 0;
  Stream stream = Stream::kStdout;
  std::string text;  // one line without its end, or an unfinished last line
};

struct Snapshot {
  uint64_t step = 0;
  int64_t time_ns = 0;
  EndReason end = EndReason::kRunning;
  int32_t exit_status = 0;
  StepRecord last;            // the step that led here; step 0 has none
  std::vector<Event> events;  // its events
  std::string atomic_name;    // of the word that its atomic operation worked on; else ""
  // Phases that last.goid has taken since its user code last ran, oldest first, `last` included:
  // what the runtime listing ticks off.
  std::vector<Phase> trail;
  std::vector<GView> gs;        // by goid; dead ones are kept only while they are the last step's
  std::vector<ChanView> chans;  // by number
  std::vector<WaitGroupView> waitgroups;
  std::vector<SyncView> syncs;  // by number; all of package sync but WaitGroups
  std::vector<PView> ps;
  std::vector<MView> ms;
  std::vector<uint32_t> global_runq;
  std::vector<uint32_t> idle_ps;  // numbers, the next to be woken first
  std::vector<uint32_t> idle_ms;  // likewise
  std::vector<TimerView> timers;  // soonest first
  std::vector<OutputView> output;

  const GView* FindG(uint32_t goid) const;
  const ChanView* FindChan(uint32_t id) const;
  const SyncView* FindSync(uint32_t id) const;
};

Snapshot TakeSnapshot(const Program& program, const Machine& machine);

// One channel of it, by number.
ChanView ViewChan(const Program& program, const Machine& machine, uint32_t id);

// One value of package sync; one WaitGroup: by number.
SyncView ViewSync(const Program& program, const Machine& machine, uint32_t id);
WaitGroupView ViewWaitGroup(const Program& program, const Machine& machine, uint32_t id);

// A value as fmt's %v prints it; `words` holds the type's words.
std::string FormatValue(const Program& program, const Machine& machine, TypeId type,
                        const uint64_t* words);

// The element of channel event.c that Event::value tells of. `machine` is as it is after the
// event's step.
std::string FormatElement(const Program& program, const Machine& machine, const Event& event);

}  // namespace chanscope
