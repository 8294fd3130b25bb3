package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	go func() {
		fmt.Println("waits")
		<-c
	}()
	runtime.Goexit()
}
