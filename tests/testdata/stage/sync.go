// Every event of package sync and of sync/atomic.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	var once sync.Once
	var wg sync.WaitGroup
	var total int64
	cond := sync.NewCond(&mu)
	ready := false
	wg.Add(3)
	for i := 0; i < 3; i++ {
		go func() {
			defer wg.Done()
			once.Do(func() { atomic.AddInt64(&total, 1) })
			rw.RLock()
			runtime.Gosched()
			rw.RUnlock()
			mu.Lock()
			for !ready {
				cond.Wait()
			}
			mu.Unlock()
		}()
	}
	runtime.Gosched()
	rw.Lock()
	rw.Unlock()
	mu.Lock()
	ready = true
	cond.Broadcast()
	runtime.Gosched()
	mu.Unlock()
	wg.Wait()
	fmt.Println(atomic.LoadInt64(&total), atomic.CompareAndSwapInt64(&total, 5, 6))
}
