package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
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
	time.Sleep(5 * time.Millisecond)
	mu.Unlock()
	mu.Lock()
	fmt.Println("main overtakes once")
	runtime.Gosched()
	mu.Unlock()
	mu.Lock()
	fmt.Println("main after the waiter")
	mu.Unlock()
	<-done
}
