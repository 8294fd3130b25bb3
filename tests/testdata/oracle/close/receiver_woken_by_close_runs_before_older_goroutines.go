package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() {
		<-c
		fmt.Println("woken")
	}()
	runtime.Gosched()
	go func() { fmt.Println("older") }()
	close(c)
	runtime.Gosched()
	fmt.Println("end")
}
