// Generic functions: explicit and inferred type arguments, constraints, core types.
package main

import "fmt"

type Number interface {
	~int | ~int64 | ~float64
}

type Celsius float64

type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~float32 | ~float64 | ~string
}

func Max[T Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func Filter[S ~[]E, E any](s S, keep func(E) bool) S {
	var out S
	for _, e := range s {
		if keep(e) {
			out = append(out, e)
		}
	}
	return out
}

func Reduce[T, A any](xs []T, start A, f func(A, T) A) A {
	for _, x := range xs {
		start = f(start, x)
	}
	return start
}

func Sum[T Number](xs ...T) T {
	var total T
	for _, x := range xs {
		total += x
	}
	return total
}

func Keys[M ~map[K]V, K comparable, V any](m M) int {
	n := 0
	for range m {
		n++
	}
	return n
}

func Index[T comparable](xs []T, x T) int {
	for i, v := range xs {
		if v == x {
			return i
		}
	}
	return -1
}

func Zero[T any]() T {
	var z T
	return z
}

func Ptr[T any](x T) *T { return &x }

func Send[C ~chan T, T any](c C, xs ...T) {
	for _, x := range xs {
		c <- x
	}
	close(c)
}

type Ints []int

func (s Ints) Len() int { return len(s) }

func Convert[To, From Number](x From) To { return To(x) }

func Fact[T Number](n T) T {
	if n <= 1 {
		return 1
	}
	return n * Fact(n-1)
}

func Apply[T any](x T, fs ...func(T) T) T {
	for _, f := range fs {
		x = f(x)
	}
	return x
}

func Describe[T any](x T) string {
	switch v := any(x).(type) {
	case int:
		return fmt.Sprint("int ", v)
	case string:
		return "string " + v
	case []T:
		return "slice"
	}
	return fmt.Sprintf("%T", x)
}

func main() {
	fmt.Println(Max(3, 4), Max("a", "b"), Max(2.5, 1.0), Max[Celsius](1, 2))
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i * i) }))
	ints := Ints{1, 2, 3, 4, 5}
	even := Filter(ints, func(i int) bool { return i%2 == 0 })
	fmt.Printf("%T %v %d\n", even, even, even.Len())
	fmt.Println(Reduce([]string{"a", "bb"}, 0, func(n int, s string) int { return n + len(s) }))
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2.5), Sum[int64]())
	fmt.Println(Keys(map[string]int{"x": 1, "y": 2}))
	fmt.Println(Index([]string{"a", "b"}, "b"), Index([]float64{1}, 2))
	fmt.Printf("%q %v %v\n", Zero[string](), Zero[*int](), Zero[[2]bool]())
	*Ptr(5)++
	p := Ptr("s")
	*p += "t"
	fmt.Println(*p)
	c := make(chan int, 3)
	Send(c, 7, 8, 9)
	for x := range c {
		fmt.Print(x, " ")
	}
	fmt.Println()
	fmt.Println(Convert[int](3.9), Convert[float64](2), Fact(5), Fact(5.0))
	double := func(x int) int { return 2 * x }
	fmt.Println(Apply(3, double, double))
	fmt.Println(Describe(1), Describe("x"), Describe(2.5), Describe([]int{}))
	f := Max[string]
	fmt.Println(f("p", "q"))
	fmt.Printf("%T %T\n", f, Sum[Celsius])
}
