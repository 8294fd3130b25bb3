#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/core/lang/parsed.h"

namespace chanscope::lang {
namespace {

std::string Repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// A function around `body`, with something after it that must still be read.
std::vector<std::string> ErrorsOf(const std::string& body) {
  return ParseText("package p\nfunc f() {\n" + body + "\n}\n").errors;
}

}  // namespace

TEST_CASE("what is nested too deeply is refused, whatever it is made of", "[parser][limits]") {
  constexpr int kTimes = 50'000;
  const std::string bodies[] = {
      "x = " + Repeat("(", kTimes),
      "x = " + Repeat("- ", kTimes) + "1",
      "x = " + Repeat("[]", kTimes) + "int{}",
      "x = " + Repeat("f(", kTimes),
      "x = " + Repeat("T{", kTimes),
      "x = T" + Repeat("{", kTimes),
      "x = a" + Repeat("[i", kTimes),
      "x = 1" + Repeat(" + 1", kTimes),
      "x = a" + Repeat(".b", kTimes),
      "x = f" + Repeat("()", kTimes),
      "x = a" + Repeat("[0]", kTimes),
      "x = a" + Repeat("[:]", kTimes),
      "x = a" + Repeat(".(T)", kTimes),
      "x = " + Repeat("func() { return ", kTimes),
      Repeat("{", kTimes),
      Repeat("if a {", kTimes),
      "if a {} " + Repeat("else if a {} ", kTimes),
      Repeat("for {", kTimes),
      Repeat("switch { case a: ", kTimes),
      Repeat("L: ", kTimes),
      "var x " + Repeat("*", kTimes) + "int",
      "var x " + Repeat("chan ", kTimes) + "int",
      "var x " + Repeat("struct{ x ", kTimes),
      "var x " + Repeat("func(", kTimes),
      "var x interface{ " + Repeat("int | ", kTimes) + "int }",
      "x = " + Repeat("<-", kTimes) + "c",
  };
  for (const std::string& body : bodies) {
    INFO(body.substr(0, 60));
    const std::vector<std::string> errors = ErrorsOf(body);
    REQUIRE(errors.size() == 1);
    REQUIRE(errors[0].find("nesting is deeper than 1000 levels") != std::string::npos);
  }
}

TEST_CASE("trees stay below the limit also when chains and nesting multiply", "[parser][limits]") {
  std::string x = "1";
  for (int i = 0; i < 20; ++i) x = "(" + x + Repeat("+1", 200) + ")";
  const std::vector<std::string> errors = ErrorsOf("x = " + x);
  REQUIRE(errors.size() == 1);
  REQUIRE(errors[0].find("nesting is deeper") != std::string::npos);
}

TEST_CASE("much of everything is fine as long as it is not nested", "[parser][limits]") {
  REQUIRE(ErrorsOf(Repeat("x = y\n", 20'000)).empty());
  REQUIRE(ErrorsOf("f(" + Repeat("a.b, ", 20'000) + ")").empty());
  REQUIRE(ErrorsOf("x = []int{" + Repeat("1, ", 20'000) + "}").empty());
  REQUIRE(ErrorsOf("x = " + Repeat("a + ", 900) + "a").empty());
  REQUIRE(ErrorsOf("x = " + Repeat("(", 300) + "a" + Repeat(")", 300)).empty());
  REQUIRE(ErrorsOf("switch x {" + Repeat("case 1: f()\n", 20'000) + "}").empty());
  REQUIRE(ErrorsOf(Repeat("if a { f() } else if b { g() } else { h() }\n", 5'000)).empty());
}

TEST_CASE("independent errors are all reported, up to a hundred", "[parser][limits]") {
  std::string text = "package p\n";
  for (int i = 0; i < 4; ++i) text += "func f() {\n\tx = = 1\n}\n";
  std::vector<std::string> errors = ParseText(text).errors;
  REQUIRE(errors.size() == 4);
  REQUIRE(errors[0] == "3:6: syntax error: unexpected =, expecting expression");
  REQUIRE(errors[3] == "12:6: syntax error: unexpected =, expecting expression");
  for (int i = 0; i < 100; ++i) text += "func f() {\n\tx = = 1\n}\n";
  errors = ParseText(text).errors;
  REQUIRE(errors.size() == 101);
  REQUIRE(errors[100] == "303:6: too many errors");
}

TEST_CASE("a tree comes back for every beginning of a program", "[parser][limits]") {
  const std::string program =
      "package p\nimport \"fmt\"\ntype T[P any] struct { a, b int `x`; *U }\n"
      "func (t *T[P]) m(x ...int) (r chan<- int, err error) {\n"
      "L:\n\tfor i, v := range x[1:2:3] {\n\t\tif y := f(i)(v); y != 'a' { continue L } else { "
      "goto M }\n\t}\n\tselect { case r <- 1: case v, ok := <-c: default: }\n"
      "\tswitch z := w.(type) { case nil, map[K]V: return 0x1p-2, nil }\n"
      "M:\n\tdefer func() { x++; a, b = <-c, T[int]{k: {1}} }()\n\treturn\n}\n";
  REQUIRE(ParseText(program).errors.empty());
  for (size_t length = 0; length < program.size(); ++length) {
    const Parsed parsed = ParseText(program.substr(0, length));
    REQUIRE(parsed.ast != nullptr);
    for (const Decl* decl : parsed.ast->decls) REQUIRE_FALSE(TreeText(decl).empty());
  }
}

}  // namespace chanscope::lang
