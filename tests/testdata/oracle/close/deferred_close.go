package main

import (
	"fmt"
	"runtime"
)

func values(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		defer fmt.Println("closing")
		for i := 0; i < n; i++ {
			c <- i
		}
	}()
	return c
}

func main() {
	for v := range values(3) {
		fmt.Println(v)
	}
	runtime.Gosched()
}
