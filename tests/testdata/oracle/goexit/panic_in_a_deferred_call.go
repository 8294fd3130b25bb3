package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() {
		defer func() {
			panic("while exiting")
		}()
		runtime.Goexit()
	}()
	runtime.Gosched()
	fmt.Println("never")
}
