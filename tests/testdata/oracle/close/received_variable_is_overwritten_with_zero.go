package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	v := 5
	go func() {
		runtime.Gosched()
		close(c)
	}()
	v, ok := <-c
	fmt.Println(v, ok)
}
