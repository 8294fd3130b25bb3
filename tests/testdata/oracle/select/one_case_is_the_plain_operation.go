package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() {
		select {
		case c <- 3:
			fmt.Println("sent")
		}
	}()
	select {
	case v, ok := <-c:
		fmt.Println(v, ok)
	}
	runtime.Gosched()
	select {
	case <-c:
	}
}
