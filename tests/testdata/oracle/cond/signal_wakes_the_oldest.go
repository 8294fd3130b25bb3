package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			mu.Lock()
			c.Wait()
			fmt.Println("woken", i)
			mu.Unlock()
		}(i)
	}
	runtime.Gosched()
	for i := 0; i < 3; i++ {
		fmt.Println("signal")
		c.Signal()
		runtime.Gosched()
	}
	wg.Wait()
}
