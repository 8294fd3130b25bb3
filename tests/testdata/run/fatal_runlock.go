package main

import (
	"fmt"
	"sync"
)

// A fatal error is no panic: nobody recovers it, and deferred calls are not run.
func main() {
	defer fmt.Println("not printed")
	defer func() {
		fmt.Println("not recovered either", recover())
	}()
	var mu sync.RWMutex
	fmt.Println("before")
	mu.RUnlock()
}
