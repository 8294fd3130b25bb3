package main

import (
	"fmt"
	"os"
	"runtime"
)

func main() {
	go func() {
		fmt.Println("goroutine")
		os.Exit(3)
	}()
	defer fmt.Println("deferred")
	runtime.Goexit()
}
