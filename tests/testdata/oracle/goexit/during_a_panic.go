package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() {
			defer fmt.Println("in the deferred call")
			runtime.Goexit()
		}()
		panic("swallowed by Goexit")
	}()
	<-done
	fmt.Println("end")
}
