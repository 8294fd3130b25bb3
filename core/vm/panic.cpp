#include "core/vm/panic.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/runtime/ops.h"
#include "core/vm/faults.h"
#include "core/vm/frame.h"
#include "core/vm/operations.h"
#include "core/vm/panic_text.h"
#include "core/vm/traceback.h"

namespace chanscope {
namespace {

uint64_t* Frame(Vm& vm, uint64_t frame) {
  return StackBase(vm.state(), vm.running()) + frame;
}

uint32_t FrameWords(Vm& vm, uint64_t frame) {
  return vm.program.function(FrameFunction(Frame(vm, frame))).frame_words;
}

uint64_t* Newest(Vm& vm) {
  return vm.heap() + vm.running().panics;
}

OpRecord& OpInFlight(Vm& vm) {
  return vm.running().ops[vm.running().op_depth - 1u];
}

// Moves the panic's cursor to the next frame that has deferred calls; false: there is none.
bool SeekDeferred(Vm& vm) {
  uint64_t* panic = Newest(vm);
  while (DeferredCalls(Frame(vm, panic[kPanicCursor])) == 0) {
    const uint64_t* frame = Frame(vm, panic[kPanicCursor]);
    if (ReturnPc(frame) == 0) return false;
    panic[kPanicCursor] = CallerFrame(frame);
  }
  return true;
}

// Starts what the newest panic (or Goexit) has to do next.
void StartNext(Vm& vm) {
  const uint64_t flags = Newest(vm)[kPanicFlags];
  const bool more = SeekDeferred(vm);
  if ((flags & kGoexiting) == 0) {
    return StartOwn(vm.state(), vm.current, more ? Phase::kPanicDefer : Phase::kPanicFatal,
                    TypeId{}, 0);
  }
  if (more) return StartOwn(vm.state(), vm.current, Phase::kGoexitDefer, TypeId{}, 0);
  vm.running().panics = 0;
  StartGoexit(vm.state(), vm.current);
}

void EndOperation(Vm& vm) {
  g& gp = vm.running();
  gp.ops[--gp.op_depth] = OpRecord{};
}

// Puts a new panic in front of those in flight.
bool PushPanic(Vm& vm, uint64_t type, uint64_t value, uint64_t flags) {
  uint64_t address = 0;
  if (!AllocateHidden(vm, kPanicWords, address)) return false;
  g& gp = vm.running();
  uint64_t* panic = vm.heap() + address;
  panic[kPanicLink] = gp.panics;
  panic[kPanicType] = type;
  panic[kPanicValue] = value;
  panic[kPanicFlags] = flags;
  panic[kPanicCursor] = gp.frame;
  panic[kPanicBase] = gp.frame;
  panic[kPanicPc] = gp.pc;
  gp.panics = static_cast<uint32_t>(address);
  return true;
}

// Enters the function on top of the current frame, as called by the panic machinery.
void EnterOnTop(Vm& vm, uint32_t window, uint32_t callee, uint64_t closure, uint64_t flags) {
  g& gp = vm.running();
  uint64_t* frame = Frame(vm, gp.frame + window);
  frame[0] = FrameWord0(gp.pc + 1, FuncId{callee});
  frame[1] = FrameWord1(gp.frame, static_cast<uint32_t>(closure));
  frame[2] = flags;
  gp.frame += window;
  gp.pc = vm.program.functions[callee].entry;
}

template <class Log>
bool RunDeferred(Vm& vm, Log& log) {
  const auto cursor = static_cast<uint32_t>(Newest(vm)[kPanicCursor]);
  const uint32_t window = FrameWords(vm, vm.running().frame);
  uint32_t callee = 0;
  uint64_t closure = 0;
  EndOperation(vm);
  if (!TakeDeferredCall(vm, cursor, window, callee, closure)) return false;
  EnterOnTop(vm, window, callee, closure, kCalledByPanic);
  Newest(vm)[kPanicRunning] = vm.running().frame;
  log.Emit({.kind = EventKind::kDeferRun, .n = callee});
  return true;
}

// The frame that deferred the recovering call goes on at its epilogue. Panics whose deferred calls
// are cut off by that are forgotten; a Goexit among them goes on.
void RecoverFrame(Vm& vm) {
  g& gp = vm.running();
  const uint64_t frame = Newest(vm)[kPanicCursor];
  gp.panics = static_cast<uint32_t>(Newest(vm)[kPanicLink]);
  EndOperation(vm);
  for (; gp.panics != 0; gp.panics = static_cast<uint32_t>(Newest(vm)[kPanicLink])) {
    uint64_t* panic = Newest(vm);
    if (panic[kPanicRunning] <= frame) break;
    if ((panic[kPanicFlags] & kGoexiting) == 0) continue;
    panic[kPanicRunning] = 0;
    gp.frame = static_cast<uint32_t>(panic[kPanicBase]);
    gp.pc = static_cast<uint32_t>(panic[kPanicPc]);
    return StartNext(vm);
  }
  gp.frame = static_cast<uint32_t>(frame);
  gp.pc = vm.program.function(FrameFunction(Frame(vm, frame))).epilogue;
  CHECK(gp.pc != 0);
}

// Calls the Error or String method of the next value of the chain that has one and was not asked
// yet. False: there is none.
bool AskForText(Vm& vm, bool& ok) {
  uint32_t method = 0;
  const uint32_t record = NextToAsk(vm, method);
  if (record == 0) return false;
  const uint64_t receiver = vm.heap()[record + kPanicValue];
  vm.heap()[record + kPanicFlags] |= kTextAsked;
  const uint32_t window = FrameWords(vm, vm.running().frame);
  const uint32_t words = vm.program.functions[method].frame_words;
  const uint32_t need = vm.running().frame + window + words;
  if (need > vm.machine.limits.stack_words) {
    ok = vm.Fatal("stack overflow");
    return true;
  }
  if (need > vm.running().stack_words) GrowStack(vm.state(), vm.current, need);
  Frame(vm, vm.running().frame + window)[kFrameHeaderWords] = receiver;
  EndOperation(vm);
  EnterOnTop(vm, window, method, 0, kCalledForText);
  return true;
}

template <class Log>
bool Die(Vm& vm, EndReason reason, int32_t status, std::string_view dump, Log& log) {
  const size_t pieces = vm.machine.output_pieces.size();
  EndOperation(vm);
  const bool ok = WriteOutput(vm, Stream::kStderr, dump);
  EmitOutput(vm.machine, pieces, log);
  vm.state().end = reason;
  vm.state().exit_status = status;
  log.Emit({.kind = EventKind::kExited, .n = static_cast<uint32_t>(status)});
  return ok;
}

// What this goroutine's panic prints; and whoever panics on another P at the same time prints too
// before the program ends (dopanic_m).
std::string PanicDumps(Vm& vm) {
  std::string out = PanicDump(vm);
  const GId first = vm.current;
  for (const p& pp : vm.state().allp) {
    if (!pp.running || pp.running == first) continue;
    vm.current = pp.running;
    uint32_t method = 0;
    const bool panics = vm.running().op_depth > 0 && OpInFlight(vm).phase == Phase::kPanicFatal;
    if (panics && NextToAsk(vm, method) == 0) out += PanicDump(vm);
  }
  vm.current = first;
  return out;
}

}  // namespace

bool TakeDeferredCall(Vm& vm, uint32_t frame, uint32_t window, uint32_t& callee,
                      uint64_t& closure) {
  const uint32_t record = DeferredCalls(Frame(vm, frame));
  SetDeferredCalls(Frame(vm, frame), static_cast<uint32_t>(vm.heap()[record]));
  closure = vm.heap()[record + 1];
  if (closure == 0) return vm.NilDereference();
  callee = static_cast<uint32_t>(vm.heap()[closure]);
  const uint32_t need = vm.running().frame + window + vm.program.functions[callee].frame_words;
  if (need > vm.machine.limits.stack_words) return vm.Fatal("stack overflow");
  if (need > vm.running().stack_words) GrowStack(vm.state(), vm.current, need);
  std::copy_n(vm.heap() + record + 3, vm.heap()[record + 2],
              Frame(vm, vm.running().frame + window) + kFrameHeaderWords);
  return true;
}

bool Recover(Vm& vm, uint64_t* out) {
  out[0] = 0;
  out[1] = 0;
  if (vm.running().panics == 0) return false;
  uint64_t* panic = Newest(vm);
  if ((panic[kPanicFlags] & (kRecovered | kGoexiting)) != 0 || panic[kPanicRunning] == 0) {
    return false;
  }
  // The function that recovers must be what the panic called; the compiler's wrappers do not count,
  // and neither does the one that `defer recover()` calls.
  uint64_t frame = vm.running().frame;
  if (vm.program.function(FrameFunction(Frame(vm, frame))).wrapper) {
    frame = CallerFrame(Frame(vm, frame));
  }
  while (frame != panic[kPanicRunning]) {
    frame = CallerFrame(Frame(vm, frame));
    if (!vm.program.function(FrameFunction(Frame(vm, frame))).wrapper) return false;
  }
  panic[kPanicFlags] |= kRecovered;
  out[0] = panic[kPanicType];
  out[1] = panic[kPanicValue];
  return true;
}

void ReturnToPanic(Vm& vm) {
  g& gp = vm.running();
  const uint64_t* frame = Frame(vm, gp.frame);
  const uint32_t params = vm.program.function(FrameFunction(frame)).param_words;
  const bool for_text = (frame[2] & kCalledForText) != 0;
  const uint64_t text = frame[kFrameHeaderWords + params];
  gp.pc = ReturnPc(frame) - 1;
  gp.frame = CallerFrame(frame);
  if (for_text) {
    TakeText(vm, text);
    return StartOwn(vm.state(), vm.current, Phase::kPanicFatal, TypeId{}, 0);
  }
  uint64_t* panic = Newest(vm);
  panic[kPanicRunning] = 0;
  if ((panic[kPanicFlags] & kRecovered) == 0) return StartNext(vm);
  StartOwn(vm.state(), vm.current, Phase::kPanicRecovery, TypeId{}, 0);
}

bool StartGoexitCalls(Vm& vm) {
  if (!PushPanic(vm, 0, 0, kGoexiting)) return false;
  StartNext(vm);
  return true;
}

void FinishGoroutine(Vm& vm) {
  if (vm.running().goid == 1) {
    StartOwn(vm.state(), vm.current, Phase::kMainReturned, TypeId{}, 0);
  } else {
    StartGoexit(vm.state(), vm.current);
  }
}

template <class Log>
bool StepOwn(Vm& vm, Log& log) {
  const OpRecord op = OpInFlight(vm);
  if (op.phase == Phase::kPanicStart) {
    EndOperation(vm);
    if (!PushPanic(vm, op.n, op.arg, 0)) return false;
    log.Emit({.kind = EventKind::kPanicStarted, .n = op.n, .value = op.arg});
    StartNext(vm);
    return true;
  }
  if (op.phase == Phase::kPanicDefer || op.phase == Phase::kGoexitDefer) {
    return RunDeferred(vm, log);
  }
  if (op.phase == Phase::kPanicRecovery) {
    RecoverFrame(vm);
    return true;
  }
  if (op.phase == Phase::kPanicFatal) {
    const std::string failed = PanicWhilePrinting(vm);
    if (!failed.empty()) return Die(vm, EndReason::kFatal, 2, ThrowDump(vm, failed), log);
    bool ok = true;
    if (AskForText(vm, ok)) return ok;
    return Die(vm, EndReason::kPanic, 2, PanicDumps(vm), log);
  }
  if (op.phase == Phase::kThrow) {
    return Die(vm, EndReason::kFatal, 2, ThrowDump(vm, StringBytes(vm.state(), op.arg)), log);
  }
  if (op.phase == Phase::kMainReturned) {
    return Die(vm, EndReason::kMainReturned, 0, "", log);
  }
  CHECK(op.phase == Phase::kExit);
  return Die(vm, EndReason::kExit, static_cast<int32_t>(op.arg), "", log);
}

template bool StepOwn<StepLog>(Vm&, StepLog&);
template bool StepOwn<NoLog>(Vm&, NoLog&);

}  // namespace chanscope
