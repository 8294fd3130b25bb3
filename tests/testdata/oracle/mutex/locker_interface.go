package main

import (
	"fmt"
	"sync"
)

func with(l sync.Locker, f func()) {
	l.Lock()
	defer l.Unlock()
	f()
}

func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	with(&mu, func() { fmt.Println("mutex", mu.TryLock()) })
	with(&rw, func() { fmt.Println("writer", rw.TryRLock()) })
	with(rw.RLocker(), func() { fmt.Println("reader", rw.TryLock()) })
}
