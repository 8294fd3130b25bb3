package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() {
		fmt.Println("sending")
		c <- 1
		fmt.Println("sent")
	}()
	fmt.Println("receiving")
	fmt.Println(<-c)
	runtime.Gosched()
	fmt.Println("end")
}
