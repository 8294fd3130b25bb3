// Any bytes are a program to the parser: it answers with a tree, and says where it is wrong.
//
//   parse_fuzz -max_len=4096 CORPUS tests/testdata/lang tests/testdata/run
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/check.h"
#include "core/lang/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using chanscope::Diagnostic;
  using chanscope::Diagnostics;
  using chanscope::SourceFile;
  const SourceFile source{"fuzz.go", std::string(reinterpret_cast<const char*>(data), size)};
  Diagnostics diagnostics;
  const auto ast = chanscope::lang::Parse(source, diagnostics);
  CHECK(ast != nullptr);
  CHECK(ast->package_name != nullptr || !diagnostics.empty());
  for (const Diagnostic& diagnostic : diagnostics.Sorted()) {
    CHECK(diagnostic.pos.line >= 1 && diagnostic.pos.line <= LineCount(source) + 1);
    CHECK(diagnostic.pos.col >= 1);
    CHECK(!diagnostic.message.empty());
  }
  return 0;
}
