package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	done := make(chan bool)
	go func() {
		select {
		case v := <-a:
			fmt.Println("first took a", v)
		case v := <-b:
			fmt.Println("first took b", v)
		}
		done <- true
	}()
	runtime.Gosched()
	go func() {
		fmt.Println("second took b", <-b)
		done <- true
	}()
	runtime.Gosched()
	a <- 1
	b <- 2
	<-done
	<-done
}
