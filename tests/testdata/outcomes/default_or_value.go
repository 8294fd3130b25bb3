package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 1)
	go func() { c <- 1 }()
	runtime.Gosched()
	select {
	case v := <-c:
		fmt.Println("value", v)
	default:
		fmt.Println("default")
	}
}
