package main

import (
	"fmt"
	"runtime"
)

func main() {
	var n chan int
	c := make(chan int)
	go func() { n <- 1 }()
	go func() { <-n }()
	go func() { c <- 1; c <- 2 }()
	go func() { select {} }()
	fmt.Println(<-c)
	runtime.Gosched()
	select {
	case <-n:
	case n <- 2:
	}
}
