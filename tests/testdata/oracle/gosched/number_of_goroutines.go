package main

import (
	"fmt"
	"runtime"
)

func main() {
	fmt.Println(runtime.NumGoroutine())
	c := make(chan int)
	for i := 0; i < 3; i++ {
		go func() { <-c }()
	}
	fmt.Println(runtime.NumGoroutine())
	runtime.Gosched()
	fmt.Println(runtime.NumGoroutine())
	close(c)
	runtime.Gosched()
	fmt.Println(runtime.NumGoroutine())
}
