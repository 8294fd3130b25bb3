package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	done := make(chan bool)
	mu.Lock()
	go func() {
		mu.Lock()
		fmt.Println("waiter")
		mu.Unlock()
		done <- true
	}()
	runtime.Gosched()
	mu.Unlock()
	mu.Lock()
	fmt.Println("main again")
	mu.Unlock()
	<-done
}
