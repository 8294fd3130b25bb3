package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	done := make(chan bool)
	receive := func(n int) {
		fmt.Println("receiver", n, "got", <-a)
		done <- true
	}
	go receive(1)
	runtime.Gosched()
	go func() {
		select {
		case v := <-a:
			fmt.Println("select got a", v)
		case v := <-b:
			fmt.Println("select got b", v)
		}
		done <- true
	}()
	runtime.Gosched()
	go receive(2)
	runtime.Gosched()
	b <- 9
	a <- 1
	a <- 2
	for i := 0; i < 3; i++ {
		<-done
	}
}
