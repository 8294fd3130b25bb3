#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "app/cli/render_film.h"
#include "tests/app/cli/invoke.h"

namespace chanscope {
namespace {

constexpr const char* kSeedOutput =
    "recive 9\nrecive 0\nrecive 1\nrecive 2\nrecive 3\nrecive 4\nrecive 5\nrecive 6\nrecive 7\n"
    "closed\nconsumer exist\nrecive 8\nconsumer exist\nconsumer exist\nconsumer exist\n"
    "consumer exist\nconsumer exist\nconsumer exist\nconsumer exist\nconsumer exist\n"
    "consumer exist\nfinish\n";

}  // namespace

TEST_CASE("run prints what the seed program prints, and nothing else", "[cli]") {
  const Invoked run = Invoke({"run", "1"});
  CHECK(run.status == 0);
  CHECK(run.out == kSeedOutput);
  CHECK(run.err.empty());
}

TEST_CASE("run hands the program's exit status on", "[cli]") {
  const Invoked panics = Invoke({"run", "send_on_closed"});
  CHECK(panics.status == 2);
  CHECK(panics.err.rfind("panic: send on closed channel\n", 0) == 0);
  const Invoked sleeps = Invoke({"run", "08"});
  CHECK(sleeps.status == 2);
  CHECK(sleeps.err.rfind("fatal error: all goroutines are asleep - deadlock!\n", 0) == 0);
  const Invoked exits =
      Invoke({"run", "-"}, "package main\n\nimport \"os\"\n\nfunc main() { os.Exit(7) }\n");
  CHECK(exits.status == 7);
}

TEST_CASE("a program reads the standard input of run", "[cli]") {
  const Folder folder;
  const std::string file = folder.File(
      "sum.go",
      "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tsum, n := 0, 0\n\tfor {\n\t\tif _, err "
      ":= "
      "fmt.Scan(&n); err != nil {\n\t\t\tbreak\n\t\t}\n\t\tsum += n\n\t}\n\tfmt.Println(sum)\n}\n");
  CHECK(Invoke({"run", file}, "1 2\n3").out == "6\n");
  CHECK(Invoke({"run", file}, "").out == "0\n");
}

TEST_CASE("behind -- stand the arguments of the program", "[cli]") {
  const Folder folder;
  const std::string file = folder.File("args.go", R"(package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	n := flag.Int("n", 1, "how many")
	flag.Parse()
	fmt.Printf("%d %q %d\n", *n, flag.Args(), len(os.Args))
}
)");
  CHECK(Invoke({"run", file}).out == "1 [] 1\n");
  CHECK(Invoke({"run", file, "--", "-n", "3", "a b", "--seed"}).out ==
        "3 [\"a b\" \"--seed\"] 5\n");
  CHECK(Invoke({"run", "--seed", "2", file, "--", "-n=4"}).out == "4 [] 2\n");
  CHECK(Invoke({"run", file, "--", "-x"}).status == 2);
  const Invoked trace = Invoke({"trace", file, "--format", "text", "--", "-n", "7"});
  CHECK(Contains(trace.out, "7 [] 3"));
  CHECK(Contains(Invoke({"run", "--help"}).out, "ARG"));
}

TEST_CASE("a lesson is named wherever a file is", "[cli]") {
  CHECK(Invoke({"check", "5"}).status == 0);
  CHECK(Invoke({"check", "05_full_buffer_receive"}).status == 0);
  CHECK(Invoke({"check", CHANSCOPE_SOURCE_DIR "/assets/lessons/02_rendezvous/main.go"}).status ==
        0);
}

TEST_CASE("a random order is the same for the same seed, and another one for another", "[cli]") {
  const auto random = [](const char* seed) {
    return Invoke({"run", "1", "--order", "random", "--seed", seed}).out;
  };
  CHECK(random("7") == random("7"));
  bool differs = false;
  for (const char* seed : {"1", "2", "3", "4", "5"}) differs |= random(seed) != random("7");
  CHECK(differs);
}

