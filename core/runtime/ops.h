// How user code enters the runtime.
//
// Owns: pushing an OpRecord on a running goroutine and choosing its first phase. Must not: execute
// anything; that is StepOp's (step.h).
//
// A Start… function observes what Go observes before it takes any lock (nil, the fast paths), so
// the first phase should be executed in the same step. g.pc stays at the instruction until op_depth
// is back to 0.
//
// `selected`, `received` and other result words are relative to the base of the goroutine's own
// stack; 0 drops the result. `ep` is the element's place: on the goroutine's own stack, or on the
// heap. Words of a bool result are 0 or 1.
#pragma once

#include <cstdint>
#include <optional>

#include "core/runtime/state.h"

namespace chanscope {

// ch <- value, words at `ep`. block false: select with a default; selected gets 1 or 0.
void StartSend(State& state, GId gid, ChanId c, Address ep, bool block, uint32_t selected = 0);

// <-ch. Without `ep` the value is dropped. received gets `ok`.
void StartRecv(State& state, GId gid, ChanId c, std::optional<Address> ep, bool block,
               uint32_t selected = 0, uint32_t received = 0);

void StartClose(State& state, GId gid, ChanId c);

// make(chan T, size); elemtype is T. The channel's id goes to `result`. made_at: the pc that the
// person wrote.
void StartMakechan(State& state, GId gid, TypeId elemtype, int64_t size, uint32_t result,
                   uint32_t made_at);

// select with several cases: `cases` of them, the first `nsends` send. They are packed on the
// goroutine's own stack from word `at` on, which has SelectWords(cases) words; see select.h.
// `chosen` gets the number of the case that went on, -1 for the default; received gets `ok`.
void StartSelect(State& state, GId gid, uint32_t at, uint32_t cases, uint32_t nsends, bool block,
                 uint32_t chosen, uint32_t received);

// select {}
void StartBlock(State& state, GId gid);

// go f(args): `closure` a heap pointer (0: nil, a fatal error), `words` words of arguments at
// `args`. created_at is g.pc.
void StartNewproc(State& state, GId gid, uint32_t closure, Address args, uint32_t words);

void StartGosched(State& state, GId gid);  // runtime.Gosched
void StartPreempt(State& state, GId gid);  // its time slice is over
void StartGoexit(State& state, GId gid);   // its outermost function has returned, or runtime.Goexit

// sync.WaitGroup. `address` is the heap word of the value (two words: state1, state2), not 0.
void StartWaitGroupAdd(State& state, GId gid, uint32_t address, int64_t delta);
void StartWaitGroupWait(State& state, GId gid, uint32_t address);

// sync.Mutex and sync.RWMutex. `address` is the heap word of the value, not 0. A Try… gives 1 or 0
// to the result word.
void StartMutexLock(State& state, GId gid, uint32_t address);
void StartMutexTryLock(State& state, GId gid, uint32_t address, uint32_t result);
void StartMutexUnlock(State& state, GId gid, uint32_t address);
void StartRWMutexRLock(State& state, GId gid, uint32_t address);
void StartRWMutexTryRLock(State& state, GId gid, uint32_t address, uint32_t result);
void StartRWMutexRUnlock(State& state, GId gid, uint32_t address);
void StartRWMutexLock(State& state, GId gid, uint32_t address);
void StartRWMutexTryLock(State& state, GId gid, uint32_t address, uint32_t result);
void StartRWMutexUnlock(State& state, GId gid, uint32_t address);

// The notifyList of the sync.Cond at `address`. Add gives its ticket to the result word.
void StartNotifyListAdd(State& state, GId gid, uint32_t address, uint32_t result);
void StartNotifyListWait(State& state, GId gid, uint32_t address, uint32_t ticket);
void StartNotifyOne(State& state, GId gid, uint32_t address);
void StartNotifyAll(State& state, GId gid, uint32_t address);

// The done of the sync.Once at `address`: reads it into the result word; sets it.
void StartOnceLoad(State& state, GId gid, uint32_t address, uint32_t result);
void StartOnceStore(State& state, GId gid, uint32_t address);

// One operation of sync/atomic on the heap word. `operands`: what follows the address among its
// arguments, and stays there until it is done; kAdd: delta; kStore, kSwap: the new value;
// kCompareAndSwap: old and new.
enum class AtomicWidth : uint32_t { kInt32, kUint32, k64 };
void StartAtomic(State& state, GId gid, AtomicOp what, AtomicWidth width, uint32_t address,
                 Address operands, uint32_t result);

// Semaphore in the low half of the heap word `address` (sema.go, semacquire1 and semrelease1).
void StartSemacquire(State& state, GId gid, uint32_t address, bool lifo);
void StartSemrelease(State& state, GId gid, uint32_t address, bool handoff);

// time.Sleep(d)
void StartSleep(State& state, GId gid, int64_t d);

// The program's timer at heap word `address`; the word holds the number of its slot in
// State::timers, whose function and period are set. It is to fire in d, for the first time.
void StartAddtimer(State& state, GId gid, uint32_t address, int64_t d);
// selected gets 1 or 0: whether it was armed.
void StartDeltimer(State& state, GId gid, uint32_t address, uint32_t selected);
// It is to fire in d from now on, and if `periodic` every d after that.
void StartModtimer(State& state, GId gid, uint32_t address, int64_t d, bool periodic,
                   uint32_t selected = 0);

// runtime.GOMAXPROCS(n): `result` gets the old number. n is at least 1 and another number.
void StartGomaxprocs(State& state, GId gid, uint32_t n, uint32_t result);
void StartGC(State& state, GId gid);  // runtime.GC

// len(ch), cap(ch): no operation, no lock; 0 for nil.
inline uint32_t chanlen(const State& state, ChanId c) {
  return c ? state.channels[c.value].qcount : 0;
}
inline uint32_t chancap(const State& state, ChanId c) {
  return c ? state.channels[c.value].dataqsiz : 0;
}

}  // namespace chanscope
