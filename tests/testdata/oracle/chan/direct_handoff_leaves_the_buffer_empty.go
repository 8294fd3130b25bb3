package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 4)
	go func() {
		fmt.Println("got", <-c)
	}()
	runtime.Gosched()
	c <- 5
	fmt.Println("length after send", len(c))
	runtime.Gosched()
}
