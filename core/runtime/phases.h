// The phases of every operation, one function each; StepOp calls them by OpRecord::phase.
//
// Owns: their declarations. Must not: be used outside core/runtime. Each struct is instantiated for
// StepLog and NoLog in the .cpp file that its comment names.
#pragma once

#include "core/runtime/op_step.h"

namespace chanscope {

// chansend.cpp (Go 1.19 chan.go, chansend and send)
template <class Log>
struct Chansend {
  using Step = OpStep<Log>;
  static StepResult Nil(Step& x);
  static StepResult Fast(Step& x);
  static StepResult Lock(Step& x);
  static StepResult Closed(Step& x);
  static StepResult Dequeue(Step& x);
  static StepResult CopyBuf(Step& x);
  static StepResult Advance(Step& x);
  static StepResult Unlock(Step& x);
  static StepResult WouldBlock(Step& x);
  static StepResult Enqueue(Step& x);
  static StepResult Park(Step& x);
  static StepResult Woken(Step& x);
  static StepResult SendCopy(Step& x);
  static StepResult SendUnlock(Step& x);
  static StepResult SendReady(Step& x);
};

// chanrecv.cpp (Go 1.19 chan.go, chanrecv and recv)
template <class Log>
struct Chanrecv {
  using Step = OpStep<Log>;
  static StepResult Nil(Step& x);
  static StepResult Fast(Step& x);
  static StepResult Lock(Step& x);
  static StepResult Closed(Step& x);
  static StepResult Dequeue(Step& x);
  static StepResult CopyBuf(Step& x);
  static StepResult Advance(Step& x);
  static StepResult Unlock(Step& x);
  static StepResult WouldBlock(Step& x);
  static StepResult Enqueue(Step& x);
  static StepResult Park(Step& x);
  static StepResult Woken(Step& x);
  static StepResult RecvCopyDirect(Step& x);
  static StepResult RecvCopyHead(Step& x);
  static StepResult RecvCopySender(Step& x);
  static StepResult RecvAdvance(Step& x);
  static StepResult RecvUnlock(Step& x);
  static StepResult RecvReady(Step& x);
};

// closechan.cpp (Go 1.19 chan.go, closechan)
template <class Log>
struct Closechan {
  using Step = OpStep<Log>;
  static StepResult Nil(Step& x);
  static StepResult Lock(Step& x);
  static StepResult Closed(Step& x);
  static StepResult Mark(Step& x);
  static StepResult Receiver(Step& x);
  static StepResult Sender(Step& x);
  static StepResult Unlock(Step& x);
  static StepResult Ready(Step& x);
};

// selectgo.cpp (Go 1.19 select.go, selectgo: orders, locks, pass 1)
template <class Log>
struct Selectgo {
  using Step = OpStep<Log>;
  static StepResult Pollorder(Step& x);
  static StepResult Lockorder(Step& x);
  static StepResult Lock(Step& x);
  static StepResult Look(Step& x);
  static StepResult Receiver(Step& x);
  static StepResult Sender(Step& x);
  static StepResult CopyIn(Step& x);
  static StepResult AdvanceIn(Step& x);
  static StepResult CopyOut(Step& x);
  static StepResult AdvanceOut(Step& x);
  static StepResult Unlock(Step& x);
  static StepResult ClosedRecv(Step& x);
  static StepResult ClosedSend(Step& x);
  static StepResult Default(Step& x);
  static StepResult Done(Step& x);

