package main

import (
	"fmt"
	"runtime"
)

func main() {
	c, never := make(chan int), make(chan int)
	done := make(chan bool)
	for i := 0; i < 3; i++ {
		go func(i int) {
			select {
			case v := <-c:
				fmt.Println("select", i, v)
			case <-never:
			}
			done <- true
		}(i)
	}
	runtime.Gosched()
	for v := 10; v < 13; v++ {
		c <- v
	}
	for i := 0; i < 3; i++ {
		<-done
	}
}
