package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 1)
	go func() { c <- 1 }()
	runtime.Gosched()
	close(c)
	v, ok := <-c
	fmt.Println(v, ok)
	runtime.Gosched()
}
