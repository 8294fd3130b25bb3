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
