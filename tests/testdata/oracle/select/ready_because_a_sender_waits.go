package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		a <- 5
		fmt.Println("sent")
	}()
	runtime.Gosched()
	select {
	case v := <-a:
		fmt.Println("a", v)
	case v := <-b:
		fmt.Println("b", v)
	}
	runtime.Gosched()
}
