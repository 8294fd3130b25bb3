package main

import (
	"fmt"
	"runtime"
	"sync"
)

var (
	mu sync.RWMutex
	wg sync.WaitGroup
)

func reader(name string) {
	defer wg.Done()
	mu.RLock()
	fmt.Println(name, "in")
	runtime.Gosched()
	fmt.Println(name, "out")
	mu.RUnlock()
}

func writer(name string) {
	defer wg.Done()
	mu.Lock()
	fmt.Println(name, "in")
	runtime.Gosched()
	fmt.Println(name, "out")
	mu.Unlock()
}

// Readers that come after a writer wait for it, whoever is in.
func main() {
	wg.Add(8)
	mu.RLock()
	go reader("r1")
	runtime.Gosched()
	go writer("w1")
	runtime.Gosched()
	go reader("r2")
	go reader("r3")
	go writer("w2")
	go reader("r4")
	runtime.Gosched()
	fmt.Println("main out", mu.TryLock(), mu.TryRLock())
	mu.RUnlock()
	go writer("w3")
	go reader("r5")
	wg.Wait()
	fmt.Println(mu.TryRLock(), mu.TryRLock(), mu.TryLock())
	mu.RUnlock()
	mu.RUnlock()
	fmt.Println(mu.TryLock(), mu.TryRLock(), mu.TryLock())
	mu.Unlock()
	fmt.Println(mu)
	l := mu.RLocker()
	l.Lock()
	l.Lock()
	fmt.Println(mu, mu.TryLock(), mu)
	l.Unlock()
	l.Unlock()
	fmt.Printf("%T %v\n", l, mu.RLocker() == l)
}
