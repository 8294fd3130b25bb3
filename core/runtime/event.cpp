#include "core/runtime/event.h"

#include <array>

namespace chanscope {
namespace {

constexpr std::array<PhaseInfo, static_cast<size_t>(Phase::kCount)> kPhases = {{
#define PHASE(name, func, key, depth) {func, key, depth},
#include "core/runtime/phase.def"
#undef PHASE
}};

}  // namespace

const PhaseInfo& Info(Phase phase) {
  return kPhases[static_cast<size_t>(phase)];
}

Subject SubjectOf(const Event& event) {
  switch (event.kind) {
    case EventKind::kSudogEnqueued:
    case EventKind::kSudogDequeued:
      if (event.queue == Queue::kSema) return Subject::kSema;
      return event.queue == Queue::kNotify ? Subject::kSync : Subject::kChan;
    case EventKind::kSemaChanged:
    case EventKind::kWaitGroupChanged: return Subject::kSema;
    case EventKind::kMutexChanged:
    case EventKind::kRWMutexChanged:
    case EventKind::kCondChanged:
    case EventKind::kOnceChanged: return Subject::kSync;
    case EventKind::kChanMade:
    case EventKind::kLockAcquired:
    case EventKind::kLockWaited:
    case EventKind::kLockReleased:
    case EventKind::kSudogReleased:
    case EventKind::kElemCopied:
    case EventKind::kSlotCleared:
    case EventKind::kIndexMoved:
    case EventKind::kCountChanged:
    case EventKind::kChanClosed:
    case EventKind::kCaseOrdered:
    case EventKind::kCaseLooked:
    case EventKind::kCaseChosen:
    case EventKind::kTimerArmed:
    case EventKind::kTimerFired: return Subject::kChan;
    case EventKind::kAtomicDone:
    case EventKind::kGCreated:
    case EventKind::kGStatusChanged:
    case EventKind::kGQueued:
    case EventKind::kGPicked:
    case EventKind::kPIdled:
    case EventKind::kPStarted:
    case EventKind::kMSpinning:
    case EventKind::kPWaited:
    case EventKind::kPStopped:
    case EventKind::kProcsChanged:
    case EventKind::kTimerStopped:
    case EventKind::kTimerChanged:
    case EventKind::kTimerRemoved:
    case EventKind::kTimerMoved:
    case EventKind::kClockJumped:
    case EventKind::kOutput:
    case EventKind::kPanicStarted:
    case EventKind::kPanicRecovered:
    case EventKind::kDeferRun:
    case EventKind::kDeadlocked:
    case EventKind::kExited: return Subject::kNone;
  }
  return Subject::kNone;
}

const char* WaitReasonText(WaitReason reason) {
  switch (reason) {
    case WaitReason::kNone: return "";
    case WaitReason::kChanReceiveNil: return "chan receive (nil chan)";
    case WaitReason::kChanSendNil: return "chan send (nil chan)";
    case WaitReason::kChanReceive: return "chan receive";
    case WaitReason::kChanSend: return "chan send";
    case WaitReason::kSelect: return "select";
    case WaitReason::kSelectNoCases: return "select (no cases)";
    case WaitReason::kSemacquire:
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexRLock:
    case WaitReason::kRWMutexLock: return "semacquire";  // Go 1.19 has one reason for all of them
    case WaitReason::kCondWait: return "sync.Cond.Wait";
    case WaitReason::kSleep: return "sleep";
    case WaitReason::kPanicWait: return "panicwait";
  }
  return "";
}

const char* GStatusText(GStatus status) {
  switch (status) {
    case GStatus::kIdle: return "_Gidle";
    case GStatus::kRunnable: return "_Grunnable";
    case GStatus::kRunning: return "_Grunning";
    case GStatus::kSyscall: return "_Gsyscall";
    case GStatus::kWaiting: return "_Gwaiting";
    case GStatus::kDead: return "_Gdead";
    case GStatus::kPreempted: return "_Gpreempted";
  }
  return "";
}

}  // namespace chanscope
