package main

import (
	"fmt"
	"runtime"
)

// The sender is parked in sendq when the channel is closed under it.
func main() {
	ch := make(chan int, 1)
	ch <- 1
	go sender(ch)
	runtime.Gosched() // let it park

	fmt.Println("main: close(ch)")
	close(ch)
	fmt.Println("main: received", <-ch)
	runtime.Gosched()
	fmt.Println("main: not reached")
}

func sender(ch chan<- int) {
	defer fmt.Println("sender: deferred calls still run")
	fmt.Println("sender: sending 2")
	ch <- 2
}
