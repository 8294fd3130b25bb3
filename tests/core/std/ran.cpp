#include "tests/core/std/ran.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

#include "core/std/compile.h"

namespace chanscope::testing {
namespace {

std::filesystem::path SourceFolder() {
  return CHANSCOPE_SOURCE_DIR;
}

std::vector<std::filesystem::path> ProgramsUnder(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SourceFolder() / folder)) {
    if (entry.path().extension() == ".go") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Golden files leave out addresses: they differ from run to run.
std::string WithoutAddresses(const std::string& text) {
  static const std::regex address{"0x[0-9a-f]+"};
  return std::regex_replace(text, address, "0x?");
}

}  // namespace

std::string GoldenText(const Outcome& outcome) {
  std::string text = outcome.out + "-- status " + std::to_string(outcome.status) + "\n";
  if (!outcome.first_error_line.empty()) text += "-- stderr " + outcome.first_error_line + "\n";
  return text;
}

std::vector<std::filesystem::path> RunPrograms() {
  return ProgramsUnder("tests/testdata/run");
}

std::vector<std::filesystem::path> OraclePrograms() {
  const std::string not_yet = ReadText(CHANSCOPE_SOURCE_DIR "/tests/testdata/oracle/not_yet.txt");
  std::vector<std::filesystem::path> paths = ProgramsUnder("tests/testdata/oracle");
  std::erase_if(paths, [&](const std::filesystem::path& path) {
    return not_yet.find(path.lexically_relative(SourceFolder()).generic_string() + ":") !=
           std::string::npos;
  });
  return paths;
}

std::string ReadText(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::shared_ptr<const Program> Compiled(const std::filesystem::path& path) {
  const SourceFile source{path.filename().string(), ReadText(path)};
  const auto program = Compile(source);
  if (!program) {
    for (const Diagnostic& diagnostic : program.error()) {
      UNSCOPED_INFO(Format(source, diagnostic));
    }
    FAIL("does not compile: " << path.filename().string());
  }
  return *program;
}

Machine RunToEnd(const Program& program, uint64_t seed) {
  Machine machine = Start(program, {});
  RuntimeChoices choices{seed};
  NoLog log;
  Run(machine, program, choices, UINT64_MAX, log);
  return machine;
}

Outcome OutcomeOf(const Machine& machine) {
  Outcome outcome;
  for (const OutputPiece& piece : machine.output_pieces) {
    std::string& text = piece.stream == Stream::kStdout ? outcome.out : outcome.err;
    text.append(machine.output.data() + piece.begin, piece.size);
  }
  outcome.first_error_line = WithoutAddresses(outcome.err.substr(0, outcome.err.find('\n')));
  outcome.status = machine.state.exit_status;
  return outcome;
}

}  // namespace chanscope::testing
