package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int, 1)
	b <- 1
	select {
	case <-a:
		fmt.Println("a")
	case b <- 2:
		fmt.Println("b")
	default:
		fmt.Println("default")
	}
}
