package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 1)
	c <- 1
	go func() { c <- 2 }()
	go func() { c <- 3 }()
	runtime.Gosched()
	fmt.Println(<-c)
	fmt.Println(<-c)
	fmt.Println(<-c)
}
