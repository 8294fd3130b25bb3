#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/core/lang/parsed.h"

namespace chanscope::lang {

TEST_CASE("every form of type", "[parser][type]") {
  REQUIRE(TypeText("int") == "int");
  REQUIRE(TypeText("p.T") == "(. p T)");
  REQUIRE(TypeText("*T") == "(* T)");
  REQUIRE(TypeText("[]T") == "(slice-of T)");
  REQUIRE(TypeText("[n+1]T") == "(array (+ n 1) T)");
  REQUIRE(TypeText("[3][4]*T") == "(array 3 (array 4 (* T)))");
  REQUIRE(TypeText("map[string][]T") == "(map string (slice-of T))");
  REQUIRE(TypeText("(T)") == "T");
  REQUIRE(TypeText("T[int]") == "(index T int)");
  REQUIRE(TypeText("p.T[int, *U[V]]") == "(index (. p T) int (* (index U V)))");
}

TEST_CASE("channel directions belong to the leftmost chan", "[parser][type]") {
  REQUIRE(TypeText("chan int") == "(chan int)");
  REQUIRE(TypeText("chan<- int") == "(chan<- int)");
  REQUIRE(TypeText("<-chan int") == "(<-chan int)");
  REQUIRE(TypeText("chan<- chan int") == "(chan<- (chan int))");
  REQUIRE(TypeText("chan (<-chan int)") == "(chan (<-chan int))");
  REQUIRE(TypeText("chan <-chan int") == "(chan<- (chan int))");
  REQUIRE(TypeText("<-chan <-chan int") == "(<-chan (<-chan int))");
  REQUIRE(TypeText("chan func(<-chan int) chan int") ==
          "(chan (func (((<-chan int))) (((chan int)))))");
  REQUIRE(TypeText("chan") == "1:22: syntax error: missing channel element type");
}

TEST_CASE("struct fields: named, shared type, embedded, tagged", "[parser][type]") {
  REQUIRE(TypeText("struct{}") == "(struct ())");
  REQUIRE(TypeText("struct{ a, b int; c *T `tag` }") == "(struct ((a b int) (c (* T) `tag`)))");
  REQUIRE(TypeText("struct{ T; *U; p.V; *p.W \"t\" }") ==
          "(struct ((T) ((* U)) ((. p V)) ((* (. p W)) \"t\")))");
  REQUIRE(TypeText("struct{ a []int; b [3]int; T[int]; U[int, V] }") ==
          "(struct ((a (slice-of int)) (b (array 3 int)) ((index T int)) ((index U int V))))");
  REQUIRE(TypeText("struct{\n\tmu sync.Mutex\n\n\tn int\n}") ==
          "(struct ((mu (. sync Mutex)) (n int)))");
  REQUIRE(TypeText("struct{ (T) }") == "1:26: syntax error: cannot parenthesize embedded type");
}

TEST_CASE("interfaces: methods, embedded types, unions", "[parser][type]") {
  REQUIRE(TypeText("interface{}") == "(interface ())");
  REQUIRE(TypeText("interface{ M(x int) error; io.Reader; T }") ==
          "(interface ((M (func ((x int)) ((error)))) ((. io Reader)) (T)))");
  REQUIRE(TypeText("interface{ ~int | ~string; comparable }") ==
          "(interface (((| (~ int) (~ string))) (comparable)))");
  REQUIRE(TypeText("interface{ []byte | *T | chan int }") ==
          "(interface (((| (| (slice-of byte) (* T)) (chan int)))))");
  REQUIRE(TypeText("interface{ T[int] | U[int, V] }") ==
          "(interface (((| (index T int) (index U int V)))))");
  REQUIRE(TypeText("interface{ m[T any]() }") ==
          "1:30: interface method must have no type parameters");
}

TEST_CASE("function types tell names from types by the whole list", "[parser][type]") {
  REQUIRE(TypeText("func()") == "(func ())");
  REQUIRE(TypeText("func(int, string)") == "(func ((int) (string)))");
  REQUIRE(TypeText("func(a, b int, c string)") == "(func ((a b int) (c string)))");
  REQUIRE(TypeText("func(a []int, b ...p.T) (int, error)") ==
          "(func ((a (slice-of int)) (b (... (. p T)))) ((int) (error)))");
  REQUIRE(TypeText("func(...int) (n int, err error)") ==
          "(func (((... int))) ((n int) (err error)))");
  REQUIRE(TypeText("func(T[int], []U) func()") ==
          "(func (((index T int)) ((slice-of U))) (((func ()))))");
  REQUIRE(TypeText("func(a [n]int, b [m]T)") == "(func ((a (array n int)) (b (array m T))))");
  REQUIRE(TypeText("func(a int, string)") ==
          "1:30: syntax error: mixed named and unnamed parameters");
  REQUIRE(TypeText("func(a, b)") == "(func ((a) (b)))");
  REQUIRE(TypeText("func[T any]()") ==
          "1:22: syntax error: function type must have no type parameters");
}

TEST_CASE("a bracket after a type's name begins an array, a slice or type parameters",
          "[parser][type][generics]") {
  REQUIRE(DeclsText("type T []int") == "(type T (slice-of int))");
  REQUIRE(DeclsText("type T [n]int") == "(type T (array n int))");
  REQUIRE(DeclsText("type T [n * 2]int") == "(type T (array (* n 2) int))");
  REQUIRE(DeclsText("type T [f(n)]int") == "(type T (array (call f n) int))");
  REQUIRE(DeclsText("type T [P any] []P") == "(type T [((P any))] (slice-of P))");
  REQUIRE(DeclsText("type T [P, Q any] struct{}") == "(type T [((P Q any))] (struct ()))");
  REQUIRE(DeclsText("type T [P *C,] int") == "(type T [((P (* C)))] int)");
  REQUIRE(DeclsText("type T [P *C] int") == "(type T (array (* P C) int))");
  REQUIRE(DeclsText("type T [P *struct{}] int") == "(type T [((P (* (struct ()))))] int)");
  REQUIRE(DeclsText("type T [P *C, Q D] int") == "(type T [((P (* C)) (Q D))] int)");
  REQUIRE(DeclsText("type T [P (C),] int") == "(type T [((P C))] int)");
  REQUIRE(DeclsText("type T [P interface{}] int") == "(type T [((P (interface ())))] int)");
  REQUIRE(DeclsText("type T [P []E, E any] int") == "(type T [((P (slice-of E)) (E any))] int)");
  REQUIRE(DeclsText("type T [P ~int | ~string] int") ==
          "(type T [((P (| (~ int) (~ string))))] int)");
  REQUIRE(DeclsText("type T [P *int | ~string] int") ==
          "(type T [((P (| (* int) (~ string))))] int)");
  REQUIRE(DeclsText("type T [P chan int] int") == "(type T [((P (chan int)))] int)");
  REQUIRE(DeclsText("type T = []int") == "(alias T (slice-of int))");
  REQUIRE(DeclsText("type T [P,] int") == "2:11: syntax error: missing type constraint");
}

TEST_CASE("functions and methods, generic ones too", "[parser][decl][generics]") {
  REQUIRE(DeclsText("func f()") == "(func f ())");
  REQUIRE(DeclsText("func (r *R) m(x int) bool { return true }") ==
          "(func ((r (* R))) m ((x int)) ((bool)) (block (return true)))");
  REQUIRE(DeclsText("func (R[T]) m() {}") == "(func (((index R T))) m () (block))");
  REQUIRE(DeclsText("func (r *R[K, V]) m() {}") == "(func ((r (* (index R K V)))) m () (block))");
  REQUIRE(DeclsText("func Map[T, U any](s []T, f func(T) U) []U { return nil }") ==
          "(func Map [((T U any))] ((s (slice-of T)) (f (func ((T)) ((U))))) (((slice-of U))) "
          "(block (return nil)))");
  REQUIRE(DeclsText("func f[S ~[]E, E cmp.Ordered](S) {}") ==
          "(func f [((S (~ (slice-of E))) (E (. cmp Ordered)))] ((S)) (block))");
  REQUIRE(DeclsText("func f[P *Q, Q interface{ M() }]() {}") ==
          "(func f [((P (* Q)) (Q (interface ((M (func ()))))))] () (block))");
  REQUIRE(DeclsText("func (r R) m[T any]() {}") ==
          "2:13: syntax error: method must have no type parameters");
  REQUIRE(DeclsText("func () m() {}") == "2:9: method has no receiver");
  REQUIRE(DeclsText("func (a, b T) m() {}") == "2:15: method has multiple receivers");
  REQUIRE(DeclsText("func f[]() {}") == "2:8: syntax error: empty type parameter list");
  REQUIRE(DeclsText("func f[int]() {}") == "2:11: syntax error: missing type constraint");
  REQUIRE(DeclsText("func f[[]int]() {}") == "2:8: syntax error: type parameters must be named");
}

}  // namespace chanscope::lang
