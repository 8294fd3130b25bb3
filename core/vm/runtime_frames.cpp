#include "core/vm/runtime_frames.h"

#include <string_view>

#include <fmt/format.h>

#include "core/runtime/step.h"

namespace chanscope {
namespace {

std::string Frame(std::string_view function, std::string_view file) {
  return fmt::format("{}(...)\n\t{}\n", function, file);
}

// The slow path that an operation has gone into, if it has one.
std::string SlowPath(Phase phase) {
  switch (phase) {
    case Phase::kMutexSpin:
    case Phase::kMutexCas:
    case Phase::kMutexWoken: return Frame("sync.(*Mutex).lockSlow", "sync/mutex.go");
    case Phase::kMutexUnlockNobody:
    case Phase::kMutexUnlockWake:
    case Phase::kMutexUnlockHandoff: return Frame("sync.(*Mutex).unlockSlow", "sync/mutex.go");
    case Phase::kMutexUnlockFatal:
      return Frame("sync.fatal", "runtime/panic.go") +
             Frame("sync.(*Mutex).unlockSlow", "sync/mutex.go");
    case Phase::kRWMutexRUnlockLeave:
      return Frame("sync.(*RWMutex).rUnlockSlow", "sync/rwmutex.go");
    case Phase::kRWMutexRUnlockFatal:
      return Frame("sync.fatal", "runtime/panic.go") +
             Frame("sync.(*RWMutex).rUnlockSlow", "sync/rwmutex.go");
    case Phase::kRWMutexUnlockFatal: return Frame("sync.fatal", "runtime/panic.go");
    default: return {};
  }
}

// What an operation inside another, or one that user code does not call by its name, is.
std::string Called(const g& gp, uint32_t depth) {
  const auto inside = [&](OpKind kind) { return depth > 0 && gp.ops[depth - 1].kind == kind; };
  switch (gp.ops[depth].kind) {
    case OpKind::kSemacquire:
      return inside(OpKind::kWaitGroupWait)
                 ? Frame("sync.runtime_Semacquire", "runtime/sema.go")
                 : Frame("sync.runtime_SemacquireMutex", "runtime/sema.go");
    case OpKind::kSemrelease: return Frame("sync.runtime_Semrelease", "runtime/sema.go");
    case OpKind::kNotifyListWait: return Frame("sync.runtime_notifyListWait", "runtime/sema.go");
    case OpKind::kNotifyOne: return Frame("sync.runtime_notifyListNotifyOne", "runtime/sema.go");
    case OpKind::kNotifyAll: return Frame("sync.runtime_notifyListNotifyAll", "runtime/sema.go");
    case OpKind::kMutexLock:
      return depth > 0 ? Frame("sync.(*Mutex).Lock", "sync/mutex.go") : std::string();
    case OpKind::kMutexUnlock:
      return depth > 0 ? Frame("sync.(*Mutex).Unlock", "sync/mutex.go") : std::string();
    default: return {};
  }
}

}  // namespace

std::string RuntimeFrameLines(const g& gp) {
  std::string lines;
  for (uint32_t depth = gp.op_depth; depth-- > 0;) {
    lines += SlowPath(gp.ops[depth].phase) + Called(gp, depth);
  }
  return lines;
}

}  // namespace chanscope
