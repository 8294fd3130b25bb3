package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		fmt.Println("got", <-c)
		done <- true
	}()
	runtime.Gosched()
	fmt.Println("send")
	c <- 7
	fmt.Println("after send")
	<-done
}
