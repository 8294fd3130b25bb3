// Programs with errors under tests/testdata/lang: NAME.go, and in NAME.errors what the real
// compiler says about it (regenerate.sh). Those named syntax_… are only parsed.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/core/lang/parsed.h"

namespace chanscope::lang {
namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> Programs() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(CHANSCOPE_SOURCE_DIR "/tests/testdata/lang")) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("syntax_") && name.ends_with(".go")) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("syntax errors are reported with the compiler's words and places", "[parser][golden]") {
  const std::vector<fs::path> programs = Programs();
  REQUIRE(programs.size() >= 15);
  for (fs::path path : programs) {
    INFO(path.filename().string());
    std::string reported;
    for (const std::string& error : ParseText(ReadFile(path)).errors) reported += error + "\n";
    REQUIRE(reported == ReadFile(path.replace_extension(".errors")));
  }
}

}  // namespace chanscope::lang
