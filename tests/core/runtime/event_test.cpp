#include "core/runtime/event.h"

#include <set>
#include <string>

#include "core/runtime/step.h"
#include "tests/core/runtime/catch.h"

using namespace chanscope;

TEST_CASE("every phase has a name of its own", "[event]") {
  std::set<std::string> names;
  for (uint32_t i = 0; i < static_cast<uint32_t>(Phase::kCount); ++i) {
    const PhaseInfo& info = Info(static_cast<Phase>(i));
    CHECK(!std::string(info.key).empty());
    names.insert(std::string(info.func) + "." + info.key);
  }
  CHECK(names.size() == static_cast<size_t>(Phase::kCount));
}

TEST_CASE("wait reasons and statuses have Go's texts", "[event]") {
  CHECK(std::string(WaitReasonText(WaitReason::kChanReceive)) == "chan receive");
  CHECK(std::string(WaitReasonText(WaitReason::kChanSendNil)) == "chan send (nil chan)");
  CHECK(std::string(WaitReasonText(WaitReason::kSelectNoCases)) == "select (no cases)");
  CHECK(std::string(WaitReasonText(WaitReason::kSemacquire)) == "semacquire");
  CHECK(std::string(GStatusText(GStatus::kRunnable)) == "_Grunnable");
}

TEST_CASE("panics and fatal errors have Go's texts", "[event]") {
  CHECK(std::string(PanicText(PanicKind::kSendOnClosedChannel)) == "send on closed channel");
  CHECK(std::string(PanicText(PanicKind::kMakechanSize)) == "makechan: size out of range");
  CHECK(IsRuntimeError(PanicKind::kCloseOfNilChannel));
  CHECK_FALSE(IsRuntimeError(PanicKind::kWaitGroupReused));
  CHECK(std::string(FatalText(FatalKind::kDeadlock)) == "all goroutines are asleep - deadlock!");
}
