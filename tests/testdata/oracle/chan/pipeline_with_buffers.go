package main

import "fmt"

func main() {
	a := make(chan int, 2)
	b := make(chan int, 1)
	go func() {
		for i := 0; i < 6; i++ {
			a <- i
			fmt.Println("a", i)
		}
		close(a)
	}()
	go func() {
		for v := range a {
			b <- v * v
			fmt.Println("b", v)
		}
		close(b)
	}()
	for v := range b {
		fmt.Println("main", v)
	}
}
