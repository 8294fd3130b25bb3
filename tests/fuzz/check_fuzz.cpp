// Any text is a program to the checker and the emitter: it becomes one, or they say where it is
// wrong. Under the rules of every version of Go.
//
//   check_fuzz -max_len=8192 CORPUS tests/testdata/run tests/testdata/errors
#include <string>

#include "core/base/check.h"
#include "core/std/compile.h"
#include "tests/fuzz/mutate.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const chanscope::SourceFile source{"fuzz.go",
                                     std::string(reinterpret_cast<const char*>(data), size)};
  for (const int go : {19, 23}) {
    const auto program = chanscope::Compile(source, {.go = go});
    if (program) continue;
    CHECK(!program.error().empty());
    for (const chanscope::Diagnostic& diagnostic : program.error()) {
      CHECK(diagnostic.pos.line >= 1 && diagnostic.pos.line <= LineCount(source) + 1);
      CHECK(!diagnostic.message.empty());
    }
  }
  return 0;
}
