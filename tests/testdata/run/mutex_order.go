package main

import (
	"fmt"
	"runtime"
	"sync"
)

// Waiters get the Mutex in the order in which they came.
func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	mu.Lock()
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			fmt.Println("comes", i)
			mu.Lock()
			fmt.Println("holds", i)
			mu.Unlock()
		}(i)
	}
	runtime.Gosched()
	fmt.Println("main unlocks")
	mu.Unlock()
	fmt.Println("main goes on")
	wg.Wait()
	mu.Lock()
	fmt.Println("main holds")
	mu.Unlock()
}
