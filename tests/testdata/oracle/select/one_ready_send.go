package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int, 1)
	select {
	case a <- 1:
		fmt.Println("a")
	case b <- 2:
		fmt.Println("b")
	}
	fmt.Println(<-b)
}
