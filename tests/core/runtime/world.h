// A runtime without a virtual machine: goroutines that follow scripts of operations.
//
// Owns: a State, the loop that steps it, and what the scripts received. After every
// step it asks BrokenInvariant. Must not: know instructions. Where a goroutine is in its script is
// kept on its own stack, so that a copy of a World is a snapshot.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/runtime/choice.h"
#include "core/runtime/ops.h"
#include "core/runtime/proc.h"
#include "core/runtime/step.h"

namespace chanscope::testing {

// A case of a select: sends `value`, or receives.
struct SelectCase {
  uint32_t c = 0;
  bool sends = false;
  int64_t value = 0;
};

struct Act {
  enum class Kind : uint8_t {
    kSend,
    kRecv,
    kRecvDropped,
    kTrySend,
    kTryRecv,
    kClose,
    kMake,
    kBlock,
    kGo,
    kGosched,
    kGoexit,
    kAdd,
    kWait,
    kAcquire,
    kRelease,
    kLock,
    kTryLock,
    kUnlock,
    kRLock,
    kTryRLock,
    kRUnlock,
    kWLock,
    kTryWLock,
    kWUnlock,
    kTicket,
    kAwait,  // with the ticket that kTicket drew
    kSignal,
    kBroadcast,
    kOnceLoad,
    kOnceStore,
    kAtomic,
    kRange,  // receives until closed and empty
    kSleep,
    kTimer,   // sends on channel `with` in `value`
    kTicker,  // likewise, every `value`
    kFunc,    // starts script `with` in `value`
    kStop,
    kReset,
    kResetTicker,
    kProcs,  // GOMAXPROCS
    kGC,
    kSelect,
    kSelectDefault,
  };
  Kind kind = Kind::kGosched;
  uint32_t on = 0;  // channel; heap word of a WaitGroup, Mutex, semaphore, timer …; script to start
  // To send; delta; size; operand; nonzero: lifo, handoff; duration; GOMAXPROCS.
  int64_t value = 0;
  uint32_t with = 0;
  AtomicOp atomic = AtomicOp::kLoad;
  std::vector<SelectCase> cases = {};
};

using Script = std::vector<Act>;

inline Act Send(uint32_t c, int64_t value) {
  return {Act::Kind::kSend, c, value};
}
inline Act Recv(uint32_t c) {
  return {Act::Kind::kRecv, c};
}
inline Act RecvDropped(uint32_t c) {
  return {Act::Kind::kRecvDropped, c};
}
inline Act TrySend(uint32_t c, int64_t value) {
  return {Act::Kind::kTrySend, c, value};
}
inline Act TryRecv(uint32_t c) {
  return {Act::Kind::kTryRecv, c};
}
inline Act Close(uint32_t c) {
  return {Act::Kind::kClose, c};
}
inline Act Make(int64_t size) {
  return {Act::Kind::kMake, 0, size};
}
inline Act Block() {
  return {Act::Kind::kBlock};
}
inline Act Go(uint32_t script) {
  return {Act::Kind::kGo, script};
}
inline Act Gosched() {
  return {Act::Kind::kGosched};
}
inline Act Goexit() {
  return {Act::Kind::kGoexit};
}
inline Act Add(uint32_t wg, int64_t delta) {
  return {Act::Kind::kAdd, wg, delta};
}
inline Act Done(uint32_t wg) {
  return Add(wg, -1);
}
inline Act Wait(uint32_t wg) {
  return {Act::Kind::kWait, wg};
}
inline Act Acquire(uint32_t sema, bool lifo = false) {
  return {Act::Kind::kAcquire, sema, lifo};
}
inline Act Release(uint32_t sema, bool handoff = false) {
  return {Act::Kind::kRelease, sema, handoff};
}
inline Act Lock(uint32_t mutex) {
  return {Act::Kind::kLock, mutex};
}
inline Act TryLock(uint32_t mutex) {
  return {Act::Kind::kTryLock, mutex};
}
inline Act Unlock(uint32_t mutex) {
  return {Act::Kind::kUnlock, mutex};
}
inline Act RLock(uint32_t rwmutex) {
  return {Act::Kind::kRLock, rwmutex};
}
inline Act TryRLock(uint32_t rwmutex) {
  return {Act::Kind::kTryRLock, rwmutex};
}
inline Act RUnlock(uint32_t rwmutex) {
  return {Act::Kind::kRUnlock, rwmutex};
}
inline Act WLock(uint32_t rwmutex) {
  return {Act::Kind::kWLock, rwmutex};
}
inline Act TryWLock(uint32_t rwmutex) {
  return {Act::Kind::kTryWLock, rwmutex};
}
inline Act WUnlock(uint32_t rwmutex) {
  return {Act::Kind::kWUnlock, rwmutex};
}
inline Act Ticket(uint32_t cond) {
  return {Act::Kind::kTicket, cond};
}
inline Act Await(uint32_t cond) {
  return {Act::Kind::kAwait, cond};
}
inline Act Signal(uint32_t cond) {
  return {Act::Kind::kSignal, cond};
}
inline Act Broadcast(uint32_t cond) {
  return {Act::Kind::kBroadcast, cond};
}
// A compare-and-swap expects `operand` and writes OtherOperand(operand).
inline Act Atomically(AtomicOp what, uint32_t word, int64_t operand = 0) {
  return {Act::Kind::kAtomic, word, operand, 0, what};
}
constexpr uint64_t OtherOperand(uint64_t operand) {
  return operand + (1ULL << 40);
}
inline Act Range(uint32_t c) {
  return {Act::Kind::kRange, c};
}

inline Act Sleep(int64_t d) {
  return {Act::Kind::kSleep, 0, d};
}
inline Act StartTimer(uint32_t timer, uint32_t c, int64_t d) {
  return {Act::Kind::kTimer, timer, d, c};
}
inline Act StartTicker(uint32_t timer, uint32_t c, int64_t d) {
  return {Act::Kind::kTicker, timer, d, c};
}
inline Act AfterFunc(uint32_t timer, uint32_t script, int64_t d) {
  return {Act::Kind::kFunc, timer, d, script};
}
inline Act Stop(uint32_t timer) {
  return {Act::Kind::kStop, timer};
}
inline Act Reset(uint32_t timer, int64_t d) {
  return {Act::Kind::kReset, timer, d};
}
inline Act ResetTicker(uint32_t timer, int64_t d) {
  return {Act::Kind::kResetTicker, timer, d};
}
inline Act CollectGarbage() {
  return {Act::Kind::kGC};
}
inline Act Procs(int64_t n) {
  return {Act::Kind::kProcs, 0, n};
}
inline SelectCase ToSend(uint32_t c, int64_t value) {
  return {c, true, value};
}
inline SelectCase ToRecv(uint32_t c) {
  return {c};
}
// Sends first, as the compiler orders them.
inline Act Select(std::vector<SelectCase> cases) {
  return {Act::Kind::kSelect, 0, 0, 0, AtomicOp::kLoad, std::move(cases)};
}
inline Act SelectDefault(std::vector<SelectCase> cases) {
  return {Act::Kind::kSelectDefault, 0, 0, 0, AtomicOp::kLoad, std::move(cases)};
}

// What a script's operation came to.
struct Outcome {
  uint32_t goid = 0;
  Act::Kind kind = Act::Kind::kRecv;
  uint32_t on = 0;
  uint64_t value = 0;  // received; of kMake: the channel; of kAtomic: its result
  bool selected = false;
  bool received = false;
  int64_t chosen = 0;  // of a select: case, -1 default; `on` and `value` are those of a receive
};

struct Panic {
  uint32_t goid = 0;
  PanicKind kind = PanicKind::kNone;
};

class World {
 public:
  // scripts[0] is main's; when main's is at its end, the program is. `imports_os`: as a program
  // that uses fmt, with runfinq.
  explicit World(std::vector<Script> scripts, bool imports_os = false, uint32_t procs = 1);

