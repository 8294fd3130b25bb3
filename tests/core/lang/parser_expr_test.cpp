#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/core/lang/parsed.h"

namespace chanscope::lang {

TEST_CASE("binary operators bind by precedence and to the left", "[parser][expr]") {
  REQUIRE(ValueText("a + b * c") == "(+ a (* b c))");
  REQUIRE(ValueText("a * b + c") == "(+ (* a b) c)");
  REQUIRE(ValueText("a - b - c") == "(- (- a b) c)");
  REQUIRE(ValueText("a || b && c == d + e * f") == "(|| a (&& b (== c (+ d (* e f)))))");
  REQUIRE(ValueText("a * b == c || d") == "(|| (== (* a b) c) d)");
  REQUIRE(ValueText("a & b | c ^ d &^ e << f") == "(^ (| (& a b) c) (<< (&^ d e) f))");
  REQUIRE(ValueText("a < b && c >= d") == "(&& (< a b) (>= c d))");
  REQUIRE(ValueText("(a + b) * c") == "(* (paren (+ a b)) c)");
}

TEST_CASE("unary operators bind tighter than binary ones", "[parser][expr]") {
  REQUIRE(ValueText("-a + !b") == "(+ (- a) (! b))");
  REQUIRE(ValueText("-a.b[i](c)") == "(- (call (index (. a b) i) c))");
  REQUIRE(ValueText("^a &^ +b") == "(&^ (^ a) (+ b))");
  REQUIRE(ValueText("*p.x") == "(* (. p x))");
  REQUIRE(ValueText("&*p") == "(& (* p))");
  REQUIRE(ValueText("&(T{})") == "(& (lit T))");
  REQUIRE(ValueText("- -a") == "(- (- a))");
}

TEST_CASE("an arrow receives, or begins a channel type", "[parser][expr]") {
  REQUIRE(ValueText("<-c") == "(<- c)");
  REQUIRE(ValueText("<-<-c") == "(<- (<- c))");
  REQUIRE(ValueText("<-c + 1") == "(+ (<- c) 1)");
  REQUIRE(ValueText("<-f(x).c") == "(<- (. (call f x) c))");
  REQUIRE(ValueText("<-chan int(x)") == "(<- (call (chan int) x))");
  REQUIRE(ValueText("(<-chan int)(x)") == "(call (paren (<-chan int)) x)");
  REQUIRE(ValueText("make(<-chan int)") == "(call make (<-chan int))");
  REQUIRE(ValueText("make(<-chan chan<- int)") == "(call make (<-chan (chan<- int)))");
  REQUIRE(ValueText("make(<-chan<- chan int)") == "(call make (<-chan (<-chan int)))");
  REQUIRE(ValueText("make(<-chan<- int)") == "1:37: syntax error: unexpected int, expecting chan");
  REQUIRE(ValueText("make(<-<-chan int)") == "1:37: syntax error: unexpected <-, expecting chan");
  REQUIRE(ValueText("make(<-(chan<- chan int))") == "(call make (<- (paren (chan<- (chan int)))))");
}

TEST_CASE("suffixes chain to the left", "[parser][expr]") {
  REQUIRE(ValueText("a.b.c") == "(. (. a b) c)");
  REQUIRE(ValueText("f()()") == "(call (call f))");
  REQUIRE(ValueText("a[i][j]") == "(index (index a i) j)");
  REQUIRE(ValueText("x.(T).y") == "(. (assert x T) y)");
  REQUIRE(ValueText("x.(*T)") == "(assert x (* T))");
  REQUIRE(ValueText("f(a, b...)") == "(call... f a b)");
  REQUIRE(ValueText("f(a, b..., )") == "(call... f a b)");
  REQUIRE(ValueText("f(a,\n b,\n)") == "(call f a b)");
  REQUIRE(ValueText("make([]int, 3)") == "(call make (slice-of int) 3)");
  REQUIRE(ValueText("(*T).m") == "(. (paren (* T)) m)");
  REQUIRE(ValueText("f[int](x)") == "(call (index f int) x)");
  REQUIRE(ValueText("f[int, []T]") == "(index f int (slice-of T))");
  REQUIRE(ValueText("p.F[map[K]V, func(int) bool](x)") ==
          "(call (index (. p F) (map K V) (func ((int)) ((bool)))) x)");
}

TEST_CASE("slices have two or three indices", "[parser][expr]") {
  REQUIRE(ValueText("a[:]") == "(slice a _ _)");
  REQUIRE(ValueText("a[i:]") == "(slice a i _)");
  REQUIRE(ValueText("a[:j]") == "(slice a _ j)");
  REQUIRE(ValueText("a[i:j]") == "(slice a i j)");
  REQUIRE(ValueText("a[:j:k]") == "(slice a _ j k)");
  REQUIRE(ValueText("a[i:j:k]") == "(slice a i j k)");
  REQUIRE(ValueText("a[i::k]") == "1:24: middle index required in 3-index slice");
  REQUIRE(ValueText("a[i:j:]") == "1:26: final index required in 3-index slice");
  REQUIRE(ValueText("a[]") == "1:22: syntax error: unexpected ], expecting operand");
}

TEST_CASE("composite literals nest, with and without keys and types", "[parser][expr]") {
  REQUIRE(ValueText("T{}") == "(lit T)");
  REQUIRE(ValueText("p.T{1, 2}") == "(lit (. p T) 1 2)");
  REQUIRE(ValueText("T{x: 1, y: 2,\n}") == "(lit T (: x 1) (: y 2))");
  REQUIRE(ValueText("[]int{1, 2: 3}") == "(lit (slice-of int) 1 (: 2 3))");
  REQUIRE(ValueText("[...]string{0: `a`}") == "(lit (array ... string) (: 0 `a`))");
  REQUIRE(ValueText("map[string]int{\"a\": 1}") == "(lit (map string int) (: \"a\" 1))");
  REQUIRE(ValueText("[][]int{{1}, {}}") == "(lit (slice-of (slice-of int)) (lit _ 1) (lit _))");
  REQUIRE(ValueText("map[T]U{{1}: {2}}") == "(lit (map T U) (: (lit _ 1) (lit _ 2)))");
  REQUIRE(ValueText("struct{ x int }{1}") == "(lit (struct ((x int))) 1)");
  REQUIRE(ValueText("T[int]{1}") == "(lit (index T int) 1)");
  REQUIRE(ValueText("&T{}.x") == "(& (. (lit T) x))");
}

TEST_CASE("function literals are operands", "[parser][expr]") {
  REQUIRE(ValueText("func() {}") == "(func () (block))");
  REQUIRE(ValueText("func(a, b int) (c string, err error) { return }()") ==
          "(call (func ((a b int)) ((c string) (err error)) (block (return))))");
  REQUIRE(ValueText("func(int)(nil)") == "(func ((int)) ((nil)))");
}

TEST_CASE("in a statement's header a brace after a name begins the block", "[parser][expr]") {
  REQUIRE(StmtsText("if x == y {}") == "(if _ (== x y) (block))");
  REQUIRE(StmtsText("if x == (T{}) {}") == "(if _ (== x (paren (lit T))) (block))");
  REQUIRE(StmtsText("if f(T{1}) {}") == "(if _ (call f (lit T 1)) (block))");
  REQUIRE(StmtsText("for _, x := range []int{1} {}") ==
          "(range:= _ x (lit (slice-of int) 1) (block))");
  REQUIRE(StmtsText("switch x := a[i].(type) {}") == "(typeswitch _ x (index a i))");
  REQUIRE(StmtsText("if f := func() T { return T{1} }; f() == x {}") ==
          "(if (:= (f) ((func () ((T)) (block (return (lit T 1)))))) (== (call f) x) (block))");
  REQUIRE(StmtsText("for a[T{}.i] {}") == "(for _ (index a (. (lit T) i)) _ (block))");
  REQUIRE(StmtsText("if x == T{1} {}").find("unexpected") != std::string::npos);
}

TEST_CASE("a parenthesized type cannot begin a composite literal", "[parser][expr]") {
  REQUIRE(ValueText("(T){}") ==
          "1:23: syntax error: cannot parenthesize type in composite literal");
}

}  // namespace chanscope::lang
