// chanscope trace: every event, for programs or for people.
#include <memory>
#include <ostream>
#include <unordered_map>

#include <fmt/ostream.h>

#include "app/cli/commands.h"
#include "app/cli/execution_options.h"
#include "app/cli/exit_status.h"
#include "app/cli/go_package.h"
#include "app/cli/trace_event.h"

namespace chanscope {
namespace {

struct Arguments {
  SourceArgument source;
  std::optional<std::string> test;
  ExecutionOptions execution;
  std::string format = "json";
};

using Json = nlohmann::ordered_json;

std::string Dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Where each goroutine stands in the person's own code: inside a package it stands at its call.
class Places {
 public:
  explicit Places(const Program& program) : program_(program) {}

  Pos Of(const StepRecord& step) {
    if (step.goid == 0 || step.pc >= program_.places.size()) return {};
    if (!program_.function(FunctionAt(program_, step.pc)).library) {
      last_[step.goid] = program_.places[step.pc];
    }
    return last_[step.goid];
  }

 private:
  const Program& program_;
  std::unordered_map<uint32_t, Pos> last_;
};

void WriteJson(const TraceContext& context, const StepLog& log, ToldChannels& channels,
               std::ostream& out) {
  for (uint32_t i = 0; i < context.step.event_count; ++i) {
    const Event& event = log.events[context.step.first_event + i];
    channels.Apply(context.step, event);
    if (event.kind == EventKind::kExited) continue;  // the last object says it
    out << Dumped(EventJson(context, event)) << '\n';
  }
  channels.EndStep();
}

void WriteText(const TraceContext& context, const StepLog& log, std::ostream& out) {
  const StepRecord& step = context.step;
  const bool user = step.phase == Phase::kUser;
  const std::string where =
      user ? PlaceText(context) : fmt::format("{}.{}", Info(step.phase).func, Info(step.phase).key);
  const std::string who = step.goid == 0 ? fmt::format("P{}", step.p ? step.p.value - 1 : 0)
                                         : fmt::format("G{}", step.goid);
  std::string what;
  for (uint32_t i = 0; i < step.event_count; ++i) {
    what += (i == 0 ? "" : "; ") + EventText(context, log.events[step.first_event + i]);
  }
  const auto line = fmt::format("{:>7}  {:<5}{:<24}{}", step.step, who, where, what);
  out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
}

void WriteEnd(const Machine& machine, const StepRecord& last, bool json, std::ostream& out) {
  const State& state = machine.state;
  if (!json) {
    fmt::print(out, "{:>7}  end: {}, exit status {}\n", state.steps, EndText(state.end),
               state.exit_status);
    return;
  }
  Json end{{"step", state.steps},
           {"event", "exit"},
           {"g", last.goid},
           {"p", last.p ? last.p.value - 1 : 0},
           {"time_ns", state.now_ns},
           {"status", state.exit_status},
           {"reason", EndText(state.end)}};
  if (state.end == EndReason::kLimit) end["limit"] = machine.limit_reached;
  out << Dumped(end) << '\n';
}

int Trace(const Arguments& arguments, const Streams& streams) {
  if (AsksForLater(arguments.execution, streams)) return kWrongUsage;
  if (arguments.format == "perfetto") {
    fmt::print(streams.err, "chanscope: --format perfetto is not built yet; json and text are\n");
    return kWrongUsage;
  }
  const auto package =
      OpenPackage(arguments.source, arguments.test, arguments.execution.go, streams);
  if (!package) return package.error();
  const auto program = CompilePackage(*package, streams);
  if (!program) return program.error();

  const bool json = arguments.format == "json";
  Machine machine = Start(**program, MachineOptions(arguments.execution));
  const auto choices = ChoicesOf(arguments.execution);
  StepLog log;
  StepRecord last;
  Places places(**program);
  ToldChannels channels(**program, machine);
  while (!machine.finished() && streams.out.good()) {
    log.Clear();
    Run(machine, **program, *choices, machine.state.steps + 1, log);
    for (const StepRecord& step : log.steps) {
      const TraceContext context{**program, machine, step, channels, places.Of(step)};
      json ? WriteJson(context, log, channels, streams.out) : WriteText(context, log, streams.out);
      last = step;
    }
  }
  WriteEnd(machine, last, json, streams.out);
  if (machine.state.end != EndReason::kLimit) return kDone;
  TellLimit(machine, streams);
  return kLimitReached;
}

}  // namespace

void AddTraceCommand(CLI::App& app, const Streams& streams, int& status) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("trace", "Print every event of a run");
  command
      ->add_option("FILE", arguments->source.name, "a Go file, a folder, a lesson, or - for stdin")
      ->required();
  command->add_option("--format", arguments->format, "json: one object a line; text: for people")
      ->check(CLI::IsMember({"json", "text", "perfetto"}))
      ->capture_default_str();
  command->add_option("--max-source", arguments->source.max_bytes, "bytes of Go text")
      ->capture_default_str();
  command->add_option("--test", arguments->test,
                      "run the tests whose names match, as go test -v -run does");
  AddExecutionOptions(*command, arguments->execution, /*with_race=*/false);
  command->footer(
      "Example:\n  chanscope trace 5 --format text\n"
      "  chanscope trace main.go | jq 'select(.event == \"elem_copied\")'");
  command->callback([arguments, &streams, &status] { status = Trace(*arguments, streams); });
}

}  // namespace chanscope
