package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	runtime.Gosched()
	close(c)
	fmt.Println("closed")
	runtime.Gosched()
	fmt.Println("never")
}
