// chanscope check: what the Go compiler would say.
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/go_package.h"
#include "core/std/compile.h"

namespace chanscope {
namespace {

struct CheckArguments {
  SourceArgument source;
  size_t most = kMostDiagnostics;
};

int Check(const CheckArguments& arguments, const Streams& streams) {
  const auto package = OpenPackage(arguments.source, std::nullopt, "", streams);
  if (!package) return package.error();
  const std::vector<Diagnostic> diagnostics = CheckPackage(package->files, package->options);
  if (diagnostics.empty()) return kDone;
  PrintDiagnostics(package->files, diagnostics, streams.out, arguments.most);
  return kProgramErrors;
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
  command->footer("Example:\n  chanscope check main.go");
  command->callback([arguments, &streams, &status] { status = Check(*arguments, streams); });
}

}  // namespace chanscope
