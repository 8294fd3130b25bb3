// Small programs whose code is known instruction by instruction: NAME.go beside NAME.txt, which
// holds the functions of package main. With CHANSCOPE_UPDATE_GOLDEN set, the texts are written
// anew.
#include <cstdlib>
#include <fstream>

#include "tests/core/bytecode/catch.h"
#include "tests/core/bytecode/compiled.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

std::string FunctionsOfMain(const Program& program) {
  std::string text;
  for (uint32_t slot = 1; slot < program.functions.size(); ++slot) {
    if (program.functions[slot].name.rfind("main.", 0) != 0) continue;
    text += (text.empty() ? "" : "\n") + DisassembleFunction(program, FuncId(slot));
  }
  return text;
}

}  // namespace

TEST_CASE("key constructs compile to the code that is written down", "[bytecode][golden]") {
  const std::string name =
      GENERATE(as<std::string>(), "loop", "fib", "seed", "conditions", "range", "select", "defer",
               "methods", "closures", "switch", "composite", "wide");
  const std::string expected_path = TestDataPath(name + ".txt");
  const std::string text = FunctionsOfMain(CompileGood(ReadText(TestDataPath(name + ".go"))));
  if (std::getenv("CHANSCOPE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(expected_path, std::ios::binary) << text;
  }
  INFO(name);
  CHECK(text == ReadText(expected_path));
}
