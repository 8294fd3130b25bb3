#include "app/session/go_source.h"

#include <filesystem>

#include "tests/app/session/folder.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

// In our own words: the shape that the finder relies on, in a file of another length.
constexpr const char* kChan = R"(package runtime

// chansend is told of here, but lives below.
func chansend1(c *hchan) {
	chansend(c)
}

func chansend(c *hchan) bool {
	if c == nil {
		gopark(nothing)
	}
	// lock(&c.lock) comes later
	before()
	lock(&c.lock)
	if closed {
		unlock(&c.lock)
	}
	gopark(commit)
	releaseSudog(s)
}
)";

void WriteRoot(const TestFolder& folder) {
  std::filesystem::create_directories(folder.path / "src/runtime");
  std::filesystem::create_directories(folder.path / "src/sync");
  folder.Write("src/runtime/chan.go", kChan);
  folder.Write(
      "src/sync/waitgroup.go",
      "package sync\n\nfunc (o *Other) Add(n int) {\n}\n\nfunc (wg *WaitGroup) Add(n int) {\n"
      "\truntime_Semrelease(x)\n}\n");
}

TEST_CASE("a function is found by its name, a method by its type too", "[session][go_source]") {
  const SourceFile file{"chan.go", kChan};
  const auto range = FindFunction(file, "chansend");
  REQUIRE(range);
  CHECK(LineText(file, range->first).starts_with("func chansend(c"));
  CHECK(LineText(file, range->last) == "}");
  CHECK(!FindFunction(file, "chanrecv"));
  CHECK(!FindFunction(file, "hchan.chansend"));
  // Comments do not count.
  CHECK(LineText(file, FindInLines(file, *range, "lock(", 1)) == "\tlock(&c.lock)");
  CHECK(FindInLines(file, *range, "lock(", 9) == 0);
}

TEST_CASE("phases are met at their lines, wherever these lie", "[session][go_source]") {
  const TestFolder folder;
  WriteRoot(folder);
  GoSource source(folder.path);
  const auto text = [&](Phase phase) {
    const auto place = source.Find(phase);
    return place ? std::string(LineText(*place->file, place->line)) : "";
  };
  CHECK(text(Phase::kChansendNil) == "\t\tgopark(nothing)");
  CHECK(text(Phase::kChansendLock) == "\tlock(&c.lock)");
  CHECK(text(Phase::kChansendPark) == "\tgopark(commit)");
  CHECK(text(Phase::kChansendWoken) == "\treleaseSudog(s)");
  // Not in this text: its function's first line.
  CHECK(text(Phase::kChansendEnqueue).starts_with("func chansend(c"));
  CHECK(text(Phase::kWaitGroupRelease) == "\truntime_Semrelease(x)");
  CHECK(source.Find(Phase::kWaitGroupAdd)->line == 6);
  CHECK(!source.Find(Phase::kChanrecvLock));
  CHECK(!source.Find(Phase::kUser));
}

TEST_CASE("without a root there is nothing", "[session][go_source]") {
  GoSource none{std::filesystem::path()};
  CHECK(!none.found());
  CHECK(!none.Find(Phase::kChansendLock));
  GoSource missing("/no/such/root");
  CHECK(!missing.Find(Phase::kChansendLock));
}

TEST_CASE("with a Go on this machine every phase of a channel has a line of its own",
          "[session][go_source]") {
  GoSource source(FindGoRoot());
  if (!source.found()) return;  // nothing to compare with
  for (uint32_t i = 1; i < static_cast<uint32_t>(Phase::kCount); ++i) {
    const auto phase = static_cast<Phase>(i);
    const std::string_view func = Info(phase).func;
    if (func != "chansend" && func != "chanrecv" && func != "send" && func != "recv" &&
        func != "closechan") {
      continue;
    }
    INFO(func << "." << Info(phase).key);
    const auto place = source.Find(phase);
    REQUIRE(place);
    CHECK(place->file->name == "runtime/chan.go");
    CHECK(place->line > place->first);
    CHECK(place->line < place->last);
  }
}

}  // namespace
}  // namespace chanscope
