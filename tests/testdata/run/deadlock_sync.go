package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	c := sync.NewCond(&mu)
	var wg sync.WaitGroup
	wg.Add(1)
	rw.RLock()
	go func() { rw.Lock() }()
	go func() { rw.RLock() }()
	go func() {
		mu.Lock()
		c.Wait()
	}()
	go func() { wg.Wait() }()
	go func() {
		mu.Lock()
		mu.Lock()
	}()
	fmt.Println("main waits too")
	wg.Wait()
}
