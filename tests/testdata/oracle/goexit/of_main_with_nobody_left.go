package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() { fmt.Println("goroutine") }()
	defer fmt.Println("deferred")
	runtime.Goexit()
}
