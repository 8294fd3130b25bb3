package main

import (
	"fmt"
	"runtime"
)

var n = 1

func main() {
	c := make(chan int)
	go func() {
		c <- n
		fmt.Println("sent")
	}()
	runtime.Gosched()
	n = 2
	fmt.Println(<-c)
	runtime.Gosched()
}
