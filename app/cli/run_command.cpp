// chanscope run: the program's output and exit status, nothing else.
#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/execution_options.h"
#include "app/cli/exit_status.h"
#include "app/cli/go_package.h"

namespace chanscope {
namespace {

struct Arguments {
  SourceArgument source;
  std::optional<std::string> test;
  ExecutionOptions execution;
};

// Steps between two looks at the output: a person sees it while the program runs.
constexpr uint64_t kStepsAtOnce = 1 << 18;

// Hands the pieces from `next` on to the streams they were printed to.
size_t HandOnOutput(const Machine& machine, size_t next, const Streams& streams) {
  for (; next < machine.output_pieces.size(); ++next) {
    const OutputPiece& piece = machine.output_pieces[next];
    std::ostream& to = piece.stream == Stream::kStderr ? streams.err : streams.out;
    to.write(machine.output.data() + piece.begin, piece.size);
  }
  streams.out.flush();
  streams.err.flush();
  return next;
}

// Whether the program may ever read its standard input.
bool ReadsInput(const Program& program) {
  return std::find(program.natives.begin(), program.natives.end(), "os.read") !=
         program.natives.end();
}

int Execute(const Arguments& arguments, const Streams& streams) {
  if (AsksForLater(arguments.execution, streams)) return kWrongUsage;
  const auto package =
      OpenPackage(arguments.source, arguments.test, arguments.execution.go, streams);
  if (!package) return package.error();
  const auto program = CompilePackage(*package, streams);
  if (!program) return program.error();

  Options options = MachineOptions(arguments.execution);
  // Whole, before the first step: what a program reads does not depend on when it reads.
  if (ReadsInput(**program) && arguments.source.name != "-") {
    options.input.assign(std::istreambuf_iterator<char>(streams.in), {});
  }
  Machine machine = Start(**program, options);
  const auto choices = ChoicesOf(arguments.execution);
  NoLog nobody;
  size_t handed_on = 0;
  while (!machine.finished()) {
    Run(machine, **program, *choices, machine.state.steps + kStepsAtOnce, nobody);
    handed_on = HandOnOutput(machine, handed_on, streams);
  }
  if (machine.state.end != EndReason::kLimit) return machine.state.exit_status;
  TellLimit(machine, streams);
  return kLimitReached;
}

}  // namespace

void AddRunCommand(CLI::App& app, const Streams& streams, int& status) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("run", "Run a program: prints what it prints");
  command
      ->add_option("FILE", arguments->source.name, "a Go file, a folder, a lesson, or - for stdin")
      ->required();
  command->add_option("--max-source", arguments->source.max_bytes, "bytes of Go text")
      ->capture_default_str();
  command->add_option("--test", arguments->test,
                      "run the tests whose names match, as go test -v -run does");
  AddExecutionOptions(*command, arguments->execution, /*with_race=*/true);
  command->footer(
      "Example:\n  chanscope run 1\n  chanscope run --order random --seed 7 main.go\n"
      "  chanscope run bank_test.go --test TestDeposit\n"
      "  chanscope run main.go -- -n 3 input.txt");
  command->callback([arguments, &streams, &status] { status = Execute(*arguments, streams); });
}

}  // namespace chanscope
