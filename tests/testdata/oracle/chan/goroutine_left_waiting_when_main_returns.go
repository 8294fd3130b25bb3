package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() {
		defer fmt.Println("never")
		<-c
	}()
	runtime.Gosched()
	fmt.Println("end")
}
