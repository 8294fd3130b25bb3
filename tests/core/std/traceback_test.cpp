// The dump of goroutines that a program dies with, whole; tests/oracle compares the functions in it
// with the real Go's for every program that dies.
#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

std::string ErrorOf(const std::string& text) {
  const auto program = Compile({"main.go", "package main\n\n" + text}, CompileOptions{});
  REQUIRE(program.has_value());
  return OutcomeOf(RunToEnd(**program, 1)).err;
}

}  // namespace

TEST_CASE("a dump shows the functions of sync that goroutines wait in", "[std][traceback]") {
  CHECK(ErrorOf(R"(import "sync"

func main() {
	var wg sync.WaitGroup
	var rw sync.RWMutex
	wg.Add(1)
	rw.Lock()
	go func() { rw.Lock() }()
	wg.Wait()
}
)") == R"(fatal error: all goroutines are asleep - deadlock!

goroutine 1 [semacquire]:
sync.runtime_Semacquire(...)
	runtime/sema.go
sync.(*WaitGroup).Wait(...)
	sync/waitgroup.go
main.main()
	main.go:11

goroutine 2 [semacquire]:
sync.runtime_SemacquireMutex(...)
	runtime/sema.go
sync.(*Mutex).lockSlow(...)
	sync/mutex.go
sync.(*Mutex).Lock(...)
	sync/mutex.go
sync.(*RWMutex).Lock(...)
	sync/rwmutex.go
main.main.func1()
	main.go:10
created by main.main
	main.go:10
)");
}

TEST_CASE("a deferred call stands on the return or the brace that runs it", "[std][traceback]") {
  CHECK(ErrorOf(R"(func early(n int) {
	defer func() { panic(n) }()
	if n == 1 {
		return
	}
	println(n)
}

func main() {
	defer early(1)
	println(0)
}
)") == R"(0
panic: 1

goroutine 1 [running]:
main.early.func1()
	main.go:4
main.early(...)
	main.go:6
main.main()
	main.go:14
)");
}

TEST_CASE("of a deep stack the innermost hundred frames are shown", "[std][traceback]") {
  const std::string err = ErrorOf(R"(func down(n int) {
	if n == 0 {
		panic("deep enough")
	}
	down(n - 1)
}

func main() {
	down(200)
}
)");
  size_t frames = 0;
  for (size_t at = err.find("main.down("); at != std::string::npos;
       at = err.find("main.down(", at + 1)) {
    ++frames;
  }
  CHECK(frames == 100);
  CHECK(err.find("...additional frames elided...\n") != std::string::npos);
  CHECK(err.find("main.main()") == std::string::npos);
}
