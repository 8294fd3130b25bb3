#include "app/cli/execution_options.h"

#include <array>
#include <charconv>
#include <ostream>
#include <string_view>

#include <fmt/ostream.h>

namespace chanscope {
namespace {

// A limit as the machine names it, and the option that raises it.
struct LimitOption {
  std::string_view name;
  std::string_view option;
  uint64_t (*value)(const Limits&);
};

constexpr auto kLimitOptions = std::to_array<LimitOption>({
    {"steps", "--max-steps", [](const Limits& l) -> uint64_t { return l.steps; }},
    {"instructions", "--max-instructions",
     [](const Limits& l) -> uint64_t { return l.instructions; }},
    {"goroutines", "--max-goroutines", [](const Limits& l) -> uint64_t { return l.goroutines; }},
    {"heap_words", "--max-heap-words", [](const Limits& l) -> uint64_t { return l.heap_words; }},
    {"stack_words", "--max-stack-words", [](const Limits& l) -> uint64_t { return l.stack_words; }},
    {"output_bytes", "--max-output-bytes",
     [](const Limits& l) -> uint64_t { return l.output_bytes; }},
    {"time_ns", "--max-time-ns",
     [](const Limits& l) -> uint64_t { return static_cast<uint64_t>(l.time_ns); }},
});

}  // namespace

CLI::Validator AtLeast(uint64_t least) {
  const auto why_not = [least](const std::string& text) -> std::string {
    uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end && number >= least) return {};
    return fmt::format("{} is no whole number from {} on", text, least);
  };
  return {why_not, ""};
}

void AddGoOption(CLI::App& command, std::string& go) {
  command
      .add_option("--go", go,
                  "whose rules: 1.21 has min, max and clear; 1.22 loop variables of each iteration "
                  "and range over integers; 1.23 range over functions. Left out: as a //go:build "
                  "line or the go.mod beside the file says, else 1.19")
      ->check(CLI::IsMember({"1.19", "1.21", "1.22", "1.23"}));
}

void AddExecutionOptions(CLI::App& command, ExecutionOptions& options, bool with_race) {
  command.add_option("--procs", options.procs, "GOMAXPROCS at the start")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command.add_option("--order", options.order, "who goes next where there is a choice")
      ->check(CLI::IsMember({"runtime", "random"}))
      ->capture_default_str();
  command.add_option("--seed", options.seed, "of the random choices")
      ->check(AtLeast(0))
      ->capture_default_str();
  AddGoOption(command, options.go);
  if (with_race) command.add_flag("--race", options.race, "report data races; not built yet");
  const auto limit = [&](const char* name, auto& value, const char* what) {
    command.add_option(name, value, what)->check(AtLeast(1))->capture_default_str();
  };
  limit("--max-steps", options.limits.steps, "of the runtime and of user code");
  limit("--max-instructions", options.limits.instructions, "of user code");
  limit("--max-goroutines", options.limits.goroutines, "alive at once");
  limit("--max-heap-words", options.limits.heap_words, "8 bytes each");
  limit("--max-stack-words", options.limits.stack_words, "of one goroutine, 8 bytes each");
  limit("--max-output-bytes", options.limits.output_bytes, "that the program prints");
  limit("--max-time-ns", options.limits.time_ns, "of the virtual clock");
  command.add_option("ARG", options.arguments,
                     "what the program finds in os.Args; behind --, for it may begin with a dash");
}

bool AsksForLater(const ExecutionOptions& options, const Streams& streams) {
  const auto later = [&](std::string_view what) {
    fmt::print(streams.err, "chanscope: {} is not built yet\n", what);
    return true;
  };
  if (options.race) return later("--race");
  return false;
}

Options MachineOptions(const ExecutionOptions& options) {
  Options machine;
  machine.procs = options.procs;
  machine.limits = options.limits;
  machine.arguments = options.arguments;
  return machine;
}

Order OrderOf(const ExecutionOptions& options) {
  return options.order == "random" ? Order::kRandom : Order::kRuntime;
}

std::unique_ptr<ChoiceSource> ChoicesOf(const ExecutionOptions& options) {
  if (OrderOf(options) == Order::kRandom) return std::make_unique<RandomChoices>(options.seed);
  return std::make_unique<RuntimeChoices>(options.seed);
}

void TellLimit(const Machine& machine, const Streams& streams) {
  for (const LimitOption& limit : kLimitOptions) {
    if (limit.name != machine.limit_reached) continue;
    fmt::print(streams.err, "chanscope: limit reached: {} ({}); raise it with {} N\n", limit.name,
               limit.value(machine.limits), limit.option);
    return;
  }
  fmt::print(streams.err, "chanscope: limit reached: {}\n", machine.limit_reached);
}

}  // namespace chanscope
