package main

import "fmt"

func produce[T any](values ...T) <-chan T {
	c := make(chan T)
	go func() {
		defer close(c)
		for _, v := range values {
			c <- v
		}
	}()
	return c
}

func collect[T any](c <-chan T) []T {
	var list []T
	for v := range c {
		list = append(list, v)
	}
	return list
}

func main() {
	fmt.Println(collect(produce(1, 2, 3)))
	fmt.Println(collect(produce("a", "b")))
}
