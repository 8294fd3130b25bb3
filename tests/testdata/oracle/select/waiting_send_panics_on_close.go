package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	go func() { close(a) }()
	defer fmt.Println("deferred")
	select {
	case a <- 1:
		fmt.Println("a")
	case <-b:
		fmt.Println("b")
	}
}