TEST_CASE("every command has help with an example", "[cli]") {
  for (const std::string command :
       {"run", "check", "trace", "render", "lessons", "explore", "replay", "bench"}) {
    INFO(command);
    const Invoked help = Invoke({command, "--help"});
    CHECK(help.status == 0);
    CHECK(Contains(help.out, "Example:\n  chanscope " + command));
    CHECK(help.err.empty());
  }
  const Invoked help = Invoke({"--help"});
  CHECK(help.status == 0);
  CHECK(Contains(help.out, "Example:\n  chanscope"));
  CHECK(Invoke({"--version"}).out.rfind("chanscope ", 0) == 0);
}

TEST_CASE("lessons lists them in either language, and finds them sound", "[cli]") {
  const Invoked en = Invoke({"lessons"});
  CHECK(en.status == 0);
  CHECK(std::count(en.out.begin(), en.out.end(), '\n') == 8);
  CHECK(Contains(en.out, "05  05_full_buffer_receive"));
  CHECK(Contains(Invoke({"lessons", "--lang", "zh"}).out, "生产者与消费者"));
  const Invoked check = Invoke({"lessons", "check"});
  CHECK(check.status == 0);
  CHECK(check.out == "8 lessons, 0 findings\n");
  CHECK(check.err.empty());
}

TEST_CASE("without a display the window offers render", "[cli]") {
  const Folder folder;
  unsetenv("DISPLAY");
  unsetenv("WAYLAND_DISPLAY");
  setenv("XDG_CONFIG_HOME", (folder / "").c_str(), 1);
  const Invoked window = Invoke({"5"});
  CHECK(window.status == 64);
  CHECK(window.out.empty());
  CHECK(Contains(window.err, "chanscope render 5 -o "));
}

TEST_CASE("render draws a step as PNG and as SVG, the same each time", "[cli][gfx]") {
  const Folder folder;
  const auto draw = [&](const std::string& name, std::vector<std::string> more) {
    std::vector<std::string> arguments{"render", "5", "-o", folder / name, "--size", "1280x800"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Invoked render = Invoke(arguments);
    INFO(render.err);
    CHECK(render.status == 0);
    CHECK(render.out.empty());
    CHECK(Contains(render.err, folder / name));
    std::ostringstream bytes;
    bytes << std::ifstream(folder / name, std::ios::binary).rdbuf();
    return bytes.str();
  };
  const std::string png = draw("a.png", {"--moment", "3"});
  CHECK(png.rfind("\x89PNG", 0) == 0);
  CHECK(png == draw("b.png", {}));  // a lesson's middle moment
  CHECK(png != draw("c.png", {"--theme", "light", "--lang", "zh"}));
  const std::string svg = draw("d.svg", {"--panel", "stage"});
  CHECK(Contains(svg, "<svg"));
  CHECK(Contains(svg, ">60<"));
}

TEST_CASE("render makes a moving picture of some steps", "[cli][gfx]") {
  const Folder folder;
  for (const std::string name : {"a.gif", "b.gif", "a.html"}) {
    const Invoked film = Invoke({"render", "5", "--from", "3", "--to", "5", "--size", "320x240",
                                 "--panel", "stage", "-o", folder / name});
    INFO(film.err);
    CHECK(film.status == 0);
    CHECK(Contains(film.err, "steps 3 to 5 are drawn in"));
  }
  const auto bytes = [&](const std::string& name) {
    std::ostringstream read;
    read << std::ifstream(folder / name, std::ios::binary).rdbuf();
    return read.str();
  };
  CHECK(bytes("a.gif").rfind("GIF89a", 0) == 0);
  CHECK(bytes("a.gif") == bytes("b.gif"));
  CHECK(Contains(bytes("a.html"), "\"step\":4"));
}

TEST_CASE("a picture of the first step shows what comes after it", "[cli]") {
  Session session;
  REQUIRE(session.OpenLesson(3));
  REQUIRE(GoTo(session, 0));
  CHECK(session.now().step == 0);
  CHECK(session.walk()->simulator().ended());
}

}  // namespace chanscope
