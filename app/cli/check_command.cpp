// chanscope check: what the Go compiler would say.
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/source_argument.h"
#include "core/std/compile.h"

namespace chanscope {
namespace {

struct CheckArguments {
  SourceArgument source;
  size_t most = kMostDiagnostics;
};

int Check(const CheckArguments& arguments, const Streams& streams) {
  const auto source = OpenSource(arguments.source, streams);
  if (!source) return source.error();
  std::vector<Diagnostic> diagnostics = CheckPackage(source->file, RulesFor(source->file, ""));
  if (diagnostics.empty()) return kDone;
  PrintDiagnostics(source->file, diagnostics, streams.out, arguments.most);
  return kProgramErrors;
}

}  // namespace

void AddCheckCommand(CLI::App& app, const Streams& streams, int& status) {
  auto arguments = std::make_shared<CheckArguments>();
  SourceArgument* source = &arguments->source;
  CLI::App* command = app.add_subcommand("check", "Report a program's errors without running it");
  command->add_option("FILE", source->name, "a Go file, a lesson, or - for stdin")->required();
  command->add_option("--max-source", source->max_bytes, "bytes of Go text")->capture_default_str();
  command->add_option("--max-errors", arguments->most, "how many are told; 0: all")
      ->capture_default_str();
  command->footer("Example:\n  chanscope check main.go");
  command->callback([arguments, &streams, &status] { status = Check(*arguments, streams); });
}

}  // namespace chanscope
