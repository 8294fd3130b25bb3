#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/core/lang/check_source.h"

namespace chanscope::lang {
namespace {

// The type and, of a constant, the value that the checker found for `var x = expr`.
std::string Found(const std::string& expr, const std::string& before = "") {
  const CheckResult result = CheckDecls(before + "\nvar x = " + expr);
  if (!result.checked.has_value()) return result.Messages().at(0);
  const Expr* value = result.value("x");
  std::string found = TypeString(value->type);
  if (value->constant != nullptr) found += " " + ConstantString(value->constant);
  return found;
}

TEST_CASE("untyped constants take their default types", "[lang][checker]") {
  CHECK(Found("1") == "int 1");
  CHECK(Found("'a'") == "rune 97");
  CHECK(Found("1.5") == "float64 1.5");
  CHECK(Found("2i") == "complex128 (0 + 2i)");
  CHECK(Found("\"a\" + \"b\"") == "string \"ab\"");
  CHECK(Found("1 < 2") == "bool true");
  CHECK(Found("1 << 3 + 1") == "int 9");
  CHECK(Found("7 / 2") == "int 3");
  CHECK(Found("7 / 2.0") == "float64 3.5");
  CHECK(Found("1<<100 >> 98") == "int 4");
  CHECK(Found("'a' + 1.0") == "float64 98");
  CHECK(Found("len(\"héllo\")") == "int 6");
  CHECK(Found("-5 % 3") == "int -2");
  CHECK(Found("^0") == "int -1");
  CHECK(Found("!true") == "bool false");
  CHECK(Found("real(3 + 4i)") == "float64 3");
}

TEST_CASE("constants are converted to the type that is wanted", "[lang][checker]") {
  CHECK(Found("float32(0.1)") == "float32 0.1");
  CHECK(Found("byte(255)") == "byte 255");
  CHECK(Found("uint8(3)") == "uint8 3");
  CHECK(Found("string(rune(65))") == "string \"A\"");
  CHECK(Found("D(2) * 3", "type D int64") == "D 6");
  CHECK(Found("int(3.0)") == "int 3");
  const CheckResult result = CheckDecls("var f float64 = 2\nvar i int = 3.0");
  CHECK(result.value("f")->type->kind == TypeKind::kFloat64);
  CHECK(result.value("i")->constant->kind() == ConstantKind::kInt);
}

TEST_CASE("operands of an operation get its type", "[lang][checker]") {
  const CheckResult result = CheckDecls(
      "var n uint8 = 3\nvar a = n + 2\nvar b = 1 << n\nvar c float64 = 1 + float64(n)*2\n"
      "var d = n == 4\nvar e interface{} = 7\nvar p *int = nil");
  REQUIRE(result.checked.has_value());
  const auto* a = As<BinaryExpr>(result.value("a"));
  CHECK(a->right->type->kind == TypeKind::kUint8);
  const auto* b = As<BinaryExpr>(result.value("b"));
  CHECK(b->type->kind == TypeKind::kInt);
  CHECK(b->left->type->kind == TypeKind::kInt);
  CHECK(b->left->constant->AsInt64() == 1);
  const auto* c = As<BinaryExpr>(result.value("c"));
  CHECK(c->left->type->kind == TypeKind::kFloat64);
  const auto* d = As<BinaryExpr>(result.value("d"));
  CHECK(d->right->type->kind == TypeKind::kUint8);
  CHECK(d->type->kind == TypeKind::kBool);
  CHECK(result.value("e")->type->kind == TypeKind::kInt);
  CHECK(result.value("p")->mode == Mode::kNil);
  CHECK(result.value("p")->type->kind == TypeKind::kPointer);
}

TEST_CASE("expressions of every kind have their types", "[lang][checker]") {
  const std::string before =
      "type T struct { a int; B *T }\nfunc (t T) M(x int) string { return \"\" }\n"
      "var t T\nvar c chan<- bool\nvar r <-chan float64\nvar m map[string][]T\nvar s []byte\n"
      "var arr [4]rune\nvar e error\nvar f func(int) (int, error)\nvar i interface{ M(int) string "
      "}";
  CHECK(Found("t.B.B.a", before) == "int");
  CHECK(Found("t.M", before) == "func(int) string");
  CHECK(Found("T.M", before) == "func(T, int) string");
  CHECK(Found("i.M(1)", before) == "string");
  CHECK(Found("<-r", before) == "float64");
  CHECK(Found("m[\"a\"]", before) == "[]T");
  CHECK(Found("m[\"a\"][0].B", before) == "*T");
  CHECK(Found("s[1:2]", before) == "[]byte");
  CHECK(Found("\"abc\"[1]", before) == "byte");
  CHECK(Found("arr[:]", before) == "[]rune");
  CHECK(Found("len(arr)", before) == "int 4");
  CHECK(Found("cap(c)", before) == "int");
  CHECK(Found("e.(interface{ M(int) string })", before) == "interface{M(int) string}");
  CHECK(Found("&t", before) == "*T");
  CHECK(Found("*t.B", before) == "T");
  CHECK(Found("&T{a: 1}", before) == "*T");
  CHECK(Found("[...]string{2: \"x\"}", before) == "[3]string");
  CHECK(Found("func(x int) error { return nil }", before) == "func(int) error");
  CHECK(Found("append(s, \"abc\"...)", before) == "[]byte");
  CHECK(Found("make(chan T, 3)", before) == "chan T");
  CHECK(Found("new(T)", before) == "*T");
  CHECK(Found("copy(s, \"a\")", before) == "int");
  CHECK(Found("complex(1, 2)", before) == "complex128 (1 + 2i)");
  CHECK(Found("i == nil || t.B != nil", before) == "bool");
}

TEST_CASE("literals know the index of each element", "[lang][checker]") {
  const CheckResult result = CheckDecls(
      "type P struct{ x, y int }\nvar a = []int{3: 1, 2, 0: 5}\nvar b = P{y: 1, x: 2}\n"
      "var c = P{1, 2}\nvar d = []*P{{1, 2}}\nvar m = map[P]string{{1, 2}: \"a\"}");
  REQUIRE(result.checked.has_value());
  const auto* a = As<CompositeLit>(result.value("a"));
  CHECK(a->indices == std::vector<int64_t>{3, 4, 0});
  CHECK(a->length == 5);
  CHECK(As<CompositeLit>(result.value("b"))->indices == std::vector<int64_t>{1, 0});
  CHECK(As<CompositeLit>(result.value("c"))->indices == std::vector<int64_t>{0, 1});
  CHECK(TypeString(As<CompositeLit>(result.value("d"))->elements[0]->type) == "*P");
}

TEST_CASE("selectors know what they select and the way to it", "[lang][checker]") {
  const CheckResult result = CheckText(
      "package main\n\nimport \"sync\"\n\n"
      "type In struct{ n int }\nfunc (in *In) Set() {}\ntype Mid struct{ pad int; *In }\n"
      "type S interface{ A(); B() }\ntype Out struct{ Mid; S }\nvar o Out\nvar wg sync.WaitGroup\n"
      "var f = o.n\nvar set = o.Set\nvar b = o.B\nvar add = wg.Add\nvar done = sync.WaitGroup{}\n"
      "var expr = (*In).Set\nfunc main() {}\n");
  REQUIRE(result.Messages().empty());
  const auto* f = As<SelectorExpr>(result.value("f"));
  CHECK(f->selection == SelectionKind::kField);
  CHECK(f->path == std::vector<int>{0, 1, 0});
  const auto* set = As<SelectorExpr>(result.value("set"));
  CHECK(set->selection == SelectionKind::kMethod);
  CHECK(set->path == std::vector<int>{0, 1});
  CHECK(TypeString(set->object->receiver) == "*In");
  const auto* b = As<SelectorExpr>(result.value("b"));
  CHECK(b->selection == SelectionKind::kInterfaceMethod);
  CHECK(b->path == std::vector<int>{1, 1});
  const auto* add = As<SelectorExpr>(result.value("add"));
  CHECK(add->object->package == "sync");
  CHECK(add->object->func == nullptr);
  CHECK(add->object->name == "Add");
  CHECK(result.object("wg").address_taken);
  const auto* literal = As<CompositeLit>(result.value("done"));
  CHECK(As<SelectorExpr>(literal->type_expr)->selection == SelectionKind::kPackageMember);
  CHECK(As<SelectorExpr>(result.value("expr"))->selection == SelectionKind::kMethodExpr);
}

TEST_CASE("calls know whether they convert, call or are built in", "[lang][checker]") {
  const CheckResult result = CheckDecls(
      "func f(a ...int) int { return 0 }\nvar a = f(1, 2)\nvar b = int64(3)\nvar c = len([]int{})");
  REQUIRE(result.checked.has_value());
  CHECK(As<CallExpr>(result.value("a"))->call == CallKind::kFunction);
  CHECK(As<CallExpr>(result.value("b"))->call == CallKind::kConversion);
  CHECK(As<CallExpr>(result.value("c"))->call == CallKind::kBuiltin);
  CHECK(As<CallExpr>(result.value("a"))->arguments[0]->type->kind == TypeKind::kInt);
}

}  // namespace
}  // namespace chanscope::lang
