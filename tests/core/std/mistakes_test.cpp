// Mistakes of people who learn Go: each line of tests/testdata/errors/course that the real compiler
// complains of says with what, behind `// ERROR`. tests/oracle/mistakes.py compares with Go itself.
#include <regex>

#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// The patterns behind `// ERROR` on a line, between backquotes.
std::vector<std::string> Patterns(std::string_view line) {
  std::vector<std::string> patterns;
  const size_t mark = line.find("// ERROR ");
  if (mark == std::string_view::npos) return patterns;
  size_t begin = line.find('`', mark);
  while (begin != std::string_view::npos) {
    const size_t end = line.find('`', begin + 1);
    patterns.emplace_back(line.substr(begin + 1, end - begin - 1));
    begin = line.find('`', end + 1);
  }
  return patterns;
}

std::vector<std::string> MessagesOn(uint32_t line, const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> messages;
  for (const Diagnostic& each : diagnostics) {
    if (each.pos.line == line) {
      messages.push_back(each.message.substr(0, each.message.find('\n')));
    }
  }
  return messages;
}

}  // namespace

TEST_CASE("mistakes of a course are told on their lines, in the compiler's words",
          "[std][mistakes]") {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(CHANSCOPE_SOURCE_DIR "/tests/testdata/errors/course")) {
    files.push_back(entry.path());
  }
  REQUIRE(files.size() >= 60);
  for (const auto& path : files) {
    DYNAMIC_SECTION(path.filename().string()) {
      const SourceFile source{path.filename().string(), ReadText(path)};
      const std::vector<Diagnostic> diagnostics = CheckPackage({source}).errors;
      size_t expected = 0;
      for (uint32_t line = 1; line <= LineCount(source); ++line) {
        const std::vector<std::string> messages = MessagesOn(line, diagnostics);
        const std::vector<std::string> patterns = Patterns(LineText(source, line));
        CAPTURE(line, messages, patterns);
        CHECK(messages.size() == patterns.size());
        for (size_t i = 0; i < std::min(messages.size(), patterns.size()); ++i) {
          CHECK(std::regex_match(messages[i], std::regex(patterns[i])));
        }
        expected += patterns.size();
      }
      CHECK(expected > 0);
    }
  }
}
