package main

import (
	"fmt"
	"runtime"
	"sync"
)

// In normal mode who runs overtakes who was woken; the loser keeps its turn.
func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	mu.Lock()
	for i := 1; i <= 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			mu.Lock()
			fmt.Println("waiter", i)
			mu.Unlock()
		}(i)
	}
	runtime.Gosched()
	for round := 0; round < 3; round++ {
		mu.Unlock()
		mu.Lock()
		fmt.Println("main again", round)
		runtime.Gosched()
	}
	mu.Unlock()
	wg.Wait()
}
