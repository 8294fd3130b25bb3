package main

import "fmt"

type number interface {
	~int | ~int64 | ~float64
}

type meters float64

func sum[T number](list ...T) (total T) {
	for _, v := range list {
		total += v
	}
	return
}

func max[T int | string](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func index[T comparable](list []T, wanted T) int {
	for i, v := range list {
		if v == wanted {
			return i
		}
	}
	return -1
}

type stringer interface {
	comparable
	String() string
}

func (m meters) String() string { return fmt.Sprintf("%gm", float64(m)) }

func show[T stringer](a, b T) string { return fmt.Sprint(a.String(), a == b) }

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2.0), sum[meters](1, 2.5), max("a", "b"), max(3, 2))
	fmt.Println(index([]string{"x", "y"}, "y"), index([]int{}, 1), show(meters(2), meters(2)))
}
