// Whatever is wrong: a clear message, the right exit status, no hang, no crash.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/app/cli/invoke.h"

namespace chanscope {

const std::vector<std::string> kReading{"run", "check", "trace", "render"};

TEST_CASE("a missing file is 66, with a way out", "[cli]") {
  for (const std::string& command : kReading) {
    INFO(command);
    const Invoked missing = Invoke({command, "/no/such/file.go"});
    CHECK(missing.status == 66);
    CHECK(missing.out.empty());
    CHECK(Contains(missing.err, "/no/such/file.go: no such file"));
    CHECK(Contains(missing.err, "chanscope lessons"));
  }
  CHECK(Invoke({"no_such_lesson"}).status == 66);
}

TEST_CASE("a folder without Go files is no program", "[cli]") {
  const Folder folder;
  const Invoked run = Invoke({"run", folder / ""});
  CHECK(run.status == 66);
  CHECK(Contains(run.err, "no Go files in it"));
}

TEST_CASE("a folder of several packages is no program", "[cli]") {
  const Folder folder;
  folder.File("a.go", "package main\n\nfunc main() {}\n");
  folder.File("b.go", "package other\n");
  const Invoked run = Invoke({"run", folder / ""});
  CHECK(run.status == 66);
  CHECK(Contains(run.err, "found packages main (a.go) and other (b.go)"));
}

TEST_CASE("an empty file is 65", "[cli]") {
  const Folder folder;
  const std::string file = folder.File("empty.go", "");
  const Invoked check = Invoke({"check", file});
  CHECK(check.status == 65);
  CHECK(Contains(check.out, file + ":1:1: "));
  CHECK(check.err.empty());
  const Invoked run = Invoke({"run", file});
  CHECK(run.status == 65);
  CHECK(run.out.empty());
  CHECK(Contains(run.err, file + ":1:1: "));
}

TEST_CASE("what is not Go is 65, with a place", "[cli]") {
  const Folder folder;
  const std::string bytes(
      "\x7f"
      "ELF\x02\x01\0\0\xff\xfe",
      10);
  const std::string elf = folder.File("program.go", bytes);
  const std::string words = folder.File("words.go", "Dear Sir or Madam,\nthis is a letter.\n");
  for (const std::string& file : {elf, words}) {
    INFO(file);
    const Invoked check = Invoke({"check", file});
    CHECK(check.status == 65);
    CHECK(Contains(check.out, file + ":1:"));
  }
}

TEST_CASE("three errors are all reported, each with line and column", "[cli]") {
  const Invoked check = Invoke({"check", "-"}, R"(package main

func main() {
	x := 1
	var s string = 2
	undefinedName()
}
)");
  CHECK(check.status == 65);
  CHECK(check.out ==
        "stdin.go:4:2: x declared but not used\n"
        "stdin.go:5:17: cannot use 2 (untyped int constant) as string value in variable "
        "declaration\n"
        "stdin.go:6:2: undefined: undefinedName\n");
}

TEST_CASE("after ten errors there are too many", "[cli]") {
  std::string text = "package main\n\nfunc main() {\n";
  for (int i = 0; i < 15; ++i) text += "\tnone" + std::to_string(i) + "()\n";
  const Invoked check = Invoke({"check", "-"}, text + "}\n");
  CHECK(check.status == 65);
  CHECK(std::count(check.out.begin(), check.out.end(), '\n') == 11);
  CHECK(Contains(check.out, "stdin.go:13:2: undefined: none9\nstdin.go:13:2: too many errors\n"));
}

TEST_CASE("an unknown flag is 64, with a hint", "[cli]") {
  const Invoked near = Invoke({"run", "1", "--ordr", "random"});
  CHECK(near.status == 64);
  CHECK(near.out.empty());
  CHECK(Contains(near.err, "--ordr"));
  CHECK(Contains(near.err, "did you mean --order?"));
  const Invoked far = Invoke({"trace", "1", "--qqqqqqqqqq"});
  CHECK(far.status == 64);
  CHECK(Contains(far.err, "chanscope trace --help"));
  CHECK(Invoke({"--nothing"}).status == 64);
}

TEST_CASE("a mistyped command is told from a file", "[cli]") {
  const Invoked typo = Invoke({"rnu", "main.go"});
  CHECK(typo.status == 64);
  CHECK(Contains(typo.err, "did you mean `chanscope run`?"));
}

TEST_CASE("a missing or wrong value of an option is 64", "[cli]") {
  CHECK(Invoke({"run"}).status == 64);
  CHECK(Invoke({"run", "1", "--order", "alphabetical"}).status == 64);
  CHECK(Invoke({"run", "1", "--seed"}).status == 64);
  CHECK(Invoke({"run", "1", "--max-steps", "none"}).status == 64);
  CHECK(Invoke({"run", "1", "--max-steps", "0"}).status == 64);
  CHECK(Invoke({"run", "1", "--procs", "0"}).status == 64);
  CHECK(Invoke({"render", "1", "--size", "huge"}).status == 64);
  CHECK(Invoke({"render", "1", "--size", "100000x100000"}).status == 64);
  CHECK(Invoke({"render", "1", "--step", "999999", "-o", "/tmp/x.png"}).status == 64);
  CHECK(Invoke({"render", "1", "-o", "picture.bmp"}).status == 64);
  CHECK(Contains(Invoke({"render", "1", "--step", "-1"}).err, "--step"));
  CHECK(Invoke({"render", "1", "--step", "-1"}).status == 64);
}

TEST_CASE("a film of steps that are not there is refused, and so is a still of several", "[cli]") {
  const auto refuses = [](const std::vector<std::string>& more, const std::string& why) {
    std::vector<std::string> arguments{"render", "8"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Invoked refused = Invoke(arguments);
    INFO(refused.err);
    CHECK(refused.status == 64);
    CHECK(Contains(refused.err, why));
  };
  refuses({"--to", "5000", "-o", "a.gif"}, "the program ends at step");
  refuses({"--from", "5", "--to", "2", "-o", "a.gif"}, "behind step 2");
  refuses({"--from", "1", "--to", "2", "-o", "a.png"}, "name a .gif, .html or .mp4");
  refuses({"--step", "2", "-o", "a.gif"}, "--from a step --to a step");
  refuses({"--speed", "1000", "-o", "a.gif"}, "--speed");
}

TEST_CASE("what is not built yet is refused, never ignored", "[cli]") {
  const std::vector<std::vector<std::string>> later{
      {"run", "1", "--race"},
      {"trace", "1", "--format", "perfetto"},
      {"explore", "1"},
      {"replay", "1", "--schedule", "s"},
      {"bench"},
  };
  for (const auto& arguments : later) {
    INFO(arguments[0] << " " << arguments.back());
    const Invoked refused = Invoke(arguments);
    CHECK(refused.status == 64);
    CHECK(refused.out.empty());
    CHECK(Contains(refused.err, "not built yet"));
  }
}

TEST_CASE("a program that never ends reaches the limit on steps, by name", "[cli]") {
  const std::string forever = "package main\n\nfunc main() {\n\tfor {\n\t}\n}\n";
  for (const char* command : {"run", "trace"}) {
    const Invoked run = Invoke({command, "-", "--max-steps", "10000"}, forever);
    CHECK(run.status == 75);
    CHECK(Contains(run.err, "limit reached: steps (10000)"));
    CHECK(Contains(run.err, "--max-steps"));
  }
}

TEST_CASE("goroutines without end reach the limit on goroutines, by name", "[cli]") {
  const Invoked run = Invoke({"run", "-"}, R"(package main

func main() {
	for {
		go func() { select {} }()
	}
}
)");
  CHECK(run.status == 75);
  CHECK(Contains(run.err, "limit reached: goroutines (100000)"));
  CHECK(Contains(run.err, "--max-goroutines"));
}

TEST_CASE("memory without end reaches the limit on memory, by name", "[cli]") {
  const Invoked run = Invoke({"run", "-", "--max-heap-words", "100000"}, R"(package main

func main() {
	var all [][]int
	for {
		all = append(all, make([]int, 1000))
	}
}
)");
  CHECK(run.status == 75);
  CHECK(Contains(run.err, "limit reached: heap_words (100000)"));
  CHECK(Contains(run.err, "--max-heap-words"));
}

TEST_CASE("output without end reaches the limit on output, by name", "[cli]") {
  const Invoked run = Invoke({"run", "-", "--max-output-bytes", "1000"}, R"(package main

import "fmt"

func main() {
	for {
		fmt.Println("again")
	}
}
)");
  CHECK(run.status == 75);
  CHECK(run.out.size() >= 900);
  CHECK(Contains(run.err, "--max-output-bytes"));
}

TEST_CASE("a source larger than the limit is not read to its end", "[cli]") {
  const Invoked run = Invoke({"check", "-", "--max-source", "100"}, std::string(100'000, '/'));
  CHECK(run.status == 75);
  CHECK(Contains(run.err, "--max-source"));
}

}  // namespace chanscope
