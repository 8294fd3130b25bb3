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
			fmt.Println("receiver", i, "got", <-c)
			done <- true
		}(i)
	}
	runtime.Gosched()
	for i := 10; i < 14; i++ {
		c <- i
	}
	for i := 0; i < 4; i++ {
		<-done
	}
}
