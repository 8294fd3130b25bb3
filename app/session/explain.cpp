#include "app/session/explain.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "app/session/facts.h"
#include "app/session/said.h"

namespace chanscope {
namespace {

std::vector<std::string> Paragraphs(std::string_view text) {
  std::vector<std::string> paragraphs;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    paragraphs.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return paragraphs;
}

// "said.<func>.<key>" of the step, or of what there is instead of a step.
std::string BaseKey(const Snapshot& now) {
  if (now.step == 0) return "said.start";
  if (now.end == EndReason::kLimit) return "said.limit";
  const PhaseInfo& info = Info(now.last.phase);
  const std::string_view func = now.last.phase == Phase::kUser ? "user" : info.func;
  return fmt::format("said.{}.{}", func, info.key);
}

}  // namespace

Explanation Explain(const Program& program, const Snapshot& now, const Words& words) {
  const Facts facts(now);
  const auto arguments = SaidArguments(program, facts, words);
  const std::string base = BaseKey(now);
  const std::string_view variant =
      now.step == 0 || now.end == EndReason::kLimit ? "" : SaidVariant(program, facts);
  const std::string key = base + std::string(variant);
  Explanation explanation;
  explanation.title = words.Format(key + ".title", arguments);
  explanation.paragraphs = Paragraphs(words.Format(key + ".body", arguments));
  return explanation;
}

}  // namespace chanscope
