package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	rw.RLock()
	wg.Add(2)
	go func() {
		defer wg.Done()
		rw.Lock()
		fmt.Println("writer")
		rw.Unlock()
	}()
	runtime.Gosched()
	go func() {
		defer wg.Done()
		rw.RLock()
		fmt.Println("second reader")
		rw.RUnlock()
	}()
	runtime.Gosched()
	fmt.Println("first reader leaves")
	rw.RUnlock()
	wg.Wait()
}
