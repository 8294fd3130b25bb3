package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 3)
	for i := 0; i < 3; i++ {
		c <- i
	}
	for i := 3; i < 6; i++ {
		go func(i int) { c <- i }(i)
	}
	runtime.Gosched()
	for i := 0; i < 6; i++ {
		fmt.Println(<-c, len(c))
	}
}
