package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	go func() { fmt.Println("goroutine") }()
	time.Sleep(0)
	time.Sleep(-5)
	fmt.Println("main")
	runtime.Gosched()
}
