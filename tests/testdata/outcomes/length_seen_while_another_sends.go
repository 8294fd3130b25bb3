package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 3)
	go func() {
		for i := 0; i < 3; i++ {
			c <- i
		}
	}()
	runtime.Gosched()
	fmt.Println(len(c) <= 3)
	runtime.Gosched()
	fmt.Println(len(c))
}
