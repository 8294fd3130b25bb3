package main

import "fmt"

func divide(a, b float64) (float64, error) {
	if b == 0 {
		return fmt.Errorf("zero") // ERROR `not enough return values`
	}
	return a / b // ERROR `not enough return values`
}

func Map[T, U any](xs []T, f func(T) U) []U { return nil }
func New[T any]() T                         { var z T; return z }
func Two[K comparable, V any](m map[K]V, f func(V) K) {}
func Num[T int | float64](a, b T) T { return a + b }

type List[T any] struct{ v T }

func (l List[T]) Map(f func(T) T) List[T] { return l }

func main() {
	result := divide(1, 2) // ERROR `assignment mismatch: 1 variable but divide returns 2 values`
	a, b, c := divide(1, 2) // ERROR `assignment mismatch: 3 variables but divide returns 2 values`
	fmt.Println(divide(1, 0), 5) // ERROR `multiple-value divide\(1, 0\) \(value of type \(float64, error\)\) in single-value context`
	x := New() // ERROR `cannot infer T \(wrong_inference\.go:13:10\)`
	var y int = New() // ERROR `cannot infer T \(wrong_inference\.go:13:10\)`
	Map([]int{1}, nil) // ERROR `cannot infer U \(wrong_inference\.go:12:13\)`
	Map(nil, func(int) int { return 1 })
	Two(map[string]int{}, func(int) int { return 1 }) // ERROR `type func\(int\) int of func\(int\) int \{…\} does not match inferred type func\(int\) string for func\(V\) K`
	Num(1, 2.5) // ERROR `default type float64 of 2\.5 does not match inferred type int for T`
	Num(1, "a") // ERROR `default type string of "a" does not match inferred type int for T`
	Num[string]("a", "b") // ERROR `string does not implement int\|float64 \(string missing in int \| float64\)`
	var i int
	var f float64
	Num(i, f) // ERROR `type float64 of f does not match inferred type int for T`
	var l List // ERROR `cannot use generic type List\[T any\] without instantiation`
	List[int]{}.Map(func(s string) string { return s }) // ERROR `cannot use func\(s string\) string \{…\} \(value of type func\(s string\) string\) as type func\(int\) int in argument to List\[int\]\{\}\.Map`
	z := Map[int, string] // ERROR `z declared but not used`
	_ = Map[int] // ERROR `cannot infer U \(wrong_inference\.go:12:13\)`
	_ = Num // ERROR `cannot use generic function Num without instantiation`
	New[int, int]() // ERROR `got 2 type arguments but want 1`
	Map[int](5, nil) // ERROR `cannot infer U \(wrong_inference\.go:12:13\)`
	Two[[]int, int](nil, nil) // ERROR `\[\]int does not implement comparable`
}
