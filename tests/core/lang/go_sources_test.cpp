// The real Go's own sources, as far as it is installed: all of them parse without a message.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/core/lang/parsed.h"

namespace chanscope::lang {
namespace {

namespace fs = std::filesystem;

// What the command prints, without the last newline; empty when it cannot be run.
std::string OutputOf(const char* command) {
  std::string output;
  FILE* pipe = popen(command, "r");
  if (pipe == nullptr) return output;
  std::array<char, 256> buffer;
  while (const size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), count);
  }
  pclose(pipe);
  while (output.ends_with('\n')) output.pop_back();
  return output;
}

// Programs there that must not compile say so.
bool HasErrorsByIntent(const std::string& text) {
  return text.starts_with("// errorcheck") || text.find("\n// errorcheck") != std::string::npos;
}

// Parses the Go files of the folder itself; the number of files.
size_t ParseFolder(const fs::path& folder) {
  size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".go") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (HasErrorsByIntent(text)) continue;
    INFO(entry.path().string());
    const std::vector<std::string> errors = ParseText(text).errors;
    if (!errors.empty()) FAIL(errors[0]);
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("the sources of Go parse without a message", "[parser][go]") {
  const std::string root = OutputOf("go env GOROOT 2>/dev/null");
  if (root.empty() || !fs::exists(root + "/src/runtime")) {
    WARN("skipped: there is no Go here, or it has no sources");
    return;
  }
  for (const char* folder :
       {"/src/runtime", "/src/sync", "/src/sync/atomic", "/src/fmt", "/src/sort", "/src/time",
        "/src/context", "/src/errors", "/src/strings", "/src/math/rand", "/src/go/types",
        "/src/cmd/compile/internal/types2"}) {
    INFO(folder);
    REQUIRE(ParseFolder(root + folder) > 0);
  }
  if (fs::exists(root + "/test/typeparam")) {
    REQUIRE(ParseFolder(root + "/test/typeparam") > 100);
    REQUIRE(ParseFolder(root + "/test/chan") > 10);
  } else {
    WARN("skipped: this Go has no test folder");
  }
}

}  // namespace chanscope::lang
