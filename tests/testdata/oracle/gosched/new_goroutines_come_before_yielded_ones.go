package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		fmt.Println("a yields")
		runtime.Gosched()
		fmt.Println("a again")
		done <- true
	}()
	runtime.Gosched()
	go func() {
		fmt.Println("b")
		done <- true
	}()
	<-done
	<-done
}
