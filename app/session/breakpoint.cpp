#include "app/session/breakpoint.h"

#include <algorithm>

namespace chanscope {
namespace {

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

tl::expected<Breakpoint, ConditionError> MakeBreakpoint(std::string_view text) {
  text = Trimmed(text);
  // A number alone is a line.
  const bool number =
      !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  std::string whole = (number ? "line " : "") + std::string(text);
  auto condition = ParseCondition(whole);
  if (!condition) return tl::unexpected(std::move(condition.error()));
  return Breakpoint{std::move(whole), std::move(*condition), true};
}

Breakpoint LineBreakpoint(uint32_t line) {
  return *MakeBreakpoint(std::to_string(line));
}

const Breakpoint* FindLine(const std::vector<Breakpoint>& breakpoints, uint32_t line) {
  const auto found = std::find_if(breakpoints.begin(), breakpoints.end(),
                                  [&](const Breakpoint& each) { return each.line() == line; });
  return line == 0 || found == breakpoints.end() ? nullptr : &*found;
}

void MoveLines(std::vector<Breakpoint>& breakpoints, std::string_view from, std::string_view to) {
  const auto before = LinesOf(from);
  const auto after = LinesOf(to);
  const size_t shorter = std::min(before.size(), after.size());
  size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  for (Breakpoint& breakpoint : breakpoints) {
    const size_t line = breakpoint.line();
    if (line <= head) continue;  // 0 too: not of a line
    const size_t moved = line > before.size() - tail
                             ? line - before.size() + after.size()
                             : std::clamp<size_t>(line, 1, after.size() - tail);
    if (moved == line || moved == 0) continue;
    const bool enabled = breakpoint.enabled;
    breakpoint = LineBreakpoint(static_cast<uint32_t>(moved));
    breakpoint.enabled = enabled;
  }
}

BreakpointWatch::BreakpointWatch(const std::vector<Breakpoint>& breakpoints, Simulator& simulator)
    : breakpoints_(breakpoints), simulator_(simulator), seen_(breakpoints.size()) {
  for (size_t i = 0; i < breakpoints_.size(); ++i) {
    if (breakpoints_[i].enabled) Begins(breakpoints_[i], seen_[i]);
  }
}

bool BreakpointWatch::Begins(const Breakpoint& breakpoint, Seen& seen) {
  if (breakpoint.line() != 0) {
    const LineStop stop = StopOnLine(simulator_, breakpoint.line());
    const LineStop before = std::exchange(seen.stop, stop);
    if (stop.goid == 0) return false;
    // Another statement of the same line is no new arrival, the same one again is.
    const bool again = simulator_.last().record.phase == Phase::kUser && stop.pc == before.pc;
    return stop.goid != before.goid || again;
  }
  const bool held = Holds(breakpoint.condition, simulator_);
  const bool before = std::exchange(seen.held, held);
  return held && (!before || breakpoint.condition.instant);
}

std::optional<size_t> BreakpointWatch::Stops() {
  std::optional<size_t> stops;
  for (size_t i = 0; i < breakpoints_.size(); ++i) {
    if (!breakpoints_[i].enabled) continue;
    if (Begins(breakpoints_[i], seen_[i]) && !stops) stops = i;
  }
  return stops;
}

}  // namespace chanscope
