#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "core/base/diagnostics.h"
#include "core/base/hash.h"
#include "core/base/ids.h"
#include "core/base/near_name.h"
#include "core/base/random.h"
#include "core/base/source.h"

using namespace chanscope;

TEST_CASE("a line's text comes without its line end, also with CRLF", "[base]") {
  const SourceFile file{"a.go", "one\r\ntwo\n\nlast"};
  REQUIRE(LineText(file, 1) == "one");
  REQUIRE(LineText(file, 2) == "two");
  REQUIRE(LineText(file, 3).empty());
  REQUIRE(LineText(file, 4) == "last");
  REQUIRE(LineText(file, 5).empty());
}

TEST_CASE("a last line without a line end counts, an empty file has no line", "[base]") {
  REQUIRE(LineCount({"a.go", ""}) == 0);
  REQUIRE(LineCount({"a.go", "x"}) == 1);
  REQUIRE(LineCount({"a.go", "x\n"}) == 1);
  REQUIRE(LineCount({"a.go", "x\ny"}) == 2);
}

TEST_CASE("diagnostics come sorted by place, each once at its place", "[base]") {
  Diagnostics diagnostics;
  diagnostics.Add({3, 1}, "third");
  diagnostics.Add({1, 9}, "first");
  diagnostics.Add({3, 1}, "another at the same place");
  diagnostics.Add({3, 1}, "third");
  diagnostics.Add({4, 1}, "third");
  const auto sorted = diagnostics.Sorted();
  REQUIRE(sorted.size() == 4);
  REQUIRE(sorted[0].message == "first");
  REQUIRE(Format({"x.go", ""}, sorted[1]) == "x.go:3:1: third");
  REQUIRE(sorted[2].message == "another at the same place");
  REQUIRE(Format({"x.go", ""}, sorted[3]) == "x.go:4:1: third");
}

TEST_CASE("the generator gives the same numbers for the same seed, all below the bound", "[base]") {
  SeededRandom a{42};
  SeededRandom b{42};
  SeededRandom other{43};
  bool differs = false;
  for (int i = 0; i < 1000; ++i) {
    const uint64_t next = a.Next();
    REQUIRE(next == b.Next());
    differs = differs || next != other.Next();
  }
  REQUIRE(differs);

  bool seen[7] = {};
  for (int i = 0; i < 1000; ++i) {
    const uint32_t n = a.Below(7);
    REQUIRE(n < 7);
    seen[n] = true;
  }
  for (const bool s : seen) REQUIRE(s);
}

TEST_CASE("the generator is splitmix64", "[base]") {
  // The first values for seed 1234567, as published with the algorithm.
  SeededRandom random{1234567};
  REQUIRE(random.Next() == 6457827717110365317ULL);
  REQUIRE(random.Next() == 3203168211198807973ULL);
}

TEST_CASE("a hash depends on values, on their order and on lengths", "[base]") {
  const auto hash = [](const std::vector<uint32_t>& x, const std::vector<uint32_t>& y) {
    Hasher hasher;
    hasher.Vector(x);
    hasher.Vector(y);
    return hasher.value();
  };
  REQUIRE(hash({1, 2}, {3}) == hash({1, 2}, {3}));
  REQUIRE(hash({1, 2}, {3}) != hash({1}, {2, 3}));
  REQUIRE(hash({1, 2}, {3}) != hash({2, 1}, {3}));
}

TEST_CASE("a zero id is none", "[base]") {
  REQUIRE_FALSE(GId{});
  REQUIRE(GId{1});
  REQUIRE(GId{1} < GId{2});
}

TEST_CASE("a name that was meant is a letter or two away", "[base]") {
  const std::vector<std::string> names = {"Print", "Printf", "Println", "Sprintf", "main"};
  const auto nearest = [&](const char* wrong) { return chanscope::NearestName(wrong, names); };
  CHECK(nearest("Prntln") == "Println");
  CHECK(nearest("Pritnf") == "Printf");
  CHECK(nearest("println") == "Println");
  CHECK(nearest("SprintF") == "Sprintf");
  CHECK(nearest("Main") == "main");
  CHECK(nearest("min").empty());
  CHECK(nearest("Scan").empty());
  CHECK(nearest("x").empty());
  CHECK(chanscope::NameDistance("abcd", "abdc") == 1);
  CHECK(chanscope::NameDistance("", "abc") == 3);
}
