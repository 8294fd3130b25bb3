package main

import (
	"fmt"
	"runtime"
	"time"
)

func leak() <-chan int {
	c := make(chan int)
	go func() { c <- 1 }()
	return c
}

func buffered() <-chan int {
	c := make(chan int, 1)
	go func() { c <- 1 }()
	return c
}

func main() {
	before := runtime.NumGoroutine()
	leak()
	buffered()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("leaked:", runtime.NumGoroutine()-before)
}
