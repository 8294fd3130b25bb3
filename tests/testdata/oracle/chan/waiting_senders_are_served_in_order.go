package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	for i := 0; i < 5; i++ {
		go func(i int) { c <- i }(i)
	}
	runtime.Gosched()
	for i := 0; i < 5; i++ {
		fmt.Println(<-c)
	}
}
