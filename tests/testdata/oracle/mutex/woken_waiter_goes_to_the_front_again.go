package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	mu.Lock()
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			mu.Lock()
			fmt.Println("in", i)
			mu.Unlock()
		}(i)
	}
	runtime.Gosched()
	mu.Unlock()
	mu.Lock()
	runtime.Gosched()
	fmt.Println("main holds it still")
	mu.Unlock()
	wg.Wait()
}
