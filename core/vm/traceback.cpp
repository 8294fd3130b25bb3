#include "core/vm/traceback.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/runtime/memory.h"
#include "core/vm/frame.h"

namespace chanscope {
namespace {

constexpr size_t kShownAtEachEnd = 50;  // of a deep stack

const char* HeadState(const g& gp) {
  if (gp.status == GStatus::kWaiting) return WaitReasonText(gp.waitreason);
  return gp.status == GStatus::kRunning ? "running" : "runnable";
}

std::string PlaceLine(const Program& program, uint32_t pc) {
  const Pos pos = program.places[pc];
  const SourceFile& file = FileOf(program.sources, pos);
  return fmt::format("\t{}:{}\n", file.name, pos.line - file.first_line + 1);
}

std::vector<std::string> FrameLines(const Program& program, const State& state, const g& gp) {
  std::vector<std::string> lines;
  const uint64_t* stack = state.stacks.data() + gp.stack;
  uint32_t frame = gp.frame;
  uint32_t pc = gp.pc;
  while (true) {
    const Function& function = program.function(FrameFunction(stack + frame));
    if (!function.native && !function.wrapper) {
      lines.push_back(fmt::format("{}({})\n{}", function.name,
                                  function.param_words == 0 ? "" : "...", PlaceLine(program, pc)));
    }
    if (ReturnPc(stack + frame) == 0) return lines;
    pc = ReturnPc(stack + frame) - 1;
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
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines.size() > 2 * kShownAtEachEnd && i == kShownAtEachEnd) {
      out += "...additional frames elided...\n";
      i = lines.size() - kShownAtEachEnd;
    }
    out += lines[i];
  }
  if (gp.created_at != 0) {
    out += fmt::format("created by {}\n{}", FunctionName(program, gp.created_at),
                       PlaceLine(program, gp.created_at));
  }
  return out;
}

std::string TracebackAll(const Program& program, const State& state) {
  std::vector<GId> live;
  for (uint32_t i = 1; i < state.allgs.size(); ++i) {
    const GStatus status = state.allgs[i].status;
    const bool is_system = state.allgs[i].goid == 0;
    if (!is_system && status != GStatus::kDead && status != GStatus::kIdle) live.push_back(GId{i});
  }
  std::sort(live.begin(), live.end(),
            [&](GId x, GId y) { return state.allgs[x.value].goid < state.allgs[y.value].goid; });
  std::string out;
  for (const GId gid : live) {
    if (!out.empty()) out += "\n";
    out += Traceback(program, state, gid);
  }
  return out;
}

}  // namespace chanscope
