#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include <fmt/format.h>

#include "tests/core/lang/check_source.h"

namespace chanscope::lang {
namespace {

std::vector<std::filesystem::path> ErrorFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(CHANSCOPE_SOURCE_DIR) / "tests/testdata/errors")) {
    if (entry.path().extension() == ".go") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string FirstLine(const std::string& message) {
  return message.substr(0, message.find('\n'));
}

// The patterns behind `// ERROR` on a line, between backquotes.
std::vector<std::string> Patterns(std::string_view line) {
  std::vector<std::string> patterns;
  const size_t mark = line.find("// ERROR ");
  if (mark == std::string_view::npos) return patterns;
  size_t at = line.find('`', mark);
  while (at != std::string_view::npos) {
    const size_t end = line.find('`', at + 1);
    patterns.emplace_back(line.substr(at + 1, end - at - 1));
    at = line.find('`', end + 1);
  }
  return patterns;
}

std::string CommandOutput(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> buffer{};
  while (const size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), n);
  }
  pclose(pipe);
  return output;
}

TEST_CASE("every mistake is reported on its line, and nothing else is", "[lang][checker]") {
  const auto files = ErrorFiles();
  REQUIRE(files.size() >= 60);
  for (const auto& path : files) {
    const SourceFile source{path.filename().string(), ReadFile(path)};
    const CheckResult result = CheckText(source.text, source.name);
    CHECK_FALSE(result.checked.has_value());
    for (uint32_t line = 1; line <= LineCount(source); ++line) {
      INFO(source.name << ":" << line);
      std::vector<std::string> messages;
      for (const Diagnostic& each : result.diagnostics) {
        if (each.pos.line == line) messages.push_back(FirstLine(each.message));
      }
      const auto patterns = Patterns(LineText(source, line));
      CAPTURE(messages, patterns);
      CHECK(messages.size() == patterns.size());
      for (size_t i = 0; i < std::min(messages.size(), patterns.size()); ++i) {
        CHECK(std::regex_match(messages[i], std::regex(patterns[i])));
      }
    }
  }
}

TEST_CASE("bytes that no program may hold are refused, not checked", "[lang]") {
  for (const std::string& text : {std::string(3, '\0'), std::string("\xff\xfe\x80")}) {
    CHECK_FALSE(CheckText(text).Messages().empty());
  }
}

TEST_CASE("messages, lines and columns are those of the real Go compiler", "[lang][oracle]") {
  if (CommandOutput("go version 2>/dev/null").find("go1.19") == std::string::npos) {
    WARN("skipped: Go 1.19 is not installed");
    return;
  }
  for (const auto& path : ErrorFiles()) {
    const std::string name = path.filename().string();
    const CheckResult result = CheckText(ReadFile(path), name);
    std::string ours;
    for (const std::string& message : result.Messages()) {
      // What is suggested is ours, on a line of its own.
      ours += name + ":" + message.substr(0, message.find("\n\tdid you mean ")) + "\n";
    }
    const std::string theirs = CommandOutput(
        fmt::format("cd '{}' && o=$(mktemp) && go tool compile -p main -e -o $o {} 2>&1; rm -f $o",
                    path.parent_path().string(), name));
    INFO(name);
    CHECK(ours == theirs);
  }
}

}  // namespace
}  // namespace chanscope::lang
