package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		defer func() {
			fmt.Println("outer", recover())
			done <- true
		}()
		func() {
			defer func() { fmt.Println("inner", recover()) }()
			runtime.Goexit()
		}()
		fmt.Println("never")
	}()
	<-done
}
