package main

import "fmt"

func Generate[T any](list ...T) <-chan T {
	c := make(chan T)
	go func() {
		for _, v := range list {
			c <- v
		}
		close(c)
	}()
	return c
}

func Apply[T, U any](in <-chan T, f func(T) U) <-chan U {
	out := make(chan U)
	go func() {
		defer close(out)
		for v := range in {
			out <- f(v)
		}
	}()
	return out
}

func main() {
	for s := range Apply(Generate(1, 2, 3), func(n int) string { return fmt.Sprint("n", n) }) {
		fmt.Print(s, " ")
	}
	fmt.Println()
}
