#include "core/std/compile.h"

#include "core/std/natives.h"
#include "tests/core/std/ran.h"

using namespace chanscope;

namespace {

std::vector<std::string> MessagesOf(const std::string& text) {
  const SourceFile source{"main.go", text};
  std::vector<std::string> messages;
  const auto program = Compile(source);
  if (program) return messages;
  for (const Diagnostic& diagnostic : program.error()) {
    messages.push_back(Format(source, diagnostic));
  }
  return messages;
}

}  // namespace

TEST_CASE("what is wrong with a program comes as a list, sorted by place", "[std][compile]") {
  const std::vector<std::string> messages = MessagesOf(
      "package main\n\nfunc main() {\n\tx := 1\n\tvar s string = 2\n\ty = 3\n\t_ = s\n}\n");
  REQUIRE(messages.size() == 3);
  CHECK(messages[0] == "main.go:4:2: x declared but not used");
  CHECK(messages[1].find("main.go:5:17: ") == 0);
  CHECK(messages[2] == "main.go:6:2: undefined: y");
}

TEST_CASE("texts that are no program get messages, not crashes", "[std][compile]") {
  for (const std::string text :
       {"", "\n", "hello", "package", "package main", "\xff\xfe\x00", "package main\nfunc main() {",
        "package main\nimport \"nope\"\n"}) {
    CAPTURE(text);
    CHECK(!MessagesOf(text).empty());
  }
}

TEST_CASE("every function without a body in our packages has its native", "[std][compile]") {
  const std::string text = R"(package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
)

func main() {
	var w io.Writer = os.Stdout
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Done()
	wg.Wait()
	fmt.Fprintln(w, fmt.Sprint(1), fmt.Errorf("%w", errors.New("e")))
	os.Stderr.WriteString("")
	runtime.Gosched()
	if runtime.NumGoroutine()+runtime.NumCPU()+runtime.GOMAXPROCS(0) < 0 {
		runtime.Goexit()
		os.Exit(1)
	}
	print()
	println()
}
)";
  const auto program = Compile({"main.go", text});
  REQUIRE(program.has_value());
  CHECK((*program)->linked_natives.size() == (*program)->natives.size());
  for (const LinkedNative& native : (*program)->linked_natives) CHECK(native.call != nullptr);
}
