// Where a run stops by itself.
//
// Owns: breakpoints as texts with their conditions, and noticing when one begins to hold. Must not:
// move a simulator, or show anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/condition.h"
#include "app/session/condition_value.h"

namespace chanscope {

struct Breakpoint {
  std::string text;  // as it was typed: "line 12", "G3 waiting"
  Condition condition;
  bool enabled = true;

  uint32_t line() const { return condition.line; }  // 0: it is none of a line
};

tl::expected<Breakpoint, ConditionError> MakeBreakpoint(std::string_view text);
Breakpoint LineBreakpoint(uint32_t line);

// The one of a line; null when there is none.
const Breakpoint* FindLine(const std::vector<Breakpoint>& breakpoints, uint32_t line);

// Line breakpoints follow their lines from one text to another: those above the first changed line
// stay, those below the last one move with it, those between stay as far as there are lines.
void MoveLines(std::vector<Breakpoint>& breakpoints, std::string_view from, std::string_view to);

// Follows a run step by step. A lasting condition stops it when it begins to hold, one of something
// that happens each time, and a line each time that a goroutine comes to it.
class BreakpointWatch {
 public:
  // Both outlive this; the simulator stands where watching begins.
  BreakpointWatch(const std::vector<Breakpoint>& breakpoints, Simulator& simulator);

  // After one step: the index of a breakpoint that stops the run here.
  std::optional<size_t> Stops();

 private:
  struct Seen {
    bool held = false;
    LineStop stop;
  };
  bool Begins(const Breakpoint& breakpoint, Seen& seen);

  const std::vector<Breakpoint>& breakpoints_;
  Simulator& simulator_;
  std::vector<Seen> seen_;
};

}  // namespace chanscope
