package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			rw.RLock()
			fmt.Println("reads", i)
			runtime.Gosched()
			fmt.Println("read", i)
			rw.RUnlock()
		}(i)
	}
	wg.Wait()
}
