package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var rw sync.RWMutex
	rw.Lock()
	go func() { rw.RLock() }()
	go func() { rw.Lock() }()
	runtime.Gosched()
	fmt.Println("all wait")
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Wait()
}
