// The golden files of tests/testdata/run against the real Go, where it is installed. With
// CHANSCOPE_UPDATE_GOLDEN set they are written anew.
#include <cstdlib>
#include <fstream>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

bool HasGo() {
  return std::system("go version > /dev/null 2>&1") == 0;
}

// What the real Go does with the program; `scratch` is a folder of ours.
Outcome RealOutcome(const std::filesystem::path& program, const std::filesystem::path& scratch) {
  const std::string binary = (scratch / program.stem()).string();
  const std::string build = "cd '" + scratch.string() + "' && go build -o '" + binary + "' '" +
                            std::filesystem::absolute(program).string() + "' 2>&1";
  REQUIRE(std::system(build.c_str()) == 0);
  const std::string run =
      "GOMAXPROCS=1 '" + binary + "' > '" + binary + ".out' 2> '" + binary + ".err'";
  const int ended = std::system(run.c_str());
  Outcome outcome;
  outcome.out = ReadText(binary + ".out");
  outcome.status = WEXITSTATUS(ended);
  const std::string err = ReadText(binary + ".err");
  outcome.first_error_line = err.substr(0, err.find('\n'));
  return outcome;
}

}  // namespace

TEST_CASE("the golden files are what the real Go does", "[std][oracle]") {
  if (!HasGo()) {
    WARN("the real Go is not installed: not compared");
    return;
  }
  const bool update = std::getenv("CHANSCOPE_UPDATE_GOLDEN") != nullptr;
  const auto scratch =
      std::filesystem::temp_directory_path() / ("chanscope_oracle_" + std::to_string(::getpid()));
  std::filesystem::create_directories(scratch);
  for (const auto& path : RunPrograms()) {
    INFO(path.filename().string());
    const std::string real = GoldenText(RealOutcome(path, scratch));
    std::filesystem::path golden = path;
    golden.replace_extension(".golden");
    if (update) std::ofstream(golden, std::ios::binary) << real;
    CHECK(ReadText(golden) == real);
  }
  std::filesystem::remove_all(scratch);
}
