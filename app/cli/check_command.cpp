// chanscope check: what the Go compiler would say.
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/source_argument.h"
#include "core/std/compile.h"

namespace chanscope {
namespace {

int Check(const SourceArgument& argument, const Streams& streams) {
  const auto source = OpenSource(argument, streams);
  if (!source) return source.error();
  std::vector<Diagnostic> diagnostics = CheckPackage(source->file, RulesFor(source->file, ""));
  if (diagnostics.empty()) return kDone;
  PrintDiagnostics(source->file, diagnostics, streams.out);
  return kProgramErrors;
}

}  // namespace

void AddCheckCommand(CLI::App& app, const Streams& streams, int& status) {
  auto source = std::make_shared<SourceArgument>();
  CLI::App* command = app.add_subcommand("check", "Report a program's errors without running it");
  command->add_option("FILE", source->name, "a Go file, a lesson, or - for stdin")->required();
  command->add_option("--max-source", source->max_bytes, "bytes of Go text")->capture_default_str();
  command->footer("Example:\n  chanscope check main.go");
  command->callback([source, &streams, &status] { status = Check(*source, streams); });
}

}  // namespace chanscope