  // Locks the channel whose turn it is; true: it was the last one.
  static bool LockNext(Step& x);
  static void UnlockAll(Step& x);
  // Makes the case the one at hand.
  static void TurnTo(Step& x, uint32_t cas);
  // The chosen case went on.
  static StepResult Finish(Step& x, bool received);
};

// selectgo_park.cpp (Go 1.19 select.go, selectgo: passes 2 and 3)
template <class Log>
struct SelectPark {
  using Step = OpStep<Log>;
  static StepResult Enqueue(Step& x);
  static StepResult Park(Step& x);
  static StepResult Relock(Step& x);
  static StepResult Leave(Step& x);
};

// makechan.cpp (Go 1.19 chan.go, makechan)
template <class Log>
struct Makechan {
  static StepResult Alloc(OpStep<Log>& x);
};

// goroutine.cpp (Go 1.19 proc.go: newproc, goschedImpl, goexit0; select.go: block)
template <class Log>
struct Goroutine {
  using Step = OpStep<Log>;
  static StepResult Create(Step& x);
  static StepResult Runqput(Step& x);
  static StepResult Yield(Step& x);
  static StepResult Exit(Step& x);
  static StepResult Block(Step& x);
};

// sema.cpp (Go 1.19 sema.go, semacquire1 and semrelease1)
template <class Log>
struct Sema {
  using Step = OpStep<Log>;
  static StepResult AcquireFast(Step& x);
  static StepResult AcquireQueue(Step& x);
  static StepResult AcquirePark(Step& x);
  static StepResult AcquireWoken(Step& x);
  static StepResult ReleaseAdd(Step& x);
  static StepResult ReleaseDequeue(Step& x);
  static StepResult ReleaseReady(Step& x);
};

// waitgroup.cpp (Go 1.19 sync/waitgroup.go)
template <class Log>
struct WaitGroupOps {
  using Step = OpStep<Log>;
  static StepResult Add(Step& x);
  static StepResult Negative(Step& x);
  static StepResult Misuse(Step& x);
  static StepResult Release(Step& x);
  static StepResult WaitFast(Step& x);
  static StepResult WaitCount(Step& x);
  static StepResult WaitDone(Step& x);
  static StepResult Reused(Step& x);
};

// sleep.cpp (Go 1.19 time.go: timeSleep, addtimer, deltimer, modtimer)
template <class Log>
struct TimerOps {
  using Step = OpStep<Log>;
  static StepResult SleepZero(Step& x);
  static StepResult SleepWhen(Step& x);
  static StepResult SleepPark(Step& x);
  static StepResult SleepWoken(Step& x);
  static StepResult Add(Step& x);
  static StepResult Delete(Step& x);
  static StepResult Modify(Step& x);
};

// procresize.cpp (Go 1.19 debug.go, GOMAXPROCS; proc.go, stopTheWorld and procresize; mgc.go, GC)
template <class Log>
struct World {
  using Step = OpStep<Log>;
  static StepResult Stop(Step& x);
  static StepResult Resize(Step& x);
  static StepResult GCStart(Step& x);
  static StepResult GCDone(Step& x);
};

// mutex.cpp (Go 1.19 sync/mutex.go)
template <class Log>
struct MutexOps {
  using Step = OpStep<Log>;
  static StepResult LockFast(Step& x);
  static StepResult TryLockBusy(Step& x);
  static StepResult TryLockTake(Step& x);
  static StepResult Spin(Step& x);
  static StepResult Cas(Step& x);
  static StepResult Woken(Step& x);
  static StepResult UnlockFast(Step& x);
  static StepResult UnlockFatal(Step& x);
  static StepResult UnlockNobody(Step& x);
  static StepResult UnlockWake(Step& x);
  static StepResult UnlockHandoff(Step& x);
};

// rwmutex.cpp (Go 1.19 sync/rwmutex.go)
template <class Log>
struct RWMutexOps {
  using Step = OpStep<Log>;
  static StepResult RLock(Step& x);
  static StepResult TryBusy(Step& x);
  static StepResult TryRLockTake(Step& x);
  static StepResult RUnlock(Step& x);
  static StepResult RUnlockFatal(Step& x);
  static StepResult RUnlockLeave(Step& x);
  static StepResult LockAnnounce(Step& x);
  static StepResult LockWait(Step& x);
  static StepResult TryLockW(Step& x);
  static StepResult TryLockTake(Step& x);
  static StepResult UnlockAnnounce(Step& x);
  static StepResult UnlockFatal(Step& x);
};

// notify_list.cpp (Go 1.19 sema.go, notifyList)
template <class Log>
struct NotifyList {
  using Step = OpStep<Log>;
  static StepResult Add(Step& x);
  static StepResult WaitEnqueue(Step& x);
  static StepResult WaitPark(Step& x);
  static StepResult WaitWoken(Step& x);
  static StepResult Fast(Step& x);
  static StepResult OneTake(Step& x);
  static StepResult OneReady(Step& x);
  static StepResult AllTake(Step& x);
  static StepResult AllReady(Step& x);
};

// atomic.cpp (Go 1.19 sync/atomic; sync/once.go)
template <class Log>
struct Atomic {
  using Step = OpStep<Log>;
  static StepResult OnceLoad(Step& x);
  static StepResult OnceStore(Step& x);
  static StepResult Load(Step& x);
  static StepResult Store(Step& x);
  static StepResult Add(Step& x);
  static StepResult Swap(Step& x);
  static StepResult CompareAndSwap(Step& x);
};

}  // namespace chanscope
