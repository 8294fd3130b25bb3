package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		c <- 1
		fmt.Println("not sent")
	}()
	runtime.Gosched()
	close(c)
	runtime.Gosched()
	fmt.Println("end")
}
