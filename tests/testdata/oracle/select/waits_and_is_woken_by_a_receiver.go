package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	go func() { fmt.Println("received", <-a) }()
	select {
	case a <- 1:
		fmt.Println("a")
	case b <- 2:
		fmt.Println("b")
	}
	runtime.Gosched()
}
