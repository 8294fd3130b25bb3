#include "core/vm/traceback.h"

#include <vector>

#include <fmt/format.h>

#include "core/runtime/memory.h"
#include "core/vm/frame.h"
#include "core/vm/panic.h"
#include "core/vm/runtime_frames.h"

namespace chanscope {
namespace {

constexpr size_t kShownFrames = 100;  // the innermost of a deep stack

const char* HeadState(const g& gp) {
  if (gp.status == GStatus::kWaiting) return WaitReasonText(gp.waitreason);
  return gp.status == GStatus::kRunning ? "running" : "runnable";
}

std::string PlaceLine(const Program& program, uint32_t pc) {
  const Pos pos = program.places[pc];
  const SourceFile& file = FileOf(program.sources, pos);
  if (program.function(FunctionAt(program, pc)).native) return fmt::format("\t{}\n", file.name);
  return fmt::format("\t{}:{}\n", file.name, pos.line - file.first_line + 1);
}

// Between a deferred call and the frame that it runs on top of: who called it.
std::string CallerLines(const State& state, const g& gp, uint32_t frame) {
  const uint64_t* words = state.stacks.data() + gp.stack + frame;
  if ((words[2] & kCalledByPanic) == 0) return {};
  for (uint64_t at = gp.panics; at != 0; at = state.heap[at + kPanicLink]) {
    if (state.heap[at + kPanicRunning] != frame) continue;
    const bool exits = (state.heap[at + kPanicFlags] & kGoexiting) != 0;  // has a frame of its own
    return exits ? "" : "panic(...)\n\truntime/panic.go\n";
  }
  return {};
}

// The function made around `defer panic(x)` is shown when it panics, as Go does.
bool IsPanickingWrapper(const Program& program, const Function& function, uint32_t pc) {
  return function.wrapper && program.code[pc].op == Op::kPanic;
}

// A function of ours without a body stands for Go's own when it is exported; others are our ways
// in.
bool IsShown(const Function& function) {
  if (function.wrapper) return false;
  if (!function.native) return true;
  const size_t dot = function.name.rfind('.');
  const char first = function.name[dot + 1];  // npos + 1 is 0
  return first >= 'A' && first <= 'Z';
}

std::vector<std::string> FrameLines(const Program& program, const State& state, const g& gp) {
  std::vector<std::string> lines;
  if (std::string runtime = RuntimeFrameLines(gp); !runtime.empty()) {
    lines.push_back(std::move(runtime));
  }
  const uint64_t* stack = state.stacks.data() + gp.stack;
  uint32_t frame = gp.frame;
  uint32_t pc = gp.pc;
  while (true) {
    const Function& function = program.function(FrameFunction(stack + frame));
    const bool panics = IsPanickingWrapper(program, function, pc);
    if (IsShown(function) || panics) {
      lines.push_back(fmt::format("{}({})\n{}", function.name,
                                  function.param_words == 0 || panics ? "" : "...",
                                  PlaceLine(program, pc)));
    }
    // Go keeps the boundary out of the first line, as what panicked itself.
    if (const std::string caller = CallerLines(state, gp, frame);
        !caller.empty() && !lines.empty()) {
      lines.push_back(caller);
    }
    if (ReturnPc(stack + frame) == 0) return lines;
    pc = CallPc(program, stack, frame);
    frame = CallerFrame(stack + frame);
  }
}

std::string FunctionName(const Program& program, uint32_t pc) {
  return program.function(FunctionAt(program, pc)).name;
}

}  // namespace

std::string Traceback(const Program& program, const State& state, GId gid) {
  const g& gp = state.allgs[gid.value];
  std::string out = fmt::format("goroutine {} [{}]:\n", gp.goid, HeadState(gp));
  const std::vector<std::string> lines = FrameLines(program, state, gp);
  for (size_t i = 0; i < lines.size() && i < kShownFrames; ++i) out += lines[i];
  if (lines.size() > kShownFrames) out += "...additional frames elided...\n";
  if (gp.created_at != 0) {
    out += fmt::format("created by {}\n{}", FunctionName(program, gp.created_at),
                       PlaceLine(program, gp.created_at));
  }
  return out;
}

std::string TracebackAll(const Program& program, const State& state, GId first) {
  std::string out = first ? Traceback(program, state, first) : "";
  for (uint32_t i = 1; i < state.allgs.size(); ++i) {
    const g& gp = state.allgs[i];
    const bool lives = gp.goid != 0 && gp.status != GStatus::kDead && gp.status != GStatus::kIdle;
    if (!lives || GId{i} == first) continue;
    if (!out.empty()) out += "\n";
    out += Traceback(program, state, GId{i});
  }
  return out;
}

}  // namespace chanscope
