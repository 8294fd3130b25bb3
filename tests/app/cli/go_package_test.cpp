#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <algorithm>
#include <iterator>
#include <regex>

#include "tests/app/cli/invoke.h"

using namespace chanscope;

namespace {

std::string ReadText(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// As tests/oracle/go_tests.py writes golden files.
std::string GoldenText(const Invoked& run) {
  static const std::regex times{"\\(\\d+\\.\\d\\ds\\)"};
  std::string text = std::regex_replace(run.out, times, "(0.00s)");
  text += "-- status " + std::to_string(run.status) + "\n";
  if (!run.err.empty()) text += "-- stderr " + run.err.substr(0, run.err.find('\n')) + "\n";
  return text;
}

// What stands behind "// -run " in the first line.
std::string PatternOf(const std::string& program) {
  constexpr size_t kBefore = std::string_view("// -run ").size();
  return program.substr(kBefore, program.find('\n') - kBefore);
}

constexpr const char* kAccount =
    "package bank\n\ntype Account struct{ balance int }\n\n"
    "func (a *Account) Deposit(n int) { a.balance += n }\n";
constexpr const char* kAccountTest =
    "package bank\n\nimport \"testing\"\n\nfunc TestDeposit(t *testing.T) {\n\tvar a Account\n"
    "\ta.Deposit(5)\n\tif a.balance != 5 {\n\t\tt.Fatal(a)\n\t}\n}\n";

}  // namespace

TEST_CASE("tests print and end as the test binary of the real Go", "[cli][test][golden]") {
  std::vector<std::filesystem::path> programs;
  for (const auto& entry :
       std::filesystem::directory_iterator(CHANSCOPE_SOURCE_DIR "/tests/testdata/go_tests")) {
    if (entry.path().extension() == ".go") programs.push_back(entry.path());
  }
  REQUIRE(programs.size() >= 10);
  for (std::filesystem::path path : programs) {
    DYNAMIC_SECTION(path.filename().string()) {
      const Invoked run = Invoke({"run", path.string(), "--test", PatternOf(ReadText(path))});
      CHECK(GoldenText(run) == ReadText(path.replace_extension(".golden")));
    }
  }
}

TEST_CASE("a test has the files of its package beside it", "[cli][test]") {
  const Folder folder;
  folder.File("account.go", kAccount);
  folder.File("other_test.go", "package bank\n\nfunc broken() { undefined() }\n");
  folder.File("tool.go", "package main\n\nfunc main() {}\n");
  const std::string file = folder.File("account_test.go", kAccountTest);
  const Invoked run = Invoke({"run", file, "--test", "TestDeposit"});
  CHECK(run.err.empty());
  CHECK(run.out == "=== RUN   TestDeposit\n--- PASS: TestDeposit (0.00s)\nPASS\n");
  CHECK(run.status == 0);
}

TEST_CASE("a folder is run with all tests of its package", "[cli][test]") {
  const Folder folder;
  folder.File("account.go", kAccount);
  folder.File("account_test.go", kAccountTest);
  folder.File("more_test.go",
              "package bank\n\nimport \"testing\"\n\nfunc TestMore(t *testing.T) { t.Fail() }\n");
  folder.File("outside_test.go", "package bank_test\n");
  const Invoked run = Invoke({"run", folder / "", "--test", "."});
  CHECK(run.out ==
        "=== RUN   TestDeposit\n--- PASS: TestDeposit (0.00s)\n"
        "=== RUN   TestMore\n--- FAIL: TestMore (0.00s)\nFAIL\n");
  CHECK(Contains(run.err, "package bank_test is left out"));
  CHECK(run.status == 1);
}

TEST_CASE("a folder of one package main runs", "[cli]") {
  const Folder folder;
  folder.File("main.go",
              "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(twice(4)) }\n");
  folder.File("twice.go", "package main\n\nfunc twice(n int) int { return 2 * n }\n");
  folder.File("main_test.go", "package main\n\nfunc broken() { undefined() }\n");
  CHECK(Invoke({"run", folder / ""}).out == "8\n");
  CHECK(Invoke({"check", folder / ""}).status == 0);
}

TEST_CASE("a mistake is told with the file of the folder that it is in", "[cli]") {
  const Folder folder;
  folder.File("a.go", "package main\n\nfunc main() { other() }\n");
  folder.File("b.go", "package main\n\nfunc other() {\n\tx := 1\n}\n");
  const Invoked check = Invoke({"check", folder / ""});
  CHECK(check.status == 65);
  CHECK(check.out == (folder / "b.go") + ":4:2: x declared but not used\n");
}
