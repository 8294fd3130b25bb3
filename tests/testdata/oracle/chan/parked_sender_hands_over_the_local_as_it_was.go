package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	n := 1
	var boxed interface{} = 1
	b := make(chan interface{})
	go func() { c <- n }()
	go func() { c <- n + 0 }()
	go func() { b <- boxed }()
	go func() { b <- n }()
	runtime.Gosched()
	n, boxed = 2, 2
	fmt.Println(<-c, <-c, <-b, <-b)
}
