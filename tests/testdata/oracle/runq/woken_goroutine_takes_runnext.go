package main

import (
	"fmt"
	"runtime"
)

func main() {
	c, done := make(chan int), make(chan bool)
	go func() {
		<-c
		fmt.Println("woken")
		done <- true
	}()
	runtime.Gosched()
	go func() { fmt.Println("new"); done <- true }()
	c <- 1
	fmt.Println("main")
	<-done
	<-done
}
