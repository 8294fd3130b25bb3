package main

import "fmt"

type op func(int, int) int

func (o op) twice(n int) int { return o(o(n, n), n) }

func add(a, b int) int { return a + b }

func apply(f func(int) int, list ...int) (out []int) {
	for _, n := range list {
		out = append(out, f(n))
	}
	return
}

func main() {
	ops := map[string]op{"+": add, "*": func(a, b int) int { return a * b }}
	fmt.Println(ops["+"](3, 4), ops["*"].twice(3), ops["?"] == nil)
	fmt.Println(apply(func(n int) int { return n * n }, 1, 2, 3))
	fmt.Println(func(s string) string { return s + "!" }("now"))
}
