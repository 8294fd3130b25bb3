package main

import (
	"fmt"
	"runtime"
)

func main() {
	var c chan int
	go func() {
		fmt.Println("waiting")
		c <- 1
	}()
	runtime.Gosched()
	fmt.Println("end")
}
