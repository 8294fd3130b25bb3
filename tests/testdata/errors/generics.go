package main

import "fmt"

type Number interface{ ~int | ~float64 }

type Stringer interface{ String() string }

type List[T any] struct{ items []T }

func (l *List[T]) Add(x T) { l.items = append(l.items, x) }

func Sum[T Number](xs []T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}

func Show[T Stringer](x T) string { return x.String() }

func Eq[T comparable](a, b T) bool { return a == b }

func Pair[A, B any](a A, b B) {}

func NoInfer[T any]() (t T) { return }

func Bad[T any](a, b T) bool {
	if a == b { // ERROR `invalid operation: a == b \(incomparable types in type set\)`
		return true
	}
	return a < b // ERROR `invalid operation: a < b \(type parameter T is not comparable with <\)`
}

func Bad2[T any](x T) int {
	var s string = x // ERROR `cannot use x \(variable of type T constrained by any\) as type string in variable declaration`
	_ = s
	return len(x) // ERROR `invalid argument: x \(variable of type T constrained by any\) for len`
}

func Bad3[T ~int | ~string](x T) {
	_ = x * 2 // ERROR `cannot convert 2 \(untyped int constant\) to T`
	_ = x + "a" // ERROR `invalid operation: x \+ "a" \(mismatched types T and untyped string\)`
	for range x { // ERROR `cannot range over x \(variable of type T constrained by ~int\|~string\) \(T has no core type\)`
	}
	x() // ERROR `invalid operation: cannot call non-function x \(variable of type T constrained by ~int\|~string\)`
	x.foo() // ERROR `x\.foo undefined \(type T has no field or method foo\)`
	_ = x.(int) // ERROR `invalid operation: cannot use type assertion on type parameter value x \(variable of type T constrained by ~int\|~string\)`
	_ = x[0] // ERROR `invalid operation: cannot index x \(variable of type T constrained by ~int\|~string\)`
}

type MyInt int

type Only interface{ int | string }

func TakesOnly[T Only](x T) {}

func main() {
	Sum([]string{"a"}) // ERROR `string does not implement Number \(string missing in ~int \| ~float64\)`
	Show(3) // ERROR `int does not implement Stringer \(missing String method\)`
	Eq([]int{}, []int{}) // ERROR `\[\]int does not implement comparable`
	Eq(func() {}, nil) // ERROR `func\(\) does not implement comparable`
	Pair[int, string, bool](1, "a") // ERROR `got 3 type arguments but want 2`
	NoInfer() // ERROR `cannot infer T \(.*\)`
	var l List // ERROR `cannot use generic type List\[T any\] without instantiation`
	var m List[int, string] // ERROR `got 2 arguments but 1 type parameters`
	_ = m
	TakesOnly(MyInt(3)) // ERROR `MyInt does not implement Only \(possibly missing ~ for int in constraint Only\)`
	Sum[int]([]float64{1}) // ERROR `cannot use \[\]float64\{…\} \(value of type \[\]float64\) as type \[\]int in argument to Sum\[int\]`
	f := Sum // ERROR `cannot use generic function Sum without instantiation`
	fmt.Println(l, Eq(1, "a")) // ERROR `default type string of "a" does not match inferred type int for T`
	var n Number // ERROR `n declared but not used` `cannot use type Number outside a type constraint: interface contains type constraints`
	var e comparable // ERROR `e declared but not used` `cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable`
	_ = fmt.Sprint[int](3) // ERROR `invalid operation: cannot index fmt\.Sprint \(value of type func\(a \.\.\.any\) string\)`
	var q MyInt[int] // ERROR `MyInt is not a generic type`
}
