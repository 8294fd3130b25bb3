#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <algorithm>

#include "tests/core/lang/check_source.h"

namespace chanscope::lang {
namespace {

// The variable that the i-th statement of main declares with := first.
const Object& Declared(const CheckResult& result, size_t i) {
  const auto* assign = As<AssignStmt>(result.func("main").body->statements.at(i));
  return *As<Ident>(assign->left[0])->object;
}

template <class Node>
const Node* Statement(const CheckResult& result, size_t i) {
  return As<Node>(result.func("main").body->statements.at(i));
}

TEST_CASE("a captured variable that changes needs the heap", "[lang][checker]") {
  const CheckResult result = CheckBody(
      "kept := 1\nchanged := 1\nlocal := 1\npointed := 1\nfield := struct{ a int }{}\n"
      "items := []int{1}\narr := [2]int{}\n"
      "func() { _, _, _, _, _ = kept, changed, field, items, arr }()\n"
      "changed = 2\nlocal = 2\n_ = &pointed\nfield.a = 1\nitems[0] = 2\narr[1] = 3\n_ = local");
  REQUIRE(result.Messages().empty());
  CHECK(Declared(result, 0).captured);
  CHECK_FALSE(Declared(result, 0).NeedsHeap());
  CHECK(Declared(result, 1).NeedsHeap());
  CHECK_FALSE(Declared(result, 2).NeedsHeap());
  CHECK(Declared(result, 3).NeedsHeap());
  CHECK(Declared(result, 4).NeedsHeap());
  CHECK_FALSE(Declared(result, 5).NeedsHeap());
  CHECK(Declared(result, 6).NeedsHeap());
}

TEST_CASE("loop variables are one for all rounds", "[lang][checker]") {
  const CheckResult result = CheckBody(
      "for i := 0; i < 3; i++ {\n\tgo func() { println(i) }()\n}\n"
      "for _, v := range []int{1} {\n\tgo func() { println(v) }()\n}\n"
      "for j := 0; j < 3; j++ {\n\tgo func(j int) { println(j) }(j)\n}");
  REQUIRE(result.Messages().empty());
  const auto* first = Statement<ForStmt>(result, 0);
  CHECK(As<Ident>(As<AssignStmt>(first->init)->left[0])->object->NeedsHeap());
  const auto* second = Statement<RangeStmt>(result, 1);
  CHECK(As<Ident>(second->value)->object->NeedsHeap());
  const auto* third = Statement<ForStmt>(result, 2);
  CHECK_FALSE(As<Ident>(As<AssignStmt>(third->init)->left[0])->object->NeedsHeap());
}

TEST_CASE("literals list what they capture, through the literals between", "[lang][checker]") {
  const CheckResult result = CheckBody(
      "a, b := 1, 2\nf := func(p int) func() int {\n\tc := b\n\treturn func() int { return a + c + "
      "p "
      "+ a }\n}\n_ = f");
  REQUIRE(result.Messages().empty());
  const auto* assign = Statement<AssignStmt>(result, 1);
  const auto* outer = As<FuncLit>(assign->right[0]);
  const auto* inner = As<FuncLit>(As<ReturnStmt>(outer->body->statements[1])->results[0]);
  const auto names = [](const FuncLit* literal) {
    std::vector<std::string> all;
    for (const Object* object : literal->captures) all.push_back(object->name);
    return all;
  };
  CHECK(names(inner) == std::vector<std::string>{"a", "c", "p"});
  CHECK(names(outer) == std::vector<std::string>{"b", "a"});
}

TEST_CASE("methods with pointer receivers take the address of a variable", "[lang][checker]") {
  const CheckResult result = CheckText(
      "package main\n\nimport \"sync\"\n\nfunc main() {\n\twg := sync.WaitGroup{}\n"
      "\tp := &sync.WaitGroup{}\n\twg.Add(1)\n\tp.Add(1)\n\tgo func() { wg.Done() }()\n}\n");
  REQUIRE(result.Messages().empty());
  CHECK(Declared(result, 0).address_taken);
  CHECK_FALSE(Declared(result, 1).address_taken);
}

TEST_CASE("branches know where they lead", "[lang][checker]") {
  const CheckResult result = CheckBody(
      "L:\n\tfor {\n\t\tswitch {\n\t\tcase true:\n\t\t\tbreak\n\t\tcase false:\n\t\t\tcontinue\n"
      "\t\tdefault:\n\t\t\tbreak L\n\t\t}\n\t}\n\tgoto M\nM:\n\tprintln()");
  REQUIRE(result.Messages().empty());
  const auto* labeled = Statement<LabeledStmt>(result, 0);
  const auto* loop = As<ForStmt>(labeled->statement);
  const auto* choice = As<SwitchStmt>(loop->body->statements[0]);
  const auto target = [&](size_t i) { return As<BranchStmt>(choice->clauses[i].body[0])->target; };
  CHECK(target(0) == choice);
  CHECK(target(1) == loop);
  CHECK(target(2) == loop);
  CHECK(Statement<BranchStmt>(result, 1)->target == Statement<LabeledStmt>(result, 2));
}

TEST_CASE("each clause of a type switch has a variable of its type", "[lang][checker]") {
  const CheckResult result = CheckBody(
      "var x interface{} = 1\nswitch v := x.(type) {\ncase int:\n\t_ = v + 1\ncase string, bool:\n"
      "\t_ = v\ncase nil:\n\t_ = v\ndefault:\n\t_ = v\n}");
  REQUIRE(result.Messages().empty());
  const auto* types = Statement<TypeSwitchStmt>(result, 1);
  std::vector<std::string> found;
  for (const CaseClause& clause : types->clauses) found.push_back(TypeString(clause.bound->type));
  CHECK(found == std::vector<std::string>{"int", "interface{}", "interface{}", "interface{}"});
}

TEST_CASE("comma ok forms give a value and a bool", "[lang][checker]") {
  const CheckResult result = CheckBody(
      "c := make(chan string)\nv, ok := <-c\nvar b bool = ok\nvar s string = v\n"
      "m, found := map[string]int{}[s]\nselect {\ncase w, more := <-c:\n\t_, _ = w, "
      "more\ndefault:\n}\n"
      "_, _, _ = b, m, found");
  REQUIRE(result.Messages().empty());
  const auto* receive = Statement<AssignStmt>(result, 1);
  CHECK(TypeString(receive->left[1]->type) == "bool");
  CHECK(receive->right[0]->mode == Mode::kCommaOk);
  CHECK(TypeString(receive->right[0]->type) == "string");
  CHECK(Statement<AssignStmt>(result, 4)->right[0]->mode == Mode::kMapIndex);
}

TEST_CASE("range gives its variables their types", "[lang][checker]") {
  CHECK(
      CheckBody(
          "for i, c := range \"a\" {\n\tvar x int = i\n\tvar y rune = c\n\t_, _ = x, y\n}\n"
          "for k, v := range map[string]bool{} {\n\tvar x string = k\n\tvar y bool = v\n"
          "\t_, _ = x, y\n}\nfor v := range make(chan float64) {\n\tvar x float64 = v\n\t_ = x\n}\n"
          "for i, v := range &[2]string{} {\n\tvar x int = i\n\tvar y string = v\n\t_, _ = x, y\n}")
          .Messages()
          .empty());
}

TEST_CASE("one mistake gives one message", "[lang][checker]") {
  CHECK(CheckBody("x := undefined()\ny := x + 1\nz := y.foo\nfor i := range z {\n\t_ = i * 2\n}\n"
                  "if x > 1 && y {\n}\nz.bar(x, y)[3] <- 1\nvar t Missing\nt.f = 1\n_ = t")
            .Messages() ==
        std::vector<std::string>{"4:6: undefined: undefined", "13:7: undefined: Missing"});
}

TEST_CASE("a long program of functions that call each other in a ring is checked",
          "[lang][checker]") {
  std::string text = "package main\n\nfunc main() {}\n";
  for (int i = 0; i < 2000; ++i) {
    text +=
        "\nfunc f" + std::to_string(i) +
        "(a, b int) int {\n\tx := a\n\tfor i := 0; i < b; i++ {\n\t\tx += i * a\n\t}\n\treturn x "
        "+ f" +
        std::to_string((i + 1) % 2000) + "(b, x)\n}\n";
  }
  CHECK(CheckText(text).Messages().empty());
}

}  // namespace
}  // namespace chanscope::lang
