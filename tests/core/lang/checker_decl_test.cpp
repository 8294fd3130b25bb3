#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/core/lang/check_source.h"

namespace chanscope::lang {
namespace {

std::string InitOrder(const CheckResult& result) {
  std::string order;
  for (const InitStep& step : result.main().init_order) {
    order += (order.empty() ? "" : " ") + step.decl->names[step.value]->name;
  }
  return order;
}

TEST_CASE("variables are initialised after those they depend on", "[lang][checker]") {
  const CheckResult result = CheckDecls(
      "var a = b + c()\nvar b = 1\nfunc c() int { return d }\nvar d, e = e + 1, 2\n"
      "var x, y = two()\nfunc two() (int, int) { return g, 0 }\nvar g = 3\nvar none int\n"
      "var _ = h\nvar h = T{}.m()\ntype T struct{}\nfunc (T) m() int { return i }\nvar i = 1\n"
      "var k = func() int { return l }\nvar l = 5");
  CHECK(result.Messages().empty());
  CHECK(InitOrder(result) == "b e d a g x i h _ l k");
}

TEST_CASE("iota counts specifications, and values repeat", "[lang][checker]") {
  const CheckResult result = CheckDecls(
      "const (\n\ta, b = iota, iota * 10\n\tc, d\n\t_, _\n\te, f\n)\n"
      "type Day int\nconst (\n\tMon Day = iota + 1\n\tTue\n)\nconst KB = 1 << (10 * (iota + 1))");
  REQUIRE(result.checked.has_value());
  CHECK(result.object("c").constant->AsInt64() == 1);
  CHECK(result.object("f").constant->AsInt64() == 30);
  CHECK(result.object("Tue").constant->AsInt64() == 2);
  CHECK(TypeString(result.object("Tue").type) == "Day");
  CHECK(result.object("KB").constant->AsInt64() == 1024);
}

TEST_CASE("types may refer to each other in any order", "[lang][checker]") {
  const CheckResult result = CheckDecls(
      "type A interface { m(B) }\ntype B interface { A; n() }\n"
      "type List struct { next *List; items []Tree }\ntype Tree map[string]List\n"
      "type Alias = []List\nvar x Alias = nil\ntype F func(F) G\ntype G chan F\n"
      "const size = 2 * half\nconst half = 4\nvar buf [size]byte");
  CHECK(result.Messages().empty());
  CHECK(Underlying(result.object("B").type)->methods.size() == 2);
  CHECK(TypeString(result.object("x").type) == "[]List");
  CHECK(TypeString(result.object("buf").type) == "[8]byte");
}

TEST_CASE("imported packages are checked first and given in order", "[lang][checker]") {
  const CheckResult result = CheckText(
      "package main\n\nimport (\n\t\"time\"\n\tf \"fmt\"\n)\n\n"
      "func main() {\n\tf.Println(time.Millisecond)\n\ttime.Sleep(2 * time.Millisecond)\n}\n");
  REQUIRE(result.Messages().empty());
  std::vector<std::string> paths;
  for (const Package& package : result.checked->packages) paths.push_back(package.path);
  CHECK(paths == std::vector<std::string>{"sync", "time", "fmt", "main"});
  const Package& time = result.checked->packages[1];
  for (const Object* object : time.members) {
    CHECK(object->package == "time");
    if (object->name == "Sleep") CHECK(object->func == nullptr);
  }
}

TEST_CASE("a package that we do not have is named, with those that we have", "[lang][checker]") {
  const CheckResult result = CheckText(
      "package main\n\nimport (\n\t\"foo/bar\"\n\t\"net/http\"\n)\n\nfunc main() { undefined() "
      "}\n");
  CHECK(result.Messages() ==
        std::vector<std::string>{
            "4:2: package foo/bar is not in the packages chanscope has (fmt, os, sync, time)",
            "5:2: package net/http is not in the packages chanscope has (fmt, os, sync, time)"});
}

TEST_CASE("a program needs package main with a func main", "[lang][checker]") {
  CHECK(CheckText("package main\n\nfunc other() {}\n").Messages() ==
        std::vector<std::string>{"1:9: function main is undeclared in the main package"});
  CHECK(CheckText("package lib\n").Messages() ==
        std::vector<std::string>{"1:9: package lib is not a main package"});
  CHECK(CheckText("package main\n\nfunc f()\nfunc main() {}\n").Messages() ==
        std::vector<std::string>{"3:6: missing function body"});
}

TEST_CASE("a generic function has one instance for each choice of type arguments",
          "[lang][checker][generics]") {
  const CheckResult result = CheckText(
      "package main\n\n"
      "func id[T any](x T) T { return x }\n\n"
      "func twice[T any](x T) T { return id(id(x)) }\n\n"
      "func unused[T any](x T) T { return id(x) }\n\n"
      "func main() {\n\t_ = twice(1)\n\t_ = id[int]\n\t_ = id(\"s\")\n}\n");
  REQUIRE(result.Messages().empty());
  std::vector<std::string> instances;
  for (const FuncDecl* decl : result.main().instances) {
    instances.push_back(decl->name->name + " " + TypeString(decl->name->object->type));
  }
  CHECK(instances == std::vector<std::string>{"twice func(int) int", "id func(int) int",
                                              "id func(string) string"});
}

TEST_CASE("a generic type's instances have its methods with their types",
          "[lang][checker][generics]") {
  const CheckResult result = CheckText(
      "package main\n\n"
      "type box[T any] struct{ v T }\n\n"
      "func (b *box[E]) set(v E) { b.v = v }\n\n"
      "func main() {\n\tvar b box[string]\n\tb.set(\"x\")\n}\n");
  REQUIRE(result.Messages().empty());
  const auto& instances = result.checked->types.concrete_instances();
  REQUIRE(instances.size() == 1);
  CHECK(TypeString(instances[0]) == "box[string]");
  REQUIRE(instances[0]->methods.size() == 1);
  CHECK(TypeString(instances[0]->methods[0].type) == "func(string)");
  CHECK(instances[0]->methods[0].pointer_receiver);
}

TEST_CASE("instances that would go on for ever are refused", "[lang][checker][generics]") {
  const CheckResult result = CheckDecls("func f[T any]() { f[*T]() }");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message.starts_with("instantiation cycle"));
}

TEST_CASE("constraint interfaces may be declared", "[lang][checker]") {
  CHECK(CheckDecls("type Number interface { ~int | ~float64 }").Messages().empty());
  CHECK(CheckDecls("type Number interface { ~int | ~float64 }\nvar n Number").Messages() ==
        std::vector<std::string>{"4:7: cannot use type Number outside a type constraint: interface "
                                 "contains type constraints"});
}

}  // namespace
}  // namespace chanscope::lang
