// chanscope check: what the Go compiler would say.
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/execution_options.h"
#include "app/cli/exit_status.h"
#include "app/cli/go_package.h"
#include "core/std/compile.h"

namespace chanscope {
namespace {

struct CheckArguments {
  SourceArgument source;
  std::string go;
  size_t most = kMostDiagnostics;
};

int Check(const CheckArguments& arguments, const Streams& streams) {
  const auto package = OpenPackage(arguments.source, std::nullopt, arguments.go, streams);
  if (!package) return package.error();
  PackageReport report = CheckPackage(package->files, package->options);
  PrintDiagnostics(package->files, report.errors, streams.out, arguments.most);
  for (Diagnostic& warning : report.warnings) warning.message = "warning: " + warning.message;
  PrintDiagnostics(package->files, report.warnings, streams.out, arguments.most);
  return report.errors.empty() ? kDone : kProgramErrors;
}

}  // namespace

void AddCheckCommand(CLI::App& app, const Streams& streams, int& status) {
  auto arguments = std::make_shared<CheckArguments>();
  SourceArgument* source = &arguments->source;
  CLI::App* command = app.add_subcommand("check", "Report a program's errors without running it");
  command->add_option("FILE", source->name, "a Go file, a folder, a lesson, or - for stdin")
      ->required();
  command->add_option("--max-source", source->max_bytes, "bytes of Go text")->capture_default_str();
  command->add_option("--max-errors", arguments->most, "how many are told; 0: all")
      ->capture_default_str();
  AddGoOption(*command, arguments->go);
  command->footer(
      "Errors are what the Go compiler says, and the exit status is 65. A program without any "
      "gets\n"
      "what go vet says as warnings, with exit status 0: copied locks, unreachable code, Printf\n"
      "verbs and arguments that differ, captured loop variables, discarded cancel functions.\n\n"
      "Example:\n  chanscope check main.go");
  command->callback([arguments, &streams, &status] { status = Check(*arguments, streams); });
}

}  // namespace chanscope
