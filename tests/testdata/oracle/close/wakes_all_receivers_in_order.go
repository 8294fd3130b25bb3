package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	done := make(chan bool)
	for i := 0; i < 4; i++ {
		go func(i int) {
			v, ok := <-c
			fmt.Println("receiver", i, v, ok)
			done <- true
		}(i)
	}
	runtime.Gosched()
	close(c)
	fmt.Println("closed")
	for i := 0; i < 4; i++ {
		<-done
	}
}
