package main

import (
	"fmt"
	"runtime"
)

func main() {
	slots := make(chan struct{}, 2)
	done := make(chan int)
	for i := 0; i < 5; i++ {
		go func(i int) {
			slots <- struct{}{}
			fmt.Println("in", i, len(slots))
			runtime.Gosched()
			fmt.Println("out", i)
			<-slots
			done <- i
		}(i)
	}
	for i := 0; i < 5; i++ {
		fmt.Println("done", <-done)
	}
}
