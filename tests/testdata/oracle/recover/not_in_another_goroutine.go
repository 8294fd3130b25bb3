package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() { fmt.Println("main", recover()) }()
	go func() {
		panic("in a goroutine")
	}()
	runtime.Gosched()
	fmt.Println("never")
}
