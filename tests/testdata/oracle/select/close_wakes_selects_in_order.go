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
			case <-never:
			case v, ok := <-c:
				fmt.Println("select", i, v, ok)
			}
			done <- true
		}(i)
	}
	runtime.Gosched()
	close(c)
	for i := 0; i < 3; i++ {
		<-done
	}
}
