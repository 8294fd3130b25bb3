package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		select {
		case v, ok := <-c:
			fmt.Println("received", v, ok)
		case c <- 1:
			fmt.Println("sent")
		}
		done <- true
	}()
	runtime.Gosched()
	close(c)
	<-done
}
