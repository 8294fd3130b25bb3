package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		close(b)
		fmt.Println("closed")
	}()
	select {
	case v, ok := <-a:
		fmt.Println("a", v, ok)
	case v, ok := <-b:
		fmt.Println("b", v, ok)
	}
	runtime.Gosched()
}
