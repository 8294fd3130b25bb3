package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	never := make(chan int)
	done := make(chan bool)
	go func() {
		select {
		case a <- 1:
			fmt.Println("sent a")
		case <-never:
		}
		done <- true
	}()
	runtime.Gosched()
	select {
	case v := <-a:
		fmt.Println("a", v)
	case v := <-b:
		fmt.Println("b", v)
	}
	<-done
}
