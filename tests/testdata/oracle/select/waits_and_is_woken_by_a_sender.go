package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		fmt.Println("sending")
		b <- 4
		fmt.Println("sent")
	}()
	select {
	case v := <-a:
		fmt.Println("a", v)
	case v := <-b:
		fmt.Println("b", v)
	}
	runtime.Gosched()
}
