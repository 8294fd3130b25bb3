package main

import (
	"fmt"
	"strings"
)

func Map[T, U any](list []T, f func(T) U) []U {
	out := make([]U, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

func Filter[T any](list []T, keep func(T) bool) (out []T) {
	for _, v := range list {
		if keep(v) {
			out = append(out, v)
		}
	}
	return
}

func Reduce[T, A any](list []T, start A, f func(A, T) A) A {
	for _, v := range list {
		start = f(start, v)
	}
	return start
}

func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

func main() {
	words := []string{"go", "is", "fun"}
	fmt.Println(Map(words, strings.ToUpper), Map(words, func(s string) int { return len(s) }))
	fmt.Println(Filter([]int{1, 2, 3, 4}, func(n int) bool { return n%2 == 0 }))
	fmt.Println(Reduce(words, 0, func(n int, s string) int { return n + len(s) }))
	fmt.Println(Keys(map[string]bool{"a": true}))
}
