#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/core/lang/parsed.h"

namespace chanscope::lang {

TEST_CASE("simple statements", "[parser][stmt]") {
  REQUIRE(StmtsText("f()") == "(call f)");
  REQUIRE(StmtsText("c <- v + 1") == "(send c (+ v 1))");
  REQUIRE(StmtsText("c <- <-d") == "(send c (<- d))");
  REQUIRE(StmtsText("<-c") == "(<- c)");
  REQUIRE(StmtsText("a.b++; *p--") == "(++ (. a b))\n(-- (* p))");
  REQUIRE(StmtsText("a, b[i] = b[i], a") == "(= (a (index b i)) ((index b i) a))");
  REQUIRE(StmtsText("v, ok := <-c") == "(:= (v ok) ((<- c)))");
  REQUIRE(StmtsText("x += 1; x &^= y; x <<= 2") == "(+= (x) (1))\n(&^= (x) (y))\n(<<= (x) (2))");
  REQUIRE(StmtsText("{ ; }") == "(block (empty))");
  REQUIRE(StmtsText("{ x(); { } }") == "(block (call x) (block))");
}

TEST_CASE("go, defer, return and branches", "[parser][stmt]") {
  REQUIRE(StmtsText("go f(x)") == "(go (call f x))");
  REQUIRE(StmtsText("defer func() { recover() }()") ==
          "(defer (call (func () (block (call recover)))))");
  REQUIRE(StmtsText("return") == "(return)");
  REQUIRE(StmtsText("return a, f(b)") == "(return a (call f b))");
  REQUIRE(StmtsText("break; continue; break L; continue M; goto N; fallthrough") ==
          "(break)\n(continue)\n(break L)\n(continue M)\n(goto N)\n(fallthrough)");
}

TEST_CASE("if statements chain", "[parser][stmt]") {
  REQUIRE(StmtsText("if a { b() }") == "(if _ a (block (call b)))");
  REQUIRE(StmtsText("if x := f(); x > 0 {} else if y {} else { z() }") ==
          "(if (:= (x) ((call f))) (> x 0) (block) (if _ y (block) (block (call z))))");
  REQUIRE(StmtsText("if ; a {}") == "(if _ a (block))");
  REQUIRE(StmtsText("if c <- v; a {}") == "(if (send c v) a (block))");
}

TEST_CASE("for statements have a condition, three parts or a range", "[parser][stmt]") {
  REQUIRE(StmtsText("for {}") == "(for _ _ _ (block))");
  REQUIRE(StmtsText("for a < b {}") == "(for _ (< a b) _ (block))");
  REQUIRE(StmtsText("for i := 0; i < n; i++ {}") == "(for (:= (i) (0)) (< i n) (++ i) (block))");
  REQUIRE(StmtsText("for ; ; {}") == "(for _ _ _ (block))");
  REQUIRE(StmtsText("for i = 0; ; {}") == "(for (= (i) (0)) _ _ (block))");
  REQUIRE(StmtsText("for range c {}") == "(range _ _ c (block))");
  REQUIRE(StmtsText("for v := range c {}") == "(range:= v _ c (block))");
  REQUIRE(StmtsText("for i, v := range f(x) {}") == "(range:= i v (call f x) (block))");
  REQUIRE(StmtsText("for a[0], b.c = range m {}") == "(range (index a 0) (. b c) m (block))");
  REQUIRE(StmtsText("for a, b, c := range m {}") ==
          "3:11: range clause permits at most two iteration variables");
}

TEST_CASE("switches on values and on types", "[parser][stmt]") {
  REQUIRE(StmtsText("switch {}") == "(switch _ _)");
  REQUIRE(StmtsText("switch x { case 1, 2: a(); fallthrough; case 3: default: b() }") ==
          "(switch _ x (case (1 2) (call a) (fallthrough)) (case (3)) (default (call b)))");
  REQUIRE(StmtsText("switch x := f(); x {}") == "(switch (:= (x) ((call f))) x)");
  REQUIRE(StmtsText("switch x := f(); {}") == "(switch (:= (x) ((call f))) _)");
  REQUIRE(StmtsText("switch { case a > b: }") == "(switch _ _ (case ((> a b))))");
  REQUIRE(StmtsText("switch x.(type) { case int, *T: case nil: case []byte, <-chan int: }") ==
          "(typeswitch _ _ x (case (int (* T))) (case (nil)) "
          "(case ((slice-of byte) (<-chan int))))");
  REQUIRE(StmtsText("switch y := x; v := y.(type) { default: }") ==
          "(typeswitch (:= (y) (x)) v y (default))");
}

TEST_CASE("select takes sends and receives", "[parser][stmt]") {
  REQUIRE(StmtsText("select {}") == "(select)");
  REQUIRE(StmtsText("select { case c <- v: a(); case <-d: case x := <-e: case y, ok = <-f: "
                    "default: b() }") ==
          "(select (case (send c v) (call a)) (case (<- d)) (case (:= (x) ((<- e)))) "
          "(case (= (y ok) ((<- f)))) (default (call b)))");
}

TEST_CASE("labels stand before any statement, or at the end of a block", "[parser][stmt]") {
  REQUIRE(StmtsText("L: for {}") == "(label L (for _ _ _ (block)))");
  REQUIRE(StmtsText("L:\nM:\n\tx()") == "(label L (label M (call x)))");
  REQUIRE(StmtsText("{ x(); L: }") == "(block (call x) (label L (empty)))");
  REQUIRE(StmtsText("L: ;") == "(label L (empty))");
}

TEST_CASE("declarations stand in functions too", "[parser][decl]") {
  REQUIRE(StmtsText("var a, b int = 1, 2; const c = 3; type T = int") ==
          "(decl (var (a b) int (1 2)))\n(decl (const (c) _ (3) 0))\n(decl (alias T int))");
  REQUIRE(StmtsText("var (\n\ta int\n\tb = 1\n)") == "(decl (var (a) int ()) (var (b) _ (1)))");
}

TEST_CASE("imports have a name, a dot, a blank or nothing", "[parser][decl]") {
  REQUIRE(DeclsText("import \"fmt\"") == "(import _ fmt)");
  REQUIRE(DeclsText("import (\n\tf \"fmt\"\n\t. `a/b`\n\t_ \"x\"\n)\nimport \"sync\"") ==
          "(import f fmt)\n(import . a/b)\n(import _ x)\n(import _ sync)");
  REQUIRE(DeclsText("import fmt") == "2:11: syntax error: missing import path");
  REQUIRE(DeclsText("var x int\nimport \"fmt\"") ==
          "3:1: syntax error: non-declaration statement outside function body");
}

TEST_CASE("constants repeat the type and values above them", "[parser][decl]") {
  REQUIRE(DeclsText("const (\n\ta, b T = iota, 1\n\tc, d\n\t_, _\n\te = 2\n\tf\n)") ==
          "(const (a b) T (iota 1) 0)\n(const-inherited (c d) T (iota 1) 1)\n"
          "(const-inherited (_ _) T (iota 1) 2)\n(const (e) _ (2) 3)\n"
          "(const-inherited (f) _ (2) 4)");
  REQUIRE(DeclsText("const a\nconst b = 1") == "(const (a) _ () 0)\n(const (b) _ (1) 0)");
}

TEST_CASE("comments that speak to tools are kept", "[parser]") {
  const Parsed parsed =
      ParseText("//go:build linux\r\n// go:no\n\npackage p\n\n//go:noinline\nfunc f() {}\n");
  REQUIRE(parsed.errors.empty());
  REQUIRE(parsed.ast->directives.size() == 2);
  REQUIRE(parsed.ast->directives[0].text == "//go:build linux");
  REQUIRE(parsed.ast->directives[1].text == "//go:noinline");
  REQUIRE(parsed.ast->directives[1].pos == Pos{6, 1});
}

}  // namespace chanscope::lang
