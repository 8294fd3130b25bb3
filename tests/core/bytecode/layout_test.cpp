// Sizes and names of types: tests/testdata/bytecode/layout.txt lists "type, unsafe.Sizeof, %T" of
// types as the real Go gives them, over the declarations in layout_types.go.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "tests/core/bytecode/catch.h"
#include "tests/core/bytecode/compiled.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

struct Row {
  std::string type;
  uint32_t size = 0;
  std::string name;
};

std::vector<Row> Rows() {
  std::istringstream lines(ReadText(TestDataPath("layout.txt")));
  std::vector<Row> rows;
  std::string line;
  while (std::getline(lines, line)) {
    const size_t first = line.find('\t');
    const size_t second = line.find('\t', first + 1);
    rows.push_back({line.substr(0, first),
                    static_cast<uint32_t>(std::stoul(line.substr(first + 1))),
                    line.substr(second + 1)});
  }
  return rows;
}

std::string Declarations() {
  return ReadText(TestDataPath("layout_types.go"));
}

// What the real Go prints for the rows' types; empty without an installed Go.
std::string AskGo(const std::vector<Row>& rows) {
  if (std::system("go version > /dev/null 2>&1") != 0) return "";
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / fmt::format("chanscope_layout_{}", getpid());
  fs::create_directories(folder);
  std::string text = Declarations() + "\nfunc main() {\n";
  for (const Row& row : rows) {
    text += fmt::format(
        "\t{{ var v {0}; fmt.Printf(\"%d\\t%s\\n\", unsafe.Sizeof(v), "
        "fmt.Sprintf(\"%T\", &v)[1:]) }}\n",
        row.type);
  }
  text.insert(text.find('\n') + 1, "import (\"fmt\"; \"unsafe\")\n");
  std::ofstream(folder / "main.go") << text + "}\n";
  const std::string command =
      fmt::format("cd {0} && go run main.go > out.txt 2>&1", folder.string());
  CHECK(std::system(command.c_str()) == 0);
  std::string answer = ReadText(folder / "out.txt");
  fs::remove_all(folder);
  return answer;
}

}  // namespace

TEST_CASE("types have Go's sizes and names", "[bytecode][layout]") {
  const std::vector<Row> rows = Rows();
  REQUIRE(rows.size() > 30);
  std::string text = Declarations() + "\nfunc main() {}\n";
  for (size_t i = 0; i < rows.size(); ++i) text += fmt::format("var v{} {}\n", i, rows[i].type);
  const Program program = CompileGood(text);
  for (size_t i = 0; i < rows.size(); ++i) {
    INFO(rows[i].type);
    const RType& type = program.type(TypeOfGlobal(program, fmt::format("v{}", i)));
    CHECK(type.go_size == rows[i].size);
    CHECK(type.name == rows[i].name);
  }
}

TEST_CASE("the listed sizes and names are the real Go's", "[bytecode][layout][oracle]") {
  const std::vector<Row> rows = Rows();
  const std::string answer = AskGo(rows);
  if (answer.empty()) {
    WARN("Go is not installed: the list is not compared with it");
    return;
  }
  std::string expected;
  for (const Row& row : rows) expected += fmt::format("{}\t{}\n", row.size, row.name);
  CHECK(answer == expected);
}

TEST_CASE("values have the model's sizes in words", "[bytecode][layout]") {
  const Program program = CompileGood(R"(package main
type Pair struct { a int8; s string }
var word bool
var text string
var slice []Pair
var iface any
var pair Pair
var pairs [3]Pair
var empty struct{}
var none [0]int
var number complex128
var nested struct { a [2]any; b []int; c Pair }
func main() {}
)");
  const auto words = [&](const char* name) {
    return program.type(TypeOfGlobal(program, name)).words;
  };
  CHECK(words("word") == 1);
  CHECK(words("text") == 1);
  CHECK(words("slice") == 3);
  CHECK(words("iface") == 2);
  CHECK(words("pair") == 2);
  CHECK(words("pairs") == 6);
  CHECK(words("empty") == 0);
  CHECK(words("none") == 0);
  CHECK(words("number") == 2);
  CHECK(words("nested") == 9);
  const RType& nested = program.type(TypeOfGlobal(program, "nested"));
  REQUIRE(nested.fields.size() == 3);
  CHECK(nested.fields[1].offset == 4);
  CHECK(nested.fields[2].offset == 7);
  CHECK_FALSE(nested.comparable);
}

TEST_CASE("a type that contains itself is laid out once", "[bytecode][layout]") {
  const Program program = CompileGood(R"(package main
type List struct { items []Node; next *List }
type Node struct { list List; name string }
var list List
var node Node
func main() {}
)");
  const RType& list = program.type(TypeOfGlobal(program, "list"));
  const RType& node = program.type(TypeOfGlobal(program, "node"));
  CHECK(list.words == 4);
  CHECK(node.words == 5);
  CHECK(program.type(list.fields[0].type).elem == TypeOfGlobal(program, "node"));
  CHECK(program.type(list.fields[1].type).elem == TypeOfGlobal(program, "list"));
}

TEST_CASE("package variables lie one after the other behind word 0", "[bytecode][layout]") {
  const Program program = CompileGood(R"(package main
var a int
var b [3]string
var c any
func main() {}
)");
  REQUIRE(program.globals.size() == 3);
  CHECK(program.globals[0].address == 1);
  CHECK(program.globals[1].address == 2);
  CHECK(program.globals[2].address == 5);
  CHECK(program.initial_heap.size() >= 7);
}
