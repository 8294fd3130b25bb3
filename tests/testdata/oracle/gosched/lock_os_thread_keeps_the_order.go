package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		fmt.Println("a")
		done <- true
	}()
	runtime.LockOSThread()
	fmt.Println("locked")
	runtime.UnlockOSThread()
	<-done
}
