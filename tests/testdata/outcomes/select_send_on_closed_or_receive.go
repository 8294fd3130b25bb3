package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int, 1)
	close(a)
	b <- 1
	select {
	case a <- 1:
		fmt.Println("never")
	case v := <-b:
		fmt.Println("b", v)
	}
}
