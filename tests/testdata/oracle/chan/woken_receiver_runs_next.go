package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() { fmt.Println("other") }()
	go func() { fmt.Println("receiver", <-c) }()
	runtime.Gosched()
	go func() { fmt.Println("late") }()
	c <- 1
	runtime.Gosched()
	fmt.Println("end")
}
