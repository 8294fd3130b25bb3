package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 1)
	c <- 1
	go func() { c <- 2 }()
	runtime.Gosched()
	fmt.Println(len(c))
	<-c
	fmt.Println(len(c))
	u := make(chan int)
	go func() { u <- 1 }()
	runtime.Gosched()
	fmt.Println(len(u))
}
