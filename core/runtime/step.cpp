#include "core/runtime/step.h"

#include "core/runtime/phases.h"

namespace chanscope {

const char* PanicText(PanicKind kind) {
  switch (kind) {
    case PanicKind::kNone: return "";
    case PanicKind::kSendOnClosedChannel: return "send on closed channel";
    case PanicKind::kCloseOfNilChannel: return "close of nil channel";
    case PanicKind::kCloseOfClosedChannel: return "close of closed channel";
    case PanicKind::kMakechanSize: return "makechan: size out of range";
    case PanicKind::kNegativeWaitGroupCounter: return "sync: negative WaitGroup counter";
    case PanicKind::kWaitGroupMisuse:
      return "sync: WaitGroup misuse: Add called concurrently with Wait";
    case PanicKind::kWaitGroupReused:
      return "sync: WaitGroup is reused before previous Wait has returned";
  }
  return "";
}

bool IsRuntimeError(PanicKind kind) {
  switch (kind) {
    case PanicKind::kSendOnClosedChannel:
    case PanicKind::kCloseOfNilChannel:
    case PanicKind::kCloseOfClosedChannel:
    case PanicKind::kMakechanSize: return true;
    case PanicKind::kNone:
    case PanicKind::kNegativeWaitGroupCounter:
    case PanicKind::kWaitGroupMisuse:
    case PanicKind::kWaitGroupReused: return false;
  }
  return false;
}

const char* FatalText(FatalKind kind) {
  switch (kind) {
    case FatalKind::kNone: return "";
    case FatalKind::kGoNil: return "go of nil func value";
    case FatalKind::kDeadlock: return "all goroutines are asleep - deadlock!";
    case FatalKind::kNoGoroutines: return "no goroutines (main called runtime.Goexit) - deadlock!";
    case FatalKind::kUnlockOfUnlockedMutex: return "sync: unlock of unlocked mutex";
    case FatalKind::kRUnlockOfUnlockedRWMutex: return "sync: RUnlock of unlocked RWMutex";
    case FatalKind::kUnlockOfUnlockedRWMutex: return "sync: Unlock of unlocked RWMutex";
    case FatalKind::kInconsistentMutexState: return "sync: inconsistent mutex state";
  }
  return "";
}

const char* LimitName(LimitKind kind) {
  switch (kind) {
    case LimitKind::kNone: return "";
    case LimitKind::kGoroutines: return "goroutines";
    case LimitKind::kHeapWords: return "heap_words";
  }
  return "";
}

template <class Log>
StepResult StepOp(State& state, const Program& program, const Limits& limits, GId gid,
                  ChoiceSource& choices, Log& log) {
  using Send = Chansend<Log>;
  using Recv = Chanrecv<Log>;
  using Close = Closechan<Log>;
  using Select = Selectgo<Log>;
  using Parking = SelectPark<Log>;
  using G = Goroutine<Log>;
  using Wg = WaitGroupOps<Log>;
  using Mu = MutexOps<Log>;
  using Rw = RWMutexOps<Log>;
  using Notify = NotifyList<Log>;
  g* gp = &state.allgs[gid.value];
  CHECK(gp->status == GStatus::kRunning && gp->op_depth > 0);
  OpStep<Log> x{state, program, limits, choices, log, gid, gp, &gp->ops[gp->op_depth - 1]};
  switch (x.op->phase) {
    case Phase::kMakechanAlloc: return Makechan<Log>::Alloc(x);
    case Phase::kChansendNil: return Send::Nil(x);
    case Phase::kChansendFast: return Send::Fast(x);
    case Phase::kChansendLock: return Send::Lock(x);
    case Phase::kChansendClosed: return Send::Closed(x);
    case Phase::kChansendDequeue: return Send::Dequeue(x);
    case Phase::kChansendCopyBuf: return Send::CopyBuf(x);
    case Phase::kChansendAdvance: return Send::Advance(x);
    case Phase::kChansendUnlock: return Send::Unlock(x);
    case Phase::kChansendWouldBlock: return Send::WouldBlock(x);
    case Phase::kChansendEnqueue: return Send::Enqueue(x);
    case Phase::kChansendPark: return Send::Park(x);
    case Phase::kChansendWoken: return Send::Woken(x);
    case Phase::kSendCopy: return Send::SendCopy(x);
    case Phase::kSendUnlock: return Send::SendUnlock(x);
    case Phase::kSendReady: return Send::SendReady(x);
    case Phase::kChanrecvNil: return Recv::Nil(x);
    case Phase::kChanrecvFast: return Recv::Fast(x);
    case Phase::kChanrecvLock: return Recv::Lock(x);
    case Phase::kChanrecvClosed: return Recv::Closed(x);
    case Phase::kChanrecvDequeue: return Recv::Dequeue(x);
    case Phase::kChanrecvCopyBuf: return Recv::CopyBuf(x);
    case Phase::kChanrecvAdvance: return Recv::Advance(x);
    case Phase::kChanrecvUnlock: return Recv::Unlock(x);
    case Phase::kChanrecvWouldBlock: return Recv::WouldBlock(x);
    case Phase::kChanrecvEnqueue: return Recv::Enqueue(x);
    case Phase::kChanrecvPark: return Recv::Park(x);
    case Phase::kChanrecvWoken: return Recv::Woken(x);
    case Phase::kRecvCopyDirect: return Recv::RecvCopyDirect(x);
    case Phase::kRecvCopyHead: return Recv::RecvCopyHead(x);
    case Phase::kRecvCopySender: return Recv::RecvCopySender(x);
    case Phase::kRecvAdvance: return Recv::RecvAdvance(x);
    case Phase::kRecvUnlock: return Recv::RecvUnlock(x);
    case Phase::kRecvReady: return Recv::RecvReady(x);
    case Phase::kClosechanNil: return Close::Nil(x);
    case Phase::kClosechanLock: return Close::Lock(x);
    case Phase::kClosechanClosed: return Close::Closed(x);
    case Phase::kClosechanMark: return Close::Mark(x);
    case Phase::kClosechanReceiver: return Close::Receiver(x);
    case Phase::kClosechanSender: return Close::Sender(x);
    case Phase::kClosechanUnlock: return Close::Unlock(x);
    case Phase::kClosechanReady: return Close::Ready(x);
    case Phase::kSelectPollorder: return Select::Pollorder(x);
    case Phase::kSelectLockorder: return Select::Lockorder(x);
    case Phase::kSelectLock: return Select::Lock(x);
    case Phase::kSelectLook: return Select::Look(x);
    case Phase::kSelectReceiver: return Select::Receiver(x);
    case Phase::kSelectSender: return Select::Sender(x);
    case Phase::kSelectCopyIn: return Select::CopyIn(x);
    case Phase::kSelectAdvanceIn: return Select::AdvanceIn(x);
    case Phase::kSelectCopyOut: return Select::CopyOut(x);
    case Phase::kSelectAdvanceOut: return Select::AdvanceOut(x);
    case Phase::kSelectUnlock: return Select::Unlock(x);
    case Phase::kSelectClosedRecv: return Select::ClosedRecv(x);
    case Phase::kSelectClosedSend: return Select::ClosedSend(x);
    case Phase::kSelectDefault: return Select::Default(x);
    case Phase::kSelectEnqueue: return Parking::Enqueue(x);
    case Phase::kSelectPark: return Parking::Park(x);
    case Phase::kSelectRelock: return Parking::Relock(x);
    case Phase::kSelectLeave: return Parking::Leave(x);
    case Phase::kSelectDone: return Select::Done(x);
    case Phase::kBlockForever: return G::Block(x);
    case Phase::kNewprocCreate: return G::Create(x);
    case Phase::kNewprocRunqput: return G::Runqput(x);
    case Phase::kGoschedYield:
    case Phase::kPreemptYield: return G::Yield(x);
    case Phase::kGoexitExit: return G::Exit(x);
    case Phase::kWaitGroupAdd: return Wg::Add(x);
    case Phase::kWaitGroupNegative: return Wg::Negative(x);
    case Phase::kWaitGroupMisuse: return Wg::Misuse(x);
    case Phase::kWaitGroupRelease: return Wg::Release(x);
    case Phase::kWaitGroupWaitFast: return Wg::WaitFast(x);
    case Phase::kWaitGroupWaitCount: return Wg::WaitCount(x);
    case Phase::kWaitGroupWaitDone: return Wg::WaitDone(x);
    case Phase::kWaitGroupReused: return Wg::Reused(x);
    case Phase::kSemacquireFast: return Sema<Log>::AcquireFast(x);
    case Phase::kSemacquireQueue: return Sema<Log>::AcquireQueue(x);
    case Phase::kSemacquirePark: return Sema<Log>::AcquirePark(x);
    case Phase::kSemacquireWoken: return Sema<Log>::AcquireWoken(x);
    case Phase::kSemreleaseAdd: return Sema<Log>::ReleaseAdd(x);
    case Phase::kSemreleaseDequeue: return Sema<Log>::ReleaseDequeue(x);
    case Phase::kSemreleaseReady: return Sema<Log>::ReleaseReady(x);
    case Phase::kSleepZero: return TimerOps<Log>::SleepZero(x);
    case Phase::kSleepWhen: return TimerOps<Log>::SleepWhen(x);
    case Phase::kSleepPark: return TimerOps<Log>::SleepPark(x);
    case Phase::kSleepWoken: return TimerOps<Log>::SleepWoken(x);
    case Phase::kAddtimer: return TimerOps<Log>::Add(x);
    case Phase::kDeltimer: return TimerOps<Log>::Delete(x);
    case Phase::kModtimer: return TimerOps<Log>::Modify(x);
    case Phase::kGomaxprocsStop: return World<Log>::Stop(x);
    case Phase::kGomaxprocsResize: return World<Log>::Resize(x);
    case Phase::kGCStart: return World<Log>::GCStart(x);
    case Phase::kGCDone: return World<Log>::GCDone(x);
    case Phase::kMutexLockFast: return Mu::LockFast(x);
    case Phase::kMutexTryLockBusy: return Mu::TryLockBusy(x);
    case Phase::kMutexTryLockTake: return Mu::TryLockTake(x);
    case Phase::kMutexSpin: return Mu::Spin(x);
    case Phase::kMutexCas: return Mu::Cas(x);
    case Phase::kMutexWoken: return Mu::Woken(x);
    case Phase::kMutexUnlockFast: return Mu::UnlockFast(x);
    case Phase::kMutexUnlockFatal: return Mu::UnlockFatal(x);
    case Phase::kMutexUnlockNobody: return Mu::UnlockNobody(x);
    case Phase::kMutexUnlockWake: return Mu::UnlockWake(x);
    case Phase::kMutexUnlockHandoff: return Mu::UnlockHandoff(x);
    case Phase::kRWMutexRLock: return Rw::RLock(x);
    case Phase::kRWMutexTryRLockBusy:
    case Phase::kRWMutexTryLockBusy: return Rw::TryBusy(x);
    case Phase::kRWMutexTryRLockTake: return Rw::TryRLockTake(x);
    case Phase::kRWMutexRUnlock: return Rw::RUnlock(x);
    case Phase::kRWMutexRUnlockFatal: return Rw::RUnlockFatal(x);
    case Phase::kRWMutexRUnlockLeave: return Rw::RUnlockLeave(x);
    case Phase::kRWMutexLockAnnounce: return Rw::LockAnnounce(x);
    case Phase::kRWMutexLockWait: return Rw::LockWait(x);
    case Phase::kRWMutexTryLockW: return Rw::TryLockW(x);
    case Phase::kRWMutexTryLockTake: return Rw::TryLockTake(x);
    case Phase::kRWMutexUnlockAnnounce: return Rw::UnlockAnnounce(x);
    case Phase::kRWMutexUnlockFatal: return Rw::UnlockFatal(x);
    case Phase::kNotifyListAdd: return Notify::Add(x);
    case Phase::kNotifyListWaitEnqueue: return Notify::WaitEnqueue(x);
    case Phase::kNotifyListWaitPark: return Notify::WaitPark(x);
    case Phase::kNotifyListWaitWoken: return Notify::WaitWoken(x);
    case Phase::kNotifyOneFast:
    case Phase::kNotifyAllFast: return Notify::Fast(x);
    case Phase::kNotifyOneTake: return Notify::OneTake(x);
    case Phase::kNotifyOneReady: return Notify::OneReady(x);
    case Phase::kNotifyAllTake: return Notify::AllTake(x);
    case Phase::kNotifyAllReady: return Notify::AllReady(x);
    case Phase::kOnceLoad: return Atomic<Log>::OnceLoad(x);
    case Phase::kOnceStore: return Atomic<Log>::OnceStore(x);
    case Phase::kAtomicLoad: return Atomic<Log>::Load(x);
    case Phase::kAtomicStore: return Atomic<Log>::Store(x);
    case Phase::kAtomicAdd: return Atomic<Log>::Add(x);
    case Phase::kAtomicSwap: return Atomic<Log>::Swap(x);
    case Phase::kAtomicCompareAndSwap: return Atomic<Log>::CompareAndSwap(x);
    case Phase::kUser:
    case Phase::kSchedulePick:
    case Phase::kScheduleSteal:
    case Phase::kScheduleIdle:
    case Phase::kScheduleExecute:
    case Phase::kScheduleStop:
    case Phase::kCheckTimers:
    case Phase::kRuntimer:
    case Phase::kGoroutineReady:
    case Phase::kNetpoll:
    case Phase::kGoexitDefer:
    case Phase::kPanicStart:
    case Phase::kPanicDefer:
    case Phase::kPanicRecovery:
    case Phase::kPanicFatal:
    case Phase::kDeadlock:
    case Phase::kMainReturned:
    case Phase::kExit:
    case Phase::kThrow:
    case Phase::kCount: break;
  }
  CHECK(false);  // a phase that no operation of this folder has
}

template StepResult StepOp(State&, const Program&, const Limits&, GId, ChoiceSource&, StepLog&);
template StepResult StepOp(State&, const Program&, const Limits&, GId, ChoiceSource&, NoLog&);

}  // namespace chanscope