  // Channels and WaitGroups that exist before the first step.
  uint32_t AddChan(uint32_t dataqsiz, uint32_t elemwords = 1);
  uint32_t AddWords(uint32_t words);  // heap word of zeroed memory
  uint32_t AddWaitGroup() { return AddWords(2); }
  uint32_t AddMutex() { return AddWords(2); }
  uint32_t AddRWMutex() { return AddWords(6); }
  uint32_t AddCond() { return AddWords(5); }

  // Takes one step; false when the run has ended (then it took none).
  bool Step();
  bool StepUnwatched();  // the same with NoLog
  // To the end; fails the test after 100,000 steps.
  void Run();
  void RunUnwatched();
  // Until that phase was executed by that goroutine (0: the scheduler).
  void RunUntil(uint32_t goid, Phase phase);

  // "1 chansend.lock", one per step so far; the scheduler is 0.
  std::vector<std::string> Trace() const;
  // The same without schedule's steps and user's.
  std::vector<std::string> OpTrace() const;
  std::vector<Event> Events(EventKind kind) const;
  std::vector<Event> LastEvents() const;  // of the last step
  std::vector<uint64_t> Received(uint32_t c) const;
  // Goroutines in the order in which they were picked.
  std::vector<uint32_t> PickOrder() const;

  const g& G(uint32_t goid) const;
  hchan& Chan(uint32_t c) { return state.channels[c]; }
  uint64_t Slot(uint32_t c, uint32_t slot) const;
  std::vector<uint32_t> Waiting(const waitq& q) const;  // goids, oldest first
  uint64_t Hash() const;

  Program program;
  Limits limits;
  RuntimeChoices runtime_order{1};
  RandomChoices random_order{1};
  bool random = false;
  ChoiceSource* chosen_by = nullptr;  // instead of both
  State state;
  StepLog log;
  std::vector<Outcome> outcomes;
  std::vector<Panic> panics;
  StepResult last;

 private:
  template <class Log>
  bool StepWith(Log& to);
  template <class Log>
  void StepP(PId pid, ChoiceSource& choices, Log& to);
  void StartTimerOf(GId gid, const Act& act);
  void StartNext(GId gid);
  // Events hold places of elements of several words: puts their first words there instead.
  void ReadElements();
  void StartSelectOf(GId gid, const Act& act);
  void Note(GId gid, const StepResult& result);
  const Act* Current(const g& gp) const;

  std::vector<Script> scripts_;
};

}  // namespace chanscope::testing
