package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	rw.Lock()
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			rw.RLock()
			fmt.Println("reader", i)
			rw.RUnlock()
		}(i)
	}
	wg.Add(1)
	go func() {
		defer wg.Done()
		rw.Lock()
		fmt.Println("second writer")
		rw.Unlock()
	}()
	runtime.Gosched()
	fmt.Println("first writer leaves")
	rw.Unlock()
	wg.Wait()
}
